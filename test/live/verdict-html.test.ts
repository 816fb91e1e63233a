/** What a reader is told, in words, of each outcome. */
import { expect, test } from 'vitest'
import type { Outcome, Shown } from '../../src/live/protocol.ts'
import { toneOf, verdictHtml } from '../../src/live/verdict-html.ts'

const example: Shown = {
  symbols: [{ html: 'n', value: '2' }],
  link: undefined,
  left: '4',
  right: '5',
}
const words = (html: string) =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

test.each<[Outcome, string, string]>([
  [
    { kind: 'holds', draws: 24, exact: false },
    'holds',
    'True. It held on 24 random inputs.',
  ],
  [
    { kind: 'holds', draws: 24, exact: true },
    'holds',
    'True. It held on 24 random inputs, without any rounding.',
  ],
  [
    { kind: 'holds', draws: 1, exact: false },
    'holds',
    'True. Both sides were computed, and come out the same.',
  ],
  [
    { kind: 'fits' },
    'holds',
    'It fits. It says what something means, and nothing that follows contradicts it.',
  ],
  [
    { kind: 'fails', example, repair: undefined },
    'fails',
    'False. Here it fails: n 2 left side 4 right side 5',
  ],
  [
    { kind: 'fails', example: { ...example, link: 'a = b' }, repair: 'a' },
    'fails',
    'False. Here it fails: n 2 in a = b left side 4 right side 5',
  ],
  [
    { kind: 'contradicts', later: { at: 3, html: 'b = c' }, example },
    'fails',
    'It does not fit. With this meaning a later formula is false: b = c n 2 left side 4 right side 5',
  ],
  [
    { kind: 'other-names', names: ['x', 'y'] },
    'other',
    'True, but not yet the answer. It uses x, y, which the answer should not.',
  ],
  [
    { kind: 'repeats' },
    'other',
    'True, but not yet the answer. It repeats the question.',
  ],
  [
    { kind: 'late' },
    'other',
    'Too long. This takes more time than a page should; nothing was decided.',
  ],
  [
    { kind: 'unread', message: 'Unexpected `<`', note: '', span: [2, 3] },
    'other',
    'It cannot be read. Unexpected &lt; a &lt; b',
  ],
])('%j', (outcome, tone, told) => {
  expect(toneOf(outcome)).toBe(tone)
  expect(words(verdictHtml(outcome, 'a < b'))).toBe(told)
})

test('the place of an error is marked, and at the end of the formula too', () => {
  const at = (span: [number, number]) =>
    verdictHtml({ kind: 'unread', message: '', note: '', span }, 'a <b')
  expect(at([2, 3])).toContain('a <mark>&lt;</mark>b')
  expect(at([4, 4])).toContain('a &lt;b<mark> </mark>')
})
