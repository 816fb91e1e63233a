import type { Document } from './document.ts'
import { problem, type Problem } from './problem.ts'
import { sameWords } from './quotes.ts'

/**
 * Stated formulas in whose place nothing on the page is checked. What stands in is a formula
 * that makes a claim, or an example: that these hold is part of the page's own check.
 */
export function standInProblems({ formulas, examples }: Document): Problem[] {
  return formulas.flatMap((formula) => {
    const { role, by } = formula
    if (role !== 'stated') return []
    if (by === undefined) return [problem(formula, 'missing-stand-in')]
    const isThere =
      examples.some(({ src }) => src === by) ||
      formulas.some((other) => other.role === 'claim' && sameWords(other.tex, by))
    return isThere ? [] : [problem(formula, 'unknown-stand-in', by)]
  })
}
