import type { Checked } from './check.ts'

/** What a survey leaves, whatever the reason is. */
const open = new Set(['wrong', 'unreadable', 'shape-mismatch', 'vacuous', 'diverged'])

/**
 * `12 formulas in 2 files: 7 verified, 4 declared, 1 wrong; 1 other problem`; and how much of
 * the code behind them has tests that are not known to pass.
 */
export function summary(pages: Checked[]): string {
  const counts = new Map<string, number>()
  for (const { document, result, survey, findings } of pages) {
    const found = new Map(findings.map(({ formula, verdict }) => [formula, verdict]))
    for (const [at, evidence] of result.evidence.entries()) {
      const said = found.get(document.formulas[at])
      // In a survey, what is not read or wrong only as it was understood is not settled, as its table says.
      const isOpen = survey && open.has(evidence.verdict) && said === undefined
      const isUnlooked = evidence.code === 'step-limit'
      const verdict = isUnlooked ? 'not looked at' : isOpen ? 'unsettled' : (said ?? evidence.verdict) // prettier-ignore
      counts.set(verdict, (counts.get(verdict) ?? 0) + 1)
    }
  }
  const formulas = pages.reduce((sum, page) => sum + page.document.formulas.length, 0)
  const others = pages.reduce((sum, page) => sum + page.result.problems.length, 0)
  const known = pages.reduce((sum, page) => sum + page.known, 0)
  const untested = new Set(pages.flatMap((page) => page.untested)).size
  const parts = [...counts].map(([verdict, count]) => `${count} ${verdict}`).join(', ')
  return [
    `${many(formulas, 'formula')} in ${many(pages.length, 'file')}`,
    parts && `: ${parts}`,
    others > 0 ? `; ${many(others, 'other problem')}` : '',
    known > 0 ? `; ${many(known, 'finding')} in the baseline` : '',
    untested > 0 ? `; tests of ${many(untested, 'example file')} not run` : '',
  ].join('')
}

const many = (count: number, name: string) =>
  `${count} ${name}${count === 1 ? '' : 's'}`
