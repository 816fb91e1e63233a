import { expect, test } from 'vitest'
import { packings } from '../../examples/linear-representation/packing.ts'
import { pentagon } from '../../examples/linear-representation/pentagon-dictionary.ts'
import { readOuts } from '../../examples/linear-representation/read-out.ts'
import { recover } from '../../examples/linear-representation/recovery.ts'
import { cosineHistogram } from '../../src/figures/cosine-histogram.ts'
import { cosineMatrix, steps } from '../../src/figures/cosine-matrix.ts'
import { packingCounts } from '../../src/figures/packing-counts.ts'
import { pentagonArrows } from '../../src/figures/pentagon-arrows.ts'
import { pentagonCodes } from '../../src/figures/pentagon-codes.ts'
import { readOutCodes } from '../../src/figures/read-out-codes.ts'
import { recoveryLines } from '../../src/figures/recovery-lines.ts'
import { weekCircles } from '../../src/figures/week-circles.ts'
import { wordBars } from '../../src/figures/word-bars.ts'
import { figureLaws, parse } from './laws.ts'

const heptagon = Array.from({ length: 7 }, (_, day): [number, number] => {
  const angle = (2 * Math.PI * day) / 7
  return [Math.cos(angle), Math.sin(angle)]
})
const untrained = [{ topK: 2 }, { l1: 0.1 }].map((sparsity) =>
  recover(sparsity, { steps: 20 }),
)
const identity = Array.from({ length: 32 }, (_, i) =>
  Array.from({ length: 64 }, (_, j) => (i === j ? steps : 0)),
)
const figures = {
  'live-pentagon-arrows': pentagonArrows({
    directions: pentagon(),
    codes: [0, 1, 0, 0, 0],
    point: pentagon()[1]!,
  }),
  'live-pentagon-codes': pentagonCodes({
    codes: [0, 1, 0, 0, 0],
    read: [0.3, 1, 0.3, -0.8, -0.8],
  }),
  'read-out-codes': readOutCodes(readOuts()),
  'packing-counts': packingCounts(packings()),
  'recovery-lines': recoveryLines(untrained),
  'week-circles': weekCircles(
    [1, 2, 3, 4, 5, 6].map((seed) => ({
      seed,
      loss: 0.02,
      points: heptagon,
      spread: 0,
    })),
  ),
  'live-random-directions': cosineHistogram({
    shares: [0, 0.05, 0.2, 0.25, 0.25, 0.2, 0.05, 0],
    epsilon: 0.4,
  }),
  'live-dictionary-cosines': cosineMatrix({ cells: identity }),
  'live-feature': wordBars(
    {
      name: 'live-feature',
      title: 'Words of a feature',
      description: 'A bar for each of three words.',
    },
    {
      top: [0.9, 0.6, 0.3].map((strength, i) => ({ word: `word ${i + 1}`, strength })),
      label: 'code of the word',
      kind: 0,
    },
  ),
}

figureLaws(figures)

const drawn = (name: keyof typeof figures, selector: string) => [
  ...parse(figures[name]).querySelectorAll(selector),
]

test('pentagon: five arrows of one length', () => {
  const lengths = drawn('live-pentagon-arrows', '[aria-label=arrow] path').map(
    (arrow) => {
      const [x1, y1, x2, y2] = arrow
        .getAttribute('d')!
        .match(/-?[\d.]+/g)!
        .map(Number)
      return Math.hypot(x2! - x1!, y2! - y1!)
    },
  )
  expect(lengths).toHaveLength(5)
  expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThan(3)
})

test('pentagon: dashes onto the arrows of the two neighbours', () => {
  expect(drawn('live-pentagon-arrows', '[aria-label=link] path')).toHaveLength(2)
  expect(drawn('live-pentagon-codes', '[aria-label=dot] circle')).toHaveLength(5)
})

test('codes: a dot for each code that is not zero, negative ones open', () => {
  const dots = drawn('read-out-codes', '[aria-label=dot] circle')
  expect(dots).toHaveLength(25 + 15 + 5)
  const open = parse(figures['read-out-codes']).querySelectorAll(
    '[aria-label=dot]:last-of-type circle',
  )
  expect(open).toHaveLength(10)
})

test('packing: the dots rise with n, faster for the larger ε', () => {
  const heights = drawn('packing-counts', '[aria-label=dot] circle').map((dot) =>
    Number(dot.getAttribute('cy')),
  )
  const [low, high] = [heights.slice(0, 6), heights.slice(6, 12)]
  for (const each of [low, high]) {
    expect(each).toEqual(each.toSorted((a, b) => b - a))
  }
  expect(high[0]! - high[5]!).toBeGreaterThan(low[0]! - low[5]!)
})

test('recovery: a falling line for each autoencoder', () => {
  const lines = drawn('recovery-lines', '[aria-label=line] path')
  expect(lines).toHaveLength(2)
  for (const line of lines) {
    const heights = line
      .getAttribute('d')!
      .match(/-?[\d.]+/g)!
      .map(Number)
      .filter((_, i) => i % 2 === 1)
    expect(heights).toHaveLength(32)
    expect(heights).toEqual(heights.toSorted((a, b) => a - b))
  }
})

test('weeks: seven days in each of six panels', () => {
  expect(drawn('week-circles', '[aria-label=dot] circle')).toHaveLength(42)
})

test('histogram: bars are cut at ±ε and coloured beyond, areas by the root', () => {
  const bars = drawn('live-random-directions', '[aria-label=rect] rect')
  // Six bins with pairs, two of them cut in two.
  expect(bars).toHaveLength(8)
  const fills = bars.map((bar) => bar.getAttribute('fill'))
  const [beyond, within] = [fills[0], fills[3]]
  expect(fills).toEqual(
    [1, 1, 0, 0, 0, 0, 1, 1].map((tail) => (tail ? beyond : within)),
  )
  expect(beyond).not.toBe(within)
  const heights = bars.map((bar) => Number(bar.getAttribute('height')))
  expect(heights[3]! / heights[0]!).toBeCloseTo(Math.sqrt(5), 1)
})

test('matrix: a found dictionary is a diagonal of one shade', () => {
  const paths = drawn('live-dictionary-cosines', 'path[fill-opacity]')
  expect(paths).toHaveLength(1)
  expect(paths[0]!.getAttribute('fill-opacity')).toBe('1')
  const corners = [...paths[0]!.getAttribute('d')!.matchAll(/M([\d.]+) ([\d.]+)H/g)]
  expect(corners).toHaveLength(32)
  const steps = corners.slice(1).map(([, x, y], i) => {
    const [, left, top] = corners[i]!
    return [Number(x) - Number(left), Number(y) - Number(top)]
  })
  for (const [right, down] of steps) {
    expect(right).toBeCloseTo(steps[0]![0]!, 1)
    expect(down).toBeCloseTo(steps[0]![1]!, 1)
  }
})

test('words: bars as long as their strength', () => {
  const widths = drawn('live-feature', '[aria-label=bar] rect').map((bar) =>
    Number(bar.getAttribute('width')),
  )
  expect(widths[0]! / widths[2]!).toBeCloseTo(3, 1)
  expect(widths[1]! / widths[2]!).toBeCloseTo(2, 1)
})
