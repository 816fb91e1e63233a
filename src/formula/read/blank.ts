/** Bars around a blank, `\|\cdot\|_F`: the norm itself, of which the text says which it is. */
import type { Item } from './item.ts'
import { isMark } from './marks.ts'
import { spell } from './spell.ts'

/** What stands below the bars, `''` for nothing; undefined if it is no norm of a blank. */
export function blankNorm(items: readonly Item[]): string | undefined {
  const last = items.at(-1)
  const script = last?.type === 'script' ? last : undefined
  if (script && script.sup.length > 0) return undefined
  const bare = script ? [...items.slice(0, -1), ...script.base] : items
  const [first, ...rest] = bare
  const group = first?.type === 'group' && first.open === '‖' && rest.length === 0
  const inside = group
    ? first.body
    : isMark(first, '‖') && isMark(rest.at(-1), '‖')
      ? rest.slice(0, -1)
      : undefined
  const isBlank = inside?.length === 1 && isMark(inside[0], '·')
  return isBlank ? spell(script?.sub ?? []) : undefined
}
