/** One expression at two positions: what dots stand between. */
import type { Expression, Span } from '../language/expression.ts'
import { children, substitute, withChildren } from '../language/expression.ts'
import { print } from '../language/print.ts'

/** Name of what runs where the page gives it none. */
export const runningName = '\\#'

/** An expression in `\#`, and over what it runs. */
export interface Run {
  body: Expression
  from: Expression
  to: Expression
}

const number = (value: number, span: Span): Expression => ({
  kind: 'number',
  value,
  decimals: 0,
  span,
})

const plus = (node: Expression, shift: number): Expression =>
  shift === 0
    ? node
    : {
        kind: 'apply',
        op: shift > 0 ? 'add' : 'subtract',
        args: [node, number(Math.abs(shift), node.span)],
        span: node.span,
      }

/** The expression one or more positions further on. */
export const shifted = (body: Expression, shift: number): Expression =>
  substitute(body, runningName, (at) => plus(at, shift))

/** `n - 1` as what is counted from, and how far: positions that differ by a number. */
function linear(node: Expression): { base: string; offset: number } {
  if (node.kind === 'number') return { base: '', offset: node.value }
  if (node.kind === 'apply' && (node.op === 'add' || node.op === 'subtract')) {
    const [left, right] = node.args
    if (right?.kind === 'number') {
      const { base, offset } = linear(left!)
      return { base, offset: offset + (node.op === 'add' ? 1 : -1) * right.value }
    }
  }
  return { base: print(node), offset: 0 }
}

/** `x_1`, not yet known, as member 1 of x. */
function asEntry(node: Expression): Expression {
  if (node.kind !== 'symbol' || !node.member) return node
  const head: Expression = { kind: 'symbol', name: node.member.head, span: node.span }
  return { kind: 'apply', op: 'entry', args: [head, ...node.member.positions], span: node.span } // prettier-ignore
}

/** The same of all parts: `x_1^\\top`. */
export function withEntries(node: Expression): Expression {
  const own = asEntry(node)
  const parts = children(own)
  return parts.length === 0 ? own : withChildren(own, parts.map(withEntries))
}

/**
 * The expression of which two are values at a first and a last position; undefined if
 * they differ in more than one running number.
 */
export function unify(first: Expression, last: Expression): Run | undefined {
  let origin: { from: Expression; to: Expression } | undefined
  const join = (a: Expression, b: Expression): Expression | undefined => {
    if (print(a) === print(b)) return a
    const [x, y] = [asEntry(a), asEntry(b)]
    const [inner, other] = [children(x), children(y)]
    const alike =
      x.kind === y.kind &&
      inner.length > 0 &&
      inner.length === other.length &&
      (x.kind !== 'apply' || (y.kind === 'apply' && x.op === y.op)) &&
      x.kind !== 'bind' &&
      // `2, …, n - 1` run; they are not the same difference of other numbers.
      !isPosition(x)
    if (alike) {
      const parts = inner.map((part, i) => join(part, other[i]!))
      return parts.every((part) => part !== undefined)
        ? withChildren(x, parts)
        : undefined
    }
    if (x.kind !== 'number') return undefined
    origin ??= { from: x, to: y }
    const [start, here] = [linear(origin.from), linear(x)]
    const [end, there] = [linear(origin.to), linear(y)]
    const shift = here.offset - start.offset
    if (end.base !== there.base || there.offset - end.offset !== shift) return undefined
    return plus({ kind: 'symbol', name: runningName, span: x.span }, shift)
  }
  const body = join(first, last)
  return body && origin && { body, ...origin }
}

const isPosition = (node: Expression): boolean =>
  node.kind === 'number' ||
  (node.kind === 'apply' && (node.op === 'add' || node.op === 'subtract') && node.args[1]?.kind === 'number') // prettier-ignore

/** x¹ is x, x⁰ is 1, 1·x is x: how the first terms of a run are written. */
function plain(node: Expression): Expression {
  const parts = children(node).map(plain)
  const same = parts.length > 0 ? withChildren(node, parts) : node
  if (same.kind !== 'apply') return same
  const [a, b] = same.args
  const is = (part: Expression | undefined, value: number): boolean =>
    part?.kind === 'number' && part.value === value
  if (a?.kind === 'number' && b?.kind === 'number') {
    if (same.op === 'add') return number(a.value + b.value, same.span)
    if (same.op === 'subtract') return number(a.value - b.value, same.span)
  }
  if (same.op === 'power' && is(b, 1)) return a!
  if (same.op === 'power' && is(b, 0)) return number(1, same.span)
  if (same.op === 'multiply' && is(a, 1)) return b!
  if (same.op === 'multiply' && is(b, 1)) return a!
  return same
}

/** The run that terms around dots make, all of them members one after the other. */
export function tail(
  list: readonly Expression[],
  at: number,
  span: Span,
): Run | undefined {
  const before = list.slice(0, at)
  const previous = before.at(-1)
  const last = list[at + 1]
  if (!previous) return undefined
  // Without a last one, two before the dots show how it goes on.
  const run = last ? unify(previous, last) : unify(before.at(-2) ?? previous, previous)
  if (!run) return undefined
  const start = last ? run.from : run.to
  if (start.kind !== 'number') return undefined
  const first = start.value - (before.length - 1)
  const follows = before.every((term, k) => {
    const here = substitute(run.body, runningName, ({ span: place }) =>
      number(first + k, place),
    )
    return print(plain(here)) === print(plain(withEntries(term)))
  })
  if (!follows) return undefined
  const to: Expression = last ? run.to : { kind: 'symbol', name: '\\infty', span }
  return { body: run.body, from: number(first, span), to }
}
