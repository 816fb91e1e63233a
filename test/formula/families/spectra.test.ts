import { claims } from '../../support/claims.ts'
import { tex } from '../../support/page.ts'

const matrices = tex`Let $A \in \mathbb{R}^{m \times n}$. Let $M \in \mathbb{R}^{n \times n}$ be invertible. Let $S \in \mathbb{R}^{n \times n}$ symmetric positive definite. Let $a, b \in \mathbb{R}^n$ have positive entries. Let $t \in \mathbb{R}$.`

claims('eigenvalues and singular values', [matrices], {
  hold: [
    tex`\operatorname{tr} S = \sum_{i=1}^n \lambda_i(S)`,
    tex`\det S = \prod_{i=1}^n \lambda_i(S)`,
    tex`\lambda_{\max}(S) = \lambda_1(S)`,
    tex`\lambda_{\min}(S) > 0`,
    tex`\sigma_1(A)^2 = \lambda_{\max}(A^\top A)`,
    tex`\|A\|_2 = \sigma_{\max}(A)`,
    tex`\|A\|_F^2 = \sum_i \sigma_i(A)^2`,
    tex`\|A\|_* = \sum_i \sigma_i(A)`,
    tex`\lambda_{\min}(S) \|a\|^2 \le a^\top S a`,
    tex`\operatorname{rank}(A) + \operatorname{nullity}(A) = n`,
  ],
  fail: [
    tex`\operatorname{tr} S = \prod_{i=1}^n \lambda_i(S)`,
    tex`\lambda_{\max}(S) = \lambda_n(S)`,
    tex`\sigma_1(A) = \lambda_{\max}(A^\top A)`,
    tex`\|A\|_2 = \sigma_{\min}(A)`,
    tex`\|A\|_F = \sum_i \sigma_i(A)`,
    tex`\lambda_{\max}(S) \|a\|^2 \le a^\top S a`,
    tex`\operatorname{rank}(A) + \operatorname{nullity}(A) = m`,
  ],
})

claims('powers, roots and logarithms of matrices', [matrices], {
  hold: [
    tex`S^{1/2} S^{1/2} = S`,
    tex`S^{-1/2} S S^{-1/2} = I`,
    tex`e^{\operatorname{logm}(S)} = S`,
    tex`\det e^{M} = e^{\operatorname{tr} M}`,
    tex`\operatorname{chol}(S) \operatorname{chol}(S)^\top = S`,
    tex`S \operatorname{logm}(S) = \operatorname{logm}(S) S`,
  ],
  fail: [
    tex`S^{1/2} = \frac12 S`,
    tex`S^{1/2} S = S`,
    tex`e^{\operatorname{logm}(S)} = S^{-1}`,
    tex`\det e^{M} = \operatorname{tr} e^M`,
    tex`\operatorname{chol}(S)^\top \operatorname{chol}(S) = S`,
  ],
})

claims('vectors by entries', [matrices], {
  hold: [
    tex`\operatorname{diag}(a / b) = \operatorname{diag}(a) \operatorname{diag}(b)^{-1}`,
    tex`a \oslash b = \operatorname{diag}(b)^{-1} a`,
    tex`\log(a \odot b) = \log a + \log b`,
    tex`\sqrt{a} \odot \sqrt{a} = a`,
    tex`(a^2)_i = a_i^2`,
    tex`|-a| = a`,
    tex`\exp(A)_{ij} = e^{A_{ij}}`,
    tex`\operatorname{softmax}(A)_{ij} = \frac{e^{A_{ij}}}{\sum_{k=1}^n e^{A_{ik}}}`,
    tex`\max(0, t a) = a \max(0, t)`,
  ],
  fail: [
    tex`\operatorname{diag}(a / b) = \operatorname{diag}(a) \operatorname{diag}(b)`,
    tex`a \oslash b = b \oslash a`,
    tex`\log(a \odot b) = \log a - \log b`,
    tex`\sqrt{a} = a`,
    tex`(a^2)_i = 2 a_i`,
    tex`\exp(A)_{ij} = A_{ij}`,
    tex`\operatorname{softmax}(A)_{ij} = \frac{e^{A_{ij}}}{\sum_{k=1}^m e^{A_{kj}}}`,
    tex`\max(0, t a) = a t`,
  ],
})

claims('ones without a size', [tex`Let $g, h \in \mathbb{R}^n$. Let $A \in \mathbb{R}^{n \times m}$.`], {
  hold: [
    tex`g - \mathbf{1} \mathbf{1}^\top g = (I - \mathbf{1} \mathbf{1}^\top) g`,
    tex`\mathbf{1} \mathbf{1}^\top g = \left( \sum_{i=1}^n g_i \right) \mathbf{1}`,
    tex`\left(I - \tfrac1n \mathbf{1} \mathbf{1}^\top\right) \mathbf{1}_n = 0`,
    tex`h^\top \mathbf{1} \mathbf{1}^\top g = \sum_{i=1}^n h_i \sum_{j=1}^n g_j`,
    tex`(\mathbf{1} \mathbf{1}^\top A)_{ij} = \sum_{k=1}^n A_{kj}`,
  ],
  fail: [
    tex`g - \mathbf{1} \mathbf{1}^\top g = (I + \mathbf{1} \mathbf{1}^\top) g`,
    tex`\mathbf{1} \mathbf{1}^\top g = g`,
    tex`\left(I - \mathbf{1} \mathbf{1}^\top\right) \mathbf{1}_n = 0`,
    tex`h^\top \mathbf{1} \mathbf{1}^\top g = h^\top g`,
    tex`(\mathbf{1} \mathbf{1}^\top A)_{ij} = \sum_{k=1}^m A_{ik}`,
  ],
}) // prettier-ignore
