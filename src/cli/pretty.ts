import { styleText } from 'node:util'
import { counterexampleText, type Finding } from '../page/finding.ts'
import { codeFrame } from '../page/frame.ts'
import type { Checked } from './check.ts'
import type { Request } from './options.ts'
import { summary } from './summary.ts'

type Style = Parameters<typeof styleText>[0]

// Colours only where somebody looks; `NO_COLOR` and `FORCE_COLOR` are respected.
const paint = (style: Style, text: string) =>
  styleText(style, text, { stream: process.stdout })

/** Report for people: every finding with its code frame, then the counts. */
export function pretty(pages: Checked[], request: Request): string {
  const parts = pages.flatMap((page) => [
    ...(request.verbose ? verdicts(page) : []),
    ...page.findings.map((finding) => told(page, finding, request)),
    ...notes(page, request),
  ])
  return `${[...parts, summary(pages)].join('\n')}\n`
}

function told(page: Checked, finding: Finding, request: Request): string {
  const { from } = finding.place
  const { evidence, note } = finding
  const where = `${page.file}:${from.line}:${from.column}`
  const lines = [
    `${paint('bold', where)}  ${paint('red', finding.verdict)}  ${paint('dim', finding.code)}`,
    `  ${finding.message}`,
    '',
    indent(codeFrame(page.document.source, finding.place)),
    '',
  ]
  const shown = evidence && counterexampleText(evidence)
  if (shown) lines.push(`  Counterexample: ${shown}`)
  if (note) lines.push(`  ${note}`)
  if (evidence?.seed !== undefined) {
    const draws = request.draws === undefined ? '' : ` --draws ${request.draws}`
    const replay = `residual check ${page.file} --seed ${evidence.seed}${draws}`
    lines.push(paint('dim', `  Replay: ${replay}`))
  }
  return `${lines.join('\n').trimEnd()}\n`
}

/** Definitions that pass, and that nothing tests. */
function notes(page: Checked, { strict }: Request): string[] {
  if (strict) return []
  return page.document.formulas.flatMap((formula, index) => {
    const evidence = page.result.evidence[index]
    if (evidence?.verdict !== 'defined' || !evidence.untested) return []
    const { line, column } = formula.from
    const where = paint('bold', `${page.file}:${line}:${column}`)
    return `${where}  ${paint('yellow', 'note')}  Nothing tests the definition \`${oneLine(formula.tex)}\`\n`
  })
}

function verdicts(page: Checked): string[] {
  const lines = page.document.formulas.map((formula, index) => {
    const evidence = page.result.evidence[index]
    const { line, column } = formula.from
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
    return `${page.file}:${line}:${column}  ${verdict}  ${oneLine(formula.tex)}${tail}`
  })
  return lines.length > 0 ? [`${lines.join('\n')}\n`] : []
}

const oneLine = (tex: string) => tex.replace(/\s+/g, ' ').trim()

const indent = (text: string) => text.replace(/^/gm, '  ')
