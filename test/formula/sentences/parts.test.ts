/** Matrices and their parts: names in words, lists with dots, blocks. */
import { describe, expect, test } from 'vitest'
import { tex } from '../../support/page.ts'
import { evidenceOf, lastVerdict } from './verdicts.ts'

const cases: [text: string, right: string, wrong: string][] = [
  [tex`Let $A \in \mathbb{R}^{m \times n}$ have columns $a_1, \dots, a_n \in \mathbb{R}^m$, and let $x \in \mathbb{R}^n$. Then $A x = □$.`, tex`\sum_{j=1}^n x_j a_j`, tex`\sum_{j=2}^n x_j a_j`], // prettier-ignore
  [tex`Let $X \in \mathbb{R}^{n \times d}$ be a matrix with rows $x_1^\top, \dots, x_n^\top$. Then $X^\top X = □$.`, tex`\sum_{i=1}^n x_i x_i^\top`, tex`\sum_{i=2}^n x_i x_i^\top`], // prettier-ignore
  [tex`Let $A \in \mathbb{R}^{n \times n}$ be symmetric with eigenvalues $\lambda_1, \dots, \lambda_n$. Then $\operatorname{tr}(A) = □$.`, tex`\sum_{i=1}^n \lambda_i`, tex`\sum_{i=1}^n \lambda_i^2`], // prettier-ignore
  [tex`Let $A \in \mathbb{R}^{n \times n}$ be symmetric with orthonormal eigenvectors $u_1, \dots, u_n$ and corresponding eigenvalues $\lambda_1, \dots, \lambda_n$. Then $A = □$.`, tex`\sum_{i=1}^n \lambda_i u_i u_i^\top`, tex`\sum_{i=1}^n u_i u_i^\top`], // prettier-ignore
  [tex`Let $A \in \mathbb{R}^{m \times n}$ be a matrix with singular values $s_1, \dots, s_r$ where $r = \min(m, n)$. Then $\|A\|_F^2 = □$.`, tex`\sum_{i=1}^r s_i^2`, tex`\sum_{i=1}^r s_i`], // prettier-ignore
  [tex`Let $A = (a_{ij}) \in \mathbb{R}^{n \times n}$. Then $\operatorname{tr}(A) = □$.`, tex`\sum_{i=1}^n a_{ii}`, tex`\sum_{i=1}^n a_{i1}`], // prettier-ignore
  [tex`Let $p = (p_1, \dots, p_n)$ be a probability vector. Then $\sum_{i=1}^n p_i = □$.`, '1', 'n'], // prettier-ignore
  [tex`Let $X = [x_1, \dots, x_n] \in \mathbb{R}^{d \times n}$. Then $X X^\top = □$.`, tex`\sum_{i=1}^n x_i x_i^\top`, tex`\sum_{i=1}^n x_i x_i^\top / n`], // prettier-ignore
  [tex`Let $x_1, \dots, x_n \in \mathbb{R}^d$ and $K \in \mathbb{R}^{n \times n}$ with entries $K_{ij} = x_i^\top x_j$. Then $\operatorname{tr}(K) = □$.`, tex`\sum_{i=1}^n \|x_i\|^2`, tex`\sum_{i=1}^n \|x_i\|`], // prettier-ignore
  [tex`Let $x_1, \dots, x_n \in \mathbb{R}^d$ and $Z = [x_1, \dots, x_n]^\top$. Then $Z^\top Z = □$.`, tex`\sum_{i=1}^n x_i x_i^\top`, tex`\sum_{i=2}^n x_i x_i^\top`], // prettier-ignore
  [tex`Let $x_1, \dots, x_n \in \mathbb{R}^d$ and $V = \begin{bmatrix} x_1^\top \\ \vdots \\ x_n^\top \end{bmatrix}$. Let $y \in \mathbb{R}^n$. Then $V^\top y = □$.`, tex`\sum_{i=1}^n y_i x_i`, tex`\sum_{i=1}^n x_i`], // prettier-ignore
  [tex`Let $A, B \in \mathbb{R}^{n \times n}$. Then $\det \begin{pmatrix} A & 0 \\ 0 & B \end{pmatrix} = □$.`, tex`\det(A) \det(B)`, tex`\det(A) + \det(B)`], // prettier-ignore
  [tex`Let $A \in \mathbb{R}^{m \times n}$. Then $\begin{bmatrix} I & A \\ 0 & I \end{bmatrix}^{-1} = □$.`, tex`\begin{bmatrix} I & -A \\ 0 & I \end{bmatrix}`, tex`\begin{bmatrix} I & A \\ 0 & I \end{bmatrix}`], // prettier-ignore
]

describe('parts of matrices', () => {
  test.each(cases)('%s', (text, right, wrong) => {
    expect(lastVerdict(text.replace('□', right))).toBe('verified')
    expect(lastVerdict(text.replace('□', wrong))).toBe('wrong')
  })

  test('what is said of the shape of columns is a claim', () => {
    const list = evidenceOf(
      tex`Let $A \in \mathbb{R}^{m \times n}$ have columns $a_1, \dots, a_n \in \mathbb{R}^n$.`,
    )
    expect(list.map(({ verdict }) => verdict)).toEqual(['declared', 'shape-mismatch'])
  })

  test('blocks that do not fit are an error', () => {
    const text = tex`Let $A \in \mathbb{R}^{m \times m}$ and $B \in \mathbb{R}^{n \times n}$. Then $\begin{bmatrix} A & B \\ 0 & I \end{bmatrix} = 0$.`
    expect(lastVerdict(text)).toBe('shape-mismatch')
  })
})
