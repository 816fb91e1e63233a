/**
 * Items of a whole math node → statements.
 *
 * Rows, commas, wide spaces and connecting words separate statements; `\Rightarrow` and
 * `\iff` separate premises from claims. What a relation behind a comma does is not decided
 * here: a statement says how it hangs on the one before it, and which word stands in front.
 */
import { blankNorm } from './blank.ts'
import { FormulaError } from '../language/error.ts'
import type { Expression, Span, Statement, Variable } from '../language/expression.ts'
import type { Segment } from './clauses.ts'
import { segments, spanOfItems, unrow, unwrap } from './clauses.ts'
import { barAt } from './conditional.ts'
import { withEntries } from './dotted.ts'
import { endsOfRun } from './ends-of-run.ts'
import type { Item } from './item.ts'
import { flatItems } from './itemize.ts'
import { listAt, rangeAt } from './lists.ts'
import { parse } from './katex.ts'
import { isMark, isRelation } from './marks.ts'
import { pair } from './pair.ts'
import type { Names } from './reader.ts'
import { spell } from './spell.ts'
import { TermReader } from './term.ts'

/** `i = 1, \dots, n`, `f : A \to B`: a name, from where and to where. */
export interface Mapping {
  name: string
  from: Expression
  to: Expression
  span: Span
}

/** What a math node says, piece by piece. */
export interface Reading {
  statements: Statement[]
  /** `i = 1, \dots, n`: names that run over a range. */
  ranges: Mapping[]
  /** `f : \mathbb{R}^n \to \mathbb{R}`: functions with their domain and codomain. */
  functions: Mapping[]
  /** Bars around a blank, by themselves: what stands below them. */
  norm?: string
}

/**
 * Reads a math node.
 *
 * @param tex As KaTeX sees it.
 * @param signed The function whose signature stands before it: what `x \\mapsto x^2` is of.
 * @throws FormulaError `katex`, `unreadable` or `ambiguous`, placed.
 */
export function read(
  tex: string,
  display: boolean,
  names: Names,
  macros?: Record<string, string>,
  signed?: string,
): Reading {
  const within: Span = [0, tex.length]
  const list = pair(unrow(flatItems(parse(tex, display, macros), within)))
  const reading: Reading = { statements: [], ranges: [], functions: [] }
  if (list.length === 0) {
    throw new FormulaError('unreadable', 'Unexpected empty formula', within)
  }
  // A sign by itself, in prose: `\odot`.
  if (list.length === 1 && list[0]?.type === 'mark' && list[0].side === undefined) {
    return reading
  }
  const norm = blankNorm(list)
  if (norm !== undefined) return { ...reading, norm }
  const head: Item[] = signed === undefined ? [] : [{ type: 'name', name: signed, span: within }] // prettier-ignore
  const context: Context = { reading, names, within, signed: head }
  const { sides, arrows } = implications(list)
  if (arrows.length === 0) {
    reading.statements.push(...attached(readSide(sides[0]!, context)))
    return reading
  }
  const read = sides.map((side) => readSide(side, context))
  for (const [i, arrow] of arrows.entries()) {
    reading.statements.push(...implied(read[i]!, arrow, read[i + 1]!, context))
  }
  return reading
}

interface Context {
  reading: Reading
  names: Names
  within: Span
  /** The function whose signature stands before the formula. */
  signed: readonly Item[]
}

type Arrow = Item & { type: 'mark' }

/** The sides of `P \Rightarrow Q \iff R`, and the arrows between them. */
function implications(list: readonly Item[]): { sides: Item[][]; arrows: Arrow[] } {
  const sides: Item[][] = [[]]
  const arrows: Arrow[] = []
  for (const item of list) {
    if (item.type === 'mark' && isMark(item, '⇒', '⇔')) {
      arrows.push(item)
      sides.push([])
    } else sides.at(-1)!.push(item)
  }
  return { sides, arrows }
}

