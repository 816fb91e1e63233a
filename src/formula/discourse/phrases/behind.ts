/** What stands behind a formula, or behind its list, and says what it is. */
import type { Gist } from '../gist.ts'
import { isRelating } from '../gist.ts'
import { markers, verbs } from '../lexicon/markers.ts'
import type { Phrase } from '../phrase.ts'
import { entryAt, matchAt, phrase } from '../phrase.ts'
import type { Token } from '../tokens.ts'
import { isWord } from '../tokens.ts'
import { behindAside } from './asides.ts'
import { copulas, endOf } from './extent.ts'
import { listEnd, listHead } from './lists.ts'
import { hasArticle, isInPhrase } from './noun-phrase.ts'
import { quantityEnd } from './tails.ts'

/** The predicate behind a formula, or behind the list of formulas that it begins. */
export function predicateOf(
  list: readonly Token[],
  place: number,
  gists: readonly Gist[],
  begin = place + 1,
): { from: number; to: number; flags: 'all' | 'modifiers' | 'none' } | undefined {
  let at = begin
  // □, □ and □ be …: through the list.
  at = listEnd(list, at - 1)
  const isList = at > begin
  const isJoined = list.slice(begin, at).some((token) => isWord(token, 'and'))
  // "□ in … and □ in … with columns □": of several that have each their set, of the last.
  const isRelation = (token: Token | undefined): boolean =>
    token?.type === 'formula' && isRelating(gists[token.at])
  if (isList && isRelation(list[place]) && isWord(list[at], 'with', 'having', 'whose'))
    return undefined
  at = behindAside(list, at)
  const head = list[at]
  // "shifting by □ is a rotation": of what is done, not of the formula.
  if (isWord(head, 'is', 'are') && isWord(list[place - 1], 'by', 'under', 'along', 'through', 'to', 'from', 'into', 'onto')) return undefined // prettier-ignore
  if (isWord(head, 'is', 'has') && isOfAnother(list, place)) return undefined
  // "□ in … and □ in … is symmetric": of several that have each their set, of the last.
  if (isJoined && isRelation(list[place]) && isWord(head, 'is', 'has')) return undefined
  // "The sum of two numbers □ and □ is even": one thing is, and not the two.
  if (isWord(head, 'is', 'has') && isOneOfPair(list, place, gists)) return undefined
  if (isWord(head, ...copulas)) {
    // "be i.i.d. □": the verb belongs to the phrase.
    const isWhole = entryAt(list, at)?.entry.slots?.includes('law') === true
    const isOwn =
      isWord(head, 'have') || (isWord(head, 'has') && isRelation(list[place]))
    const quantity = isOwn ? quantityEnd(list, at, gists) : at
    const from = quantity > at ? quantity : isWhole ? at : at + 1
    const to = endOf(list, from, gists)
    // "is □", "are □": an equation in words.
    if (from >= to) return undefined
    return {
      from,
      to,
      flags: isProperty(list, from, to)
        ? 'all'
        : hasArticle(list, from, from + 1)
          ? 'modifiers'
          : 'none',
    }
  }
  // "let □ be the input and □ the label": the verb stands before.
  const own = list[place]
  const isSymbol = own?.type === 'formula' && gists[own.at] === 'symbol'
  const isElided = isWord(list[place - 1], 'and') || isBehindVerb(list, place)
  // "and □ in □ a unit vector"
  const isNamed = isSymbol ? isWord(head, 'the', 'a', 'an') : isRelation(own) && isWord(head, 'a', 'an') // prettier-ignore
  if (isNamed && isElided) {
    return { from: at, to: endOf(list, at, gists), flags: isWord(head, 'the') ? 'none' : 'modifiers' } // prettier-ignore
  }
  const isOfAll = isWord(head, 'with', 'of', 'having', 'whose') || (isSymbol && isWord(head, 'over', 'on')) // prettier-ignore
  if (isList && !isOfAll) return undefined
  // "□ of full rank", "□ with positive entries", "□ having …".
  if (
    isWord(
      head,
      'with',
      'of',
      'having',
      'whose',
      'in',
      'on',
      'over',
      'from',
      'that',
      'which',
    ) ||
    entryAt(list, at)
  ) {
    const to = endOf(list, at, gists)
    return { from: at, to, flags: 'none' }
  }
  // "□, a distribution over □,"
  if (
    head?.type === 'sign' &&
    head.text === ',' &&
    (isWord(list[at + 1], 'a', 'an', 'all') || isAsideAdjective(list, at + 1))
  ) {
    return { from: at + 1, to: endOf(list, at + 1, gists), flags: 'modifiers' }
  }
  return undefined
}

