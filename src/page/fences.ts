import type { Place, Range } from './place.ts'

/** A line that holds a fence of display math and nothing else. */
const fence = /^[ \t>]*\$\$[ \t]*$/

/** A line that begins or ends code, in which fences are text. */
const code = /^[ \t>]*(?:```|~~~)/

/**
 * The opening `$$` that lacks its closing one; undefined if all have theirs. From the
 * missing fence on, every fence means the opposite: what tells is that a formula has no
 * empty line in it, and that one fence is left over.
 */
export function unclosedFence(source: string): Range | undefined {
  let offset = 0
  let inCode = false
  let open: Range | undefined
  let first: Range | undefined
  let empty = false
  for (const [index, text] of source.split('\n').entries()) {
    if (!open && code.test(text)) inCode = !inCode
    else if (!inCode && fence.test(text.replace(/\r$/, ''))) {
      const at = text.indexOf('$$')
      const from: Place = { line: index + 1, column: at + 1, offset: offset + at }
      if (!open)
        open = { from, to: { ...from, column: at + 3, offset: offset + at + 2 } }
      else {
        if (empty) first ??= open
        open = undefined
      }
      empty = false
    } else if (!inCode && text.replace(/`[^`]*`/g, '').includes('$$')) {
      // Fences with text beside them are told of one by one.
      return undefined
    } else if (open && text.trim() === '') empty = true
    offset += text.length + 1
  }
  return open && (first ?? open)
}
