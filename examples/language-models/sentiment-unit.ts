import { random } from '../data/random.ts'
import { ironic, reviews } from '../data/sentiment.ts'
import type { Review } from '../data/sentiment.ts'
import { adam } from './adam.ts'
import { backward, crossEntropy, scale, Tensor } from './autograd.ts'
import { parameters, predict, states } from './gru.ts'
import type { Gru } from './gru.ts'
import {
  held,
  numbers,
  separation,
  separations,
  valuesBeforeVerb,
} from './unit-separation.ts'
import type { Separation } from './unit-separation.ts'
import { atSteps, bySeed } from './weights/reviews.ts'
import { storedGru, untrainedGru } from './word-by-word.ts'

// #region train
/**
 * Trains a GRU to predict each next word of reviews; nobody tells it what
 * an opinion is. Calls `each` before the first and after every step.
 */
export function trainReviews(
  gru: Gru,
  steps: number,
  options: { rate?: number; each?: (step: number) => void } = {},
): void {
  const { rate = 0.01, each } = options
  const sentences = numbers(reviews(2000, 1))
  const draw = random(2)
  const move = adam(parameters(gru))
  each?.(0)
  for (let step = 1; step <= steps; step++) {
    const some = Array.from(
      { length: 32 },
      () => sentences[Math.floor(draw() * sentences.length)]!,
    )
    backward(nextWordLoss(gru, some))
    // The rate falls linearly to 0.
    move(rate * (1 - (step - 1) / steps))
    each?.(step)
  }
}

/** Mean cross-entropy of each next word of sentences of equal length. */
export function nextWordLoss(
  gru: Gru,
  sentences: readonly (readonly number[])[],
): Tensor {
  const h = states(gru, sentences)
  const losses = h.slice(0, -1).map((state, t) =>
    crossEntropy(
      predict(gru, state),
      sentences.map((sentence) => sentence[t + 1]!),
    ),
  )
  return scale(sum(losses), 1 / losses.length)
}
// #endregion

/** Σ of 1×1 tensors. */
function sum(terms: readonly Tensor[]): Tensor {
  const total = new Tensor(1, 1, undefined, terms)
  for (const { data } of terms) total.data[0]! += data[0]!
  total.passBack = () => {
    for (const { grad } of terms) grad[0]! += total.grad[0]!
  }
  return total
}

/** The training, of eight, that figures show and that is stored at many steps. */
export const shown = 8

/** Steps of the stored trainings; checkpoints of one lie `every` apart. */
export const steps = 2500
export const every = 100

/** The trained GRU of a seed, 1 to 8. */
export function trainedGru(seed = shown): Gru {
  const text = bySeed[seed - 1]
  if (text === undefined) throw new Error(`no weights of seed ${seed}`)
  return storedGru(text)
}

/** A thousand reviews that no training saw. */
export function unseen(): Review[] {
  return reviews(1000, 99)
}

/** What the histogram "one unit, before and after training" draws. */
export interface SentimentHistogram {
  unit: number
  /** The unit's value before the verb, a number per review. */
  before: number[]
  after: number[]
  /** The opinion of each review. */
  positive: boolean[]
  separation: { before: Separation; after: Separation }
}

/** The unit that separates best after training, and what it was before. */
export function sentimentHistogram(seed = shown): SentimentHistogram {
  const from = unseen()
  const unit = separations(trainedGru(seed), from)[0]!.unit
  const before = valuesBeforeVerb(untrainedGru(seed), from)[unit]!
  const after = valuesBeforeVerb(trainedGru(seed), from)[unit]!
  return {
    unit,
    before,
    after,
    positive: from.map((review) => review.positive),
    separation: {
      before: { unit, ...separation(before, from) },
      after: { unit, ...separation(after, from) },
    },
  }
}

/** How the best unit separates as the training that is shown goes on. */
export function emergence(): (Separation & { step: number })[] {
  const from = unseen()
  return atSteps.map((text, k) => ({
    step: k * every,
    ...separations(storedGru(text), from)[0]!,
  }))
}

/** The training that is shown, as it can be looked at at many steps. */
export interface Course {
  /** At each multiple of `every` steps: weights as text, and for each unit
   * the share of unseen reviews told apart just before the verb. */
  at: { step: number; weights: string; accuracy: number[] }[]
  /** The units, the one that separates best in the end first. */
  order: number[]
}

/** The training that is shown. */
export function course(): Course {
  const from = unseen()
  return {
    at: atSteps.map((weights, k) => ({
      step: k * every,
      weights,
      accuracy: valuesBeforeVerb(storedGru(weights), from).map(
        (values) => separation(values, from).accuracy,
      ),
    })),
    order: separations(trainedGru(), from).map(({ unit }) => unit),
  }
}

