/** A wrong claim that one change makes true is told that change. */
import { describe, expect, test } from 'vitest'
import { joint, scope } from '../../../src/formula/index.ts'
import { check, tex } from '../../support/page.ts'

const symbols = tex`Let $a, b > 0$, $A, B \in \mathbb{R}^{n \times n}$, $x, y \in \mathbb{R}^n$.`
const laws = scope({ p: joint({ x: 4 }), q: joint({ x: 4 }) })

const repair = (formula: string): string | undefined => {
  const { verdict, note = '' } = check(formula, [symbols, laws])
  expect(verdict).toBe('wrong')
  return /It holds with one change \((.*?)\)/.exec(note)?.[1]
}

describe('repairs', () => {
  test.each([
    [tex`(a + b)^2 = a^2 - 2ab + b^2`, 'sign'],
    [tex`\log(ab) = \log a - \log b`, 'sign'],
    [tex`(AB)^\top = A^\top B^\top`, 'operands swapped'],
    [tex`\operatorname{tr}(A B) = \operatorname{tr}(A B^\top)`, 'transpose added'],
    [tex`\|x\| = x^\top x`, undefined],
    [tex`\|x\|^2 = \sum_{i=2}^n x_i^2`, 'lower bound down by one'],
    [tex`\|x\|^2 = \sum_i x_i`, 'square added'],
    [tex`H(p, q) = H(p) - D_{\mathrm{KL}}(p \| q)`, 'sign'],
    [tex`H(p, q) = H(p) + D_{\mathrm{KL}}(q \| p)`, 'arguments swapped'],
    [tex`H(p) = \sum_x p(x) \log p(x)`, 'sign'],
    [tex`\tanh(a) = \frac{2}{1 + e^{-a}} - 1`, 'factor in an argument'],
    [tex`\nabla_x \|x\|^2 = x`, 'factor in a term'],
    [tex`\nabla_x \|Ax\|^2 = 2 A A x`, 'transpose added'],
    [tex`\frac{d}{da} e^{-a} = e^{-a}`, 'sign'],
    [tex`a^2 b + a b^2 = a b a + b`, 'bracket'],
    [tex`a + b = a`, undefined],
    [tex`a^2 + b^2 \le 2ab`, 'relation turned round'],
    [tex`\frac{1}{a} = a`, 'fraction turned over'],
    [tex`\frac{d}{da} a^3 = 2a^2`, 'number changed'],
    [tex`a + b = ab`, undefined],
  ])('%s: %s', (formula, change) => {
    expect(repair(formula)).toBe(change)
  })

  test('the repaired formula is written out, and is true', () => {
    const { note = '' } = check(tex`(a + b)^2 = a^2 - 2ab + b^2`, [symbols])
    const written = /: `(.*)`\.$/.exec(note)?.[1]
    expect(written).toBeDefined()
    expect(check(written!, [symbols]).verdict).toBe('verified')
  })

  test.each([
    tex`(a + b)^2 = a^2 - 2ab + b^2, \quad \text{if } a \ne b`,
    tex`(AB)^\top = A^\top B^\top. \label{swapped}`,
    tex`a + a = 2a = a + 2a - 2a`,
    tex`a = a, \quad a + a = -2a`,
    tex`\|x\|^2 =
      \sum_{i=2}^n x_i^2`,
  ])('law: in the place that it names the change makes %s true', (formula) => {
    const { repair: found } = check(formula, [symbols])
    const [from, to] = found!.span
    const whole = formula.slice(0, from) + found!.latex + formula.slice(to)
    expect(check(whole, [symbols]).verdict).toBe('verified')
  })

  test('none that says nothing', () => {
    const { note = '' } = check(tex`a = a + b`, [symbols])
    expect(note).not.toContain('`a = a`')
  })
})
