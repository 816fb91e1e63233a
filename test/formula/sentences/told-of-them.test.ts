/** "Both are normalised.": what may be what makes a claim true, and restrictions that are not read. */
import { describe, expect, it } from 'vitest'
import { tex } from '../../support/page.ts'
import { verdictsOf } from './verdicts.ts'

const last = (text: string): string => verdictsOf(text).at(-1)!

const two = tex`Let $u$ and $v$ be vectors in $\mathbb{R}^d$.`

describe('what a sentence without formulas says of names before it', () => {
  it.each([
    [
      tex`Suppose both have unit norm. Then $\|u - v\|^2 = 2 - 2 u^\top v$.`,
      'verified',
    ],
    [tex`Suppose both have unit norm. Then $\|u - v\|^2 = 2$.`, 'wrong'],
    [tex`Assume they are orthonormal. Then $\|u + v\|^2 = 2$.`, 'verified'],
    [tex`Assume they are orthonormal. Then $\|u + v\|^2 = 1$.`, 'wrong'],
    // Neither assumed nor concluded by a word: what fails may hold by it.
    [
      tex`Both are normalised to unit length. Then $\|u - v\|^2 = 2 - 2 u^\top v$.`,
      'unreadable',
    ],
    [tex`They are orthonormal. Then $\|u + v\|^2 = 2$.`, 'unreadable'],
  ])('%s', (text, verdict) => {
    expect(last(`${two} ${text}`)).toBe(verdict)
  })
})

describe('a restriction that is not read', () => {
  const three = tex`Let $X$, $Y$ and $Z$ be random variables such that $X \perp Y \mid Z$.`
  it('refutes nothing', () => {
    expect(last(tex`${three} Then $I(X; Y \mid Z) = 0$.`)).toBe('unreadable')
    expect(last(tex`${three} Then $I(X; Y) \ge 0$.`)).toBe('verified')
  })
  it('is none of other names', () => {
    const more = tex`${three} Let $a \in \mathbb{R}$.`
    expect(last(tex`${more} Then $a^2 > 0$.`)).toBe('wrong')
  })
})
