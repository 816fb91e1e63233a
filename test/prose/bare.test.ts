import { expect, test } from 'vitest'
import { bareNumbers } from '../../src/prose/bare.ts'

const found = (text: string) =>
  bareNumbers(text).map(({ from, to }) => text.slice(from, to))

test.each<[string, string[]]>([
  ['the loss is 0.03, not 5%', ['0.03', '5%']],
  ['1,797 images at −2.5°', ['1,797', '−2.5°']],
  [
    'twice as many, ten times, half, two thirds, a fifth',
    ['twice', 'ten times', 'half', 'two thirds', 'a fifth'],
  ],
  ['90 per cent', ['90', 'per cent']],
])('%s', (text, numbers) => {
  expect(found(text)).toEqual(numbers)
})

test.each([
  'in 1948 and 2021',
  'word2vec, GPT-2, L1, R2, GL(5), p(1), CC BY 4.0',
  'step 2, steps 2 and 3, Table 5, page 2, §3.2–3.3, eq. 4, seeds 6 to 25',
  'the 100th to the 1,000th word',
  '[@shlens2014, §V; see @levy2015, p. 3] and @mikolov2013 [§5]',
  'five features, half-way, the third one, the first half-life',
])('names: %s', (text) => {
  expect(found(text)).toEqual([])
})
