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
    if (!isThere) return [problem(formula, 'unknown-stand-in', by)]
    const isNamed = examples.some(({ src }) => src === by)
    return isNamed || share(formula.tex, by)
      ? []
      : [problem(formula, 'foreign-stand-in', by)]
  })
}

/** Do two formulas speak of something in common? What is true of nothing stands in for nothing. */
function share(left: string, right: string): boolean {
  const own = namesIn(left)
  return own.size === 0 || [...namesIn(right)].some((name) => own.has(name))
}

/** The letters of a formula, Greek ones by their commands; words are no letters. */
function namesIn(tex: string): Set<string> {
  const bare = tex.replace(/\\(?:text\w*|operatorname\*?)\s*\{[^{}]*\}/g, ' ')
  const letters = bare.match(/\\[a-zA-Z]+|[a-zA-Z]/g) ?? []
  return new Set(letters.filter((name) => !name.startsWith('\\') || greek.test(name)))
}

const greek =
  /^\\(?:var)?(?:alpha|beta|gamma|delta|epsilon|zeta|eta|theta|iota|kappa|lambda|mu|nu|xi|pi|rho|sigma|tau|upsilon|phi|chi|psi|omega)$/i
