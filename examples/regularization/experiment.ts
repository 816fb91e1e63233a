import type { DigitRun, Outcome } from './digit-run.ts'
import { digitRun } from './digit-run.ts'
import type { Regularizer } from './digit-training.ts'
import type { Stop } from './early-stopping.ts'
import { rules } from './early-stopping.ts'

/** The regularizers that the page compares. */
export const regularizers: Record<string, Regularizer> = {
  none: {},
  'dropout 0.5': { keep: 0.5 },
  'AdamW 0.3': { decay: 0.3 },
  'AdamW 1': { decay: 1 },
  'flooding 0.3': { flood: 0.3 },
  'flooding 0.5': { flood: 0.5 },
  'flooding 0.7': { flood: 0.7 },
}

/** Outcomes of one regularizer over several seeds, with their means. */
export interface Comparison extends Omit<Outcome, 'seed'> {
  name: string
  outcomes: Outcome[]
}

/** Training and test loss during one training. */
export interface Curve {
  name: string
  points: DigitRun['points']
}

/** One training without a regularizer, and where each rule stops it. */
export interface Stopping {
  seed: number
  /** Validation loss after 0, 1, 2, … epochs, nats. */
  curve: number[]
  /** Stop of each rule, by its name. */
  stops: Record<string, Stop>
}

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
  validated?: number
  /** Epochs between two points of a curve. */
  every?: number
}

/**
 * The table, the curves and the stops from one set of trainings, each of them
 * run once. About 10 s.
 *
 * @throws RangeError for a name that is not one of the regularizers.
 */
export function experiment({
  names = Object.keys(regularizers),
  seeds = [1, 2, 3, 4, 5],
  epochs = 80,
  validated = 40,
  every = 4,
}: Plan = {}): Experiment {
  const stoppings: Stopping[] = []
  const curves: Curve[] = []
  const table = names.map((name) => {
    const regularizer = named(name)
    const outcomes = seeds.map((seed) => {
      const { outcome, points, validation } = digitRun(regularizer, seed, {
        epochs,
        ...(seed === seeds[0] ? { every } : {}),
        ...(name === 'none' ? { validated } : {}),
      })
      if (points.length > 0) curves.push({ name, points })
      if (validation.length > 0) stoppings.push(stopping(seed, validation))
      return outcome
    })
    const mean = (of: keyof Outcome) =>
      outcomes.reduce((sum, each) => sum + each[of], 0) / outcomes.length
    return {
      name,
      outcomes,
      train: mean('train'),
      test: mean('test'),
      accuracy: mean('accuracy'),
      running: mean('running'),
    }
  })
  return { table, curves, stoppings }
}

function named(name: string): Regularizer {
  const regularizer = regularizers[name]
  if (regularizer) return regularizer
  throw new RangeError(
    `Unexpected regularizer \`${name}\`, expected one of ` +
      Object.keys(regularizers).join(', '),
  )
}

function stopping(seed: number, curve: number[]): Stopping {
  const stops = Object.entries(rules).map(
    ([rule, stop]) => [rule, stop(curve)] as const,
  )
  return { seed, curve, stops: Object.fromEntries(stops) }
}

/** How often a rule hands back a worse model than the best checkpoint. */
export function missed(stoppings: readonly Stopping[], rule: string): number {
  return stoppings.filter(
    ({ stops }) => stops[rule]!.loss > stops['best checkpoint']!.loss,
  ).length
}

/** In how many of the seeds `name` ended with a lower test loss than none. */
export function wins(table: readonly Comparison[], name: string): number {
  const of = (row: string) => table.find((each) => each.name === row)!
  const [plain, other] = [of('none').outcomes, of(name).outcomes]
  return other.filter(({ test }, i) => test < plain[i]!.test).length
}

if (import.meta.vitest) {
  const { beforeAll, describe, expect, test } = import.meta.vitest

  describe('five seeds', () => {
    let all: Experiment
    let row: (name: string) => Comparison
    beforeAll(() => {
      all = experiment()
      row = (name) => all.table.find((each) => each.name === name)!
    })

    // The margins hold for five other sets of five seeds, too.
    test('dropout and weight decay lower the loss and the error', () => {
      // Without a regularizer even the wrong labels are learned.
      const none = row('none')
      expect(none.train).toBeLessThan(0.05)
      for (const name of ['dropout 0.5', 'AdamW 0.3']) {
        expect(none.test - row(name).test).toBeGreaterThan(0.2)
        expect(row(name).accuracy - none.accuracy).toBeGreaterThan(0.04)
        expect(wins(all.table, name)).toBe(5)
      }
      // Too much decay: as many right, but with little certainty.
      const much = row('AdamW 1')
      expect(much.accuracy - none.accuracy).toBeGreaterThan(0.04)
      expect(much.train).toBeGreaterThan(0.9)
      expect(much.test - row('AdamW 0.3').test).toBeGreaterThan(0.1)
    })

    test.each([0.3, 0.5, 0.7])('flooding %f: a level, no gain', (b) => {
      const flooded = row(`flooding ${b}`)
      expect(Math.abs(flooded.running / b - 1)).toBeLessThan(0.15)
      expect(flooded.accuracy).toBeLessThan(row('none').accuracy)
      // Far from what dropout does; at 0.3 a little lower, at 0.7 not.
      expect(flooded.test - row('dropout 0.5').test).toBeGreaterThan(0.15)
      if (b === 0.3) {
        expect(row('none').test - flooded.test).toBeGreaterThan(0.03)
      }
      if (b === 0.7) expect(flooded.test).toBeGreaterThan(row('none').test)
    })

    test('impatient rules miss the best, the last is worse', () => {
      expect(missed(all.stoppings, 'patience 1')).toBeGreaterThanOrEqual(3)
      expect(missed(all.stoppings, 'patience 5')).toBeLessThanOrEqual(1)
      expect(missed(all.stoppings, 'best checkpoint')).toBe(0)
      for (const { curve, stops } of all.stoppings) {
        const { loss } = stops['best checkpoint']!
        expect(curve).toHaveLength(41)
        expect(curve.at(-1)!).toBeGreaterThan(loss + 0.02)
      }
    })

    test('curves of the first seed, stops of the plain trainings', () => {
      expect(all.curves.map(({ name }) => name)).toEqual(
        Object.keys(regularizers),
      )
      expect(all.curves[0]!.points.at(-1)!.test).toBe(
        row('none').outcomes[0]!.test,
      )
      expect(all.stoppings.map(({ seed }) => seed)).toEqual([1, 2, 3, 4, 5])
    })
  })

  test('an unknown name is refused', () => {
    expect(() => experiment({ names: ['L0'] })).toThrow(
      'Unexpected regularizer `L0`, expected one of none, dropout 0.5,',
    )
  })
}
