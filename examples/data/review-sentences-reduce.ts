// Reduces the labelled review sentences to review-sentences-rows.ts:
//
//   cat sentiment/test/fixtures/{amazon,imdb,yelp}.json |
//     node examples/data/review-sentences-reduce.ts
//
// Each file is a JSON array of {"text": "…", "class": 0 or 1}; its last
// element is empty.
import { frequent, words, write } from './sotu-reduce.ts'

interface Labelled {
  text: string
  class: 0 | 1 | null
}

/**
 * The text of review-sentences-rows.ts. Words that occur once become 0;
 * a sentence whose words were there before is left out, so that no sentence
 * is on both sides of a split.
 */
export function reduce(all: readonly Labelled[]): string {
  const seen = new Set<string>()
  const sentences = all
    .filter(({ text }) => text !== '')
    .map(({ text, class: label }) => ({ words: words(text), label }))
    .filter(({ words: own }) => {
      const key = own.join(' ')
      if (key === '' || seen.has(key)) return false
      seen.add(key)
      return true
    })
  const texts = sentences.map((sentence) => sentence.words)
  const counts = new Map<string, number>()
  for (const word of texts.flat())
    counts.set(word, (counts.get(word) ?? 0) + 1)
  const kept = [...counts].filter(([, count]) => count > 1).length
  const vocabulary = frequent(texts, kept)
  const number = new Map(vocabulary.map((word, i) => [word, i + 1]))
  const rows = texts.map((text) =>
    text.map((word) => write(number.get(word) ?? 0)).join(''),
  )
  return [
    '// Written by review-sentences-reduce.ts; source and licence: see',
    '// review-sentences.md.',
    `export const vocabulary =\n  ${JSON.stringify(vocabulary.join(' '))}`,
    `export const labels =\n  '${sentences.map((s) => s.label).join('')}'`,
    `export const rows =\n  '${rows.join(' ')}'`,
    '',
  ].join('\n')
}

if (process.argv[1]?.endsWith('review-sentences-reduce.ts') === true) {
  let input = ''
  process.stdin.setEncoding('utf8')
  for await (const chunk of process.stdin) input += chunk as string
  // Three arrays one after the other.
  const arrays = JSON.parse(
    `[${input.replace(/\]\s*\[/g, '],[')}]`,
  ) as Labelled[][]
  console.log(reduce(arrays.flat()).trimEnd())
}

if (import.meta.vitest) {
  const { expect, test } = import.meta.vitest

  test('rare words are 0, repeated and empty sentences go', () => {
    const text = (numbers: number[]) => numbers.map(write).join('')
    expect(
      reduce([
        { text: 'Good, good phone!', class: 1 },
        { text: "It's bad.", class: 0 },
        { text: 'good GOOD phone', class: 1 },
        { text: 'A bad case', class: 0 },
        { text: '', class: null },
      ]),
    ).toBe(
      [
        '// Written by review-sentences-reduce.ts; source and licence: see',
        '// review-sentences.md.',
        'export const vocabulary =\n  "bad good"',
        "export const labels =\n  '100'",
        `export const rows =\n  '${[
          [2, 2, 0],
          [0, 1],
          [0, 1, 0],
        ]
          .map(text)
          .join(' ')}'`,
        '',
      ].join('\n'),
    )
  })
}
