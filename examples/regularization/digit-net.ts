import type { Digits } from '../data/digits.ts'
import { digits } from '../data/digits.ts'
import { random } from '../data/random.ts'

/** Inputs, 8×8 pixels. */
export const inputs = 64
/** Outputs, a score for each digit. */
export const classes = 10
/** Images for training, with how many wrong labels, and for stopping. */
export const sizes = { train: 300, wrong: 60, validation: 500 }

// #region data
/** Handwritten digits split for one run. */
export interface Split {
  /** 300 images, 60 of them with a wrong label. */
  train: Digits
  /** 500 images to choose the moment of stopping with. */
  validation: Digits
  /** The other 997 images. */
  test: Digits
}

/** A random split; a fifth of the labels for training are made wrong. */
export function split(seed: number): Split {
  const all = digits()
  const uniform = random(seed)
  const order = shuffled(all.count, uniform)
  const take = (from: number, to: number): Digits => {
    const chosen = order.slice(from, to)
    const pixels = new Float64Array(chosen.length * inputs)
    chosen.forEach((image, i) => {
      const start = image * inputs
      pixels.set(all.pixels.subarray(start, start + inputs), i * inputs)
    })
    const labels = Uint8Array.from(chosen, (image) => all.labels[image]!)
    return { pixels, labels, count: chosen.length }
  }
  const train = take(0, sizes.train)
  for (let i = 0; i < sizes.wrong; i++) {
    const shift = 1 + Math.floor(9 * uniform())
    train.labels[i] = (train.labels[i]! + shift) % classes
  }
  const used = sizes.train + sizes.validation
  return {
    train,
    validation: take(sizes.train, used),
    test: take(used, all.count),
  }
}

/** 0…count − 1 in random order (Fisher and Yates). */
export function shuffled(count: number, uniform: () => number): number[] {
  const order = Array.from({ length: count }, (_, i) => i)
  for (let i = count - 1; i > 0; i--) {
    const j = Math.floor(uniform() * (i + 1))
    const swapped = order[i]!
    order[i] = order[j]!
    order[j] = swapped
  }
  return order
}
// #endregion

// #region net
/** A network 64–hidden–10 with ReLU: W (hidden×64), b, V (10×hidden), c. */
export interface DigitNet {
  hidden: number
  parameters: Float64Array
}

/** Views of the four parts of the parameters. */
export function parts({ hidden, parameters }: DigitNet) {
  const sizes = [inputs * hidden, hidden, classes * hidden, classes]
  let start = 0
  const [W, b, V, c] = sizes.map((size) =>
    parameters.subarray(start, (start += size)),
  )
  return { W: W!, b: b!, V: V!, c: c! }
}

/**
 * Writes the hidden values and the probabilities of one image. A `mask`
 * multiplies the hidden values: 0 for dropped units, 1/p for kept ones.
 */
export function predict(
  net: DigitNet,
  x: Float64Array,
  h: Float64Array,
  probabilities: Float64Array,
  mask?: Float64Array,
): void {
  const { W, b, V, c } = parts(net)
  const { hidden } = net
  for (let i = 0; i < hidden; i++) {
    h[i] = 0
    if (mask?.[i] === 0) continue
    let z = b[i]!
    for (let k = 0; k < inputs; k++) z += W[i * inputs + k]! * x[k]!
    if (z > 0) h[i] = z * (mask?.[i] ?? 1)
  }
  let largest = -Infinity
  for (let j = 0; j < classes; j++) {
    let z = c[j]!
    for (let i = 0; i < hidden; i++) z += V[j * hidden + i]! * h[i]!
    probabilities[j] = z
    largest = Math.max(largest, z)
  }
  let total = 0
  for (let j = 0; j < classes; j++) {
    probabilities[j] = Math.exp(probabilities[j]! - largest)
    total += probabilities[j]!
  }
  for (let j = 0; j < classes; j++) probabilities[j]! /= total
}
// #endregion

// #region gradient
/**
 * Mean cross-entropy (nats) of the chosen images; its gradient is written to
 * `gradient`. `drawMask` fills a fresh dropout mask for each image.
 */
