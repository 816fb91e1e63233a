/** The names of a page as its readers may ask about them. */
import type { Evidence } from '../formula/index.ts'

/** A name of a page. */
export interface PageSymbol {
  /** Canonical LaTeX. */
  name: string
  /** What it is, in words. */
  what: string
  /** Number of the formula that says what it is, or where it stands first. */
  at: number
}

/** What of evidence names rest on. */
type Names = Pick<Evidence, 'legend' | 'acts'>

/** A formula as far as its names go. */
interface Told {
  evidence?: Names | undefined
}

/** Does a formula say what one of the names in it is? */
export function says({ legend = [], acts = [] }: Names, name: string): boolean {
  const spans = legend.find((named) => named.name === name)?.spans ?? []
  return acts.some(
    ({ act, span }) =>
      (act === 'introduce' || act === 'define') &&
      spans.some(([from, to]) => from >= span[0] && to <= span[1]),
  )
}

/** All names of a page's formulas, by their first place. */
export function symbolsOf(formulas: readonly Told[]): PageSymbol[] {
  const found = new Map<string, PageSymbol & { isSaid: boolean }>()
  for (const [at, { evidence }] of formulas.entries()) {
    for (const { name, what } of evidence?.legend ?? []) {
      const isSaid = says(evidence ?? {}, name)
      const known = found.get(name)
      if (!known) found.set(name, { name, what, at, isSaid })
      else if (isSaid && !known.isSaid) Object.assign(known, { what, at, isSaid })
    }
  }
  return [...found.values()].map(({ name, what, at }) => ({ name, what, at }))
}
