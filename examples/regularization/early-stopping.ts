import { Matrix } from 'ml-matrix'
import { computed, index, scope, vector } from 'residual'
import { T } from './symbols.ts'

/** Where a rule stopped, and the model that it hands back. */
export interface Stop {
  /** Epochs that were trained. */
  stopped: number
  /** Epochs of the model that is kept: the best one seen until then. */
  best: number
  /** Validation loss of that model. */
  loss: number
}

// A validation curve holds the loss after 0, 1, 2, … epochs.

// #region main
/**
 * Three rules of early stopping, on a curve of validation losses. This one
 * trains all the epochs and keeps the best model: nothing stops early.
 */
export function bestCheckpoint(curve: readonly number[]): Stop {
  const loss = Math.min(...curve)
  return { stopped: curve.length - 1, best: curve.indexOf(loss), loss }
}

/**
 * Stops when the loss has not improved for `patience` epochs in a row, and
 * goes back to the best model.
 */
export function stopAfter(patience: number, curve: readonly number[]): Stop {
  let best = 0
  for (let epoch = 1; epoch < curve.length; epoch++) {
    if (curve[epoch]! < curve[best]!) best = epoch
    else if (epoch - best === patience) {
      return { stopped: epoch, best, loss: curve[best]! }
    }
  }
  return bestCheckpoint(curve)
}

/**
 * Stops when the loss is more than `percent` above the lowest so far: the
 * class GL of Prechelt 1998, doi:10.1016/S0893-6080(98)00010-0.
 */
export function stopAbove(percent: number, curve: readonly number[]): Stop {
  let best = 0
  for (let epoch = 1; epoch < curve.length; epoch++) {
    if (curve[epoch]! < curve[best]!) best = epoch
    if (curve[epoch]! > (1 + percent / 100) * curve[best]!) {
      return { stopped: epoch, best, loss: curve[best]! }
    }
  }
  return bestCheckpoint(curve)
}
// #endregion

/** How much worse than the best of the whole curve a rule ends. */
export interface Cost {
  /** Of the model that it goes back to. */
  kept: number
  /** Of the last weights, had they been kept instead. */
  last: number
}

/** Cost of a stop, in the unit of the losses. */
export function cost(stop: Stop, curve: readonly number[]): Cost {
  const { loss } = bestCheckpoint(curve)
  return { kept: stop.loss - loss, last: curve[stop.stopped]! - loss }
}

/** The rules that the page compares, by name. */
export const rules: Record<string, (curve: readonly number[]) => Stop> = {
  'patience 1': (curve) => stopAfter(1, curve),
  'patience 2': (curve) => stopAfter(2, curve),
  'patience 3': (curve) => stopAfter(3, curve),
  'patience 5': (curve) => stopAfter(5, curve),
  'GL(5)': (curve) => stopAbove(5, curve),
  'best checkpoint': bestCheckpoint,
}

/**
 * How far the loss of each epoch is above the lowest until then, in percent:
 * Prechelt's generalization loss.
 */
export function generalizationLoss(curve: readonly number[]): number[] {
  return curve.map((loss, epoch) => {
    const lowest = Math.min(...curve.slice(0, epoch + 1))
    return 100 * (loss / lowest - 1)
  })
}

/** Validation losses V of T epochs, the best one, and their GL. */
export const given = scope({
  T,
  t: index(1, 'T'),
  V: vector('T', { positive: true }),
  '\\hat{t}': computed(({ V }: Record<string, Matrix>) => {
    return bestCheckpoint(V!.to1DArray()).best + 1
  }),
  G: computed(({ V }: Record<string, Matrix>) =>
    Matrix.columnVector(generalizationLoss(V!.to1DArray())),
  ),
})

/** A curve on which the rules differ: it dips at 2 and again, lower, at 6. */
export const twoDips: readonly number[] = [
  1, 0.8, 0.7, 0.72, 0.74, 0.69, 0.6, 0.62, 0.64, 0.66, 0.68, 0.7,
]

if (import.meta.vitest) {
  const { expect, test } = import.meta.vitest
  const { random } = await import('../data/random.ts')

  test('two dips: patience 2 misses the second, patience 3 finds it', () => {
    expect(bestCheckpoint(twoDips)).toEqual({
      stopped: 11,
      best: 6,
      loss: 0.6,
    })
    expect(stopAfter(2, twoDips)).toEqual({ stopped: 4, best: 2, loss: 0.7 })
    const stop = stopAfter(3, twoDips)
    expect(stop).toEqual({ stopped: 9, best: 6, loss: 0.6 })
    // Keeping the last weights instead of the best ones costs 0.06.
    expect(twoDips[stop.stopped]).toBe(0.66)
  })

  test('cost: of the model kept, and of the last weights', () => {
    const two = cost(stopAfter(2, twoDips), twoDips)
    expect([two.kept, two.last].map((c) => Math.round(100 * c))).toEqual([
      10, 14,
    ])
    const three = cost(stopAfter(3, twoDips), twoDips)
    expect([three.kept, Math.round(100 * three.last)]).toEqual([0, 6])
    for (const rule of Object.values(rules)) {
      const { kept, last } = cost(rule(twoDips), twoDips)
      expect(kept).toBeGreaterThanOrEqual(0)
      expect(last).toBeGreaterThanOrEqual(kept)
    }
  })

  test('GL(5) stops at the first rise above 5 %', () => {
    expect(stopAbove(5, twoDips)).toEqual({ stopped: 4, best: 2, loss: 0.7 })
    expect(stopAbove(6, twoDips)).toEqual({ stopped: 8, best: 6, loss: 0.6 })
  })

  test('GL is what GL(α) looks at', () => {
    const loss = generalizationLoss(twoDips)
    for (const percent of [2, 5, 6, 9]) {
      const first = loss.findIndex((value) => value > percent)
      expect(stopAbove(percent, twoDips).stopped).toBe(first)
    }
  })

  test('more patience never keeps a worse model', () => {
    const uniform = random(1)
    for (let trial = 0; trial < 200; trial++) {
      const curve = Array.from({ length: 15 }, uniform)
      const losses = Array.from(
        { length: 15 },
        (_, k) => stopAfter(k + 1, curve).loss,
      )
      expect(losses).toEqual(losses.toSorted((a, b) => b - a))
      expect(losses.at(-1)).toBe(bestCheckpoint(curve).loss)
    }
  })

  test('a curve that only falls is trained to the end', () => {
    const falling = [3, 2, 1]
    for (const stop of [stopAfter(1, falling), stopAbove(5, falling)]) {
      expect(stop).toEqual({ stopped: 2, best: 2, loss: 1 })
    }
  })
}
