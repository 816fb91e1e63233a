import { expect, test } from 'vitest'
import { attributionBars } from '../../src/figures/attribution-bars.ts'
import { decodingBars } from '../../src/figures/decoding-bars.ts'
import { emergencePath } from '../../src/figures/emergence-path.ts'
import { depthPath } from '../../src/figures/depth-path.ts'
import { knockOutBars } from '../../src/figures/knock-out-bars.ts'
import { lensDepth } from '../../src/figures/lens-depth.ts'
import { lensDivergence } from '../../src/figures/lens-divergence.ts'
import { lensPaths } from '../../src/figures/lens-paths.ts'
import { reviewHistogram } from '../../src/figures/review-histogram.ts'
import { topWords } from '../../src/figures/top-words.ts'
import { unitHistograms } from '../../src/figures/unit-histograms.ts'
import { wordValues } from '../../src/figures/word-values.ts'
import { figureLaws, parse } from './laws.ts'

// The figures' code is tested on small invented data; the data of the page have tests
// of their own beside the examples.
const points = ['embedding', 'attention 1', 'MLP 1', 'attention 2', 'MLP 2', 'end']
const neurons = Array.from({ length: 12 }, (_, k) => ({
  together: (k * 7) % 12,
  alone: k / 4,
  asWritten: k / 2,
}))

const figures: Record<string, string> = {
  'decoding-bars': decodingBars(
    points.map((point, k) => ({ point, accuracy: k ? 0.7 + k / 20 : 0.2 })),
  ),
  'unit-histograms': unitHistograms({
    before: [0, 0.01, 0.02, 0.03],
    after: [0.9, -0.9, 0.9, 0.1],
    positive: [true, false, true, false],
  }),
  'emergence-path': emergencePath([
    { step: 0, accuracy: 0.6 },
    { step: 100, accuracy: 0.97 },
    { step: 200, accuracy: 0.9 },
  ]),
  'attribution-bars': attributionBars(neurons),
  'lens-depth': lensDepth({
    points,
    mean: { answer: points.map((_, k) => k / 6), kind: points.map((_, k) => k / 5) },
  }),
  'lens-paths': lensPaths({
    points: points.slice(0, 3),
    paths: [
      [0, 0.4, 0.9],
      [0.2, 0.1, 0.9],
      [0, 0.1, 0.2],
    ],
    falling: [false, true, false],
  }),
  'lens-divergence': lensDivergence({
    points,
    mean: { divergence: points.map((_, k) => 5 - k) },
  }),
  'knock-out-bars': knockOutBars({ own: -0.6, random: -0.04, others: -0.1 }),
  'review-histogram': reviewHistogram({
    values: [0.5, 0.7, -0.2, -0.8, 1],
    positive: [true, true, true, false, false],
  }),
  'live-word-values': wordValues({
    words: [
      { word: 'the', value: 0.1, opposite: 0.1 },
      { word: 'incomprehensible', value: undefined, opposite: undefined },
      { word: 'great', value: 0.9, opposite: -0.9 },
    ],
    room: 4,
  }),
  'live-top-words': topWords({
    place: 'after MLP 2',
    top: ['oslo', 'moscow', 'rome', 'czech', 'euro'].map((word, k) => ({
      word,
      probability: 0.4 - k / 20,
    })),
    answer: 'moscow',
  }),
  'live-depth-path': depthPath({ answer: 'moscow', values: [0, 0.3, 0.9], at: 1 }),
}

figureLaws(figures)

const words = (name: string) => parse(figures[name]!).querySelector('desc')!.textContent

test('bars: one for each point, the first as long as the bound', () => {
  const bars = [
    ...parse(figures['decoding-bars']!).querySelectorAll('[aria-label=bar] rect'),
  ]
  expect(bars).toHaveLength(6)
  const [first, second] = bars.map((bar) => Number(bar.getAttribute('width')))
  expect(second! / first!).toBeCloseTo(0.75 / 0.2, 2)
  expect(words('decoding-bars')).toContain('at least 75 % from there on')
})

test('histograms: the means of both sides, before and after', () => {
  expect(words('unit-histograms')).toBe(
    'Before training the means of positive and negative reviews are 0.01 and 0.02, in one heap; after training 0.90 and -0.40, in two.',
  )
})

test('emergence: says when the unit is there for the first time', () => {
  expect(words('emergence-path')).toContain('above 96 % for the first time at step 100')
})

test('attribution: the ten largest, the largest first', () => {
  const drawing = parse(figures['attribution-bars']!)
  expect(drawing.querySelectorAll('[aria-label=dot] circle')).toHaveLength(10)
  expect(words('attribution-bars')).toContain('neuron 6 has the most: 11.000')
})

test('lens: two lines, and a path for each prompt', () => {
  const lines = (name: string) =>
    parse(figures[name]!).querySelectorAll('[aria-label=line] path').length
  expect(lines('lens-depth')).toBe(2)
  expect(lines('lens-paths')).toBe(3)
  expect(words('lens-paths')).toContain('1 of them fall')
})

test('a histogram of sentences: every one is in a bar, the ends too', () => {
  const bars = parse(figures['review-histogram']!).querySelectorAll(
    '[aria-label=rect] rect',
  )
  const heights = [...bars].map((bar) => Number(bar.getAttribute('height')))
  expect(heights.filter((height) => height > 0)).toHaveLength(5)
  expect(words('review-histogram')).toContain(
    'positive sentences is 0.33, that of negative ones 0.10',
  )
})

test('words without a value have no bar and say so, long ones are cut', () => {
  const drawing = parse(figures['live-word-values']!)
  expect(drawing.querySelectorAll('[aria-label=bar] rect')).toHaveLength(2)
  const texts = [...drawing.querySelectorAll('text')].map((text) => text.textContent)
  expect(texts.filter((text) => text === 'unknown')).toHaveLength(1)
  expect(texts).toContain('incomprehen…')
})

test('the right word is marked, by more than its colour', () => {
  const texts = [...parse(figures['live-top-words']!).querySelectorAll('text')]
  const marked = texts.filter((text) => text.textContent.includes('✓'))
  expect(marked.map((text) => text.textContent)).toEqual(['0.35 ✓'])
})
