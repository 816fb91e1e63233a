import type { Piece } from '../place.ts'

/** A part of the LaTeX and what stands in its place. */
export interface Edit {
  from: number
  to: number
  instead: string
}

/** LaTeX and where its characters stand in the file. */
export interface Placed {
  tex: string
  pieces: readonly Piece[]
}

/** LaTeX with edits, in order; what was not edited keeps its place in the file. */
export function rewrite({ tex, pieces }: Placed, edits: readonly Edit[]): Placed {
  let text = ''
  let at = 0
  const kept: Piece[] = []
  const keep = (from: number, to: number) => {
    for (const piece of pieces) {
      const first = Math.max(from, piece.at)
      const last = Math.min(to, piece.at + piece.length)
      if (first >= last) continue
      const step = first - piece.at
      const { line, column, offset } = piece.from
      kept.push({
        at: text.length + first - from,
        length: last - first,
        from: { line, column: column + step, offset: offset + step },
      })
    }
    text += tex.slice(from, to)
  }
  for (const { from, to, instead } of edits) {
    if (from < at) continue
    keep(at, from)
    text += instead
    at = to
  }
  keep(at, tex.length)
  return { tex: text, pieces: kept }
}

/** Edits of all that a pattern matches. */
export const editsOf = (
  tex: string,
  pattern: RegExp,
  instead: (match: RegExpExecArray) => string,
): Edit[] =>
  [...tex.matchAll(pattern)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    instead: instead(match),
  }))
