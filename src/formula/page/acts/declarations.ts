/** Declarations: signatures of functions, ranges of indices, families that are parts of a matrix. */
import { conditional } from '../../discourse/clauses/kinds.ts'
import { FormulaError } from '../../language/error.ts'
import type { Expression, Statement } from '../../language/expression.ts'
import type { Mapping, Reading } from '../../read/statement.ts'
import { introduceIndex } from '../introductions/indices.ts'
import {
  countEntry,
  countsOf,
  isOfMatrix,
  newHeads,
  partEntry,
  partOf,
} from '../introductions/parts.ts'
import { sameRange, sameSignature } from '../introductions/said-twice.ts'
import type { Symbols } from '../symbols/symbols.ts'
import type { Formula } from '../text/formula.ts'
import type { Said } from '../text/said.ts'
import type { Place } from '../text/text.ts'
import type { CommonGround } from './common-ground.ts'
import type { Marker } from './markers.ts'
import { isLet } from './markers.ts'

/** `f : \\mathbb{R}^n \\to \\mathbb{R}`: a new function, or what is known of one. */
export function declareFunction(
  mapping: Mapping,
  said: Said,
  marker: Marker,
  ground: CommonGround,
): void {
  const { name, from, to, span } = mapping
  const { symbols, introducer } = ground
  const renew = isLet(marker)
  const isStandard = symbols.scope.get(name)?.source === 'fixed'
  if (isStandard && !symbols.scope.declares(name)) {
    // "let Γ be the gamma function": what it stands for anyway.
    if (
      said.description.properties.some(
        ({ entry }) => entry.meaning.function?.['standard'] === name,
      )
    )
      return
    throw redeclaredStandard(name, span)
  }
  if (introducer.signatures.introduce(name, from, to, span, said, renew)) return
  const known = sameSignature(name, from, to, span, introducer.names)
  if (!known) throw redeclared(name, 'signature', span)
}

/** `i = 1, \dots, n`: an index; of one that is known, the values meant here. */
export function declareRange(
  mapping: Mapping,
  formula: Formula,
  marker: Marker,
  { introducer, premises }: CommonGround,
): 'introduce' | 'premise' {
  const { from, to, span } = mapping
  let act: 'introduce' | 'premise' = 'introduce'
  for (const name of mapping.name.split(',')) {
    if (introduceIndex(name, from, to, marker === 'let', introducer.names)) continue
    const symbol: Expression = { kind: 'symbol', name, span }
    if (conditional.has(marker) || marker === 'where') {
      const terms = [from, symbol, to]
      premises.condition(formula, { kind: 'chain', terms, relations: ['≤', '≤'], span })
      act = 'premise'
    } else if (!sameRange(name, from, to, introducer.names)) {
      throw redeclared(name, 'range', span)
    }
  }
  return act
}

/** "with columns $a_1, \\dots, a_n$": a family that a known matrix has. */
export function declareParts(
  { statements }: Reading,
  { cue, order, sentence }: Place<Formula>,
  slot: Said['slot'],
  symbols: Symbols,
  spoken: readonly string[],
): boolean {
  const last = spoken.filter((name) => symbols.names.kind(name) === 'matrix')
  const found = partOf({ cue, order }, sentence, slot, last)
  const isNew = statements.some(({ claim }) => newHeads(claim, (name) => symbols.scope.declares(name)).size > 0) // prettier-ignore
  const part = cue.partsOfLast ?? cue.part
  // `l_{ii}` of L: by its letter.
  const isDoubled = statements.some(({ claim }) => claim.kind === 'symbol' && claim.member?.positions.length === 2) // prettier-ignore
  if (!found && isNew && part !== undefined && isOfMatrix(part) && !isDoubled) throw ofNothing(part, statements[0]!.span) // prettier-ignore
  // "the eigenvalues of a symmetric matrix `A \\in …`": what comes later is looked up.
  if (found && isNew) symbols.known([{ kind: 'symbol', name: found.owner, span: statements[0]!.span }]) // prettier-ignore
  if (!found || symbols.names.kind(found.owner) === undefined) return false
  const { scope } = symbols
  const heads = statements.flatMap(({ claim }) => [
    ...newHeads(claim, (name) => scope.declares(name)),
  ])
  const [head] = heads
  if (head === undefined || new Set(heads).size > 1) return false
  symbols.add(head, partEntry(found.owner, found.part))
  symbols.scope.needs(head, found.owner)
  for (const { claim } of statements) {
    for (const name of countsOf(claim).filter((one) => !scope.declares(one))) {
      symbols.add(name, countEntry(found.owner, found.part))
      symbols.scope.needs(name, found.owner)
    }
    // `\\lambda_1 > \\dots > \\lambda_n > 0`: there are no equal ones; of the last one it is said more.
    const isOfOne = statements.length > 1 && claim.kind === 'chain' && claim.terms[0]?.kind !== 'bind' // prettier-ignore
    if (isOfOne) symbols.world.restrict(claim)
    else if (claim.kind === 'chain' && claim.relations.some((relation) => /[<>≠]/.test(relation))) symbols.world.restrict(claim) // prettier-ignore
  }
  return true
}

const ofNothing = (part: string, span: Statement['span']): FormulaError =>
  new FormulaError(
    'unreadable',
    `Unexpected ${part} of a matrix that the sentence does not name, expected its name`,
    span,
    'Say whose they are: "let $A$ be symmetric with eigenvalues …", or "the eigenvalues … of $A$".',
  )

const redeclared = (
  name: string,
  what: string,
  span: Statement['span'],
): FormulaError =>
  new FormulaError(
    'redeclared',
    `Unexpected other ${what} of \`${name}\`, expected the one it was introduced with`,
    span,
    'To mean something else from here on, say "let" again; for one statement, "for".',
  )

const redeclaredStandard = (name: string, span: Statement['span']): FormulaError =>
  new FormulaError(
    'redeclared',
    `Unexpected new meaning of the standard name \`${name}\`, expected another name`,
    span,
    'Readers know what it stands for.',
  )
