/** Settings of AdamW; those that are left out are the paper's. */
export interface AdamWOptions {
  /** Learning rate η. */
  rate: number
  /** Decoupled weight decay λ: each step also takes away ηλw. Default 0. */
  decay?: number
  /** Decay rate of the mean of the gradients. Default 0.9. */
  beta1?: number
  /** Decay rate of the mean of their squares. Default 0.999. */
  beta2?: number
  /** Keeps the quotient finite. Default 1e-8. */
  epsilon?: number
}

/**
 * Moves `w` in place, one step against `gradient`. A third argument scales the
 * learning rate of this step (a schedule).
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
