import { normal } from '../data/random.ts'
import { masks, scores } from './dropout.ts'

// #region main
/** A hidden layer of ReLUs on dropped inputs: v·ReLU(W(m⊙x)). */
export function maskedOutput(
  W: readonly (readonly number[])[],
  v: readonly number[],
  x: readonly number[],
  mask: readonly number[],
): number {
  return scores(W, x, mask).reduce(
    (sum, z, i) => sum + v[i]! * Math.max(0, z),
    0,
  )
}
// #endregion

/** One masked network of the figure. */
export interface MaskedOutput {
  /** Inputs kept. */
  kept: number
  probability: number
  output: number
}

/** 1,024 masked networks, their mean, and the network with scaled inputs. */
export interface MaskFigure {
  outputs: MaskedOutput[]
  mean: number
  scaled: number
}

/**
 * The figure: 8 ReLUs on 10 inputs, random weights. Behind a nonlinearity
 * scaling is not the mean any more; with v ≥ 0 it is at most the mean, since
 * the output is a convex function of the mask (Jensen).
 */
export function maskFigure(seed = 1, p = 0.8): MaskFigure {
  const gaussian = normal(seed)
  const draw = (count: number) => Array.from({ length: count }, gaussian)
  const W = Array.from({ length: 8 }, () => draw(10))
  const v = draw(8).map(Math.abs)
  const x = draw(10)
  const outputs = masks(10, p).map(({ mask, probability }) => ({
    kept: mask.reduce((sum, m) => sum + m, 0),
    probability,
    output: maskedOutput(W, v, x, mask),
  }))
  const scaled = maskedOutput(
    W,
    v,
    x,
    x.map(() => p),
  )
  const mean = outputs.reduce((sum, o) => sum + o.probability * o.output, 0)
  return { outputs, mean, scaled }
}

if (import.meta.vitest) {
  const { expect, test } = import.meta.vitest

  test.each([1, 2, 3, 4, 5])('seed %i: scaling is below the mean', (seed) => {
    const { outputs, mean, scaled } = maskFigure(seed)
    expect(outputs).toHaveLength(1024)
    expect(scaled).toBeLessThan(0.99 * mean)
  })

  test('a linear layer: scaling is the mean', () => {
    // All pre-activations positive: the ReLU does nothing.
    const W = [
      [1, 2],
      [0.5, 3],
    ]
    const mean = masks(2, 0.8).reduce(
      (sum, { mask, probability }) =>
        sum + probability * maskedOutput(W, [1, 1], [1, 1], mask),
      0,
    )
    expect(maskedOutput(W, [1, 1], [1, 1], [0.8, 0.8])).toBeCloseTo(mean, 14)
  })
}
