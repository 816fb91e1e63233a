/** Numbers said in words: `seven`, `two thirds`, `twice`, `ten times`, `nine in ten`. */

const small = [
  ...['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'],
  ...['ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen'],
  ...['seventeen', 'eighteen', 'nineteen', 'twenty'],
]

const large: Record<string, number> = {
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
  'a dozen': 12,
  'a hundred': 100,
  'one hundred': 100,
  'two hundred': 200,
  'a thousand': 1000,
  'one thousand': 1000,
  'two thousand': 2000,
}

/** Parts of one, by their names in the singular. */
const parts: Record<string, number> = {
  half: 2,
  third: 3,
  quarter: 4,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
  twentieth: 20,
  hundredth: 100,
  'five-hundredth': 500,
  thousandth: 1000,
  billionth: 1e9,
}

const counts = new Map<string, number>([
  ...small.map((word, number): [string, number] => [word, number]),
  ...Object.entries(large),
  ['none', 0],
  ['no', 0],
])

const part = Object.keys(parts)
  .sort((a, b) => b.length - a.length)
  .join('|')
const few = small.slice(1, 11).join('|')

const fraction = new RegExp(`^(?:(an?|${few})[ -])?(${part}|halves)s?$`)
const multiple = new RegExp(`^(${[...small, ...Object.keys(large)].join('|')}) times$`)
const outOf = new RegExp(`^(${few}|none) (?:in|of|out of) (?:a )?(\\w+)$`)

/** The number that a text says in words; undefined if it says none. */
export function readNumberWords(text: string): number | undefined {
  const words = text.toLowerCase()
  if (words === 'twice') return 2
  if (words === 'once') return 1
  const count = counts.get(words)
  if (count !== undefined) return count
  const times = multiple.exec(words)
  if (times) return counts.get(times[1]!)
  const share = fraction.exec(words)
  if (share) {
    const [, over = 'a', of = ''] = share
    const above = over.startsWith('a') ? 1 : counts.get(over)!
    return above / (of === 'halves' ? 2 : parts[of]!)
  }
  const among = outOf.exec(words)
  const of = among && counts.get(among[2]!)
  return of ? counts.get(among[1]!)! / of : undefined
}

/**
 * Words that carry a measured size wherever they stand: shares and multiples. Counts
 * ("five features") are not among them: most count what the reader sees.
 */
export const numberWords = new RegExp(
  [
    '\\btwice\\b',
    `\\b(?:${few}|a hundred|a thousand) times\\b`,
    '\\b(?:(?:an?|one) )?half\\b(?!-)',
    `\\b(?:${few})[ -](?:${part}|halves)s\\b`,
    `\\b(?:an?|one)[ -](?:${part})\\b`,
    '\\bper ?cent\\b',
  ].join('|'),
  'gi',
)
