import type { Checked } from './check.ts'
import type { Finding } from '../page/finding.ts'
import type { MathNode } from '../page/document.ts'
import type { Range } from '../page/place.ts'
import type { PageEvidence } from '../page/verdict.ts'
import { whereIs } from './where.ts'

/** One math node, or (`latex` empty) one thing that is wrong outside the formulas. */
export interface JsonEntry {
  file: string
  /** Of a notebook: the cell, in which lines are counted. */
  cell: number | null
  line: number
  column: number
  endLine: number
  endColumn: number
  display: boolean
  latex: string
  verdict: string
  code: string | null
  /** It makes the exit code 1. */
  finding: boolean
  message: string | null
  /** The way out. */
  note: string | null
  draws: number | null
  seed: number | null
  residual: number | null
  tolerance: number | null
  mutants: PageEvidence['mutants'] | null
  counterexample: PageEvidence['counterexample'] | null
  /** Draws that fulfilled the conditions of a claim, and those that its sentence states. */
  conditions: PageEvidence['conditions'] | null
  /** Which act each relation was: `premise`, with its offsets in `latex`. */
  acts: PageEvidence['acts'] | null
}

/** Report as JSON: an array in document order. */
export function json(pages: Checked[]): string {
  return `${JSON.stringify(pages.flatMap(entries), undefined, 2)}\n`
}

function entries(page: Checked): JsonEntry[] {
  const { document, result, findings } = page
  const failed = new Map(findings.map((finding) => [finding.formula, finding]))
  const all = [
    ...document.formulas.map((formula, index) =>
      entry(page, formula, formula, result.evidence[index], failed.get(formula)),
    ),
    ...findings
      .filter((finding) => !finding.formula)
      .map((finding) => entry(page, finding.place, undefined, undefined, finding)),
  ]
  const before = (entry: JsonEntry) => entry.cell ?? 0
  return all.sort(
    (a, b) => before(a) - before(b) || a.line - b.line || a.column - b.column,
  )
}

function entry(
  page: Checked,
  { from, to }: Range,
  formula: MathNode | undefined,
  checked: PageEvidence | undefined,
  finding: Finding | undefined,
): JsonEntry {
  const evidence = finding?.evidence ?? checked
  const { cell = null, line } = whereIs(page, from)
  return {
    file: page.file,
    cell,
    line,
    column: from.column,
    endLine: line + to.line - from.line,
    endColumn: to.column,
    display: formula?.display ?? false,
    latex: formula?.tex ?? '',
    verdict: evidence?.verdict ?? 'unreadable',
    code: finding?.code ?? evidence?.code ?? null,
    finding: finding !== undefined,
    message: finding?.message ?? evidence?.message ?? null,
    note: finding?.note ?? evidence?.note ?? null,
    draws: evidence?.draws ?? null,
    seed: evidence?.seed ?? null,
    // JSON has no infinity: a residual beyond all bounds is told by the largest number.
    residual: finite(evidence?.residual),
    tolerance: finite(evidence?.tolerance),
    mutants: evidence?.mutants ?? null,
    counterexample: evidence?.counterexample ?? null,
    conditions: evidence?.conditions ?? null,
    acts: evidence?.acts ?? null,
  }
}

function finite(value: number | undefined): number | null {
  if (value === undefined || Number.isNaN(value)) return null
  return Math.min(value, Number.MAX_VALUE)
}
