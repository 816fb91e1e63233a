import type { MathSource } from './nodes.ts'
import { locate, type Piece, type Place, type Range } from './place.ts'
import { problem, type Problem } from './problem.ts'
import { lookAlike } from './look-alikes.ts'

/** Commands whose argument is prose: there a dash is a dash and `\_` an underscore. */
const prose =
  /\\(?:text|textrm|textbf|textit|textsf|texttt|textnormal|textup|textmd|mbox|tag\*?|label|href|url)\s*\{/g

/**
 * What is wrong with a formula before anybody asks what it means: fences that lose or
 * swallow text, `\_`, characters that only look like mathematics. `repaired` is the LaTeX
 * with the last two put right.
 */
export function defects(
  { node, tex }: { node: MathSource; tex: string },
  whole: Range,
  pieces: readonly Piece[],
  source: string,
): { found: Problem[]; repaired?: string } {
  const found: Problem[] = []
  if (node.data?.closed === false) {
    const opening = { from: whole.from, to: forward(whole.from, 2) }
    found.push(problem(opening, 'unclosed-math'))
  } else if (node.type === 'math' && !node.data?.delimited)
    found.push(...fences(node, whole, source))
  const skip = proseSpans(tex)
  let next = 0
  let repaired = ''
  let done = 0
  for (const match of tex.matchAll(/\\[\s\S]|[^\0-\x7F]/gu)) {
    const { index, 0: text } = match
    while ((skip[next]?.[1] ?? Infinity) <= index) next++
    if ((skip[next]?.[0] ?? Infinity) <= index) continue
    const range = {
      from: locate(pieces, whole.from, index),
      to: locate(pieces, whole.from, index + text.length),
    }
    const alike = text === '\\_' ? undefined : lookAlike(text)
    if (text === '\\_') found.push(problem(range, 'escaped-underscore'))
    else if (alike)
      found.push(problem(range, 'look-alike', text, alike.name, alike.say))
    else continue
    repaired += tex.slice(done, index) + (alike?.instead ?? '_')
    done = index + text.length
  }
  if (done === 0) return { found }
  return { found, repaired: repaired + tex.slice(done) }
}

function fences(
  node: Extract<MathSource, { type: 'math' }>,
  whole: Range,
  source: string,
): Problem[] {
  const found: Problem[] = []
  const lines = source.slice(whole.from.offset, whole.to.offset).split(/\r\n|\r|\n/)
  if (node.meta) {
    const [opening = ''] = lines
    const at = opening.indexOf(node.meta)
    const from = forward(whole.from, at < 0 ? 0 : at)
    const to = forward(whole.from, opening.length)
    found.push(problem({ from, to }, 'lost-opening', node.meta))
  }
  const closed = lines.length > 1 && /^[\s>]*\${2,}\s*$/.test(lines.at(-1) ?? '')
  if (!closed) {
    const opening = { from: whole.from, to: forward(whole.from, 2) }
    found.push(problem(opening, 'unclosed-math'))
  }
  return found
}

const forward = (place: Place, by: number): Place => ({
  line: place.line,
  column: place.column + by,
  offset: place.offset + by,
})

function proseSpans(tex: string): [number, number][] {
  const spans: [number, number][] = []
  for (const match of tex.matchAll(prose)) {
    // Prose in prose ends with it.
    if (match.index < (spans.at(-1)?.[1] ?? 0)) continue
    const from = match.index + match[0].length
    let depth = 1
    let at = from
    for (; at < tex.length && depth > 0; at++) {
      if (tex[at] === '\\') at++
      else if (tex[at] === '{') depth++
      else if (tex[at] === '}') depth--
    }
    spans.push([from, at])
  }
  return spans
}
