import { styleText } from 'node:util'
import { counterexampleText, type Finding } from '../page/finding.ts'
import { codeFrame } from '../page/frame.ts'
import { visible } from '../page/visible.ts'
import type { Checked } from './check.ts'
import type { Request } from './options.ts'
import { helpOf } from './rule.ts'
import { summary } from './summary.ts'
import { leavesSome, symbolLines, table } from './survey.ts'
import { shownPlace, whereIs } from './where.ts'

type Style = Parameters<typeof styleText>[0]

// Colours only where somebody looks; `NO_COLOR` and `FORCE_COLOR` are respected.
const paint = (style: Style, text: string) =>
  styleText(style, text, { stream: process.stdout })

/** Report for people: every finding with its code frame, then the counts. */
export function pretty(pages: Checked[], request: Request): string {
  const parts = request.summary
    ? []
    : pages.flatMap((page) => [
        ...(request.verbose ? verdicts(page) : []),
        ...page.findings.map((finding) => told(page, finding, request)),
        ...(request.quiet ? [] : notes(page, request)),
      ])
  const surveyed = pages.filter(({ survey }) => survey)
  const symbols = surveyed.flatMap(symbolLines)
  const isLong = !request.summary && !request.quiet
  if (isLong && symbols.length > 0) parts.push(`${symbols.join('\n')}\n`)
  if (!request.quiet && surveyed.length > 0) parts.push(`${table(surveyed)}\n`)
  if (isLong && surveyed.some(leavesSome))
    parts.push('`--no-survey` names what was not settled or seen, with its places.\n')
  if (!request.quiet) parts.push(summary(pages))
  return parts.length > 0 ? `${parts.join('\n')}\n` : ''
}

function told(page: Checked, finding: Finding, request: Request): string {
  const { evidence, note, formula } = finding
  const where = shownPlace(page, finding.place.from)
  const startLine = 1 + whereIs(page, finding.place.from).line - finding.place.from.line
  const lines = [
    `${paint('bold', where)}  ${paint('red', finding.verdict)}  ${paint('dim', finding.code)}`,
    `  ${finding.message}`,
    '',
    indent(codeFrame(page.document.source, finding.place, formula, startLine)),
    '',
  ]
  const shown = evidence && counterexampleText(evidence)
  if (shown) lines.push(`  Counterexample: ${shown}`)
  if (note) lines.push(`  ${note}`)
  const help = helpOf(finding.code)
  if (help) lines.push(paint('dim', `  ${help}`))
  if (evidence?.seed !== undefined) {
    const draws = request.draws === undefined ? '' : ` --draws ${request.draws}`
    const replay = `residual check ${page.file} --seed ${evidence.seed}${draws}`
    lines.push(paint('dim', `  Replay: ${replay}`))
  }
  return `${lines.join('\n').trimEnd()}\n`
}

/** Definitions that pass, and that nothing tests. */
function notes(page: Checked, { strict }: Request): string[] {
  if (strict || page.survey) return []
  return page.document.formulas.flatMap((formula, index) => {
    const evidence = page.result.evidence[index]
    if (evidence?.verdict !== 'defined' || !evidence.untested) return []
    const where = paint('bold', shownPlace(page, formula.from))
    return `${where}  ${paint('yellow', 'note')}  Nothing tests the definition \`${oneLine(formula.tex)}\`\n`
  })
}

function verdicts(page: Checked): string[] {
  const lines = page.document.formulas.map((formula, index) => {
    const evidence = page.result.evidence[index]
    const mutants = evidence?.mutants
    const details = [
      evidence?.draws === undefined ? '' : `${evidence.draws} draws`,
      evidence?.residual === undefined
        ? ''
        : `residual ${evidence.residual.toExponential(1)}`,
      mutants ? `mutants ${mutants.killed}/${mutants.total}` : '',
    ].filter(Boolean)
    const tail = details.length > 0 ? paint('dim', `  (${details.join(', ')})`) : ''
    const verdict = (evidence?.verdict ?? '').padEnd(14)
    return `${shownPlace(page, formula.from)}  ${verdict}  ${oneLine(formula.tex)}${tail}`
  })
  return lines.length > 0 ? [`${lines.join('\n')}\n`] : []
}

const oneLine = (tex: string) => visible(tex.replace(/\s+/g, ' ').trim())

const indent = (text: string) => text.replace(/^/gm, '  ')
