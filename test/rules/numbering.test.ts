import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parse } from '../../src/page/parse.ts'
import { numberingOf } from '../../src/rules/numbering.ts'
import { notes } from '../live/notes.ts'

const displayed = (latex: string) => `\n\n$$\n${latex}\n$$\n\n`

const formulasOf = (source: string) => [
  ...numberingOf(parse(source, 'mdx')).formulas.values(),
]

const anchors = (...list: string[]) =>
  formulasOf(list.map(displayed).join('')).map(({ anchor }) => anchor)

const problemsOf = (source: string) =>
  numberingOf(parse(source, 'mdx')).problems.map(
    ({ code, from }) => `${from.line}:${from.column} ${code}`,
  )

test.each([
  [String.raw`C_X = \frac1n X X^\top`, 'eq-c-x'],
  [String.raw`\hat\theta = \arg\max_\theta L`, 'eq-hat-theta'],
  [String.raw`\operatorname{tr}(A) \le 1`, 'eq-tr-a'],
  [String.raw`\begin{aligned} & H(p, q) \\ & = 1 \end{aligned}`, 'eq-h-p-q'],
  [String.raw`\left( a + b \right)^2 = c`, 'eq-a-b-2'],
  [String.raw`a = b \label{cov}`, 'eq-cov'],
  [String.raw`a = b \label{eq:C_X}`, 'eq-c-x'],
  [String.raw`\label {eqn.two words} a = b`, 'eq-two-words'],
  [`a = b % \\label{cov}`, 'eq-a'],
])('%s has the anchor %s', (latex, anchor) => {
  expect(anchors(latex)).toEqual([anchor])
})

test('the anchor does not depend on what else is on the page, nor on the right side', () => {
  expect(anchors('a = 1', 'b = 2')[1]).toBe(anchors('b = 3')[0])
})

test('a label goes before what is called after its text', () => {
  expect(anchors('a = 1', String.raw`b = 2 \label{a}`)).toEqual(['eq-a-2', 'eq-a'])
})

test('what says nothing, or too much, is called by its hash', () => {
  const long = Array<string>(30).fill('a').join(' + ')
  for (const anchor of anchors('= 1', `${long} = 1`))
    expect(anchor).toMatch(/^eq-[0-9a-f]{8}$/)
})

test('numbers count in their section; errata and inline formulas have none', () => {
  const a = displayed('a = b')
  const source = `${a}${a}
## One

${a}

<Erratum id="E1" title="A slip">

<AsWritten>
${a}
</AsWritten>

</Erratum>

$a = b$

<Stated reason="It is.">
${a}
</Stated>

## Two

### A part

## Three

${a}`
  const numbers = formulasOf(source).map(({ number }) => number)
  expect(numbers).toEqual(['1', '2', '1.1', '1.2', '3.1'])
})

test('figures with captions are numbered, but for those in a fold', () => {
  const source = `
<Figure id="a" caption="One" />

<Figure id="b" />

<Erratum id="E1" title="A slip">

<Figure id="c" caption="None" />

</Erratum>

<Interactive name="coin">Two</Interactive>
`
  expect([...numberingOf(parse(source, 'mdx')).figures.values()]).toEqual([1, 2])
})

test('a second name, and one for what has no number, is told of at its place', () => {
  const source = String.raw`$$
a = 1 \label{a}
$$

In $b = 2 \label{b}$ and

$$
c = 3 \label{A} \label{c}
$$

<AsWritten>

$$
d = 4 \label{d}
$$

</AsWritten>

$$
e = 5 \label{=} \label{e} \label{f}
$$
`
  expect(problemsOf(source)).toEqual([
    '5:11 stray-label',
    '8:7 repeated-label',
    '14:7 stray-label',
    '20:7 stray-label',
    '20:27 stray-label',
  ])
  expect(formulasOf(source).map(({ anchor }) => anchor)).toEqual([
    'eq-a',
    'eq-c',
    'eq-e',
  ])
})

test('law: no two formulas of a page have one anchor, and each is a fragment', () => {
  const piece = fc.constantFrom(
    'a',
    '2',
    '_2',
    ' ',
    '=',
    '-',
    '^\\top',
    '\\alpha',
    '3',
    '\\label{a}',
    '\\label{a-2}',
  )
  const latex = fc
    .array(piece, { minLength: 1, maxLength: 4 })
    .map((parts) => parts.join(''))
  fc.assert(
    fc.property(fc.array(latex, { maxLength: 12 }), (list) => {
      const found = anchors(...list)
      expect(new Set(found).size).toBe(list.length)
      for (const anchor of found) expect(anchor).toMatch(/^eq-[a-z0-9-]+$/)
    }),
    { seed: 3, numRuns: 500 },
  )
})

test.each(notes)('%s: numbers and anchors are unique', (page) => {
  const references = formulasOf(readFileSync(page, 'utf8'))
  expect(references.length).toBeGreaterThan(5)
  for (const key of ['number', 'anchor'] as const) {
    const list = references.map((reference) => reference[key])
    expect(list.filter((one, i) => list.indexOf(one) !== i)).toEqual([])
  }
})
