import { EVD } from 'ml-matrix'
import type { Problem, Run } from './gradient-flow.ts'
import { train } from './gradient-flow.ts'
import { kernelFlow } from './kernel-flow.ts'
import type { TanhNet } from './tanh-net.ts'
import { initialNet, kernel, outputs } from './tanh-net.ts'

/** Six points on a line. */
export const inputs: readonly number[] = [-2, -1.2, -0.4, 0.4, 1.2, 2]

/** Their targets, sin 2x. */
export const targets: readonly number[] = inputs.map((x) => Math.sin(2 * x))

/** A trained net beside what its kernel at the start predicts. */
export interface Comparison {
  width: number
  alpha: number
  centred: boolean
  seed: number
  times: number[]
  /** Outputs of the net, n numbers a time. */
  net: number[][]
  /** Outputs of ẏ = −H(w₀)(y − t), n numbers a time. */
  ode: number[][]
  /** Largest ‖net − ode‖ over time, over ‖t‖. */
  deviation: number
  /** ‖w − w₀‖ / ‖w₀‖ at the end. */
  movement: number
  /** ½‖y − t‖² at the end. */
  netLoss: number
  odeLoss: number
}

/** Settings of a comparison; all have defaults. */
export interface Settings {
  width?: number
  alpha?: number
  centred?: boolean
  seed?: number
  /** End of the training, in units of time. */
  until?: number
  /** Other targets for the six inputs. */
  targets?: readonly number[]
}

// #region main
/** Trains a network, and solves the equation of its kernel at the start. */
export function compare(settings: Settings = {}): Comparison {
  const { width = 64, alpha = 1, centred = true } = settings
  const { seed = 1, until = 20, targets: t = targets } = settings
  const start = initialNet(width, seed)
  const problem: Problem = { inputs, targets: t, alpha, centred }
  const run = train(start, problem, { until, steps: 20 * until })
  const ode = run.times.map(prediction(start, problem))
  return {
    ...{ width, alpha, centred, seed, ode },
    ...{ times: run.times, net: run.outputs },
    deviation: deviation(run.outputs, ode, t),
    movement: run.movement.at(-1)!,
    netLoss: halfSquare(run, t),
    odeLoss: halfSquare({ ...run, outputs: ode }, t),
  }
}

/** What the kernel of a net at its start predicts: the outputs in time. */
export function prediction(
  start: TanhNet,
  { inputs, targets, alpha, centred }: Problem,
): (time: number) => number[] {
  const first = outputs(start, inputs).map((f) => (centred ? 0 : alpha * f))
  return kernelFlow(kernel(start, inputs), first, targets)
}

/** Largest distance of two paths of outputs, over that of t from 0. */
export function deviation(
  net: readonly (readonly number[])[],
  ode: readonly (readonly number[])[],
  t: readonly number[],
): number {
  const gaps = net.map((y, step) => distance(y, ode[step]!))
  return Math.max(...gaps) / Math.hypot(...t)
}
// #endregion

function distance(a: readonly number[], b: readonly number[]): number {
  return Math.hypot(...a.map((value, i) => value - b[i]!))
}

function halfSquare(run: Run, t: readonly number[]): number {
  const gap = distance(run.outputs.at(-1)!, t)
  return (gap * gap) / 2
}

/** A setting and its averages over seeds. */
export interface Average {
  alpha: number
  width: number
  centred: boolean
  /** Mean over seeds, and each seed's value. */
  deviation: number
  deviations: number[]
  movement: number
  movements: number[]
}

/** The seeds of the page. */
export const fiveSeeds: readonly number[] = [1, 2, 3, 4, 5]

/** Averages one setting over seeds. */
export function average(settings: Settings, seeds = fiveSeeds): Average {
  const runs = seeds.map((seed) => compare({ ...settings, seed }))
  const mean = (values: readonly number[]) =>
    values.reduce((sum, value) => sum + value, 0) / values.length
  const deviations = runs.map(({ deviation }) => deviation)
  const movements = runs.map(({ movement }) => movement)
  const { alpha, width, centred } = runs[0]!
  return {
    ...{ alpha, width, centred, deviations, movements },
    deviation: mean(deviations),
    movement: mean(movements),
  }
}

/** The figure of factors α, centred and not, width 64. */
export function alphaSweep(
  alphas: readonly number[] = [0.3, 1, 3, 10, 30, 100],
  seeds = fiveSeeds,
): { centred: Average[]; notCentred: Average[] } {
  const sweep = (centred: boolean) =>
    alphas.map((alpha) => average({ alpha, centred }, seeds))
  return { centred: sweep(true), notCentred: sweep(false) }
}

/** The figure of widths, α = 1, centred. */
export function widthSweep(
  widths: readonly number[] = [16, 64, 256, 1024],
  seeds = fiveSeeds,
): Average[] {
  return widths.map((width) => average({ width }, seeds))
}

/** Slope of ln y against ln x by least squares. */
export function logSlope(x: readonly number[], y: readonly number[]): number {
  const [u, v] = [x.map(Math.log), y.map(Math.log)]
  const centre = u.reduce((sum, value) => sum + value, 0) / u.length
  let [above, below] = [0, 0]
  u.forEach((value, i) => {
    above += (value - centre) * v[i]!
    below += (value - centre) * (value - centre)
  })
  return above / below
}

