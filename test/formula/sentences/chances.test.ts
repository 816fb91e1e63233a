/** What is called a probability lies between zero and one, and its logarithm below zero. */
import { expect, test } from 'vitest'
import { tex } from '../../support/page.ts'
import { lastVerdict } from './verdicts.ts'

test.each([
  ['Let $a$ be the probability of heads. Then $□$.', tex`a (1 - a) \le \frac14`, tex`a (1 - a) \le \frac15`], // prettier-ignore
  ['Let $a$ be a probability. Then $□$.', tex`a^2 \le a`, 'a^2 < a'],
  ['For a probability $q$ we have $□$.', tex`q^2 \le q`, 'q^2 < q'],
  ['The dropout probability $p$ satisfies $□$.', tex`p^3 \le p^2`, tex`p^2 \le p^3`],
  ['Let $x$ be a log-probability. Then $□$.', tex`e^x \le 1`, 'x > 0'],
  ['Let $x$ be the log probability of a word. Then $□$.', tex`x \le 0`, tex`x \ge 0`],
])('%s', (text, right, wrong) => {
  expect(lastVerdict(text.replace('□', () => right))).toBe('verified')
  expect(lastVerdict(text.replace('□', () => wrong))).toBe('wrong')
})
