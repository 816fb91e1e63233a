import { random } from './random.ts'
import { labels, rows, vocabulary } from './review-sentences-rows.ts'
import { readNumbers } from './sotu.ts'

/** A sentence of a review and the opinion that people heard in it. */
export interface Sentence {
  /** Its words as numbers of `reviewWords`. */
  tokens: number[]
  positive: boolean
}

/** reviewWords[k] is the word of token k; reviewWords[0] is '', a rare one. */
export const reviewWords = ['', ...vocabulary.split(' ')]

/** 2,971 sentences of reviews of products, films and restaurants. */
export function reviewSentences(): Sentence[] {
  return rows.split(' ').map((row, i) => ({
    tokens: readNumbers(row),
    positive: labels.charAt(i) === '1',
  }))
}

/** Sentences to learn from, and others to be tested with. */
export interface Split {
  train: Sentence[]
  test: Sentence[]
}

/** The sentences in the order of a draw: 2,000 to learn from, 971 to test. */
export function splitSentences(seed: number): Split {
  const all = reviewSentences()
  const draw = random(seed)
  for (let i = all.length - 1; i > 0; i--) {
    const j = Math.floor(draw() * (i + 1))
    ;[all[i], all[j]] = [all[j]!, all[i]!]
  }
  return { train: all.slice(0, 2000), test: all.slice(2000) }
}

if (import.meta.vitest) {
  const { expect, test } = import.meta.vitest

  test('2,971 sentences, half of them positive, none twice', () => {
    const all = reviewSentences()
    expect(all.length).toBe(2971)
    expect(labels.length).toBe(2971)
    expect(all.filter(({ positive }) => positive).length).toBe(1485)
    expect(new Set(reviewWords).size).toBe(2245)
    const read = new Set(all.flatMap(({ tokens }) => tokens))
    expect(read.size).toBe(reviewWords.length)
    expect(Math.max(...read)).toBe(reviewWords.length - 1)
  })

  test('the first sentence of each source, and what people heard', () => {
    const all = reviewSentences()
    const text = (tokens: number[]) =>
      tokens.map((token) => reviewWords[token]).join(' ')
    expect(text(all[1]!.tokens)).toBe('good case excellent value')
    expect(all[1]!.positive).toBe(true)
    const crust = all.find(({ tokens }) =>
      text(tokens).endsWith('is not good'),
    )
    expect(crust?.positive).toBe(false)
  })

  test('a split parts all sentences, another seed parts them otherwise', () => {
    const [a, b] = [splitSentences(1), splitSentences(2)]
    expect([a.train.length, a.test.length]).toEqual([2000, 971])
    const together = [...a.train, ...a.test].map((s) => s.tokens.join(' '))
    const original = reviewSentences().map((s) => s.tokens.join(' '))
    expect(together.toSorted()).toEqual(original.toSorted())
    expect(b.test[0]).not.toEqual(a.test[0])
  })
}
