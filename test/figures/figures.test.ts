import { expect, test } from 'vitest'
import { curves } from '../../examples/likelihood/curves.ts'
import { bits } from '../../examples/loss-functions/mutual-information.ts'
import { alike, stacks } from '../../examples/loss-functions/curves.ts'
import { digitNumbers, likenesses } from '../../examples/pca/digits.ts'
import { irisNumbers, irisPlane } from '../../examples/pca/iris.ts'
import { noisyLine, withAxes } from '../../examples/pca/noisy-line.ts'
import { coinLikelihood } from '../../src/figures/coin-likelihood.ts'
import { coinTosses } from '../../src/figures/coin-tosses.ts'
import { componentScatter } from '../../src/figures/component-scatter.ts'
import { crossEntropyStack } from '../../src/figures/cross-entropy-stack.ts'
import { greyImages } from '../../src/figures/grey-images.ts'
import { jointSquares } from '../../src/figures/joint-squares.ts'
import { leftOutCurve } from '../../src/figures/left-out-curve.ts'
import { mutualInformation } from '../../src/figures/mutual-information.ts'
import { principalAxes } from '../../src/figures/principal-axes.ts'
import { scree } from '../../src/figures/scree.ts'
import { surpriseBars } from '../../src/figures/surprise-bars.ts'
import { turnedVariances } from '../../src/figures/turned-variances.ts'
import { varianceBars } from '../../src/figures/variance-bars.ts'
import { figureLaws, parse } from './laws.ts'

const surprise = { entropy: 0.8, divergence: 0.5, crossEntropy: 1.3 }

const figures: Record<string, string> = {
  'iris-scree': scree({
    of: '150 iris flowers',
    name: 'iris-scree',
    shares: irisNumbers().shares,
  }),
  'digits-scree': scree({
    of: '1,797 digits',
    name: 'digits-scree',
    shares: digitNumbers().shares,
    mark: 0.9,
  }),
  'component-scatter': componentScatter(irisPlane(), 'cm'),
  'noisy-line': principalAxes({
    name: 'noisy-line',
    title: 'A noisy line',
    ...withAxes(noisyLine(150, 25, Math.PI / 6, 1)),
  }),
  likenesses: greyImages(likenesses(0), {
    name: 'likenesses',
    title: 'A digit',
    description: 'From more and more components.',
  }),
  'coin-likelihood': coinLikelihood(curves(), -12),
  'cross-entropy-stack': crossEntropyStack(stacks(0.7), 0.7),
  'live-cross-entropy-stack': surpriseBars(surprise),
  'live-joint-table': jointSquares({ joint: bits(0.5, 0.3), product: bits(0, 0.3) }),
  'live-left-out': leftOutCurve({
    errors: [3, 1, 0].map((error, i) => ({ k: i + 1, error })),
    k: 2,
  }),
  'live-mutual-information': mutualInformation({
    name: 'live-mutual-information',
    pairs: alike(),
    at: alike()[30]!,
  }),
  'variances-divided-twice': varianceBars({
    name: 'variances-divided-twice',
    measured: [4.2, 0.24],
    formula: [0.028, 0.0016],
    label: 'Λ/n',
  }),
  'live-turned-variances': turnedVariances({
    before: [6, 4],
    after: [9, 1],
    most: 10,
  }),
}

figureLaws(figures)

test('small figures as they were looked at, to the whole pixel', async () => {
  for (const name of ['iris-scree', 'coin-likelihood', 'cross-entropy-stack']) {
    const rounded = figures[name]!.replace(/-?\d+\.\d+/g, (digits) =>
      String(Math.round(Number(digits)) + 0),
    ).replaceAll('><', '>\n<')
    await expect(`${rounded}\n`).toMatchFileSnapshot(`snapshots/${name}.svg`)
  }
})

test('scree: a bar and a dot for each component, the first bar as high as its share', () => {
  const drawing = parse(figures['iris-scree']!)
  const bars = [...drawing.querySelectorAll('[aria-label=rect] rect')]
  expect(bars).toHaveLength(4)
  expect(drawing.querySelectorAll('[aria-label=dot] circle')).toHaveLength(4)
  const heights = bars.map((bar) => Number(bar.getAttribute('height')))
  expect(heights[1]! / heights[0]!).toBeCloseTo(0.0531 / 0.9246, 3)
})

test('digits: the mark says how many components reach 90 %', () => {
  expect(figures['digits-scree']).toContain('21 components: 90.3%')
})

