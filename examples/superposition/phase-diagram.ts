import { computed, real, scope } from 'residual'
import type { Task, ToyModel } from './toy-model.ts'
import { reconstruct, train } from './toy-model.ts'

// Two features, one neuron. Feature 1 has importance 1, feature 2 importance
// r; each is there with probability D, then uniform in [0, 1).

// #region main
/**
 * Expected loss when the neuron carries the more important feature alone and
 * the other one is replaced by its mean D/2: min(1, r)·(D/3 − D²/4).
 */
export function lossDropped(r: number, D: number): number {
  return Math.min(1, r) * (D / 3 - (D * D) / 4)
}

/**
 * Expected loss of the antipodal pair W = (1, −1), b = 0. It errs only when
 * both features are there, each by the smaller of the two:
 * D²·(1 + r)·E[min(x₁, x₂)²] = (1 + r)·D²/6.
 */
export function lossAntipodal(r: number, D: number): number {
  return ((1 + r) * D * D) / 6
}

/** Density below which the antipodal pair has the smaller expected loss. */
export function criticalDensity(r: number): number {
  return r <= 1 ? (4 * r) / (2 + 5 * r) : 4 / (5 + 2 * r)
}
// #endregion

/**
 * Expected loss of any model of two features, by the midpoint rule: both
 * absent (probability (1 − D)²), one there, both there.
 */
export function expectedLoss(
  model: ToyModel,
  r: number,
  D: number,
  nodes = 64,
): number {
  const loss = (x1: number, x2: number) => {
    const [y1 = 0, y2 = 0] = reconstruct(model, [x1, x2])
    return (y1 - x1) * (y1 - x1) + r * (y2 - x2) * (y2 - x2)
  }
  let alone = 0
  let together = 0
  for (let i = 0; i < nodes; i++) {
    const x1 = (i + 0.5) / nodes
    alone += loss(x1, 0) + loss(0, x1)
    for (let j = 0; j < nodes; j++) together += loss(x1, (j + 0.5) / nodes)
  }
  return (
    (1 - D) * (1 - D) * loss(0, 0) +
    (D * (1 - D) * alone) / nodes +
    (D * D * together) / (nodes * nodes)
  )
}

/** What a trained neuron does with two features. */
export type Phase = 'dropped' | 'antipodal'

/**
 * A model of two features is antipodal when their weights have opposite signs
 * and comparable sizes (the smaller above 0.3 of the larger).
 */
export function phaseOf(model: ToyModel): Phase {
  const [first = 0, second = 0] = model.parameters
  const [small = 0, large = 0] = [Math.abs(first), Math.abs(second)].sort(
    (a, b) => a - b,
  )
  return first * second < 0 && small > 0.3 * large ? 'antipodal' : 'dropped'
}

/** One cell of the phase diagram. */
export interface Cell {
  /** Importance of feature 2 relative to feature 1. */
  r: number
  density: number
  /** Phase of the run with the lowest loss. */
  trained: Phase
  /** Phase with the smaller expected loss. */
  predicted: Phase
  /** Expected loss of that run. */
  loss: number
  lossDropped: number
  lossAntipodal: number
}

/** Trains one cell from seeds 1…`seeds` and keeps the run of lowest loss. */
export function cell(r: number, density: number, seeds = 6): Cell {
  // Importances scaled to at most 1, so that one learning rate suits all.
  const scale = Math.max(1, r)
  const task: Task = { importance: [1 / scale, r / scale], density }
  const runs = Array.from({ length: seeds }, (_, i) => {
    const model = train(task, { m: 1, seed: i + 1, steps: 1500 })
    return { model, loss: expectedLoss(model, r, density) }
  })
  const best = runs.reduce((a, b) => (b.loss < a.loss ? b : a))
  const dropped = lossDropped(r, density)
  const antipodal = lossAntipodal(r, density)
  return {
    r,
    density,
    trained: phaseOf(best.model),
    predicted: antipodal < dropped ? 'antipodal' : 'dropped',
    loss: best.loss,
    lossDropped: dropped,
    lossAntipodal: antipodal,
  }
}

/** Importances of the figure, logarithmic. */
export const importances: readonly number[] = [0.1, 0.3, 1, 3, 10]

/** Densities of the figure, roughly logarithmic. */
export const densities: readonly number[] = [
  0.02, 0.05, 0.1, 0.2, 0.3, 0.6, 1,
]

/**
 * The figure's 35 cells, the best of six trainings each: about 5 s. Fewer
 * trainings disagree with the closed form for want of better minima.
 */
export function phaseDiagram(seeds = 6): Cell[] {
  return importances.flatMap((r) => densities.map((D) => cell(r, D, seeds)))
}

