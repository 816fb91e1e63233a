/** Equations that words call a decomposition: they give the factors their names. */
import type { Decomposition } from '../../discourse/phrases/decompositions.ts'
import { computed } from '../../draws/domain.ts'
import { FormulaError } from '../../language/error.ts'
import type { Expression, Span } from '../../language/expression.ts'
import { freeSymbols, subjectOf } from '../../language/expression.ts'
import { asMatrix } from '../../values/value.ts'
import type { DecompositionKind } from '../../discourse/lexicon/decompositions.ts'
import type { Factor } from '../introductions/decompositions.ts'
import { factorsOf, isDiagonalName } from '../introductions/decompositions.ts'
import { countEntry, countsOf, newHeads, partEntry } from '../introductions/parts.ts'
import { nameOf } from '../introductions/unnamed.ts'
import type { Symbols } from '../symbols/symbols.ts'
import type { CommonGround } from './common-ground.ts'
import { isLet } from './markers.ts'
import type { Underway } from './underway.ts'

/**
 * Names the factors of `A = U \\Sigma V^\\top`, or of `U \\Sigma V^\\top` where words say of what.
 *
 * @returns False if nothing in it is new.
 * @throws FormulaError `unreadable` for a matrix that need not have such factors.
 */
export function decompose(
  claim: Expression,
  { place: { cue }, others }: Underway,
  ground: CommonGround,
): boolean {
  const { decomposition } = cue
  if (!decomposition) return false
  const terms = claim.kind === 'chain' && claim.relations.every((one) => one === '=') ? claim.terms : [claim] // prettier-ignore
  const product = terms.at(-1)!
  const size = decomposition.size ?? 'full'
  const found = factorsOf(product, decomposition.kind, size)
  if (!found) return false
  const { symbols } = ground
  const { scope } = symbols
  const isNew = [...found.keys()].some((name) => !scope.declares(name))
  if (!isNew && !isLet(cue.marker)) return false
  const of = decomposition.of === undefined ? undefined : subjectOf(others.slot(decomposition.of)) // prettier-ignore
  const owner = terms.length > 1 ? terms[terms.length - 2]! : of
  if (!owner || [...freeSymbols(owner)].some((name) => found.has(name))) return false
  symbols.known([owner])
  const name = nameOf(owner, symbols)
  mustHave(found, name, decomposition, product.span, symbols)
  const counts = countsOf(product)
  for (const [factor, of] of found) {
    // `\\sum_{i=1}^n` of a known n has as many members as it says.
    if (counts.includes(factor) && scope.declares(factor)) continue
    ground.renew(factor)
    symbols.add(
      factor,
      computed((known) => of(asMatrix(known[name]!))!),
    )
    scope.needs(factor, name)
  }
  return true
}

/**
 * "Where `\\Lambda = \\operatorname{diag}(\\lambda_1, \\dots, \\lambda_n)`" of a known matrix: the
 * list names its diagonal entries.
 *
 * @returns False if its head is known, or the left side is no matrix.
 */
export function listDiagonal(claim: Expression, { symbols }: CommonGround): boolean {
  const { scope, names } = symbols
  if (claim.kind !== 'chain' || claim.relations.join() !== '=') return false
  const [left, right] = claim.terms
  const [head, list, ...more] = right?.kind === 'apply' && right.op === 'call' ? right.args : [] // prettier-ignore
  const isDiagonal = head?.kind === 'symbol' && isDiagonalName(head.name) && list?.kind === 'bind' // prettier-ignore
  if (left?.kind !== 'symbol' || !isDiagonal || more.length > 0) return false
  if (names.kind(left.name) !== 'matrix') return false
  const [entries, ...others] = newHeads(list, (name) => scope.declares(name))
  if (entries === undefined || others.length > 0) return false
  symbols.add(entries, partEntry(left.name, 'diagonal'))
  scope.needs(entries, left.name)
  for (const name of countsOf(list).filter((one) => !scope.declares(one))) {
    symbols.add(name, countEntry(left.name, 'diagonal'))
    scope.needs(name, left.name)
  }
  return true
}

/** @throws FormulaError `unreadable` where some draw of the matrix has no such factors. */
function mustHave(
  factors: ReadonlyMap<string, Factor>,
  owner: string,
  { kind }: Decomposition,
  span: Span,
  { world }: Symbols,
): void {
  for (let draw = 0; draw < world.draws; draw++) {
    const matrix = asMatrix(world.root(draw).get(owner))
    if ([...factors.values()].every((of) => of(matrix) !== undefined)) continue
    throw new FormulaError(
      'unreadable',
      `Unexpected ${names[kind]} of a matrix that need not have one, expected ${needs[kind]}`,
      span,
      'Say what the matrix is where it is introduced.',
    )
  }
}

const names: Readonly<Record<DecompositionKind, string>> = {
  singular: 'singular value decomposition',
  eigen: 'eigendecomposition',
  cholesky: 'Cholesky decomposition',
  orthogonal: 'QR decomposition',
}

const needs: Readonly<Record<DecompositionKind, string>> = {
  singular: 'a matrix',
  eigen: 'a symmetric one, or one that is diagonalizable with an inverse in its place',
  cholesky: 'a positive definite one',
  orthogonal: 'a matrix',
}
