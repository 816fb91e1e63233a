import {
  kappa,
  kappaAsWritten,
  kappaSweep,
  squareModel,
} from './relative-scale.ts'
import { scalarFlows } from './kernel-flow.ts'
import type { Comparison } from './lazy-training.ts'
import {
  alphaSweep,
  compare,
  duplicate,
  fiveSeeds,
  inputs,
  logSlope,
  modes,
  widthSweep,
} from './lazy-training.ts'

/** One panel of the figure of outputs: a point every `every` steps. */
export function outputPaths(
  { alpha, times, net, ode }: Comparison,
  every = 10,
  until = 20,
) {
  const points = times.flatMap((time, step) =>
    step % every === 0 && time <= until
      ? inputs.map((_, output) => ({
          output,
          time,
          net: net[step]![output]!,
          ode: ode[step]![output]!,
        }))
      : [],
  )
  return { alpha, points }
}

/** With which the modes are drawn: lazy to the eye. */
const modesAlpha = 1000

/** Modes of the first kernel, each relative to its start. */
export function modePaths(every = 4, seed = 1) {
  const { times, modes: all } = modes({ alpha: modesAlpha, seed })
  return all.map(({ eigenvalue, residual }) => ({
    eigenvalue,
    points: times.flatMap((time, step) =>
      step % every === 0
        ? [{ time, left: residual[step]! / residual[0]! }]
        : [],
    ),
  }))
}

/**
 * All numbers and lines of the page: averages over the seeds, and single
 * networks of the first of them. About 4 s.
 */
export function lazyNumbers(seeds = fiveSeeds) {
  const [seed = 1] = seeds
  const alphas = alphaSweep(undefined, seeds)
  const widths = widthSweep(undefined, seeds)
  const kappaNetworks = 20
  const sweep = kappaSweep(undefined, kappaNetworks)
  const rows = modePaths(4, seed)
  const pair = duplicate(1, 128, seed)
  const alternating = compare({
    alpha: 100,
    seed,
    targets: inputs.map((_, i) => (i % 2 ? -1 : 1)),
  })
  // The law 1/α shows from α = 3 on.
  const late = alphas.centred.filter(({ alpha }) => alpha >= 3)
  const slope = (of: 'deviation' | 'movement') =>
    logSlope(
      late.map(({ alpha }) => alpha),
      late.map((row) => row[of]),
    )
  const widthSlope = (of: 'deviation' | 'movement') =>
    logSlope(
      widths.map(({ width }) => width),
      widths.map((row) => row[of]),
    )
  const flow = scalarFlows().at(-1)!
  const [standard, ntk] = sweep
  return {
    seeds: seeds.length,
    outputs: [0.3, 1, 10, 100].map((alpha) =>
      outputPaths(compare({ alpha, seed })),
    ),
    alphas,
    width: alternating.width,
    kappaNetworks,
    kappaSweep: sweep,
    kappaSlopes: { standard: standard!.slope, ntk: ntk!.slope },
    modesAlpha,
    modes: rows,
    scale: {
      right: kappa(squareModel(1000, true)),
      asWritten: kappaAsWritten(squareModel(1000, true)),
    },
    flows: { right: flow.right, equation: flow.equationAsWritten },
    duplicate: {
      zero: Math.abs(Math.min(...pair.eigenvalues)),
      other: Math.max(...pair.eigenvalues),
      loss: pair.netLoss,
    },
    slowest: {
      eigenvalue: Math.min(...rows.map(({ eigenvalue }) => eigenvalue)),
      netLoss: alternating.netLoss,
      odeLoss: alternating.odeLoss,
      startLoss: inputs.length / 2,
      time: alternating.times.at(-1)!,
    },
    slopes: { deviation: slope('deviation'), movement: slope('movement') },
    hundred: {
      deviation: alphas.centred.at(-1)!.deviation,
      movement: alphas.centred.at(-1)!.movement,
      plainMovement: alphas.notCentred.at(-1)!.movement,
    },
    widths: {
      points: widths,
      narrow: widths[0]!,
      wide: widths.at(-1)!,
      /** Largest deviation of a network over the smallest, one width. */
      scatter: Math.max(
        ...widths.map(
          ({ deviations }) =>
            Math.max(...deviations) / Math.min(...deviations),
        ),
      ),
      slopes: {
        deviation: widthSlope('deviation'),
        movement: widthSlope('movement'),
      },
    },
  }
}

if (import.meta.vitest) {
  const { expect, test } = import.meta.vitest

  test('what the text says of the numbers', () => {
    const numbers = lazyNumbers()
    expect(Math.abs(numbers.slopes.deviation + 1)).toBeLessThan(0.15)
    expect(Math.abs(numbers.slopes.movement + 1)).toBeLessThan(0.05)
    expect(numbers.hundred.deviation).toBeLessThan(0.01)
    expect(numbers.hundred.plainMovement).toBeGreaterThan(0.05)
    expect(numbers.scale).toEqual({ right: 0.001, asWritten: 2000 })
    expect(numbers.flows.right).toBeCloseTo(0.950213, 6)
    expect(numbers.flows.equation).toBeCloseTo(-19.0855, 3)
    expect(numbers.duplicate.zero).toBeLessThan(1e-12)
    expect(numbers.duplicate.loss).toBeCloseTo(1, 6)
    const { slopes, scatter } = numbers.widths
    expect(Math.abs(slopes.movement + 0.5)).toBeLessThan(0.1)
    // Too much scatter to say more of the deviation than that it falls.
    expect(slopes.deviation).toBeLessThan(-0.3)
    expect(scatter).toBeGreaterThan(1.5)
    // Slow modes: at time 20 most of the loss of the targets is there yet.
    expect(numbers.slowest.netLoss).toBeGreaterThan(0.05)
    // Lazier and lazier: net and equation part less for a larger α.
    const gaps = numbers.outputs.map(({ points }) =>
      Math.max(...points.map(({ net, ode }) => Math.abs(net - ode))),
    )
    expect(gaps.slice(1)).toEqual(gaps.slice(1).toSorted((a, b) => b - a))
    expect(gaps.at(-1)).toBeLessThan(0.02)
  })
}
