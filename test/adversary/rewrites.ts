// Other spellings of the same formula: what LaTeX has several ways for, and what algebra
// leaves as it is.

import type { Edit, Maker } from './edit.ts'
import { algebra } from './rewrites-algebra.ts'
import { layout } from './rewrites-layout.ts'
import { spellings } from './spellings/index.ts'
import type { Vocabulary } from './vocabulary.ts'

/** Other spellings, and changes that turn out to be true are not among them. */
export function rewrites(tex: string, vocabulary: Vocabulary): Edit[] {
  const found = new Map<string, Edit>()
  const note = (edit: Edit) => {
    const text = edit.tex.trim()
    if (text !== tex.trim() && !found.has(text)) found.set(text, { ...edit, tex: text })
  }
  for (const [rule, pattern, others] of spellings) {
    for (const other of others) {
      const matches = [...tex.matchAll(new RegExp(pattern, 'g'))]
      for (const match of matches.slice(0, 3)) {
        const by = match[0].replace(pattern, other)
        note({
          rule: `${rule}: ${other}`,
          tex: balance(
            tex.slice(0, match.index),
            by,
            tex.slice(match.index + match[0].length),
          ),
        })
      }
      if (matches.length > 1 && other !== '\\left(')
        note({
          rule: `${rule}: ${other} everywhere`,
          tex: tex.replace(new RegExp(pattern, 'g'), other),
        })
    }
  }
  const makers: Maker[] = [layout, algebra]
  for (const maker of makers) for (const edit of maker(tex, vocabulary)) note(edit)
  return [...found.values()]
}

/** `\left(` wants its `\right)`. */
function balance(before: string, by: string, after: string): string {
  if (by !== '\\left(') return before + by + after
  let depth = 1
  let end = 0
  for (; end < after.length && depth > 0; end++) {
    if (after[end] === '(') depth++
    if (after[end] === ')') depth--
  }
  end--
  const inner = after.slice(0, end)
  return /\\(?:left|right)\s*$/.test(before)
    ? before + '(' + after
    : `${before}\\left(${inner}\\right)${after.slice(end + 1)}`
}
