import { Matrix } from 'ml-matrix'
import { computed, integer, matrix, scope, vector } from 'residual'
import { normal, random } from '../data/random.ts'
import { adamW } from '../regularization/adamw.ts'

// #region model
/**
 * The toy model of superposition (Elhage et al. 2022, "Demonstrating
 * Superposition"): n features squeezed through m < n neurons and read back,
 * x̂ = ReLU(WᵀWx + b).
 */
export interface ToyModel {
  n: number
  m: number
  /** W (m×n, row by row), then b (n). */
  parameters: Float64Array
  /** False for the linear model x̂ = WᵀWx + b. */
  rectified: boolean
}

/** What the model is asked to keep. */
export interface Task {
  /** Weight of each feature in the loss; as many as there are features. */
  importance: readonly number[]
  /** Probability that a feature is there; 1 − sparsity. */
  density: number
}

/** Direction of a feature in the hidden space: column `feature` of W. */
export function direction(model: ToyModel, feature: number): number[] {
  const { n, m, parameters: w } = model
  return Array.from({ length: m }, (_, k) => w[k * n + feature]!)
}

/** x̂ for one input x. */
export function reconstruct(model: ToyModel, x: ArrayLike<number>): number[] {
  const { n, m, parameters: w, rectified } = model
  const h = Array.from({ length: m }, (_, k) => {
    let sum = 0
    for (let i = 0; i < n; i++) sum += w[k * n + i]! * x[i]!
    return sum
  })
  return Array.from({ length: n }, (_, i) => {
    let sum = w[m * n + i]!
    for (let k = 0; k < m; k++) sum += w[k * n + i]! * h[k]!
    return rectified ? Math.max(0, sum) : sum
  })
}
// #endregion

// #region gradient
/**
 * The loss Σᵢ Iᵢ(xᵢ − x̂ᵢ)², averaged over the inputs in X (one after
 * another); its gradient is written to `gradient`, laid out like the
 * parameters.
 */
export function lossGradient(
  model: ToyModel,
  X: Float64Array,
  importance: readonly number[],
  gradient: Float64Array,
): number {
  const { n, m, parameters: w, rectified } = model
  const inputs = X.length / n
  const h = new Float64Array(m)
  const dh = new Float64Array(m)
  let loss = 0
  gradient.fill(0)
  for (let start = 0; start < X.length; start += n) {
    for (let k = 0; k < m; k++) {
      let sum = 0
      for (let i = 0; i < n; i++) sum += w[k * n + i]! * X[start + i]!
      h[k] = sum
    }
    dh.fill(0)
    for (let i = 0; i < n; i++) {
      let z = w[m * n + i]!
      for (let k = 0; k < m; k++) z += w[k * n + i]! * h[k]!
      const open = !rectified || z > 0
      const error = (open ? z : 0) - X[start + i]!
      loss += importance[i]! * error * error
      if (!open) continue
      const dz = (2 * importance[i]! * error) / inputs
      gradient[m * n + i]! += dz
      for (let k = 0; k < m; k++) {
        gradient[k * n + i]! += dz * h[k]!
        dh[k]! += dz * w[k * n + i]!
      }
    }
    for (let k = 0; k < m; k++) {
      for (let i = 0; i < n; i++) {
        gradient[k * n + i]! += dh[k]! * X[start + i]!
      }
    }
  }
  return loss / inputs
}
// #endregion

// #region train
/** Fills X: a feature is uniform in [0, 1) at rate `density`, else 0. */
export function drawInputs(
  X: Float64Array,
  density: number,
  uniform: () => number,
): void {
  for (let i = 0; i < X.length; i++) {
    X[i] = uniform() < density ? uniform() : 0
  }
}

/** How a toy model is trained. */
export interface Training {
  /** Neurons. */
  m: number
  seed: number
  /** Adam steps; the learning rate falls linearly to 0. Default 2,000. */
  steps?: number
  /** Fresh inputs a step. Default 256. */
  batch?: number
  /** Learning rate at the start. Default 0.02. */
  rate?: number
  /** False trains the linear model. Default true. */
  rectified?: boolean
}

/**
 * Trains a toy model from small random weights; gives it after as many steps
 * as `stops` lists, and at the end: each time the same object.
 */
export function* trainBy(
  stops: readonly number[],
  task: Task,
  training: Training,
): Generator<ToyModel, ToyModel> {
  const { m, seed, steps = 2000, batch = 256, rate = 0.02 } = training
  const n = task.importance.length
  const uniform = random(seed)
  const gaussian = normal(seed + 1_000_003)
  const parameters = new Float64Array(m * n + n)
  for (let i = 0; i < m * n; i++) parameters[i] = gaussian() / Math.sqrt(n)
  const model = { n, m, parameters, rectified: training.rectified ?? true }
  const gradient = new Float64Array(parameters.length)
  const X = new Float64Array(batch * n)
  const step = adamW({ rate })
  for (let t = 0; t < steps; t++) {
    if (stops.includes(t)) yield model
    drawInputs(X, task.density, uniform)
    lossGradient(model, X, task.importance, gradient)
    step(parameters, gradient, 1 - t / steps)
  }
  yield model
  return model
}

