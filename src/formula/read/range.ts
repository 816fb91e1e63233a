/** What stands under and over a big operator: the names that run, and over what. */
import type { Expression, Range, Span, Variable } from '../language/expression.ts'
import { freeSymbols, namesOf } from '../language/expression.ts'
import type { Item } from './item.ts'
import { lawOfCall } from './law.ts'
import { spell } from './spell.ts'
import { isMark, plainNames, relations, splitAt } from './marks.ts'
import type { Reader } from './reader.ts'

/** What stands under (and over) a big operator. */
export function ranges(
  reader: Reader,
  sub: readonly Item[],
  sup: readonly Item[],
  span: Span,
): Variable[] {
  const rows = sub.length === 1 && sub[0]!.type === 'rows' ? sub[0] : undefined
  const parts = rows
    ? rows.rows.map((row) => row.flat())
    : splitAt(sub, (item) => isMark(item, ',', ';'))
  const variables: Variable[] = []
  const pending: Item[][] = []
  const bound = new Set(reader.bound)
  for (const part of parts) {
    const sign = part.findIndex(
      (item) => item.type === 'mark' && relations[item.text] !== undefined,
    )
    if (sign < 0) {
      pending.push(part)
      continue
    }
    const symbol = (part[sign] as { text: string }).text
    const left = part.slice(0, sign)
    const right = part.slice(sign + 1)
    if (symbol === '=' && sup.length > 0 && left.length >= 1) {
      const range: Range = {
        kind: 'bounds',
        from: reader.sub(right, span, bound),
        to: reader.sub(sup, span, bound),
      }
      for (const names of [...pending, left]) {
        const bounded = variable(reader, names, range)
        mustNotBoundItself(reader, bounded.name, [range.from, range.to], bounded.span)
        variables.push(bounded)
      }
      pending.length = 0
    } else if (
      symbol === '=' &&
      right.some((item) => isMark(item, '…')) // i = 1, …, n without a superscript
    ) {
      throw reader.fail('Unexpected range, expected `_{i=1}^{n}`', span)
    } else if (symbol === '∈') {
      const range: Range = { kind: 'set', set: asSet(reader.sub(right, span, bound)) }
      for (const names of [...pending, left]) {
        const [name, ...also] = listed(reader, names)
        variables.push({
          name: name!,
          ...(also.length > 0 && { also }),
          range,
          span: names[0]?.span ?? span,
        })
      }
      pending.length = 0
    } else if (symbol === '∼') {
      const range = { kind: 'law', law: lawOf(reader, right, span) } as const
      const names = [
        ...pending.map((part) => running(reader, part, span)),
        ...listed(reader, left),
      ]
      const joint = range.law.kind === 'symbol' && reader.names.axes(range.law.name).length > 1 // prettier-ignore
      const groups = joint ? [names] : names.map((name) => [name])
      for (const [name, ...also] of groups) {
        variables.push({
          name: name!,
          ...(also.length > 0 && { also }),
          range,
          span: left[0]?.span ?? span,
        })
      }
      pending.length = 0
    } else {
      // A condition: 1 ≤ i < j ≤ n, j ≠ i. Its new names run over all values that fulfil it.
      const condition = reader.sub(part, span, bound)
      // Under `j=1`, a second line `j \ne i` restricts j.
      const restricts = plainNames(part).some((name) =>
        variables.some((known) => namesOf(known).includes(name)),
      )
      const candidates = plainNames(part).filter(
        (name) =>
          !bound.has(name) &&
          (reader.names.isIndex(name) || reader.names.kind(name) === undefined),
      )
      // In `j \ne i` and `k < i \le m` the other name is free if the statement speaks of it
      // elsewhere.
      const running = [...new Set(candidates)].filter(
        (name) => !reader.mentionsOutside(name),
      )
      // `\max_{\|w\| = 1}`: of names with a meaning the first one runs, if none else can.
      const fallback = candidates.length > 0 ? candidates : namedFirst(reader, left, variables) // prettier-ignore
      const fresh = running.length > 0 || restricts ? running : fallback.slice(0, 1)
      for (const [i, name] of fresh.entries()) {
        const terms = condition.kind === 'chain' ? condition.terms : []
        const own = terms.findIndex((term) => isSymbol(term, name))
        const others = own < 0 ? [] : terms.filter((_, at) => at !== own)
        mustNotBoundItself(reader, name, others, part[0]!.span)
        variables.push({
          name,
          span: part[0]!.span,
          range: i === 0 ? { kind: 'where', condition } : { kind: 'implicit' },
        })
      }
      if (fresh.length === 0) {
        const last = variables.at(-1)
        if (!last) {
          throw reader.fail(
            'Unexpected condition without an index, expected a name that runs',
            span,
          )
        }
        variables.push({
          name: last.name,
          span: part[0]!.span,
          range: { kind: 'where', condition },
        })
      }
    }
    for (const name of variables.flatMap(namesOf)) bound.add(name)
  }
  for (const names of pending)
    variables.push(variable(reader, names, { kind: 'implicit' }))
  return variables
}

