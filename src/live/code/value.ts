/** A value of code as a reader sees it: numbers, vectors and matrices as mathematics. */
import { Matrix } from 'ml-matrix'
import { render, valueLatex } from '../../formula/index.ts'
import { escape } from '../../rules/escape.ts'

/** Rows, columns and entries that are shown; of more the first ones. */
const most = 8

const shortNumber = (value: number): string => String(Number(value.toPrecision(5)))

const isNumbers = (value: unknown): value is readonly number[] =>
  (Array.isArray(value) && value.every((entry) => typeof entry === 'number')) ||
  value instanceof Float64Array

const isTable = (value: unknown): value is readonly (readonly number[])[] =>
  Array.isArray(value) &&
  value.length > 0 &&
  value.every((row) => isNumbers(row) && row.length === (value[0] as unknown[]).length)

const cut = <Entry>(list: readonly Entry[]): Entry[] => Array.from(list).slice(0, most)

/** HTML of a value. */
export function valueHtml(value: unknown): string {
  if (value instanceof Matrix) return table(value.to2DArray())
  if (isTable(value)) return table(value)
  if (isNumbers(value)) {
    const shown = cut(value).map(shortNumber)
    return math(`(${[...shown, ...(value.length > most ? ['…'] : [])].join(', ')})`)
  }
  if (typeof value === 'number') return math(shortNumber(value))
  if (typeof value === 'string') return escape(value)
  if (Array.isArray(value)) {
    const rest = value.length > most ? '<li>…</li>' : ''
    const items = cut(value as unknown[]).map((entry) => `<li>${valueHtml(entry)}</li>`)
    return `<ol class="code-list" start="0">${items.join('')}${rest}</ol>`
  }
  if (typeof value === 'function')
    return `<code>${escape(value.name)}</code>, a function`
  if (typeof value !== 'object' || value === null)
    return `<code>${escape(String(value))}</code>`
  if (value instanceof Error) return escape(value.message)
  const entries = value instanceof Map ? [...value] : Object.entries(value)
  const rows = cut(entries as [unknown, unknown][]).map(
    ([name, entry]) =>
      `<tr><th scope="row"><code>${escape(String(name))}</code></th><td>${valueHtml(entry)}</td></tr>`,
  )
  return `<table class="code-table">${rows.join('')}</table>`
}

function table(rows: readonly (readonly number[])[]): string {
  const width = rows[0]?.length ?? 0
  const lines = cut(rows).map((row) =>
    [...cut(row).map(shortNumber), ...(width > most ? ['…'] : [])].join(' '),
  )
  if (rows.length > most) lines.push(lines[0]!.replace(/\S+/g, '…'))
  const size = rows.length > most || width > most ? ` ${rows.length} × ${width}` : ''
  return `${math(`[${lines.join('; ')}]`)}${size}`
}

/** A value in the checker's spelling as KaTeX shows it. */
function math(text: string): string {
  const latex = valueLatex(text)
  return latex === undefined ? escape(text) : render(latex, false)
}
