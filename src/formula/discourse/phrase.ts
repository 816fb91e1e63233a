/**
 * Reads a noun phrase or a predicate: "a symmetric positive definite matrix with entries
 * between 0 and 1". The longest phrase of the lexicon at a place counts; a word inside
 * another phrase is not that word.
 */
import { table } from '../language/table.ts'
import type { Description, Entry, Filler, Property, Slot, Sort } from './description.ts'
import { countWords } from './lexicon/counted.ts'
import { byFirstWord } from './lexicon/index.ts'
import { verbs } from './lexicon/markers.ts'
import type { Gist } from './gist.ts'
import type { Token } from './tokens.ts'

/** "an □ matrix": the formula in front is its size. */
const sized: Entry = {
  phrase: '□',
  words: ['□'],
  meaning: { any: {} },
  slots: ['size'],
}

/** "vectors in □": behind a noun, the set of which it is an element. */
export const within: Entry = {
  phrase: 'in □',
  words: ['in', '□'],
  meaning: { any: {} },
  slots: ['set'],
}

/** "X is □": the size alone says that it is a matrix. */
export const sizedMatrix: Entry = { ...sized, meaning: { matrix: {} }, noun: 'matrix' }

/** "a □ random variable": the formula in front is its law. */
const lawful: Entry = {
  phrase: '□ random variable',
  words: ['□'],
  meaning: { variable: {}, any: {} },
  slots: ['law'],
  before: 'variable',
}

/** Is the formula at a place the law of what the noun behind it names? */
export function isLaw(
  list: readonly Token[],
  at: number,
  gists: readonly Gist[],
  to = list.length,
): boolean {
  const token = list[at]
  return (
    token?.type === 'formula' &&
    gists[token.at] === 'expression' &&
    isInPlace(lawful, list, at, to)
  )
}

/** Words between the parts of a phrase. */
const glue = new Set(
  (
    'a an the and or of such both all be is are its their with has have having whose that which where each every any ' +
    'also moreover in denote denotes denoted represent represents stand stands for drawn taken assumed ' +
    'chosen called let these those as being said to but though although albeit'
  ).split(' '),
)

export const isGlue = (word: string): boolean => glue.has(word)

/** Words before a property that take it back, and whether its contrary is said. */
const denials = table<'open' | 'contrary'>({
  'not necessarily': 'open',
  'need not be': 'open',
  'not always': 'open',
  'does not have to be': 'open',
  possibly: 'open',
  perhaps: 'open',
  maybe: 'open',
  potentially: 'open',
  'no longer': 'contrary',
  nowhere: 'contrary',
  'in general not': 'open',
  'not in general': 'open',
  'not assumed to be': 'open',
  'not required to be': 'open',
  not: 'contrary',
  never: 'contrary',
  non: 'contrary',
  neither: 'contrary',
  nor: 'contrary',
})
const denialPhrases = Object.entries(denials)
  .map(([phrase, sense]) => ({ words: phrase.split(' '), sense }))
  .sort((a, b) => b.words.length - a.words.length)

/** The place behind a phrase that takes back what follows it, if one stands here. */
export const behindDenial = (list: readonly Token[], at: number): number =>
  at + (denialPhrases.find(({ words }) => matchAt(list, at, words))?.words.length ?? 0)

const wordAt = (list: readonly Token[], at: number): string | undefined => {
  const token = list[at]
  return token?.type === 'word' ? token.text : undefined
}

/** Does the phrase stand at this place? The formulas at its slots, in order. */
export const matchAt = (
  list: readonly Token[],
  at: number,
  words: readonly string[],
): number[] | undefined =>
  fillersAt(list, at, words)?.filter((filler) => typeof filler === 'number')

/**
 * What stands in the slots of a phrase, if it stands here: "with □ rows", "with three rows".
 *
 * @param mayCount Whether a count in words may stand in a slot.
 */
