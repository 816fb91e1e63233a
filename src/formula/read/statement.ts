/**
 * Items of a whole math node → statements.
 *
 * Rows of an `aligned` go on with the relation they begin with; commas, `\quad` and
 * connecting words separate statements; `\Rightarrow` separates premises from claims.
 * Words that are not connectives are an error: prose inside a formula may change what
 * it says.
 */
import { table } from '../table.ts'
import { FormulaError } from '../error.ts'
import type { Expression, Span, Statement } from '../expression.ts'
import { children } from '../expression.ts'
import { parse } from '../katex.ts'
import type { Item } from './item.ts'
import { flatItems } from './itemize.ts'
import { pair } from './pair.ts'
import { spell } from './spell.ts'
import type { Names } from './term.ts'
import { isMark, isRelation, splitAt, stripEnd } from './marks.ts'
import { TermReader } from './term.ts'

/** A piece between separators, before it is known what it says. */
interface Segment {
  items: Item[]
  /** Words in front: `where`, `for all`, `if`. */
  role: 'claim' | 'condition' | 'definition'
}

/** What a math node says, piece by piece. */
export interface Reading {
  statements: Statement[]
  /** `i = 1, \dots, n`: names that run over a range. */
  ranges: { name: string; from: Expression; to: Expression; span: Span }[]
  /** `f : \\mathbb{R}^n \\to \\mathbb{R}`: functions with their domain and codomain. */
  functions: { name: string; from: Expression; to: Expression; span: Span }[]
}

const connectives = table<Segment['role'] | 'ignore'>({
  and: 'claim',
  so: 'claim',
  then: 'claim',
  hence: 'claim',
  thus: 'claim',
  therefore: 'claim',
  with: 'definition',
  where: 'definition',
  if: 'condition',
  for: 'condition',
  'for all': 'condition',
  'for every': 'condition',
  'for each': 'condition',
  'for any': 'condition',
  when: 'condition',
  whenever: 'condition',
  'such that': 'condition',
  's.t.': 'condition',
  'subject to': 'condition',
  provided: 'condition',
  'provided that': 'condition',
  'if and only if': 'claim',
})

const spanOfItems = (list: readonly Item[], within: Span): Span =>
  list.length === 0 ? within : [list[0]!.span[0], list.at(-1)!.span[1]]

/** A brace in front of equations, not of cases: each row is a claim. */
function isSystem(item: Item & { type: 'group' }): boolean {
  const [rows] = item.body
  return (
    item.open === '{' &&
    item.body.length === 1 &&
    rows?.type === 'rows' &&
    rows.rows.every((row) => row[0]?.some((part) => isRelation(part)))
  )
}

/** Rows of aligned environments side by side, a line break where a new statement begins. */
function unrow(list: readonly Item[]): Item[] {
  return list.flatMap((item): Item[] => {
    if (item.type === 'group' && item.close === '.' && item.open === '.') {
      return unrow(item.body)
    }
    if (item.type === 'group' && isSystem(item)) return unrow(item.body)
    if (item.type !== 'rows') return [item]
    // A `matrix` is a value; an `array` alone, with relations, sets equations below another.
    const isDisplay =
      item.align ||
      (list.length === 1 && item.rows.some((row) => row.flat().some(isRelation)))
    return isDisplay ? lines(item.rows) : [item]
  })
}

/** Rows one after the other: going on where one begins with a relation or an operator. */
function lines(rows: readonly (readonly (readonly Item[])[])[]): Item[] {
  const out: Item[] = []
  for (const row of rows) {
    const cells = columns(row)
    if (cells.length === 0) continue
    const goesOn =
      out.length === 0 ||
      isRelation(cells[0]) ||
      isMark(cells[0], '+', '-', '⇒', '⇔', '·', '×') ||
      isRelation(out.at(-1)) ||
      isMark(out.at(-1), '+', '-', ',', '⇒', '⇔')
    if (!goesOn && !cells.some(isRelation)) {
      throw new FormulaError(
        'unreadable',
        'Unexpected row without a relation, expected one, or an operator that goes on',
        spanOfItems(cells, cells[0]!.span),
      )
    }
    if (!goesOn) out.push({ type: 'mark', text: '\\quad', span: cells[0]!.span })
    // A row's own punctuation in front of a continuing relation says nothing.
    if (goesOn && isRelation(cells[0])) {
      while (isMark(out.at(-1), ',', '.', ';')) out.pop()
    }
    out.push(...cells)
  }
  return out
}

