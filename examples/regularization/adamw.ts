/** Settings of AdamW; those that are left out are the paper's. */
export interface AdamWOptions {
  /** Learning rate η. */
  rate: number
  /** Weight decay λ: a step also takes away ηλw. Default 0. */
  decay?: number
  /** Decay rate of the mean of the gradients. Default 0.9. */
  beta1?: number
  /** Decay rate of the mean of their squares. Default 0.999. */
  beta2?: number
  /** Keeps the quotient finite. Default 1e-8. */
  epsilon?: number
}

/**
 * Moves `w` in place, one step against `gradient`. A third argument scales
 * the learning rate of this step (a schedule).
 */
export type Step = (
  w: Float64Array,
  gradient: Float64Array,
  schedule?: number,
) => void

// #region main
/**
 * Adam with decoupled weight decay (Loshchilov and Hutter 2019, Algorithm 2);
 * with `decay` 0 it is Adam (Kingma and Ba 2015, Algorithm 1). The returned
 * function keeps the moments of one parameter vector.
 */
export function adamW(options: AdamWOptions): Step {
  const { rate, decay = 0, beta1 = 0.9, beta2 = 0.999 } = options
  const { epsilon = 1e-8 } = options
  let mean = new Float64Array(0)
  let square = new Float64Array(0)
  // β₁ᵗ and β₂ᵗ as running products: the same bits on every engine.
  let power1 = 1
  let power2 = 1
  return (w, gradient, schedule = 1) => {
    if (mean.length === 0) {
      mean = new Float64Array(w.length)
      square = new Float64Array(w.length)
    }
    power1 *= beta1
    power2 *= beta2
    const step = rate * schedule
    for (let i = 0; i < w.length; i++) {
      const g = gradient[i]!
      const m = beta1 * mean[i]! + (1 - beta1) * g
      const v = beta2 * square[i]! + (1 - beta2) * g * g
      mean[i] = m
      square[i] = v
      const direction =
        m / (1 - power1) / (Math.sqrt(v / (1 - power2)) + epsilon)
      w[i] = w[i]! - step * (direction + decay * w[i]!)
    }
  }
}
// #endregion

if (import.meta.vitest) {
  const { expect, test } = import.meta.vitest
  const { normal } = await import('../data/random.ts')

  test('the step is the ratio of weighted means of all gradients', () => {
    // Bias correction divides by the sum of the weights (1 − β)βˢ.
    const gaussian = normal(1)
    const gradients = Array.from({ length: 6 }, gaussian)
    const w = Float64Array.of(2)
    const step = adamW({ rate: 0.1, decay: 0.5 })
    gradients.forEach((gradient, t) => {
      const before = w[0]!
      step(w, Float64Array.of(gradient))
      let [m, v, weights1, weights2] = [0, 0, 0, 0]
      for (let s = t, p1 = 1, p2 = 1; s >= 0; s--, p1 *= 0.9, p2 *= 0.999) {
        m += p1 * gradients[s]!
        v += p2 * gradients[s]! * gradients[s]!
        weights1 += p1
        weights2 += p2
      }
      const ratio = m / weights1 / Math.sqrt(v / weights2)
      const expected = before - 0.1 * (ratio + 0.5 * before)
      expect(w[0]).toBeCloseTo(expected, 7)
    })
  })

  test('without a gradient the weights decay by 1 − ηλ a step', () => {
    const w = Float64Array.of(3)
    const step = adamW({ rate: 0.1, decay: 0.5 })
    for (let t = 0; t < 3; t++) step(w, Float64Array.of(0))
    expect(w[0]).toBeCloseTo(3 * 0.95 * 0.95 * 0.95, 14)
  })

  test('a schedule scales the whole step', () => {
    const gradient = Float64Array.of(1, -2)
    const whole = Float64Array.of(1, 1)
    const half = Float64Array.of(1, 1)
    adamW({ rate: 0.1, decay: 0.2 })(whole, gradient)
    adamW({ rate: 0.1, decay: 0.2 })(half, gradient, 0.5)
    half.forEach((value, i) => {
      expect(1 - value).toBeCloseTo((1 - whole[i]!) / 2, 14)
    })
  })
}
