import { codeFrameColumns } from '@babel/code-frame'
import type { Place, Range } from './place.ts'
import { visible } from './visible.ts'

/** Characters of a line that are shown; a paragraph of prose is often one line. */
const widest = 100

/**
 * The lines of a formula with carets under the place in it; for a place outside of formulas
 * its line. Of the words around, no more is shown than tells where it stands. `startLine`:
 * the number of the source's first line.
 */
export function codeFrame(
  source: string,
  place: Range,
  around: Range = place,
  startLine = 1,
): string {
  const lines = source.split(/\r\n|\r|\n/)
  const first = Math.max(around.from.line, place.from.line - 2)
  const last = Math.min(around.to.line, place.to.line + 1)
  const isInline = around.from.line === around.to.line
  const shift = { lines: startLine - 1, columns: isInline ? crop(lines, around) : 0 }
  const shown = lines.map((line, index) =>
    index + 1 < first || index + 1 > last ? '' : line,
  )
  const end = place.to.offset > place.from.offset ? { end: at(place.to, shift) } : {}
  return codeFrameColumns(
    visible(shown.slice(0, last).join('\n')),
    { start: at(place.from, shift), ...end },
    // Not highlighted: Babel would colour it as JavaScript.
    {
      linesAbove: place.from.line - first,
      linesBelow: last - place.to.line,
      startLine,
    },
  )
}

/** Cuts a long line around a stretch of it. Gives by how much columns are less. */
function crop(lines: string[], { from, to }: Range): number {
  const line = lines[from.line - 1] ?? ''
  if (line.length <= widest) return 0
  const room = Math.max(16, (widest - (to.column - from.column)) >> 1)
  const start = Math.max(0, from.column - 1 - room)
  const stop = Math.min(line.length, to.column - 1 + room)
  const before = start > 0 ? '… ' : ''
  const after = stop < line.length ? ' …' : ''
  lines[from.line - 1] = `${before}${line.slice(start, stop)}${after}`
  return start - before.length
}

/** Babel counts columns from 0. */
const at = ({ line, column }: Place, { lines, columns }: Shift) => ({
  line: line + lines,
  column: column - 1 - columns,
})

interface Shift {
  lines: number
  columns: number
}
