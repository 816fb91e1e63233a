/** Indicators with their event below. */
import { expect, test } from 'vitest'
import { tex } from '../../support/page.ts'
import { lastVerdict } from './verdicts.ts'

const events = tex`Let $A$ and $B$ be events.`

test.each([
  [tex`${events} Then $\mathbb{E}[\mathbf{1}_A] = □$.`, 'P(A)', 'P(A)^2'],
  [tex`${events} Let $\mathbb{1}_A$ denote the indicator of $A$. Then $\operatorname{Var}(\mathbb{1}_A) = □$.`, 'P(A) (1 - P(A))', 'P(A)'],
  [tex`${events} Then $\mathbf{1}_{A \cap B} = □$.`, tex`\mathbf{1}_A \mathbf{1}_B`, tex`\mathbf{1}_A`],
  [tex`Let $X \sim \mathcal{N}(0, 1)$. Then $\mathbb{E}[\mathbf{1}_{X > 0}] = □$.`, tex`\frac12`, tex`\frac13`],
  [tex`Let $X \sim \mathcal{N}(0, 1)$. Then $\mathbb{E}[\mathbb{1}_{\{X > 0\}}] = □$.`, tex`\frac12`, tex`\frac13`],
  [tex`Let $x \in \mathbb{R}^n$. Then $\mathbf{1}_n^\top x = □$.`, tex`\sum_{i=1}^n x_i`, 'x_1'],
])('%s', (text, right, wrong) => {
  expect(lastVerdict(text.replace('□', right))).toBe('verified')
  expect(lastVerdict(text.replace('□', wrong))).toBe('wrong')
}) // prettier-ignore
