import { cellAt } from '../page/mathematics/notebook.ts'
import type { Place } from '../page/place.ts'
import type { Checked } from './check.ts'

/** A place as people find it: in a notebook, the cell and the line in it. */
export interface Where {
  cell?: number
  line: number
  column: number
}

/** Where a place of a document is. */
export function whereIs({ document }: Pick<Checked, 'document'>, place: Place): Where {
  const { line, column, offset } = place
  const cell = document.cells && cellAt(document.cells, offset)
  if (!cell) return { line, column }
  const above = document.source.slice(0, cell.from).split('\n').length - 1
  return { cell: cell.number, line: line - above, column }
}

/** `notes.md:3:5`; in a notebook `notes.ipynb:cell 4:3:5`. */
export function shownPlace(page: Checked, place: Place): string {
  const { cell, line, column } = whereIs(page, place)
  const inside = cell === undefined ? '' : `cell ${cell}:`
  return `${page.file}:${inside}${line}:${column}`
}
