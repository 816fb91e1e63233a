import { expect, test } from 'vitest'
import { render, renderMarked } from '../../../src/formula/read/katex.ts'

const unmarked = (html: string) =>
  html.replace(
    /<span class="enclosing" data-s="\d+">((?:<span[^>]*>[^<]*<\/span>)+)<\/span>/g,
    '$1',
  )

test('a mark is an element around what its LaTeX shows, and nothing else', () => {
  const tex = 'a + b = c'
  const html = renderMarked(tex, true, {}, [
    { span: [0, 1], label: '0' },
    { span: [4, 5], label: '1' },
  ])
  expect(html.match(/data-s="\d"/g)).toEqual(['data-s="0"', 'data-s="1"'])
  expect(unmarked(html)).toBe(render(tex, true))
})

test('a mark that would change what is seen, or that KaTeX refuses, is left out', () => {
  const tex = String.raw`\frac1x + x`
  const html = renderMarked(tex, false, {}, [
    { span: [6, 7], label: '0' },
    { span: [10, 11], label: '1' },
  ])
  expect(html.match(/data-s="\d"/g)).toEqual(['data-s="1"'])
  expect(unmarked(html)).toBe(render(tex, false))
})

test('no mark makes KaTeX trust what it does not trust', () => {
  expect(() =>
    renderMarked(String.raw`\href{javascript:alert(1)}{x}`, false, {}, [
      { span: [27, 28], label: '0' },
    ]),
  ).toThrow('KaTeX does not trust')
})
