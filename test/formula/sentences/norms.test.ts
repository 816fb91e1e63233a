/** Names of norms, bars around a blank, and `\\lambda_{\\max}` beside a number λ. */
import { describe, expect, test } from 'vitest'
import { tex } from '../../support/page.ts'
import { claimVerdicts, evidenceOf } from './verdicts.ts'

describe('which norm bars stand for', () => {
  test.each([
    tex`For $X \in \mathbb{R}^{n \times d}$ and $\lambda > 0$ the smallest eigenvalue of $X^\top X + \lambda I_d$ satisfies $\lambda_{\min}(X^\top X + \lambda I_d) \ge \lambda$.`,
    tex`Let $\sigma > 0$ and $A \in \mathbb{R}^{n \times n}$. Then $\sigma_{\max}(\sigma A) = \sigma \, \sigma_{\max}(A)$.`,
    tex`Let $x \in \mathbb{R}^n$. The $\ell_1$ norm is at least the Euclidean one: $\|x\|_2 \le \|x\|_1$.`,
    tex`Let $x \in \mathbb{R}^n$. By $\ell_2$ regularization and $L^1$ penalties, $\|x\|_1 \ge \|x\|_\infty$.`,
    tex`Let $x, y \in \mathbb{R}^n$ and let $\|\cdot\|$ denote the Euclidean norm. Then $\|x + y\| \le \|x\| + \|y\|$.`,
    tex`For $x \in \mathbb{R}^n$, where $\|\cdot\|$ is the Euclidean norm, $\|x\|^2 = x^\top x$.`,
    tex`Given matrices $A \in \mathbb{R}^{m \times n}$ and $B \in \mathbb{R}^{n \times p}$, the mixed bound $\|AB\|_F \le \|A\|_2 \, \|B\|_F$ holds, where $\|\cdot\|_2$ is the spectral norm and $\|\cdot\|_F$ the Frobenius norm.`,
    tex`Let $A \in \mathbb{R}^{m \times n}$ and let $\|\cdot\|$ be the Frobenius norm. Then $\|A\|^2 = \operatorname{tr}(A^\top A)$.`,
    tex`Let $x \in \mathbb{R}^n$ and write $\|\cdot\|$ for the $\ell_1$ norm. Then $\|x\| = \sum_{i=1}^n |x_i|$.`,
    tex`Let $x \in \mathbb{R}^n$. The maximum norm $\|\cdot\|_\infty$ satisfies $\|x\|_\infty \le \|x\|_2$.`,
  ])('holds: %s', (text) => {
    expect(claimVerdicts(text)).toEqual(['verified'])
  })

  test.each([
    tex`Let $\sigma > 0$ and $A \in \mathbb{R}^{n \times n}$. Then $\sigma_{\max}(\sigma A) = \sigma \, \sigma_{\min}(A)$.`,
    tex`Let $x \in \mathbb{R}^n$. By $\ell_2$ regularization and $L^1$ penalties, $\|x\|_1 > \|x\|_\infty$.`,
    tex`Let $x, y \in \mathbb{R}^n$ and let $\|\cdot\|$ denote the Euclidean norm. Then $\|x + y\| \ge \|x\| + \|y\|$.`,
    tex`Let $A \in \mathbb{R}^{m \times n}$ and let $\|\cdot\|$ be the spectral norm. Then $\|A\|^2 = \operatorname{tr}(A^\top A)$.`,
    tex`Let $x \in \mathbb{R}^n$ and write $\|\cdot\|$ for the $\ell_1$ norm. Then $\|x\|^2 = \sum_{i=1}^n x_i^2$.`,
  ])('fails: %s', (text) => {
    expect(claimVerdicts(text)).toContain('wrong')
  })

  test.each([
    tex`For $X \in \mathbb{R}^{n \times d}$ and $\lambda > 0$ the smallest eigenvalue of $X^\top X + \lambda I_d$ satisfies $\lambda_{\min}(X^\top X + \lambda I_d) > \lambda$.`,
    tex`Given matrices $A \in \mathbb{R}^{m \times n}$ and $B \in \mathbb{R}^{n \times p}$, the mixed bound $\|AB\|_F \le \|A\|_2 \, \|B\|_2$ holds, where $\|\cdot\|_2$ is the spectral norm and $\|\cdot\|_F$ the Frobenius norm.`,
    tex`Let $x \in \mathbb{R}^n$ and let $\|\cdot\|$ be any norm. Then $\|x\|^2 = x^\top x$.`,
    tex`Let $x \in \mathbb{R}^n$, where $\|\cdot\|_2$ is the maximum norm. Then $\|x\|_2 = \max_i |x_i|$.`,
  ])('is not accepted: %s', (text) => {
    expect(evidenceOf(text).some(({ code }) => code !== undefined)).toBe(true)
  })
})
