import { counterexampleText, type Finding } from '../page/finding.ts'
import type { Checked } from './check.ts'

/** Report in SARIF 2.1.0, which code scanning services take. */
export function sarif(pages: Checked[]): string {
  const rules = new Set(pages.flatMap((page) => page.findings.map(({ code }) => code)))
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'residual', rules: [...rules].map((id) => ({ id })) } },
        columnKind: 'utf16CodeUnits',
        results: pages.flatMap(({ file, findings }) =>
          findings.map((finding) => resultOf(file, finding)),
        ),
      },
    ],
  }
  return `${JSON.stringify(log, undefined, 2)}\n`
}

function resultOf(file: string, finding: Finding) {
  const { from, to } = finding.place
  const shown = finding.evidence && counterexampleText(finding.evidence)
  const text = [finding.message, shown && `Counterexample: ${shown}`, finding.note]
  return {
    ruleId: finding.code,
    level: 'error',
    message: { text: text.filter(Boolean).join('\n') },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: encodeURI(file.replaceAll('\\', '/')) },
          region: {
            startLine: from.line,
            startColumn: from.column,
            endLine: to.line,
            endColumn: to.column,
          },
        },
      },
    ],
  }
}
