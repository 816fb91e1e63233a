import fc from 'fast-check'
import { expect, test } from 'vitest'
import { latex } from '../../../src/formula/language/latex.ts'
import { compare, look } from '../../../src/formula/read/eye/look.ts'
import { shownItems } from '../../../src/formula/read/itemize.ts'
import { inkOf, parse } from '../../../src/formula/read/katex.ts'
import { runs, scalars } from '../../support/expressions.ts'
import { write } from '../../support/latex.ts'

const against = (written: string, read: string) => () => {
  compare(inkOf(written, true), shownItems(parse(read, true), [0, read.length]), true)
}

/** Commands, names of environments, letters, digits, signs. */
const tokens = (formula: string): string[] =>
  formula.match(/\\(?:begin|end|operatorname|math[a-z]+)\{[^}]*\}|\\[A-Za-z]+|[^]/g) ??
  []

const others: Record<string, string> = { '+': '-', '-': '+', '=': '<', '<': '=' }

/** Another sign of the same kind; undefined for what is no sign by itself. */
function other(token: string): string | undefined {
  if (/^\d$/.test(token)) return String((Number(token) + 1) % 10)
  if (/^[a-z]$/.test(token)) return token === 'a' ? 'b' : 'a'
  return others[token]
}

test('the eye has nothing against what the engine writes', () => {
  fc.assert(
    fc.property(scalars, (node) => {
      for (const formula of [latex(node), write(node)]) {
        expect(() => look(formula, true)).not.toThrow()
        expect(() => look(formula, false)).not.toThrow()
      }
    }),
    runs,
  )
})

test('no sign is exchanged unseen', () => {
  fc.assert(
    fc.property(scalars, fc.nat(), (node, choice) => {
      const list = tokens(latex(node))
      const places = list.flatMap((token, at) => (other(token) ? [at] : []))
      fc.pre(places.length > 0)
      const at = places[choice % places.length]!
      const changed = list.with(at, other(list[at]!)!)
      expect(against(list.join(''), changed.join(''))).toThrow(/shows/)
    }),
    runs,
  )
})

test('no sign is added or hidden unseen', () => {
  const hidden = [
    (sign: string) => `\\textcolor{white}{${sign}}`,
    (sign: string) => `\\phantom{${sign}}`,
    (sign: string) => `\\raisebox{9em}{$${sign}$}`,
    (sign: string) => `\\mathrlap{${sign}}`,
    (sign: string) => `\\kern90em ${sign}`,
    (sign: string) => `\\cancel{${sign}}`,
    (sign: string) => `\\html@mathml{}{${sign}}`,
    (sign: string) => `${sign}\\rule{1em}{0.1em}`,
  ]
  fc.assert(
    fc.property(scalars, fc.nat(), fc.constantFrom(...hidden), (node, choice, hide) => {
      const list = tokens(latex(node))
      const places = list.flatMap((token, at) => (/^[a-z]$/.test(token) ? [at] : []))
      fc.pre(places.length > 0)
      const at = places[choice % places.length]!
      const tricky = list.with(at, `{${hide(list[at]!)}}`)
      expect(against(tricky.join(''), list.join(''))).toThrow()
    }),
    runs,
  )
})
