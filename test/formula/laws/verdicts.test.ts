import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { print } from '../../../src/formula/language/print.ts'
import { letters, runs, scalars } from '../../support/expressions.ts'
import { write } from '../../support/latex.ts'
import { check, tex } from '../../support/page.ts'

const verdict = (formula: string): string => check(formula, [letters]).verdict
const some = { ...runs, numRuns: 40 }

describe('of random claims', () => {
  test('swapping the sides of an equation changes no verdict', () => {
    fc.assert(
      fc.property(scalars, scalars, (left, right) => {
        const [l, r] = [write(left), write(right)]
        expect(verdict(`${r} = ${l}`)).toBe(verdict(`${l} = ${r}`))
      }),
      some,
    )
  })

  test('an inequality read backwards is the same', () => {
    fc.assert(
      fc.property(scalars, scalars, (left, right) => {
        const [l, r] = [write(left), write(right)]
        expect(verdict(`${r} \\ge ${l}`)).toBe(verdict(`${l} \\le ${r}`))
        expect(verdict(`${r} > ${l}`)).toBe(verdict(`${l} < ${r}`))
      }),
      some,
    )
  })

  test('never a claim and its negation', () => {
    const pairs = [['=', tex`\ne`], [tex`\le`, '>'], [tex`\ge`, '<'], ['<', '>']] as const // prettier-ignore
    fc.assert(
      fc.property(scalars, scalars, fc.constantFrom(...pairs), (left, right, pair) => {
        const [l, r] = [write(left), write(right)]
        const both = pair.map((sign) => verdict(`${l} ${sign} ${r}`))
        expect(both).not.toEqual(['verified', 'verified'])
      }),
      some,
    )
  })

  test('an expression equals itself wherever it has a value', () => {
    fc.assert(
      fc.property(scalars, (node) => {
        const text = write(node)
        expect(verdict(`${text} = ${text}`)).toMatch(/^(verified|vacuous)$/)
        expect(verdict(`${text} < ${text}`)).toMatch(/^(wrong|vacuous)$/)
      }),
      some,
    )
  })

  test('adding a millionth of its size is refuted', () => {
    fc.assert(
      fc.property(scalars, (node) => {
        const text = write(node)
        const off = `\\left(${text}\\right) \\cdot 1.000001 + 0.000001 = 1 \\cdot \\left(${text}\\right)`
        expect(verdict(off)).not.toBe('verified')
      }),
      some,
    )
  })

  test('a mention neither fails nor is counted as checked', () => {
    fc.assert(
      fc.property(scalars, (node) => {
        const evidence = check(write(node), [letters])
        expect(evidence).toMatchObject({ verdict: 'mentioned', reading: print(node) })
        expect(evidence.draws).toBeUndefined()
      }),
      some,
    )
  })
})

describe('renaming a bound name changes nothing', () => {
  const claims = [
    (i: string) => `\\sum_{${i}=1}^3 x_{${i}} = x_1 + x_2 + x_3`,
    (i: string) => `\\sum_{${i}} x_{${i}}^2 = x^\\top x`,
    (i: string) => `\\prod_{${i}=1}^{2} (a + ${i}) = (a + 1)(a + 2)`,
    (i: string) => `\\sum_{${i}=1}^3 ${i} x_{${i}} = x_1 + x_2 + x_3`,
    (i: string) => `\\max_{${i}} x_{${i}} \\ge x_1`,
    (i: string) => `\\int_0^1 ${i}^2 \\, d${i} = \\frac13`,
    (i: string) => `\\lim_{${i} \\to 0} \\frac{a ${i}}{${i}} = a`,
    (i: string) => `\\sum_{${i} \\in \\{1, 3\\}} x_{${i}} = x_1 + x_2`,
    (i: string) => `\\arg\\max_{${i} \\in [0, 1]} ${i}(1 - ${i}) = 0.5`,
  ]
  const outcome = (formula: string) => {
    const { verdict, draws, residual, counterexample } = check(formula, [letters])
    return { verdict, draws, residual, symbols: counterexample?.symbols }
  }

  // Declared names, standard names and names that look like others among them.
  const names = ['i', 'j', 'k', 't', 'n', 's', 'r', 'z', 'a', 'e', 'T', tex`\ell`, tex`\tau`, tex`i'`, 'i_0', tex`\hat k`] // prettier-ignore

  test.each(claims.map((claim) => claim('i')))('%s', (formula) => {
    const claim = claims.find((candidate) => candidate('i') === formula)!
    const usual = outcome(formula)
    // Names that the claim uses itself, or that end a differential, do not fit.
    const fit = names.filter(
      (name) =>
        !(name === 'a' && /a|max/.test(formula)) &&
        !(name === "i'" && formula.includes('int')),
    )
    expect(fit.map((name) => [name, outcome(claim(name))])).toEqual(
      fit.map((name) => [name, usual]),
    )
  })
})