test('scatter: every flower once, each species with its own symbol', () => {
  const dots = [
    ...parse(figures['component-scatter']!).querySelectorAll('[aria-label=dot] path'),
  ]
  expect(dots).toHaveLength(150)
  expect(new Set(dots.map((dot) => dot.getAttribute('d'))).size).toBe(3)
})

test('axes: drawn at a right angle, on one scale', () => {
  const arrows = parse(figures['noisy-line']!).querySelectorAll(
    '[aria-label=arrow] path',
  )
  const [first, second] = [...arrows].map((arrow) => {
    const [x1, y1, x2, y2] = arrow
      .getAttribute('d')!
      .match(/-?[\d.]+/g)!
      .map(Number)
    return [x2! - x1!, y2! - y1!] as const
  })
  const cosine =
    (first![0] * second![0] + first![1] * second![1]) /
    (Math.hypot(...first!) * Math.hypot(...second!))
  // The height of the drawing is a whole number of pixels.
  expect(Math.abs(cosine)).toBeLessThan(0.02)
})

test('coin: one curve and one maximum per series', () => {
  const drawing = parse(figures['coin-likelihood']!)
  expect(drawing.querySelectorAll('[aria-label=line] path')).toHaveLength(3)
  expect(drawing.querySelector('desc')?.textContent).toContain(
    '5 heads, 4 tails at 0.556; 5 heads, 5 tails at 0.500; 6 heads, 4 tails at 0.600',
  )
})

test('stack: two bands and three lines', () => {
  const drawing = parse(figures['cross-entropy-stack']!)
  expect(drawing.querySelectorAll('[aria-label=area] path')).toHaveLength(2)
  expect(drawing.querySelectorAll('[aria-label=line] path')).toHaveLength(3)
})

/** The rectangles of a drawing: where they begin and how large they are. */
const rectangles = (svg: string) =>
  [...parse(svg).querySelectorAll('rect')].map((rect) => {
    const [x, width, height] = ['x', 'width', 'height'].map((name) =>
      Number(rect.getAttribute(name)),
    )
    return { x: x!, width: width!, height: height! }
  })

test('surprise: H(p) and KL end to end are as long as H(p, q)', () => {
  const [entropy, divergence, sum] = rectangles(surpriseBars(surprise))
  expect(divergence!.x).toBeCloseTo(entropy!.x + entropy!.width, 1)
  expect(entropy!.width + divergence!.width).toBeCloseTo(sum!.width, 1)
  expect(entropy!.width / sum!.width).toBeCloseTo(0.8 / 1.3, 2)
})

test('surprise: what is infinite ends with the scale and says so', () => {
  const endless = { entropy: 0.8, divergence: Infinity, crossEntropy: Infinity }
  const svg = surpriseBars(endless)
  expect(svg).toContain('∞ →')
  expect(svg).not.toMatch(/NaN|Infinity/)
  expect(rectangles(svg)).toHaveLength(3)
})

test('joint table: the areas are the probabilities', () => {
  const areas = rectangles(figures['live-joint-table']!).map(
    ({ width, height }) => width * height,
  )
  const [joint, product] = [bits(0.5, 0.3).flat(), bits(0, 0.3).flat()]
  const unit = areas[0]! / joint[0]!
  ;[...joint, ...product].forEach((probability, i) => {
    expect(areas[i]! / unit).toBeCloseTo(probability, 2)
  })
})

test('coin: a candidate below the scale stands at its end, and says how far below', () => {
  const tossed = (value: number) =>
    coinTosses({
      heads: 5,
      tails: 4,
      points: [],
      estimate: 5 / 9,
      at: { theta: 0.02, value, slope: 245.9 },
    })
  expect(tossed(-13.5)).toContain('below: −13.5')
  expect(tossed(-5.9)).not.toContain('below')
})

test('variances: a bar for each variable and axis, as high as its variance', () => {
  const bars = rectangles(
    turnedVariances({ before: [6, 4], after: [9, 1], most: 10 }),
  ).map(({ height }) => height)
  expect(bars).toHaveLength(4)
  expect(bars[0]! + bars[1]!).toBeCloseTo(bars[2]! + bars[3]!, 1)
  expect(bars[2]! / bars[3]!).toBeCloseTo(9, 0)
})

test('mutual information: the slip is drawn only where it is spoken of', () => {
  const lines = (withSlip: boolean) =>
    parse(
      mutualInformation({ name: 'live-x', pairs: alike(), withSlip }),
    ).querySelectorAll('[aria-label=line] path')
  expect(lines(false)).toHaveLength(1)
  expect(lines(true)).toHaveLength(2)
})
