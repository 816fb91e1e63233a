/** "Let v be an eigenvector of A with eigenvalue λ": what is drawn fulfils `A v = \\lambda v`. */
import { describe, expect, test } from 'vitest'
import { tex } from '../../support/page.ts'
import { claimVerdicts, evidenceOf } from './verdicts.ts'

describe('an eigenvector and its eigenvalue', () => {
  test.each([
    tex`Let $v$ be an eigenvector of $A \in \mathbb{R}^{n \times n}$ with eigenvalue $\lambda$. Then $A^2 v = \lambda^2 v$.`,
    tex`Let $A \in \mathbb{R}^{n \times n}$ be invertible and let $v$ be an eigenvector of $A$ with eigenvalue $\lambda$. Then $A^{-1} v = \frac{1}{\lambda} v$.`,
    tex`Let $A \in \mathbb{R}^{n \times n}$ be a matrix. Suppose $v \in \mathbb{R}^n$ is an eigenvector of $A$ with eigenvalue $\lambda$. Then $(A + c I) v = (\lambda + c) v$ for every real $c$.`,
    tex`Let $A \in \mathbb{R}^{n \times n}$ be symmetric. Let $u$ and $v$ be eigenvectors of $A$ with distinct eigenvalues $\lambda$ and $\mu$. Then $u^\top v = 0$.`,
    tex`Let $\lambda$ be an eigenvalue of $A \in \mathbb{R}^{n \times n}$. Then $\det(A - \lambda I) = 0$.`,
    tex`Let $(\lambda, v)$ be an eigenpair of $A \in \mathbb{R}^{n \times n}$. Then $A v = \lambda v$.`,
    tex`Let $X \in \mathbb{R}^{n \times d}$ and $S = \frac{1}{n} X^\top X$. Let $w$ be a unit eigenvector of $S$ with eigenvalue $\lambda$. Then $w^\top S w = \lambda$.`,
    tex`Let $A \in \mathbb{R}^{n \times n}$ be orthogonal. If $\lambda$ is a real eigenvalue of $A$, then $\lambda^2 = 1$.`,
    tex`Let $A \in \mathbb{R}^{n \times n}$ be positive definite. If $\lambda$ is an eigenvalue of $A$, then $\lambda > 0$.`,
    tex`For an eigenvector $v$ of $A \in \mathbb{R}^{n \times n}$ with eigenvalue $\lambda$, the Rayleigh quotient is $\frac{v^\top A v}{v^\top v} = \lambda$.`,
    tex`Let $P$ be a projection matrix, $P^2 = P$, and let $\lambda$ be an eigenvalue of $P$. Then $\lambda^2 = \lambda$.`,
    tex`Let $A \in \mathbb{R}^{n \times n}$ be symmetric and let $u, v$ be unit eigenvectors of $A$ corresponding to the distinct eigenvalues $\alpha$ and $\beta$. Then $\|u - v\|^2 = 2$.`,
  ])('holds: %s', (text) => {
    expect(claimVerdicts(text)).toEqual(['verified'])
  })

  test.each([
    tex`Let $v$ be an eigenvector of $A \in \mathbb{R}^{n \times n}$ with eigenvalue $\lambda$. Then $A^2 v = \lambda v$.`,
    tex`Let $v$ be an eigenvector of $A \in \mathbb{R}^{n \times n}$ with eigenvalue $\lambda$. Then $A^\top v = \lambda v$.`,
    tex`Let $A \in \mathbb{R}^{n \times n}$ be symmetric. Let $u$ and $v$ be eigenvectors of $A$ with eigenvalues $\lambda$ and $\mu$. Then $u^\top v = 0$.`,
    tex`Let $A \in \mathbb{R}^{n \times n}$. Let $u$ and $v$ be eigenvectors of $A$ with distinct eigenvalues $\lambda$ and $\mu$. Then $u^\top v = 0$.`,
    tex`Let $\lambda$ be an eigenvalue of $A \in \mathbb{R}^{n \times n}$. Then $\det(A + \lambda I) = 0$.`,
    tex`Let $(\lambda, v)$ be an eigenpair of $A \in \mathbb{R}^{n \times n}$. Then $\|A v\| = \lambda \|v\|$.`,
    tex`Let $X \in \mathbb{R}^{n \times d}$ and $S = \frac{1}{n} X^\top X$. Let $w$ be an eigenvector of $S$ with eigenvalue $\lambda$. Then $w^\top S w = \lambda$.`,
    tex`Let $A \in \mathbb{R}^{n \times n}$ be symmetric. If $\lambda$ is an eigenvalue of $A$, then $\lambda \ge 0$.`,
    tex`For an eigenvector $v$ of $A \in \mathbb{R}^{n \times n}$ with eigenvalue $\lambda$, the Rayleigh quotient is $v^\top A v = \lambda$.`,
  ])('fails: %s', (text) => {
    expect(claimVerdicts(text)).toContain('wrong')
  })

  test.each([
    tex`Let $A \in \mathbb{R}^{n \times n}$ be a matrix. Suppose $v \in \mathbb{R}^n$ is an eigenvector of $A$ with eigenvalue $\lambda$. Then $(A + c I) v = \lambda v$ for every real $c$.`,
  ])('is not accepted: %s', (text) => {
    expect(evidenceOf(text).some(({ code }) => code !== undefined)).toBe(true)
  })

  test('of the parts of a matrix nothing is introduced', () => {
    const text = tex`Let $A \in \mathbb{R}^{n \times n}$ be symmetric and let the columns of $Q \in \mathbb{R}^{n \times n}$ be eigenvectors of $A$. Then $Q = 0$.`
    expect(claimVerdicts(text)).not.toContain('verified')
  })
})
