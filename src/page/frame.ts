import { codeFrameColumns } from '@babel/code-frame'
import type { Place, Range } from './place.ts'

/** The lines of a file around a place, with carets under it. */
export function codeFrame(source: string, { from, to }: Range): string {
  const end = to.offset > from.offset ? { end: at(to) } : {}
  return codeFrameColumns(
    source,
    { start: at(from), ...end },
    // Not highlighted: Babel would colour it as JavaScript.
    { linesAbove: 2, linesBelow: 1 },
  )
}

/** Babel counts columns from 0. */
const at = ({ line, column }: Place) => ({ line, column: column - 1 })
