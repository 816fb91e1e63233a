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

test.each([
  [tex`Let $A$ be a nonempty finite set. Then $|A| \ge □$.`, '1', '2'],
  [tex`Let $A$ be a finite set and $B$ a finite set. Then $A = □$.`, 'A', 'B'],
  [tex`Let $A$ and $B$ be finite sets. Then $|A \cap B| \ge □$.`, '0', '1'],
  [tex`Let $A$ and $B$ be two non-empty sets. Then $|A \cup B| \ge □$.`, '1', '2'],
  [tex`Let $A$, $B$ and $C$ be subsets of a finite set. Then $A \cap (B \cup C) = (A \cap B) \cup (A \cap □)$.`, 'C', 'B'],
  [tex`Let $\mathcal{A}$ be a finite set and $p$ a distribution on $\mathcal{A}$. Then $\sum_{a \in \mathcal{A}} p(a) = □$.`, '1', '2'],
  // Outcomes are taken from one of them: its elements are numbered.
  [tex`Let $\mathcal{S}$ and $\mathcal{A}$ be finite sets and let $p$ be a distribution on $\mathcal{A}$. Then $\sum_{a \in \mathcal{A}} p(a) = □$.`, '1', '2'],
])('%s', (text, right, wrong) => {
  expect(lastVerdict(text.replace('□', right))).toBe('verified')
  expect(lastVerdict(text.replace('□', wrong))).toBe('wrong')
}) // prettier-ignore
