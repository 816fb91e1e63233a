import { expect, test } from 'vitest'
import { canonicalName, render } from '../../src/formula/index.ts'
import { shownName } from '../../src/rules/shown-name.ts'

test.each([
  ['m_{\\max}', 'm_{\\max}'],
  ['\\hat{x}_{\\min}', '\\hat{x}_{\\min}'],
  ['x_{\\mathbf{y}}', 'x_{\\mathbf{y}}'],
  ['C_X', 'C_X'],
])('%s is LaTeX that KaTeX takes', (written, latex) => {
  const shown = shownName(canonicalName(written))
  expect(shown).toEqual({ latex })
  expect(() => render(shown.latex, false)).not.toThrow()
})

test('a value that an assignment leaves behind is told by a word, not by a number', () => {
  const name = canonicalName('x_1^{\\mathrm{before0}}')
  expect(shownName(name)).toEqual({ latex: 'x_1', when: 'before' })
})
