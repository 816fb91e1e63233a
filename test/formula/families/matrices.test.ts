import { claims } from '../../support/claims.ts'
import { tex } from '../../support/page.ts'

const square = tex`Let $A, B, C \in \mathbb{R}^{n \times n}$ be invertible.`
const oblong = tex`Let $X \in \mathbb{R}^{m \times n}$, $Y \in \mathbb{R}^{n \times m}$.`

claims('transposes', [square, oblong, tex`Let $v \in \mathbb{R}^n$.`], {
  hold: [
    tex`(AB)^\top = B^\top A^\top`,
    tex`(XY)^T = Y^T X^T`,
    tex`(X^{\mathsf T})^{\mathsf{T}} = X`,
    tex`\left(X X^\intercal\right)^\top = X X^{\mathrm T}`,
    tex`(A + B)^\top = A^\top + B^\top`,
    tex`v^\top A v = v^\top A^\top v`,
    tex`(v v^\top)^\top = v v^\top`,
    tex`A^{-\top} = (A^\top)^{-1}`,
  ],
  fail: [
    tex`(AB)^\top = A^\top B^\top`,
    tex`A^\top = A`,
    tex`A^\top A = A A^\top`,
    tex`v^\top A B v = v^\top B A v`,
    tex`A^{-\top} = A^{-1}`,
    tex`(A + B)^\top = A + B^\top`,
  ],
})

claims('products and inverses', [square], {
  hold: [
    tex`(AB)^{-1} = B^{-1} A^{-1}`,
    tex`A A^{-1} = I`,
    tex`A^{-1} A = I_n`,
    tex`A I = A`,
    tex`(A^{-1})^\top = (A^\top)^{-1}`,
    tex`A(B + C) = AB + AC`,
    tex`(A + B)^2 = A^2 + AB + BA + B^2`,
    tex`A^{-2} = (A^{-1})^2`,
    tex`(\lambda A)^{-1} = \lambda^{-1} A^{-1} \quad \text{where } \lambda = 3`,
    tex`A^+ = A^{-1}`,
  ],
  fail: [
    tex`(AB)^{-1} = A^{-1} B^{-1}`,
    tex`AB = BA`,
    tex`(A + B)^{-1} = A^{-1} + B^{-1}`,
    tex`(A + B)^2 = A^2 + 2AB + B^2`,
    tex`A A^{-1} = A`,
    tex`A^{-1} = A`,
    tex`A + I = A`,
  ],
})

claims('traces and determinants', [square, oblong], {
  hold: [
    tex`\operatorname{tr}(AB) = \operatorname{tr}(BA)`,
    tex`\mathrm{tr}(ABC) = \mathrm{tr}(CAB)`,
    tex`\operatorname{tr}(XY) = \operatorname{tr}(YX)`,
    tex`\operatorname{tr} A = \sum_i A_{ii}`,
    tex`\det(AB) = \det A \det B`,
    tex`\det(A^{-1}) = \frac{1}{\det A}`,
    tex`|A| = \det(A)`,
    tex`\det(2A) = 2^n \det A`,
    tex`\operatorname{Tr}(A^\top) = \operatorname{Tr}(A)`,
    tex`\operatorname{tr}(I_n) = n`,
  ],
  fail: [
    tex`\operatorname{tr}(AB) = \operatorname{tr}(A) \operatorname{tr}(B)`,
    tex`\operatorname{tr}(ABC) = \operatorname{tr}(ACB)`,
    tex`\det(A + B) = \det A + \det B`,
    tex`\det(2A) = 2 \det A`,
    tex`\det(A^{-1}) = \det A`,
    tex`\operatorname{tr}(A^{-1}) = \frac{1}{\operatorname{tr} A}`,
    tex`\operatorname{tr}(I_n) = 1`,
  ],
})

claims('entries and literals', [oblong, tex`Let $a, b, c, d \in \mathbb{R}$.`], {
  hold: [
    tex`(XY)_{ij} = \sum_{k} X_{ik} Y_{kj}`,
    tex`(X^\top)_{ij} = X_{ji}`,
    tex`X(i, j) = X_{i,j}`,
    tex`\begin{pmatrix} a & b \\ c & d \end{pmatrix}^\top = \begin{pmatrix} a & c \\ b & d \end{pmatrix}`,
    tex`\det \begin{bmatrix} a & b \\ c & d \end{bmatrix} = ad - bc`,
    tex`\begin{vmatrix} a & b \\ c & d \end{vmatrix} = ad - bc`,
    tex`\operatorname{diag}(a, b) = \begin{bmatrix} a & 0 \\ 0 & b \end{bmatrix}`,
    tex`\begin{bmatrix} a \\ b \end{bmatrix}^\top \begin{bmatrix} c \\ d \end{bmatrix} = ac + bd`,
    tex`X \mathbf{1}_n = \begin{bmatrix} X \mathbf{1}_n \end{bmatrix}`,
    tex`(I_n)_{ij} = \delta_{ij}`,
  ],
  fail: [
    tex`(XY)_{ij} = \sum_{k} X_{ik} Y_{ki}`,
    tex`(XX^\top)_{ij} = \sum_k X_{ik} X_{ik}`,
    tex`\det \begin{bmatrix} a & b \\ c & d \end{bmatrix} = ad + bc`,
    tex`\begin{pmatrix} a & b \\ c & d \end{pmatrix}^2 = \begin{pmatrix} a^2 & b^2 \\ c^2 & d^2 \end{pmatrix}`,
    tex`(I_n)_{ij} = 1`,
    tex`\operatorname{diag}(a, b) = \begin{bmatrix} 0 & a \\ b & 0 \end{bmatrix}`,
  ],
})