function fillersAt(
  list: readonly Token[],
  at: number,
  words: readonly string[],
  mayCount: (slot: number) => boolean = () => false,
): Filler[] | undefined {
  const fillers: Filler[] = []
  for (const [i, word] of words.entries()) {
    const token = list[at + i]
    if (!token || token.type === 'sign') return undefined
    if (word !== '□') {
      if (token.type !== 'word' || token.text !== word) return undefined
    } else if (token.type === 'formula') fillers.push(token.at)
    else {
      const count = mayCount(fillers.length) ? countOf(token.text) : undefined
      if (count === undefined) return undefined
      fillers.push({ count })
    }
  }
  return fillers
}

/** Entries that begin with a word, the longest first; a count may begin "□ by □" as well. */
function entriesFrom(word: string): readonly Entry[] {
  const own = byFirstWord[word] ?? []
  if (countOf(word) === undefined) return own
  return [...own, ...byFirstWord['□']!].sort((a, b) => b.words.length - a.words.length)
}

/** "three", "12": at least one. */
const countOf = (word: string): number | undefined =>
  countWords[word] ?? (/^[1-9]\d{0,3}$/.test(word) ? Number(word) : undefined)

/**
 * A size, a rank, how many outcomes there are: what words may say as well. "The sum of two
 * numbers" is none.
 */
const countsThings = ({ meaning, slots, words }: Entry, at: number): boolean =>
  (sizes.has(slots![at]!) && !(words[0] === 'of' && words[1] === '□')) ||
  meaning.distribution?.['count'] === true

const sizes: ReadonlySet<Slot> = new Set<Slot>(['size', 'rank', 'degree'])

/** The longest entry of the lexicon at a place. */
export function entryAt(
  list: readonly Token[],
  at: number,
  to = list.length,
): { entry: Entry; slots: Filler[]; length: number } | undefined {
  const first = list[at]
  const key = first?.type === 'formula' ? '□' : wordAt(list, at)
  if (key === undefined) return undefined
  for (const entry of entriesFrom(key)) {
    const slots = at + entry.words.length <= to ? fillersAt(list, at, entry.words, (slot) => countsThings(entry, slot)) : undefined // prettier-ignore
    if (slots && isInPlace(entry, list, at, to))
      return { entry, slots, length: entry.words.length }
    const owned = entry.slots?.[0] === 'owner' ? ofNoun(list, at, entry.words, to) : undefined // prettier-ignore
    if (owned) return { entry, ...owned }
  }
  return undefined
}

/** "the rows of an orthogonal matrix □": the owner behind a noun phrase of known words. */
function ofNoun(
  list: readonly Token[],
  at: number,
  words: readonly string[],
  to: number,
): { slots: Filler[]; length: number } | undefined {
  const front = words.slice(0, -1)
  if (!matchAt(list, at, front)) return undefined
  let end = at + front.length
  const token = list[end]
  if (token?.type === 'word' && /^(the|a|an|any|every|our)$/.test(token.text)) end++
  while (end < to && list[end]?.type === 'word') {
    const found = entryAt(list, end, to)
    if (!found || found.slots.length > 0) return undefined
    end += found.length
  }
  const owner = end < to ? list[end] : undefined
  return owner?.type === 'formula' ? { slots: [owner.at], length: end + 1 - at } : undefined // prettier-ignore
}

/** Does the noun that an entry needs behind it stand there? */
function isInPlace(
  { before, words }: Entry,
  list: readonly Token[],
  at: number,
  to: number,
): boolean {
  if (before === undefined) return true
  for (let next = at + words.length; next < to;) {
    const found = entryAt(list, next, to)
    if (!found) return false
    if (found.entry.noun) return found.entry.noun === before
    next += found.length
  }
  return false
}

/**
 * "a real □ matrix", "an integer vector": does the noun at a place only say more of the one
 * that follows it? Between them stand sizes, adjectives and words that nobody knows.
 */
export function modifies(
  list: readonly Token[],
  at: number,
  to: number,
  gists: readonly Gist[],
): boolean {
  const own = entryAt(list, at, to)
  if (!own?.entry.noun) return false
  let next = at + own.length
  while (next < to) {
    const token = list[next]!
    const found = entryAt(list, next, to)
    if (found?.entry.noun) return isSaidOf(own.entry, found.entry.noun)
    if (found) next += found.length
    else if (token.type === 'formula' && gists[token.at] === 'size') next++
    else if (token.type === 'word' && !isLinking(token.text)) next++
    else return false
  }
  return false
}

