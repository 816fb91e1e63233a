/** Rows that begin with a minus: a left side of their own, or more of the row above. */
import { describe, expect, test } from 'vitest'
import { lastVerdict } from './verdicts.ts'

const start = 'Let $x, y > 0$. Then'

describe('a relation of its own', () => {
  test.each([
    ['x y &= y x \\\\ -x y &= -y x', 'verified'],
    ['x y &= y x \\\\ -x y &= y x', 'wrong'],
    ['x y = y x \\\\ -x y = -y x', 'verified'],
    ['x y = y x \\\\ -x y = y x', 'wrong'],
    [
      '(x - y)^2 &= x^2 - 2 x y \\\\ &+ y^2 \\\\ -(x - y)^2 &= 2 x y - x^2 - y^2',
      'verified',
    ],
    [
      '(x - y)^2 &= x^2 - 2 x y \\\\ &+ y^2 \\\\ -(x - y)^2 &= 2 x y - x^2 + y^2',
      'wrong',
    ],
  ])('%s', (rows, verdict) => {
    expect(lastVerdict(`${start} $\\begin{aligned} ${rows} \\end{aligned}$.`)).toBe(
      verdict,
    )
  })
})

describe('more of the row above', () => {
  test.each([
    ['x - 2 y &= x - y \\\\ &- y', 'verified'],
    ['x - 2 y &= x - y \\\\ &- y = x - 2 y', 'verified'],
    ['x - 2 y &= x - y \\\\ &- y = x - y', 'wrong'],
    ['x - 2 y = x - y \\\\ - y', 'verified'],
    ['x - 2 y = x - y \\\\ \\quad - y = x - 2 y', 'verified'],
    ['x - 2 y = \\\\ - y + x - y = x - 2 y', 'verified'],
  ])('%s', (rows, verdict) => {
    expect(lastVerdict(`${start} $\\begin{aligned} ${rows} \\end{aligned}$.`)).toBe(
      verdict,
    )
  })
})
