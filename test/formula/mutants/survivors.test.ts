/** What the mutants of a verified claim tell: how many die, who lives and why. */
import { describe, expect, test } from 'vitest'
import type { Evidence } from '../../../src/formula/index.ts'
import { check, tex } from '../../support/page.ts'

const symbols = tex`Let $a, b \in \mathbb{R}$, $A, B \in \mathbb{R}^{n \times n}$, $x \in \mathbb{R}^n$. Let $S \in \mathbb{R}^{n \times n}$ be symmetric.`

const mutantsOf = (formula: string): NonNullable<Evidence['mutants']> => {
  const evidence = check(formula, [symbols], {})
  expect(evidence.verdict).toBe('verified')
  return evidence.mutants!
}
const changes = (formula: string): string[] =>
  mutantsOf(formula).survivors.map(({ mutant }) => mutant.split(':')[0]!)

describe('a claim that pins its formula down has no survivors', () => {
  test.each([
    tex`(a + b)^2 = a^2 + 2ab + b^2`,
    tex`\sum_{i=1}^n x_i^2 = \|x\|^2`,
    tex`(AB)^\top = B^\top A^\top`,
    tex`\operatorname{tr}(A) = \sum_{i=1}^n A_{ii}`,
    tex`\int_0^1 a t \, dt = \frac{a}{2}`,
    tex`\nabla_x (x^\top A x) = (A + A^\top) x`,
  ])('but true rewrites: %s', (formula) => {
    const { total, killed, survivors } = mutantsOf(formula)
    expect(total).toBeGreaterThan(3)
    expect(killed + survivors.length).toBe(total)
    const reasons = survivors.map(({ reason }) => reason)
    expect(
      reasons.filter((reason) => !/exact rewrite|same value/.test(reason)),
    ).toEqual([])
  })
})

describe('survivors have a reason', () => {
  test.each([
    [tex`ab = ba`, 'operands swapped', 'the same by an exact rewrite: equal without rounding on 4 draws'],
    [tex`S^\top = S`, 'transpose dropped', 'the same by an exact rewrite: equal without rounding on 4 draws'],
    [tex`x^\top S x \le \|x\|^2 \|S\|_2`, 'transpose added', 'the same by an exact rewrite: equal without rounding on 4 draws'],
    [tex`a^2 \ge -1`, 'number changed', 'not told apart on 24 draws: the relation leaves room'],
    [tex`a^2 + b^2 \ge 0`, 'term dropped', 'not told apart on 24 draws: the relation leaves room'],
  ])('%s, %s', (formula, change, reason) => {
    const survivor = mutantsOf(formula).survivors.find(({ mutant }) =>
      mutant.startsWith(change),
    )
    expect(survivor?.reason).toBe(reason)
  }) // prettier-ignore

  test('and a place', () => {
    const formula = tex`a = a + b - b`
    for (const { span } of mutantsOf(formula).survivors) {
      expect(span[0]).toBeLessThan(span[1])
      expect(span[1]).toBeLessThanOrEqual(formula.length)
    }
  })
})

describe('a relation turned round is noticed', () => {
  test.each([
    tex`a^2 \ge 0`,
    tex`-1 < a^2`,
    tex`a \in \mathbb{R}`,
    tex`a^2 \ne -1`,
    tex`A A^\top \succeq 0`,
    tex`\|x\|_1 \ge \|x\|_2`,
  ])('%s', (formula) => {
    expect(changes(formula)).not.toContain('relation turned round')
  })
})

describe('no mutants', () => {
  test('of what is not verified', () => {
    expect(check(tex`a = b`, [symbols], {}).mutants).toBeUndefined()
    expect(check(tex`a + b`, [symbols], {}).mutants).toBeUndefined()
  })

  test('where they are not wanted', () => {
    const evidence = check(tex`a = a`, [symbols], { mutate: false })
    expect(evidence.verdict).toBe('verified')
    expect(evidence.mutants).toBeUndefined()
  })
})
