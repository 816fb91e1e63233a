/** Laws and functions at which bounds are attained. */
import { expect, it } from 'vitest'
import { tex } from '../../support/page.ts'
import { lastVerdict } from '../sentences/verdicts.ts'

const variable = tex`Let $X$ be a nonnegative random variable with mean $m$ and $a > 0$.`
const f = tex`Let $f : [0, 1] \to \mathbb{R}$ be continuous.`

it.each([
  [tex`${variable} Then $P(X \ge a) \le \frac{m}{a}$.`, 'verified'],
  [tex`${variable} Then $P(X \ge a) < \frac{m}{a}$.`, 'wrong'],
  [tex`${variable} Then $E[X^2] \ge m^2$.`, 'verified'],
  [tex`${variable} Then $E[X^2] > m^2$.`, 'wrong'],
  [
    tex`${f} Then $\int_0^1 f(x)^2\,dx \ge \left(\int_0^1 f(x)\,dx\right)^2$.`,
    'verified',
  ],
  [tex`${f} Then $\int_0^1 f(x)^2\,dx > \left(\int_0^1 f(x)\,dx\right)^2$.`, 'wrong'],
])('%s', (text, verdict) => {
  expect(lastVerdict(text)).toBe(verdict)
})
