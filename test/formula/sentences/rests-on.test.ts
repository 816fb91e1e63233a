/** "Is proved with □": what a proof rests on is claimed, and restricts nothing. */
import { expect, test } from 'vitest'
import { tex } from '../../support/page.ts'
import { lastVerdict } from './verdicts.ts'

test.each([
  tex`The inequality is proved with $e^x □ 1 + x$.`,
  tex`The bound can be derived from $e^x □ 1 + x$.`,
  tex`This is shown by $e^x □ 1 + x$.`,
  tex`The proof relies on $e^x □ 1 + x$.`,
  tex`It can be established by means of $e^x □ 1 + x$.`,
])('%s', (text) => {
  const verdict = (sign: string): string | undefined => lastVerdict(tex`Let $x \in \mathbb{R}$. ${text.replace('□', () => sign)}`) // prettier-ignore
  expect(verdict(tex`\ge`)).toBe('verified')
  expect(verdict(tex`\le`)).toBe('wrong')
})
