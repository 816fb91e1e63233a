import { expect, test } from 'vitest'
import { boundary } from '../../examples/superposition/phase-diagram.ts'
import { featureArrows } from '../../src/figures/feature-arrows.ts'
import { featureShares } from '../../src/figures/feature-shares.ts'
import { invarianceDots } from '../../src/figures/invariance-dots.ts'
import { kurtosisDots } from '../../src/figures/kurtosis-dots.ts'
import { lostByRotation } from '../../src/figures/lost-by-rotation.ts'
import { phases } from '../../src/figures/phases.ts'
import { figureLaws, parse } from './laws.ts'

// The figures' code is tested on small invented data; the data of the page have tests
// of their own beside the examples.
const figures: Record<string, string> = {
  'feature-arrows': featureArrows(
    [0, 0.5, 0.8, 0.95].map((sparsity, k) => ({
      sparsity,
      arrows: [
        [1, 0],
        [0, k / 3],
      ],
    })),
  ),
  phases: phases(
    [
      { r: 1, density: 0.1, trained: 'antipodal' },
      { r: 1, density: 1, trained: 'dropped' },
      { r: 10, density: 1, trained: 'dropped' },
    ],
    boundary(11),
  ),
  'feature-shares': featureShares([
    { sparsity: 0, dimensionality: [1, 0, 0], kept: 1, dedicated: 1 },
    { sparsity: 0.9, dimensionality: [0.5, 0.5, 0], kept: 2, dedicated: 0 },
  ]),
  'kurtosis-dots': kurtosisDots([
    { where: 'neurons 1', standard: 5, rotated: 2.9 },
    { where: 'stream 0', standard: 2.8, rotated: 3 },
    { where: 'stream 1', standard: 2.6, rotated: 2.7 },
  ]),
  'invariance-dots': invarianceDots([
    { change: 'one for all', none: 1e-15, rms: 0, layer: 0.4 },
    { change: 'all for one', none: 2, rms: 3, layer: 4 },
  ]),
  'lost-by-rotation': lostByRotation(
    [0, 45, 90].map((degrees) => ({ degrees, lost: degrees / 150 })),
  ),
}

figureLaws(figures)

const all = (name: string, selector: string) => [
  ...parse(figures[name]!).querySelectorAll(selector),
]
const words = (name: string) => all(name, 'desc')[0]!.textContent

test('arrows: two in each of four panels, long ones counted', () => {
  expect(all('feature-arrows', '[aria-label=arrow] path')).toHaveLength(8)
  expect(words('feature-arrows')).toContain('Sparsity 0.5: 1 arrows longer')
  expect(words('feature-arrows')).toContain('Sparsity 0.8: 2 arrows longer')
})

test('phases: a mark for each cell and one boundary', () => {
  expect(all('phases', '[aria-label=dot] circle, [aria-label=dot] path')).toHaveLength(
    3,
  )
  expect(all('phases', '[aria-label=line] path')).toHaveLength(1)
  expect(words('phases')).toContain('1 of 3 trained cells hold a pair')
})

test('shares: a bar for each feature, half as high for half a dimension', () => {
  const heights = all('feature-shares', '[aria-label=rect] rect').map((bar) =>
    Number(bar.getAttribute('height')),
  )
  expect(heights).toHaveLength(6)
  expect(heights[3]! / heights[0]!).toBeCloseTo(0.5, 2)
})

test('kurtosis: both values of each place', () => {
  expect(all('kurtosis-dots', '[aria-label=dot] circle')).toHaveLength(3)
  expect(all('kurtosis-dots', '[aria-label=dot] path')).toHaveLength(3)
  expect(words('kurtosis-dots')).toContain('Residual stream: 2.6 to 2.8')
})

test('invariances: three marks a row, what is not there stands at the edge', () => {
  const marks = all('invariance-dots', '[aria-label=dot] :is(circle, path)')
  expect(marks).toHaveLength(6)
  expect(words('invariance-dots')).toContain('2 of 6 marks lie below 1e-15')
  expect(words('invariance-dots')).toContain('the others above 0.40')
})

test('rotation: the angle of the text is marked', () => {
  expect(all('lost-by-rotation', '[aria-label=dot] circle')).toHaveLength(1)
  expect(words('lost-by-rotation')).toContain('0.30 at 45°')
})
