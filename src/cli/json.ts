import type { Checked } from './check.ts'
import type { Finding } from '../page/finding.ts'
import type { MathNode } from '../page/document.ts'
import type { Range } from '../page/place.ts'
import type { PageEvidence } from '../page/verdict.ts'

/** One math node, or (`latex` empty) one thing that is wrong outside the formulas. */
export interface JsonEntry {
  file: string
  line: number
  column: number
  endLine: number
  endColumn: number
  display: boolean
  latex: string
  verdict: string
  code: string | null
  message: string | null
  /** The way out. */
  note: string | null
  draws: number | null
  seed: number | null
  residual: number | null
  tolerance: number | null
  mutants: PageEvidence['mutants'] | null
  counterexample: PageEvidence['counterexample'] | null
}

/** Report as JSON: an array in document order. */
export function json(pages: Checked[]): string {
  return `${JSON.stringify(pages.flatMap(entries), undefined, 2)}\n`
}

function entries({ file, document, result, findings }: Checked): JsonEntry[] {
  const failed = new Map(findings.map((finding) => [finding.formula, finding]))
  const all = [
    ...document.formulas.map((formula, index) =>
      entry(file, formula, formula, result.evidence[index], failed.get(formula)),
    ),
    ...findings
      .filter((finding) => !finding.formula)
      .map((finding) => entry(file, finding.place, undefined, undefined, finding)),
  ]
  return all.sort((a, b) => a.line - b.line || a.column - b.column)
}

function entry(
  file: string,
  { from, to }: Range,
  formula: MathNode | undefined,
  evidence: PageEvidence | undefined,
  finding: Finding | undefined,
): JsonEntry {
  return {
    file,
    line: from.line,
    column: from.column,
    endLine: to.line,
    endColumn: to.column,
    display: formula?.display ?? false,
    latex: formula?.tex ?? '',
    verdict: evidence?.verdict ?? 'unreadable',
    code: finding?.code ?? evidence?.code ?? null,
    message: finding?.message ?? evidence?.message ?? null,
    note: finding?.note ?? evidence?.note ?? null,
    draws: evidence?.draws ?? null,
    seed: evidence?.seed ?? null,
    // JSON has no infinity: a residual beyond all bounds is told by the largest number.
    residual: finite(evidence?.residual),
    tolerance: finite(evidence?.tolerance),
    mutants: evidence?.mutants ?? null,
    counterexample: evidence?.counterexample ?? null,
  }
}

function finite(value: number | undefined): number | null {
  if (value === undefined || Number.isNaN(value)) return null
  return Math.min(value, Number.MAX_VALUE)
}
