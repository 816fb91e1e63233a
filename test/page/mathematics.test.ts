import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dialectOfName, dialects } from '../../src/page/mathematics/dialect.ts'
import { macrosIn, macrosOf } from '../../src/page/mathematics/macros.ts'
import { cellAt } from '../../src/page/mathematics/notebook.ts'
import { locate } from '../../src/page/place.ts'
import { readDocument } from '../../src/page/read.ts'

// Every file in fixtures/mathematics is a way in which mathematics stands in documents; beside
// it stand the formulas that are found, with line and column, and what is named as unseen.

const folder = fileURLToPath(new URL('fixtures/mathematics/', import.meta.url))
const files = readdirSync(folder).filter((name) => !name.endsWith('.txt'))

const read = (text: string, file = 'notes.md') =>
  readDocument(text, { file, dialect: dialectOfName(file) ?? 'any' })

test.each(files)('%s', async (name) => {
  const document = read(readFileSync(folder + name, 'utf8'), name)
  const { formulas, problems, source, cells = [] } = document
  const told = [
    ...formulas.map(({ from, to, tex, display, defect, ignored }) => {
      const cell = cellAt(cells, from.offset)
      const where = `${cell ? `cell ${cell.number}, ` : ''}${from.line}:${from.column}-${to.line}:${to.column}`
      const marks = [display ? 'display' : 'inline', ignored && 'ignored', defect?.code]
      return `${where} ${marks.filter(Boolean).join(', ')}\n${JSON.stringify(tex)}\nin ${JSON.stringify(source.slice(from.offset, to.offset))}`
    }),
    ...problems.map(
      ({ from, code, message }) => `${from.line}:${from.column} ${code}\n${message}`,
    ),
  ]
  await expect(`${told.join('\n\n')}\n`).toMatchFileSnapshot(`${folder}${name}.txt`)
})

test('law: each character of a formula stands where it is said to', () => {
  const marks = fc.constantFrom(
    ['$$\n', '\n$$'],
    ['$$', '$$'],
    ['\\[\n', '\n\\]'],
    ['\\\\[', '\\\\]'],
    ['\\begin{align}', '\\end{align}'],
    [':::{math}\n', '\n:::'],
    ['a $', '$ b'],
    ['a \\(', '\\) b'],
    ['a {math}`', '` b'],
    ['```{note}\na $', '$ b\n```'],
  )
  const containers = fc.array(fc.constantFrom('> ', '- ', '1. '), { maxLength: 3 })
  const tex = fc.stringMatching(/^[a-z] = [a-z]{1,3}\^2( \+\n {0,2}[a-z])?$/)
  fc.assert(
    fc.property(containers, marks, tex, (around, [open = '', close = ''], inside) => {
      const rest = around
        .map((mark) => (mark.startsWith('>') ? mark : ' '.repeat(mark.length)))
        .join('')
      const text = `${open}${inside}${close}`
        .split('\n')
        .map((line, index) => (index === 0 ? around.join('') : rest) + line)
        .join('\n')
      const { formulas, source, problems } = read(text)
      expect(problems).toEqual([])
      expect(formulas).toHaveLength(1)
      const [{ tex, pieces, from }] = formulas as [(typeof formulas)[0]]
      for (const { at, length } of pieces)
        for (let index = at; index < at + length; index++)
          expect(source[locate(pieces, from, index).offset]).toBe(tex[index])
    }),
    { seed: 1 },
  )
})

test('law: any text at all is read, and all that is told lies in it', () => {
  const parts = [
    ...['$', '$$', '\\[', '\\]', '\\(', '\\)', '\\\\(', '\\\\)', '\\\\[', '\\\\]'],
    ...['\\begin{align}', '\\end{align}', ':::{math}', ':::', '{math}`', '`', '```'],
    ...['```{note}\n', '\n', '\n\n', '> ', '- ', '| ', '\t', ' (label)', ' {#eq-a}'],
    ...['a', ' = ', 'x^2', 'words and words', '&', '<p>', '\\newcommand{\\R}{x}'],
  ]
  const text = fc
    .array(fc.constantFrom(...parts), { maxLength: 25 })
    .map((chosen) => chosen.join(''))
  fc.assert(
    fc.property(text, (source) => {
      const document = read(source)
      for (const { from, to } of [...document.problems, ...document.formulas]) {
        expect(from.offset).toBeGreaterThanOrEqual(0)
        expect(from.offset).toBeLessThanOrEqual(to.offset)
        expect(to.offset).toBeLessThanOrEqual(source.length)
      }
    }),
    { seed: 2, numRuns: 2000 },
  )
})

describe('dialects', () => {
  const text = '$a = 1$ and \\(b = 2\\) and {math}`c = 3`'
  test.each([
    ['github', ['\\(…\\)', '{math}`…`']],
    ['myst', ['\\(…\\)']],
    ['quarto', ['\\(…\\)', '{math}`…`']],
  ] as const)('%s names what it prints as text', (dialect, forms) => {
    const { formulas, problems } = readDocument(text, { file: 'a.md', dialect })
    expect(formulas).toHaveLength(3)
    expect(problems.map(({ code }) => code)).toEqual(forms.map(() => 'foreign-form'))
    for (const [index, form] of forms.entries())
      expect(problems[index]!.message).toContain(`\`${form}\`, which \`${dialect}\``)
  })

  test('every dialect reads dollars', () => {
    for (const dialect of dialects) {
      const { formulas, problems } = readDocument('$a = 1$', { file: 'a.md', dialect })
      expect([formulas.map(({ tex }) => tex), problems]).toEqual([['a = 1'], []])
    }
  })

  test('what remark-math loses is told, and read where other tools render it', () => {
    const swallowed = '$$a = 1\n$$\n\nLater $b = 2$.'
    const own = readDocument(swallowed, { file: 'a.md' })
    expect(own.formulas.map(({ defect }) => defect?.code)).toContain('lost-opening')
    expect(read(swallowed).formulas.map(({ tex }) => tex)).toEqual(['a = 1', 'b = 2'])
  })
})

describe('macros', () => {
  test.each([
    ['\\newcommand{\\R}{\\mathbb{R}}', { '\\R': '\\mathbb{R}' }],
    ['\\renewcommand\\v[1]{\\mathbf{#1}}', { '\\v': '\\mathbf{#1}' }],
    ['\\def\\d#1#2{\\frac{#1}{#2}}', { '\\d': '\\frac{#1}{#2}' }],
    ['\\DeclareMathOperator{\\tr}{tr}', { '\\tr': '\\operatorname{tr}' }],
    ['\\DeclareMathOperator*{\\am}{am}', { '\\am': '\\operatorname*{am}' }],
    ['\\DeclarePairedDelimiter{\\abs}{|}{|}', { '\\abs': '\\left| #1 \\right|' }],
    ['\\let\\eps=\\varepsilon', { '\\eps': '\\varepsilon' }],
    ['\\newcommand{\\opt}[2][x]{#1 #2}', {}],
    ['\\newcommand{\\open}{x', {}],
  ])('%s', (text, macros) => {
    expect(macrosIn(text).macros).toEqual(macros)
  })

  test('a configuration has strings, or MathJax’s lists', () => {
    const given = { R: '\\mathbb{R}', '\\norm': ['\\|#1\\|', 1], E: { macro: 'E' } }
    expect(macrosOf(given)).toEqual({
      '\\R': '\\mathbb{R}',
      '\\norm': '\\|#1\\|',
      '\\E': 'E',
    })
    expect(macrosOf(['a'])).toBeUndefined()
    expect(macrosOf({ R: 1 })).toBeUndefined()
  })
})
