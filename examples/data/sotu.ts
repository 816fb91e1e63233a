import { rare, tokens, vocabulary, years } from './sotu-tokens.ts'

/** One address: its year and its words as numbers of `words` (0: rare). */
export interface Speech {
  year: number
  tokens: number[]
}

/** A corpus of speeches over a vocabulary. */
export interface Corpus {
  /** words[k] is the word of token k; words[0] is '' for every rarer word. */
  words: string[]
  /** In the order of the years. */
  speeches: Speech[]
}

/** The printable letters that numbers are written with: no space, ' or \ */
export const alphabet = Array.from({ length: 94 }, (_, i) =>
  String.fromCharCode(33 + i),
)
  .join('')
  .replace(/['\\]/g, '')

/** So many numbers have a text of one letter; the next 3,220 have two. */
export const oneLetter = 58

/** The numbers that a text of one- and two-letter numbers stands for. */
export function readNumbers(text: string): number[] {
  const value = new Map(Array.from(alphabet, (letter, i) => [letter, i]))
  const numbers: number[] = []
  for (let i = 0; i < text.length; i++) {
    const first = value.get(text.charAt(i))!
    if (first < oneLetter) {
      numbers.push(first)
      continue
    }
    const second = value.get(text.charAt(++i))!
    numbers.push(oneLetter + (first - oneLetter) * alphabet.length + second)
  }
  return numbers
}

/** State of the Union addresses of the years `from` to `to`, 1790 to 2021. */
export function stateOfTheUnion(from = 1790, to = 2021): Corpus {
  const texts = tokens.split(' ')
  const speeches = years
    .split(' ')
    .map((year, i) => ({ year: Number(year), text: texts[i]! }))
    .filter(({ year }) => year >= from && year <= to)
    .map(({ year, text }) => ({ year, tokens: readNumbers(text) }))
  return { words: ['', ...vocabulary.split(' ')], speeches }
}

/** How often some words occur that are too rare to have a number. */
export function rareWords(): Record<string, number> {
  const pairs = rare.split(' ')
  return Object.fromEntries(
    pairs.flatMap((word, i) => (i % 2 ? [] : [[word, Number(pairs[i + 1])]])),
  )
}

/**
 * The same corpus over its `size` most frequent words, numbered from 1 by
 * falling count; every other word becomes 0.
 */
export function keepFrequent(corpus: Corpus, size: number): Corpus {
  const counts = new Float64Array(corpus.words.length)
  for (const { tokens } of corpus.speeches)
    for (const token of tokens) counts[token]! += 1
  const kept = corpus.words
    .map((word, token) => ({ word, token, count: counts[token]! }))
    .slice(1)
    .sort((a, b) => b.count - a.count || a.token - b.token)
    .slice(0, size)
  const number = new Int32Array(corpus.words.length)
  kept.forEach(({ token }, i) => (number[token] = i + 1))
  return {
    words: ['', ...kept.map(({ word }) => word)],
    speeches: corpus.speeches.map(({ year, tokens }) => ({
      year,
      tokens: tokens.map((token) => number[token]!),
    })),
  }
}

if (import.meta.vitest) {
  const { expect, test } = import.meta.vitest

  test('233 addresses in the order of years, 1.79 million words', () => {
    const { words, speeches } = stateOfTheUnion()
    expect(speeches.length).toBe(233)
    expect(speeches.map(({ year }) => year)).toEqual(
      speeches.map(({ year }) => year).toSorted((a, b) => a - b),
    )
    const all = speeches.flatMap(({ tokens }) => tokens)
    expect(all.length).toBe(1_788_845)
    expect(new Set(all).size).toBe(words.length)
    expect(new Set(words).size).toBe(words.length)
  })

  test('the first address begins as Washington began it', () => {
    const { words, speeches } = stateOfTheUnion(1790, 1790)
    expect(
      speeches[0]!.tokens
        .slice(0, 20)
        .map((token) => words[token])
        .join(' '),
    ).toBe(
      'fellow citizens of the senate and house of representatives ' +
        'in meeting you again i feel much satisfaction in being able',
    )
  })

  test('the words too rare for the page are not in the vocabulary', () => {
    const { words } = stateOfTheUnion()
    const counts = rareWords()
    expect(counts).toEqual({ apple: 4, moscow: 21, queen: 14, volga: 1 })
    for (const word of Object.keys(counts)) expect(words).not.toContain(word)
  })

  test('keepFrequent keeps counts and places', () => {
    const corpus = {
      words: ['', 'a', 'b', 'c'],
      speeches: [{ year: 1, tokens: [2, 2, 1, 0, 3, 3, 3] }],
    }
    expect(keepFrequent(corpus, 2)).toEqual({
      words: ['', 'c', 'b'],
      speeches: [{ year: 1, tokens: [2, 2, 0, 0, 1, 1, 1] }],
    })
  })
}
