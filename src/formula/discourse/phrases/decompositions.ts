/**
 * Products that words call a decomposition: "let □ be the singular value decomposition of □",
 * "with eigendecomposition □", "the Cholesky factorization of □ is □".
 */
import type { DecompositionKind, DecompositionSize } from '../lexicon/decompositions.ts'
import { decompositionNames, decompositionSizes } from '../lexicon/decompositions.ts'
import { matchAt } from '../phrase.ts'
import type { Token } from '../tokens.ts'
import { isSign, isWord } from '../tokens.ts'
import { ownerBehind } from './owners.ts'

/** Which decomposition a product is, and of which other formula of the sentence. */
export interface Decomposition {
  readonly kind: DecompositionKind
  readonly size?: DecompositionSize
  readonly of?: number
}

/** What the words around a formula call it; undefined if they call it no decomposition. */
export function decompositionAt(
  list: readonly Token[],
  place: number,
): Decomposition | undefined {
  return behind(list, place) ?? inFront(list, place)
}

/** "□ be the thin SVD of □", "□ for its eigendecomposition". */
function behind(list: readonly Token[], place: number): Decomposition | undefined {
  let at = place + 1
  if (isSign(list[at], ',')) at++
  if (!isWord(list[at], 'be', 'is', 'for', 'denote', 'denotes', 'as', 'the', 'a', 'its', 'via', 'by')) return undefined // prettier-ignore
  while (isWord(list[at], 'be', 'is', 'for', 'denote', 'denotes', 'as', 'via', 'by')) at++ // prettier-ignore
  while (isWord(list[at], 'the', 'a', 'an', 'its', 'some', 'any')) at++
  const { from, size } = sized(list, at)
  const found = nameAt(list, from)
  if (!found) return undefined
  const owner = ownerBehind(list, from + found.words.length)
  return { kind: found.kind, ...size, ...(owner && { of: owner.of }) }
}

/** "The SVD of □ is □", "has the eigendecomposition □", "by the spectral decomposition, □". */
function inFront(list: readonly Token[], place: number): Decomposition | undefined {
  let end = place
  while (isWord(list[end - 1], ...links) || isSign(list[end - 1], ',', ':')) end--
  for (let at = end - 1; at >= Math.max(0, end - 9); at--) {
    const found = nameAt(list, at)
    if (!found) continue
    const next = at + found.words.length
    const owner = ownerBehind(list, next)
    if ((owner?.end ?? next) !== end) return undefined
    return { kind: found.kind, ...sizeBefore(list, at), ...(owner && { of: owner.of }) }
  }
  return undefined
}

const links = ['is', 'be', 'reads', 'as', 'by', 'given', 'write', 'writing', 'gives', 'equals', 'then'] // prettier-ignore

const nameAt = (
  list: readonly Token[],
  at: number,
): (typeof decompositionNames)[number] | undefined =>
  decompositionNames.find(({ words }) => matchAt(list, at, words))

const sizeOf = (token: Token | undefined): Pick<Decomposition, 'size'> => {
  const size = token?.type === 'word' ? decompositionSizes[token.text] : undefined
  return size ? { size } : {}
}

/** "thin", "reduced": where the name begins behind it. */
function sized(
  list: readonly Token[],
  at: number,
): { from: number; size: Pick<Decomposition, 'size'> } {
  const isAdjective = nameAt(list, at) === undefined && list[at]?.type === 'word'
  return isAdjective ? { from: at + 1, size: sizeOf(list[at]) } : { from: at, size: {} }
}

const sizeBefore = (list: readonly Token[], at: number): Pick<Decomposition, 'size'> =>
  sizeOf(list[at - 1])
