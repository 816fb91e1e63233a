/** Names with scripts that mean something everywhere: `\mathbb{R}^n`, `I_n`, `\delta_{ij}`. */
import type { Expression } from '../expression.ts'
import type { Item } from './item.ts'
import { isMark, splitAt } from './marks.ts'
import { indices, scripts } from './script.ts'
import type { TermReader } from './term.ts'

/** `\mathbf{1}_n`, `I_n`, `\mathbb{R}^{m×n}`, `\Delta^{K-1}`, `e_i`, `\delta_{ij}`. */
export function standardName(
  reader: TermReader,
  item: Item & { type: 'script' },
  base: Item & { type: 'name' },
): Expression | undefined {
  const { sub, sup, span } = item
  if (reader.names.declares(base.name) || reader.bound.has(base.name)) return undefined
  const make = (op: string, args: Expression[]): Expression => ({
    kind: 'apply',
    op,
    args,
    span,
  })
  const space = /^\\mathbb\{([RZN])\}$/.exec(base.name)
  if (space && sup.length > 0 && sub.length === 0) {
    const sizes = splitAt(sup, (part) => isMark(part, '×')).map((part) =>
      reader.sub(part, span),
    )
    const names: Record<string, string> = { R: 'space', Z: 'integers', N: 'naturals' }
    return make(names[space[1]!]!, sizes)
  }
  if (space && sub.length > 0 && isMark(sub[0], '+', '>', '≥')) {
    return make('positive-reals', [])
  }
  if ((base.name === '\\mathbf{1}' || base.name === '\\mathbf{0}') && sub.length > 0) {
    const result = make(base.name === '\\mathbf{1}' ? 'ones' : 'zeros', [
      reader.sub(sub, span),
    ])
    return sup.length ? scripts(reader, result, { ...item, sub: [] }, false) : result
  }
  if (
    (base.name === 'I' || base.name === '\\mathbf{I}') &&
    sub.length > 0 &&
    reader.names.kind('I') !== 'function'
  ) {
    const result = make('identity', [reader.sub(sub, span)])
    return sup.length ? scripts(reader, result, { ...item, sub: [] }, false) : result
  }
  if (base.name === 'I' && sub.length > 0) {
    return make('identity', [reader.sub(sub, span)])
  }
  if (base.name === '\\Delta' && sup.length > 0 && sub.length === 0) {
    return make('simplex', [reader.sub(sup, span)])
  }
  if (base.name === '\\delta' && sub.length > 0 && sup.length === 0) {
    const args = indices(reader, sub, span)
    if (args.length === 2) return make('kronecker-delta', args)
  }
  return undefined
}
