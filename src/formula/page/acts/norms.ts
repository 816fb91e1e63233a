/** "Where `\\|\\cdot\\|` is the Frobenius norm": from here on bars with nothing below stand for it. */
import type { NormSaid } from '../../discourse/phrases/norms.ts'
import { FormulaError } from '../../language/error.ts'
import type { Expression, Span } from '../../language/expression.ts'
import type { Symbols } from '../symbols/symbols.ts'

/**
 * Takes up what words say of the norm of a blank.
 *
 * @param below What stands below its bars.
 * @throws FormulaError `unreadable` for a norm that is not read here, or whose bars mean another.
 */
export function sayNorm(
  below: string,
  said: NormSaid | undefined,
  slot: (order: number) => Expression | undefined,
  span: Span,
  { world }: Symbols,
): void {
  if (!said) return
  const degree = said.degree ?? degreeOf(said.of === undefined ? undefined : slot(said.of)) // prettier-ignore
  if (degree === undefined) throw notRead(said.words, span)
  const own = /^(?:F|\\mathrm\{F\})$/.test(below) ? '\\mathrm{F}' : below.replace(/^∗$/, '*') // prettier-ignore
  if (own === '') world.conventions.norm = degree
  else if (own !== degree) throw notRead(said.words, span)
}

/** 1 of `\\ell_1` and `L^1`. */
function degreeOf(node: Expression | undefined): string | undefined {
  const name = node?.kind === 'symbol' ? node.name : node?.kind === 'apply' && node.op === 'power' && node.args[0]?.kind === 'symbol' && node.args[1]?.kind === 'number' ? `${node.args[0].name}_${node.args[1].value}` : '' // prettier-ignore
  return /^(?:\\ell|L)[_^]\{?(1|2|\\infty)\}?$/.exec(name)?.[1]
}

const notRead = (words: string, span: Span): FormulaError =>
  new FormulaError(
    'unreadable',
    `Unexpected "${words} norm" of these bars, expected the norm that they stand for`,
    span,
    'Bars stand for the Euclidean norm, and with `_1`, `_\\infty`, `_F` for others.',
  )
