// Letters mean something for a section: the next one may use them for what it likes. What a
// heading ends are the values and laws that names got behind an earlier heading of its depth or
// below.

import { canonicalName } from '../formula/read/name.ts'
import type { Document, Heading } from './document.ts'
import type { PageEvidence } from './verdict.ts'

/**
 * Tells of a formula whether it rests on definitions of a section that is over, and speaks
 * without them of two different things.
 */
export function definedElsewhere(
  { formulas, headings = [] }: Pick<Document, 'formulas' | 'headings'>,
  evidence: readonly PageEvidence[],
): (index: number) => boolean {
  const last = new Map<string, number>()
  const found = evidence.map(
    ({ verdict, acts = [], definitionsBehind = [] }, index) => {
      const formula = formulas[index]
      if (!formula) return false
      for (const { act, span } of acts) {
        // What is said once more, and holds, counts anew.
        const gives =
          act === 'define' ||
          act === 'introduce' ||
          (act === 'claim' && verdict === 'verified')
        const name = gives && nameIn(formula.tex.slice(...span))
        if (name) last.set(name, formula.from.offset)
      }
      return definitionsBehind.some((name) => {
        const from = last.get(name)
        return from !== undefined && isOver(from, formula.from.offset, headings)
      })
    },
  )
  return (index) => found[index] ?? false
}

/** The name that an equation gives a value, or a law. */
function nameIn(definition: string): string | undefined {
  const left = definition.split(
    /\\?:?=|\\(?:coloneqq|triangleq|equiv|leftarrow|sim)\b|&/,
  )[0]!
  try {
    return canonicalName(left.trim())
  } catch {
    // A function at its arguments, or more than a name.
    return undefined
  }
}

/** Is the section around one place over at another? */
function isOver(from: number, to: number, headings: readonly Heading[]): boolean {
  const around = headings.findLast(({ offset }) => offset <= from)
  if (!around) return false
  return headings.some(
    ({ offset, depth }) => offset > from && offset <= to && depth <= around.depth,
  )
}
