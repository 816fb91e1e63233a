import { beforeAll, expect, test } from 'vitest'
import { random } from '../../examples/data/random.ts'
import { withheld } from '../../examples/data/withheld-words.ts'
import { nearest } from '../../examples/language-models/nearest.ts'
import { restore } from '../../examples/language-models/stored-vectors.ts'
import { quoted } from '../../examples/language-models/word-sum.ts'
import type { Shown } from '../../src/components/interactive/specification.ts'
import type { Calculator } from '../../src/interactives/data/word-calculator.ts'
import calculator from '../../src/interactives/data/word-calculator.ts'
import figure from '../../src/interactives/word-calculator.ts'
import { parse } from '../figures/laws.ts'

let data: Calculator
beforeAll(() => {
  data = calculator()
})

const ask = (sum: string): Shown => figure.show({ sum }, data) as Shown
const drawing = (shown: Shown) => parse(shown.svg as string)
const bars = (shown: Shown) => [
  ...drawing(shown).querySelectorAll('[aria-label=bar] rect'),
]
const names = (shown: Shown) =>
  [...drawing(shown).querySelectorAll('[aria-label="y-axis tick label"] text')].map(
    (text) => text.textContent,
  )

test('shows what the tested function finds', () => {
  const space = restore(data.vectors)
  for (const plus of quoted) {
    const shown = ask(plus.join(' + '))
    const found = nearest(space, plus, [], 8)
    expect(names(shown)).toEqual(found.map(({ word }) => word))
    expect(bars(shown).length).toBe(8)
    expect(shown.words).toContain(
      found.map(({ word, cosine }) => `${word} ${cosine.toFixed(2)}`).join(', '),
    )
    const widths = bars(shown).map((bar) => Number(bar.getAttribute('width')))
    expect(widths).toEqual(widths.toSorted((a, b) => b - a))
  }
})

test('says with which part of the sum the nearest word goes', () => {
  expect(ask('russia + river').words).toMatch(
    /of germany is 0\.\d\d with russia, −?0\.\d\d with river\./,
  )
  expect(ask('gold').words).not.toContain('The cosine of')
})

test('names the words that have no vector, and draws no bar for them', () => {
  const without = ask('volga + river - qzx')
  expect(without.words).toBe(
    '“volga” has no vector: it occurs once in these speeches, which is too rare. “qzx” has no vector: it is none of the 2,991 words here.',
  )
  expect(bars(without)).toEqual([])
  expect(ask('Russian + River').words).toContain(
    '“volga” occurs once and “moscow” 21 times',
  )
  expect(ask('king - man + woman').words).toContain('No queen')
})

test('nothing is left of a word minus itself', () => {
  const zero = ask('gold - gold')
  expect(zero.words).toContain('the zero vector')
  expect(bars(zero)).toEqual([])
})

test('no withheld word is shown, whatever is asked', () => {
  const { words } = restore(data.vectors)
  const draw = random(1)
  const some = () => words[Math.floor(draw() * words.length)]!
  const hidden = new Set<string>(withheld)
  for (let k = 0; k < 100; k++)
    for (const word of names(ask(k % 2 ? some() : `${some()} + ${some()}`)))
      expect(hidden.has(word)).toBe(false)
  for (const word of withheld) expect(ask(word).words).toContain('is left out here')
})