/**
 * Two equal inputs with targets 1 and −1: the kernel has an eigenvalue 0, and
 * no training lowers the loss below that of their mean, 1.
 */
export function duplicate(x = 1, width = 1024, seed = 1) {
  const start = initialNet(width, seed)
  const H = kernel(start, [x, x])
  const { realEigenvalues } = new EVD(H, { assumeSymmetric: true })
  const t = [1, -1]
  const problem: Problem = {
    inputs: [x, x],
    targets: t,
    alpha: 1,
    centred: true,
  }
  const run = train(start, problem)
  const ode = kernelFlow(H, [0, 0], t)(20)
  return {
    eigenvalues: realEigenvalues,
    netLoss: halfSquare(run, t),
    odeLoss: halfSquare({ ...run, outputs: [ode] }, t),
  }
}

/** One eigenvector of the kernel and the residual along it. */
export interface Mode {
  eigenvalue: number
  /** |(y − t) · eigenvector| of the trained net, at each time. */
  residual: number[]
}

/** The figure of modes: straight lines of slope −λ on a log axis. */
export function modes(settings: Settings = { alpha: 100 }): {
  times: number[]
  modes: Mode[]
} {
  const { net, times, width, seed } = compare(settings)
  const H = kernel(initialNet(width, seed), inputs)
  const { realEigenvalues, eigenvectorMatrix } = new EVD(H, {
    assumeSymmetric: true,
  })
  return {
    times,
    modes: realEigenvalues.map((eigenvalue, i) => {
      const v = eigenvectorMatrix.getColumn(i)
      const residual = net.map((y) =>
        Math.abs(
          y.reduce((sum, value, j) => sum + (value - targets[j]!) * v[j]!, 0),
        ),
      )
      return { eigenvalue, residual }
    }),
  }
}

if (import.meta.vitest) {
  const { expect, test } = import.meta.vitest

  test('centred: deviation and movement fall like 1/α', () => {
    const alphas = [3, 10, 30, 100]
    const runs = alphas.map((alpha) => average({ alpha }, [1, 2, 3]))
    const slope = (of: (run: Average) => number) =>
      logSlope(alphas, runs.map(of))
    expect(Math.abs(slope((run) => run.deviation) + 1)).toBeLessThan(0.15)
    expect(Math.abs(slope((run) => run.movement) + 1)).toBeLessThan(0.05)
    expect(runs[3]!.deviation).toBeLessThan(0.01)
  })

  test('not centred: a large α does not hold the weights', () => {
    const [ten, hundred] = [10, 100].map((alpha) =>
      average({ alpha, centred: false }, [1, 2, 3]),
    )
    expect(hundred!.movement / ten!.movement).toBeGreaterThan(0.8)
    expect(hundred!.deviation).toBeGreaterThan(0.1)
    const centred = average({ alpha: 100 }, [1, 2, 3])
    expect(centred.movement).toBeLessThan(0.1 * hundred!.movement)
  })

  test('width: movement falls like 1/√m', () => {
    const widths = [16, 64, 256]
    const movements = widths.map(
      (width) => average({ width }, [1, 2, 3]).movement,
    )
    expect(Math.abs(logSlope(widths, movements) + 0.5)).toBeLessThan(0.15)
  })

  test('each mode decays with its eigenvalue', () => {
    const { times, modes: lines } = modes({ alpha: 1000 })
    for (const { eigenvalue, residual } of lines) {
      // Until the mode is too small to be told from the others' curvature.
      const last = residual.findIndex((r) => r < 0.02 * residual[0]!)
      const end = last < 0 ? residual.length - 1 : last
      const rate = -Math.log(residual[end]! / residual[0]!) / times[end]!
      expect(Math.abs(rate / eigenvalue - 1)).toBeLessThan(0.05)
    }
  })

  test('loss goes to 0, but only after 1/λ of the slowest mode', () => {
    const [slowest] = modes().modes
    const targets = [1, -1, 1, -1, 1, -1]
    const early = compare({ alpha: 100, targets })
    expect(slowest!.eigenvalue).toBeLessThan(0.05)
    expect(early.odeLoss).toBeGreaterThan(0.1)
    expect(Math.abs(early.netLoss / early.odeLoss - 1)).toBeLessThan(0.05)
    const H = kernel(initialNet(64, 1), inputs)
    const late = kernelFlow(
      H,
      inputs.map(() => 0),
      targets,
    )(1000)
    late.forEach((y, j) => {
      expect(y).toBeCloseTo(targets[j]!, 6)
    })
  })

  test('equal inputs with different targets: the loss stays at 1', () => {
    const { eigenvalues, netLoss, odeLoss } = duplicate()
    const [zero, positive] = eigenvalues.toSorted((a, b) => a - b)
    expect(Math.abs(zero!)).toBeLessThan(1e-12)
    expect(positive).toBeGreaterThan(1)
    expect(odeLoss).toBeCloseTo(1, 12)
    expect(netLoss).toBeCloseTo(1, 6)
  })
}
