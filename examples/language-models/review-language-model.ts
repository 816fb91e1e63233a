import { random } from '../data/random.ts'
import { reviewWords, splitSentences } from '../data/review-sentences.ts'
import type { Sentence } from '../data/review-sentences.ts'
import { adam } from './adam.ts'
import { backward } from './autograd.ts'
import { parameters, randomGru, states } from './gru.ts'
import type { Gru } from './gru.ts'
import { nextWordLoss } from './sentiment-unit.ts'
import { bestThreshold } from './unit-separation.ts'
import { decode } from './weights.ts'
import { weights } from './weights/sentences.ts'
import { units } from './word-by-word.ts'

/** Steps of the training whose weights are stored. */
export const sentenceSteps = 2500

/** An untrained GRU for the words of the real sentences. */
export function untrainedOnSentences(seed = 1): Gru {
  return randomGru(reviewWords.length, units, seed)
}

// #region train
/**
 * Trains a GRU to predict each next word of real sentences, without their
 * labels. A step takes 32 sentences of one length, and those of more than
 * 25 words are left out.
 */
export function trainOnSentences(
  gru: Gru,
  sentences: readonly Sentence[],
  steps: number,
  rate = 0.01,
): void {
  const usable = sentences
    .map(({ tokens }) => tokens)
    .filter(({ length }) => length > 1 && length <= 25)
  const draw = random(2)
  const oneOf = (from: readonly number[][]) =>
    from[Math.floor(draw() * from.length)]!
  const move = adam(parameters(gru))
  for (let step = 0; step < steps; step++) {
    const { length } = oneOf(usable)
    const same = usable.filter((tokens) => tokens.length === length)
    const some = Array.from({ length: 32 }, () => oneOf(same))
    backward(nextWordLoss(gru, some))
    // The rate falls linearly to 0.
    move(rate * (1 - step / steps))
  }
}
// #endregion

/** How much of the opinion each unit of the trained model holds. */
export interface UnlabelledUnit {
  /** Share of new sentences that the best unit tells apart. */
  unit: number
  /** The largest share that any unit would reach, chosen in hindsight. */
  most: number
}

// #region unit
/**
 * The values after the last word of each sentence: the unit and threshold
 * that tell most of the 2,000 apart are measured on the other 971.
 */
export function unlabelledUnit(gru = trainedOnSentences()): UnlabelledUnit {
  const { train, test } = splitSentences(1)
  const [known, unseen] = [train, test].map((from) =>
    from.map(({ tokens }) => states(gru, [tokens]).at(-1)!.data),
  )
  const found = Array.from({ length: units }, (_, unit) => {
    const values = (from: readonly Float64Array[]) =>
      from.map((state) => state[unit]!)
    const best = bestThreshold(values(known!), train)
    const right = values(unseen!).filter(
      (x, b) => best.side * (x - best.at) > 0 === test[b]!.positive,
    )
    return { before: best.accuracy, after: right.length / test.length }
  }).sort((a, b) => b.before - a.before)
  return {
    unit: found[0]!.after,
    most: Math.max(...found.map(({ after }) => after)),
  }
}
// #endregion

/** The GRU that was trained on the 2,000 sentences, from stored weights. */
export function trainedOnSentences(): Gru {
  const gru = untrainedOnSentences()
  decode(weights, parameters(gru))
  return gru
}

if (import.meta.vitest) {
  const { expect, test } = import.meta.vitest
  const { fingerprint } = await import('./weights.ts')

  test('five steps give the same bits on every machine', async () => {
    const gru = untrainedOnSentences()
    trainOnSentences(gru, splitSentences(1).train, 5)
    expect(await fingerprint(parameters(gru))).toBe(
      '5e7354a002db1635987d144905652e408fd6a2eaafaf4243e9ad894a6d069b7a',
    )
  })

  test('it has learned to guess words', () => {
    const some = splitSentences(1)
      .test.map(({ tokens }) => tokens)
      .filter(({ length }) => length === 10)
    const loss = (gru: Gru) => nextWordLoss(gru, some).data[0]!
    expect(loss(trainedOnSentences())).toBeLessThan(
      loss(untrainedOnSentences()) - 1,
    )
  })

  test('no unit knows the opinion much better than a coin', () => {
    const { unit, most } = unlabelledUnit()
    expect(unit).toBeGreaterThan(0.45)
    expect(most).toBeLessThan(0.6)
  })
}
