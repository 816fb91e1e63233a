/**
 * What stands behind the noun of what is introduced and narrows it: "greater than □", "in the
 * interval □", "with zero trace" are relations; "with heavy tails", "vanishing at infinity"
 * are words that nothing here reads, and by them a counterexample may be excluded.
 */
import type { Gist } from '../gist.ts'
import { isRelating } from '../gist.ts'
import { markers, verbs } from '../lexicon/markers.ts'
import { comparisons, heads, pairHeads, valueWords } from '../lexicon/relations.ts'
import { behindDenial, entryAt, isGlue, matchAt } from '../phrase.ts'
import type { Token } from '../tokens.ts'
import { isWord, wordsOf } from '../tokens.ts'
import { behindAside, behindWhere } from './asides.ts'
import { isWeighty } from './foreign.ts'
import { listEnd } from './lists.ts'
import { valueNamed, valueSaid } from './named-values.ts'
import { numeralAt } from './numerals.ts'

/** A relation of the thing to another formula of the sentence, or to what stands in LaTeX. */
export interface Tail {
  readonly latex: string
  readonly to: number | string
  readonly words: string
  /** It may be the first that is said of the other: "with smallest eigenvalue □". */
  readonly value?: string
  /** The formula says where the value is: it is new, or nothing is said here. */
  readonly isBound?: true
}

export interface Tails {
  readonly relations: readonly Tail[]
  /** Words that narrow it, and are not read. */
  readonly unread?: string
  /** A word of its predicate is in no list: "an involution, i.e. □" says what it means. */
  readonly isOpen?: true
}

export const noTails: Tails = { relations: [] }

const adverbs = new Set('also further moreover now then given'.split(' '))

const copulas = ['be', 'have', 'is', 'are', 'has', 'denote', 'denotes']

/** Nouns of what lies between others. */
const numbers = 'number numbers integer integers scalar scalars constant constants real reals'.split(' ') // prettier-ignore

/** Words with which a clause begins that narrows its noun. */
const narrowing = new Set(
  (
    'with without having whose that which greater larger bigger smaller less more fewer divisible between other ' +
    'different bounded at outside inside strictly not no'
  ).split(' '),
)

/** Behind the predicate of a list, or behind the formula itself: its tails. */
export function tailsAt(
  list: readonly Token[],
  place: number,
  gists: readonly Gist[],
): Tails {
  const relations: Tail[] = []
  let unread: string | undefined
  let isOpen = false
  let at = behindAside(list, listEnd(list, place))
  // "□ be … and □ a matrix with …": the verb stands before.
  const isElided = isWord(list[place - 1], 'and') && isWord(list[at], 'a', 'an')
  const own = list[place]
  const isRelation = own?.type === 'formula' && isRelating(gists[own.at])
  // "□ has variance □" of a name says something of it.
  const isDirect = isRelation && isWord(list[at], 'with', 'having', 'has', 'have') && headed(list, at, gists) !== undefined // prettier-ignore
  // "the number □ between □ and □", not "the angle □ between □ and □"
  const isBetween = own?.type === 'formula' && isWord(list[place - 1], ...numbers) && between(list, at, gists) !== undefined // prettier-ignore
  if (isBetween) return { relations: between(list, at, gists)!.tails.map((tail) => ({ ...tail, words: wordsOf(list, at, at + 4) })) } // prettier-ignore
  const resumed = behindWhere(list, at)
  if (resumed !== undefined) return resumedAt(list, resumed, gists)
  if (!isElided && !isDirect && !isWord(list[at], ...copulas)) return noTails
  // "be the input of …": a role, which narrows nothing.
  const isRole = isWord(list[at + 1], 'the', 'our', 'its', 'their')
  if (isRole) relations.push(...roleAt(list, at + 2, gists))
  if (isRole && relations.length === 0 && isValueOf(list, place, at + 2)) unread = clauseAt(list, at + 1) // prettier-ignore
  if (isRole && relations.length === 0) unread ??= madeOf(list, at + 2) ?? lawOfOther(list, at + 2) // prettier-ignore
  if (!isDirect) at++
  let isNamed = false
  let isKind = false
  const strange: string[] = []
  let isHeaded = false
  while (at < list.length) {
    const token = list[at]!
    const found = entryAt(list, at)
    // "with smallest eigenvalue □ and largest eigenvalue □"
    const isJoined: boolean = isHeaded && isWord(token, 'and')
    const said: Said | undefined = isRole ? undefined : (relationAt(list, at, gists) ?? (isJoined ? headed(list, at, gists, true) : undefined)) // prettier-ignore
    if (said && said.length >= (found?.length ?? 0)) {
      const words = wordsOf(list, at, at + said.length)
      relations.push(...said.tails.map((tail) => ({ ...tail, words })))
      at += said.length
      isHeaded = said.tails.some(({ latex }) => latex.startsWith('('))
      continue
    }
    if (found) {
      isNamed ||= found.entry.noun !== undefined
      isKind ||= isNamed || isWeighty(found.entry)
      at += found.length
      continue
    }
    if (token.type === 'formula') {
      if (isRelating(gists[token.at])) break
      at++
      continue
    }
    const more = behindWhere(list, at)
    if (more !== undefined) {
      const rest = resumedAt(list, more, gists)
      relations.push(...rest.relations)
      unread ??= rest.unread
    }
    if (token.type === 'sign') break
    const denied = behindDenial(list, at)
    // "which is not necessarily symmetric"
    if (denied > at + 1 && entryAt(list, denied)) {
      // "not necessarily orthogonal to □" relates it to nothing.
      at = denied + (relationAt(list, denied, gists)?.length ?? 0)
      continue
    }
    if (isNamed && (isRole ? saysHow(list, at) : narrows(list, at))) {
      unread = clauseAt(list, at)
      break
    }
    if (ends(list, at)) break
    const isStrange = !isGlue(token.text) && !adverbs.has(token.text)
    // "possibly non-symmetric" takes back what was said.
    const isDenial = denied > at || token.text.startsWith('non')
    // "be preferences and rewards of □ actions": what is unknown in the plural is a role.
    const isThing = /[^s]s$/.test(token.text) && (list[at + 1]?.type !== 'word' || isWord(list[at + 1], 'and', 'of')) // prettier-ignore
    if (isStrange && !isRole && !isDenial && !isThing) strange.push(token.text)
    isOpen ||= isStrange
    at++
  }
  // "be outcomes and rewards" alone are roles, as "the outcomes".
  unread ??= isKind && strange.length > 0 ? strange.join(' ') : undefined
  return {
    relations,
    ...(unread !== undefined && { unread }),
    ...((isOpen || unread !== undefined) && { isOpen: true as const }),
  }
}

