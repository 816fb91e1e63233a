/** Expectations, probabilities, variances, with and without a law below. */
import type { Expression, Span, Variable } from '../language/expression.ts'
import { namesOf } from '../language/expression.ts'
import type { Item } from './item.ts'
import { argumentList } from './call.ts'
import { spell } from './spell.ts'
import { isMark, unionSpan } from './marks.ts'
import { lawOf, ranges } from './range.ts'
import { scripts } from './script.ts'
import type { Reader } from './reader.ts'

export function expectation(
  reader: Reader,
  item: Item,
  op: 'expectation' | 'probability' | 'variance' | 'covariance',
): Expression {
  reader.at++
  const sub = item.type === 'script' ? item.sub : []
  const variables = sub.length > 0 ? laws(reader, sub, item.span) : []
  const inner = new Set([
    ...reader.bound,
    ...variables.flatMap(namesOf).filter((name) => name !== ''),
  ])
  const group = reader.item
  const base = group?.type === 'script' ? group.base[0] : group
  let body: Expression
  if (base?.type === 'group') {
    reader.at++
    const { args, bar } = argumentList(reader, base.body, base.span, inner)
    body =
      args.length === 1 && bar === undefined
        ? args[0]!
        : {
            kind: 'apply',
            op: bar === undefined ? 'tuple' : 'given',
            args,
            span: base.span,
            ...(bar !== undefined && { bar }),
          }
  } else body = reader.inside(inner, (reader) => reader.product())
  const result: Expression = {
    kind: 'bind',
    op,
    variables,
    body,
    span: unionSpan(item.span, base?.type === 'group' ? base.span : body.span),
  }
  const power = group?.type === 'script' && base?.type === 'group' ? group : undefined
  const supOfName = item.type === 'script' && item.sup.length > 0
  if (supOfName) {
    throw reader.fail(
      'Unexpected superscript of an expectation, expected brackets',
      item.span,
    )
  }
  return power ? scripts(reader, result, power, false) : result
}

/** Under `\mathbb{E}`: `p`, `x \sim p`, `p_{XY}`, `x`. */
export function laws(reader: Reader, sub: readonly Item[], span: Span): Variable[] {
  const law = sub.findIndex((item) => isMark(item, '∼'))
  if (law >= 0) return ranges(reader, sub, [], span)
  const name = spell(sub)
  if (reader.names.kind(name) === 'random variable' || reader.bound.has(name)) {
    return [{ name, range: { kind: 'implicit' }, span }]
  }
  // The names of the variables are those of the distribution's axes.
  const average = lawOf(reader, sub, span)
  if (average.kind === 'bind') {
    const [own = '', ...others] = average.variables.map((variable) => variable.name)
    const law = { kind: 'law', law: average } as const
    return [{ name: own, ...(others.length > 0 && { also: others }), range: law, span }]
  }
  const [first = '', ...also] =
    average.kind === 'symbol' ? reader.names.axes(average.name) : []
  const range = { kind: 'law', law: average } as const
  return [{ name: first, ...(also.length > 0 && { also }), range, span }]
}
