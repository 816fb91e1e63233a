import { expect, test } from 'vitest'
import { openPage } from '../../src/formula/index.ts'

const sentence = { before: '', after: '', sentence: 0, paragraph: 0 }

/** Slips in a formula behind the declarations of a page. */
function slips(tex: string, ...declarations: string[]) {
  const page = openPage({ mutate: false })
  for (const declared of declarations)
    page.take({ tex: declared, display: false, words: { ...sentence, before: 'Let' } })
  return page.slips({ tex, display: true })
}

test.each([
  ['a + b', 'a - b', 'a minus for a plus'],
  ['a - b', 'a + b', 'a plus for a minus'],
  [String.raw`\frac{a}{b}`, String.raw`\frac{b}{a}`, 'the fraction upside down'],
  [String.raw`\sqrt{a}`, 'a', 'the root forgotten'],
  ['a^2', 'a', 'the exponent forgotten'],
  [
    String.raw`\sum_{i=1}^{n} i`,
    String.raw`\sum_{i=1}^{n-1} i`,
    'the sum ends one too early',
  ],
  [
    String.raw`\sum_{i=1}^{n} i`,
    String.raw`\sum_{i=2}^{n} i`,
    'the sum begins one too late',
  ],
])('%s: %s', (right, slipped, change) => {
  const found = slips(`c = ${right}`, String.raw`a, b, c \in \mathbb{R}`)
  expect(found).toContainEqual({ change, tex: `c = ${slipped}` })
})

test('a relation is turned round, in the words of the writer', () => {
  expect(slips(String.raw`a^2 \geq 0`, String.raw`a \in \mathbb{R}`)).toContainEqual({
    change: 'the relation turned round',
    tex: String.raw`a^2 \le 0`,
  })
})

test('the transpose of a matrix is forgotten', () => {
  const declared = String.raw`A \in \mathbb{R}^{n \times n}`
  expect(slips(String.raw`B = A^\top A`, declared)).toContainEqual({
    change: 'the transpose forgotten',
    tex: 'B = A A',
  })
})

test('what is spoken of on the left is left alone', () => {
  const changes = slips(
    String.raw`H(p, q) = H(p) + 1`,
    String.raw`H(p) = p`,
    String.raw`H(p, q) = p + q`,
  ).map(({ tex }) => tex)
  expect(changes.every((tex) => tex.startsWith('H(p, q) ='))).toBe(true)
})

test('a number over a number is not turned over', () => {
  const changes = slips(
    String.raw`a = \frac12 a + \frac{1}{2} a`,
    String.raw`a \in \mathbb{R}`,
  )
  expect(changes.map(({ change }) => change)).not.toContain('the fraction upside down')
})
