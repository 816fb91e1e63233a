/** Values for names in an expression: `\left. f(t) \right|_{t=0}`. */
import type { Expression, Span } from '../language/expression.ts'
import type { Item } from './item.ts'
import { isMark, splitAt, unionSpan } from './marks.ts'
import type { Reader } from './reader.ts'
import { spell } from './spell.ts'

/** What stands there where a name has a value: the sum over that one value. */
export const through = (
  name: string,
  body: Expression,
  value: Expression,
  span: Span,
): Expression => ({
  kind: 'bind',
  op: 'sum',
  variables: [
    {
      name,
      range: { kind: 'set', set: { kind: 'apply', op: 'set', args: [value], span } },
      span,
    },
  ],
  body,
  span,
})

/** `\left. f(t) \right|_{t=0}`, `f(t) \Big|_{x=a, y=b}`: the body where names have values. */
export function evaluatedAt(
  reader: Reader,
  body: Expression,
  { sub, span }: Item & { type: 'script' },
): Expression {
  const whole = unionSpan(body.span, span)
  return splitAt(sub, (item) => isMark(item, ',')).reduce((inner, part) => {
    const value = reader.sub(part, span)
    const [name, at] = value.kind === 'chain' ? value.terms : []
    const isPlain = value.kind === 'chain' && value.relations.join() === '='
    if (!isPlain || name?.kind !== 'symbol' || !at) {
      throw reader.fail(
        `Unexpected \`${spell(part)}\` below a bar, expected a value such as \`t=0\``,
        span,
      )
    }
    return through(name.name, inner, at, whole)
  }, body)
}
