/** What words say of all members of a family, or of all entries, together. */
import { describe, expect, test } from 'vitest'
import { tex } from '../../support/page.ts'
import { evidenceOf, lastVerdict } from './verdicts.ts'

/** Texts that end with a true formula, and what makes it false. */
const cases: [text: string, right: string, wrong: string][] = [
  [tex`Let $x_1, \dots, x_n \in \mathbb{R}$ be not all equal. Then $□ > 0$.`, tex`\sum_{i=1}^n (x_i - \bar x)^2`, tex`(x_1 - x_n)^2`], // prettier-ignore
  [tex`Given observations $x_1, \dots, x_n \in \mathbb{R}$, not all equal, we have $□ > 0$.`, tex`\sum_{i=1}^n (x_i - \bar x)^2`, tex`(x_1 - x_n)^2`], // prettier-ignore
  [tex`Let $x \in \mathbb{R}^n$ have entries that are not all equal. Then $□ > 0$.`, tex`\max_i x_i - \min_i x_i`, tex`|x_1 - x_2|`], // prettier-ignore
  [tex`Let $x_1, \dots, x_n$ be nonnegative integers, not all zero. Then $□ > 0$.`, tex`\sum_{i=1}^n x_i`, tex`\prod_{i=1}^n x_i`], // prettier-ignore
  [
    tex`Let $a, b \in \mathbb{R}$ be not all zero. Then $□ > 0$.`,
    'a^2 + b^2',
    '(a b)^2',
  ],
  [tex`Let $x_1, \dots, x_N \in \mathbb{R}^d$ be centred data. Then $□ = 0$.`, tex`\sum_{i=1}^N x_i`, tex`x_1 + x_N`], // prettier-ignore
  [tex`Let $x_1, \dots, x_N \in \mathbb{R}$ be centred data. Then $□ = 0$.`, tex`\sum_{i=1}^N x_i`, 'x_1'], // prettier-ignore
]

describe('what words say of all together holds of what is drawn', () => {
  test.each(cases)('%s', (text, right, wrong) => {
    expect(lastVerdict(text.replace('□', right))).toBe('verified')
    expect(lastVerdict(text.replace('□', wrong))).toBe('wrong')
  })
})

test('points are not drawn so that they are not all equal', () => {
  const text = tex`Let $x_1, \dots, x_n \in \mathbb{R}^d$ be points, not all equal. Then $x_1 = x_1$.`
  expect(evidenceOf(text)[0]).toMatchObject({ verdict: 'unreadable' })
})
