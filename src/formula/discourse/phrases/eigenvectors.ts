/**
 * Names of eigenvectors and eigenvalues: "let □ be an eigenvector of □ with eigenvalue □", "an
 * eigenvalue □ of □ with eigenvector □", "let □ be an eigenpair of □".
 */
import type { Token } from '../tokens.ts'
import { isSign, isWord } from '../tokens.ts'
import { listEnd, listHead } from './lists.ts'
import { ownerBehind } from './owners.ts'

/** Of which matrix a formula names an eigenvector, an eigenvalue, or the pair of them. */
export interface Eigen {
  readonly role: 'vector' | 'value' | 'pair'
  /** The matrix: another formula of the sentence. */
  readonly of: number
  /** Formulas with the names of which it is said. */
  readonly list: readonly number[]
  /** Formulas that name the others of the pairs, in the same order or one for all. */
  readonly mates: readonly number[]
  /** The vectors are said to have length one. */
  readonly isUnit?: true
  /** The eigenvalues are said to differ. */
  readonly isApart?: true
}

const nouns = {
  vector: ['eigenvector', 'eigenvectors'],
  value: ['eigenvalue', 'eigenvalues'],
  pair: ['eigenpair', 'eigenpairs'],
} as const

/** What the words say that the formula at a place is; undefined if no eigenvector is spoken of. */
export function eigenAt(list: readonly Token[], place: number): Eigen | undefined {
  const head = listHead(list, place)
  const end = listEnd(list, head)
  return behind(list, head, end) ?? inFront(list, place)
}

/** "□ and □ be unit eigenvectors of □". */
function behind(list: readonly Token[], head: number, end: number): Eigen | undefined {
  // "The rows of □ are eigenvectors": of its parts it is said.
  const isOfPart = isWord(list[head - 1], 'of')
  if (isOfPart || !isWord(list[end], 'be', 'is', 'are', 'denote', 'denotes')) return undefined // prettier-ignore
  let at = end + 1
  while (isWord(list[at], 'a', 'an', 'the', 'two', 'any', 'some', 'real', ...unit, ...plain)) at++ // prettier-ignore
  const role = roleAt(list, at)
  const isUnit = list.slice(end, at).some((token) => isWord(token, ...unit))
  return role && ofOwner(list, at + 1, role, formulas(list, head, end), isUnit)
}

const formulas = (list: readonly Token[], from: number, to: number): number[] =>
  list.slice(from, to).flatMap((token) => (token.type === 'formula' ? [token.at] : []))

const unit = ['unit', 'normalized', 'normalised', 'unit-norm', 'unit-length']
const plain = ['nonzero', 'right', 'corresponding', 'associated', 'respective']
const apart = ['distinct', 'different', 'unequal']

/** "An eigenvalue □ of □", "an eigenvector □ of □". */
function inFront(list: readonly Token[], place: number): Eigen | undefined {
  const role = roleAt(list, place - 1)
  if (!role || !isWord(list[place + 1], 'of')) return undefined
  const isUnit = isWord(list[place - 2], ...unit)
  return ofOwner(list, place + 1, role, formulas(list, place, place + 1), isUnit)
}

const roleAt = (list: readonly Token[], at: number): Eigen['role'] | undefined =>
  (['vector', 'value', 'pair'] as const).find((role) => isWord(list[at], ...nouns[role])) // prettier-ignore

/** "Of the symmetric matrix □ with distinct eigenvalues □ and □", and nothing behind it. */
function ofOwner(
  list: readonly Token[],
  from: number,
  role: Eigen['role'],
  own: readonly number[],
  isUnit: boolean,
): Eigen | undefined {
  const owner = ownerBehind(list, from)
  const mates = owner && role !== 'pair' ? matesAt(list, owner.end, role) : undefined
  if (!owner || !isEnd(list, mates?.end ?? owner.end)) return undefined
  return {
    role,
    of: owner.of,
    list: own,
    mates: mates?.formulas ?? [],
    ...((isUnit || mates?.isUnit) && { isUnit: true }),
    ...(mates?.isApart && { isApart: true }),
  }
}

/** No word goes on to say more of them. */
const isEnd = (list: readonly Token[], at: number): boolean =>
  list[at]?.type !== 'word' ||
  isWord(list[at], 'and', 'but', 'then', 'where', 'so', 'if', 'when', 'while', 'such', 'satisfies') // prettier-ignore

/** "With corresponding eigenvalues □ and □", "for the eigenvalue □". */
function matesAt(
  list: readonly Token[],
  from: number,
  role: 'vector' | 'value',
): { formulas: number[]; end: number; isApart: boolean; isUnit: boolean } | undefined {
  let at = isSign(list[from], ',') ? from + 1 : from
  if (!isWord(list[at], 'with', 'for', 'to', 'corresponding', 'associated', 'belonging', 'and')) return undefined // prettier-ignore
  while (isWord(list[at], 'with', 'for', 'to', 'corresponding', 'associated', 'belonging', 'and', 'the', 'a', 'an', 'its', 'their', 'real', 'respective', ...apart, ...unit)) at++ // prettier-ignore
  const words = list.slice(from, at)
  if (roleAt(list, at) !== (role === 'vector' ? 'value' : 'vector')) return undefined
  if (list[at + 1]?.type !== 'formula') return undefined
  const end = listEnd(list, at + 1)
  return {
    formulas: formulas(list, at + 1, end),
    end,
    isApart: words.some((token) => isWord(token, ...apart)),
    isUnit: words.some((token) => isWord(token, ...unit)),
  }
}
