import type { Table } from './specification.ts'

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

const escape = (text: string): string =>
  text.replace(/[&<>]/g, (character) => entities[character]!)

/** A table as HTML; the first cell of a row is its head where the table has a head. */
export function tableHtml({ caption, head, rows }: Table): string {
  const line = (cells: readonly string[], first: string, other: string): string =>
    `<tr>${cells.map((cell, i) => (i === 0 ? first : other).replace('…', () => escape(cell))).join('')}</tr>`
  const column = '<th scope="col">…</th>'
  const cell = '<td>…</td>'
  const top = head ? `<thead>${line(head, column, column)}</thead>` : ''
  const body = rows
    .map((row) => line(row, head ? '<th scope="row">…</th>' : cell, cell))
    .join('')
  return `<table><caption>${escape(caption)}</caption>${top}<tbody>${body}</tbody></table>`
}