/** "…, where □, and with trace □": what is said behind the condition, or that it is not read. */
function resumedAt(list: readonly Token[], at: number, gists: readonly Gist[]): Tails {
  // "with □": what the formula says is read as such.
  if (list[at + 1]?.type === 'formula') return noTails
  const said = relationAt(list, at, gists)
  const words = said && wordsOf(list, at, at + said.length)
  if (said) return { relations: said.tails.map((tail) => ({ ...tail, words: words! })) }
  const unread = clauseAt(list, at) ?? wordsOf(list, at, at + 2)
  return { relations: [], unread, isOpen: true }
}

/** "whose entries are all odd", not "whose rows are the samples": how they are, and not which. */
function saysHow(list: readonly Token[], whose: number): boolean {
  if (!isWord(list[whose], 'whose') || entryAt(list, whose + 1)) return false
  const verb = list.findIndex((token, at) => at > whose && (token.type !== 'word' || isWord(token, 'is', 'are'))) // prettier-ignore
  return isWord(list[verb], 'is', 'are') && list[verb + 1]?.type === 'word' && !isWord(list[verb + 1], 'the', 'a', 'an', 'our', 'its', 'their', 'given') // prettier-ignore
}

interface Said {
  readonly tails: readonly Omit<Tail, 'words'>[]
  readonly length: number
}

/** How many tokens say a relation of the thing there, "with zero trace", "and largest eigenvalue □". */
export function saidLength(
  list: readonly Token[],
  at: number,
  gists: readonly Gist[],
): number {
  const isJoined = isWord(list[at], 'and')
  const found = relationAt(list, at, gists) ?? (isJoined ? headed(list, at, gists, true) : undefined) // prettier-ignore
  const isHead = isWord(list[at], 'with', 'of', 'having', 'has', 'have', 'be', 'whose')
  return found?.length ?? (isHead ? quantityEnd(list, at, gists) - at : 0)
}

function relationAt(
  list: readonly Token[],
  at: number,
  gists: readonly Gist[],
): Said | undefined {
  return (
    compared(list, at, gists) ?? between(list, at, gists) ?? headed(list, at, gists)
  )
}

/** What a formula or a word is compared with; what says something by itself is none. */
function valueAt(
  list: readonly Token[],
  at: number,
  gists: readonly Gist[],
): { to: number | string; length: number } | undefined {
  const token = list[at]
  if (token?.type === 'formula') {
    const gist = gists[token.at]
    return isRelating(gist) || gist === 'range'
      ? undefined
      : { to: token.at, length: 1 }
  }
  const found = numeralAt(list, at)
  return found && { to: found.value, length: found.length }
}

