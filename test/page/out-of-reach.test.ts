import { describe, expect, test } from 'vitest'
import { formulasIn } from '../../src/page/out-of-reach.ts'
import { readDocument } from '../../src/page/read.ts'

/** Codes and places of what a document has out of reach, and the formulas it has. */
const read = (text: string, file: string) => {
  const { problems, formulas } = readDocument(text, { file })
  return {
    problems: problems.map(({ code, from }) => `${from.line}:${from.column} ${code}`),
    formulas: formulas.map(({ tex }) => tex),
  }
}

describe('formulas out of reach', () => {
  test('raw HTML of Markdown is told by its place', () => {
    const text = [
      '<p>As $1 = 2$.</p>',
      '',
      '<details><summary>See $$\n1 = 3\n$$</summary>',
      '',
      'but $1 = 1$ <b title="$1 = 4$">here</b>',
      '',
      '</details>',
      '',
      '<math><mn>1</mn></math>',
      '',
      '<pre>$1 = 5$</pre> <!-- $1 = 6$ --> <code>$1 = 7$</code>',
    ]
    expect(read(text.join('\n'), 'a.md')).toEqual({
      problems: [
        '1:7 out-of-reach',
        '3:23 out-of-reach',
        '7:23 out-of-reach',
        '11:1 raw-mathematics',
      ],
      formulas: ['1 = 1'],
    })
  })

  test('between the tags of MDX formulas are read', () => {
    const text =
      '<p>$a$</p>\n\n<summary>$b$</summary>\n\n| $c$ |\n| - |\n\n# $d$\n\n[^1]\n\n[^1]: $e$'
    expect(read(text, 'a.mdx')).toEqual({
      problems: [],
      formulas: ['a', 'b', 'c', 'd', 'e'],
    })
  })

  test('an address in brackets, of which GFM makes a link without a place', () => {
    const text = 'See [https://example.org/a/](these notes), and $x$.'
    expect(read(text, 'a.md')).toEqual({ problems: [], formulas: ['x'] })
    const titled = 'See [notes](https://example.org/a/ "on $x = 1$").'
    expect(read(titled, 'a.md').problems).toEqual(['1:5 out-of-reach'])
  })

  test.each([
    ['as $x$', ['$x$']],
    ['$$x = 1$$ and $y$', ['$$x = 1$$', '$y$']],
    ['\\(x\\) and \\[y\\]', ['\\(x\\)', '\\[y\\]']],
    ['from $5 to $10', []],
    ['$5, not $6', []],
    ['US$ 5 and A$ 6', []],
    ['\\$x\\$', []],
    ['$\\text{\\$}$', ['$\\text{\\$}$']],
  ])('%s', (text, found) => {
    expect(formulasIn(text)).toEqual(found)
  })
})