/** "□, not all equal,": an adjective between commas, and nothing more. */
function isAsideAdjective(list: readonly Token[], at: number): boolean {
  const found = entryAt(list, at)
  if (!found || found.entry.noun || found.entry.slots) return false
  const next = list[at + found.length]
  return next === undefined || next.type === 'sign'
}

/** "random variables that are exchangeable", "with heavy tails": more than is known of them. */
export function moreBehind(
  list: readonly Token[],
  from: number,
  gists: readonly Gist[],
): { at: number; said: Phrase } | undefined {
  let at = from
  while (list[at]?.type === 'word' && !leads(list, at)) {
    if (verbs.has((list[at] as { text: string }).text) && !isInPhrase(list, at))
      return undefined
    at += entryAt(list, at)?.length ?? 1
  }
  const comma = list[at]
  if (comma?.type === 'sign' && comma.text === ',' && isWord(list[at + 1], 'each', 'both', 'all')) at++ // prettier-ignore
  if (!leads(list, at)) return undefined
  // "with success probability □" is a phrase of its own.
  const behind = at + (entryAt(list, at)?.length ?? 1)
  return { at, said: phrase(list, at, endOf(list, behind, gists), gists) }
}

/** A word behind a noun that says more of it, where what follows is no formula. */
const leads = (list: readonly Token[], at: number): boolean => {
  const own = list[at]
  if (own?.type !== 'word' || list[at + 1]?.type !== 'word') return false
  if (isWord(own, 'that', 'which'))
    return isWord(list[at + 1], 'is', 'are', 'has', 'have')
  const longer = (markers[own.text] ?? []).some(({ words }) => words.length > 1 && matchAt(list, at, words)) // prettier-ignore
  return !longer && isWord(own, 'with', 'having', 'whose', 'each')
}

/** "□ and □": one of two names that are spoken of together. */
function isOneOfPair(
  list: readonly Token[],
  place: number,
  gists: readonly Gist[],
): boolean {
  const members = list.slice(listHead(list, place), listEnd(list, place))
  const formulas = members.flatMap((token) => (token.type === 'formula' ? [token] : []))
  const isOfNames = formulas.every((token) => gists[token.at] === 'symbol')
  return formulas.length > 1 && isOfNames && members.some((token) => isWord(token, 'and')) // prettier-ignore
}

/** "The response of the layer for the input □ is": of the response, and not of what it is for. */
function isOfAnother(list: readonly Token[], place: number): boolean {
  let at = place - 1
  while (list[at]?.type === 'word' && !isWord(list[at], 'the', 'a', 'an')) at--
  const before = list[at - 2]
  if (!isWord(list[at], 'the', 'a', 'an') || !isWord(list[at - 1], 'for', 'at')) return false // prettier-ignore
  return before?.type === 'word' && !isWord(before, 'and', 'or', 'that', 'but', 'then', 'hence', 'holds', 'hold') // prettier-ignore
}

/** "Let □ be a …, □ a …": the verb of the list stands with an earlier one. */
function isBehindVerb(list: readonly Token[], place: number): boolean {
  let at = place - 1
  const comma = list[at]
  if (comma?.type !== 'sign' || comma.text !== ',') return false
  while (--at >= 0) {
    const token = list[at]!
    if (isWord(token, 'be', 'is', 'are')) return list[at - 1]?.type === 'formula'
    const isOther = token.type === 'sign' && token.text !== ','
    if (isOther || (token.type === 'word' && verbs.has(token.text))) return false
  }
  return false
}

/** "be symmetric and frobnicable": adjectives alone, no noun that names. */
function isProperty(list: readonly Token[], from: number, to: number): boolean {
  const words = list.slice(from, to)
  const [first] = words
  return (
    words.length <= 5 &&
    !isWord(
      first,
      'the',
      'a',
      'an',
      'its',
      'their',
      'what',
      'how',
      'one',
      'our',
      'his',
    ) &&
    words.every(
      (token) =>
        token.type === 'word' &&
        !/s$|ing$|^(of|for|at|to|by|as|from)$/.test(
          token.text.replace(/(ous|less)$/, ''),
        ),
    )
  )
}

/** Does the formula at this place say a relation? */
export const isRelationAt = (
  list: readonly Token[],
  place: number,
  gists: readonly Gist[],
): boolean => {
  const token = list[place]
  return token?.type === 'formula' && isRelating(gists[token.at])
}
