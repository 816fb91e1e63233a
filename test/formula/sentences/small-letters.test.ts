/** "A matrix W with weights `w_{ij}`", "the diagonal matrix D with `d_{ii} = …`". */
import { describe, expect, test } from 'vitest'
import { tex } from '../../support/page.ts'
import { claimVerdicts, evidenceOf } from './verdicts.ts'

describe('entries by a lower-case letter', () => {
  test.each([
    tex`Let $W \in \mathbb{R}^{n \times n}$ be symmetric, let $D$ be the diagonal matrix with $d_{ii} = \sum_{j=1}^n W_{ij}$. Then $D \mathbf{1} = W \mathbf{1}$.`,
    tex`Let $W \in \mathbb{R}^{n \times n}$ be a symmetric matrix with nonnegative weights $w_{ij}$. Then $\sum_{i=1}^n w_{ii} = \operatorname{tr}(W)$.`,
    tex`Let $W \in \mathbb{R}^{n \times n}$ be a symmetric matrix with nonnegative weights $w_{ij}$. Then $\mathbf{1}^\top W \mathbf{1} \ge 0$.`,
    tex`Let $W \in \mathbb{R}^{n \times n}$ be a symmetric matrix of nonnegative edge weights $w_{ij}$, let $D$ be the diagonal matrix with $d_{ii} = \sum_{j=1}^n w_{ij}$, and set $L = D - W$. For every signal $x \in \mathbb{R}^n$ on the nodes,  $x^\top L x = \frac{1}{2} \sum_{i=1}^n \sum_{j=1}^n w_{ij} (x_i - x_j)^2$.`,
    tex`Suppose $A$ is a symmetric positive definite $n \times n$ matrix with Cholesky factorisation $A = L L^\top$, where $L$ is lower triangular with positive diagonal entries $l_{ii}$. The log-determinant is cheap: $\log \det A = 2 \sum_{i=1}^n \log l_{ii}$.`,
    tex`Let $W \in \mathbb{R}^{n \times n}$ be symmetric, let $D$ be the diagonal matrix with $d_{ii} = \sum_{j=1}^n W_{ij}$, and set $L = D - W$. Then $L \mathbf{1} = 0$.`,
    tex`Let $W \in \mathbb{R}^{n \times n}$ be symmetric with weights $w_{ij}$, let $D$ be the diagonal matrix with $d_{ii} = \sum_{j=1}^n w_{ij}$. Then $D \mathbf{1} = W \mathbf{1}$.`,
    tex`Let $W \in \mathbb{R}^{n \times n}$ be symmetric with weights $w_{ij}$. Let $D$ be the diagonal matrix with $d_{ii} = \sum_{j=1}^n w_{ij}$. Then $D \mathbf{1} = W \mathbf{1}$.`,
    tex`Let $W \in \mathbb{R}^{n \times n}$ be symmetric. Let $D$ be the diagonal matrix with $D_{ii} = \sum_{j=1}^n W_{ij}$. Then $D \mathbf{1} = W \mathbf{1}$.`,
  ])('holds: %s', (text) => {
    expect(claimVerdicts(text)).toEqual(['verified'])
  })

  test.each([
    tex`Let $W \in \mathbb{R}^{n \times n}$ be any matrix, let $D$ be the diagonal matrix with $d_{ii} = \sum_{j=1}^n W_{ji}$. Then $D \mathbf{1} = W \mathbf{1}$.`,
    tex`Let $W \in \mathbb{R}^{n \times n}$ be a symmetric matrix with nonnegative weights $w_{ij}$. Then $\sum_{i=1}^n w_{ii} = 2 \operatorname{tr}(W)$.`,
    tex`Let $W \in \mathbb{R}^{n \times n}$ be a symmetric matrix with weights $w_{ij}$. Then $\mathbf{1}^\top W \mathbf{1} \ge 0$.`,
    tex`Let $W \in \mathbb{R}^{n \times n}$ be a symmetric matrix of nonnegative edge weights $w_{ij}$, let $D$ be the diagonal matrix with $d_{ii} = \sum_{j=1}^n w_{ij}$, and set $L = D - W$. For every signal $x \in \mathbb{R}^n$ on the nodes,  $x^\top L x = \sum_{i=1}^n \sum_{j=1}^n w_{ij} (x_i - x_j)^2$.`,
    tex`Let $W \in \mathbb{R}^{n \times n}$ be symmetric. Let $D$ be the diagonal matrix with $D_{ii} = \sum_{j=1}^n W_{ij}$. Then $D \mathbf{1} = 2 W \mathbf{1}$.`,
  ])('fails: %s', (text) => {
    expect(claimVerdicts(text)).toContain('wrong')
  })

  test.each([
    tex`Suppose $A$ is a symmetric positive definite $n \times n$ matrix with Cholesky factorisation $A = L L^\top$, where $L$ is lower triangular with positive diagonal entries $l_{ii}$. The log-determinant is cheap: $\log \det A = \sum_{i=1}^n \log l_{ii}$.`,
  ])('is not accepted: %s', (text) => {
    expect(evidenceOf(text).some(({ code }) => code !== undefined)).toBe(true)
  })
})
