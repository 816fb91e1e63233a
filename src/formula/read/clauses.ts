/**
 * A row of items in pieces: rows of environments, statements side by side, and the words
 * that say what each piece does.
 */
import { FormulaError } from '../language/error.ts'
import type { Span } from '../language/expression.ts'
import { table } from '../language/table.ts'
import type { Item } from './item.ts'
import { isMark, isRelation, splitAt, stripEnd } from './marks.ts'

/** What the words in front of a piece make of it. */
export type Role = 'claim' | 'condition' | 'where'

/** What stands between a piece and the one before it. */
export type Joint = 'comma' | 'quad' | 'row' | 'and' | 'or' | 'none'

/** A piece between separators, before it is known what it says. */
export interface Segment {
  items: Item[]
  role: Role
  joint: Joint
  /** The word in front says that it follows: `hence`, `so`. */
  concludes?: boolean
  /** A relation of the first or last member of a row: `x_n` is one of x, not a name. */
  ofRun?: true
}

const connectives = table<Role | 'and' | 'or' | 'hence'>({
  and: 'and',
  or: 'or',
  '&': 'and',
  but: 'and',
  so: 'hence',
  then: 'claim',
  hence: 'hence',
  thus: 'hence',
  therefore: 'hence',
  'so that': 'hence',
  'and thus': 'hence',
  'and hence': 'hence',
  'and so': 'hence',
  with: 'where',
  where: 'where',
  given: 'where',
  if: 'condition',
  for: 'condition',
  'for all': 'condition',
  'for every': 'condition',
  'for each': 'condition',
  'for any': 'condition',
  when: 'condition',
  as: 'condition',
  whenever: 'condition',
  'such that': 'condition',
  's.t.': 'condition',
  'subject to': 'condition',
  provided: 'condition',
  'provided that': 'condition',
  'if and only if': 'claim',
})

/** Rows are told apart from what merely stands apart. */
const rowEnd = '\\\\'

export const spanOfItems = (list: readonly Item[], within: Span): Span =>
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

/** Rows side by side, in an environment or not: a mark where a new statement begins. */
export function unrow(list: readonly Item[]): Item[] {
  const rows = splitAt(list, (item) => isMark(item, '\\newline'))
  if (rows.length > 1) return lines(rows.map((row) => [row]))
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
      (isMark(cells[0], '+', '-', '⇒', '⇔', '·', '×') && !isNegated(row)) ||
      isRelation(out.at(-1)) ||
      isMark(out.at(-1), '+', '-', ',', '⇒', '⇔')
    if (!goesOn && !cells.some(isRelation)) {
      throw new FormulaError(
        'unreadable',
        'Unexpected row without a relation, expected one, or an operator that goes on',
        spanOfItems(cells, cells[0]!.span),
      )
    }
    if (!goesOn) out.push({ type: 'mark', text: rowEnd, span: cells[0]!.span })
    // A row's own punctuation in front of a continuing relation says nothing.
    if (goesOn && isRelation(cells[0])) {
      while (isMark(out.at(-1), ',', '.', ';')) out.pop()
    }
    out.push(...cells)
  }
  return out
}

/** `-x &= 3`: a relation of its own, from the beginning of the row on, whose left side is negative. */
const isNegated = (row: readonly (readonly Item[])[]): boolean =>
  isMark(row[0]?.[0], '-') && row.some((cell) => cell.some(isRelation))

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
export function segments(list: readonly Item[]): Segment[] {
  const result: Segment[] = []
  let current: Segment = { items: [], role: 'claim', joint: 'none' }
  const flush = (role: Role, joint: Joint): void => {
    if (current.items.length > 0) {
      result.push(current)
      current = { items: [], role, joint }
    } else {
      // Of separators side by side the one that says most counts.
      const both = current.joint === 'row' || joint === 'none' ? current.joint : joint
      current = { items: [], role, joint: both }
    }
  }
  for (const [at, item] of list.entries()) {
    if (isMark(item, ',', ';', '\\quad', rowEnd)) {
      const joint = isMark(item, rowEnd)
        ? 'row'
        : isMark(item, '\\quad')
          ? 'quad'
          : 'comma'
      flush(current.items.length > 0 ? 'claim' : current.role, joint)
    } else if (isMark(item, '∧', '∨') && joinsRelations(list, at)) {
      flush(current.role, isMark(item, '∨') ? 'or' : 'and')
    } else if (isMark(item, '∀')) {
      flush('condition', 'none')
    } else if (
      isMark(item, ':') &&
      current.role === 'condition' &&
      current.items.length > 0
    ) {
      // ∀ x ∈ S : …; behind a claim it is one more condition.
      const behind = result.some(
        ({ items, role }) => role !== 'condition' && items.some(isRelation),
      )
      flush(behind ? 'condition' : 'claim', 'none')
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
      } else if (role === 'and' || role === 'or') flush(current.role, role)
      else if (role === 'hence') {
        flush('claim', 'and')
        current.concludes = true
      } else if (role) flush(role, 'none')
      else flush('claim', 'none')
    } else current.items.push(item)
  }
  flush('claim', 'none')
  return result.map((segment) => {
    const items = stripEnd(segment.items)
    return isBracketed(items)
      ? { ...segment, items, role: 'condition' }
      : { ...segment, items }
  })
}

/** `x > 1 \lor x < -1`: a relation stands on each side, and is not cut in two. */
function joinsRelations(list: readonly Item[], at: number): boolean {
  const ends = (item: Item): boolean => item.type === 'words' || isMark(item, ',', ';', '\\quad', rowEnd, '∧', '∨', '∀') // prettier-ignore
  const before = list.slice(0, at)
  const start = before.findLastIndex(ends)
  const behind = list.slice(at + 1)
  const end = behind.findIndex(ends)
  return (
    before.slice(start + 1).some(isRelation) &&
    behind.slice(0, end < 0 ? undefined : end).some(isRelation)
  )
}

/** `(i \ne j)` after a claim is the condition i ≠ j. */
const isBracketed = (list: readonly Item[]): boolean => {
  const [only] = list
  return (
    list.length === 1 &&
    only?.type === 'group' &&
    only.open === '(' &&
    only.body.some((item) => isRelation(item))
  )
}

/** What stands in the brackets of `(i \ne j)`. */
export function unwrap(list: Item[]): Item[] {
  const [only] = list
  return isBracketed(list) && only?.type === 'group' ? stripEnd(only.body) : list
}
