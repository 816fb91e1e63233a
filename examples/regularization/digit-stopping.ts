import { evaluate, split } from './digit-net.ts'
import { trainDigits } from './digit-training.ts'
import type { Stop } from './early-stopping.ts'
import { bestCheckpoint, stopAbove, stopAfter } from './early-stopping.ts'

/** The rules that the page compares, by name. */
export const rules: Record<string, (curve: readonly number[]) => Stop> = {
  'best checkpoint': bestCheckpoint,
  'patience 1': (curve) => stopAfter(1, curve),
  'patience 3': (curve) => stopAfter(3, curve),
  'patience 5': (curve) => stopAfter(5, curve),
  'GL(5)': (curve) => stopAbove(5, curve),
}

/** One training without a regularizer, and where each rule stops it. */
export interface Stopping {
  seed: number
  /** Validation loss after 0, 1, 2, … epochs, nats. */
  curve: number[]
  /** Stop of each rule, by its name. */
  stops: Record<string, Stop>
}

// #region main
/** Validation loss after 0, 1, 2, … epochs on the digits, in nats. */
export function validationCurve(seed: number, epochs = 60): number[] {
  const data = split(seed)
  const curve: number[] = []
  trainDigits(
    data,
    {},
    {
      seed,
      epochs,
      observe: (_, net) => {
        curve.push(evaluate(net, data.validation).loss)
      },
    },
  )
  return curve
}
// #endregion

/** The figure: five trainings, each under the five rules. About 1.5 s. */
export function stoppings(
  seeds: readonly number[] = [1, 2, 3, 4, 5],
  epochs = 60,
): Stopping[] {
  return seeds.map((seed) => {
    const curve = validationCurve(seed, epochs)
    const stops = Object.fromEntries(
      Object.entries(rules).map(([name, rule]) => [name, rule(curve)]),
    )
    return { seed, curve, stops }
  })
}

if (import.meta.vitest) {
  const { expect, test } = import.meta.vitest

  test('impatient rules miss the best model, the last one is worse', () => {
    const all = stoppings()
    const missed = (name: string) =>
      all.filter(
        ({ stops }) => stops[name]!.loss > stops['best checkpoint']!.loss,
      ).length
    expect(missed('patience 1')).toBeGreaterThanOrEqual(4)
    expect(missed('patience 5')).toBeLessThanOrEqual(missed('patience 3'))
    expect(missed('patience 5')).toBeLessThanOrEqual(1)
    for (const { curve, stops } of all) {
      const { best, loss } = stops['best checkpoint']!
      expect(best).toBeLessThan(30)
      // Training on to the end and keeping the last weights.
      expect(curve.at(-1)! - loss).toBeGreaterThan(0.1)
    }
  }, 30_000)
}
