/** "The points `(0, c)` and `(c, c)`": a pair is a point, and its coordinates are numbers. */
import { describe, expect, test } from 'vitest'
import { evidenceOf, lastVerdict } from './verdicts.ts'

const corners = 'The circle goes through the points $(c, c)$ and $(0, c)$.'

describe('coordinates of points', () => {
  test('are no points themselves', () => {
    const [radius] = evidenceOf(
      `${corners} Its radius is $\\sqrt{2 c^2} = c \\sqrt{2}$.`,
    ).slice(-1)
    expect(radius?.verdict).toBe('unknown-symbol')
  })

  test.each([
    ['Let $c > 0$.', '\\sqrt{2 c^2} = c \\sqrt{2}', 'verified'],
    ['Let $c > 0$.', '\\sqrt{2 c^2} = 2 c', 'wrong'],
    ['Let $c \\in \\mathbb{R}$.', '\\sqrt{2 c^2} = c \\sqrt{2}', 'wrong'],
  ])('%s Then %s', (start, claim, verdict) => {
    expect(lastVerdict(`${start} ${corners} Its radius is $${claim}$.`)).toBe(verdict)
  })

  test('a point that has a name is one', () => {
    const start = 'Let $u$ and $v$ be points in $\\mathbb{R}^2$. Then'
    expect(lastVerdict(`${start} $\\|u + v\\| \\le \\|u\\| + \\|v\\|$.`)).toBe(
      'verified',
    )
    expect(lastVerdict(`${start} $\\|u + v\\| = \\|u\\| + \\|v\\|$.`)).toBe('wrong')
  })
})
