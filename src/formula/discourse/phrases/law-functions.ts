/**
 * Functions of laws that words name: "let □ be the distribution function and □ the density of
 * the standard normal distribution". What a law is called behind the last of them is said of all.
 */
import type { Description } from '../description.ts'
import type { Gist } from '../gist.ts'
import type { Quantity } from '../lexicon/quantities.ts'
import { quantities } from '../lexicon/quantities.ts'
import { entryAt, matchAt, phrase } from '../phrase.ts'
import type { Token } from '../tokens.ts'
import { isSign, isWord } from '../tokens.ts'
import { endOf } from './extent.ts'
import { listEnd, listHead } from './lists.ts'

/** A function of a law or of a variable: what it is, and of what. */
export interface LawFunction {
  readonly quantity: Quantity
  /** A formula, a variable or a law. */
  readonly of?: number
  /** Words that name a law. */
  readonly law?: Description
  /** The standard function that it is: Φ of the standard normal law. */
  readonly standard?: string
}

/** The function that the words say the symbol at a place is; undefined if they say none. */
export function lawFunctionAt(
  list: readonly Token[],
  place: number,
  gists: readonly Gist[],
): LawFunction | undefined {
  const own = inList(list, place) ?? alone(list, place)
  if (!own) return undefined
  const owner = ownerBehind(list, own.end)
  if (owner === undefined) return undefined
  const next = list[owner]
  const { quantity } = own
  if (next?.type === 'formula' && gists[next.at] !== 'size') return { quantity, of: next.at } // prettier-ignore
  const end = endOf(list, owner, gists)
  const { properties, unknown } = phrase(list, owner, end, gists)
  const isLaw = properties.some(({ entry }) => {
    const said = entry.meaning.variable
    return said?.['law'] !== undefined || said?.['uniform'] === true
  })
  if (!isLaw) return undefined
  const standard = standardOf(quantity, list.slice(owner, end))
  return {
    quantity,
    law: { properties, unknown: unknown.map(({ word }) => word) },
    ...(standard !== undefined && { standard }),
  }
}

/** "the density" and "of the standard normal distribution": what the lexicon calls so at one. */
function standardOf(quantity: Quantity, law: readonly Token[]): string | undefined {
  const word = (text: string): Token => ({ type: 'word', text })
  const whole = [...quantity.words, 'of', 'the'].map(word).concat(law)
  const found = entryAt(whole, 0)
  const standard = found?.length === whole.length ? found.entry.meaning.function?.['standard'] : undefined // prettier-ignore
  return typeof standard === 'string' ? standard : undefined
}

interface Found {
  readonly quantity: Quantity
  /** Behind its words. */
  readonly end: number
}

/** "□ be the density", and the ones that follow it: "and □ the density". */
function alone(list: readonly Token[], place: number): Found | undefined {
  const isVerb = isWord(list[place + 1], ...verbs)
  if (isVerb) return quantityAt(list, place + 2)
  const isNext = isWord(list[place - 1], 'and') || isSign(list[place - 1], ',')
  return isNext && isWord(list[place + 1], 'the') && isBehindVerb(list, place - 1)
    ? quantityAt(list, place + 1)
    : undefined
}

const verbs = ['be', 'is', 'are', 'denote', 'denotes']

/** "□ be the distribution function and": a quantity before it, with its verb. */
function isBehindVerb(list: readonly Token[], end: number): boolean {
  for (let at = end - 1; at >= 0; at--) {
    const token = list[at]
    if (token?.type === 'sign' && token.text !== ',') return false
    if (isWord(token, ...verbs))
      return list[at - 1]?.type === 'formula' && quantityAt(list, at + 1) !== undefined
  }
  return false
}

/** "□ and □ be the distribution function and the density": each has its own. */
function inList(list: readonly Token[], place: number): Found | undefined {
  const [head, end] = [listHead(list, place), listEnd(list, place)]
  const formulas = list.slice(head, end).filter(({ type }) => type === 'formula')
  if (formulas.length < 2 || !isWord(list[end], ...verbs)) return undefined
  const found: Quantity[] = []
  let at = end + 1
  for (;;) {
    const next = quantityAt(list, at)
    if (!next) return undefined
    found.push(next.quantity)
    at = next.end
    if (found.length === formulas.length) break
    if (isSign(list[at], ',')) at++
    if (isWord(list[at], 'and')) at++
  }
  const quantity = found[formulas.indexOf(list[place]!)]
  return quantity && { quantity, end: at }
}

/** "the density", "density" behind another one. */
function quantityAt(list: readonly Token[], from: number): Found | undefined {
  const at = isWord(list[from], 'the') ? from + 1 : from
  const quantity = functions.find(({ words }) => matchAt(list, at, words))
  return quantity && { quantity, end: at + quantity.words.length }
}

/** What is taken at an argument, and what only has a name: "quantile function". */
const functions = quantities.filter(
  ({ place, value, relation }) =>
    place === 'argument' || (value === undefined && relation === undefined),
)

/** Where what stands behind "of" begins, past others of its kind: "and □ the density of". */
function ownerBehind(list: readonly Token[], from: number): number | undefined {
  let at = from
  for (;;) {
    if (isWord(list[at], 'of')) {
      const isArticle = isWord(list[at + 1], 'the', 'a', 'an')
      return isArticle ? at + 2 : at + 1
    }
    if (isSign(list[at], ',')) at++
    if (isWord(list[at], 'and')) at++
    if (list[at]?.type !== 'formula') return undefined
    const next = quantityAt(list, at + 1)
    if (!next) return undefined
    at = next.end
  }
}
