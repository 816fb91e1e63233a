/** Evidence in words: failures, counterexamples, one verdict for a node of several statements. */
import type { Claim, Decision, Failure } from './claim.ts'
import { sides } from './claim.ts'
import type { Code } from '../language/error.ts'
import { FormulaError } from '../language/error.ts'
import type { Counterexample, Evidence, Repair, Verdict } from './evidence.ts'
import type { Expression } from '../language/expression.ts'
import { latex, relationLatex } from '../language/latex.ts'
import type { Mutant } from './mutate.ts'
import { printStatement } from '../language/print.ts'
import type { Reading } from '../read/statement.ts'
import { definitionsBehind, mayBePosited, speaksOf } from './posited.ts'
import { show } from '../values/value.ts'

const verdictOf: Record<Code, Verdict> = {
  katex: 'unreadable',
  unreadable: 'unreadable',
  'unseen-ink': 'unreadable',
  misread: 'unreadable',
  'same-look': 'unreadable',
  'broken-run': 'unreadable',
  ambiguous: 'unreadable',
  'unknown-symbol': 'unknown-symbol',
  'unknown-word': 'unreadable',
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
  'claim-or-condition': 'verified',
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
export const vacuous = (claim: Claim, { premises }: Decision): FormulaError =>
  new FormulaError(
    'vacuous',
    'Unexpected claim that no draw could test, expected one that has values on both sides',
    premises?.never?.span ?? claim.chain.span,
    !premises || premises.met > 0
      ? 'A side was undefined on every draw.'
      : premises.never
        ? `The condition \`${latex(premises.never)}\` held on none of ${premises.tried} draws, and none could be moved to where it holds.`
        : `The conditions never held together, on none of ${premises.tried} draws.`,
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
  const isSaid = failure.sides?.left === left
  const [a, b] = [terms[failure.link]!, terms[failure.link + 1]!]
  const change = repair && {
    change: repair.change,
    latex: latex(repair.expression),
    span: claim.chain.span,
  }
  const { scope } = failure.env.world
  const behind = definitionsBehind(a, b, scope)
  return {
    verdict: 'wrong',
    code,
    message: isEquation
      ? `Unexpected value \`${right}\` on the right side, expected \`${left}\` as on the left`
      : `Unexpected values \`${left}\` and \`${right}\`, expected the left side ${relation} the right one`,
    note: noteFor(counterexample, isSaid ? undefined : failure.reason, seed, change),
    ...(change && { repair: change }),
    ...(mayBePosited(a, relation, b, scope) && { posited: true as const }),
    ...(behind.length > 0 && { definitionsBehind: behind }),
    ...(speaksOf(claim.chain, scope).size === 0 && { numeric: true as const }),
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
  // What words claim of a formula stands nowhere: all of it has the formula's place.
  const isWorded = a.span[0] === b.span[0] && a.span[1] === b.span[1]
  const quote = (side: Expression): string =>
    isWorded ? latex(side) : tex.slice(side.span[0], side.span[1]).trim()
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
  delete result.repair
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
    const byPosition = list.some((evidence) => evidence.byPosition)
    return {
      ...first,
      ...(untested && { untested }),
      ...(byPosition && { byPosition }),
    }
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
  repair: Repair | undefined,
): string {
  const values = Object.entries(counterexample.symbols).map(
    ([name, value]) => `${name} = ${value}`,
  )
  const parts = [
    reason === undefined ? '' : `Here ${reason}.`,
    values.length > 0 ? `At ${values.join(', ')}; seed ${seed}.` : `Seed ${seed}.`,
    repair ? `It holds with one change (${repair.change}): \`${repair.latex}\`.` : '',
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
