import { expect, test } from 'vitest'
import { random } from '../../examples/data/random.ts'
import { contextCosine } from '../../src/figures/context-cosine.ts'
import { normAndInformation } from '../../src/figures/norm-and-information.ts'
import { wordPlane } from '../../src/figures/word-plane.ts'
import { figureLaws, parse } from './laws.ts'

// The figures' code is tested on small invented data; the data of the page have tests
// of their own beside the examples.
const draw = random(1)
const places = ['gold', 'silver', 'coin', 'army', 'navy', 'river'].map((word, k) => ({
  word,
  topic: ['money', 'war', 'land'][Math.floor(k / 2.5)]!,
  x: k - 2.5,
  y: k === 1 ? 0 : k % 3,
  neighbours: [{ word: 'mint', cosine: 0.5 + k / 100 }],
  joined: k === 5 ? ['navy'] : ['river'],
}))
const pairs = Array.from({ length: 100 }, (_, k) => ({
  divergence: k / 200,
  cosine: draw() - k / 100,
}))
const words = Array.from({ length: 40 }, (_, k) => ({
  word: ['the', 'soviet', 'their', 'results'][k] ?? `w${k}`,
  count: 150 + k * k,
  information: (k - 1) / 40,
  squaredNorm: 2 + draw(),
  stopWord: k % 10 === 0,
}))
const quintiles = [0, 1, 2, 3, 4].map((k) => ({
  divergence: k / 10,
  cosine: 0.5 - k / 10,
}))

const figures: Record<string, string> = {
  'live-word-map': wordPlane(places, 'river'),
  'context-cosine': contextCosine({ pairs, quintiles }),
  'norm-and-information': normAndInformation(words),
}

figureLaws(figures)

const count = (name: string, selector: string) =>
  parse(figures[name]!).querySelectorAll(selector).length

test('plane: every word once, names that do not cover each other', () => {
  expect(count('live-word-map', '[aria-label=dot] path')).toBe(6)
  expect(count('live-word-map', '[aria-label=link] path')).toBe(1)
  const close = ['lake', 'coast'].map((word) => ({ ...places[0]!, word }))
  const crowded = parse(wordPlane([...places, ...close], 'gold'))
  const names = [...crowded.querySelectorAll('[aria-label=text] text')]
  expect(names.map((text) => text.textContent)).not.toContain('coast')
})

test('contexts: every fourth pair, five means', () => {
  expect(count('context-cosine', '[aria-label=dot] circle')).toBe(25)
  expect(count('context-cosine', '[aria-label=dot] path')).toBe(5)
  expect(
    parse(figures['context-cosine']!).querySelector('desc')?.textContent,
  ).toContain('falls from 0.50 at a divergence of 0.00 to 0.10 at 0.40')
})

test('lengths: triangles for stop words, names for those of the text', () => {
  // One of the four stop words is less informative than chance, as is one other word.
  expect(count('norm-and-information', '[aria-label=dot] path')).toBe(3)
  expect(count('norm-and-information', '[aria-label=text] text')).toBe(2)
})
