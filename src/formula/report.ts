/** Evidence in words: failures, counterexamples, one verdict for a node of several statements. */
import type { Claim, Decision, Failure } from './claim.ts'
import { sides } from './claim.ts'
import type { Code } from './error.ts'
import { FormulaError } from './error.ts'
import type { Counterexample, Evidence, Verdict } from './evidence.ts'
import type { Expression } from './expression.ts'
import { latex, relationLatex } from './latex.ts'
import type { Mutant } from './mutate.ts'
import { printStatement } from './print.ts'
import type { Reading } from './read/statement.ts'
import { show } from './value.ts'

const verdictOf: Record<Code, Verdict> = {
  katex: 'unreadable',
  unreadable: 'unreadable',
  ambiguous: 'unreadable',
  'unknown-symbol': 'unknown-symbol',
  'shape-mismatch': 'shape-mismatch',
  'kind-mismatch': 'shape-mismatch',
  'unequal-sides': 'wrong',
  'false-relation': 'wrong',
  'undefined-side': 'wrong',
  vacuous: 'vacuous',
  'true-erratum': 'wrong',
  'quoted-counterexample': 'wrong',
  'witnesses-disagree': 'wrong',
  redeclared: 'wrong',
  'code-throws': 'wrong',
  'too-costly': 'diverged',
  untested: 'defined',
}

/** Evidence of an author's mistake; everything else is ours and goes on. */
export function failed(error: unknown, reading: string): Evidence {
  if (!(error instanceof FormulaError)) throw error
  return {
    verdict: verdictOf[error.code],
    code: error.code,
    message: error.message,
    ...(error.note !== undefined && { note: error.note }),
    ...(error.span && { span: error.span }),
    reading,
    time: 0,
  }
}

/** A claim that was never put to the test. */
export const vacuous = (claim: Claim): FormulaError =>
  new FormulaError(
    'vacuous',
    'Unexpected claim that no draw could test, expected one that has values on both sides',
    claim.chain.span,
    claim.premises.length > 0
      ? 'Its conditions were never fulfilled, or a side was undefined on every draw.'
      : 'A side was undefined on every draw.',
  )

/** Evidence of a claim that fails, at its smallest counterexample. */
export function wrong(
  claim: Claim,
  decision: Decision,
  failure: Failure,
  counterexample: Counterexample,
  seed: number,
  repair: Mutant | undefined,
): Omit<Evidence, 'reading' | 'time'> {
  const { terms, relations } = claim.chain
  const relation = relations[failure.link]!
  const isEquation = relation === '=' || relation === '≔' || relation === '≈'
  const code: Code = failure.reason?.includes('undefined')
    ? 'undefined-side'
    : isEquation
      ? 'unequal-sides'
      : 'false-relation'
  const { left, right } = counterexample
  const [a, b] = [terms[failure.link]!, terms[failure.link + 1]!]
  return {
    verdict: 'wrong',
    code,
    message: isEquation
      ? `Unexpected value \`${right}\` on the right side, expected \`${left}\` as on the left`
      : `Unexpected values \`${left}\` and \`${right}\`, expected the left side ${relation} the right one`,
    note: noteFor(counterexample, failure.reason, seed, repair),
    span: [a.span[0], b.span[1]],
    seed,
    draws: decision.tested,
    tolerance: decision.tolerance,
    ...(Number.isFinite(decision.residual) && { residual: decision.residual }),
    counterexample,
  }
}

/**
 * A failing draw in words.
 *
 * @param own Our own names for other values of a symbol.
 */
