import { expect, test } from 'vitest'
import { packings } from '../../examples/linear-representation/packing.ts'
import { pentagon } from '../../examples/linear-representation/pentagon-dictionary.ts'
import { readOuts } from '../../examples/linear-representation/read-out.ts'
import { recover } from '../../examples/linear-representation/recovery.ts'
import { packingCounts } from '../../src/figures/packing-counts.ts'
import { pentagonArrows } from '../../src/figures/pentagon-arrows.ts'
import { readOutCodes } from '../../src/figures/read-out-codes.ts'
import { recoveryLines } from '../../src/figures/recovery-lines.ts'
import { weekCircles } from '../../src/figures/week-circles.ts'
import { figureLaws, parse } from './laws.ts'

const heptagon = Array.from({ length: 7 }, (_, day): [number, number] => {
  const angle = (2 * Math.PI * day) / 7
  return [Math.cos(angle), Math.sin(angle)]
})
const untrained = [{ topK: 2 }, { l1: 0.1 }].map((sparsity) =>
  recover(sparsity, { steps: 20 }),
)
const figures = {
  'pentagon-arrows': pentagonArrows(pentagon()),
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
}

figureLaws(figures)

const drawn = (name: keyof typeof figures, selector: string) => [
  ...parse(figures[name]).querySelectorAll(selector),
]

test('pentagon: five arrows of one length', () => {
  const lengths = drawn('pentagon-arrows', '[aria-label=arrow] path').map((arrow) => {
    const [x1, y1, x2, y2] = arrow
      .getAttribute('d')!
      .match(/-?[\d.]+/g)!
      .map(Number)
    return Math.hypot(x2! - x1!, y2! - y1!)
  })
  expect(lengths).toHaveLength(5)
  expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThan(3)
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
