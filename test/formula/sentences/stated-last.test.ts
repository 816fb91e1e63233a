/** What a sentence claims where little else in it does: behind commas, as a conclusion, in words. */
import { expect, test } from 'vitest'
import { tex } from '../../support/page.ts'
import { lastVerdict } from './verdicts.ts'

/** Texts that end with a true formula, and what makes it false. */
const cases: [text: string, right: string, wrong: string][] = [
  [tex`For every odd number $p$, $p^2 \ge □$.`, '0', '3'],
  [tex`Let $x \in \mathbb{R}$. If $x^3 = 8$, then $x = □$.`, '2', '3'],
  [tex`Let $J \in \mathbb{R}^{n \times n}$ denote the matrix whose entries are all one. Then $J^2 = □$.`, 'n J', 'J'], // prettier-ignore
  [tex`Let $X$ and $Y$ be independent with the same distribution. Then $\mathbb{E}[X Y] = □$.`, tex`\mathbb{E}[X]^2`, tex`\mathbb{E}[X^2]`], // prettier-ignore
  [tex`Let $p$ be a probability vector of length $K$. Then $\sum_{k=1}^K p_k = □$.`, '1', 'K'], // prettier-ignore
]

test.each(cases)('%s is verified with %s and refuted with %s', (text, right, wrong) => {
  expect(lastVerdict(text.replace('□', right))).toBe('verified')
  expect(lastVerdict(text.replace('□', wrong))).toBe('wrong')
})

test('a conclusion gives its name no meaning', () => {
  expect(lastVerdict(tex`For any $x$, $x \ge 3$.`)).not.toBe('declared')
})

test('words that are not read and say how the entries are hide no failure as wrong', () => {
  expect(
    lastVerdict(tex`Let $J \in \mathbb{R}^{n \times n}$ denote the matrix whose entries are all frobs. Then $J^2 = J$.`), // prettier-ignore
  ).not.toBe('wrong')
})
