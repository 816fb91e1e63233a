/** What the words around a formula say of its symbol. */
import type { Description, Entry, Property, Slot, Sort } from './description.ts'
import { sortOf } from './description.ts'
import { markers, verbs } from './lexicon/markers.ts'
import type { Phrase } from './phrase.ts'
import {
  behindDenial,
  entryAt,
  matchAt,
  phrase,
  sizedMatrix,
  within,
} from './phrase.ts'
import { chooses, isWeighty, ownPart } from './foreign.ts'
import type { Gist } from './gist.ts'
import type { Token } from './tokens.ts'

const isWord = (token: Token | undefined, ...words: string[]): boolean =>
  token?.type === 'word' && words.includes(token.text)

const copulas = [
  'be',
  'is',
  'are',
  'denote',
  'denotes',
  'has',
  'have',
  'follows',
  'follow',
  'represents',
  'represent',
  'hold',
  'holds',
]

/** Words at which a noun phrase in front of a formula begins. */
const walls = new Set(
  'to by is are be has have was gives give at on into as that than then so if when from between under over onto through satisfies satisfy equals minimizes maximizes'.split(
    ' ',
  ),
)

/**
 * What is said of the formula at this place of a sentence.
 *
 * @param isOfKind What its finite verb says is a claim about all that are like it.
 */
export function describe(
  list: readonly Token[],
  place: number,
  gists: readonly Gist[],
  isOfKind = false,
): { of: Description; part: Slot | undefined } {
  const part = partOf(list, place, gists)
  const properties: Property[] = []
  const unknown: string[] = []
  const open: Entry[] = []
  const add = (
    from: number,
    to: number,
    flags: 'all' | 'modifiers' | 'none',
    shared = false,
  ): void => {
    const found = phrase(list, from, to, gists)
    const said = shared
      ? found.properties.map((one) => ({ ...one, shared: true as const }))
      : found.properties
    properties.push(...said)
    open.push(...found.open)
    // "i.i.d. Cauchy variables": what stands before the noun says which they are.
    const isRandom = said.some(({ entry }) => entry.meaning.variable?.['independent'])
    const isNoun = (at: number): boolean =>
      entryAt(list, at)?.entry.noun !== undefined ||
      (isRandom && isWord(list[at], 'variable', 'variables'))
    const noun = list.findIndex((_, at) => at >= from && at < to && isNoun(at))
    if (flags === 'none' && !(isRandom && isWord(list[noun], 'variable', 'variables')))
      return
    for (const { word, at } of found.unknown) {
      const modifies = noun >= 0 ? at < noun : flags === 'all'
      if (modifies) unknown.push(word)
    }
  }
  if (!part) {
    const head = listHead(list, place)
    const start = frontOf(list, place, gists)
    const from = lastArticle(list, start, place)
    const subject = standardSubject(list, place)
    if (subject) properties.push(subject)
    if (from < place)
      add(from, place, hasArticle(list, from, place) ? 'modifiers' : 'none')
    // "the rewards of □ actions" is no reward.
    if (isWord(list[place - 1], 'of')) keep(properties, ({ entry }) => !entry.many)
    if (head < place && frontOf(list, head, gists) < head) {
      const shared = lastArticle(list, frontOf(list, head, gists), head)
      // "random variables □ and □", not "the mean □ and □".
      const last = list[head - 1]
      if (last?.type === 'word' && /[^s]s$|ces$/.test(last.text))
        add(shared, head, 'none')
    }
    const size = sizeAt(list, place + 1, gists)
    if (size) {
      properties.push(size)
      // "is □ and symmetric"
      add(place + 3, endOf(list, place + 3, gists), 'all')
    }
    const behind = isRelationAt(list, place, gists) ? place + 1 : listEnd(list, place)
    const isNamed = properties.some(({ entry }) => entry.noun)
    const set = isNamed ? setAt(list, behind, gists) : undefined
    if (set) properties.push(set)
    const after = size || isOfKind ? undefined : predicateOf(list, place, gists, set ? behind + 2 : undefined) // prettier-ignore
    if (after) {
      const own = ownPart(list, after.from, after.to, gists)
      const isShared = isRelationAt(list, place, gists) && list[place + 1] !== list[after.from - 1] // prettier-ignore
      add(after.from, own.to, after.flags, isShared)
      unknown.push(...own.words)
      const inside = properties.some(({ entry }) => entry.noun) ? setAt(list, own.to - 1, gists) : undefined // prettier-ignore
      if (inside) {
        properties.push(inside)
        const more = own.to + 1
        add(more, endOf(list, more, gists), 'none', isShared)
      }
      if (isSizeOfNext(list, after.to - 1, gists)) {
        const shared = after.to + 4
        add(shared, endOf(list, shared, gists), 'modifiers')
      }
    }
    if (sortOf({ properties, unknown }) === 'variable' && !isOfKind) {
      const more = moreBehind(list, after?.from ?? behind, gists)
      unknown.push(...(more?.said.unknown ?? []).map(({ word }) => word))
      // "with unknown mean □": a clause that ends the predicate, and belongs to it.
      if (more && more.at >= (after?.to ?? behind))
        properties.push(...more.said.properties)
    }
    unknown.push(...chooses(list))
    // "the inverse of the sigmoid □" is no sigmoid.
    if (isWord(list[from - 1], 'of'))
      return { of: { properties: properties.filter((one) => !isStandard(one) || one === subject), unknown: [...new Set(unknown)], open }, part } // prettier-ignore
  }
  return { of: { properties, unknown: [...new Set(unknown)], open }, part }
}

