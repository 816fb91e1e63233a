/**
 * What a sentence says of the entries of a matrix that it names: "with weights `w_{ij}`", "the
 * diagonal matrix D with `d_{ii} = …`".
 */
import { isIntroducing } from '../../discourse/clauses/kinds.ts'
import type { Chain, Expression, Span } from '../../language/expression.ts'
import { freeSymbols, subjectOf } from '../../language/expression.ts'
import type { Reading } from '../../read/statement.ts'
import { definitionOf } from '../definitions/definition.ts'
import type { SmallEntry } from '../introductions/small-letters.ts'
import { aliasOf, smallEntry } from '../introductions/small-letters.ts'
import { unreadWords } from '../predication/unread-words.ts'
import type { Formula } from '../text/formula.ts'
import type { Said } from '../text/said.ts'
import type { Place } from '../text/text.ts'
import type { CommonGround } from './common-ground.ts'
import { restricting } from './markers.ts'

/**
 * Gives lower-case letters of entries their meaning, and a diagonal matrix its entries.
 *
 * @returns True if the formula reads otherwise now.
 */
export function nameEntries(
  { statements }: Reading,
  place: Place<Formula>,
  slot: Said['slot'],
  ground: CommonGround,
): boolean {
  const { symbols } = ground
  const { scope, names } = symbols
  let isDone = false
  for (const { claim, span } of statements) {
    const found = smallEntry(
      claim,
      (name) => scope.declares(name),
      (name) => names.kind(name) === 'matrix' && isSpokenOf(name, place, slot, ground),
    )
    const equation = claim.kind === 'chain' && defines(claim, place) ? claim : undefined
    if (found && equation && isEntry(equation.terms[0]!, found)) {
      defineEntries(equation, found, place.formula, ground)
      isDone = true
    } else if (found) {
      symbols.add(found.letter, aliasOf(found.matrix))
      if (claim.kind !== 'chain') bound(found, place, span, ground)
      isDone = true
    } else if (equation) {
      const own = diagonalEntry(equation.terms[0]!, ground)
      if (!own || freeSymbols(equation.terms[1]!).has(own.matrix)) continue
      defineEntries(equation, own, place.formula, ground)
      isDone = true
    }
  }
  return isDone
}

/** Does the sentence, or the one before it, introduce the matrix? */
function isSpokenOf(
  name: string,
  { order, sentence }: Place<Formula>,
  slot: Said['slot'],
  { values }: CommonGround,
): boolean {
  const isIt = (node: Expression | undefined): boolean => {
    const left = subjectOf(node)
    return left?.kind === 'symbol' && left.name === name
  }
  return (
    values.introducedBefore(false).includes(name) ||
    sentence.some((mate) => mate.order < order && isIt(slot(mate.order)))
  )
}

/** "With `d_{ii} = …`": what the matrix is, and no claim about it. */
const defines = ({ relations, terms }: Chain, { cue }: Place<Formula>): boolean =>
  relations.join() === '=' &&
  terms.length === 2 &&
  (restricting.has(cue.marker) || isIntroducing(cue.marker) || cue.part !== undefined)

const isEntry = (node: Expression, { letter }: SmallEntry): boolean =>
  (node.kind === 'symbol' && node.member?.head === letter) ||
  (node.kind === 'apply' && node.op === 'entry' && node.args[0]?.kind === 'symbol' && node.args[0].name === letter) // prettier-ignore

/** `D_{ii}` of a diagonal matrix that is drawn. */
function diagonalEntry(node: Expression, ground: CommonGround): SmallEntry | undefined {
  const [head, ...positions] = node.kind === 'apply' && node.op === 'entry' ? node.args : [] // prettier-ignore
  if (head?.kind !== 'symbol' || positions.length !== 2 || !isDiagonal(head.name, ground)) return undefined // prettier-ignore
  const [row, column] = positions
  const isSame = row?.kind === 'symbol' && column?.kind === 'symbol' && row.name === column.name // prettier-ignore
  return isSame ? { letter: head.name, matrix: head.name, positions } : undefined
}

function isDiagonal(name: string, { symbols }: CommonGround): boolean {
  const entry = symbols.scope.get(name)
  const structure = entry?.source === 'drawn' ? entry.form?.structure : undefined
  return structure?.diagonal === true && !symbols.isGiven(name)
}

/** The matrix has these entries: on its diagonal, or all of them. */
function defineEntries(
  { terms: [, right], span }: Chain,
  { letter, matrix, positions }: SmallEntry,
  formula: Formula,
  ground: CommonGround,
): void {
  const { symbols, definitions } = ground
  const [row, column] = positions
  const isSame = row?.kind === 'symbol' && column?.kind === 'symbol' && row.name === column.name // prettier-ignore
  const isOnDiagonal = isDiagonal(matrix, ground)
  if (isSame !== isOnDiagonal) throw unreadWords('entries', span)
  const entry = symbols.scope.get(matrix)
  const [size] = entry?.source === 'drawn' ? entry.dimensions : []
  ground.renew(matrix)
  if (isSame && size !== undefined) {
    const from: Expression = { kind: 'number', value: 1, decimals: 0, span }
    const to: Expression = typeof size === 'string' ? { kind: 'symbol', name: size, span } : typeof size === 'number' ? { ...from, value: size } : size // prettier-ignore
    const list: Expression = { kind: 'bind', op: 'forall', variables: [{ name: row.name, range: { kind: 'bounds', from, to }, span }], body: right!, span } // prettier-ignore
    const body: Expression = { kind: 'apply', op: 'call', args: [{ kind: 'symbol', name: '\\diag', span }, list], span } // prettier-ignore
    definitions.define({ name: matrix, entry: { source: 'defined', parameters: [], indexed: false, body }, rest: undefined }, formula) // prettier-ignore
  } else {
    const left: Expression = { kind: 'symbol', name: `${matrix}_{\\cdot}`, member: { head: matrix, positions }, span } // prettier-ignore
    const own = definitionOf({ kind: 'chain', terms: [left, right!], relations: ['='], span }, symbols.scope) // prettier-ignore
    if (!own) throw unreadWords('entries', span)
    definitions.define(own, formula)
  }
  if (letter !== matrix) symbols.add(letter, aliasOf(matrix))
}

/** "Nonnegative weights `w_{ij}`": said of all entries of the matrix. */
function bound(
  { matrix }: SmallEntry,
  { cue }: Place<Formula>,
  span: Span,
  { symbols, predicates }: CommonGround,
): void {
  const owner: Expression = { kind: 'symbol', name: matrix, span }
  for (const { entry, denied } of cue.description.properties) {
    const { min, max, closedMin, closedMax, ...more } = { ...entry.meaning.number }
    if (denied || Object.keys(more).length > 0 || max !== undefined || closedMax !== undefined) throw unreadWords(entry.phrase, span) // prettier-ignore
    if (typeof min !== 'number') continue
    const condition = predicates.headed(`\\min(□) ${closedMin ? '\\ge' : '>'} ${min}`, owner) // prettier-ignore
    if (!condition) throw unreadWords(entry.phrase, span)
    symbols.world.restrict(condition)
  }
}
