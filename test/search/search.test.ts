import { describe, expect, test } from 'vitest'
import { excerpt } from '../../src/search/excerpt.ts'
import { indexed } from '../../src/search/index-page.ts'
import { markedText, type Indexed } from '../../src/search/marked.ts'
import { asTerm, mathWords } from '../../src/search/words.ts'

const tex = String.raw

describe('a formula as words', () => {
  test.each([
    [tex`C_X = \frac{1}{n} X X^\top`, 'C X frac 1 n X X top'],
    [tex`C_X=\dfrac1n XX^T`, 'C X frac 1 n X X top'],
    [tex`\kappa(v) = \lVert \nabla_v q(v) \rVert`, 'kappa v nabla v q v'],
    [tex`D_{\mathrm{KL}}(p \,\Vert\, q_\theta)`, 'D KL p Vert q theta'],
    [tex`\operatorname{softmax}(W_U^\top r_\ell)`, 'softmax W U top r ell'],
    [tex`\begin{aligned} a &= \mathbf{v} \\ & \quad b \end{aligned}`, 'a v b'],
    [tex`x_{10}^{0.5}`, 'x 10 0.5'],
    [tex`\bar{x}`, 'bar x'],
    ['Λ', 'Lambda'],
  ])('%s', (latex, words) => {
    expect(mathWords(latex).join(' ')).toBe(words)
  })

  test('what is typed as a formula is looked up as its words, in order', () => {
    expect(asTerm('covariance matrix')).toBe('covariance matrix')
    expect(asTerm('C_X')).toBe('"C X"')
    expect(asTerm(tex`\frac{1}{n}`)).toBe('"frac 1 n"')
    expect(asTerm('κ')).toBe('kappa')
    expect(asTerm('__')).toBe('__')
  })
})

const katex = (latex: string) =>
  `<span class="katex"><span class="katex-mathml"><math><semantics><mi>1</mi><annotation encoding="application/x-tex">${latex}</annotation></semantics></math></span><span aria-hidden="true">1m</span></span>`

describe('a page for the index', () => {
  const page = (body: string) =>
    `<html><body><main data-pagefind-body>${body}</main></body></html>`

  test('has formulas as words, and their LaTeX beside it', () => {
    const html = indexed(
      page(
        `<p>The matrix <span class="formula" id="formula-3">${katex('C_X &lt; 1')}<a>?</a></span>, of ${katex('n')}.</p>`,
      ),
    )!
    expect(html).toContain(
      '<p>The matrix  \ue100 C X 1 \ue000, of  \ue101 n \ue000.</p>',
    )
    expect(html).not.toContain('1m')
    const [, list] = /data-formulas="([^"]*)"/.exec(html) ?? []
    expect(JSON.parse(list!.replaceAll('&quot;', '"').replaceAll('&lt;', '<'))).toEqual(
      [
        ['formula-3', 'C_X < 1'],
        ['', 'n'],
      ],
    )
  })

  test('has headings with their formulas spoken', () => {
    const html = indexed(
      page(
        `<h2 id="a">The <span class="formula">${katex('C_X')}</span><span hidden data-pagefind-ignore>C_X</span></h2>`,
      ),
    )!
    expect(html).toContain('<h2 id="a">The <span>C_X</span></h2>')
  })

  test('is none if it is not to be found', () => {
    expect(indexed('<html><body><main>x</main></body></html>')).toBeUndefined()
  })
})

describe('an excerpt', () => {
  const formulas: Indexed[] = [
    ['formula-1', 'C_X'],
    ['formula-2', tex`\kappa`],
  ]
  const render = (latex: string) => `[${latex}]`
  const text = `We have${markedText(0, 'C_X')}, a <matrix>, and${markedText(1, tex`\kappa`)}.`
  const words = text.split(/\s+/)
  const shown = (...found: string[]) => {
    const at = found.map((word) => words.indexOf(word))
    return excerpt(text, at, formulas, render)
  }

  test('shows formulas as mathematics, with what follows them', () => {
    expect(shown('have')).toEqual({
      html: 'We <mark>have</mark> [C_X], a &lt;matrix&gt;, and [\\kappa].',
    })
  })

  test('leads to the formula that was found', () => {
    expect(shown('C', 'X')).toEqual({
      html: 'We have <mark>[C_X]</mark>, a &lt;matrix&gt;, and [\\kappa].',
      id: 'formula-1',
    })
  })

  test('is where most was found', () => {
    const long = `${'far '.repeat(40)}one ${'far '.repeat(40)}one two.`
    const list = long.split(/\s+/)
    const found = list.flatMap((word, at) => (word.startsWith('far') ? [] : [at]))
    const { html } = excerpt(long, found, [], render)
    expect(html).toMatch(/^… (?:far ){6}<mark>one<\/mark> <mark>two.<\/mark>$/)
  })
})
