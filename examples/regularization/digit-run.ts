import { evaluate, split } from './digit-net.ts'
import type { Regularizer } from './digit-training.ts'
import { trainDigits, usual } from './digit-training.ts'

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

/** One training, and what was measured while it ran. */
export interface DigitRun {
  outcome: Outcome
  /** Training and test loss every so many epochs, from epoch 0. */
  points: { epoch: number; train: number; test: number }[]
  /** Validation loss after 0, 1, 2, … epochs. */
  validation: number[]
}

/** How long to train, and what to measure on the way. */
export interface Measures {
  epochs?: number
  /** Epochs between two points; none are taken by default. */
  every?: number
  /** Epochs whose validation loss is measured; none by default. */
  validated?: number
}

// #region main
/** One run of the experiment: trains and measures. About 0.25 s. */
export function digitRun(
  regularizer: Regularizer,
  seed: number,
  { epochs = usual.epochs, every = Infinity, validated = -1 }: Measures = {},
): DigitRun {
  const data = split(seed)
  const points: DigitRun['points'] = []
  const validation: number[] = []
  let running = NaN
  const net = trainDigits(data, regularizer, {
    seed,
    epochs,
    observe: (epoch, net, loss = NaN) => {
      running = loss
      if (epoch <= validated) {
        validation.push(evaluate(net, data.validation).loss)
      }
      if (every === Infinity || epoch % every !== 0) return
      const train = evaluate(net, data.train).loss
      points.push({ epoch, train, test: evaluate(net, data.test).loss })
    },
  })
  const train = evaluate(net, data.train).loss
  const { loss: test, accuracy } = evaluate(net, data.test)
  const outcome = { seed, train, test, accuracy, running }
  return { outcome, points, validation }
}
// #endregion

if (import.meta.vitest) {
  const { expect, test } = import.meta.vitest

  test('measures start untrained, at about ln 10, and end trained', () => {
    const { outcome, points, validation } = digitRun({}, 1, {
      epochs: 4,
      every: 2,
      validated: 3,
    })
    expect(points.map(({ epoch }) => epoch)).toEqual([0, 2, 4])
    expect(points[0]!.test).toBeGreaterThan(2)
    expect(points[2]!.test).toBeLessThan(points[0]!.test)
    expect(points[2]).toEqual({
      epoch: 4,
      train: outcome.train,
      test: outcome.test,
    })
    expect(validation).toHaveLength(4)
    expect(validation[3]!).toBeLessThan(validation[0]!)
    // The last epoch's batches were lost on by a net a little less trained.
    expect(outcome.running).toBeGreaterThan(outcome.train)
  })

  test('measuring changes nothing', () => {
    const plain = digitRun({ keep: 0.5 }, 2, { epochs: 2 })
    const measured = { epochs: 2, every: 1, validated: 2 }
    expect(digitRun({ keep: 0.5 }, 2, measured).outcome).toEqual(
      plain.outcome,
    )
    expect([plain.points, plain.validation]).toEqual([[], []])
  })
}