/** The first name on the left of a condition that stands alone under an operator. */
const namedFirst = (
  reader: Reader,
  left: readonly Item[],
  variables: readonly Variable[],
): string[] =>
  variables.length > 0
    ? []
    : plainNames(left).filter(
        (name) =>
          !reader.bound.has(name) &&
          /^(?:number|vector|matrix)$/.test(reader.names.kind(name) ?? ''),
      )

/** `x`, or the names of `(x, y)`. */
function listed(reader: Reader, items: readonly Item[]): string[] {
  const [only] = items
  const parts =
    items.length === 1 && only?.type === 'group'
      ? splitAt(only.body, (item) => isMark(item, ','))
      : [items]
  const span = only?.span ?? reader.end
  return parts.map((part) => running(reader, part, span))
}

/** `p`, `p(x)`, `p_{XY}`: a distribution named, perhaps with its arguments for show. */
export function lawOf(reader: Reader, items: readonly Item[], span: Span): Expression {
  const [head, group] = items
  const conditional = lawOfArguments(reader, items)
  if (conditional) return conditional
  if (
    items.length === 2 &&
    group?.type === 'group' &&
    (head?.type === 'name' || head?.type === 'script')
  ) {
    const known = reader.names.kind(spell([head]))
    if (known === 'distribution') return reader.sub([head], span)
  }
  return reader.sub(items, span)
}

/**
 * `q(z \mid x)`, and `q(z)` of a function of the page: the law of z, which no value
 * around it gives a meaning.
 */
function lawOfArguments(
  reader: Reader,
  items: readonly Item[],
): Expression | undefined {
  const [head, group] = items
  if (items.length !== 2 || group?.type !== 'group' || group.open !== '(') return undefined // prettier-ignore
  if (head?.type !== 'name' && head?.type !== 'script') return undefined
  const kind = reader.names.kind(spell([head]))
  const isDensity = kind === 'function' && reader.names.declares(spell([head]))
  const hasBar = group.body.some((item) => isMark(item, '∣', '|'))
  return isDensity || (kind === 'distribution' && hasBar)
    ? lawOfCall(reader.sub(items, group.span))
    : undefined
}

/** `(a, b)` after `\in` is the open interval. */
export const asSet = (node: Expression): Expression =>
  node.kind === 'apply' && node.op === 'tuple' && node.args.length === 2
    ? { ...node, op: 'interval-open-open' }
    : node

function variable(reader: Reader, names: readonly Item[], range: Range): Variable {
  const span = names[0]?.span ?? [0, 0]
  return { name: running(reader, names, span), range, span }
}

/** What runs is one name: `s+1 = 1` and `2s = 1` bind nothing. */
function running(reader: Reader, items: readonly Item[], span: Span): string {
  const [only] = items
  const head = only?.type === 'script' ? only.base[0] : only
  if (items.length === 1 && (head?.type === 'name' || head?.type === 'words')) {
    return spell(items)
  }
  throw reader.fail(
    `Unexpected \`${spell(items)}\` as what runs, expected one name, as in \`_{i=1}^n\``,
    span,
  )
}

const isSymbol = (node: Expression, name: string): boolean =>
  node.kind === 'symbol' && node.name === name

/** `t \le t \le T` and `t = t` say nothing of where t begins. */
function mustNotBoundItself(
  reader: Reader,
  name: string,
  bounds: readonly Expression[],
  span: Span,
): void {
  if (bounds.every((bound) => !freeSymbols(bound).has(name))) return
  throw reader.fail(
    `Unexpected \`${name}\` in its own bounds, expected bounds that speak of other names`,
    span,
  )
}