/** Cells of a row, two by two: every second `&` separates statements side by side. */
function columns(row: readonly (readonly Item[])[]): Item[] {
  const out: Item[] = []
  row.forEach((cell, at) => {
    const items = unrow(cell)
    const opens = at % 2 === 0 || row[at - 1]?.length === 0
    if (opens && at > 1 && out.length > 0 && items.length > 0) {
      out.push({ type: 'mark', text: '\\quad', span: items[0]!.span })
    }
    out.push(...items)
  })
  // Room at the beginning of a row is layout.
  while (isMark(out[0], '\\quad')) out.shift()
  return out
}

/** Top-level pieces, with the role that the words before them give. */
function segments(list: readonly Item[]): Segment[] {
  const result: Segment[] = []
  let current: Segment = { items: [], role: 'claim' }
  const flush = (role: Segment['role']): void => {
    if (current.items.length > 0) result.push(current)
    current = { items: [], role }
  }
  for (const [at, item] of list.entries()) {
    if (isMark(item, ',', ';', '\\quad')) {
      flush(current.items.length > 0 ? 'claim' : current.role)
    } else if (isMark(item, '∀')) {
      flush('condition')
    } else if (isMark(item, '.') && at === list.length - 1) {
      continue
    } else if (item.type === 'words') {
      const text = item.text
        .trim()
        .replace(/[,.;:]$/, '')
        .trim()
        .toLowerCase()
      const role = connectives[text]
      if (role === undefined && text !== '') {
        // A word next to a relation or an operator is a name: \text{head}.
        current.items.push(item)
        continue
      }
      if (role && role !== 'ignore') flush(role)
      else if (text === '') flush('claim')
    } else current.items.push(item)
  }
  flush('claim')
  return result.map((segment) => ({ ...segment, items: stripEnd(segment.items) }))
}

/**
 * Reads a math node.
 *
 * @param tex As KaTeX sees it.
 * @throws FormulaError `katex`, `unreadable` or `ambiguous`, placed.
 */
export function read(
  tex: string,
  display: boolean,
  names: Names,
  macros?: Record<string, string>,
): Reading {
  const within: Span = [0, tex.length]
  const list = pair(unrow(flatItems(parse(tex, display, macros), within)))
  const reading: Reading = { statements: [], ranges: [], functions: [] }
  if (list.length === 0) {
    throw new FormulaError('unreadable', 'Unexpected empty formula', within)
  }
  // A sign by itself, in prose: `\\odot`.
  if (list.length === 1 && list[0]?.type === 'mark' && list[0].side === undefined) {
    return reading
  }
  const sides = splitAt(list, (item) => isMark(item, '⇒', '⇔'))
  if (sides.length > 2) {
    throw new FormulaError(
      'unreadable',
      'Unexpected second implication, expected one',
      within,
      'Write two formulas.',
    )
  }
  const both = list.some((item) => isMark(item, '⇔'))
  const premises: Expression[] = []
  sides.forEach((side, number) => {
    const isPremise = sides.length === 2 && number === 0
    readSide(segments(side), isPremise ? premises : undefined, {
      reading,
      names,
      within,
      premises,
      both,
    })
  })
  if (reading.statements.length === 0 && premises.length > 0) {
    throw new FormulaError('unreadable', 'Unexpected end, expected a claim', within)
  }
  return reading
}

interface Context {
  reading: Reading
  names: Names
  within: Span
  premises: Expression[]
  both: boolean
}

