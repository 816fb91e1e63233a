import { beforeEach, describe, expect, test } from 'vitest'
import { formulaRows, mathml, notePages } from '../../src/astro/formula-table.ts'
import { symbolLists } from '../../src/astro/symbol-lists.ts'
import { matches } from '../../src/search/words.ts'
import { emptySite, writeEvidence, writePage } from './site-fixture.ts'

const pages = ['content/about/a.mdx', 'content/index.mdx', 'content/pca.mdx']

const named = (name: string, what: string, to: number) => ({
  name,
  what,
  spans: [[0, to]] as [number, number][],
})

let root: string
beforeEach(async () => {
  root = emptySite()
  for (const page of pages) {
    writePage(root, page, 'With $x$: $x = x$ and $\\bar{x} = x$.\n')
    await writeEvidence(root, page, [
      { verdict: 'mentioned', legend: [named('x', 'a number', 1)] },
      { draws: 24, legend: [named('x', 'a number', 1)] },
      {
        verdict: 'defined',
        acts: [{ act: 'define', span: [0, 11] }],
        legend: [named('\\bar{x}', 'a <mean>', 7)],
      },
    ])
  }
})

test('guides to the site, and its start, explain nothing by formulas', () => {
  expect(notePages(root, pages).map(({ name }) => name)).toEqual(['pca'])
})

describe('the table of all formulas', () => {
  test('has those with a verdict, each with its check and its place', async () => {
    const html = await formulaRows(root, pages, '/notes/')
    expect(html.match(/<tr /g)).toHaveLength(2)
    expect(html).toContain(
      '<td><a href="/notes/formulas/pca/#formula-2">Verified on 24 draws</a></td><td><a href="/notes/pca/#formula-2">A page, 2</a></td>',
    )
    expect(html).toContain('data-latex="x = x"><math><mi>x</mi><mo>=</mo>')
    expect(html).not.toContain('class="katex-html"')
  })

  test.each([
    ['', true],
    ['x_i', true],
    ['\\bar{x}', true],
    ['\\bar', true],
    ['x_j', false],
    ['kappa', false],
    ['lambda principal', true],
    ['principal entropy', false],
  ])('filtered by "%s"', (typed, expected) => {
    const latex = '\\bar{x}_i = x_i + \\Lambda'
    expect(matches(typed, latex, 'Verified Principal component analysis')).toBe(
      expected,
    )
  })
})

test('letters of MathML keep their kind where browsers do not', () => {
  const letters = (latex: string) => mathml(latex, {}).replace(/<annotation.*$/, '').replace(/<[^>]*>/g, '') // prettier-ignore
  expect(letters('\\mathbb{R}\\mathbb{E}')).toBe('ℝ𝔼')
  expect(letters('\\mathbf{1}\\mathbf{v}')).toBe('𝟏𝐯')
  expect(letters('\\mathcal{N}\\mathcal{L}')).toBe('𝒩ℒ')
  expect(mathml('x', {})).toBe('<math><mi>x</mi></math>')
})

test('MathML has no row around what is one thing, and all others', () => {
  expect(mathml('\\frac{a}{2}', {})).toBe(
    '<math><mfrac><mi>a</mi><mn>2</mn></mfrac></math>',
  )
  expect(mathml('x^{-1} {(y)}', {})).toBe(
    '<math><msup><mi>x</mi><mrow><mo>−</mo><mn>1</mn></mrow></msup><mrow><mo stretchy="false">(</mo><mi>y</mi><mo stretchy="false">)</mo></mrow></math>',
  )
})

test('the list of symbols says what each is, and leads to where that is said', async () => {
  const html = await symbolLists(root, pages, '/notes')
  expect(html).toContain('<a href="#symbols-pca">A page</a>')
  expect(html).toContain(
    '<dd>a number; <a href="/notes/pca/#formula-1">formula 1</a></dd>',
  )
  expect(html).toContain('<dd>a &lt;mean&gt;; <a href="/notes/pca/#formula-3">')
  expect(html.match(/<dt>/g)).toHaveLength(2)
})
