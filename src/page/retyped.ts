// A page of which one line of one formula was typed anew. Everything else stands in it as it
// did, only further on: the page need not be read once more for its formulas.

import type { Document, MathNode } from './document.ts'
import { identify } from './identity.ts'
import type { Piece, Place, Range } from './place.ts'
import { readDocument } from './read.ts'

/** Signs that may end a formula, or the cell of a table that it stands in. */
const acting = /[$|`\n\r]/

/** Which formula was typed anew, and the page with it. */
export interface Retyped {
  index: number
  /** Its `problems` are those of the page before. */
  document: Document
}

/**
 * The page with another text, if nothing has changed but one line of one formula.
 *
 * @param page Its name, see `ReadOptions`.
 */
export function retyped(
  document: Document,
  text: string,
  page: string,
): Retyped | undefined {
  const { source } = document
  const from = common(source, text)
  const rest = common(reversed(source.slice(from)), reversed(text.slice(from)))
  const [to, end] = [source.length - rest, text.length - rest]
  // Where both are the same there may be several ways to say what changed.
  const index = document.formulas.findIndex((formula) => lineAt(formula, from, to))
  const formula = document.formulas[index]
  const line = formula && lineAt(formula, from, to)
  if (!line || formula.defect || acting.test(source.slice(from, to))) return undefined
  const before = source.slice(line.from.offset, line.from.offset + line.length)
  const after = text.slice(line.from.offset, line.from.offset + line.length + end - to)
  if (acting.test(after) || edges(before) !== edges(after)) return undefined
  const tex =
    formula.tex.slice(0, line.at) + after + formula.tex.slice(line.at + line.length)
  if (!isPlain(tex, formula.display)) return undefined
  const move = movement(line.from.line, to, end - to)
  const shifted = <Item extends Range>(item: Item): Item => ({
    ...item,
    from: move(item.from),
    to: move(item.to),
  })
  const formulas = document.formulas.map((node): MathNode => ({
    ...shifted(node),
    pieces: node.pieces.map((piece) => ({ ...piece, from: move(piece.from) })),
  }))
  formulas[index] = {
    ...formulas[index]!,
    tex,
    pieces: longer(formula.pieces, line, end - to, move),
  }
  identify(page, formulas)
  const examples = document.examples.map(shifted)
  return { index, document: { ...document, source: text, formulas, examples } }
}

/** The line of a formula in which all of a stretch of the text lies. */
const lineAt = (
  { display, pieces }: MathNode,
  from: number,
  to: number,
): Piece | undefined =>
  // In a paragraph a line behind the first might become the beginning of a list.
  (display ? pieces : pieces.slice(0, 1)).find(
    (piece) => from >= piece.from.offset && to <= piece.from.offset + piece.length,
  )

/** Blanks at both ends, which are no part of a formula, or of a line. */
const edges = (line: string): string =>
  line.trim() === '' ? 'empty' : line.replace(/\S(?:.*\S)?/, 'x')

/** Does it stand by itself as it will stand on the page, with nothing wrong in it? */
function isPlain(tex: string, display: boolean): boolean {
  const source = display ? `$$\n${tex}\n$$\n` : `a $${tex}$ b\n`
  const { formulas, problems } = readDocument(source, { file: 'formula.mdx' })
  const [only] = formulas
  return (
    formulas.length === 1 &&
    problems.length === 0 &&
    only?.tex === tex &&
    only.defect === undefined
  )
}

/** Where a place of the text before is now. */
const movement =
  (line: number, end: number, by: number) =>
  (place: Place): Place =>
    place.offset < end
      ? place
      : {
          line: place.line,
          column: place.line === line ? place.column + by : place.column,
          offset: place.offset + by,
        }

/** The lines of a formula of which one is longer now. */
const longer = (
  pieces: readonly Piece[],
  line: Piece,
  by: number,
  move: (place: Place) => Place,
): Piece[] =>
  pieces.map((piece) => {
    if (piece === line) return { ...piece, length: piece.length + by }
    return piece.at > line.at
      ? { ...piece, at: piece.at + by, from: move(piece.from) }
      : piece
  })

/** How many characters at the beginning are the same. */
function common(one: string, other: string): number {
  const most = Math.min(one.length, other.length)
  for (let at = 0; at < most; at++) if (one[at] !== other[at]) return at
  return most
}

const reversed = (text: string): string => text.split('').reverse().join('')
