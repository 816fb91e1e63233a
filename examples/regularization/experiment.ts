import type { Comparison, Curve, Outcome } from './comparison.ts'
import { regularizers } from './comparison.ts'
import { evaluate, split } from './digit-net.ts'
import { rules } from './digit-stopping.ts'
import type { Stopping } from './digit-stopping.ts'
import { trainDigits } from './digit-training.ts'

/** What the page shows of the digits. */
export interface Experiment {
  /** Means over the seeds, a row a regularizer. */
  table: Comparison[]
  /** Losses during the training with the first seed. */
  curves: Curve[]
  /** Stops of each rule in the trainings without a regularizer. */
  stoppings: Stopping[]
}

/** Which trainings to run, and how long. */
export interface Plan {
  names?: readonly string[]
  seeds?: readonly number[]
  epochs?: number
  /** Epochs that the stopping rules get to see. */
  patience?: number
  /** Epochs between two points of a curve. */
  every?: number
}

/**
 * The table, the curves and the stops from one set of trainings, each of them
 * run once: what `comparison`, `curves` and `stoppings` give. About 8 s.
 */
export function experiment({
  names = [
    'none',
    'dropout 0.5',
    'AdamW 0.3',
    'flooding 0.5',
    'flooding 0.7',
  ],
  seeds = [1, 2, 3, 4, 5],
  epochs = 80,
  patience = 40,
  every = 4,
}: Plan = {}): Experiment {
  const stoppings: Stopping[] = []
  const curves: Curve[] = []
  const table = names.map((name) => {
    const outcomes = seeds.map((seed): Outcome => {
      const data = split(seed)
      const validation: number[] = []
      const points: Curve['points'] = []
      let running = NaN
      const net = trainDigits(data, regularizers[name]!, {
        seed,
        epochs,
        observe: (epoch, net, loss = NaN) => {
          running = loss
          if (name === 'none' && epoch <= patience) {
            validation.push(evaluate(net, data.validation).loss)
          }
          if (seed !== seeds[0] || epoch % every !== 0) return
          const train = evaluate(net, data.train).loss
          points.push({ epoch, train, test: evaluate(net, data.test).loss })
        },
      })
      if (points.length > 0) curves.push({ name, points })
      if (name === 'none') {
        const stops = Object.entries(rules).map(
          ([rule, stop]) => [rule, stop(validation)] as const,
        )
        stoppings.push({
          seed,
          curve: validation,
          stops: Object.fromEntries(stops),
        })
      }
      const { loss: test, accuracy } = evaluate(net, data.test)
      const train = evaluate(net, data.train).loss
      return { seed, train, test, accuracy, running }
    })
    const mean = (of: (outcome: Outcome) => number) =>
      outcomes.reduce((sum, each) => sum + of(each), 0) / outcomes.length
    return {
      name,
      outcomes,
      train: mean(({ train }) => train),
      test: mean(({ test }) => test),
      accuracy: mean(({ accuracy }) => accuracy),
      running: mean(({ running }) => running),
    }
  })
  return { table, curves, stoppings }
}

/** How often a rule hands back a worse model than the best checkpoint. */
export function missed(stoppings: readonly Stopping[], rule: string): number {
  return stoppings.filter(
    ({ stops }) => stops[rule]!.loss > stops['best checkpoint']!.loss,
  ).length
}

if (import.meta.vitest) {
  const { expect, test } = import.meta.vitest
  const { comparison, curves } = await import('./comparison.ts')
  const { stoppings } = await import('./digit-stopping.ts')

  test('one pass gives what the three separate ones give', () => {
    const names = ['none', 'flooding 0.5']
    const seeds = [1, 2]
    const all = experiment({ names, seeds, patience: 8, every: 40 })
    expect(all.table).toEqual(comparison(seeds, names))
    expect(all.curves).toEqual(curves(names, { every: 40 }))
    expect(all.stoppings).toEqual(stoppings(seeds, 8))
    for (const rule of Object.keys(rules)) {
      expect(missed(all.stoppings, rule)).toBeGreaterThanOrEqual(0)
    }
    expect(missed(all.stoppings, 'best checkpoint')).toBe(0)
  }, 30_000)
}
