import { expect, test } from 'vitest'
import { maskFigure } from '../../examples/regularization/dropout-relu.ts'
import { stopAfter, twoDips } from '../../examples/regularization/early-stopping.ts'
import {
  floodedCurve,
  floodedDescent as losses,
} from '../../examples/regularization/flooding.ts'
import { shrunk } from '../../examples/regularization/ridge.ts'
import { dropoutMasks } from '../../src/figures/dropout-masks.ts'
import { floodedDescent } from '../../src/figures/flooded-descent.ts'
import { floodedLoss } from '../../src/figures/flooded-loss.ts'
import { shrinkageCurve } from '../../src/figures/shrinkage-curve.ts'
import { stoppingCurve } from '../../src/figures/stopping-curve.ts'
import { overfitting } from '../../src/figures/overfitting.ts'
import { stoppingRules } from '../../src/figures/stopping-rules.ts'
import { trainingCurves } from '../../src/figures/training-curves.ts'
import { figureLaws, parse } from './laws.ts'

const falling = { epoch: 0, train: 2, test: 2.1 }
const figures = {
  'dropout-masks': dropoutMasks(maskFigure()),
  'shrinkage-curve': shrinkageCurve(shrunk(), 5),
  'flooded-descent': floodedDescent(losses(), 0.5),
  'flooded-loss': floodedLoss(floodedCurve(0.5, 1.5), 0.5),
  'live-stopping-curve': stoppingCurve({
    losses: twoDips,
    stopped: 4,
    kept: 2,
    best: 6,
    most: 1.2,
  }),
  'training-curves': trainingCurves(
    ['none', 'dropout', 'decay', 'flooding'].map((name) => ({
      name,
      points: [falling, { epoch: 4, train: 0.5, test: 1 }],
    })),
  ),
  'live-overfitting': overfitting({
    points: [
      falling,
      { epoch: 4, train: 0.5, test: 1 },
      { epoch: 8, train: 0, test: 2 },
    ],
    stopped: 8,
  }),
  'stopping-rules': stoppingRules(twoDips, [
    { name: 'patience 2', ...stopAfter(2, twoDips) },
    { name: 'patience 3', ...stopAfter(3, twoDips) },
  ]),
}

figureLaws(figures)

const drawn = (name: keyof typeof figures, selector: string) => [
  ...parse(figures[name]).querySelectorAll(selector),
]

test('masks: a dot for each of the 1,024, the mean above the scaled network', () => {
  expect(drawn('dropout-masks', '[aria-label=dot] circle')).toHaveLength(1024)
  const [mean, scaled] = drawn('dropout-masks', '[aria-label=rule] line').map((line) =>
    Number(line.getAttribute('y1')),
  )
  expect(mean!).toBeLessThan(scaled!)
})

test('shrinkage: the measured shares lie on the curve', () => {
  const dots = drawn('shrinkage-curve', '[aria-label=dot] circle')
  expect(dots).toHaveLength(8)
  const line = drawn('shrinkage-curve', '[aria-label=line] path')[0]!
    .getAttribute('d')!
    .match(/-?[\d.]+/g)!
    .map(Number)
  for (const dot of dots) {
    const [x, y] = ['cx', 'cy'].map((name) => Number(dot.getAttribute(name)))
    const after = line.findIndex((value, i) => i % 2 === 0 && value >= x!)
    expect(y!).toBeLessThan(line[after - 1]! + 1)
    expect(y!).toBeGreaterThan(line[after + 1]! - 1)
  }
})

test('flooded descent: a dot a step, late ones on both sides of the level', () => {
  const dots = drawn('flooded-descent', '[aria-label=dot] circle')
  expect(dots).toHaveLength(61)
  const level = Number(
    drawn('flooded-descent', '[aria-label=rule] line')[0]!.getAttribute('y1'),
  )
  const late = dots.slice(30).map((dot) => Number(dot.getAttribute('cy')) - level)
  expect(Math.min(...late)).toBeLessThan(0)
  expect(Math.max(...late)).toBeGreaterThan(0)
})

test('flooded loss: lowest at the level, as high at 0 as at twice the level', () => {
  const [diagonal, line] = drawn('flooded-loss', '[aria-label=line] path').map((path) =>
    path
      .getAttribute('d')!
      .match(/-?[\d.]+/g)!
      .map(Number),
  )
  const heights = line!.filter((_, i) => i % 2 === 1)
  const level = diagonal!.at(-1)!
  expect(Math.max(...heights)).toBeCloseTo(level, 1)
  expect(heights[0]).toBeCloseTo(heights[40]!, 1)
})

test('a stopped curve: solid to the stop, faint from there, three marks', () => {
  const [rest, trained] = drawn('live-stopping-curve', '[aria-label=line] path')
  const points = (path: Element) => path.getAttribute('d')!.match(/[ML]/g)!.length
  expect([points(trained!), points(rest!)]).toEqual([5, 8])
  const marks = drawn('live-stopping-curve', '[aria-label=text] text')
  expect(marks.map((text) => text.textContent)).toEqual(['stop', 'best', 'kept'])
  const found = stoppingCurve({
    ...{ losses: twoDips, stopped: 9, kept: 6, best: 6, most: 1.2 },
  })
  expect(found).not.toContain('>best</text>')
})

test('curves: two lines in each of four panels', () => {
  expect(drawn('training-curves', '[aria-label=line] path')).toHaveLength(8)
  expect(figures['training-curves']).toContain('none: training 0.50, test 1.00')
})

test('one training: two lines, the stop on both and the lowest test loss', () => {
  expect(drawn('live-overfitting', '[aria-label=line] path')).toHaveLength(2)
  expect(drawn('live-overfitting', '[aria-label=dot] circle')).toHaveLength(3)
  expect(figures['live-overfitting']).toContain('lowest test loss is 1.00, after 4')
})

test('stopping: a bar from the epoch kept to the epoch of the stop', () => {
  expect(figures['stopping-rules']).toContain(
    'lowest, 0.600, after 6 epochs. patience 2 stops after 4 and keeps epoch 2; patience 3 stops after 9 and keeps epoch 6',
  )
  const [two, three] = drawn('stopping-rules', '[aria-label=rule] line').map(
    (line) => Number(line.getAttribute('x2')) - Number(line.getAttribute('x1')),
  )
  expect(three! / two!).toBeCloseTo(3 / 2, 1)
})
