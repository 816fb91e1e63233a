/** Whole numbers are drawn from where their words say they begin, to where they end. */
import { describe, expect, test } from 'vitest'
import { check, tex } from '../../support/page.ts'

/** What is said, the best bound below, and one that is too good. */
const bounds: readonly [string, string, string][] = [
  [tex`Let $k \in \mathbb{N}$.`, tex`k \ge 1`, tex`k \ge 2`],
  [tex`Let $k$ be a positive integer.`, tex`k \ge 1`, tex`k \ge 2`],
  [tex`Let $k$ be a nonnegative integer.`, tex`k \ge 0`, tex`k \ge 1`],
  [tex`Let $k \ge 3$ be an integer.`, tex`k \ge 3`, tex`k \ge 4`],
  [tex`Let $k \in \{2, \dots, 5\}$.`, tex`k \ge 2`, tex`k \ge 3`],
  [tex`Let $k \in \{2, \dots, 5\}$.`, tex`k \le 5`, tex`k \le 4`],
  [tex`Let $k$ be an even natural number.`, tex`k \ge 2`, tex`k \ge 3`],
  [tex`Let $k$ be an odd natural number.`, tex`k \ge 1`, tex`k \ge 2`],
  [tex`Let $k$ be a prime number.`, tex`k \ge 2`, tex`k \ge 3`],
  [tex`Let $n \in \mathbb{N}$. Let $k \in \{1, \dots, n\}$.`, tex`k \le n`, tex`k < n`],
  [tex`Let $n \in \mathbb{N}$. Let $k \in \{1, \dots, n\}$.`, tex`k \ge 1`, tex`k > 1`],
  [tex`Let $n \in \mathbb{N}$ and $k \in \{0, \dots, n\}$.`, tex`k \ge 0`, tex`k > 0`],
]

describe('the least and the greatest are drawn', () => {
  test.each(bounds)('%s %s, not %s', (said, good, tooGood) => {
    expect(check(good, [said]).verdict).toBe('verified')
    expect(check(tooGood, [said]).verdict).toBe('wrong')
  })
})

describe('whole numbers without a bound are of either sign, and 0', () => {
  test.each([
    tex`Let $k \in \mathbb{Z}$.`,
    tex`Let $k$ be an integer.`,
    tex`Let $k \in \mathbb{Z}$ be even.`,
  ])('%s', (said) => {
    for (const claim of [
      tex`k \ge 1`,
      tex`k \ge 0`,
      tex`k \le 0`,
      tex`k \ne 0`,
      tex`|k| = k`,
    ])
      expect(check(claim, [said]).verdict, claim).toBe('wrong')
  })

  test('odd ones are not 0', () => {
    const said = [tex`Let $k \in \mathbb{Z}$ be odd.`]
    expect(check(tex`k \ne 0`, said).verdict).toBe('verified')
    expect(check(tex`k \ge 1`, said).verdict).toBe('wrong')
    expect(check(tex`k \le -1`, said).verdict).toBe('wrong')
  })
})
