/** Formulas that are parts of a noun phrase: "with □ entries", "a □ matrix", "with rate □", "in □". */
import type { Property, Slot } from '../description.ts'
import type { Gist } from '../gist.ts'
import { isRelating } from '../gist.ts'
import { entryAt, isLaw, sizedMatrix, within } from '../phrase.ts'
import type { Token } from '../tokens.ts'
import { isWord } from '../tokens.ts'

/** Which slot of a phrase the formula is: "with □ entries", "a □ matrix", "with rate □". */
export function partOf(
  list: readonly Token[],
  place: number,
  gists: readonly Gist[] = [],
): Slot | undefined {
  const own = list[place]
  if (own?.type === 'formula' && gists[own.at] === 'size') {
    const isSaid = isSize(list, place) || isSizeOfNext(list, place, gists)
    if (isSaid || sizeAt(list, place - 1, gists)) return 'size'
  }
  if (isLaw(list, place, gists)) return 'law'
  for (let at = Math.max(0, place - 8); at <= place; at++) {
    const found = entryAt(list, at)
    if (!found?.entry.slots || at + found.length <= place) continue
    const token = list[place]
    const slot = token?.type === 'formula' ? found.slots.indexOf(token.at) : -1
    // "a distribution □": it is what the noun names, not the law of something else.
    if (found.entry.phrase === 'distribution □' && isWord(list[at - 1], 'a', 'any', 'every', 'each', 'some')) continue // prettier-ignore
    // "their geometric mean □": of numbers, no parameter of a law.
    if (found.entry.phrase === 'mean □' && isWord(list[at - 1], 'geometric', 'arithmetic', 'harmonic')) continue // prettier-ignore
    // "the rows of an orthogonal matrix □": introduced by its own words.
    if (slot >= 0 && found.entry.slots[slot] === 'owner' && !isWord(list[place - 1], 'of')) continue // prettier-ignore
    if (slot >= 0) return found.entry.slots[slot]
  }
  return undefined
}

/** Is the formula in a slot of a phrase? */
export const isPart = (
  list: readonly Token[],
  place: number,
  gists: readonly Gist[] = [],
): boolean => partOf(list, place, gists) !== undefined

/** "an □ symmetric matrix": sizes in front of a noun. */
export function isSize(list: readonly Token[], place: number): boolean {
  for (let at = place + 1; at < place + 6;) {
    const found = entryAt(list, at)
    if (!found) return false
    if (found.entry.noun)
      return found.entry.noun === 'matrix' || found.entry.noun === 'vector'
    at += found.length
  }
  return false
}

/** "□ is an □ and □ an □ symmetric matrix": the noun of the first stands with the second. */
export function isSizeOfNext(
  list: readonly Token[],
  at: number,
  gists: readonly Gist[],
): boolean {
  const sizes = [formulaAt(list, at), formulaAt(list, at + 4)]
  return (
    sizes.every((order) => order !== undefined && gists[order] === 'size') &&
    isWord(list[at - 1], 'a', 'an') &&
    isWord(list[at + 1], 'and') &&
    formulaAt(list, at + 2) !== undefined &&
    isWord(list[at + 3], 'a', 'an') &&
    isSize(list, at + 4)
  )
}

/** "□ is □" with a size: it is a matrix. */
export function sizeAt(
  list: readonly Token[],
  at: number,
  gists: readonly Gist[],
): Property | undefined {
  const size = formulaAt(list, at + 1)
  const isSized = size !== undefined && gists[size] === 'size'
  return isWord(list[at], 'be', 'is') && isSized
    ? { entry: sizedMatrix, slots: [size] }
    : undefined
}

/** "in □" at a place: the set of which the thing is an element. */
export function setAt(
  list: readonly Token[],
  at: number,
  gists: readonly Gist[],
): Property | undefined {
  const next = list[at + 1]
  if (!isWord(list[at], 'in') || next?.type !== 'formula') return undefined
  const gist = gists[next.at]
  if (isRelating(gist) || gist === 'range') return undefined
  return { entry: within, slots: [next.at] }
}

const formulaAt = (list: readonly Token[], at: number): number | undefined => {
  const token = list[at]
  return token?.type === 'formula' ? token.at : undefined
}
