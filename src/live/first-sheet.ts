/** What stands on the sheet of the playground at first: a true and a false claim. */
export const firstSheet = String.raw`Let $A, B \in \mathbb{R}^{n \times n}$ be symmetric matrices.

$$
\operatorname{tr}(A B) = \operatorname{tr}(B A)
$$

$$
(A B)^\top = A B
$$`