/** A toy model trained on the task. */
export function train(task: Task, training: Training): ToyModel {
  const stages = trainBy([], task, training)
  for (;;) {
    const { done, value } = stages.next()
    if (done === true) return value
  }
}
// #endregion

/** Importances 1, q, q², … of n features, the first one most important. */
export function fallingImportance(n: number, q: number): number[] {
  const importance: number[] = []
  for (let value = 1; importance.length < n; value *= q) {
    importance.push(value)
  }
  return importance
}

/** Loss of the model, estimated on fresh inputs. */
export function testLoss(
  model: ToyModel,
  task: Task,
  seed: number,
  inputs = 20_000,
): number {
  const X = new Float64Array(inputs * model.n)
  drawInputs(X, task.density, random(seed))
  const gradient = new Float64Array(model.parameters.length)
  return lossGradient(model, X, task.importance, gradient)
}

/**
 * A toy model W, b of n features f and m neurons, what it makes of f, and
 * the loss with the importances α.
 */
export const given = scope({
  m: integer(1, 2),
  n: integer(3, 5),
  W: matrix('m', 'n', { nonzeroEntries: true }),
  b: vector('n'),
  f: vector('n'),
  '\\alpha': vector('n'),
  '\\hat{f}': computed(({ W, b, f }: { W: Matrix; b: Matrix; f: Matrix }) =>
    Matrix.columnVector(reconstruct(modelOf(W, b), f.to1DArray())),
  ),
  '\\mathcal{L}': computed(
    ({
      W,
      b,
      f,
      '\\alpha': importance,
    }: {
      W: Matrix
      b: Matrix
      f: Matrix
      '\\alpha': Matrix
    }) => {
      const model = modelOf(W, b)
      const X = Float64Array.from(f.to1DArray())
      const unused = new Float64Array(model.parameters.length)
      return lossGradient(model, X, importance.to1DArray(), unused)
    },
  ),
})

function modelOf(W: Matrix, b: Matrix): ToyModel {
  const parameters = Float64Array.from([...W.to1DArray(), ...b.to1DArray()])
  return { n: W.columns, m: W.rows, parameters, rectified: true }
}

if (import.meta.vitest) {
  const { expect, test } = import.meta.vitest
  const { centralDifferences, largestGap } =
    await import('../training-dynamics/central-differences.ts')

  const task: Task = { importance: [1, 0.5, 2, 1], density: 0.6 }

  /** An untrained model with a random bias, so that some units are shut. */
  function randomModel(seed: number, rectified: boolean): ToyModel {
    const gaussian = normal(seed)
    const parameters = Float64Array.from({ length: 12 }, () => gaussian() / 2)
    return { n: 4, m: 2, parameters, rectified }
  }

  test('the direction of a feature is its column', () => {
    const parameters = Float64Array.of(1, 2, 3, 4, 5, 6, 0, 0, 0)
    const model = { n: 3, m: 2, parameters, rectified: true }
    expect(direction(model, 1)).toEqual([2, 5])
  })

  test.each([true, false])(
    'gradient, ReLU %s: central differences',
    (relu) => {
      const model = randomModel(3, relu)
      const X = new Float64Array(40)
      drawInputs(X, 0.6, random(4))
      const unused = new Float64Array(12)
      const gradient = new Float64Array(12)
      lossGradient(model, X, task.importance, gradient)
      const numeric = centralDifferences(
        (w) =>
          lossGradient(
            { ...model, parameters: w },
            X,
            task.importance,
            unused,
          ),
        model.parameters,
      )
      expect(largestGap(gradient, numeric)).toBeLessThan(1e-8)
      expect(Math.max(...gradient)).toBeGreaterThan(0.01)
    },
  )

  test('the loss is the mean weighted squared error', () => {
    const model = randomModel(5, true)
    const X = new Float64Array(80)
    drawInputs(X, 0.6, random(6))
    let sum = 0
    for (let start = 0; start < X.length; start += 4) {
      const x = X.subarray(start, start + 4)
      reconstruct(model, x).forEach((value, i) => {
        sum += task.importance[i]! * (value - x[i]!) * (value - x[i]!)
      })
    }
    const loss = lossGradient(model, X, task.importance, new Float64Array(12))
    expect(loss).toBeCloseTo(sum / 20, 12)
  })

  test('with as many neurons as features everything is kept', () => {
    const model = train(task, { m: 4, seed: 1 })
    expect(testLoss(model, task, 2)).toBeLessThan(1e-4)
  })

  test('seen on its way, training ends where it would have ended', () => {
    const training = { m: 2, seed: 1, steps: 50 }
    const stages = [...trainBy([0, 7, 20], task, training)].length
    expect(stages).toBe(4)
    let end: ToyModel | undefined
    for (end of trainBy([7], task, training));
    expect(end).toEqual(train(task, training))
  })

  test('a seed gives the same model again', () => {
    const once = train(task, { m: 2, seed: 1, steps: 50 })
    const again = train(task, { m: 2, seed: 1, steps: 50 })
    const other = train(task, { m: 2, seed: 2, steps: 50 })
    expect(again).toEqual(once)
    expect(other.parameters).not.toEqual(once.parameters)
  })
}
