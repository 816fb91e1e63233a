/** One function after another: `(f \circ g)(x)`, `(f \circ g)'(x)`, `f \circ g` by itself. */
import type { Expression, Span } from '../language/expression.ts'
import { argumentList } from './call.ts'
import { through } from './evaluation-bar.ts'
import type { Item } from './item.ts'
import { isMark, splitAt, unionSpan } from './marks.ts'
import type { Reader } from './reader.ts'
import { spell } from './spell.ts'

/** A composition in brackets that is called, or derived and called; undefined for anything else. */
export function composed(reader: Reader, item: Item): Expression | undefined {
  const head = item.type === 'script' ? item.base[0] : item
  if (head?.type !== 'group' || head.open !== '(') return undefined
  const parts = splitAt(head.body, (part) => isMark(part, '∘'))
  const names = parts.map((part) => functionNamed(reader, part))
  if (names.length < 2 || !names.every((name) => name !== undefined)) return undefined
  const primes = item.type === 'script' ? item.sup : []
  const isPrimed = primes.every((part) => isMark(part, '′'))
  const next = reader.items[reader.at + 1]
  const group = next?.type === 'script' ? next.base[0] : next
  const hasOther = item.type === 'script' && (!isPrimed || item.sub.length > 0)
  if (hasOther || group?.type !== 'group' || group.open !== '(') return undefined
  const { args } = argumentList(reader, group.body, group.span)
  if (primes.length > 0 && args.length !== 1) return undefined
  reader.at += 2
  const span = unionSpan(item.span, group.span)
  const value = primes.length > 0 ? derived(names, args[0]!, primes.length, span) : applied(names, args, span) // prettier-ignore
  return next?.type === 'script' ? reader.scripts(value, next, false) : value
}

/** `f \circ g`, its right side still to be read: the function that takes x to f(g(x)). */
export function composition(reader: Reader, left: Expression): Expression | undefined {
  const names = left.kind === 'symbol' ? [left.name] : []
  if (left.kind !== 'symbol' || !isFunction(reader, left.name)) return undefined
  const from = reader.at
  let end = left.span
  while (isMark(reader.item, '∘')) {
    const next = reader.items[reader.at + 1]
    const name = next && functionNamed(reader, [next])
    if (!next || name === undefined) break
    names.push(name)
    end = next.span
    reader.at += 2
  }
  if (reader.at === from) return undefined
  const span = unionSpan(left.span, end)
  const place: Expression = { kind: 'symbol', name: own, span }
  const variable = { name: own, range: { kind: 'implicit' }, span } as const
  return { kind: 'bind', op: 'lambda', variables: [variable], body: applied(names, [place], span), span } // prettier-ignore
}

/** f(g(x)). */
function applied(
  names: readonly string[],
  args: readonly Expression[],
  span: Span,
): Expression {
  const inner = names.reduceRight<readonly Expression[]>((value, name) => {
    const head: Expression = { kind: 'symbol', name, span }
    return [{ kind: 'apply', op: 'call', args: [head, ...value], span }]
  }, args)
  return inner[0]!
}

function derived(
  names: readonly string[],
  argument: Expression,
  order: number,
  span: Span,
): Expression {
  const name = argument.kind === 'symbol' ? argument.name : own
  const place: Expression = { kind: 'symbol', name, span: argument.span }
  const derivative: Expression = {
    kind: 'bind',
    op: 'derivative',
    variables: [{ name, range: { kind: 'point', order, entry: [] }, span }],
    body: applied(names, [place], span),
    span,
  }
  return name === own ? through(own, derivative, argument, span) : derivative
}

function functionNamed(reader: Reader, part: readonly Item[]): string | undefined {
  const [only, ...more] = part
  const head = only?.type === 'script' ? only.base[0] : only
  if (!only || more.length > 0 || head?.type !== 'name') return undefined
  const name = spell(part)
  return isFunction(reader, name) ? name : undefined
}

const isFunction = (reader: Reader, name: string): boolean =>
  !reader.bound.has(name) && reader.names.kind(name) === 'function'

/** A name of our own for what a composition takes. */
const own = '\\xi_{\\mathrm{composed}}'
