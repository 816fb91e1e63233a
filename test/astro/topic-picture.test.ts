import { expect, test } from 'vitest'
import { topicPicture } from '../../src/astro/topic-picture.ts'
import { last } from '../../src/components/interactive/specification.ts'
import coin from '../../src/interactives/coin.ts'

const drawing = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 200" width="300" role="img" aria-labelledby="t" data-x="{}">
  <title id="t">A line</title>
  <g aria-label="x-axis tick"><path d="M0 190H300" stroke="currentColor"/></g>
  <text x="150" y="20">A word</text>
  <path d="M100 50L200 100" stroke="var(--line, #00f)" stroke-width="0"/>
  <rect x="100" y="50" width="100" height="50" fill="currentColor"/>
</svg>`

test('of a figure the shapes are kept, cut to their ink', () => {
  const picture = topicPicture(drawing)
  expect(picture).toContain('viewBox="96.0 46.0 108.0 58.0"')
  expect(picture).toContain('<rect')
  expect(picture).not.toMatch(/A word|A line|axis|width="300"|role|data-x|labelledby/)
})

test('colours still follow the page', () => {
  const picture = topicPicture(drawing)
  expect(picture).toContain('currentColor')
  expect(picture).toContain('var(--line, #00f)')
})

test('a figure of a page has ink when its words are gone', () => {
  const { svg } = last(coin.show({ heads: 5, tails: 4, theta: 0.8 }, undefined))
  const picture = topicPicture([svg].flat()[0]!)
  expect(picture).toMatch(/<path|<circle/)
  expect(picture).not.toContain('<text')
})

test('a drawing of words alone is none', () => {
  expect(() =>
    topicPicture('<svg xmlns="http://www.w3.org/2000/svg"><text>a</text></svg>'),
  ).toThrow('Unexpected drawing without ink, expected a figure')
})
