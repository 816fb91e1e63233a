import type { Table } from './specification.ts'

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

const escape = (text: string): string =>
  text.replace(/[&<>]/g, (character) => entities[character]!)

/** A cell; one without text heads nothing, as the corner of a table. */
const cell = (text: string, heads?: 'col' | 'row'): string =>
  heads && text !== ''
    ? `<th scope="${heads}">${escape(text)}</th>`
    : `<td>${escape(text)}</td>`

/** A table as HTML; the first cell of a row is its head where the table has a head. */
export function tableHtml({ caption, head, rows }: Table): string {
  const top = head?.map((text) => cell(text, 'col')).join('')
  const body = rows.map((row) =>
    row.map((text, i) => cell(text, head && i === 0 ? 'row' : undefined)).join(''),
  )
  return [
    `<table><caption>${escape(caption)}</caption>`,
    top === undefined ? '' : `<thead><tr>${top}</tr></thead>`,
    `<tbody>${body.map((row) => `<tr>${row}</tr>`).join('')}</tbody></table>`,
  ].join('')
}
