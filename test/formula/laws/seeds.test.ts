import { describe, expect, test } from 'vitest'
import type { Evidence } from '../../../src/formula/index.ts'
import { check, tex } from '../../support/page.ts'

const symbols = tex`Let $a, b \in \mathbb{R}$, $A, B \in \mathbb{R}^{n \times n}$, $X \in \mathbb{R}^{m \times n}$, $x \in \mathbb{R}^n$. Let $p(x, y)$ be a distribution.`

const claims = [
  tex`(a + b)^2 = a^2 + 2ab + b^2`,
  tex`(a + b)^2 = a^2 + b^2`,
  tex`\operatorname{tr}(AB) = \operatorname{tr}(BA)`,
  tex`AB = BA`,
  tex`x^\top A x \ge 0`,
  tex`\|Ax\| \le \|A\|_2 \|x\|`,
  tex`\frac{d}{da} \sin a = \cos a`,
  tex`\int_0^1 a^2 t \, dt = \frac{a^2}{2}`,
  tex`a \ge 0 \Rightarrow |a| = a`,
  tex`XX^\top = (XX^\top)^\top`,
  tex`\operatorname{rank}(X) \le \min(m, n)`,
  tex`\sqrt{a} = b`,
]

const timeless = ({ time, mutantTime, ...rest }: Evidence): Evidence => {
  expect(time).toBeGreaterThanOrEqual(0)
  if (rest.mutants) expect(mutantTime).toBeGreaterThanOrEqual(0)
  return { ...rest, time: 0 }
}

const of = (formula: string, seed: number, extra: string[] = []): Evidence =>
  timeless(check(formula, [symbols, ...extra], { seed }))

describe('seeds', () => {
  test.each(claims)('the same seed gives the same evidence: %s', (formula) => {
    expect(of(formula, 7)).toEqual(of(formula, 7))
  })

  test.each(claims)('another seed gives the same verdict: %s', (formula) => {
    const outcome = (seed: number) => {
      const { verdict, code } = of(formula, seed)
      return [verdict, code]
    }
    expect([1, 2, 3].map(outcome)).toEqual([7, 7, 7].map(outcome))
  })

  test('another seed gives other draws', () => {
    const residuals = [1, 2, 3].map(
      (seed) => of(tex`\det(AB) = \det A \det B`, seed).residual,
    )
    expect(new Set(residuals).size).toBe(3)
  })

  test('the seed is in the evidence', () => {
    expect(of(claims[0]!, 7).seed).toBe(7)
    expect(of(claims[1]!, 7).note).toContain('seed 7')
  })
})

describe('declaring one more symbol changes no other draw', () => {
  const unrelated = [
    tex`Let $z \in \mathbb{R}$.`,
    tex`Let $Z \in \mathbb{R}^{n \times n}$ be symmetric.`,
    tex`Let $K \ge 2$ and $W \in \mathbb{R}^{K \times K}$.`,
    tex`Let $f : \mathbb{R} \to \mathbb{R}$.`,
    tex`Let $q$ be a distribution.`,
  ]
  test.each(unrelated)('%s', (sentence) => {
    for (const formula of claims) {
      const { mutants, ...evidence } = of(formula, 7, [sentence])
      const { mutants: before, ...usual } = of(formula, 7)
      // Mutants may put the new symbol for another one.
      expect(mutants?.total ?? 0).toBeGreaterThanOrEqual(before?.total ?? 0)
      expect({ ...evidence, note: undefined }).toEqual({ ...usual, note: undefined })
    }
  })

  test('checking other formulas in between changes nothing either', () => {
    const formula = tex`\operatorname{tr}(AB) = \operatorname{tr}(BA)`
    const between = [
      tex`We have $\operatorname{tr}(A) = \operatorname{tr}(A^\top)$ and $a = a$.`,
    ]
    expect(of(formula, 7, between)).toEqual(of(formula, 7))
  })
})