/**
 * "a softmax policy", "the sigmoid kernel": does the name of a standard function only say
 * of what sort another thing is? "The softmax function" and "the ReLU activation" are it.
 */
function isAttributive(
  { meaning }: Entry,
  list: readonly Token[],
  next: number,
  to: number,
): boolean {
  if (meaning.function?.['standard'] === undefined || next >= to) return false
  const word = wordAt(list, next)
  if (word === undefined || isLinking(word) || /(ed|ly|wise)$/.test(word)) return false
  return !functionNouns.has(word)
}

/** What a standard function is called besides its name. */
const functionNouns = new Set(
  'function functions activation activations nonlinearity non-linearity map mapping operator transform transformation layer unit link squashing itself here'.split(
    ' ',
  ),
)

/** What is made of numbers can be of real or whole ones. */
const isSaidOf = ({ noun, meaning }: Entry, head: Sort): boolean =>
  (noun === 'number' || noun === 'integer') &&
  head !== 'number' &&
  head !== 'integer' &&
  (meaning[head] ?? meaning.any) !== undefined

/** Words that end a noun: "a number between", "the values that". */
const isLinking = (word: string): boolean =>
  glue.has(word) || verbs.has(word) || linking.has(word)
const linking = new Set(
  'by to on at into from than then so if when between under over onto through for as but while'.split(
    ' ',
  ),
)

/** What a stretch of tokens says. */
export interface Phrase {
  readonly properties: readonly Property[]
  /** What it need not be. */
  readonly open: readonly Entry[]
  /** Words that are in no list, with what they stand next to. */
  readonly unknown: readonly { word: string; at: number }[]
  /** A noun was read. */
  readonly named: boolean
}

/**
 * Reads the tokens from `from` on, up to `to`: properties, and words that are not known.
 * Formulas that no phrase takes in are passed over.
 */
export function phrase(
  list: readonly Token[],
  from: number,
  to: number,
  gists: readonly Gist[],
): Phrase {
  const properties: Property[] = []
  const open: Entry[] = []
  const unknown: { word: string; at: number }[] = []
  let named = false
  let denial: 'open' | 'contrary' | undefined
  let at = from
  while (at < to) {
    const found = entryAt(list, at, to)
    const denied = denialPhrases.find(({ words }) => matchAt(list, at, words))
    // "not zero" and "nowhere zero" are phrases of their own.
    const isOwn = found && denied && found.length > denied.words.length
    if (denied && !isOwn && at + denied.words.length <= to) {
      denial = denied.sense
      at += denied.words.length
      continue
    }
    if (found && isAttributive(found.entry, list, at + found.length, to)) {
      at += found.length
      continue
    }
    if (found) {
      const { slots } = found
      const entry = modifies(list, at, to, gists) ? adjective(found.entry) : found.entry
      if (denial === 'open') open.push(entry)
      else {
        properties.push({
          entry,
          slots,
          ...(denial === 'contrary' && !entry.noun && { denied: true as const }),
        })
      }
      if (entry.noun) {
        named = true
        denial = undefined
      }
      at += found.length
      continue
    }
    const token = list[at]
    if (token?.type === 'formula' && gists[token.at] === 'size') {
      properties.push({ entry: sized, slots: [token.at] })
    } else if (token?.type === 'formula' && isLaw(list, at, gists, to)) {
      properties.push({ entry: lawful, slots: [token.at] })
    }
    const word = wordAt(list, at)
    if (word === undefined) {
      if (list[at]?.type === 'sign') denial = undefined
    } else if (!glue.has(word) && !/^\d/.test(word)) unknown.push({ word, at })
    at++
  }
  return { properties, open, unknown, named }
}

/** A noun that stands in front of another one. */
function adjective({ phrase, words, meaning, slots }: Entry): Entry {
  return { phrase, words, meaning, ...(slots && { slots }) }
}

/** Two descriptions of one symbol. */
export const joined = (a: Description, b: Description): Description => ({
  properties: [...a.properties, ...b.properties],
  unknown: [...a.unknown, ...b.unknown],
  open: [...(a.open ?? []), ...(b.open ?? [])],
})
