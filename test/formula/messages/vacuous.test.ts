/** Which condition never held, and how often it was tried. */
import { expect, test } from 'vitest'
import { check, tex } from '../../support/page.ts'

test('the premise that never held is named, with the number of draws', () => {
  const evidence = check(tex`x^2 < 0 \Rightarrow x = 1`, [tex`Let $x \in \mathbb{R}$.`])
  expect(evidence.verdict).toBe('vacuous')
  expect(evidence.note).toMatch(
    /^The condition `x\^\{?2\}? < 0` held on none of \d+ draws, and none could be moved to where it holds\.$/,
  )
})
