/** Ranks jump: of two special matrices they are not as of generic ones. */
import { claims } from '../../support/claims.ts'
import { tex } from '../../support/page.ts'

claims('ranks', [tex`Let $A, B \in \mathbb{R}^{n \times n}$. Let $C \in \mathbb{R}^{m \times n}$. Let $S \in \mathbb{R}^{n \times n}$ be symmetric.`], {
  hold: [
    tex`\operatorname{rank}(A B) \le \operatorname{rank} A`,
    tex`\operatorname{rank}(A B) \le \operatorname{rank} B`,
    tex`\operatorname{rank}(C^\top C) = \operatorname{rank} C`,
    tex`\operatorname{rank}(C C^\top) = \operatorname{rank} C`,
    tex`\operatorname{rank}(S^2) = \operatorname{rank} S`,
  ],
  fail: [
    tex`\operatorname{rank}(A B) = \operatorname{rank}(B A)`,
    tex`\operatorname{rank}(A B) = \min(\operatorname{rank} A, \operatorname{rank} B)`,
    tex`\operatorname{rank}(A^2) = \operatorname{rank} A`,
    tex`\operatorname{rank}(A + B) = \operatorname{rank} A + \operatorname{rank} B`,
  ],
}) // prettier-ignore

claims('ranks of invertible matrices', [tex`Let $A, B \in \mathbb{R}^{n \times n}$ be invertible.`], {
  hold: [
    tex`\operatorname{rank}(A B) = \operatorname{rank}(B A)`,
    tex`\operatorname{rank} A = \operatorname{rank} B`,
  ],
  fail: [tex`\operatorname{rank}(A + B) = \operatorname{rank} A`],
}) // prettier-ignore

claims('the square vanishes', [tex`Let $N \in \mathbb{R}^{n \times n}$ with $N^2 = 0$.`], {
  hold: [
    tex`\operatorname{tr} N = 0`,
    tex`(I + N)^{-1} = I - N`,
    tex`(I + N)^2 = I + 2 N`,
  ],
  fail: [tex`N = 0`, tex`N^\top = N`, tex`(I + N)^{-1} = I + N`],
}) // prettier-ignore

claims('the square of a 2×2 matrix vanishes', [tex`Let $N \in \mathbb{R}^{2 \times 2}$ with $N^2 = 0$.`], {
  hold: [tex`\operatorname{tr} N = 0`, tex`\det N = 0`, tex`(I - N)^{-1} = I + N`],
  fail: [tex`N = 0`, tex`N_{11} = 0`],
}) // prettier-ignore

claims('the third power vanishes', [tex`Let $N \in \mathbb{R}^{4 \times 4}$ with $N N N = 0$.`], {
  hold: [tex`(I - N)^{-1} = I + N + N^2`, tex`\operatorname{tr} N = 0`],
  fail: [tex`N^2 = 0`, tex`(I - N)^{-1} = I + N`],
}) // prettier-ignore

claims('two squares vanish', [tex`Let $N, M \in \mathbb{R}^{n \times n}$ with $N^2 = 0$ and $M^2 = 0$.`], {
  hold: [tex`(N + M)^2 = N M + M N`],
  fail: [tex`(N + M)^2 = 0`, tex`N M = M N`],
}) // prettier-ignore
