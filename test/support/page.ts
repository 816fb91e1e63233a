import type { Evidence, Formula, Given, PageOptions } from '../../src/formula/index.ts'
import { ok, openPage } from '../../src/formula/index.ts'

/** LaTeX as it is typed: no escapes. */
export const tex = String.raw

/** A sentence of prose with `$…$` in it, or symbols given by code. */
export type Declaration = string | Given

/** The formulas of a text, each with the words of its sentence, as pages give them. */
export function formulasOf(text: string): Formula[] {
  return text.split(/(?<=\.) /).flatMap((sentence) => {
    const parts = sentence.split('$')
    const prose = (list: readonly string[], first: number): string =>
      list.map((part, i) => ((first + i) % 2 === 0 ? part : '□')).join('')
    return parts.flatMap((part, at): Formula[] => {
      if (at % 2 === 0) return []
      const before = prose(parts.slice(0, at), 0)
      const after = prose(parts.slice(at + 1), at + 1)
      return [{ tex: part, display: false, words: { before, after } }]
    })
  })
}

/** Options for tables of claims: mutants have tests of their own. */
export const plain: PageOptions = { mutate: false }

/**
 * Evidence of one display formula after the declarations of a page.
 *
 * @throws Error if a declaration itself is not accepted: then the test is at fault.
 */
export function check(
  formula: string | Formula,
  declarations: readonly Declaration[] = [],
  options: PageOptions = plain,
): Evidence {
  const given = declarations.filter((part): part is Given => typeof part !== 'string')
  const page = openPage({ ...options, given: [...(options.given ?? []), ...given] })
  for (const sentence of declarations) {
    if (typeof sentence !== 'string') continue
    for (const declaration of formulasOf(sentence)) {
      const evidence = page.check(declaration)
      if (ok(evidence)) continue
      throw new Error(
        `Expected a declaration: ${declaration.tex}: ${evidence.message ?? evidence.verdict}`,
      )
    }
  }
  return page.check(
    typeof formula === 'string' ? { tex: formula, display: true } : formula,
  )
}
