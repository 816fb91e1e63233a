import { DiagnosticSeverity, type Diagnostic } from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import type { Checked } from '../cli/check.ts'
import { UsageError } from '../cli/options.ts'
import { helpOf } from '../cli/rule.ts'
import { toldSymbols } from '../cli/survey.ts'
import { told } from '../cli/told.ts'
import type { Finding } from '../page/finding.ts'
import { problem } from '../page/problem.ts'
import { rangeIn } from './places.ts'

/**
 * What the command line tells of a document. All that makes it fail is an error; in a survey,
 * where the document knows nothing of it, a warning.
 */
export function diagnosticsOf(page: Checked, text: TextDocument): Diagnostic[] {
  const found = page.findings.map((finding) => diagnosticOf(page, finding, text))
  if (!page.survey) return found
  const unknown = toldSymbols(page).map(({ text: message, first }) => ({
    ...named('unknown-symbol'),
    range: rangeIn(text, first),
    severity: DiagnosticSeverity.Information,
    message,
  }))
  return [...found, ...unknown]
}

/** One finding. */
export const diagnosticOf = (
  { survey }: Checked,
  finding: Finding,
  text: TextDocument,
): Diagnostic => ({
  ...named(finding.code),
  range: rangeIn(text, finding.place),
  severity: survey ? DiagnosticSeverity.Warning : DiagnosticSeverity.Error,
  message: told(finding),
})

/** Why there is no verdict on a document: its configuration, or a mistake of ours. */
export function failureOf(error: unknown): Diagnostic {
  const start = { line: 0, character: 0 }
  const common = {
    range: { start, end: start },
    severity: DiagnosticSeverity.Error,
  }
  if (error instanceof UsageError)
    return { ...common, source: 'residual', message: error.message }
  const top = { line: 1, column: 1, offset: 0 }
  const { code, message, note } = problem(
    { from: top, to: top },
    'internal-error',
    String(error),
  )
  return { ...common, ...named(code), message: `${message}\n${note}` }
}

/** The permanent name of a kind of finding, and where it is explained. */
function named(code: string): Pick<Diagnostic, 'source' | 'code' | 'codeDescription'> {
  const href = helpOf(code)
  return { source: 'residual', code, ...(href ? { codeDescription: { href } } : {}) }
}
