/**
 * What a mark over a known name stands for where the page gives it no other meaning:
 * `\\bar x` is the mean of a family or of the entries of a vector, `\\dot x` and `\\ddot x`
 * are derivatives of a function of one number. Hats and tildes stand for nothing by
 * themselves.
 */
import type { Defined } from '../../draws/scope.ts'
import type { Expression, Span } from '../../language/expression.ts'
import type { Kind } from '../../values/value.ts'

const nowhere: Span = [0, 0]

const symbol = (name: string): Expression => ({ kind: 'symbol', name, span: nowhere })

/** Time, by which a dot derives. */
const argument = '\\xi_{\\mathrm{time}}'

const defined = (body: Expression, parameters: readonly string[] = []): Defined => ({
  source: 'defined',
  parameters,
  indexed: false,
  body,
})

function derivative(name: string, order: number): Expression {
  const args = [symbol(name), symbol(argument)]
  return {
    kind: 'bind',
    op: 'derivative',
    variables: [{ name: argument, range: { kind: 'point', order, entry: [] }, span: nowhere }], // prettier-ignore
    body: { kind: 'apply', op: 'call', args, span: nowhere },
    span: nowhere,
  }
}

/** Kinds that have a mean. */
const listed: ReadonlySet<Kind | undefined> = new Set<Kind | undefined>([
  'family',
  'vector',
  'tuple',
])

const marked = /^\\(bar|dot|ddot)\{(.+)\}$/

/** The name under a mark; undefined for a name without one. */
export const baseOf = (name: string): string | undefined => marked.exec(name)?.[2]

/**
 * The meaning of a marked name; undefined if it has none of itself.
 *
 * @param kind What the name under the mark is.
 */
export function ofMark(
  whole: string,
  kind: (name: string) => Kind | undefined,
): Defined | undefined {
  const [, mark, name] = marked.exec(whole) ?? []
  if (mark === undefined || name === undefined) return undefined
  if (mark === 'bar') {
    if (!listed.has(kind(name))) return undefined
    return defined({ kind: 'apply', op: 'mean', args: [symbol(name)], span: nowhere })
  }
  if (kind(name) !== 'function') return undefined
  return defined(derivative(name, mark === 'dot' ? 1 : 2), [argument])
}
