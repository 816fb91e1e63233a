import { beforeVerb, secondAdjective, words } from '../data/sentiment.ts'
import type { Review } from '../data/sentiment.ts'
import { states } from './gru.ts'
import type { Gru } from './gru.ts'

/** The words of reviews as numbers. */
export function numbers(from: readonly Review[]): number[][] {
  return from.map((review) => review.words.map((word) => words.indexOf(word)))
}

// #region measure
/** How well one unit's value tells the opinions apart. */
export interface Separation {
  unit: number
  /** Share told apart by the best threshold. */
  accuracy: number
  /** Difference of the means in units of the common spread. */
  dPrime: number
}

/** The units' values just before the verb: values[unit][review]. */
export function valuesBeforeVerb(
  gru: Gru,
  from: readonly Review[],
): number[][] {
  // What comes later cannot change them.
  const begun = numbers(from).map((words) => words.slice(0, beforeVerb + 1))
  const h = states(gru, begun)[beforeVerb]!
  return Array.from({ length: h.cols }, (_, u) =>
    from.map((_, b) => h.data[b * h.cols + u]!),
  )
}

/** A value between two units' values, and on which side the positive lie. */
export interface Threshold {
  at: number
  /** 1: positive reviews above it; −1: below. */
  side: 1 | -1
  /** Share told apart. */
  accuracy: number
}

/** An opinion, whatever it was said with. */
export type Opinion = Pick<Review, 'positive'>

/** The threshold that tells most of the opinions apart. */
export function bestThreshold(
  values: readonly number[],
  from: readonly Opinion[],
): Threshold {
  const order = values
    .map((value, b) => ({ value, positive: from[b]!.positive }))
    .sort((a, b) => a.value - b.value)
  const positives = order.filter((x) => x.positive).length
  let below = 0
  let best: Threshold = { at: -Infinity, side: 1, accuracy: 0 }
  for (let k = 0; k <= order.length; k++) {
    // k values lie below the threshold, `below` of them positive.
    const right = positives - below + (k - below)
    for (const side of [1, -1] as const) {
      const share = (side === 1 ? right : order.length - right) / order.length
      const at = ((order[k - 1]?.value ?? -1) + (order[k]?.value ?? 1)) / 2
      if (share > best.accuracy) best = { at, side, accuracy: share }
    }
    if (order[k]?.positive === true) below++
  }
  return best
}

/** The best threshold's accuracy and d′ of one unit's values. */
export function separation(
  values: readonly number[],
  from: readonly Opinion[],
): Omit<Separation, 'unit'> {
  const moments = (positive: boolean) => {
    const own = values.filter((_, b) => from[b]!.positive === positive)
    const mean = own.reduce((s, x) => s + x, 0) / own.length
    const square = own.reduce((s, x) => s + (x - mean) ** 2, 0)
    return { mean, variance: square / own.length }
  }
  const [a, b] = [moments(true), moments(false)]
  const spread = Math.sqrt((a.variance + b.variance) / 2)
  return {
    accuracy: bestThreshold(values, from).accuracy,
    dPrime: spread === 0 ? 0 : Math.abs(a.mean - b.mean) / spread,
  }
}

/**
 * For each unit, how far apart its means of positive and negative reviews
 * stay all the way from the second adjective to the verb: the least distance.
 */
export function held(gru: Gru, from: readonly Review[]): number[] {
  const way = states(gru, numbers(from)).slice(
    secondAdjective,
    beforeVerb + 1,
  )
  const mean = (
    values: Float64Array,
    cols: number,
    u: number,
    side: boolean,
  ) => {
    let [sum, count] = [0, 0]
    for (const [b, { positive }] of from.entries())
      if (positive === side) {
        sum += values[b * cols + u]!
        count++
      }
    return sum / count
  }
  return Array.from({ length: way[0]!.cols }, (_, u) => {
    const apart = way.map(
      ({ data, cols }) =>
        mean(data, cols, u, true) - mean(data, cols, u, false),
    )
    const [least, most] = [Math.min(...apart), Math.max(...apart)]
    // Of two signs: it was somewhere on neither side.
    return least > 0 ? least : most < 0 ? -most : 0
  })
}

/** All units, the one with the largest d′ first. */
export function separations(gru: Gru, from: readonly Review[]): Separation[] {
  return valuesBeforeVerb(gru, from)
    .map((values, unit) => ({ unit, ...separation(values, from) }))
    .sort((a, b) => b.dPrime - a.dPrime)
}
// #endregion

if (import.meta.vitest) {
  const { expect, test } = import.meta.vitest

  test('separation: by hand, and blind to shifts and signs', () => {
    const from = [true, true, false, false, true].map((positive) => ({
      positive,
    }))
    const values = [3, 4, 1, 2, 0]
    // Between 2 and 3: four of five.
    expect(bestThreshold(values, from)).toEqual({
      at: 2.5,
      side: 1,
      accuracy: 0.8,
    })
    expect(separation(values, from).accuracy).toBe(0.8)
    const { accuracy, dPrime } = separation(values, from)
    const turned = values.map((x) => 7 - 2 * x)
    expect(separation(turned, from).accuracy).toBe(accuracy)
    expect(separation(turned, from).dPrime).toBeCloseTo(dPrime, 12)
    // Means 7/3 and 3/2, variances 26/9 and 1/4.
    const spread = Math.sqrt((26 / 9 + 1 / 4) / 2)
    expect(dPrime).toBeCloseTo((7 / 3 - 3 / 2) / spread, 12)
  })

  test('held: the least distance on the way, 0 if the sides change', async () => {
    const { randomGru } = await import('./gru.ts')
    const { reviews } = await import('../data/sentiment.ts')
    const gru = randomGru(words.length, 3, 1)
    const from = reviews(40, 1)
    const h = states(gru, numbers(from))
    const distance = (t: number, u: number) => {
      const of = (side: boolean) => {
        const own = from.flatMap(({ positive }, b) =>
          positive === side ? [h[t]!.data[3 * b + u]!] : [],
        )
        return own.reduce((a, b) => a + b) / own.length
      }
      return of(true) - of(false)
    }
    held(gru, from).forEach((value, u) => {
      const apart = [5, 6, 7, 8, 9, 10].map((t) => distance(t, u))
      const oneSide = new Set(apart.map(Math.sign)).size === 1
      const least = Math.min(...apart.map(Math.abs))
      expect(value).toBeCloseTo(oneSide ? least : 0, 12)
    })
  })

  test('values are read after the word before the verb', async () => {
    const { randomGru } = await import('./gru.ts')
    const { reviews } = await import('../data/sentiment.ts')
    const gru = randomGru(words.length, 3, 1)
    const from = reviews(4, 1)
    const values = valuesBeforeVerb(gru, from)
    expect(values.map((row) => row.length)).toEqual([4, 4, 4])
    // What comes later does not matter.
    const cut = from.map((review) => ({
      ...review,
      words: review.words.slice(0, beforeVerb + 1),
    }))
    expect(valuesBeforeVerb(gru, cut)).toEqual(values)
    const order = separations(gru, from).map(({ dPrime }) => dPrime)
    expect(order).toEqual(order.toSorted((a, b) => b - a))
  })
}
