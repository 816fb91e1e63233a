import { random } from './random.ts'

/** A sentence as words, and the opinion that it was made from. */
export interface Review {
  words: string[]
  positive: boolean
}

const things = ['food', 'room', 'film', 'book', 'place', 'service']
const moves = ['came', 'went', 'stayed']
const good = {
  adjectives: ['great', 'lovely', 'wonderful', 'fine'],
  verbs: ['loved', 'enjoyed'],
  ends: ['return', 'recommend'],
}
const bad = {
  adjectives: ['awful', 'poor', 'terrible', 'dull'],
  verbs: ['hated', 'regretted'],
  ends: ['leave', 'complain'],
}

/** Share of the telling words that say the opposite of what is meant. */
export const ironic = 0.03

/** All words of the reviews, by what they do in them. */
export const kinds = {
  praise: [...good.adjectives, ...good.verbs, ...good.ends],
  complaint: [...bad.adjectives, ...bad.verbs, ...bad.ends],
  things: things,
  'what we did': moves,
  'in between': ['the', 'was', 'and', ',', 'we', 'i', 'it', 'would', '.'],
}

/** All words of the reviews. */
export const words = [
  ...[...kinds['in between'], ...things, ...moves],
  ...[...kinds.praise, ...kinds.complaint],
]

/** Number of the second adjective. */
export const secondAdjective = 5

/**
 * Number of the word after which the verb comes, 5 words after the last
 * adjective: whoever predicts the verb must have kept the opinion till here.
 */
export const beforeVerb = 10

/** The word that says the opposite: the praise of a complaint, the reverse. */
export function opposite(word: string): string {
  const { praise, complaint } = kinds
  const [p, c] = [praise.indexOf(word), complaint.indexOf(word)]
  return complaint[p] ?? praise[c] ?? word
}

/**
 * Invented reviews of one form, such as "the room was great and lovely , we
 * came and i loved it and would return .": an opinion is drawn, two
 * adjectives, a verb and the end agree with it; all else is drawn freely.
 */
export function reviews(count: number, seed: number): Review[] {
  const draw = random(seed)
  const one = (choices: readonly string[]) =>
    choices[Math.floor(draw() * choices.length)]!
  return Array.from({ length: count }, () => {
    const positive = draw() < 0.5
    const meant = positive ? good : bad
    const other = positive ? bad : good
    const said = () => (draw() < ironic ? other : meant)
    return {
      positive,
      words: [
        ...['the', one(things), 'was', one(said().adjectives), 'and'],
        ...[one(said().adjectives), ',', 'we', one(moves), 'and', 'i'],
        ...[one(said().verbs), 'it'],
        ...['and', 'would', one(said().ends), '.'],
      ],
    }
  })
}

if (import.meta.vitest) {
  const { expect, test } = import.meta.vitest

  test('each word is known, all reviews are equally long', () => {
    expect(new Set(words).size).toBe(words.length)
    for (const review of reviews(200, 1)) {
      expect(review.words.length).toBe(17)
      expect(review.words.every((word) => words.includes(word))).toBe(true)
      expect(review.words[beforeVerb]).toBe('i')
      expect(review.words[secondAdjective + 1]).toBe(',')
    }
  })

  test('opposites: each of praise has one of complaint, others none', () => {
    expect(opposite('great')).toBe('awful')
    expect(opposite('complain')).toBe('recommend')
    expect(opposite('room')).toBe('room')
    for (const word of words) expect(opposite(opposite(word))).toBe(word)
  })

  test('half are positive, telling words agree but for irony', () => {
    const all = reviews(20_000, 2)
    const share = (of: Review[]) => of.length / all.length
    expect(share(all.filter((r) => r.positive))).toBeCloseTo(0.5, 1)
    for (const place of [3, 5, 11, 15]) {
      const against = all.filter(({ words, positive }) => {
        const side = positive ? bad : good
        const telling = [...side.adjectives, ...side.verbs, ...side.ends]
        return telling.includes(words[place]!)
      })
      // Four standard errors.
      expect(Math.abs(share(against) - ironic)).toBeLessThan(0.005)
    }
  })
}
