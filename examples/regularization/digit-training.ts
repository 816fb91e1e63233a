import { normal, random } from '../data/random.ts'
import { adamW } from './adamw.ts'
import type { DigitNet, Split } from './digit-net.ts'
import { lossGradient, parts, shuffled } from './digit-net.ts'
import { floodSign } from './flooding.ts'

/** What is done against overfitting; nothing by default. */
export interface Regularizer {
  /** Probability p of keeping a hidden unit (inverted dropout). */
  keep?: number
  /** Decoupled weight decay λ of AdamW. */
  decay?: number
  /** Flood level b, in nats, for the loss of each batch. */
  flood?: number
}

/** Units and epochs, unless a schedule says otherwise. */
export const usual = { hidden: 64, epochs: 80 }

/** How long and how fast a net is trained. */
export interface Schedule {
  seed: number
  hidden?: number
  epochs?: number
  batch?: number
  rate?: number
  /** Called before the first epoch (with 0) and after each one. */
  observe?: (epochs: number, net: DigitNet, running?: number) => void
}

// #region main
/**
 * Trains a network on the digits, with a regularizer or none. It has
 * 64–64–10 units and sees mini-batches, with AdamW. `running` is the mean of
 * the batches' losses during the epoch, as they were before each step.
 */
export function trainDigits(
  { train }: Split,
  { keep = 1, decay = 0, flood = -Infinity }: Regularizer,
  schedule: Schedule,
): DigitNet {
  const { seed, hidden = usual.hidden, epochs = usual.epochs } = schedule
  const { batch = 10 } = schedule
  const { rate = 0.005, observe } = schedule
  const net = initialNet(hidden, seed)
  const uniform = random(seed + 1_000_003)
  const drawMask = (mask: Float64Array) => {
    for (let i = 0; i < hidden; i++) mask[i] = uniform() < keep ? 1 / keep : 0
  }
  const gradient = new Float64Array(net.parameters.length)
  const step = adamW({ rate, decay })
  observe?.(0, net)
  for (let epoch = 1; epoch <= epochs; epoch++) {
    const order = shuffled(train.count, uniform)
    let running = 0
    for (let start = 0; start < train.count; start += batch) {
      const chosen = order.slice(start, start + batch)
      const loss = lossGradient(
        net,
        train,
        chosen,
        gradient,
        keep < 1 ? drawMask : undefined,
      )
      running += (loss * chosen.length) / train.count
      if (floodSign(loss, flood) < 0) negate(gradient)
      step(net.parameters, gradient)
    }
    observe?.(epoch, net, running)
  }
  return net
}
// #endregion

function negate(gradient: Float64Array): void {
  for (let i = 0; i < gradient.length; i++) gradient[i] = -gradient[i]!
}

/** Weights of variance 2/64 and 1/hidden, biases 0. */
function initialNet(hidden: number, seed: number): DigitNet {
  const gaussian = normal(seed)
  const parameters = new Float64Array(75 * hidden + 10)
  const net = { hidden, parameters }
  const { W, V } = parts(net)
  for (let i = 0; i < W.length; i++) W[i] = gaussian() * Math.sqrt(2 / 64)
  for (let i = 0; i < V.length; i++) V[i] = gaussian() / Math.sqrt(hidden)
  return net
}

if (import.meta.vitest) {
  const { expect, test } = import.meta.vitest
  const { evaluate, split } = await import('./digit-net.ts')

  const data = split(1)
  const after = (regularizer: Regularizer, epochs = 3) =>
    trainDigits(data, regularizer, { seed: 1, epochs, hidden: 8 })

  test('a seed gives the same net again, each regularizer another', () => {
    const plain = after({})
    expect(after({})).toEqual(plain)
    for (const other of [{ keep: 0.5 }, { decay: 1 }, { flood: 2 }]) {
      expect(after(other).parameters).not.toEqual(plain.parameters)
    }
    // A level that no loss goes below, and keeping every unit, do nothing.
    expect(after({ flood: 0, keep: 1, decay: 0 })).toEqual(plain)
  })

  test('above the loss, a flood level drives it up', () => {
    const loss = (regularizer: Regularizer) =>
      evaluate(after(regularizer), data.train).loss
    expect(loss({})).toBeLessThan(2)
    expect(loss({ flood: 100 })).toBeGreaterThan(3)
  })

  test('observed before the first epoch and after each one', () => {
    const seen: (number | undefined)[][] = []
    trainDigits(
      data,
      {},
      {
        seed: 1,
        epochs: 2,
        hidden: 4,
        observe: (epochs, _, running) => {
          seen.push([epochs, running === undefined ? 0 : 1])
        },
      },
    )
    expect(seen).toEqual([
      [0, 0],
      [1, 1],
      [2, 1],
    ])
  })
}
