import { FormulaError } from '../language/error.ts'
import { parse } from './katex.ts'
import { items } from './itemize.ts'
import { spell } from './spell.ts'

const known = new Map<string, string>()

/**
 * The one spelling of a symbol's name: `C_{X}` and `C_X`, `\operatorname{KL}` and
 * `\mathrm{KL}` are the same.
 *
 * @throws FormulaError if it isn't the LaTeX of one symbol.
 */
export function canonicalName(tex: string): string {
  const cached = known.get(tex)
  if (cached !== undefined) return cached
  const list = items(parse(tex, true), [0, tex.length])
  const first = list[0]
  const single =
    list.length === 1 &&
    (first?.type === 'name' || first?.type === 'script' || first?.type === 'words')
  // Several plain letters are a name written without a backslash: KL, MLP.
  const letters = list.every(
    (item) => item.type === 'name' && /^[A-Za-z]$/.test(item.name),
  )
  if (!single && !letters) {
    throw new FormulaError(
      'unreadable',
      `Unexpected name \`${tex}\`, expected the LaTeX of one symbol`,
    )
  }
  const name = single ? spell(list) : `\\mathrm{${spell(list)}}`
  known.set(tex, name)
  return name
}
