/** What a sentence states is a claim, wherever it stands; what it supposes is none. */
import { describe, expect, test } from 'vitest'
import { tex } from '../../support/page.ts'
import { evidenceOf } from './verdicts.ts'

const verdictsOf = (text: string): string =>
  evidenceOf(text)
    .map(({ verdict }) => verdict)
    .join(' ')

describe('behind "for" a noun for what holds begins a main clause', () => {
  const wrong = tex`x^2 = x`
  const right = tex`x^2 \ge 0`
  test.each([
    (claim: string) => tex`For $x \in \mathbb{R}$ the identity $${claim}$ holds.`,
    (claim: string) => tex`For a real number $x$, the formula $${claim}$ applies.`,
    (claim: string) => tex`For any $x \in \mathbb{R}$ the inequality $${claim}$ always holds.`, // prettier-ignore
    (claim: string) => tex`It is known for all $x \in \mathbb{R}$ that $${claim}$.`,
  ])('%s', (sentence) => {
    expect(verdictsOf(sentence(right))).toBe('declared verified')
    expect(verdictsOf(sentence(wrong))).toBe('declared wrong')
  })

  test.each([
    (claim: string) => tex`For $x \in \mathbb{R}$, both $x = x$ and $${claim}$ hold.`,
    (claim: string) => tex`For every $x \in \mathbb{R}$, $x = x$ and $${claim}$.`,
    (claim: string) => tex`The square satisfies, for all $x \in \mathbb{R}$, $x = x$ and $${claim}$.`, // prettier-ignore
    (claim: string) => tex`For $x \in \mathbb{R}$ the two statements $x = x$ and $${claim}$ are true.`, // prettier-ignore
  ])('of several claims each: %s', (sentence) => {
    const ends = (text: string): string => verdictsOf(text).split(' ').slice(-2).join(' ') // prettier-ignore
    expect(ends(sentence(right))).toBe('verified verified')
    expect(ends(sentence(wrong))).toBe('verified wrong')
  })

  test('a list of names is none', () => {
    expect(verdictsOf(tex`For $x > 0$, $y > 0$ and $z > 0$, the sum is $x + y + z > 0$.`)).toBe('declared declared declared verified') // prettier-ignore
  })
})

describe('what is used is claimed', () => {
  const given = tex`Let $x, y \in \mathbb{R}$. `
  test.each([
    (claim: string) => tex`Using $${claim}$, we obtain $x = x$.`,
    (claim: string) => tex`Using the identity $${claim}$, we get $x = x$.`,
    (claim: string) => tex`Then $x = x$, using that $${claim}$.`,
    (claim: string) => tex`Then $x = x$, where we used that $${claim}$.`,
    (claim: string) => tex`Then $x = x$, where the equation $${claim}$ was used.`,
    (claim: string) => tex`The estimate holds, where $${claim}$ by the binomial theorem.`, // prettier-ignore
    (claim: string) => tex`The numbers obey the binomial formula with $${claim}$.`,
    (claim: string) => tex`Here $${claim}$.`,
    (claim: string) => tex`For such numbers we know that $${claim}$.`,
  ])('%s', (sentence) => {
    const of = (claim: string) => verdictsOf(given + sentence(claim))
    expect(of(tex`(x + y)^2 = x^2 + 2 x y + y^2`)).not.toContain('wrong')
    expect(of(tex`(x + y)^2 = x^2 + y^2`)).toContain('wrong')
  })

  test('what a name is said to be is supposed', () => {
    expect(verdictsOf(tex`Let $x \in \mathbb{R}$. Here $x > 0$, so $x^3 > 0$.`)).not.toContain('wrong') // prettier-ignore
    expect(verdictsOf(tex`Let $x \in \mathbb{R}$. Using $x = 2$, we get $x^2 = 4$.`)).not.toContain('wrong') // prettier-ignore
  })
})

describe('a condition for all of an index holds for all of it', () => {
  test.each([tex`for all $i, j \in \{1, \dots, n\}$`, tex`for $i, j = 1, \dots, n$`])(
    '%s',
    (all) => {
      const text = tex`Let $P \in \mathbb{R}^{n \times n}$ be such that $P_{ij} = P_{ji}$ ${all}. Then $P^\top = P$.` // prettier-ignore
      expect(verdictsOf(text)).toMatch(/verified$/)
    },
  )

  test('and not for more', () => {
    const text = tex`Let $x \in \mathbb{R}^n$ be such that $x_i \ge 1$ for all $i \in \{1, \dots, n\}$. Then $x_1 > 1$.` // prettier-ignore
    expect(verdictsOf(text)).toMatch(/wrong$/)
  })
})
