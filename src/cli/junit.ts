import { counterexampleText, type Finding } from '../page/finding.ts'
import type { Checked } from './check.ts'
import { shownPlace } from './where.ts'

/** Report in JUnit's XML: a suite for each document, a case for each formula. */
export function junit(pages: Checked[]): string {
  const suites = pages.map(suite)
  const tests = pages.reduce((sum, page) => sum + count(page), 0)
  const failures = pages.reduce((sum, page) => sum + page.findings.length, 0)
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="residual" tests="${tests}" failures="${failures}">`,
    ...suites,
    '</testsuites>',
    '',
  ].join('\n')
}

/** Formulas, and findings that are of none. */
const count = ({ document, findings }: Checked) =>
  document.formulas.length + findings.filter(({ formula }) => !formula).length

function suite(page: Checked): string {
  const { document, findings, file } = page
  const failed = new Map(findings.map((finding) => [finding.formula, finding]))
  const cases = [
    ...document.formulas.map((formula) => ({
      place: formula.from,
      name: formula.tex,
      finding: failed.get(formula),
    })),
    ...findings
      .filter(({ formula }) => !formula)
      .map((finding) => ({ place: finding.place.from, name: finding.code, finding })),
  ]
  return [
    `  <testsuite name="${escaped(file)}" tests="${cases.length}" failures="${findings.length}">`,
    ...cases.map(({ place, name, finding }) => {
      const head = `    <testcase classname="${escaped(file)}" name="${escaped(`${shownPlace(page, place)} ${name.replace(/\s+/g, ' ').trim()}`)}"`
      return finding ? `${head}>\n${failure(finding)}\n    </testcase>` : `${head}/>`
    }),
    '  </testsuite>',
  ].join('\n')
}

function failure({ code, message, note, evidence }: Finding): string {
  const shown = evidence && counterexampleText(evidence)
  const text = [shown && `Counterexample: ${shown}`, note].filter(Boolean).join('\n')
  return `      <failure type="${escaped(code)}" message="${escaped(message)}">${escaped(text)}</failure>`
}

/** Characters that XML has names for, and those that it cannot hold at all. */
const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '&#10;')
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '\ufffd')