export function describe(
  claim: Claim,
  failure: Failure,
  symbols: ReadonlyMap<string, unknown>,
  tex: string,
  own: ReadonlyMap<string, string>,
): Counterexample {
  const shown: Record<string, string> = {}
  for (const name of [...symbols.keys(), ...claim.indices]) {
    // After an assignment readers know the new value by the name.
    const known = own.get(name) ?? name
    const value = failure.env.get(known)
    if (typeof value === 'function') continue
    shown[known] = show(value, 4)
  }
  const { terms, relations } = claim.chain
  const { link } = failure
  const [a, b] = [terms[link]!, terms[link + 1]!]
  const quote = ({ span }: Expression): string => tex.slice(span[0], span[1]).trim()
  return {
    symbols: shown,
    ...sides(failure),
    link: `${quote(a)} ${relationLatex(relations[link]!)} ${quote(b)}`,
  }
}

/** What refutes a claim is what an erratum wants: the same evidence, no longer a failure. */
export function refuted(evidence: Evidence): Evidence {
  const result: Evidence = { ...evidence, verdict: 'refuted' }
  delete result.code
  delete result.note
  return result
}

/** Errors by which an erratum is shown to be false: its sides cannot even be compared. */
export const refuting: ReadonlySet<Code> = new Set(['shape-mismatch', 'kind-mismatch'])

/** What a formula says, as s-expressions. */
export const printReading = (reading: Reading): string =>
  [
    ...reading.functions.map(({ name }) => `(function ${name})`),
    ...reading.ranges.map(({ name }) => `(index ${name})`),
    ...reading.statements.map((statement) => printStatement(statement)),
  ].join(' ')

const rank: Verdict[] = [
  'mentioned',
  'declared',
  'stated',
  'defined',
  'refuted',
  'verified',
  'vacuous',
  'diverged',
  'shape-mismatch',
  'unknown-symbol',
  'unreadable',
  'wrong',
]

/** One verdict for a node of several statements: the worst failure, else the strongest. */
export function worst(list: readonly Evidence[]): Evidence | undefined {
  const [first] = [...list].sort(
    (a, b) => rank.indexOf(b.verdict) - rank.indexOf(a.verdict),
  )
  if (!first) return undefined
  const verified = list.filter((evidence) => evidence.mutants)
  if (first.verdict !== 'verified' || verified.length < 2) {
    const untested = list.some((evidence) => evidence.untested)
    return untested ? { ...first, untested: true } : first
  }
  const sum = (pick: (m: NonNullable<Evidence['mutants']>) => number): number =>
    verified.reduce((total, evidence) => total + pick(evidence.mutants!), 0)
  return {
    ...first,
    draws: Math.min(...verified.map((evidence) => evidence.draws ?? 0)),
    residual: Math.max(...verified.map((evidence) => evidence.residual ?? 0)),
    tolerance: Math.max(...verified.map((evidence) => evidence.tolerance ?? 0)),
    witnesses: [...new Set(verified.flatMap((evidence) => evidence.witnesses ?? []))],
    mutants: {
      total: sum((m) => m.total),
      killed: sum((m) => m.killed),
      survivors: verified.flatMap((evidence) => evidence.mutants!.survivors),
    },
    mutantTime: verified.reduce((total, e) => total + (e.mutantTime ?? 0), 0),
  }
}

function noteFor(
  counterexample: Counterexample,
  reason: string | undefined,
  seed: number,
  repair: Mutant | undefined,
): string {
  const values = Object.entries(counterexample.symbols).map(
    ([name, value]) => `${name} = ${value}`,
  )
  const parts = [
    reason === undefined ? '' : `Here ${reason}.`,
    values.length > 0 ? `At ${values.join(', ')}; seed ${seed}.` : `Seed ${seed}.`,
    repair
      ? `It holds with one change (${repair.change}): \`${latex(repair.expression)}\`.`
      : '',
  ]
  return parts.filter((part) => part !== '').join(' ')
}

/** The stack that a deeply nested formula uses up is the author's matter, not ours. */
export const tooDeep = (error: unknown): FormulaError | undefined =>
  error instanceof RangeError && /call stack/i.test(error.message)
    ? new FormulaError(
        'too-costly',
        'Unexpected depth of nesting, expected a formula that a reader could follow',
      )
    : undefined