/** "greater than □", "divisible by 4", "in the open interval □". */
function compared(
  list: readonly Token[],
  at: number,
  gists: readonly Gist[],
): Said | undefined {
  // "that is greater than □"
  const isClause =
    isWord(list[at], 'that', 'which') && isWord(list[at + 1], 'is', 'are')
  const start = isClause ? at + 2 : at
  for (const [words, latex] of comparisons) {
    if (!matchAt(list, start, words)) continue
    const next = list[start + words.length]
    // "commuting with □" may introduce what it is compared with.
    const isNew = next?.type === 'formula' && isRelating(gists[next.at])
    const value = isNew ? { to: next.at, length: 1 } : valueAt(list, start + words.length, gists) // prettier-ignore
    if (value)
      return { tails: [{ latex, to: value.to }], length: start + words.length + value.length - at } // prettier-ignore
  }
  return undefined
}

/** "between □ and □", "strictly between 0 and □". */
function between(
  list: readonly Token[],
  at: number,
  gists: readonly Gist[],
): Said | undefined {
  const start = isWord(list[at], 'strictly') ? at + 1 : at
  if (!isWord(list[start], 'between')) return undefined
  const low = valueAt(list, start + 1, gists)
  const and = start + 1 + (low?.length ?? 0)
  const high = isWord(list[and], 'and') ? valueAt(list, and + 1, gists) : undefined
  if (!low || !high) return undefined
  const tails = [
    { latex: '□ > ○', to: low.to },
    { latex: '□ < ○', to: high.to },
  ]
  return { tails, length: and + 1 + high.length - at }
}

/** "with zero trace", "of determinant one", "whose norm is □", "with trace equal to □". */
function headed(
  list: readonly Token[],
  at: number,
  gists: readonly Gist[],
  isJoined = false,
): Said | undefined {
  if (!isJoined && !isWord(list[at], 'with', 'of', 'having', 'has', 'have', 'whose')) return undefined // prettier-ignore
  if (isKnown(list, at)) return undefined
  let next = behindArticle(list, at + 1)
  const front = list[next]
  const before = front?.type === 'word' ? valueWords[front.text] : undefined
  if (before !== undefined) next++
  const head = heads.find(([words]) => matchAt(list, next, words))
  if (!head || head[1].includes('△')) return undefined
  next += head[0].length
  const thing = `(${head[1]})`
  if (before !== undefined)
    return { tails: [{ latex: before.replace('□', thing), to: '' }], length: next - at }
  if (isWord(list[next], 'is')) next++
  if (isWord(list[next], 'equal') && isWord(list[next + 1], 'to')) next += 2
  const said = compared(list, next, gists)
  if (said) {
    const tails = said.tails.map(({ latex, to }) => ({
      latex: latex.replaceAll('□', thing),
      to,
    }))
    return { tails, length: next + said.length - at }
  }
  const bound = list[next]
  // "with smallest eigenvalue □" of a bound: what it says of the name it says by itself.
  const isBound = bound?.type === 'formula' && gists[bound.at] === 'bound'
  const value = isBound ? { to: bound.at, length: 1 } : valueAt(list, next, gists)
  if (!value) return undefined
  const { to, length } = value
  if (isBound) {
    const tail = { latex: `${thing} = ○`, to, value: head[1], isBound: true as const }
    return { tails: [tail], length: next + 1 - at }
  }
  const isName = typeof to === 'number' && gists[to] === 'symbol'
  const tail = { latex: `${thing} = ○`, to, ...(isName && { value: head[1] }) }
  return { tails: [tail], length: next + length - at }
}

const behindArticle = (list: readonly Token[], at: number): number =>
  isWord(list[at], 'a', 'an', 'the', 'all') ? at + 1 : at

/** "with zero mean", "that are uniform on □": what follows is in the lexicon. */
function isKnown(list: readonly Token[], at: number): boolean {
  // "whose variance is □"
  if (entryAt(list, at)?.entry.slots) return true
  const isClause =
    isWord(list[at], 'that', 'which') && isWord(list[at + 1], 'is', 'are')
  const first = behindArticle(list, isClause ? at + 2 : at + 1)
  const found = entryAt(list, behindDenial(list, first))
  // "with mean zero" says more than a word that fits anything.
  const isEmpty = found && !found.entry.noun && !found.entry.slots && !isWeighty(found.entry) // prettier-ignore
  return found !== undefined && !(isEmpty && heads.some(([words]) => matchAt(list, first, words))) // prettier-ignore
}

/**
 * "has spectral norm less than one", "has spectral norm □" of a relation that says so by
 * itself: the place behind the words that are read.
 */
