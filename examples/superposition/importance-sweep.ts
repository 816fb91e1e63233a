import { Matrix } from 'ml-matrix'
import { computed, index, scope } from 'residual'
import type { Task, ToyModel } from './toy-model.ts'
import { direction, fallingImportance, testLoss, train } from './toy-model.ts'

// #region main
const dot = (a: readonly number[], b: readonly number[]) =>
  a.reduce((sum, value, k) => sum + value * b[k]!, 0)

/**
 * Share of a dimension that each feature has to itself,
 * ‖Wᵢ‖² / Σⱼ(Ŵᵢ·Wⱼ)² (Elhage et al. 2022, "The Geometry of Superposition"):
 * 1 for a neuron of its own, ½ for a member of an antipodal pair, 0 for a
 * feature that was dropped.
 */
export function dimensionalities(columns: readonly number[][]): number[] {
  return columns.map((column) => {
    const square = dot(column, column)
    if (square === 0) return 0
    const shared = columns.reduce((sum, other) => {
      const overlap = dot(column, other)
      return sum + (overlap * overlap) / square
    }, 0)
    return square / shared
  })
}
// #endregion

/** How much less important each feature is than the one before. */
export const falloff = 0.7
/** Neurons that the features share. */
export const neurons = 5

/** What a model with fewer neurons than features kept at one sparsity. */
export interface Kept {
  sparsity: number
  /** Seed of the run that is shown. */
  seed: number
  loss: number
  /** Length of each feature's column of W. */
  lengths: number[]
  dimensionality: number[]
  /** Σ of the squared entries of W: about the number of features kept. */
  frobenius: number
  /** Features longer than ½. */
  kept: number
  /** Features kept with a dimensionality above 0.9. */
  dedicated: number
}

/** Features of falling importance trained into m neurons. */
export function keep(
  sparsity: number,
  seed: number,
  { n = 20, m = neurons, steps = 2000 } = {},
): Kept {
  const task: Task = {
    importance: fallingImportance(n, falloff),
    density: 1 - sparsity,
  }
  const model = train(task, { m, seed, steps, rate: 0.01 })
  const columns = Array.from({ length: n }, (_, i) => direction(model, i))
  const lengths = columns.map((column) => Math.hypot(...column))
  // A direction shorter than a thousandth is none: its feature was dropped.
  const dimensionality = dimensionalities(columns).map((share, i) =>
    lengths[i]! < 1e-3 ? 0 : share,
  )
  return {
    sparsity,
    seed,
    loss: testLoss(model, task, 5),
    lengths,
    dimensionality,
    frobenius: frobenius(model),
    kept: lengths.filter((length) => length > 0.5).length,
    dedicated: dimensionality.filter((d, i) => d > 0.9 && lengths[i]! > 0.5)
      .length,
  }
}

function frobenius({ n, m, parameters }: ToyModel): number {
  return parameters
    .subarray(0, m * n)
    .reduce((sum, value) => sum + value * value, 0)
}

/**
 * The figure: for each sparsity the run of lowest loss among seeds
 * 1…`seeds`; 0.3 to 0.5 s a run. Runs end in different local minima.
 */
export function importanceSweep(
  sparsities: readonly number[] = [0, 0.7, 0.9, 0.97],
  seeds = 5,
): Kept[] {
  return sparsities.map((sparsity) =>
    Array.from({ length: seeds }, (_, i) => keep(sparsity, i + 1)).reduce(
      (best, run) => (run.loss < best.loss ? run : best),
    ),
  )
}

/** Sparsities of the figure, and which of the five seeds ends lowest. */
const best = [
  [0, 1],
  [0.7, 3],
  [0.9, 5],
  [0.97, 3],
] as const

/** The runs that `importanceSweep` chooses, without the others: a fifth of it. */
export function bestRuns(): Kept[] {
  return best.map(([sparsity, seed]) => keep(sparsity, seed))
}

/** The columns u_1 … u_n of a toy model's W, and their dimensionalities Δ. */
export const given = scope({
  i: index(1, 'n'),
  u: computed(({ W }: { W: Matrix }) =>
    columnsOf(W).map((u) => Matrix.columnVector(u)),
  ),
  '\\Delta': computed(({ W }: { W: Matrix }) =>
    Matrix.columnVector(dimensionalities(columnsOf(W))),
  ),
})

/** The columns of a matrix. */
function columnsOf(W: Matrix): number[][] {
  return W.transpose().to2DArray()
}

if (import.meta.vitest) {
  const { expect, test } = import.meta.vitest

  test('dimensionality: 1 alone, ½ in a pair, ⅖ in a pentagon', () => {
    expect(
      dimensionalities([
        [3, 0, 0],
        [0, 1, 0],
        [0, -1, 0],
        [0, 0, 0],
      ]),
    ).toEqual([1, 0.5, 0.5, 0])
    const pentagon = [0, 1, 2, 3, 4].map((i) => {
      const angle = (2 * Math.PI * i) / 5
      return [Math.cos(angle), Math.sin(angle)]
    })
    for (const d of dimensionalities(pentagon)) expect(d).toBeCloseTo(0.4, 12)
  })

  const runs = bestRuns()

  test('dense: the five most important features, a neuron each', () => {
    const { kept, dedicated, frobenius, lengths } = runs[0]!
    expect([kept, dedicated]).toEqual([5, 5])
    expect(Math.abs(frobenius - 5)).toBeLessThan(0.05)
    expect(Math.min(...lengths.slice(0, 5))).toBeGreaterThan(0.95)
  })

  // The seeds are those of the lowest loss among the first five.
  test('sparsity 0.7: three dedicated, the others in pairs', () => {
    const { kept, dedicated, frobenius, dimensionality } = runs[1]!
    expect([kept, dedicated]).toEqual([7, 3])
    expect(Math.abs(frobenius - 6.96)).toBeLessThan(0.1)
    for (const d of dimensionality.slice(3, 7)) {
      expect(Math.abs(d - 0.5)).toBeLessThan(0.06)
    }
  })

  test('sparsity 0.9: one dedicated, four pairs', () => {
    const { kept, dedicated } = runs[2]!
    expect([kept, dedicated]).toEqual([9, 1])
  })

  test('sparsity 0.97: ten features in five pairs, none dedicated', () => {
    const { kept, dedicated, dimensionality, lengths } = runs[3]!
    expect([kept, dedicated]).toEqual([10, 0])
    dimensionality.forEach((d, i) => {
      if (lengths[i]! > 0.5) expect(Math.abs(d - 0.5)).toBeLessThan(0.03)
    })
  })

  test('the best runs are those of the whole sweep', () => {
    const sparsities = best.map(([sparsity]) => sparsity)
    expect(runs).toEqual(importanceSweep(sparsities))
  })
}