function readSide(
  parts: readonly Segment[],
  into: Expression[] | undefined,
  context: Context,
): void {
  const { reading, names, within } = context
  const list: Segment[] = [...parts]
  let waiting: Item[][] = []
  let previous: Statement | undefined
  /** Conditions in front of their claim: `if a > 0, then …`. */
  let ahead: { claim: Expression; span: Span }[] = []
  for (let i = 0; i < list.length; i++) {
    const segment = list[i]!
    const inner = unwrap(segment.items)
    const role = segment.role
    const span = spanOfItems(inner, within)
    // i = 1, …, n: three or more pieces make one range.
    const range = rangeAt(list, i, names, within)
    if (range) {
      reading.ranges.push(range.range)
      i = range.last
      continue
    }
    const colon = inner.findIndex((item) => isMark(item, ':'))
    const arrow = inner.findIndex((item) => isMark(item, '→'))
    if (colon > 0 && arrow > colon) {
      reading.functions.push({
        name: spell(inner.slice(0, colon)),
        from: TermReader.whole(inner.slice(colon + 1, arrow), names, span),
        to: TermReader.whole(inner.slice(arrow + 1), names, span),
        span,
      })
      continue
    }
    if (list[i + 1]?.items.length === 1 && isMark(list[i + 1]!.items[0], '…')) {
      // x_1, …, x_N: a mention of the whole family.
      const last = list[i + 2]
      if (last) {
        const parts = [inner, list[i + 1]!.items, last.items]
        const sign = last.items.findIndex((item) => isRelation(item))
        const ends = parts.map((part, at) => (at === 2 && sign >= 0 ? part.slice(0, sign) : part)) // prettier-ignore
        const body = ends.flatMap((part, at): Item[] =>
          at === 0 ? part : [{ type: 'mark', text: ',', span }, ...part],
        )
        const group: Item = { type: 'group', open: '(', close: ')', body, span }
        list[i + 2] = {
          ...last,
          items: sign >= 0 ? [group, ...last.items.slice(sign)] : [group],
        }
        i++
        continue
      }
    }
    if (!inner.some((item) => isRelation(item))) {
      if (role === 'condition') {
        throw new FormulaError(
          'unreadable',
          `Unexpected condition \`${spell(inner)}\`, expected a relation`,
          span,
        )
      }
      waiting.push(inner)
      continue
    }
    const sign = inner.findIndex((item) => isRelation(item))
    const lists = [...waiting.map((left) => [...left, ...inner.slice(sign)]), inner]
    waiting = []
    for (const piece of lists) {
      const claim = TermReader.whole(piece, names, spanOfItems(piece, within))
      if (into) {
        into.push(claim)
        continue
      }
      const restricts = lists.length === 1 && isCondition(claim, names)
      if (previous && (role === 'condition' || restricts)) {
        previous.premises = [...previous.premises, claim]
        continue
      }
      if (role === 'condition') {
        ahead.push({ claim, span })
        continue
      }
      const premises = [...context.premises, ...ahead.map((part) => part.claim)]
      ahead = []
      previous = {
        claim,
        premises,
        ...(context.both && { converse: context.premises }),
        span,
      }
      reading.statements.push(previous)
    }
  }
  // A condition that nothing follows says what it says.
  for (const part of ahead) {
    reading.statements.push({ ...part, premises: context.premises })
  }
  for (const left of waiting) {
    const span = spanOfItems(left, within)
    if (previous) {
      throw new FormulaError(
        'unreadable',
        `Unexpected expression \`${spell(left)}\` after a claim, expected a relation in it`,
        span,
      )
    }
    const claim = TermReader.whole(left, names, span)
    if (into) into.push(claim)
    else {
      reading.statements.push({ claim, premises: context.premises, span })
    }
  }
}

/** `(i \ne j)` after a claim is the condition i ≠ j. */
function unwrap(list: Item[]): Item[] {
  const [only] = list
  return list.length === 1 &&
    only?.type === 'group' &&
    only.open === '(' &&
    only.body.some((item) => isRelation(item))
    ? stripEnd(only.body)
    : list
}

/** `i = 1, \dots, n` or `i, j = 1, \dots, n` beginning at a segment. */
function rangeAt(
  list: readonly Segment[],
  at: number,
  names: Names,
  within: Span,
):
  | {
      range: Reading['ranges'][number]
      last: number
    }
  | undefined {
  const [head, dots, last] = [list[at], list[at + 1], list[at + 2]]
  if (!head || !dots || !last) return undefined
  if (dots.items.length !== 1 || !isMark(dots.items[0], '…')) return undefined
  const sign = head.items.findIndex((item) => isMark(item, '='))
  if (sign < 1) return undefined
  const span = spanOfItems(head.items, within)
  return {
    range: {
      name: spell(head.items.slice(0, sign)),
      from: TermReader.whole(head.items.slice(sign + 1), names, span),
      to: TermReader.whole(last.items, names, span),
      span,
    },
    last: at + 2,
  }
}

/**
 * A relation after a claim restricts it if it speaks of one free number or index:
 * `x < 1`, `0 \le a \le 1`, `i \ne j`. Equations, and what is said of a sum, a mean, an
 * optimum, a slope, are claims.
 */
function isCondition(claim: Expression, names: Names): boolean {
  if (claim.kind !== 'chain') return false
  if (claim.relations.some((sign) => sign === '=' || sign === '≔' || sign === '←')) {
    return false
  }
  if (claim.terms.some(binds)) return false
  return claim.terms.some(
    (term) =>
      (term.kind === 'symbol' &&
        (names.kind(term.name) === 'number' || names.isIndex(term.name))) ||
      (term.kind === 'apply' && term.op === 'abs' && term.args[0]?.kind === 'symbol'),
  )
}

const binds = (node: Expression): boolean =>
  node.kind === 'bind' || children(node).some(binds)
