/** A place in a file: `line` and `column` from 1, `offset` from 0, in UTF-16 units. */
export interface Place {
  line: number
  column: number
  offset: number
}

/** A stretch of a file; `to` is exclusive. */
export interface Range {
  from: Place
  to: Place
}

/**
 * A run of LaTeX that stands unbroken on one line of the file: `length` characters from
 * offset `at` of the LaTeX on are those from `from` on. What the document's own syntax
 * takes off each line (indentation, `>` marks, padding) lies between the pieces.
 */
export interface Piece {
  at: number
  length: number
  from: Place
}

/** The place in the file of an offset in the LaTeX. Between pieces: where the last ended. */
export function locate(pieces: readonly Piece[], start: Place, offset: number): Place {
  const piece = pieces.findLast((candidate) => candidate.at <= offset) ?? pieces[0]
  if (!piece) return start
  const step = Math.max(0, Math.min(offset - piece.at, piece.length))
  const { line, column, offset: from } = piece.from
  return { line, column: column + step, offset: from + step }
}

/** The stretch of the file that a span of the LaTeX covers. */
export function locateSpan(
  pieces: readonly Piece[],
  whole: Range,
  span: readonly [number, number] | undefined,
): Range {
  if (!span || pieces.length === 0) return { from: whole.from, to: whole.to }
  const from = locate(pieces, whole.from, span[0])
  const to = locate(pieces, whole.from, span[1])
  // The end of a span that stops at a line's start belongs to the line before.
  if (to.column > 1 || to.line === from.line) return { from, to }
  const last = locate(pieces, whole.from, Math.max(span[0], span[1] - 1))
  return {
    from,
    to: { line: last.line, column: last.column + 1, offset: last.offset + 1 },
  }
}
