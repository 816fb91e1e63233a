/** "The product of two functions □ and □": said of what is made of them. */
import { expect, it } from 'vitest'
import { tex } from '../../support/page.ts'
import { lastVerdict } from './verdicts.ts'

const both = tex`two convex functions $f : \mathbb{R} \to \mathbb{R}$ and $g : \mathbb{R} \to \mathbb{R}$`

it.each([
  [tex`The sum of ${both} is convex.`, 'verified'],
  [tex`The difference of ${both} is convex.`, 'wrong'],
  [tex`The product of ${both} is convex.`, 'wrong'],
])('%s', (text, verdict) => {
  expect(lastVerdict(text)).toBe(verdict)
})
