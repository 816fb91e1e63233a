import { normal } from '../data/random.ts'
import { adamW } from '../regularization/adamw.ts'

/** Days in the week: the task is (a + b) mod 7. */
export const days = 7

// #region model
/**
 * A network that adds days of the week: the two days' points in the plane,
 * side by side, a layer of ReLUs, and a score for each day of the answer.
 */
export interface WeekNet {
  hidden: number
  /** Points (7×2), W (hidden×4), b (hidden), V (7×hidden), c (7). */
  parameters: Float64Array
}

/** Views of the five parts of the parameters. */
export function parts({ hidden, parameters }: WeekNet) {
  const sizes = [2 * days, 4 * hidden, hidden, days * hidden, days]
  let start = 0
  const [points, W, b, V, c] = sizes.map((size) =>
    parameters.subarray(start, (start += size)),
  )
  return { points: points!, W: W!, b: b!, V: V!, c: c! }
}

/**
 * Mean cross-entropy over all 49 pairs of days, in nats; its gradient is
 * written to `gradient`, laid out like the parameters.
 */
export function lossGradient(net: WeekNet, gradient: Float64Array): number {
  const { hidden } = net
  const { points, W, b, V, c } = parts(net)
  const d = parts({ hidden, parameters: gradient })
  const pairs = days * days
  const h = new Float64Array(hidden)
  const p = new Float64Array(days)
  let loss = 0
  gradient.fill(0)
  for (let pair = 0; pair < pairs; pair++) {
    const [first, second] = [Math.floor(pair / days), pair % days]
    const answer = (first + second) % days
    // Where in `points` the four coordinates of the input are.
    const at = [2 * first, 2 * first + 1, 2 * second, 2 * second + 1]
    for (let i = 0; i < hidden; i++) {
      let z = b[i]!
      for (let k = 0; k < 4; k++) z += W[4 * i + k]! * points[at[k]!]!
      h[i] = Math.max(0, z)
    }
    for (let j = 0; j < days; j++) {
      let z = c[j]!
      for (let i = 0; i < hidden; i++) z += V[j * hidden + i]! * h[i]!
      p[j] = z
    }
    loss += softmax(p, answer) / pairs
    for (let j = 0; j < days; j++) {
      p[j] = (p[j]! - (j === answer ? 1 : 0)) / pairs
      d.c[j]! += p[j]!
    }
    for (let i = 0; i < hidden; i++) {
      if (h[i] === 0) continue
      let dz = 0
      for (let j = 0; j < days; j++) {
        d.V[j * hidden + i]! += p[j]! * h[i]!
        dz += p[j]! * V[j * hidden + i]!
      }
      d.b[i]! += dz
      for (let k = 0; k < 4; k++) {
        d.W[4 * i + k]! += dz * points[at[k]!]!
        d.points[at[k]!]! += dz * W[4 * i + k]!
      }
    }
  }
  return loss
}
// #endregion

/** Turns scores into probabilities, in place; gives −ln of the answer's. */
function softmax(scores: Float64Array, answer: number): number {
  const largest = Math.max(...scores)
  const target = scores[answer]! - largest
  let total = 0
  for (let j = 0; j < scores.length; j++) {
    scores[j] = Math.exp(scores[j]! - largest)
    total += scores[j]!
  }
  for (let j = 0; j < scores.length; j++) scores[j]! /= total
  return Math.log(total) - target
}

// #region train
/**
 * Trains a network to add days of the week. It sees all pairs at once; the
 * learning rate of AdamW falls linearly to 0. Strong decay makes it look for the cheapest solution.
 */
export function trainWeek(
  seed: number,
  { hidden = 64, decay = 0.8, steps = 5000, rate = 0.005 } = {},
): WeekNet {
  const gaussian = normal(seed)
  const size = 2 * days + 4 * hidden + hidden + days * hidden + days
  const parameters = Float64Array.from({ length: size }, () => {
    return 0.3 * gaussian()
  })
  const net = { hidden, parameters }
  parts(net).b.fill(0)
  parts(net).c.fill(0)
  const gradient = new Float64Array(size)
  const step = adamW({ rate, decay })
  for (let t = 0; t < steps; t++) {
    lossGradient(net, gradient)
    step(parameters, gradient, 1 - t / steps)
  }
  return net
}
// #endregion