/** The boundary of the figure: points (density, r), r from 0.05 to 20. */
export function boundary(points = 121): { density: number; r: number }[] {
  const low = Math.log(0.05)
  const high = Math.log(20)
  return Array.from({ length: points }, (_, i) => {
    const r = Math.exp(low + ((high - low) * i) / (points - 1))
    return { density: criticalDensity(r), r }
  })
}

/** Importance ρ of feature 2, density D, both losses and the boundary. */
export const given = scope({
  '\\rho': real({ min: 0.05, max: 2.5 }),
  D: real({ min: 0, max: 1 }),
  'L_{\\text{drop}}': computed(
    ({ '\\rho': r, D }: { '\\rho': number; D: number }) => lossDropped(r, D),
    {
      witnesses: {
        quadrature: ({ '\\rho': r, D }) =>
          r <= 1
            ? extrapolated([1, 0, 0, D / 2], r, D)
            : extrapolated([0, 1, D / 2, 0], r, D),
      },
    },
  ),
  'L_{\\text{pair}}': computed(
    ({ '\\rho': r, D }: { '\\rho': number; D: number }) =>
      lossAntipodal(r, D),
    {
      witnesses: {
        quadrature: ({ '\\rho': r, D }) => extrapolated([1, -1, 0, 0], r, D),
      },
    },
  ),
  'D_*': computed(
    ({ '\\rho': r }: { '\\rho': number }) => criticalDensity(r),
    {
      witnesses: { bisection: ({ '\\rho': r }) => crossing(r) },
    },
  ),
})

/** Where the two losses cross, between a density of 0 and one of 1. */
function crossing(r: number): number {
  let [low, high] = [1e-9, 1]
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2
    if (lossAntipodal(r, middle) < lossDropped(r, middle)) low = middle
    else high = middle
  }
  return low
}

/** The expected loss of w₁, w₂, b₁, b₂: two midpoint rules, errors cancelled. */
function extrapolated(parameters: number[], r: number, D: number): number {
  const model = { n: 2, m: 1, parameters, rectified: true }
  const rule = (nodes: number) =>
    expectedLoss(
      { ...model, parameters: Float64Array.from(parameters) },
      r,
      D,
      nodes,
    )
  return (4 * rule(64) - rule(32)) / 3
}

if (import.meta.vitest) {
  const { expect, test } = import.meta.vitest

  const model = (...parameters: [number, number, number, number]) => ({
    n: 2,
    m: 1,
    parameters: Float64Array.from(parameters),
    rectified: true,
  })

  test('closed forms are the expected losses of the two models', () => {
    expect(lossDropped(0.5, 0.3)).toBeCloseTo(0.03875, 12)
    expect(lossAntipodal(0.5, 0.3)).toBeCloseTo(0.0225, 12)
    for (const [r, D] of [
      [0.5, 0.3],
      [0.2, 0.9],
    ] as const) {
      const first = expectedLoss(model(1, 0, 0, D / 2), r, D, 200)
      expect(first).toBeCloseTo(lossDropped(r, D), 5)
      const second = expectedLoss(model(0, 1, D / 2, 0), 1 / r, D, 200)
      expect(second).toBeCloseTo(lossDropped(1 / r, D), 5)
      const pair = expectedLoss(model(1, -1, 0, 0), r, D, 200)
      expect(pair).toBeCloseTo(lossAntipodal(r, D), 5)
    }
  })

  test.each([0.1, 0.5, 1, 2, 10])(
    'at the boundary both losses agree: r %f',
    (r) => {
      const D = criticalDensity(r)
      expect(lossAntipodal(r, D)).toBeCloseTo(lossDropped(r, D), 12)
      expect(lossAntipodal(r, 0.9 * D)).toBeLessThan(lossDropped(r, 0.9 * D))
      expect(lossAntipodal(r, 1.1 * D)).toBeGreaterThan(
        lossDropped(r, 1.1 * D),
      )
    },
  )

  const cells = phaseDiagram()
  const cellAt = (r: number, D: number) =>
    cells.find((each) => each.r === r && each.density === D)!

  test('trained cells away from the boundary agree with it', () => {
    const far: [number, number][] = [
      [0.1, 0.05],
      [0.1, 0.6],
      [1, 0.2],
      [1, 1],
      [10, 0.05],
      [10, 0.6],
    ]
    for (const [r, D] of far) {
      const { trained, predicted, loss, ...closed } = cellAt(r, D)
      expect(trained).toBe(predicted)
      const least = Math.min(closed.lossDropped, closed.lossAntipodal)
      expect(loss).toBeLessThan(1.01 * least)
    }
  })

  test('r 1, density 0.6: training beats both closed forms', () => {
    const { loss, trained, predicted, ...closed } = cellAt(1, 0.6)
    expect([trained, predicted]).toEqual(['antipodal', 'dropped'])
    expect(Math.abs(loss - 0.0995)).toBeLessThan(0.002)
    expect(loss).toBeLessThan(closed.lossDropped - 0.008)
  })
}
