/** Eigenvalues and singular values in order: strictly, or not; and how many there are. */
import { expect, it } from 'vitest'
import { tex } from '../../support/page.ts'
import { lastVerdict } from './verdicts.ts'

const strict = tex`Let $A \in \mathbb{R}^{d \times d}$ be symmetric with eigenvalues $\lambda_1 > \dots > \lambda_d$, $d \ge 2$.`
const weak = tex`Let $A \in \mathbb{R}^{d \times d}$ be symmetric with eigenvalues $\lambda_1 \ge \dots \ge \lambda_d$ and $d \ge 2$.`
const singular = tex`Let $A \in \mathbb{R}^{m \times n}$ and let $\sigma_1 \ge \dots \ge \sigma_r$ be the singular values of $A$.`

it.each([
  [tex`${strict} Then $\lambda_1 > \lambda_2$.`, 'verified'],
  [tex`${strict} Then $\lambda_1 > 2 \lambda_2$.`, 'wrong'],
  [tex`${weak} Then $\lambda_1 \ge \lambda_2$.`, 'verified'],
  [tex`${weak} Then $\lambda_1 > \lambda_2$.`, 'wrong'],
  [tex`${singular} Then $\|A\|_F^2 = \sum_{i=1}^r \sigma_i^2$.`, 'verified'],
  [tex`${singular} Then $\|A\|_F = \sum_{i=1}^r \sigma_i$.`, 'wrong'],
])('%s', (text, verdict) => {
  expect(lastVerdict(text)).toBe(verdict)
})
