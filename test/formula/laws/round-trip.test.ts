import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Expression } from '../../../src/formula/language/expression.ts'
import { latex } from '../../../src/formula/language/latex.ts'
import { print } from '../../../src/formula/language/print.ts'
import { letters, runs, scalars } from '../../support/expressions.ts'
import type { Dress } from '../../support/latex.ts'
import { write } from '../../support/latex.ts'
import { check, tex } from '../../support/page.ts'

const reread = (formula: string): string => check(formula, [letters]).reading

/** Invisible things, chosen by a list of numbers that is used up again and again. */
const dressed = (choices: readonly number[]): Dress => {
  let at = 0
  const next = (): number => choices[at++ % choices.length]!
  return {
    part: (text) => [text, `{${text}}`, `{{${text}}}`, `\\textcolor{red}{${text}}`][next() % 4]!, // prettier-ignore
    gap: () => [' ', '\\,', '\\;', '\\! ', ' {} ', '~', '\\displaystyle '][next() % 7]!,
  }
}

const law = (property: (node: Expression) => void): void => {
  fc.assert(fc.property(scalars, property), runs)
}

describe('what is written is read', () => {
  test('an expression in brackets all over', () => {
    law((node) => {
      expect(reread(write(node))).toBe(print(node))
    })
  })

  test('an expression as the engine writes it', () => {
    law((node) => {
      expect(reread(latex(node))).toBe(print(node))
    })
  })

  test('spaces, braces and colours say nothing', () => {
    fc.assert(
      fc.property(scalars, fc.array(fc.nat(100), { minLength: 5 }), (node, choices) => {
        expect(reread(write(node, dressed(choices)))).toBe(print(node))
      }),
      runs,
    )
  })

  test('a wrong claim of a page gives the same evidence, dressed or not', () => {
    fc.assert(
      fc.property(scalars, fc.array(fc.nat(100), { minLength: 5 }), (node, choices) => {
        const of = (dress?: Dress) => {
          const { verdict, code, counterexample, reading } = check(`${write(node, dress)} = a + 7`, [letters]) // prettier-ignore
          return { verdict, code, reading, symbols: counterexample?.symbols }
        }
        expect(of(dressed(choices))).toEqual(of())
      }),
      { ...runs, numRuns: 30 },
    )
  })
})

describe('sizes of delimiters and styles say nothing', () => {
  const plain = tex`\frac{(a + b)(c)}{2} + |a|`
  test.each([
    tex`\dfrac{(a + b)(c)}{2} + |a|`,
    tex`\tfrac{\left( a + b \right)(c)}{2} + \left|a\right|`,
    tex`\frac{\bigl(a + b\bigr)\big(c\big)}{2} + \bigl|a\bigr|`,
    tex`{\displaystyle \frac{(a + b)(c)}{2}} + \lvert a \rvert`,
    tex`\frac{\Biggl(a + b\Biggr)(c)}{2} + |a|,`,
    tex`\frac {(a+b)(c)} 2 + |a| \,.`,
    tex`\frac{(a + b)(c)}{2} + |a| \label{eq:x}`,
    tex`\color{blue} \frac{(a + b)(c)}{2} + |a| \tag{7}`,
  ])('%s', (formula) => {
    expect(reread(formula)).toBe(reread(plain))
  })
})