/** For each seed the best unit before training, and all units after it. */
export function sentimentBySeed(): {
  seed: number
  before: Separation
  after: Separation[]
  /** The unit that holds the opinion best on the way to the verb: how far. */
  held: number
}[] {
  const from = unseen()
  return bySeed.map((_, k) => ({
    seed: k + 1,
    before: separations(untrainedGru(k + 1), from)[0]!,
    after: separations(trainedGru(k + 1), from),
    held: Math.max(...held(trainedGru(k + 1), from)),
  }))
}

if (import.meta.vitest) {
  const { expect, test } = import.meta.vitest
  const { fingerprint } = await import('./weights.ts')
  const { wordByWord, wordsOf } = await import('./word-by-word.ts')

  test('twenty steps give the same bits on every machine', async () => {
    const gru = untrainedGru(1)
    trainReviews(gru, 20)
    expect(await fingerprint(parameters(gru))).toBe(
      'bc84ac4529bc609b2b942a26fe1519d1c1bad281bf8d7ea7f18cd54b36aff992',
    )
  })

  const seeds = sentimentBySeed()
  const found = seeds.filter(({ after }) => after[0]!.accuracy > 0.96)

  test('in seven of eight trainings units for the opinion emerge', () => {
    expect(found.map(({ seed }) => seed)).toEqual([1, 3, 4, 5, 6, 7, 8])
    for (const { before, after } of found) {
      expect(before.dPrime).toBeLessThan(2.5)
      // Not one unit, as in the big model, but several carry it.
      for (const { accuracy } of after.slice(0, 3))
        expect(accuracy).toBeGreaterThan(0.96)
      expect(after[0]!.dPrime).toBeGreaterThan(5)
    }
  })

  test('such a unit guesses as well as anybody can', () => {
    // Two adjectives, each ironic with the same probability q: when they
    // agree the guess is right but for q², else it is a toss: 1 − q in all.
    const four = 4 * Math.sqrt((ironic * (1 - ironic)) / 1000)
    for (const { after } of found)
      expect(Math.abs(after[0]!.accuracy - (1 - ironic))).toBeLessThan(four)
  })

  test('in the training that is shown it comes suddenly, and stays', () => {
    const path = emergence()
    expect(path.map(({ step }) => step).at(-1)).toBe(steps)
    const at = (step: number) => path.find((p) => p.step === step)!.accuracy
    expect(at(0)).toBeLessThan(0.8)
    expect(at(100)).toBeLessThan(0.7)
    for (const { step, accuracy } of path)
      if (step >= 300) expect(accuracy).toBeGreaterThan(0.96)
  })

  test('only in two of them does a unit hold it up to the verb', () => {
    const most = found.map(({ held }) => held)
    expect(most.filter((apart) => apart > 0.7).length).toBe(2)
    expect(most.filter((apart) => apart < 0.2).length).toBe(5)
    expect(seeds[shown - 1]!.held).toBe(Math.max(...most))
  })

  test('the histogram: one heap before training, two after', () => {
    const { before, after, positive, separation: of } = sentimentHistogram()
    const gap = (values: number[]) => {
      const mean = (side: boolean) => {
        const own = values.filter((_, b) => positive[b] === side)
        return own.reduce((a, b) => a + b) / own.length
      }
      return Math.abs(mean(true) - mean(false))
    }
    expect(gap(before)).toBeLessThan(0.1)
    expect(gap(after)).toBeGreaterThan(1.2)
    expect(of.before.accuracy).toBeLessThan(0.7)
    expect(of.after.accuracy).toBeGreaterThan(0.96)
  })

  test('a course has the best unit of each step', () => {
    const { at, order } = course()
    expect(order.toSorted()).toEqual([0, 1, 2, 3, 4, 5, 6, 7])
    expect(order[0]).toBe(sentimentHistogram().unit)
    for (const [k, { step, accuracy }] of emergence().entries()) {
      expect(at[k]!.step).toBe(step)
      expect(at[k]!.accuracy).toContain(accuracy)
    }
  })

  test('word by word: the unit takes sides and keeps them', () => {
    const { unit } = sentimentHistogram()
    const values = (adjective: string) =>
      wordByWord(
        trainedGru(),
        unit,
        wordsOf(`the room was ${adjective} and ${adjective}, we came and I`),
      ).map(({ value }) => value!)
    const [good, bad] = [values('great'), values('awful')]
    expect(good.slice(0, 3)).toEqual(bad.slice(0, 3))
    for (const t of [5, 6, 7, 8, 9, 10])
      expect(Math.abs(good[t]! - bad[t]!)).toBeGreaterThan(1)
  })
}
