import { ok } from '../formula/evidence.ts'
import type { Document, MathNode } from './document.ts'
import type { Range } from './place.ts'
import type { PageResult } from './runner.ts'
import type { PageEvidence } from './verdict.ts'

/** One thing that a reader of a report must act on. */
export interface Finding {
  /** Verdict of the formula; `unreadable` for what is wrong outside formulas. */
  verdict: PageEvidence['verdict']
  code: string
  message: string
  /** The way out. */
  note?: string
  place: Range
  formula?: MathNode
  evidence?: PageEvidence
}

/**
 * What is wrong on a page, in document order. `strict`: a definition that nothing
 * contradicts under mutation is a finding too.
 */
export function findings(
  document: Document,
  result: PageResult,
  strict: boolean,
): Finding[] {
  const found: Finding[] = result.problems.map(({ code, message, note, from, to }) => ({
    verdict: 'unreadable',
    code,
    message,
    ...(note ? { note } : {}),
    place: { from, to },
  }))
  for (const [index, evidence] of result.evidence.entries()) {
    const formula = document.formulas[index]
    if (!formula || passes(evidence, strict)) continue
    found.push(findingOf(formula, evidence))
  }
  return found.sort((a, b) => a.place.from.offset - b.place.from.offset)
}

/** True unless the verdict is a failure; `strict` also fails untested definitions. */
export function passes({ verdict, untested }: PageEvidence, strict: boolean): boolean {
  const tested = untested === undefined ? {} : { untested }
  return ok({ verdict, reading: '', time: 0, ...tested }, strict)
}

/** The finding that a failed formula is. */
export function findingOf(formula: MathNode, evidence: PageEvidence): Finding {
  const { verdict, message, place } = evidence
  // Reports show the draw and its seed apart.
  const note = evidence.counterexample
    ? evidence.note?.replace(/^(?:At .*?; s|S)eed \d+\.\s*/s, '')
    : evidence.note
  const code = evidence.code ?? (evidence.untested ? 'untested' : verdict)
  const text =
    message ??
    'Unexpected definition that nothing tests, expected an example or a later formula to rest on it'
  return {
    verdict,
    code,
    message: text,
    ...(note ? { note } : {}),
    place,
    formula,
    evidence,
  }
}

/** The draw that shows a formula to be false: `X = [1 -1]: left 1, right 0.5`. */
export function counterexampleText(evidence: PageEvidence): string | undefined {
  if (!evidence.counterexample) return undefined
  const { symbols, left, right, link } = evidence.counterexample
  const at = Object.entries(symbols).map(([name, value]) => `${name} = ${value}`)
  const drawn = at.length > 0 ? `${at.join(', ')}: ` : ''
  return `${drawn}left ${left}, right ${right}${link ? `, in ${link}` : ''}`
}