/** A relation or an expression of one side of an arrow. */
type Piece = Omit<Statement, 'premises'>

/**
 * `P, Q \Rightarrow R, S`: R and S are claimed under P and Q; of `\iff` also P and Q under
 * R and S together.
 */
function implied(
  left: readonly Piece[],
  arrow: Arrow,
  right: readonly Piece[],
  { within }: Context,
): Statement[] {
  const claims = right.filter((piece) => piece.role !== 'condition')
  const conditions = right.filter((piece) => piece.role === 'condition')
  const of = (pieces: readonly Piece[]): Expression[] =>
    pieces.map(({ claim }) => alternatives(claim) ?? claim)
  if (claims.length === 0) {
    throw new FormulaError('unreadable', 'Unexpected end, expected a claim', within)
  }
  if (left.length === 0) {
    throw new FormulaError(
      'unreadable',
      `Unexpected \`${spell([arrow])}\` without a left side, expected what it follows from`,
      arrow.span,
    )
  }
  const premises = [...of(left), ...of(conditions)]
  const both = isMark(arrow, '⇔')
  const there = claims.map((piece): Statement => ({
    ...piece,
    premises,
    concludes: true,
    ...(both && { iff: 'there' as const }),
  }))
  if (!both) return there
  const back = left
    .filter((piece) => piece.role !== 'condition')
    .map((piece): Statement => ({
      ...piece,
      premises: [...of(claims), ...of(conditions)],
      concludes: true,
      iff: 'back',
    }))
  return [...there, ...back]
}

/** Conditions that words or brackets make belong to the claims before them, or else after. */
function attached(pieces: readonly Piece[]): Statement[] {
  const out: Statement[] = []
  /** Claims that the next condition speaks of. */
  let open: Statement[] = []
  /** Conditions in front of their claim: `if a > 0, then …`. */
  let ahead: Piece[] = []
  let closed = false
  for (const piece of pieces) {
    if (piece.role !== 'condition') {
      if (closed || piece.joint === 'row' || piece.joint === 'quad') open = []
      closed = false
      const statement = { ...piece, premises: ahead.map(({ claim }) => claim) }
      out.push(statement)
      open.push(statement)
      continue
    }
    if (open.length === 0) {
      ahead.push(piece)
      continue
    }
    closed = true
    for (const statement of open) {
      statement.premises = [...statement.premises, piece.claim]
    }
  }
  // A condition that no claim goes with: the sentence has it.
  if (out.length === 0) {
    out.push(...ahead.map((piece) => ({ ...piece, premises: [] })))
    ahead = []
  }
  return out
}

