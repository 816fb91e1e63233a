// Places of the engine are offsets in a document without its byte order mark; those of the
// protocol are lines and UTF-16 units of the text as the editor holds it.

import type { Position, Range } from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import type * as page from '../page/place.ts'

/** Characters that the engine does not see. */
const skipped = (text: TextDocument) => (text.getText().startsWith('\uFEFF') ? 1 : 0)

/** A stretch of a document as the protocol names it. */
export const rangeIn = (text: TextDocument, { from, to }: page.Range): Range =>
  stretch(text, from.offset, to.offset)

/** The same of two offsets. */
export const stretch = (text: TextDocument, from: number, to: number): Range => ({
  start: text.positionAt(from + skipped(text)),
  end: text.positionAt(to + skipped(text)),
})

/** The offset of a place that the protocol names. */
export const offsetIn = (text: TextDocument, position: Position): number =>
  text.offsetAt(position) - skipped(text)
