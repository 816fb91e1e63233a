/** What the words around a formula say of its symbol: noun phrases before it, predicates behind it. */
import type { Description, Entry, Property, Slot } from '../description.ts'
import { sortOf } from '../description.ts'
import type { Gist } from '../gist.ts'
import { heads } from '../lexicon/relations.ts'
import { entryAt, matchAt, modifies, phrase } from '../phrase.ts'
import type { Token } from '../tokens.ts'
import { isWord } from '../tokens.ts'
import { isRelationAt, moreBehind, predicateOf } from './behind.ts'
import { countAt } from './counting.ts'
import { endOf } from './extent.ts'
import { chooses, ownPart } from './foreign.ts'
import { listEnd, listHead } from './lists.ts'
import { frontOf, hasArticle, lastArticle, saysMore } from './noun-phrase.ts'
import { otherFrom } from './others.ts'
import { isSizeOfNext, partOf, setAt, sizeAt } from './slots.ts'
import { isStandard, standardSubject } from './subjects.ts'

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
  const token = list[place]
  const isLetter = token?.type === 'formula' && gists[token.at] === 'symbol'
  const count = isLetter ? countAt(list, place) : undefined
  if (count) return { of: { properties: [count], unknown: [] }, part: undefined }
  const ofParts = partsSaid(list, place)
  const part = ofParts ? undefined : partOf(list, place, gists)
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
    const other = otherFrom(list, from, to)
    const others = other < to ? phrase(list, other, to, gists).properties : []
    const isOthers = ({ entry }: Property): boolean => others.some((one) => one.entry === entry) // prettier-ignore
    const said = found.properties.map((one) => ({
      ...one,
      ...(shared && { shared: true as const }),
      ...(isOthers(one) && { others: true as const }),
    }))
    properties.push(...said)
    open.push(...found.open)
    // "i.i.d. Cauchy variables": what stands before the noun says which they are.
    const isRandom = said.some(({ entry }) => entry.meaning.variable?.['independent'])
    const isNoun = (at: number): boolean =>
      (entryAt(list, at)?.entry.noun !== undefined && !modifies(list, at, to, gists)) ||
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
    if (from < place && !isOfValue(list, place))
      add(from, place, hasArticle(list, from, place) ? 'modifiers' : 'none')
    // "the rewards of □ actions" is no reward, "the distribution function of □" no function.
    if (isWord(list[place - 1], 'of'))
      keep(properties, (one) => one === subject || !(one.entry.many ?? /^(distribution|function|variable)$/.test(one.entry.noun ?? ''))) // prettier-ignore
    if (head < place && frontOf(list, head, gists) < head) {
      const shared = lastArticle(list, frontOf(list, head, gists), head)
      // "random variables □ and □", not "the mean □ and □".
      const last = list[head - 1]
      const isPlural = last?.type === 'word' && /[^s]s$|ces$/.test(last.text)
      if (isPlural || isOfEach(list, shared, head)) add(shared, head, 'none')
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
    if (ofParts) properties.push(ofParts)
    const after = size || ofParts || (isOfKind && !saysMore(list, behind)) ? undefined : predicateOf(list, place, gists, set ? behind + 2 : undefined) // prettier-ignore
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

/** "the projection onto the column space of □": of the value it says what it is, not of the matrix. */
const isOfValue = (list: readonly Token[], place: number): boolean =>
  isWord(list[place - 1], 'of') &&
  heads.some(([words]) => matchAt(list, place - 1 - words.length, words))

/** "Let the columns of □ be orthonormal": it has orthonormal columns. */
function partsSaid(list: readonly Token[], place: number): Property | undefined {
  const [parts, verb] = [list[place - 2], list[place + 1]]
  const isOfParts = isWord(parts, 'columns', 'rows', 'entries') && isWord(list[place - 1], 'of') // prettier-ignore
  if (!isOfParts || !isWord(verb, 'be', 'are')) return undefined
  const words = list.slice(place + 2)
  const end = words.findIndex((token) => token.type !== 'word')
  const said = [...words.slice(0, end < 0 ? words.length : end), parts!]
  const found = entryAt(said, 0)
  return found?.length === said.length && found.slots.length === 0
    ? { entry: found.entry, slots: [] }
    : undefined
}

/** "all real □ and □", "positive □ and □": adjectives alone, which are said of each. */
function isOfEach(list: readonly Token[], from: number, head: number): boolean {
  for (let at = from; at < head;) {
    const found = entryAt(list, at, head)
    const isPlain = isWord(list[at], 'all', 'any', 'both', 'two', 'some', 'real')
    if (!isPlain && (!found || found.entry.noun)) return false
    at += found?.length ?? 1
  }
  return true
}

function keep(list: Property[], test: (one: Property) => boolean): void {
  list.splice(0, list.length, ...list.filter((one) => test(one)))
}
