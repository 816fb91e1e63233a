import { describe, expect, test } from 'vitest'
import { ok, openPage } from '../../../src/formula/index.ts'
import { formulasOf, plain, tex } from '../../support/page.ts'

/** The first message about a look on a page that declares both names. */
function told(first: string, second: string): string | undefined {
  const page = openPage(plain)
  const text = `Let $${first} \\in \\mathbb{R}$. Let $${second} \\in \\mathbb{R}$.`
  const found = formulasOf(text).map((formula) => page.check(formula))
  return found.find(({ code }) => code === 'same-look')?.message
}

describe('two names with one look', () => {
  test.each([
    ['a', '𝑎'],
    ['𝑎', 'a'],
    [tex`\alpha`, 'α'],
    ['o', tex`\omicron`],
    ['x', tex`\mathcal{x}`],
    ['x', tex`\mathscr{x}`],
    [tex`\mathbf{x}`, '𝐱'],
    [tex`\mathbb{B}`, '𝔹'],
    [tex`\hat{a}`, tex`\hat{𝑎}`],
    [tex`x_{a}`, tex`y_{𝑎}`],
    [tex`\pi_1`, 'π'],
    ['b', '𝑒'],
    [tex`x_{\text{B}}`, tex`y_{\text{𝖡}} + \mathsf{B}`],
  ])('%s and %s', (first, second) => {
    expect(told(first, second)).toMatch(/ that looks like `/)
  })

  test.each([
    ['𝟐', '2'],
    [tex`\mathsf{2}`, '2'],
    [tex`\mathtt{10}`, '10'],
    [tex`\mathbf{3}`, '3'],
    [tex`\boldsymbol{3}`, '3'],
    [tex`\mathbb{2}`, '2'],
  ])('%s and the number %s', (name, number) => {
    expect(told('a', name)).toBe(
      `Unexpected name \`${nameOf(name)}\` that looks like the number ${number}, expected a letter`,
    )
  })

  test.each([
    ['a', 'α'],
    ['x', tex`\mathbf{x}`],
    [tex`\mathbf{x}`, tex`\textbf{x}`],
    [tex`\mathbf{x}`, tex`\boldsymbol{x}`],
    ['v', tex`\nu`],
    ['L', tex`\mathcal{L}`],
    [tex`\mathrm{d}`, 'd'],
    [tex`\epsilon`, tex`\varepsilon`],
  ])('%s and %s are told apart, or one', (first, second) => {
    expect(told(first, second)).toBeUndefined()
  })

  test('operators side by side are two', () => {
    const page = openPage(plain)
    const text =
      'Let $A \\in \\mathbb{R}^{n \\times n}$. Then $\\operatorname{tr}\\operatorname{diag}(A) \\in \\mathbb{R}$.'
    expect(formulasOf(text).map((formula) => page.check(formula).code)).not.toContain('same-look') // prettier-ignore
  })

  test('\\textbf{x} is \\mathbf{x}', () => {
    const page = openPage(plain)
    const text = 'Let $\\mathbf{x} \\in \\mathbb{R}$. Then $\\textbf{x} = \\mathbf{x}$.'
    expect(formulasOf(text).map((formula) => ok(page.check(formula)))).toEqual([true, true]) // prettier-ignore
  })
})

const nameOf = (name: string): string => name.replace('boldsymbol', 'mathbf')
