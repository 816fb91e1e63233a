import type { Task, ToyModel } from './toy-model.ts'
import {
  direction,
  fallingImportance,
  testLoss,
  train,
  trainBy,
} from './toy-model.ts'

/** Five features of one importance. */
export const equal: readonly number[] = [1, 1, 1, 1, 1]

/** Each feature 0.9 times as important as the one before (the paper's). */
export const falling: readonly number[] = fallingImportance(5, 0.9)

/** Length of an arrow from which a feature counts as represented. */
export const represented = 0.5

/** How five features lie in the plane of two neurons. */
export interface Arrangement {
  sparsity: number
  /** Seed of the run that is shown. */
  seed: number
  /** Loss on fresh inputs. */
  loss: number
  /** The five columns of W, each a point (x, y). */
  arrows: [number, number][]
  /** Angles between neighbours among the represented, in degrees. */
  gaps: number[]
}

// #region main
/** Degrees from each long arrow to the next one round the circle. */
export function gapsBetween(arrows: readonly [number, number][]): number[] {
  const angles = arrows
    .filter(([x, y]) => Math.hypot(x, y) > represented)
    .map(([x, y]) => (Math.atan2(y, x) * 180) / Math.PI)
    .sort((a, b) => a - b)
  return angles.map((angle, i) => {
    const next = angles[(i + 1) % angles.length]!
    return next > angle ? next - angle : next - angle + 360
  })
}

/** Five features trained into two neurons. */
export function arrange(
  sparsity: number,
  seed: number,
  importance = equal,
): Arrangement {
  const task: Task = { importance, density: 1 - sparsity }
  const model = train(task, { m: 2, seed })
  return describe(model, task, seed)
}
// #endregion

function describe(model: ToyModel, task: Task, seed: number): Arrangement {
  const arrows = Array.from({ length: model.n }, (_, i) => {
    const [x = 0, y = 0] = direction(model, i)
    return [x, y] as [number, number]
  })
  return {
    sparsity: 1 - task.density,
    seed,
    loss: testLoss(model, task, 99),
    arrows,
    gaps: gapsBetween(arrows),
  }
}

/** The same, seen on its way: after some numbers of steps, and at the end. */
export function* arranging(
  sparsity: number,
  seed: number,
  importance: readonly number[],
  stops: readonly number[],
): Generator<Arrangement> {
  const task: Task = { importance, density: 1 - sparsity }
  for (const model of trainBy(stops, task, { m: 2, seed })) {
    yield describe(model, task, seed)
  }
}

/**
 * The figure of arrows: for each sparsity the run of lowest loss among seeds
 * 1…`seeds` (training can stop in a square where a pentagon is better).
 * Takes 50 to 90 ms a run.
 */
export function arrangements(
  sparsities: readonly number[] = [0, 0.5, 0.8, 0.9, 0.95, 0.99],
  importance = equal,
  seeds = 5,
): Arrangement[] {
  return sparsities.map((sparsity) =>
    Array.from({ length: seeds }, (_, i) =>
      arrange(sparsity, i + 1, importance),
    ).reduce((best, run) => (run.loss < best.loss ? run : best)),
  )
}

/** How many of ten seeds end with all five features represented. */
export function pentagonsOfTen(sparsity: number): number {
  const seeds = Array.from({ length: 10 }, (_, i) => i + 1)
  return seeds.filter((seed) => arrange(sparsity, seed).gaps.length === 5)
    .length
}

/** Test loss of the ReLU model and of the linear one, at one sparsity. */
export function linearComparison(
  sparsity = 0.9,
  seed = 1,
): { rectified: number; linear: number } {
  const task: Task = { importance: equal, density: 1 - sparsity }
  const loss = (rectified: boolean) =>
    testLoss(train(task, { m: 2, seed, rectified }), task, 99, 100_000)
  return { rectified: loss(true), linear: loss(false) }
}

if (import.meta.vitest) {
  const { describe: group, expect, test } = import.meta.vitest

  test('gaps: a square, whichever way the arrows are listed', () => {
    const square: [number, number][] = [
      [1, 0],
      [0, -1],
      [-1, 0],
      [0.1, 0.1],
      [0, 1],
    ]
    expect(gapsBetween(square)).toEqual([90, 90, 90, 90])
  })

  group('five features in two neurons', () => {
    const shown = arrangements()

    test.each([1, 2, 3])('sparsity 0.9, seed %i: a pentagon', (seed) => {
      const { gaps } = arrange(0.9, seed)
      expect(gaps).toHaveLength(5)
      for (const gap of gaps) expect(Math.abs(gap - 72)).toBeLessThan(1.2)
    })

    test('sparsity 0.99: a pentagon', () => {
      const { gaps } = shown.at(-1)!
      expect(gaps).toHaveLength(5)
      for (const gap of gaps) expect(Math.abs(gap - 72)).toBeLessThan(1.2)
    })

    test('dense enough, some seeds end in a square', () => {
      expect(pentagonsOfTen(0.9)).toBe(10)
      const dense = pentagonsOfTen(0.8)
      expect(dense).toBeLessThan(8)
      expect(dense).toBeGreaterThan(0)
    })

    test('sparsity 0.5: a square, one feature is dropped', () => {
      const { gaps } = shown[1]!
      expect(gaps).toHaveLength(4)
      for (const gap of gaps) expect(Math.abs(gap - 90)).toBeLessThan(1.2)
    })

    test('dense, importance falling: the two most important, at 90°', () => {
      const { arrows, gaps } = arrange(0, 1, falling)
      expect(gaps.toSorted((a, b) => a - b)[0]).toBeCloseTo(90, 0)
      const long = arrows.map(([x, y]) => Math.hypot(x, y) > 0.5)
      expect(long).toEqual([true, true, false, false, false])
    })
  })

  test('without the ReLU there is no packing, and a larger loss', () => {
    const { rectified, linear } = linearComparison()
    expect(Math.abs(rectified - 0.0262)).toBeLessThan(0.001)
    expect(Math.abs(linear - 0.0926)).toBeLessThan(0.002)
  })
}
