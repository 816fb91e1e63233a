import { expect, test } from 'vitest'
import { firstState, last } from '../../src/components/interactive/specification.ts'
import askedModel from '../../src/interactives/data/rotation-dial.ts'
import dial from '../../src/interactives/rotation-dial.ts'
import arrows from '../../src/interactives/superposition-arrows.ts'
import { parse } from '../figures/laws.ts'

const data = askedModel()
type Dial = Parameters<typeof dial.show>[0]

const turned = (state: Partial<Dial>) =>
  last(dial.show({ ...(firstState(dial.controls) as Dial), ...state }, data))

const widths = (svg: string) =>
  [...parse(svg).querySelectorAll('[aria-label=bar] rect')].map((bar) =>
    Number(bar.getAttribute('width')),
  )

test('dial: absorbed by all, the stream turns and the logits stand still', () => {
  const still = turned({ degrees: 0 })
  for (const degrees of [5, 90, 180, 275]) {
    const { svg, words } = turned({ degrees })
    expect(words).toMatch(/^No logit moves by more than 10⁻¹\S: all who touch/)
    expect(words).toContain('is still answered with “moscow”')
    expect(widths(svg[1]!)).toEqual(widths(still.svg[1]!))
    expect(svg[0]).not.toBe(still.svg[0])
  }
})

test('dial: who does not absorb the turn is named', () => {
  const absorbers = dial.controls.absorbers.value.filter(
    (part) => part !== 'in' && part !== 'unembed',
  )
  const { words } = turned({ absorbers })
  expect(words).toMatch(/^A logit moves by \d\.\d\d: MLP in and unembedding do not/)
  // They do not touch the values, and so are not missed.
  expect(turned({ absorbers, place: 'values' }).words).toMatch(
    /^No logit .* values and attention output absorb/,
  )
})

test('dial: what cannot be absorbed, and why', () => {
  expect(turned({ place: 'neurons' }).words).toContain('but the ReLU acts')
  expect(turned({ place: 'across' }).words).toContain('but each head mixes')
  expect(turned({ norm: 'layer' }).words).toContain('but LayerNorm takes off')
  expect(turned({ norm: 'layer', place: 'queries' }).words).toMatch(/^No logit/)
  expect(turned({ absorbers: ['O'], place: 'neurons' }).words).toContain(
    'nothing is turned at all',
  )
})

test('arrows: the shape is named, as are the features that are given up', () => {
  const trained = (sparsity: number, ratio: number) =>
    last(arrows.show({ sparsity, ratio, turn: 90, sample: 0 }, undefined)).words
  expect(trained(0.95, 1)).toMatch(/^Sparsity 0\.95: 5 of 5 .* a pentagon\. The loss/)
  expect(trained(0.5, 1)).toMatch(/: 4 of 5 .*, feature \d is given up\. .* a square/)
  expect(trained(0, 0.8)).toMatch(
    /: 2 of 5 .*, features 3, 4 and 5 are given up\. They are 90° apart/,
  )
})
