import { evaluate, split } from './digit-net.ts'
import type { Regularizer } from './digit-training.ts'
import { trainDigits } from './digit-training.ts'

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

/** What one training ended with; losses are cross-entropies in nats. */
export interface Outcome {
  seed: number
  /** On the 300 images for training, wrong labels included. */
  train: number
  /** On the 997 images for testing. */
  test: number
  /** Share of the test images with the right digit. */
  accuracy: number
  /** Mean loss of the last epoch's batches, each before its step. */
  running: number
}

/** Trains on the split of this seed. About 0.25 s. */
export function outcome(
  regularizer: Regularizer,
  seed: number,
  epochs = 80,
): Outcome {
  const data = split(seed)
  let running = NaN
  const net = trainDigits(data, regularizer, {
    seed,
    epochs,
    observe: (_, __, loss = NaN) => {
      running = loss
    },
  })
  const { loss, accuracy } = evaluate(net, data.test)
  return {
    seed,
    train: evaluate(net, data.train).loss,
    test: loss,
    accuracy,
    running,
  }
}

/** Outcomes of one regularizer over several seeds, with their means. */
export interface Comparison {
  name: string
  outcomes: Outcome[]
  train: number
  test: number
  accuracy: number
  running: number
}

/** The table: every regularizer on five seeds. About 9 s. */
export function comparison(
  seeds: readonly number[] = [1, 2, 3, 4, 5],
  names: readonly string[] = Object.keys(regularizers),
): Comparison[] {
  return names.map((name) => {
    const regularizer = regularizers[name]
    if (!regularizer) {
      throw new RangeError(
        `Unexpected regularizer \`${name}\`, expected one of ` +
          Object.keys(regularizers).join(', '),
      )
    }
    const outcomes = seeds.map((seed) => outcome(regularizer, seed))
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
}

/** Training and test loss during one training. */
export interface Curve {
  name: string
  points: { epoch: number; train: number; test: number }[]
}

/** The figure of curves: one seed, a point every few epochs. About 3 s. */
export function curves(
  names: readonly string[] = [
    'none',
    'dropout 0.5',
    'AdamW 0.3',
    'flooding 0.5',
  ],
  { seed = 1, epochs = 80, every = 2 } = {},
): Curve[] {
  return names.map((name) => {
    const data = split(seed)
    const points: Curve['points'] = []
    trainDigits(data, regularizers[name]!, {
      seed,
      epochs,
      observe: (epoch, net) => {
        if (epoch % every !== 0) return
        const train = evaluate(net, data.train).loss
        points.push({ epoch, train, test: evaluate(net, data.test).loss })
      },
    })
    return { name, points }
  })
}

if (import.meta.vitest) {
  const { expect, test } = import.meta.vitest

  test('five seeds: what each regularizer does to loss and error', () => {
    const [none, dropout, decay, flood] = comparison(
      [1, 2, 3, 4, 5],
      ['none', 'dropout 0.5', 'AdamW 0.3', 'flooding 0.5'],
    ) as [Comparison, Comparison, Comparison, Comparison]
    // Without a regularizer even the wrong labels are learned.
    expect(none.train).toBeLessThan(0.05)
    expect(none.test - dropout.test).toBeGreaterThan(0.2)
    expect(none.test - decay.test).toBeGreaterThan(0.2)
    expect(dropout.accuracy - none.accuracy).toBeGreaterThan(0.04)
    expect(decay.accuracy - none.accuracy).toBeGreaterThan(0.04)
    // Flooding holds the training loss and lowers the test loss a little;
    // it does not lower the error.
    expect(Math.abs(flood.running / 0.5 - 1)).toBeLessThan(0.15)
    expect(none.test - flood.test).toBeGreaterThan(0.03)
    expect(flood.accuracy).toBeLessThan(none.accuracy)
  }, 60_000)

  test('curves start untrained, at about ln 10', () => {
    const [curve] = curves(['none'], { epochs: 2 })
    expect(curve!.points.map(({ epoch }) => epoch)).toEqual([0, 2])
    expect(curve!.points[0]!.test).toBeGreaterThan(2)
    expect(curve!.points[1]!.test).toBeLessThan(curve!.points[0]!.test)
  })

  test('an unknown name is refused', () => {
    expect(() => comparison([1], ['L0'])).toThrow(
      'Unexpected regularizer `L0`, expected one of none, dropout 0.5,',
    )
  })
}
