import { claims } from '../../support/claims.ts'
import { tex } from '../../support/page.ts'

claims('symmetric', [tex`Let $S \in \mathbb{R}^{n \times n}$ be symmetric. Let $A \in \mathbb{R}^{n \times n}$.`], {
  hold: [
    tex`S^\top = S`,
    tex`S_{ij} = S_{ji}`,
    tex`(A S A^\top)^\top = A S A^\top`,
    tex`\operatorname{tr}(S A) = \operatorname{tr}(S A^\top)`,
  ],
  fail: [tex`A^\top = A`, tex`(AS)^\top = AS`, tex`SA = AS`, tex`S \succeq 0`],
}) // prettier-ignore

claims('orthogonal', [tex`Let $Q \in \mathbb{R}^{n \times n}$ be orthogonal. Let $x \in \mathbb{R}^n$.`], {
  hold: [
    tex`Q^\top Q = I`,
    tex`Q Q^\top = I_n`,
    tex`Q^{-1} = Q^\top`,
    tex`\|Qx\| = \|x\|`,
    tex`\det(Q)^2 = 1`,
  ],
  fail: [tex`Q = Q^\top`, tex`Q^2 = I`, tex`Qx = x`, tex`\det Q = 1`],
}) // prettier-ignore

claims('positive definite', [tex`Let $\Sigma \in \mathbb{R}^{n \times n}$ be positive definite. Let $x \in \mathbb{R}^n$.`], {
  hold: [
    tex`\Sigma \succ 0`,
    tex`\det \Sigma > 0`,
    tex`\Sigma^\top = \Sigma`,
    tex`\Sigma^{-1} \succ 0`,
  ],
  fail: [
    tex`x^\top \Sigma x > 0`,
    tex`\Sigma \prec 0`,
    tex`x^\top \Sigma x < 0`,
    tex`\Sigma \succeq I`,
    tex`\Sigma^{-1} = \Sigma`,
  ],
}) // prettier-ignore

claims('diagonal', [tex`Let $D \in \mathbb{R}^{n \times n}$ be diagonal and $E \in \mathbb{R}^{n \times n}$ be diagonal. Let $A \in \mathbb{R}^{n \times n}$.`], {
  hold: [
    tex`DE = ED`,
    tex`D^\top = D`,
    tex`\det D = \prod_i D_{ii}`,
    tex`\operatorname{diag}(\operatorname{diag}(D)) = D`,
  ],
  fail: [
    tex`DA = AD`,
    tex`\det A = \prod_i A_{ii}`,
    tex`D = I`,
    tex`\operatorname{diag}(\operatorname{diag}(A)) = A`,
  ],
}) // prettier-ignore

claims('centred', [tex`Let $n \ge 3$. Let $X \in \mathbb{R}^{m \times n}$ hold observations, each row centred.`], {
  hold: [tex`X \mathbf{1} = 0`, tex`\sum_{j=1}^n X_{ij} = 0`],
  fail: [tex`\mathbf{1}^\top X = 0`, tex`\sum_{i=1}^m X_{ij} = 0`],
}) // prettier-ignore

claims(
  'norms',
  [tex`Let $x, y \in \mathbb{R}^n$ and $A \in \mathbb{R}^{m \times n}$.`],
  {
    hold: [
      tex`\|x\|^2 = x^\top x`,
      tex`\lVert x \rVert_2 = \sqrt{\sum_i x_i^2}`,
      tex`\|x\|_1 = \sum_i |x_i|`,
      tex`\|x\|_\infty = \max_i |x_i|`,
      tex`\|A\|_F^2 = \operatorname{tr}(A^\top A)`,
      tex`\|x + y\| \le \|x\| + \|y\|`,
      tex`\langle x, y \rangle = x \cdot y`,
      tex`|x^\top y| \le \|x\| \|y\|`,
      tex`\|x - y\|^2 = \|x\|^2 - 2 x^\top y + \|y\|^2`,
      tex`\|A x\| \le \|A\|_2 \|x\|`,
      tex`\|x\|_\infty \le \|x\|_2 \le \|x\|_1`,
    ],
    fail: [
      tex`\|x\| = x^\top x`,
      tex`\|x\|_1 = \sum_i x_i`,
      tex`\|x\|_\infty = \max_i x_i`,
      tex`\|A\|_F = \operatorname{tr}(A^\top A)`,
      tex`\|x + y\| = \|x\| + \|y\|`,
      tex`\|x - y\|^2 = \|x\|^2 - x^\top y + \|y\|^2`,
      tex`\|x\|_2 \ge \|x\|_1`,
      tex`\|A\|_2 = \|A\|_F`,
    ],
  },
)
