import type { Finding } from '../page/finding.ts'
import type { Checked } from './check.ts'
import { explained, helpOf } from './rule.ts'
import { told } from './told.ts'
import { whereIs } from './where.ts'

/** Report in SARIF 2.1.0, which code scanning services take. */
export function sarif(pages: Checked[]): string {
  const rules = new Set(pages.flatMap((page) => page.findings.map(({ code }) => code)))
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'residual', rules: [...rules].map(ruleOf) } },
        columnKind: 'utf16CodeUnits',
        results: pages.flatMap((page) =>
          page.findings.map((finding) => resultOf(page, finding)),
        ),
      },
    ],
  }
  return `${JSON.stringify(log, undefined, 2)}\n`
}

function ruleOf(id: string) {
  const helpUri = helpOf(id)
  return { id, help: { text: explained(id) }, ...(helpUri ? { helpUri } : {}) }
}

function resultOf(page: Checked, finding: Finding) {
  const { from, to } = finding.place
  const { cell, line } = whereIs(page, from)
  return {
    ruleId: finding.code,
    level: 'error',
    message: { text: told(finding) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: encodeURI(page.file.replaceAll('\\', '/')) },
          region: {
            startLine: line,
            startColumn: from.column,
            endLine: line + to.line - from.line,
            endColumn: to.column,
          },
        },
        ...(cell === undefined ? {} : { logicalLocations: [{ name: `cell ${cell}` }] }),
      },
    ],
  }
}