function keep(list: Property[], test: (one: Property) => boolean): void {
  list.splice(0, list.length, ...list.filter((one) => test(one)))
}

/** "in □" at a place: the set of which the thing is an element. */
function setAt(
  list: readonly Token[],
  at: number,
  gists: readonly Gist[],
): Property | undefined {
  const next = list[at + 1]
  if (!isWord(list[at], 'in') || next?.type !== 'formula') return undefined
  const gist = gists[next.at]
  if (gist === 'relation' || gist === 'range') return undefined
  return { entry: within, slots: [next.at] }
}

/** "□ is □" with a size: it is a matrix. */
function sizeAt(
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

const formulaAt = (list: readonly Token[], at: number): number | undefined => {
  const token = list[at]
  return token?.type === 'formula' ? token.at : undefined
}

/** "□ is an □ and □ an □ symmetric matrix": the noun of the first stands with the second. */
function isSizeOfNext(
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

const isRelationAt = (
  list: readonly Token[],
  place: number,
  gists: readonly Gist[],
): boolean => {
  const token = list[place]
  return token?.type === 'formula' && gists[token.at] === 'relation'
}

const isStandard = ({ entry }: Pick<Property, 'entry'>): boolean =>
  entry.meaning.function?.['standard'] !== undefined

const between = ['is', 'reads', 'defined', 'as', 'by', 'given', 'the', 'function', 'then', 'simply'] // prettier-ignore

/** "The sigmoid is □", "the softmax function is defined as □": the formula is about it. */
function standardSubject(list: readonly Token[], place: number): Property | undefined {
  let at = place - 1
  while (isWord(list[at], ...between)) at--
  if (at === place - 1) return undefined
  for (let start = at; start >= Math.max(0, at - 8); start--) {
    const found = entryAt(list, start)
    if (!found || start + found.length <= at || !isStandard(found)) continue
    const article = isWord(list[start - 1], 'the', 'a', 'our') ? start - 1 : start
    // "leaky ReLU is □": a word in front makes it another one.
    const front = list[start - 1]
    const isNeutral = entryAt(list, start - 1)?.entry.meaning.any !== undefined
    const isOther = front?.type === 'word' && article === start && !isNeutral
    if (isOther && !verbs.has(front.text) && !isMarker(list, start - 1)) continue
    // "the inverse of the sigmoid is □" is about another function.
    return isWord(list[article - 1], 'of', 'for', 'with', 'from', 'to', 'by')
      ? undefined
      : { entry: found.entry, slots: [] }
  }
  return undefined
}

/** "random variables that are exchangeable", "with heavy tails": more than is known of them. */
function moreBehind(
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
  return { at, said: phrase(list, at, endOf(list, at + 1, gists), gists) }
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

/** "Its stationary distribution is □": the noun that the formula is said to be. */
export function subjectSort(list: readonly Token[], place: number): Sort | undefined {
  const verb = place - 1
  if (!isWord(list[verb], 'is', 'are', 'be')) return undefined
  if (isWord(list[verb - 1], 'policy')) return 'distribution'
  for (let start = Math.max(0, verb - 4); start < verb; start++) {
    const found = entryAt(list, start, verb)
    if (found?.entry.noun && start + found.length === verb) return found.entry.noun
  }
  return undefined
}

/** "the Frobenius norm of a matrix □": what names the formula begins with its article. */
export function lastArticle(list: readonly Token[], from: number, to: number): number {
  for (let at = to - 1; at > from; at--) {
    const isArticle = isWord(
      list[at],
      'a',
      'an',
      'the',
      'any',
      'every',
      'each',
      'some',
      'our',
      'its',
      'two',
      'three',
    )
    if (isArticle && !isInPhrase(list, at)) return at
  }
  return from
}

/** An article inside of a longer phrase of the lexicon. */
export const isInPhrase = (list: readonly Token[], place: number): boolean => {
  for (let at = Math.max(0, place - 6); at < place; at++) {
    const found = entryAt(list, at)
    if (found && at + found.length > place) return true
  }
  return false
}

/** "random variables □ and □": the head of the list, for one of its later members. */
export function listHead(list: readonly Token[], place: number): number {
  let at = place
  for (;;) {
    let before = at - 1
    if (isWord(list[before], 'and', 'or')) before--
    if (
      list[before]?.type === 'sign' &&
      (list[before] as { text: string }).text === ','
    )
      before--
    if (before === at - 1 || list[before]?.type !== 'formula') return at
    at = before
  }
}

/** "an unknown matrix □", not "the confusion matrix □": what is named by its modifier. */
function hasArticle(list: readonly Token[], from: number, to: number): boolean {
  return list.slice(from, to).some((token) => isWord(token, 'a', 'an', 'any', 'every', 'each', 'some', 'arbitrary')) // prettier-ignore
}

const isPart = (
  list: readonly Token[],
  place: number,
  gists: readonly Gist[] = [],
): boolean => partOf(list, place, gists) !== undefined

/** Which slot of a phrase the formula is: "with □ entries", "a □ matrix", "with rate □". */
function partOf(
  list: readonly Token[],
  place: number,
  gists: readonly Gist[] = [],
): Slot | undefined {
  const own = list[place]
  if (own?.type === 'formula' && gists[own.at] === 'size') {
    const isSaid = isSize(list, place) || isSizeOfNext(list, place, gists)
    if (isSaid || sizeAt(list, place - 1, gists)) return 'size'
  }
  for (let at = Math.max(0, place - 8); at <= place; at++) {
    const found = entryAt(list, at)
    if (!found?.entry.slots || at + found.length <= place) continue
    const token = list[place]
    const slot = token?.type === 'formula' ? found.slots.indexOf(token.at) : -1
    // "a distribution □": it is what the noun names, not the law of something else.
    if (found.entry.phrase === 'distribution □' && isWord(list[at - 1], 'a', 'any', 'every', 'each', 'some')) continue // prettier-ignore
    if (slot >= 0) return found.entry.slots[slot]
  }
  return undefined
}

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

/** Where the noun phrase that ends right before a formula begins. */
export function frontOf(
  list: readonly Token[],
  place: number,
  gists: readonly Gist[],
): number {
  let at = place
  while (at > 0) {
    const token = list[at - 1]!
    if (token.type === 'sign') {
      // "a symmetric, invertible matrix □"
      if (token.text !== ',' || !isAdjective(list, at - 2) || !isAdjective(list, at))
        break
    } else if (token.type === 'formula') {
      if (!isPart(list, at - 1, gists)) break
    } else if (walls.has(token.text) || verbs.has(token.text)) break
    else if (
      isWord(token, 'and', 'or') &&
      !(isAdjective(list, at) && isAdjective(list, at - 2))
    )
      break
    else if (isMarker(list, at - 1)) break
    at--
  }
  return at
}

const isAdjective = (list: readonly Token[], at: number): boolean => {
  const found = entryAt(list, at)
  return found !== undefined && !found.entry.noun
}

/** An adjective ends right before a place. */
const isAdjectiveBefore = (list: readonly Token[], from: number, at: number): boolean =>
  list.some((_, start) => start >= from && start < at && isAdjective(list, start) && start + entryAt(list, start)!.length === at) // prettier-ignore

const isMarker = (list: readonly Token[], at: number): boolean => {
  const token = list[at]
  if (token?.type !== 'word') return false
  const found = (markers[token.text] ?? []).find(({ words }) =>
    matchAt(list, at, words),
  )
  if (found === undefined || saysMore(list, at)) return false
  return (entryAt(list, at)?.entry.words.length ?? 0) <= 1
}

/** "a matrix that is orthogonal": a clause of its noun, not another wording. */
export const saysMore = (list: readonly Token[], at: number): boolean =>
  isWord(list[at], 'that', 'which') &&
  isWord(list[at + 1], 'is', 'are') &&
  list[at - 1]?.type === 'word'

/** The predicate behind a formula, or behind the list of formulas that it begins. */
function predicateOf(
  list: readonly Token[],
  place: number,
  gists: readonly Gist[],
  begin = place + 1,
): { from: number; to: number; flags: 'all' | 'modifiers' | 'none' } | undefined {
  let at = begin
  // □, □ and □ be …: through the list.
  at = listEnd(list, at - 1)
  const isList = at > begin
  // "□ in … and □ in … with columns □": of several that have each their set, of the last.
  const isRelation = (token: Token | undefined): boolean =>
    token?.type === 'formula' && gists[token.at] === 'relation'
  if (isList && isRelation(list[place]) && isWord(list[at], 'with', 'having', 'whose'))
    return undefined
  at = behindAside(list, at)
  const head = list[at]
  // "shifting by □ is a rotation": of what is done, not of the formula.
  if (isWord(head, 'is', 'are') && isWord(list[place - 1], 'by', 'under', 'along', 'through', 'to', 'from', 'into', 'onto')) return undefined // prettier-ignore
  if (isWord(head, ...copulas)) {
    // "be i.i.d. □": the verb belongs to the phrase.
    const isWhole = entryAt(list, at)?.entry.slots?.includes('law') === true
    const from = isWhole ? at : at + 1
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
  if (isSymbol && isElided && isWord(head, 'the', 'a', 'an')) {
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
    isWord(list[at + 1], 'a', 'an', 'all')
  ) {
    return { from: at + 1, to: endOf(list, at + 1, gists), flags: 'modifiers' }
  }
  return undefined
}

/** "□ with □ be …", "□, where □, have …": behind a condition that stands in between. */
export function behindAside(list: readonly Token[], at: number): number {
  const isComma = (place: number): boolean => list[place]?.type === 'sign' && (list[place] as { text: string }).text === ',' // prettier-ignore
  const word = isComma(at) ? at + 1 : at
  // "□, □, have …": the condition was taken for a member of the list.
  if (word > at && isWord(list[word], 'be', 'have', 'has', 'is', 'are')) return word
  const formula = isWord(list[word], 'with', 'for', 'where') ? word + 1 : word
  if (formula === at || list[formula]?.type !== 'formula') return at
  const after = isComma(formula + 1) ? formula + 2 : formula + 1
  // "where □ is …" says it of its own formula.
  const isClosed = after > formula + 1 || !isWord(list[word], 'where')
  const isVerb = isWord(list[after], 'be', 'have') || (isClosed && isWord(list[after], 'has', 'is', 'are')) // prettier-ignore
  return isVerb ? after : at
}

/** The place behind the list of formulas that one begins. */
export function listEnd(list: readonly Token[], place: number): number {
  let at = place + 1
  for (;;) {
    const token = list[at]
    const step =
      isWord(token, 'and', 'or') || (token?.type === 'sign' && token.text === ',')
        ? 1
        : 0
    const both = step === 1 && isWord(list[at + 1], 'and', 'or') ? 2 : step
    if (both === 0 || list[at + both]?.type !== 'formula') return at
    at += both + 1
  }
}

/** "… and a symmetric matrix □": behind "and" the noun phrase of another symbol. */
function beginsNext(
  list: readonly Token[],
  at: number,
  gists: readonly Gist[],
): boolean {
  if (!isWord(list[at + 1], 'a', 'an', 'any', 'some')) return false
  let end = at + 2
  while (list[end]?.type === 'word') end++
  if (list[end]?.type !== 'formula' || isPart(list, end, gists)) return false
  for (let start = at + 2; start < end; start++) {
    const found = entryAt(list, start, end)
    if (found?.entry.noun && start + found.length === end) return true
  }
  return false
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

/** Where a predicate ends: at a sign, a marker, a verb, or a formula of another clause. */
export function endOf(
  list: readonly Token[],
  from: number,
  gists: readonly Gist[],
): number {
  let at = from
  while (at < list.length) {
    const token = list[at]!
    const entry = entryAt(list, at)
    if (entry && entry.length > 1) {
      at += entry.length
      continue
    }
    const denied = behindDenial(list, at)
    // "that need not be symmetric"
    if (denied > at + 1 && isAdjective(list, denied)) {
      at = denied
      continue
    }
    if (token.type === 'sign') {
      const aside = behindParenthesis(list, at)
      if (aside > at) {
        at = aside
        continue
      }
      if (token.text !== ',') break
      const joins = isWord(list[at + 1], 'and', 'or', 'each', 'all', 'both', 'but', 'though', 'although', 'albeit') // prettier-ignore
      const next = behindDenial(list, joins ? at + 2 : at + 1)
      // "a positive definite, not necessarily symmetric, matrix"
      const isNoun = entryAt(list, at + 1)?.entry.noun !== undefined && isAdjectiveBefore(list, from, at) // prettier-ignore
      if (!isAdjective(list, next) && !isNoun) break
    } else if (token.type === 'formula') {
      const { type } = list[at - 1] ?? { type: 'sign' }
      if (type !== 'word' || gists[token.at] === 'relation') break
      // "a □ matrix": its size.
      if (!isPart(list, at, gists)) break
    } else if (isWord(token, 'and', 'or')) {
      // "be symmetric and □ a vector": the next symbol begins.
      // But "be convex and □-smooth" goes on.
      const isNext = list[at + 1]?.type === 'formula' && !isAdjective(list, at + 1)
      if (isNext || beginsNext(list, at, gists)) break
    } else if (verbs.has(token.text) && !isWord(token, ...copulas)) break
    else if (isMarker(list, at) && !saysInWords(list, at) && !isWithPhrase(list, at)) {
      break
    }
    at++
  }
  return at
}

/** "(not necessarily symmetric)": behind what stands in brackets and is said of the noun. */
function behindParenthesis(list: readonly Token[], at: number): number {
  const isSign = (place: number, text: string): boolean => list[place]?.type === 'sign' && (list[place] as { text: string }).text === text // prettier-ignore
  if (!isSign(at, '(')) return at
  const first = behindDenial(list, at + 1)
  const found = entryAt(list, first)
  if (!found || found.entry.noun) return at
  const end = first + found.length
  return isSign(end, ')') ? end + 1 : at
}

/** "with zero diagonal", "having positive entries": part of the noun phrase. */
export const isWithPhrase = (list: readonly Token[], at: number): boolean => {
  if (!isWord(list[at], 'with', 'having')) return false
  const next = isWord(list[at + 1], 'a', 'an', 'the', 'all', 'its') ? at + 2 : at + 1
  const found = entryAt(list, next)
  // What fits anything and changes nothing is no property: "with other data".
  const isThing = found?.entry.noun !== undefined && !found.entry.meaning.vector
  return found !== undefined && !isThing && isWeighty(found.entry)
}

/** "such that each row is centered": the condition is words, not a formula. */
const saysInWords = (list: readonly Token[], at: number): boolean =>
  isWord(list[at], 'such') &&
  isWord(list[at + 1], 'that') &&
  entryAt(list, at + 2) !== undefined
