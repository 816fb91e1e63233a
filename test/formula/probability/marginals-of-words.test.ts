/** A joint distribution that words introduce has its marginals and conditionals. */
import { expect, test } from 'vitest'
import { tex } from '../../support/page.ts'
import { evidenceOf } from '../sentences/verdicts.ts'

test.each([
  tex`Let $p(x, y)$ be a joint distribution of $x \in \{1, \dots, m\}$ and $y \in \{1, \dots, n\}$.`,
  tex`Let $p(x, y)$ be a joint distribution over $\{1, \dots, m\} \times \{1, \dots, n\}$.`,
])('%s', (text) => {
  const verdict = (claim: string): string =>
    evidenceOf(tex`${text} Then $${claim}$.`).at(-1)!.verdict
  expect(verdict(tex`p(x) = \sum_{y=1}^n p(y) p(x \mid y)`)).toBe('verified')
  expect(verdict(tex`p(x) = \sum_{y=1}^n p(x \mid y)`)).toBe('wrong')
})
