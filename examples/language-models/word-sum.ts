/** A word of a sum, added or taken away. */
export interface Term {
  word: string
  minus: boolean
}

/** The sums of words that the page speaks of. */
export const quoted: readonly (readonly string[])[] = [
  ['spain'],
  ['gold'],
  ['court'],
  ['mexico', 'river'],
  ['pacific', 'railroad'],
  ['russian', 'river'],
  ['russia', 'river'],
]

/**
 * Reads "king - man + woman". A minus, however long, holds for the next word
 * only; words with no sign between them are added; case does not matter. At
 * most `most` words are read.
 */
export function readSum(text: string, most = 4): Term[] {
  const terms: Term[] = []
  let minus = false
  const tokens = text
    .toLowerCase()
    .replaceAll('’', "'")
    .match(/[-+−–]|[^-+−–\s,;]+/g)
  for (const token of tokens ?? []) {
    if (/^[-+−–]$/.test(token)) minus = token !== '+'
    else {
      if (terms.length < most) terms.push({ word: token, minus })
      minus = false
    }
  }
  return terms
}

/** The sum as the page writes it, with a true minus. */
export function writeSum(terms: readonly Term[]): string {
  return terms
    .map(({ word, minus }, i) =>
      i === 0 && !minus ? word : `${minus ? '−' : '+'} ${word}`,
    )
    .join(' ')
}

if (import.meta.vitest) {
  const { expect, test } = import.meta.vitest
  const fc = await import('fast-check')
  const plus = (word: string) => ({ word, minus: false })
  const minus = (word: string) => ({ word, minus: true })

  test('signs, spaces and case', () => {
    expect(readSum('mexico + river')).toEqual([plus('mexico'), plus('river')])
    for (const text of [
      'King - Man + Woman',
      'king−man woman',
      '+king –man+woman',
    ])
      expect(readSum(text)).toEqual([
        plus('king'),
        minus('man'),
        plus('woman'),
      ])
    expect(readSum('don’t, - war')).toEqual([plus("don't"), minus('war')])
  })

  test('nothing of nothing, four words of more', () => {
    for (const text of ['', '  ', '+ -']) expect(readSum(text)).toEqual([])
    expect(readSum('a - b + c d e - f')).toEqual([
      plus('a'),
      minus('b'),
      plus('c'),
      plus('d'),
    ])
  })

  test('what is written reads back', () => {
    const term = fc.record({
      word: fc.constantFrom('gold', 'river', "don't", 'x'),
      minus: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(term, { maxLength: 4 }), (terms) => {
        expect(readSum(writeSum(terms))).toEqual(terms)
      }),
      { seed: 1 },
    )
  })
}
