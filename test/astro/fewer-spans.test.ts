import { describe, expect, test } from 'vitest'
import { fewerSpans } from '../../src/astro/fewer-spans.ts'
import { render } from '../../src/formula/read/katex.ts'

const tex = String.raw

describe.each([
  tex`C_X = \frac{1}{n - 1} X X^\top`,
  tex`\left(\sum_{i=1}^{n} x_i^2\right)^{1/2} \leq \sqrt[3]{\mathbf{y}}`,
  tex`\begin{aligned} a &= b + c \\ &\approx \hat{d} \end{aligned}`,
  tex`\overline{x} \text{ if } \begin{pmatrix} 1 & 2 \\ 3 & 4 \end{pmatrix} \in \mathbb{R}`,
])('%s', (formula) => {
  const before = render(formula, true)
  const after = fewerSpans(before)
  const tags = (html: string) => html.match(/<span/g)!.length

  test('has fewer elements, closed as they are opened', () => {
    expect(tags(after)).toBeLessThan(tags(before))
    expect(after.match(/<\/span>/g)).toHaveLength(tags(after))
  })

  test('says the same, in the same faces', () => {
    const text = (html: string) => html.replace(/<[^>]*>/g, '')
    expect(text(after)).toBe(text(before))
    const styles = (html: string) => html.match(/ style="[^"]*"|class="math\w+/g)
    expect(styles(after)).toEqual(styles(before))
  })

  test('has its MathML, but for sizes', () => {
    const mathml = (html: string) =>
      /<math[^]*<\/math>/.exec(html)![0].replace(/<\/?mstyle[^>]*>/g, '')
    expect(mathml(after)).toBe(mathml(before))
    expect(after).not.toContain('<mstyle')
  })
})

test('marks of names stay', () => {
  const marked = '<span class="katex-html"><span class="katex-base"><span class="enclosing" data-s="1"><span class="mord">2</span></span></span></span>' // prettier-ignore
  expect(fewerSpans(marked)).toBe(
    '<span class="katex-html"><span class="katex-base"><span class="enclosing" data-s="1">2</span></span></span>',
  )
})

test('what is a box by its place stays one', () => {
  const cell = '<span class="katex-html"><span class="vlist"><span style="top:-3em;"><span class="mord">2</span></span></span></span>' // prettier-ignore
  expect(fewerSpans(cell)).toBe(cell)
})

test('a name of one sign is its own mark', () => {
  const marked = '<span class="katex-html"><span class="katex-base"><span class="enclosing" data-s="1"><span class="mord mathnormal" style="margin-right:0.1em;">V</span></span></span></span>' // prettier-ignore
  expect(fewerSpans(marked)).toBe(
    '<span class="katex-html"><span class="katex-base"><span class="mord mathnormal" data-s="1" style="margin-right:0.1em;">V</span></span></span>',
  )
})

test('colours of MathML stay', () => {
  const coloured = render('\\textcolor{blue}{x}', false)
  expect(fewerSpans(coloured)).toContain('<mstyle mathcolor="blue">')
})
