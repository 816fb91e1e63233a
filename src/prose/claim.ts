// What words claim, as a formula: the author writes the sentence as it reads and, beside the
// words that could be turned round, a formula in which they stand for a relation. The words
// choose the relation, so that other words make another formula.

import { bareNumbers } from './bare.ts'
import {
  isNegated,
  isNever,
  polarityOf,
  senseOf,
  type Sense,
} from './comparison-words.ts'
import { readQuantity, type Quantity } from './quantity.ts'

/** What words claim. */
export interface WordClaim {
  /** The formula, which must hold, or must not. */
  tex: string
  holds: boolean
  /** What the opposite words would claim: none of it may hold as well. */
  others: { tex: string; holds: boolean }[]
}

type Relation = '>' | '<' | '=' | '\\ge' | '\\le' | '\\ne'

const relationOf: Record<Sense, Relation> = {
  more: '>',
  less: '<',
  same: '=',
  other: '\\ne',
  most: '\\ge',
  least: '\\le',
}

const negated: Record<Relation, Relation> = {
  '>': '\\le',
  '<': '\\ge',
  '=': '\\ne',
  '\\ge': '<',
  '\\le': '>',
  '\\ne': '=',
}

/** The other way round. */
const turned: Record<Relation, Relation> = {
  '>': '<',
  '<': '>',
  '\\ge': '\\le',
  '\\le': '\\ge',
  '=': '\\ne',
  '\\ne': '=',
}

const ofQuantity: Record<Quantity['relation'], Relation | undefined> = {
  equal: '=',
  most: '\\le',
  least: '\\ge',
  over: '>',
  under: '<',
  about: undefined,
  nearly: undefined,
}

/** Words that compare with zero. */
const signs: Record<string, Relation> = {
  positive: '>',
  negative: '<',
  zero: '=',
  vanishes: '=',
  nonnegative: '\\ge',
}

/** Words that leave the equal case open. */
const bounds: Record<string, Relation> = {
  'at most': '\\le',
  'no more than': '\\le',
  'up to': '\\le',
  'at least': '\\ge',
  'no less than': '\\ge',
}

/** The place that the words take in a formula. */
const hole = /\s*(?<!\\)\?\s*/g

/**
 * Reads what words claim by a formula. A `?` in it is the words' relation, with a number if
 * they say one; `\either{A}{B}` is what stands for the one or the other of `either`; without
 * both, the words say yes or no of the formula. Undefined if they say nothing of the kind.
 */
export function readClaim(
  text: string,
  that: string,
  either?: string,
): WordClaim | undefined {
  const plain = text.replace(/\s+/g, ' ').trim()
  if (either !== undefined) return ofChoice(plain, that, choices(either))
  if (that.includes('?')) return ofRelation(plain, that)
  const holds = hasNumber(plain) ? undefined : polarityOf(plain)
  return holds === undefined ? undefined : { tex: that, holds, others: [] }
}

/** A number that no relation would take up, so that nothing would check it. */
const hasNumber = (text: string): boolean => bareNumbers(text).length > 0

/** The words between which a sentence chooses: `rows|columns`. */
const choices = (either: string): string[] =>
  either.split('|').map((word) => word.trim().toLowerCase())

function ofChoice(
  text: string,
  that: string,
  words: readonly string[],
): WordClaim | undefined {
  const at = words.indexOf(text.toLowerCase())
  const all = words.map((_, index) => chosen(that, index))
  const tex = all[at]
  if (words.length < 2 || tex === undefined || all.includes(undefined)) return undefined
  const others = all.flatMap((other, index) =>
    index === at || other === undefined ? [] : [{ tex: other, holds: true }],
  )
  return new Set(all).size < all.length ? undefined : { tex, holds: true, others }
}

/** A formula with one of the alternatives of each `\either`; undefined if it lacks one. */
function chosen(that: string, index: number): string | undefined {
  let rest = that
  let tex = ''
  for (;;) {
    const start = rest.indexOf('\\either{')
    if (start < 0) return tex + rest
    const groups: string[] = []
    let at = start + '\\either'.length
    while (rest[at] === '{') {
      const end = closing(rest, at)
      if (end < 0) return undefined
      groups.push(rest.slice(at + 1, end))
      at = end + 1
    }
    const group = groups[index]
    if (group === undefined) return undefined
    tex += `${rest.slice(0, start)} ${group} `
    rest = rest.slice(at)
  }
}

/** Where the brace closes that opens at `from`; -1 if it does not. */
function closing(text: string, from: number): number {
  let depth = 0
  for (let at = from; at < text.length; at++) {
    if (text[at] === '\\') at++
    else if (text[at] === '{') depth++
    else if (text[at] === '}' && --depth === 0) return at
  }
  return -1
}

function ofRelation(text: string, that: string): WordClaim | undefined {
  const said = relationSaid(text)
  if (!said) return undefined
  const { relation, number, isNot } = said
  const put = (sign: Relation, holds = true) => {
    const words = [sign, number].filter(Boolean).join(' ')
    return { tex: that.replace(hole, ` ${words} `).trim(), holds }
  }
  // What differs need not differ always: it is enough that it is not the same.
  if (relation === '\\ne' && !isNever(text)) return { ...put('=', false), others: [] }
  const opposite = isNot ? negated[relation] : turned[relation]
  return { ...put(relation), others: opposite === '\\ne' ? [] : [put(opposite)] }
}

interface Said {
  relation: Relation
  number: string
  /** A negation is part of the relation. */
  isNot: boolean
}

function relationSaid(text: string): Said | undefined {
  const quantity = readQuantity(text)
  if (quantity) {
    const relation = ofQuantity[quantity.relation]
    return relation && { relation, number: String(quantity.number), isNot: false }
  }
  const bound = Object.entries(bounds).find(([words]) =>
    text.toLowerCase().includes(words),
  )
  if (bound) return { relation: bound[1], number: '', isNot: false }
  if (hasNumber(text)) return undefined
  const isNot = isNegated(text)
  const sense = senseOf(text)
  const sign = signOf(text)
  const plain = sign ?? (sense && relationOf[sense])
  if (!plain || (sign && sense)) return undefined
  const relation = isNot ? negated[plain] : plain
  return { relation, number: sign ? '0' : '', isNot }
}

function signOf(text: string): Relation | undefined {
  const found = (text.toLowerCase().match(/[a-z]+/g) ?? []).filter((word) =>
    Object.hasOwn(signs, word),
  )
  return found.length === 1 ? signs[found[0]!] : undefined
}

/**
 * The text, of which a formula says what it claims: `${claim('H(p) ? \\log K', 'at most')}` in
 * an attribute. The formula is checked with the page; here only that the text says one.
 *
 * @throws Error if it says none.
 */
export function claim(that: string, text: string, either?: string): string {
  if (!readClaim(text, that, either))
    throw new Error(
      `Unexpected text \`${text.replace(/\s+/g, ' ').trim()}\` of a claim, expected ${expectedOf(that, either)}`,
    )
  return text
}

/** What kind of words a claim needs, for messages. */
export function expectedOf(that: string, either?: string): string {
  if (either !== undefined)
    return `one of ${choices(either)
      .map((word) => `\`${word}\``)
      .join(', ')}, with as many parts of each \`\\either\``
  return that.includes('?')
    ? 'one word that compares, a sign or a number, such as `larger`, `at most`, `never negative` or `twice`'
    : 'a yes or no, such as `is`, `not`, `always` or `never`'
}
