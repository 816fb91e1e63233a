/** Derivatives of probabilities by the place at which an event begins. */
import { expect, test } from 'vitest'
import { tex } from '../../support/page.ts'
import { lastVerdict } from '../sentences/verdicts.ts'

const exponential = tex`Let $X \sim \operatorname{Exp}(1)$ and $t > 0$.`

test.each([
  [tex`${exponential} Then $\frac{d}{dt} P(X \le t) = □$.`, 'e^{-t}'],
  [tex`${exponential} Then $\frac{d}{dt} P(X > t) = □$.`, '-e^{-t}'],
  [tex`${exponential} Then $\frac{d}{dt} \mathbb{E}[\mathbf{1}\{X \le t\}] = □$.`, 'e^{-t}'],
  [tex`${exponential} Let $F(s) = P(X \le s)$. Then $F'(t) = □$.`, 'e^{-t}'],
])('%s', (text, right) => {
  expect(lastVerdict(text.replace('□', right))).toBe('verified')
  expect(lastVerdict(text.replace('□', '0'))).toBe('wrong')
}) // prettier-ignore
