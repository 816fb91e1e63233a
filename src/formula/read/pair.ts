import { FormulaError } from '../language/error.ts'
import type { Item } from './item.ts'
import { isEvaluation } from './marks.ts'

/** Pairs of brackets as one item each; bars stay marks, since they look the same on both sides. */
export function pair(flat: readonly Item[]): Item[] {
  const stack: { open: Item & { type: 'mark' }; before: Item[] }[] = []
  let out: Item[] = []
  for (const item of flat) {
    const mark = item.type === 'script' ? item.base[0] : item
    if (isEvaluation(item)) out.push(item)
    else if (item.type === 'mark' && item.side === 'open') {
      stack.push({ open: item, before: out })
      out = []
    } else if (mark?.type === 'mark' && mark.side === 'close') {
      const top = stack.pop()
      if (!top) {
        throw new FormulaError(
          'unreadable',
          `Unexpected closing \`${mark.text}\`, expected an opening one before it`,
          mark.span,
        )
      }
      const group: Item = {
        type: 'group',
        open: top.open.text,
        close: mark.text,
        body: out,
        span: [top.open.span[0], mark.span[1]],
      }
      out = top.before
      if (item.type === 'script') {
        out.push({
          ...item,
          base: [group],
          span: [group.span[0], item.span[1]],
        })
      } else out.push(group)
    } else out.push(item)
  }
  const open = stack.at(-1)
  if (open) {
    throw new FormulaError(
      'unreadable',
      `Unexpected end, expected a bracket that closes \`${open.open.text}\``,
      open.open.span,
    )
  }
  return out
}
