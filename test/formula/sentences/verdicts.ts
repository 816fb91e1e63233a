/** Verdicts of the formulas of a paragraph, in order, without mutants. */
import type { Evidence } from '../../../src/formula/index.ts'
import { openPage } from '../../../src/formula/index.ts'
import { pageOf } from '../../support/text.ts'

export const evidenceOf = (text: string): Evidence[] => {
  const formulas = pageOf(text)
  const page = openPage({ mutate: false, text: formulas })
  return formulas.map((formula) => page.check(formula))
}

/** The verdict on the last formula; all before it must be accepted. */
export function lastVerdict(text: string): string {
  const list = evidenceOf(text)
  const failed = list
    .slice(0, -1)
    .find(({ verdict }) => !/^(declared|defined|mentioned|verified)$/.test(verdict))
  if (failed) return `before it: ${failed.verdict}: ${failed.message ?? ''}`
  return list.at(-1)?.verdict ?? 'none'
}

/** Verdicts of all formulas, in order. */
export const verdictsOf = (text: string): string[] =>
  evidenceOf(text).map(({ verdict }) => verdict)

/** Verdicts of all that is claimed, each once. */
export const claimVerdicts = (text: string): string[] => [
  ...new Set(verdictsOf(text).filter((verdict) => !/^(declared|defined|mentioned)$/.test(verdict))), // prettier-ignore
]
