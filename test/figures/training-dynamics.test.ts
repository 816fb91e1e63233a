import { expect, test } from 'vitest'
import { scalarFlows } from '../../examples/training-dynamics/kernel-flow.ts'
import { lazyNumbers } from '../../examples/training-dynamics/numbers.ts'
import { alphaLines } from '../../src/figures/alpha-lines.ts'
import { flowsAsWritten } from '../../src/figures/flows-as-written.ts'
import { kernelModes } from '../../src/figures/kernel-modes.ts'
import { lazyOutputs } from '../../src/figures/lazy-outputs.ts'
import { lazyTraining } from '../../src/figures/lazy-training.ts'
import { widthLaziness } from '../../src/figures/width-laziness.ts'
import { widthLines } from '../../src/figures/width-lines.ts'
import { figureLaws, parse } from './laws.ts'

const numbers = lazyNumbers([1])
const figures = {
  'lazy-outputs': lazyOutputs(numbers.outputs),
  'alpha-deviation': alphaLines(numbers.alphas, 'deviation'),
  'alpha-movement': alphaLines(numbers.alphas, 'movement'),
  'width-lines': widthLines(numbers.kappaSweep),
  'width-laziness': widthLaziness(numbers.widths.points),
  'live-lazy-training': lazyTraining({
    times: [0, 10, 20],
    net: [
      [0, 0],
      [1, 0.5],
    ],
    ode: [
      [0, 0],
      [0.9, 0.4],
      [1, 0.7],
    ],
    targets: [1, 0.8],
  }),
  'kernel-modes': kernelModes(numbers.modes),
  'flows-as-written': flowsAsWritten(scalarFlows()),
}

figureLaws(figures)

const drawn = (name: keyof typeof figures, selector: string) => [
  ...parse(figures[name]).querySelectorAll(selector),
]

/** First and last point of each line. */
const ends = (name: keyof typeof figures) =>
  drawn(name, '[aria-label=line] path').map((path) => {
    const numbers = path
      .getAttribute('d')!
      .match(/-?[\d.]+/g)!
      .map(Number)
    return { from: numbers.slice(0, 2), to: numbers.slice(-2) }
  })

test('outputs: six lines and six dashes in each of four panels', () => {
  expect(ends('lazy-outputs')).toHaveLength(48)
})

test('α: both lines begin together; at the end the centred one is far below', () => {
  for (const name of ['alpha-deviation', 'alpha-movement'] as const) {
    const [centred, plain] = ends(name)
    expect(Math.abs(centred!.from[1]! - plain!.from[1]!)).toBeLessThan(10)
    expect(centred!.to[1]! - plain!.to[1]!).toBeGreaterThan(50)
  }
})

test('width: the standard parametrisation falls faster', () => {
  const [standard, ntk] = ends('width-lines')
  const fall = ({ from, to }: NonNullable<typeof standard>) => to[1]! - from[1]!
  expect(fall(standard!) / fall(ntk!)).toBeCloseTo(
    numbers.kappaSlopes.standard / numbers.kappaSlopes.ntk,
    0,
  )
})

test('laziness: both fall with the width', () => {
  for (const { from, to } of ends('width-laziness')) {
    expect(to[1]! - from[1]!).toBeGreaterThan(40)
  }
})

test('a training followed: the network as far as it got, the equation to the end', () => {
  const [net, , ode] = ends('live-lazy-training')
  expect(net!.from).toEqual(ode!.from)
  expect(ode!.to[0]! - ode!.from[0]!).toBeCloseTo(2 * (net!.to[0]! - net!.from[0]!), 0)
})

test('modes: each measured line ends near the end of its dashes', () => {
  const lines = ends('kernel-modes')
  expect(lines).toHaveLength(12)
  lines.slice(0, 6).forEach(({ to }, i) => {
    const [x, y] = lines[6 + i]!.to
    expect(Math.hypot(to[0]! - x!, to[1]! - y!)).toBeLessThan(60)
  })
})

test('flows: right upwards, both slips downwards', () => {
  const [right, equation, solution] = ends('flows-as-written')
  expect(right!.to[1]!).toBeLessThan(right!.from[1]!)
  expect(equation!.to[1]!).toBeGreaterThan(equation!.from[1]!)
  expect(solution!.to[1]!).toBeGreaterThan(solution!.from[1]!)
})
