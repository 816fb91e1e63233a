import fc from 'fast-check'
import { expect, test } from 'vitest'
import { render } from '../../src/formula/read/katex.ts'
import { valueLatex } from '../../src/formula/language/value-latex.ts'

const matrix = (...rows: string[]) =>
  String.raw`\begin{bmatrix} ${rows.join(String.raw` \\ `)} \end{bmatrix}`

test.each([
  ['0', '0'],
  ['-1.5', '-1.5'],
  ['−2', '-2'],
  [' 3 ', '3'],
  ['1e-9', '10^{-9}'],
  ['1e+21', '10^{21}'],
  ['-1e3', String.raw`-1 \times 10^{3}`],
  ['2.5e-7', String.raw`2.5 \times 10^{-7}`],
  ['Infinity', String.raw`\infty`],
  ['-Infinity', String.raw`-\infty`],
  ['−∞', String.raw`-\infty`],
  ['undefined', String.raw`\text{undefined}`],
  ['[1]', matrix('1')],
  ['[1 2; 3 4]', matrix('1 & 2', '3 & 4')],
  ['[1 −2 …; … 4 5]', matrix(String.raw`1 & -2 & \dots`, String.raw`\dots & 4 & 5`)],
  ['[1e-9; undefined]', matrix('10^{-9}', String.raw`\text{undefined}`)],
  ['(1, 0.5)', '(1, 0.5)'],
  ['(1, …, 1e2)', String.raw`(1, \dots, 10^{2})`],
])('%s is written %s', (text, latex) => {
  expect(valueLatex(text)).toBe(latex)
  expect(() => render(latex, false)).not.toThrow()
})

test.each([
  '',
  'a',
  'true',
  '[]',
  '()',
  '[a 1]',
  '(1; 2)',
  '[1 2',
  '{1, 2}',
  '1 2',
  'NaN',
  '1e',
  '--1',
  '[1 <b>]',
  '(1, \\foo)',
  'a ↦ 1',
])('%s stays as it is', (text) => {
  expect(valueLatex(text)).toBeUndefined()
})

test('law: any text stays, or is LaTeX that KaTeX renders', () => {
  const texts = fc.string({
    unit: fc.constantFrom(
      '0',
      '1',
      '2',
      '3',
      '4',
      '5',
      '6',
      '7',
      '8',
      '9',
      '.',
      '-',
      '−',
      'e',
      '+',
      '[',
      ']',
      '(',
      ')',
      ';',
      ',',
      ' ',
      '…',
      '∞',
      'a',
      '\\',
      '<',
      '{',
      '}',
    ),
  })
  fc.assert(
    fc.property(texts, (text) => {
      const latex = valueLatex(text)
      if (latex !== undefined) expect(render(latex, false)).toContain('katex')
    }),
    { seed: 5, numRuns: 2000 },
  )
})
