import { counterexampleText, type Finding } from '../page/finding.ts'
import type { Checked } from './check.ts'
import { summary } from './summary.ts'
import { whereIs } from './where.ts'

/** Report as workflow commands, which GitHub shows at the lines of a pull request. */
export function github(pages: Checked[]): string {
  const lines = pages.flatMap((page) =>
    page.findings.map((finding) => annotation(page, finding)),
  )
  return [...lines, summary(pages), ''].join('\n')
}

function annotation(page: Checked, finding: Finding): string {
  const { from, to } = finding.place
  const { cell, line } = whereIs(page, from)
  // GitHub takes columns only within one line.
  const columns =
    from.line === to.line ? `,col=${from.column},endColumn=${to.column}` : ''
  const shown = finding.evidence && counterexampleText(finding.evidence)
  const inCell = cell === undefined ? undefined : `In cell ${cell}.`
  const text = [
    finding.message,
    inCell,
    shown && `Counterexample: ${shown}`,
    finding.note,
  ]
  const title = property(`${finding.verdict}: ${finding.code}`)
  return `::error file=${property(page.file)},line=${line},endLine=${line + to.line - from.line}${columns},title=${title}::${data(text.filter(Boolean).join('\n'))}`
}

const data = (text: string) =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')

const property = (text: string) =>
  data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
