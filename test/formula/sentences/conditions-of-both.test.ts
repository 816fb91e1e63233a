/** "where both vectors have unit norm" of names before it; "if both …" is never dropped. */
import { expect, test } from 'vitest'
import { tex } from '../../support/page.ts'
import { lastVerdict } from './verdicts.ts'

const start = tex`Let $x, y \in \mathbb{R}^n$.`

test('where both are so, draws are', () => {
  const text = (bound: string): string => `${start} The cosine similarity is $s = x^\\top y$ where both vectors have unit norm. Then $|s| \\le ${bound}$.` // prettier-ignore
  expect(lastVerdict(text('1'))).toBe('verified')
  expect(lastVerdict(text(tex`\frac12`))).toBe('wrong')
})

test('if both are so, nothing is called wrong', () => {
  expect(lastVerdict(tex`${start} If both vectors have unit norm, then $|x^\top y| \le 1$.`)).not.toBe('wrong') // prettier-ignore
})