export function lossGradient(
  net: DigitNet,
  data: Digits,
  chosen: readonly number[],
  gradient: Float64Array,
  drawMask?: (mask: Float64Array) => void,
): number {
  const { hidden } = net
  const { V } = parts(net)
  const d = parts({ hidden, parameters: gradient })
  const h = new Float64Array(hidden)
  const p = new Float64Array(classes)
  const mask = drawMask && new Float64Array(hidden)
  let loss = 0
  gradient.fill(0)
  for (const image of chosen) {
    const x = data.pixels.subarray(image * inputs, (image + 1) * inputs)
    const label = data.labels[image]!
    if (mask) drawMask(mask)
    predict(net, x, h, p, mask)
    loss -= Math.log(p[label]!) / chosen.length
    p[label]! -= 1
    for (let j = 0; j < classes; j++) {
      p[j]! /= chosen.length
      d.c[j]! += p[j]!
    }
    for (let i = 0; i < hidden; i++) {
      if (h[i] === 0) continue
      let dh = 0
      for (let j = 0; j < classes; j++) {
        d.V[j * hidden + i]! += p[j]! * h[i]!
        dh += p[j]! * V[j * hidden + i]!
      }
      dh *= mask?.[i] ?? 1
      d.b[i]! += dh
      for (let k = 0; k < inputs; k++) d.W[i * inputs + k]! += dh * x[k]!
    }
  }
  return loss
}

/** Mean cross-entropy (nats) and accuracy on all images. */
export function evaluate(
  net: DigitNet,
  { pixels, labels, count }: Digits,
): { loss: number; accuracy: number } {
  const h = new Float64Array(net.hidden)
  const p = new Float64Array(classes)
  let [loss, right] = [0, 0]
  for (let image = 0; image < count; image++) {
    predict(net, pixels.subarray(image * inputs, (image + 1) * inputs), h, p)
    const label = labels[image]!
    loss -= Math.log(p[label]!)
    if (p.indexOf(Math.max(...p)) === label) right++
  }
  return { loss: loss / count, accuracy: right / count }
}
// #endregion

if (import.meta.vitest) {
  const { expect, test } = import.meta.vitest
  const { normal } = await import('../data/random.ts')
  const { centralDifferences, largestGap } =
    await import('../training-dynamics/central-differences.ts')

  const gaussian = normal(2)
  const net: DigitNet = {
    hidden: 3,
    parameters: Float64Array.from({ length: 235 }, () => gaussian() / 3),
  }

  test.each([false, true])(
    'gradient, dropout %s: central differences',
    (drop) => {
      const { train } = split(1)
      const mask = (m: Float64Array) => {
        m.set([2, 0, 2])
      }
      const loss = (w: Float64Array, gradient: Float64Array) =>
        lossGradient(
          { ...net, parameters: w },
          train,
          [0, 5, 9],
          gradient,
          drop ? mask : undefined,
        )
      const gradient = new Float64Array(235)
      const unused = new Float64Array(235)
      loss(net.parameters, gradient)
      const numeric = centralDifferences(
        (w) => loss(w, unused),
        net.parameters,
      )
      expect(largestGap(gradient, numeric)).toBeLessThan(1e-8)
      expect(Math.max(...gradient)).toBeGreaterThan(0.01)
    },
  )

  test('split: every image once, 60 wrong labels among 300', () => {
    const { train, validation, test } = split(3)
    const total = train.count + validation.count + test.count
    expect([train.count, validation.count, total]).toEqual([300, 500, 1797])
    const ink = [train, validation, test].map(({ pixels }) =>
      pixels.reduce((sum, value) => sum + value * 16, 0),
    )
    expect(ink.reduce((sum, value) => sum + value, 0)).toBe(561718)
    // The label of an image is that of the same pixels in the source.
    const all = digits()
    const key = (data: Digits, i: number) =>
      data.pixels.subarray(i * inputs, (i + 1) * inputs).join()
    const truth = new Map(
      Array.from(all.labels, (label, i) => [key(all, i), label]),
    )
    const wrong = (data: Digits) =>
      Array.from(
        data.labels,
        (label, i) => truth.get(key(data, i)) !== label,
      ).filter(Boolean).length
    expect([train, validation, test].map(wrong)).toEqual([60, 0, 0])
  })

  test('probabilities sum to 1; ln 10 for a net that knows nothing', () => {
    const h = new Float64Array(3)
    const p = new Float64Array(10)
    predict(net, digits().pixels.subarray(0, 64), h, p)
    expect(p.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 14)
    const empty = { hidden: 3, parameters: new Float64Array(235) }
    expect(evaluate(empty, split(1).test).loss).toBeCloseTo(Math.log(10), 12)
  })
}
