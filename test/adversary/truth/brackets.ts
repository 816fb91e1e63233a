// Matrices in full, and norms.

import { spectral } from './matrices.ts'
import type { Evaluate, Reader } from './read.ts'
import { Nonsense, isRows, number } from './value.ts'
import { keyOf } from './words.ts'

/** `\begin{pmatrix} … \end{pmatrix}`. */
export function matrix(reader: Reader): Evaluate {
  const rows: string[][][] = [[[]]]
  let depth = 0
  for (const text of reader.bracketed('\\matrix', '\\endmatrix')) {
    if (/^(?:[([{]|\\matrix)$/.test(text)) depth++
    if (/^(?:[)\]}]|\\endmatrix)$/.test(text)) depth--
    if (depth === 0 && text === '\\row') rows.push([[]])
    else if (depth === 0 && text === '\\cell') rows.at(-1)!.push([])
    else rows.at(-1)!.at(-1)!.push(text)
  }
  const cells = rows.map((row) => row.map((cell) => reader.inside(cell).whole()))
  if (cells.some((row) => row.length !== cells[0]!.length))
    throw new Nonsense('rows of unlike length')
  return (scope) => cells.map((row) => row.map((cell) => number(cell(scope))))
}

/** What stands between two bars or double bars, with the kind of norm below. */
export function norm(reader: Reader, text: string): Evaluate {
  const inner = reader.inside(reader.bracketed(text, text)).whole()
  let kind = ''
  if (reader.next === '_') {
    reader.at++
    kind = keyOf(reader.argument())
  }
  return (scope) => {
    const value = inner(scope)
    if (typeof value === 'number') return Math.abs(value)
    if (!isRows(value) || text === '|') throw new Nonsense('a norm of what has none')
    const entries = value.flat()
    const vector = value.length === 1 || value[0]!.length === 1
    if (kind === 'F' || (vector && (kind === '' || kind === '2')))
      return Math.sqrt(entries.reduce((sum, x) => sum + x * x, 0))
    if (kind === '1' && vector) return entries.reduce((sum, x) => sum + Math.abs(x), 0)
    if (kind === '2') return spectral(value)
    // Other norms of a matrix are other numbers; no formula of the pages has one.
    return NaN
  }
}
