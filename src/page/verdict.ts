import { ok } from '../formula/judge/evidence.ts'
import type { Evidence } from '../formula/index.ts'
import type { MathNode } from './document.ts'
import { fromHere } from './here.ts'
import { locateSpan, type Range } from './place.ts'
import { problem, type ProblemCode, type ProblemValues } from './problem.ts'

/** The engine's evidence with what only the page layer knows. */
export interface PageEvidence extends Omit<Evidence, 'code'> {
  code?: Evidence['code'] | ProblemCode
  /** The part of the file that the message is about. */
  place: Range
  /** A mention of an expression that no checked formula of the page says. */
  untied?: true
}

/** The engine's evidence at its place; a formula with a defect is unreadable all the same. */
export function placed(node: MathNode, evidence: Evidence): PageEvidence {
  const { defect } = node
  if (!defect) {
    const note = evidence.note === undefined ? {} : { note: fromHere(evidence.note) }
    return { ...evidence, ...note, place: locateSpan(node.pieces, node, evidence.span) }
  }
  const { code, message, note, from, to } = defect
  const repaired = ok(evidence) ? `Put right, the formula is ${evidence.verdict}.` : ''
  const way = [note, repaired].filter(Boolean).join(' ')
  return {
    verdict: 'unreadable',
    code,
    message,
    ...(way ? { note: way } : {}),
    reading: '',
    time: evidence.time,
    place: { from, to },
  }
}

/** What can keep the engine from a verdict. */
export type Obstacle =
  'time-limit' | 'step-limit' | 'memory-limit' | 'worker-stopped' | 'internal-error'

/** Evidence of a formula on which the engine gave none. */
export function undecided<Code extends Obstacle>(
  node: MathNode,
  code: Code,
  ...values: ProblemValues<Code>
): PageEvidence {
  const { message, note, from, to } = problem(node, code, ...values)
  return {
    verdict: code === 'internal-error' ? 'unreadable' : 'diverged',
    code,
    message,
    ...(note ? { note } : {}),
    reading: '',
    time: 0,
    place: { from, to },
  }
}
