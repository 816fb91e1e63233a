import { Matrix } from 'ml-matrix'
import { computed, real, scope, vector } from 'residual'
import { adamW } from './adamw.ts'
import { d, eta, i, lambda, loss, sigma, tau, w } from './symbols.ts'

// #region sgd
/**
 * A step of gradient descent with a penalty, and one with decayed weights.
 * The penalty is that of L(w) + λ/2·‖w‖².
 */
export function penalised(
  w: Float64Array,
  gradient: Float64Array,
  rate: number,
  lambda: number,
): Float64Array {
  return w.map((value, i) => value - rate * (gradient[i]! + lambda * value))
}

/** Weight decay: shrink by 1 − ηλ, then step on L alone. */
export function decayed(
  w: Float64Array,
  gradient: Float64Array,
  rate: number,
  lambda: number,
): Float64Array {
  return w.map((value, i) => {
    return (1 - rate * lambda) * value - rate * gradient[i]!
  })
}
// #endregion

// #region adam
/**
 * The first steps of Adam with a penalty and of AdamW. With Adam, λw is added
 * to the gradient ("L2").
 */
export function adamPenalised(
  w: Float64Array,
  gradient: Float64Array,
  rate: number,
  lambda: number,
  epsilon = 1e-8,
): Float64Array {
  const moved = w.slice()
  const sum = gradient.map((g, i) => g + lambda * w[i]!)
  adamW({ rate, epsilon })(moved, sum)
  return moved
}

/** First step of AdamW, which keeps the decay out of the moments. */
export function adamDecayed(
  w: Float64Array,
  gradient: Float64Array,
  rate: number,
  lambda: number,
  epsilon = 1e-8,
): Float64Array {
  const moved = w.slice()
  adamW({ rate, decay: lambda, epsilon })(moved, gradient)
  return moved
}
// #endregion

interface Now {
  w: Matrix
  g: Matrix
  '\\eta': number
  '\\lambda': number
  '\\epsilon': number
}

/** A step of the page, as a symbol of it. */
const stepped = (step: typeof adamDecayed) =>
  computed((now: Now) =>
    Matrix.columnVector(
      step(
        Float64Array.from(now.w.to1DArray()),
        Float64Array.from(now.g.to1DArray()),
        now['\\eta'],
        now['\\lambda'],
        now['\\epsilon'],
      ),
    ),
  )

/** Weights w, a gradient g, and the weights after a step of each kind. */
export const given = scope({
  d,
  w,
  J: loss,
  g: vector('d'),
  i,
  '\\eta': eta,
  '\\epsilon': real({ min: 0.01, max: 1 }),
  '\\sigma': sigma,
  '\\tau': tau,
  '\\lambda': lambda,
  'w_{\\text{penalty}}': stepped(penalised),
  'w_{\\text{decay}}': stepped(decayed),
  'w_{\\text{Adam}}': stepped(adamPenalised),
  'w_{\\text{AdamW}}': stepped(adamDecayed),
})

/** First steps from w = (1, 1) with gradient (1, 0.01), for the text. */
export function firstSteps(rate = 0.1, lambda = 0.1) {
  const start = Float64Array.of(1, 1)
  const gradient = Float64Array.of(1, 0.01)
  const step = (of: typeof decayed) => [...of(start, gradient, rate, lambda)]
  return {
    start: [...start],
    gradient: [...gradient],
    rate,
    lambda,
    descent: step(decayed),
    adam: step(adamPenalised),
    adamW: step(adamDecayed),
  }
}

if (import.meta.vitest) {
  const { expect, test } = import.meta.vitest
  const { largestGap } =
    await import('../training-dynamics/central-differences.ts')

  const w = Float64Array.of(1, 1)
  const gradient = Float64Array.of(1, 0.01)

  test('gradient descent: a penalty and a decay are the same step', () => {
    const expected = [0.89, 0.989]
    const step = penalised(w, gradient, 0.1, 0.1)
    expect(largestGap(step, expected)).toBeLessThan(1e-15)
    expect(largestGap(decayed(w, gradient, 0.1, 0.1), step)).toBeLessThan(
      1e-15,
    )
  })

  test('Adam: they are not', () => {
    const penalty = adamPenalised(w, gradient, 0.1, 0.1)
    const decay = adamDecayed(w, gradient, 0.1, 0.1)
    expect(largestGap(penalty, [0.9, 0.9])).toBeLessThan(1e-6)
    expect(largestGap(decay, [0.89, 0.89])).toBeLessThan(1e-6)
  })

  test('the first step of Adam is η for gradients of any size', () => {
    for (const scale of [1e-3, 1, 1e3]) {
      const step = adamDecayed(
        w,
        gradient.map((g) => -scale * g),
        0.1,
        0,
      )
      expect(largestGap(step, [1.1, 1.1])).toBeLessThan(2e-4)
    }
  })
}