function readSide(list: readonly Item[], context: Context): Piece[] {
  const { reading, names, within } = context
  const parts = withGiven(segments(list))
  const out: Piece[] = []
  /** Left sides that share a relation: `a, b > 0`. */
  let waiting: { items: Item[]; segment: Segment }[] = []
  /** The function whose signature has just been given. */
  let { signed }: { signed: readonly Item[] } = context
  for (let i = 0; i < parts.length; i++) {
    const segment = parts[i]!
    const inner = byArrow(unwrap(segment.items), signed)
    signed = []
    const span = spanOfItems(inner, within)
    const range = rangeAt(parts.slice(i))
    if (range) {
      const of = (items: readonly Item[]): Expression =>
        TermReader.whole(items, names, spanOfItems(items, within))
      const { name, from, to } = range
      const end: Expression = { kind: 'symbol', name: '\\infty', span }
      reading.ranges.push({ name, from: of(from), to: to ? of(to) : end, span })
      i += range.count - 1
      continue
    }
    const run = listAt(parts.slice(i), span)
    if (run) {
      // x_1, …, x_N: the whole family, as one tuple; it may be what a relation is about.
      parts.splice(i, run.count, { ...segment, items: run.items })
      i--
      continue
    }
    const ends = endsOfRun(inner)
    if (ends) {
      parts.splice(i, 1, ...ends.map((items, k): Segment => ({ ...segment, items, ...(k > 0 && { joint: 'and', ofRun: true }) }))) // prettier-ignore
      i--
      continue
    }
    const mapping = mappingOf(inner, names, span)
    if (mapping) {
      for (const { items } of waiting) {
        reading.functions.push({ ...mapping, name: spell(items), span: spanOfItems(items, within) }) // prettier-ignore
      }
      waiting = []
      reading.functions.push(mapping)
      signed = inner.slice(0, inner.findIndex(isColon))
      continue
    }
    if (!inner.some((item) => isRelation(item))) {
      // `\forall x`: of a name that is known all values are meant anyway.
      if (segment.role === 'condition' && inner.every((item) => item.type === 'name' || item.type === 'script')) continue // prettier-ignore
      if (segment.role === 'condition') {
        throw new FormulaError(
          'unreadable',
          `Unexpected condition \`${spell(inner)}\`, expected a relation`,
          span,
        )
      }
      waiting.push({ items: inner, segment })
      continue
    }
    const bar = barAt(inner)
    const sign = bar >= 0 ? bar : inner.findIndex((item) => isRelation(item))
    const lists = [
      ...waiting.map(({ items, segment }) => ({
        items: [...items, ...inner.slice(sign)],
        segment,
      })),
      { items: inner, segment },
    ]
    waiting = []
    for (const { items, segment } of lists) {
      const whole = TermReader.whole(items, names, spanOfItems(items, within))
      const claim = segment.ofRun ? withEntries(whole) : whole
      const follows =
        lists.length === 1 && out.some(({ claim }) => claim.kind === 'chain')
      const piece = pieceOf(claim, segment, span, follows ? names : undefined)
      const last = out.at(-1)
      if (segment.joint === 'or' && last) out.splice(-1, 1, either(last, piece))
      else out.push(piece)
    }
  }
  for (const { items, segment } of waiting) {
    const span = spanOfItems(items, within)
    if (out.some((piece) => piece.claim.kind === 'chain')) {
      throw new FormulaError(
        'unreadable',
        `Unexpected expression \`${spell(items)}\` after a claim, expected a relation in it`,
        span,
      )
    }
    out.push(pieceOf(expressionOf(items, names, span), segment, span, undefined))
  }
  return out
}

/** `X \mid Y = y, Z \sim p`: what is given are the pieces from the bar to the law. */
function withGiven(parts: readonly Segment[]): Segment[] {
  const out: Segment[] = []
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i]!
    const isOpen =
      part.items.some((item) => isMark(item, '∣')) && !part.items.some(isLaw)
    const behind = isOpen
      ? parts.findIndex(({ items }, k) => k > i && items.some(isLaw))
      : -1
    const more = parts.slice(i + 1, behind + 1)
    if (behind < 0 || more.some(({ joint }) => joint !== 'comma')) {
      out.push(part)
      continue
    }
    const items = more.flatMap(({ items }): Item[] => [{ type: 'mark', text: ',', span: part.items.at(-1)!.span }, ...items]) // prettier-ignore
    out.push({ ...part, items: [...part.items, ...items] })
    i = behind
  }
  return out
}

const isLaw = (item: Item): boolean => isMark(item, '∼')

/** An expression, or `x \mapsto x^2` of a function without a name. */
function expressionOf(items: readonly Item[], names: Names, span: Span): Expression {
  const arrow = items.findIndex((item) => isMark(item, '↦'))
  const [bound] = items
  if (arrow !== 1 || bound?.type !== 'name') return TermReader.whole(items, names, span)
  const body = TermReader.whole(items.slice(2), names, span)
  const variable: Variable = { name: bound.name, range: { kind: 'implicit' }, span: bound.span } // prettier-ignore
  return { kind: 'bind', op: 'lambda', variables: [variable], body, span }
}