/** The seven learned points and how close they come to a circle. */
export interface Week {
  seed: number
  /** Cross-entropy at the end, nats. */
  loss: number
  /** Point of each day, about their mean. */
  points: [number, number][]
  /** Standard deviation of the radii over their mean: 0 on a circle. */
  spread: number
  /** Days from each point to the next one round the circle. */
  order: number[]
  /** Share of the points' variance along the best line through the mean. */
  line: number
}

/** Share of the variance of centred points along the best line. */
export function lineShare(
  points: readonly (readonly [number, number])[],
): number {
  let [xx, xy, yy] = [0, 0, 0]
  for (const [x, y] of points) {
    xx += x * x
    xy += x * y
    yy += y * y
  }
  // The larger eigenvalue of the 2×2 scatter matrix, over the trace.
  return (1 + Math.hypot(xx - yy, 2 * xy) / (xx + yy)) / 2
}

/** Trains one week and measures its circle. */
export function week(seed: number): Week {
  const net = trainWeek(seed)
  const raw = parts(net).points
  const centre = [0, 1].map((k) => {
    let sum = 0
    for (let day = 0; day < days; day++) sum += raw[2 * day + k]!
    return sum / days
  })
  const points = Array.from({ length: days }, (_, day): [number, number] => [
    raw[2 * day]! - centre[0]!,
    raw[2 * day + 1]! - centre[1]!,
  ])
  const radii = points.map(([x, y]) => Math.hypot(x, y))
  const radius = radii.reduce((sum, r) => sum + r, 0) / days
  const squares = radii.map((r) => (r - radius) * (r - radius))
  const round = points
    .map(([x, y], day) => ({ day, angle: Math.atan2(y, x) }))
    .sort((a, b) => a.angle - b.angle)
  return {
    seed,
    loss: lossGradient(net, new Float64Array(net.parameters.length)),
    points,
    spread: Math.sqrt(squares.reduce((a, b) => a + b, 0) / days) / radius,
    order: round.map(
      ({ day }, i) => (round[(i + 1) % days]!.day - day + days) % days,
    ),
    line: lineShare(points),
  }
}

/** Weeks of the seeds from 1 on. About 0.5 s each. */
export function weeks(count: number): Week[] {
  return Array.from({ length: count }, (_, i) => week(i + 1))
}

/** Whether the points lie on a circle: radii that differ by under 5 %. */
export function isRound({ spread }: Week): boolean {
  return spread < 0.05
}

if (import.meta.vitest) {
  const { expect, test } = import.meta.vitest
  const { centralDifferences, largestGap } =
    await import('../training-dynamics/central-differences.ts')

  test('gradient: central differences', () => {
    const net = trainWeek(1, { hidden: 5, steps: 20 })
    const gradient = new Float64Array(net.parameters.length)
    const unused = new Float64Array(net.parameters.length)
    lossGradient(net, gradient)
    const numeric = centralDifferences(
      (w) => lossGradient({ hidden: 5, parameters: w }, unused),
      net.parameters,
      1e-6,
    )
    expect(largestGap(gradient, numeric)).toBeLessThan(1e-8)
    expect(Math.max(...gradient)).toBeGreaterThan(1e-3)
  })

  test('a line holds half of a circle, exactly, and all of a line', () => {
    const heptagon = Array.from({ length: days }, (_, i) => {
      const angle = 0.3 + (2 * Math.PI * i) / days
      return [Math.cos(angle), Math.sin(angle)] as const
    })
    expect(lineShare(heptagon)).toBeCloseTo(0.5, 14)
    expect(lineShare(heptagon.map(([x]) => [x, 2 * x]))).toBeCloseTo(1, 14)
  })

  test('a circle by equal steps, and a costlier start without one', () => {
    const trained = weeks(12)
    const circle = trained[4]!
    expect(circle.spread).toBeLessThan(0.02)
    expect(isRound(circle)).toBe(true)
    expect(new Set(circle.order).size).toBe(1)
    expect(Math.abs(circle.line - 0.5)).toBeLessThan(0.02)
    const other = trained[0]!
    expect(other.spread).toBeGreaterThan(0.1)
    expect(isRound(other)).toBe(false)
    expect(other.loss).toBeGreaterThan(1.2 * circle.loss)
  })
}
