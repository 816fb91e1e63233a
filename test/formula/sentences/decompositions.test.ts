/** "Let `A = U \\Sigma V^\\top` be the singular value decomposition of A": the factors get their names. */
import { describe, expect, test } from 'vitest'
import { tex } from '../../support/page.ts'
import { claimVerdicts, evidenceOf } from './verdicts.ts'

describe('the factors of a matrix', () => {
  test.each([
    tex`Let $A \in \mathbb{R}^{m \times n}$ have the singular value decomposition $A = U \Sigma V^\top$. Then $A^\top A = V \Sigma^\top \Sigma V^\top$.`,
    tex`Let $X = U \Sigma V^\top$ be the SVD of $X \in \mathbb{R}^{n \times d}$. Then $X X^\top = U \Sigma \Sigma^\top U^\top$.`,
    tex`Let $X \in \mathbb{R}^{n \times d}$ and let $X = U \Sigma V^\top$ be its thin SVD, where $U \in \mathbb{R}^{n \times r}$, $r = \min(n, d)$. Then $X^\top X = V \Sigma^2 V^\top$.`,
    tex`Let $X \in \mathbb{R}^{n \times d}$ with SVD $X = U S V^T$, where $U \in \mathbb{R}^{n \times n}$ and $V \in \mathbb{R}^{d \times d}$ are orthogonal and $S \in \mathbb{R}^{n \times d}$ is diagonal with nonnegative entries. Then $\|X\|_F^2 = \operatorname{tr}(S^\top S)$.`,
    tex`Let $A = Q \Lambda Q^\top$ be the eigendecomposition of the symmetric matrix $A \in \mathbb{R}^{n \times n}$. Then $A^2 = Q \Lambda^2 Q^\top$.`,
    tex`Let $A = Q \Lambda Q^\top$ be the eigendecomposition of a symmetric matrix $A$, where $Q$ is orthogonal and $\Lambda = \operatorname{diag}(\lambda_1, \dots, \lambda_n)$. Then $\operatorname{tr}(A) = \sum_{i=1}^n \lambda_i$.`,
    tex`Let $A = Q \Lambda Q^\top$ be the spectral decomposition of a symmetric matrix $A \in \mathbb{R}^{n \times n}$, where the columns of $Q$ are orthonormal eigenvectors and $\Lambda$ is the diagonal matrix of eigenvalues. Then $\|A\|_F^2 = \|\Lambda\|_F^2$.`,
    tex`Suppose $A \in \mathbb{R}^{n \times n}$ is symmetric with eigendecomposition $A = Q \Lambda Q^\top$. Then $\det A = \det \Lambda$.`,
    tex`Let $A = L L^\top$ be the Cholesky decomposition of the positive definite matrix $A \in \mathbb{R}^{n \times n}$. Then $\log \det A = 2 \sum_{i=1}^n \log L_{ii}$.`,
    tex`Let $\Sigma \in \mathbb{R}^{d \times d}$ be positive definite with Cholesky factorization $\Sigma = L L^\top$. If $z \sim \mathcal{N}(0, I_d)$, then $\operatorname{Cov}[L z] = \Sigma$.`,
    tex`Let $A \in \mathbb{R}^{m \times n}$ have full column rank with QR decomposition $A = QR$. Then $A^\top A = R^\top R$.`,
    tex`Let $A \in \mathbb{R}^{n \times n}$ be symmetric with spectral decomposition $A = \sum_{i=1}^n \lambda_i v_i v_i^\top$. Then $A v_1 = \lambda_1 v_1$.`,
    tex`Let $A \in \mathbb{R}^{m \times n}$. Its singular value decomposition is $A = \sum_{i=1}^r \sigma_i u_i v_i^\top$. Then $\|A\|_F^2 = \sum_{i=1}^r \sigma_i^2$.`,
    tex`Let $X \in \mathbb{R}^{n \times d}$. The eigendecomposition of $X^\top X$ is $X^\top X = V \Lambda V^\top$. Then $\operatorname{tr}(\Lambda) = \|X\|_F^2$.`,
    tex`Let $X \in \mathbb{R}^{n \times d}$ be the data matrix, with covariance $C = \frac{1}{n} X^\top X$. Let $C = V \Lambda V^\top$ be its eigendecomposition. The projected data $Z = X V$ satisfies $\frac{1}{n} Z^\top Z = \Lambda$.`,
    tex`Let $X \in \mathbb{R}^{n \times d}$ with singular value decomposition $X = U \Sigma V^\top$. Then the ridge estimator satisfies $(X^\top X + \lambda I)^{-1} X^\top = V (\Sigma^\top \Sigma + \lambda I)^{-1} \Sigma^\top U^\top$ for $\lambda > 0$.`,
    tex`Let $A \in \mathbb{R}^{n \times n}$ be diagonalizable, with eigendecomposition $A = P D P^{-1}$. Then $A^3 = P D^3 P^{-1}$.`,
    tex`If $A = U \Sigma V^\top$ is the singular value decomposition of $A \in \mathbb{R}^{m \times n}$, then $\operatorname{rank}(A) = \operatorname{rank}(\Sigma)$.`,
    tex`By the singular value decomposition, $A = U \Sigma V^\top$ for $A \in \mathbb{R}^{m \times n}$, with $U$ and $V$ orthogonal. Then $\|A\|_F = \|\Sigma\|_F$.`,
    tex`Let $A \in \mathbb{R}^{m \times n}$. Write $A = U \Sigma V^\top$ for its SVD. The pseudoinverse is $A^+ = V \Sigma^+ U^\top$.`,
  ])('holds: %s', (text) => {
    expect(claimVerdicts(text)).toEqual(['verified'])
  })

  test.each([
    tex`Let $X \in \mathbb{R}^{n \times d}$ with SVD $X = U S V^T$, where $U \in \mathbb{R}^{n \times n}$ and $V \in \mathbb{R}^{d \times d}$ are orthogonal and $S \in \mathbb{R}^{n \times d}$ is diagonal with nonnegative entries. Then $\|X\|_F = \operatorname{tr}(S^\top S)$.`,
    tex`Let $A = Q \Lambda Q^\top$ be the eigendecomposition of the symmetric matrix $A \in \mathbb{R}^{n \times n}$. Then $A^2 = Q^2 \Lambda^2 Q^\top$.`,
    tex`Let $A = Q \Lambda Q^\top$ be the eigendecomposition of a symmetric matrix $A$, where $Q$ is orthogonal and $\Lambda = \operatorname{diag}(\lambda_1, \dots, \lambda_n)$. Then $\operatorname{tr}(A) = \sum_{i=1}^n \lambda_i^2$.`,
    tex`Suppose $A \in \mathbb{R}^{n \times n}$ is symmetric with eigendecomposition $A = Q \Lambda Q^\top$. Then $\det A = \det Q$.`,
    tex`Let $A = L L^\top$ be the Cholesky decomposition of the positive definite matrix $A \in \mathbb{R}^{n \times n}$. Then $\log \det A = \sum_{i=1}^n \log L_{ii}$.`,
    tex`Let $A \in \mathbb{R}^{n \times n}$ be symmetric with spectral decomposition $A = \sum_{i=1}^n \lambda_i v_i v_i^\top$. Then $A v_1 = \lambda_1^2 v_1$.`,
    tex`Let $A \in \mathbb{R}^{m \times n}$. Its singular value decomposition is $A = \sum_{i=1}^r \sigma_i u_i v_i^\top$. Then $\|A\|_F^2 = \sum_{i=1}^r \sigma_i$.`,
    tex`Let $X \in \mathbb{R}^{n \times d}$. The eigendecomposition of $X^\top X$ is $X^\top X = V \Lambda V^\top$. Then $\operatorname{tr}(\Lambda) = \|X\|_F$.`,
    tex`Let $X \in \mathbb{R}^{n \times d}$ be the data matrix, with covariance $C = \frac{1}{n} X^\top X$. Let $C = V \Lambda V^\top$ be its eigendecomposition. The projected data $Z = X V$ satisfies $Z^\top Z = \Lambda$.`,
    tex`Let $A = U \Sigma V^\top$ be the SVD of $A \in \mathbb{R}^{n \times n}$. Then $U = V$.`,
    tex`Let $A \in \mathbb{R}^{n \times n}$ be diagonalizable, with eigendecomposition $A = P D P^{-1}$. Then $A^3 = P^3 D^3 P^{-3}$.`,
  ])('fails: %s', (text) => {
    expect(claimVerdicts(text)).toContain('wrong')
  })

  test.each([
    tex`Let $A \in \mathbb{R}^{m \times n}$ have the singular value decomposition $A = U \Sigma V^\top$. Then $A^\top A = U \Sigma^\top \Sigma U^\top$.`,
    tex`Let $X = U \Sigma V^\top$ be the SVD of $X \in \mathbb{R}^{n \times d}$. Then $X X^\top = V \Sigma \Sigma^\top V^\top$.`,
    tex`Let $\Sigma \in \mathbb{R}^{d \times d}$ be positive definite with Cholesky factorization $\Sigma = L L^\top$. If $z \sim \mathcal{N}(0, I_d)$, then $\operatorname{Cov}[L^\top z] = \Sigma$.`,
    tex`Let $A \in \mathbb{R}^{m \times n}$ have full column rank with QR decomposition $A = QR$. Then $A^\top A = R R^\top$.`,
    tex`Let $A = Q \Lambda Q^\top$ be the eigendecomposition of $A \in \mathbb{R}^{n \times n}$. Then $A^\top = A$.`,
    tex`Let $A = L L^\top$ be the Cholesky decomposition of $A \in \mathbb{R}^{n \times n}$. Then $A$ is symmetric, $A^\top = A$.`,
    tex`Let $A \in \mathbb{R}^{m \times n}$. Write $A = U \Sigma V^\top$ for its SVD. The pseudoinverse is $A^+ = U \Sigma^+ V^\top$.`,
  ])('is not accepted: %s', (text) => {
    expect(evidenceOf(text).some(({ code }) => code !== undefined)).toBe(true)
  })

  test('two products at the same place of their formulas are of two matrices', () => {
    const first = tex`Let $X \in \mathbb{R}^{n \times d}$ and $Y \in \mathbb{R}^{n \times k}$. The eigendecomposition of $X^\top X$ is $X^\top X = V \Lambda V^\top$.`
    const both = tex`${first} The eigendecomposition of $Y^\top Y$ is $Y^\top Y = W M W^\top$.`
    const trace = tex`\operatorname{tr}(\Lambda)`
    expect(claimVerdicts(tex`${both} Then $${trace} = \|X\|_F^2$.`)).toEqual([
      'verified',
    ])
    expect(claimVerdicts(tex`${both} Then $${trace} = \|Y\|_F^2$.`)).toContain('wrong')
  })
})