function pieceOf(
  claim: Expression,
  { role, joint, concludes, ofRun }: Segment,
  span: Span,
  /** Where it follows a claim: then it may say over what an index runs. */
  names: Names | undefined,
): Piece {
  const isCondition =
    role === 'condition' || (names !== undefined && saysRange(claim, names))
  return {
    claim: isLogical(claim) ? claimed(claim) : claim,
    span,
    joint,
    ...(isCondition ? { role: 'condition' as const } : role === 'where' && { role }),
    ...(concludes && { concludes }),
    ...(ofRun && { ofRun }),
  }
}

/** `P \text{ or } Q`: one claim, that the indicator of either is one. */
function either(first: Piece, second: Piece): Piece {
  const span: Span = [first.span[0], second.span[1]]
  const args = [alternatives(first.claim) ?? first.claim, second.claim]
  return { ...first, span, claim: claimed({ kind: 'apply', op: 'or', args, span }) }
}

/** `(x > 1) \lor (x < -1)`, `P \land Q` of relations. */
const isLogical = (node: Expression): boolean =>
  node.kind === 'apply' &&
  (node.op === 'or' || node.op === 'and') &&
  node.args.every((arg) => arg.kind === 'chain' || isLogical(arg))

/** The claim that a condition holds: that its indicator is one. */
function claimed(condition: Expression): Expression {
  const { span } = condition
  const indicator: Expression = { kind: 'apply', op: 'indicator', args: [condition], span } // prettier-ignore
  const one: Expression = { kind: 'number', value: 1, decimals: 0, span }
  return { kind: 'chain', terms: [indicator, one], relations: ['='], span }
}

/** What such a claim says: as a premise it is looked at, and no draw moved to its border. */
function alternatives(claim: Expression): Expression | undefined {
  const first = claim.kind === 'chain' ? claim.terms[0] : undefined
  const condition = first?.kind === 'apply' && first.op === 'indicator' ? first.args[0] : undefined // prettier-ignore
  return condition && isLogical(condition) ? condition : undefined
}

const isColon = (item: Item): boolean => isMark(item, ':')

/**
 * `f : x \mapsto x^2`, and `x \mapsto x^2` behind the signature of f, as what they say:
 * `f(x) = x^2`.
 */
function byArrow(inner: Item[], signed: readonly Item[]): Item[] {
  const arrow = inner.findIndex((item) => isMark(item, '↦'))
  const colon = inner.findIndex(isColon)
  const head = colon > 0 ? inner.slice(0, colon) : signed
  const bound = inner.slice(colon + 1, arrow)
  if (arrow < 0 || head.length === 0 || bound.length === 0) return inner
  const [only] = bound
  const span = spanOfItems(bound, inner[arrow]!.span)
  const isGroup = bound.length === 1 && only?.type === 'group' && only.open === '('
  const argument: Item = isGroup
    ? only
    : { type: 'group', open: '(', close: ')', body: bound, span }
  const equals: Item = { type: 'mark', text: '=', span: inner[arrow]!.span }
  return [...head, argument, equals, ...inner.slice(arrow + 1)]
}

/** `f : A \to B`. */
function mappingOf(
  inner: readonly Item[],
  names: Names,
  span: Span,
): Mapping | undefined {
  const colon = inner.findIndex(isColon)
  const arrow = inner.findIndex((item) => isMark(item, '→'))
  if (colon <= 0 || arrow <= colon) return undefined
  return {
    name: spell(inner.slice(0, colon)),
    from: TermReader.whole(inner.slice(colon + 1, arrow), names, span),
    to: TermReader.whole(inner.slice(arrow + 1), names, span),
    span,
  }
}

/**
 * All it does is say over what a free index runs: `i \ne j`, `1 \le i \le n`. Behind a
 * comma it needs no word.
 */
function saysRange(claim: Expression, names: Names): boolean {
  if (claim.kind !== 'chain') return false
  return (
    claim.relations.every((sign) => /^[<>≤≥≠∈]$/.test(sign)) &&
    claim.terms.some((term) => term.kind === 'symbol' && names.isIndex(term.name))
  )
}
