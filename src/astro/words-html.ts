/** The words of the lexicon as lists: what may be written, and what it says. */
import type { Entry, Meaning, Slot, Sort } from '../formula/discourse/description.ts'
import { lexicon } from '../formula/discourse/lexicon/index.ts'
import { markers, type Marker } from '../formula/discourse/lexicon/markers.ts'
import { inWords, isDrawn } from './glossary.ts'
import { escape, message } from './html.ts'

const plural: Record<Sort, string> = {
  number: 'numbers',
  integer: 'integers',
  vector: 'vectors',
  matrix: 'matrices',
  function: 'functions',
  distribution: 'distributions',
  variable: 'random variables',
  set: 'sets',
  event: 'events',
  sequence: 'sequences',
}

const slotWords: Record<Slot, string> = {
  size: 'how large it is',
  support: 'over which values it runs',
  rank: 'its rank',
  mean: 'its mean',
  variance: 'its variance',
  deviation: 'its standard deviation',
  precision: 'its precision, the inverse of a variance',
  covariance: 'its covariance',
  shape: 'its shape',
  location: 'its location',
  scale: 'its scale, the inverse of a rate',
  parameter: 'its parameter',
  law: 'its law',
  degree: 'its degree',
  lipschitz: 'its Lipschitz constant',
  lipschitzGradient: 'the Lipschitz constant of its gradient',
  stronglyConvex: 'how strongly convex',
  periodic: 'its period',
  length: 'its length',
  bound: 'its bound',
  columns: 'names of its columns',
  rows: 'names of its rows, as columns',
  entries: 'names of its entries',
  diagonal: 'names of its diagonal entries',
  eigenvalues: 'names of its eigenvalues, the largest first',
  eigenvectors: 'names of eigenvectors of length 1, in the order of the eigenvalues',
  'singular values': 'names of its singular values, the largest first',
  owner: 'the matrix that it is a part of',
  set: 'of which set it is',
  given: 'under which condition',
  other: 'something of no consequence for what is drawn',
}

/** Phrases with one meaning, in the order of the lexicon. */
interface Group {
  phrases: string[]
  entry: Entry
}

function grouped(entries: readonly Entry[]): Group[] {
  const groups: Group[] = []
  for (const entry of entries) {
    const last = groups.at(-1)
    if (last?.entry.meaning === entry.meaning) last.phrases.push(entry.phrase)
    else groups.push({ phrases: [entry.phrase], entry })
  }
  return groups
}

/** The words of one part of the lexicon, each list with what it says. */
export function wordsHtml(part: keyof typeof lexicon): string {
  return termsHtml(
    grouped(lexicon[part]).map(({ phrases, entry }) => [phrases, says(entry)]),
  )
}

/** `numbers: greater than 0; matrices: positive entries`. */
export function says(entry: Entry): string {
  const parts = [
    ...(entry.noun ? [`a ${singular(entry.noun)}`] : []),
    ...properties(entry.meaning),
    ...(entry.slots ? [[...new Set(entry.slots)].map((slot) => slotWords[slot]).join(', ')] : []), // prettier-ignore
  ]
  return parts.join('; ') || 'nothing beyond what is drawn anyway'
}

const singular = (sort: Sort): string =>
  sort === 'variable' ? 'random variable' : sort

function properties(meaning: Meaning): string[] {
  const bySaying = new Map<string, string[]>()
  for (const [sort, given] of Object.entries(meaning)) {
    if (sort === 'any') continue
    const words = inWords(sort as Sort, given)
    if (!words) continue
    const open = isDrawn(sort as Sort, given) ? '' : ' (not drawn yet)'
    const saying = words + open
    bySaying.set(saying, [...(bySaying.get(saying) ?? []), plural[sort as Sort]])
  }
  return [...bySaying].map(([saying, sorts]) => `${sorts.join(', ')}: ${saying}`)
}

const markerWords: Record<Marker, string> = {
  let: 'introduces, defines or restricts, and lasts',
  take: 'the same; of a name that is known, its value from here on',
  suppose: 'restricts what is drawn, and lasts',
  if: 'a premise of this sentence',
  unless: 'a premise by its contrary',
  'only if': 'a claim, under the relation that it stands with as its premise',
  iff: 'the same, and the other way round',
  for: 'a premise, a range or a value, in this sentence',
  some: 'says that there is one: no claim about all, which draws could check',
  at: 'a value, in this sentence',
  near: 'close to a value',
  example: 'a value, if one is given; else a claim',
  with: 'introduces, defines or restricts, beside a claim',
  where: 'the same, after a claim',
  'such that': 'restricts what was just introduced',
  then: 'a claim',
  hence: 'a claim that concludes',
  means: 'a claim: the formula says the same as the words',
}

/** The words that say what a relation does. */
export function markersHtml(): string {
  const all = Object.values(markers).flat()
  return termsHtml(
    Object.entries(markerWords).map(([marker, meaning]) => [
      all.filter((one) => one.marker === marker).map(({ words }) => words.join(' ')),
      meaning,
    ]),
  )
}

/** A list of words with their meanings; a formula inside a phrase is `…`. */
function termsHtml(rows: readonly (readonly [readonly string[], string])[]): string {
  const list = rows.map(([phrases, meaning]) => {
    const words = phrases.map((phrase) => `<span>${escape(shown(phrase))}</span>`)
    return `<div><dt>${words.join(', ')}</dt><dd>${message(meaning)}</dd></div>`
  })
  return `<dl class="glossary">${list.join('')}</dl>`
}

/** `rank □` → `rank …`. */
export const shown = (phrase: string): string => phrase.replaceAll('□', '…')
