import type { TanhNet } from './tanh-net.ts'
import { initialNet, jacobian, outputs } from './tanh-net.ts'

/** What is trained: y = α·f(w), or y = α·(f(w) − f(w₀)) when centred. */
export interface Problem {
  inputs: readonly number[]
  targets: readonly number[]
  /** Factor α on the net's outputs. */
  alpha: number
  /** True subtracts the initial outputs: training starts at y = 0. */
  centred: boolean
}

/** A training run, followed in continuous time. */
export interface Run {
  times: number[]
  /** Outputs y at each time, n numbers a time. */
  outputs: number[][]
  /** ‖w − w₀‖ / ‖w₀‖ at each time. */
  movement: number[]
}

// #region main
/**
 * Writes ẇ = −∇f(w)ᵀ(y − t)/α and gives y. It is gradient flow on the loss
 * ‖y − t‖²/2α², where 1/α² makes the outputs move at one speed for all α
 * (Chizat and Bach 2018, arXiv:1812.07956).
 */
export function weightVelocity(
  { width: m, weights: w }: TanhNet,
  { inputs, targets, alpha }: Problem,
  offset: readonly number[],
  velocity: Float64Array,
): number[] {
  const h = new Float64Array(m)
  velocity.fill(0)
  return inputs.map((x, j) => {
    let sum = 0
    for (let i = 0; i < m; i++) {
      h[i] = Math.tanh(w[i]! * x + w[2 * m + i]!)
      sum += w[m + i]! * h[i]!
    }
    const y = alpha * (sum / Math.sqrt(m) - offset[j]!)
    const push = (targets[j]! - y) / (alpha * Math.sqrt(m))
    for (let i = 0; i < m; i++) {
      const dz = push * w[m + i]! * (1 - h[i]! * h[i]!)
      velocity[i]! += dz * x
      velocity[m + i]! += push * h[i]!
      velocity[2 * m + i]! += dz
    }
    return y
  })
}

/** A net in training: time τ, outputs y, and how far its weights moved. */
export interface Moment {
  time: number
  y: number[]
  /** ‖w − w₀‖ / ‖w₀‖ */
  movement: number
}

/**
 * Trains in continuous time, by Runge–Kutta steps of order four; gives each
 * moment, the start included.
 */
export function* training(
  start: TanhNet,
  problem: Problem,
  { until = 20, steps = 400 } = {},
): Generator<Moment> {
  const { width } = start
  const dt = until / steps
  const w = start.weights.slice()
  const offset = problem.centred
    ? outputs(start, problem.inputs)
    : problem.inputs.map(() => 0)
  const k = [1, 2, 3, 4].map(() => new Float64Array(w.length))
  const [k1, k2, k3, k4] = k as [Vector, Vector, Vector, Vector]
  const slope = (weights: Vector, velocity: Vector) =>
    weightVelocity({ width, weights }, problem, offset, velocity)
  for (let step = 0; step <= steps; step++) {
    const y = slope(w, k1)
    const moved = distance(w, start.weights) / length(start.weights)
    yield { time: step * dt, y, movement: moved }
    slope(along(w, k1, dt / 2), k2)
    slope(along(w, k2, dt / 2), k3)
    slope(along(w, k3, dt), k4)
    for (let i = 0; i < w.length; i++) {
      w[i]! += (dt / 6) * (k1[i]! + 2 * k2[i]! + 2 * k3[i]! + k4[i]!)
    }
  }
}
// #endregion

/** The whole of a training. */
export function train(
  start: TanhNet,
  problem: Problem,
  options: { until?: number; steps?: number } = {},
): Run {
  const moments = [...training(start, problem, options)]
  return {
    times: moments.map(({ time }) => time),
    outputs: moments.map(({ y }) => y),
    movement: moments.map(({ movement }) => movement),
  }
}

type Vector = Float64Array

const along = (w: Vector, k: Vector, s: number) =>
  w.map((value, i) => value + s * k[i]!)

const length = (w: Vector) =>
  Math.sqrt(w.reduce((sum, value) => sum + value * value, 0))

const distance = (w: Vector, v: Vector) => length(along(w, v, -1))

if (import.meta.vitest) {
  const { expect, test } = import.meta.vitest
  const { Matrix } = await import('ml-matrix')
  const { largestGap } = await import('./central-differences.ts')

  const net = initialNet(12, 3)
  const problem: Problem = {
    inputs: [-1, 0.3, 2],
    targets: [1, -0.5, 0.2],
    alpha: 2,
    centred: true,
  }

  test('the velocity of the weights is −∇fᵀ(y − t)/α', () => {
    const offset = [0.1, 0.2, -0.3]
    const velocity = new Float64Array(36)
    const y = weightVelocity(net, problem, offset, velocity)
    const f = outputs(net, problem.inputs)
    expect(
      largestGap(
        y,
        f.map((value, j) => 2 * (value - offset[j]!)),
      ),
    ).toBe(0)
    const residual = y.map((value, j) => (problem.targets[j]! - value) / 2)
    const expected = jacobian(net, problem.inputs)
      .transpose()
      .mmul(Matrix.columnVector(residual))
    expect(largestGap(velocity, expected.to1DArray())).toBeLessThan(1e-14)
  })

  test('the loss never rises, and half the step changes nothing', () => {
    const run = train(net, problem, { until: 5, steps: 100 })
    const losses = run.outputs.map((y) =>
      y.reduce((sum, value, j) => {
        const error = value - problem.targets[j]!
        return sum + error * error
      }, 0),
    )
    expect(losses).toEqual(losses.toSorted((a, b) => b - a))
    expect(losses.at(-1)).toBeLessThan(0.2 * losses[0]!)
    const finer = train(net, problem, { until: 5, steps: 200 })
    const gap = largestGap(run.outputs.at(-1)!, finer.outputs.at(-1)!)
    expect(gap).toBeLessThan(1e-6)
  })

  test('centred: starts at 0, weights where they were', () => {
    const { outputs, movement, times } = train(net, problem, { steps: 2 })
    expect(outputs[0]).toEqual([0, 0, 0])
    expect(movement[0]).toBe(0)
    expect(times).toEqual([0, 10, 20])
  })
}
