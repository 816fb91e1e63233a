/** Covariances of what cannot be multiplied are refused in words. */
import { expect, test } from 'vitest'
import { lastVerdict } from '../sentences/verdicts.ts'

const start =
  'Let $X \\sim \\mathcal{N}(0, I)$ be a random vector in $\\mathbb{R}^2$. Then'

test.each([
  ['$\\operatorname{Cov}(X, X) = I$', 'verified'],
  ['$\\operatorname{Cov}(X, X) = 2 I$', 'wrong'],
  ['$\\operatorname{Cov}(X, X^\\top) = I$', 'shape-mismatch'],
])('%s', (claim, verdict) => {
  expect(lastVerdict(`${start} ${claim}.`)).toBe(verdict)
})
