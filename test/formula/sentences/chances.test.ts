/** The logarithm of a probability is not above zero. */
import { expect, test } from 'vitest'
import { tex } from '../../support/page.ts'
import { lastVerdict } from './verdicts.ts'

test.each([
  ['Let $a$ be the probability of heads. Then $□$.', tex`a (1 - a) \le \frac14`, tex`a (1 - a) \le \frac15`], // prettier-ignore
  ['Let $x$ be a log-probability. Then $□$.', tex`e^x \le 1`, 'x > 0'],
  ['Let $x$ be the log probability of a word. Then $□$.', tex`x \le 0`, tex`x \ge 0`],
])('%s', (text, right, wrong) => {
  expect(lastVerdict(text.replace('□', () => right))).toBe('verified')
  expect(lastVerdict(text.replace('□', () => wrong))).toBe('wrong')
})
