// What a survey tells besides its findings: the symbols that keep formulas from a check, and
// a table of what was read.

import type { MathNode } from '../page/document.ts'
import { tally, unknownSymbols, type Tally } from '../page/survey.ts'
import type { Checked } from './check.ts'
import { shownPlace } from './where.ts'

/** Unknown symbols of one document; more would be noise. */
const most = 12

/** A symbol that nothing explains, and the formula at which that is told. */
export interface ToldSymbol {
  text: string
  first: MathNode
}

/** What is told of the symbols of one document that nothing explains. */
export const toldSymbols = ({ document, result }: Checked): ToldSymbol[] =>
  unknownSymbols(document, result).map(({ name, count, first, sentence }) => ({
    text: `\`${name}\` is unknown in ${count} formula${count === 1 ? '' : 's'}: ${sentence}`,
    first,
  }))

/** Lines about the symbols of one document that nothing explains. */
export function symbolLines(page: Checked): string[] {
  const all = toldSymbols(page)
  const lines = all
    .slice(0, most)
    .map(({ text, first }) => `${shownPlace(page, first.from)}  ${text}`)
  const rest = all.length - lines.length
  return rest > 0 ? [...lines, `${page.file}: and ${rest} more symbols`] : lines
}

const columns: [keyof Tally, string][] = [
  ['formulas', 'formulas'],
  ['held', 'hold'],
  ['wrong', 'wrong'],
  ['introduced', 'introduce'],
  ['mentioned', 'mention'],
  ['unknown', 'unknown symbol'],
  ['unsettled', 'not settled'],
  ['unlooked', 'not looked at'],
  ['unseen', 'unseen places'],
]

/** Is there anything that only the numbers of the table tell? */
export function leavesSome({ document, result, findings, known }: Checked): boolean {
  const { unsettled, unlooked, unseen } = tally(document, result, findings.length + known) // prettier-ignore
  return unsettled + unlooked + unseen > 0
}

/** A table with a row for each document and one for all. */
export function table(pages: readonly Checked[]): string {
  const tallies = pages.map((page) => ({
    name: page.file,
    counts: tally(page.document, page.result, page.findings.length + page.known),
  }))
  const total = Object.fromEntries(
    columns.map(([key]) => [
      key,
      tallies.reduce((sum, { counts }) => sum + counts[key], 0),
    ]),
  ) as unknown as Tally
  const rows = [
    ['', ...columns.map(([, title]) => title)],
    ...[...tallies, ...(pages.length > 1 ? [{ name: 'all', counts: total }] : [])].map(
      ({ name, counts }) => [name, ...columns.map(([key]) => String(counts[key]))],
    ),
  ]
  const widths = rows[0]!.map((_, at) =>
    Math.max(...rows.map((row) => row[at]!.length)),
  )
  return rows
    .map((row) =>
      row
        .map((cell, at) =>
          at === 0 ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