export function quantityEnd(
  list: readonly Token[],
  at: number,
  gists: readonly Gist[],
): number {
  const said = headed(list, at, gists)
  if (said) return at + said.length
  const from = behindArticle(list, at + 1)
  const head = heads.find(([words]) => matchAt(list, from, words))
  const next = head && list[from + head[0].length]
  const isSaid = next?.type === 'formula' && isRelating(gists[next.at])
  return isSaid ? from + head![0].length : at
}

/** "be the inverse of □": a role that is a relation. */
function roleAt(list: readonly Token[], at: number, gists: readonly Gist[]): Tail[] {
  const said = compared(list, at, gists)
  const words = wordsOf(list, at, at + (said?.length ?? 0))
  return said?.tails.map((tail) => ({ ...tail, words })) ?? []
}

/** "be the diagonal matrix of degrees": the one that is made of something, which nothing reads. */
function madeOf(list: readonly Token[], from: number): string | undefined {
  let at = from
  let isWeighed = false
  let isKnown = true
  for (;;) {
    const found = entryAt(list, at)
    // "the projection onto the span of …": which one it is says what follows.
    if (isWord(list[at], 'onto'))
      return isWeighed || isWord(list[at - 1], 'projection', 'projector') ? clauseAt(list, at) : undefined // prettier-ignore
    const isStrange = !found && list[at]?.type === 'word' && !isGlue((list[at] as { text: string }).text) && !ends(list, at) // prettier-ignore
    if (isStrange && entryAt(list, at + 1) !== undefined) {
      isKnown = false
      at++
      continue
    }
    if (!found) return undefined
    at += found.length
    isWeighed ||= isWeighty(found.entry)
    if (found.entry.noun === 'matrix' || found.entry.noun === 'vector') break
  }
  const isMade = isWord(list[at], 'of', 'containing', 'formed', 'whose', 'holding', 'consisting', 'built') // prettier-ignore
  return isMade && isWeighed && isKnown ? clauseAt(list, at) : undefined
}

/** "be the empirical distribution of □": what it is follows from those, and nothing makes it of them. */
function lawOfOther(list: readonly Token[], from: number): string | undefined {
  for (let at = from; at < from + 4; at++) {
    if (list[at]?.type !== 'word' || isWord(list[at], 'of', 'over', 'on')) return undefined // prettier-ignore
    if (!isWord(list[at], 'distribution', 'law', 'measure')) continue
    const isOfOther = isWord(list[at + 1], 'of') && list[at + 2]?.type === 'formula'
    return isOfOther ? clauseAt(list, from) : undefined
  }
  return undefined
}

/** "be the smallest of the numbers □": a value of others that nothing makes of them. */
function isValueOf(list: readonly Token[], place: number, at: number): boolean {
  if (valueNamed(list, place) ?? valueSaid(list, place)) return false
  const found = [...heads, ...pairHeads].find(([words]) => matchAt(list, at, words))
  const length = found?.[0].length ?? (isWord(list[at], 'smallest', 'largest', 'least', 'greatest', 'minimum', 'maximum', 'median') ? 1 : 0) // prettier-ignore
  if (length === 0 || !isWord(list[at + length], 'of', 'and')) return false
  // "the variance of each of two variables" is a role: of nothing that is drawn.
  const end = list.findIndex(({ type }, i) => i > at && type !== 'word')
  return list[end]?.type === 'formula'
}

/** Does a clause begin here that narrows what was named? */
function narrows(list: readonly Token[], at: number): boolean {
  const token = list[at]
  if (token?.type !== 'word' || ends(list, at)) return false
  if (isWord(token, 'with', 'having', 'that', 'which', 'whose') && isKnown(list, at)) return false // prettier-ignore
  const next = list[at + 1]
  if (next === undefined || isWord(token, 'such')) return false
  // "with □", "that □ …": what the formula says is read as such.
  if (next.type === 'formula' && isWord(token, 'with', 'having', 'that')) return false
  return narrowing.has(token.text) || token.text.endsWith('ing')
}

/** The words of the clause that begins here. */
function clauseAt(list: readonly Token[], from: number): string | undefined {
  let to = from + 1
  while (to < list.length && list[to]!.type !== 'sign' && !ends(list, to)) to++
  return to > from + 1 ? wordsOf(list, from, to) : undefined
}

/** A marker or a verb of another clause. */
function ends(list: readonly Token[], at: number): boolean {
  const token = list[at]
  if (token?.type !== 'word') return false
  if (isWord(token, 'and') && list[at + 1]?.type === 'formula') return true
  const marker = (markers[token.text] ?? []).find(({ words }) =>
    matchAt(list, at, words),
  )
  if (marker) return !['with', 'at', 'near', 'means'].includes(marker.marker)
  return verbs.has(token.text) && !isWord(token, ...copulas)
}
