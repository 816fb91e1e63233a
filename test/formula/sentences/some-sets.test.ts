/** Sets of which nothing but their kind is said are drawn apart. */
import { expect, test } from 'vitest'
import { tex } from '../../support/page.ts'
import { lastVerdict } from './verdicts.ts'

test.each([
  ['finite sets', tex`|A \cap B| \le |A|`, tex`|A \cap B| \ge |A|`],
  ['nonempty finite sets', tex`|A \cup B| = |A| + |B| - |A \cap B|`, tex`|A| = |B|`],
  ['sets', tex`A \cap B \subseteq A`, tex`A \subseteq B`],
  ['finite nonempty sets', tex`A \cup B = B \cup A`, tex`A = B`],
])('let A and B be %s', (noun, right, wrong) => {
  const verdict = (claim: string): string | undefined => lastVerdict(`Let $A$ and $B$ be ${noun}. Then $${claim}$.`) // prettier-ignore
  expect(verdict(right)).toBe('verified')
  expect(verdict(wrong)).toBe('wrong')
})
