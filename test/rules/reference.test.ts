import { parseHTML } from 'linkedom'
import { describe, expect, test } from 'vitest'
import { refusedAddress } from '../../src/rules/address.ts'
import { parseLibrary } from '../../src/rules/library.ts'

/** The entry of a list that one BibLaTeX entry becomes. */
const html = (entry: string) => [...parseLibrary(entry).values()][0]!.html

describe('an entry reads', () => {
  test.each([
    [
      '@article{a, author = {de Freitas, Nando and Smith, Jr., Al and Chang, Kai-Wei}, title = {On it}, journaltitle = {Word}, volume = {1}, number = {2--3}, pages = {4--5}, year = {2003}, month = {4}}',
      'de Freitas, N., Smith, A., Jr., &amp; Chang, K.-W. (2003). On it. <i>Word</i>, <i>1</i>(2–3), 4–5.',
    ],
    [
      '@incollection{a, author = {Firth, J. R.}, title = {Why?}, booktitle = {Studies}, editor = {Palmer, Frank and Other, Ann}, pages = {1--3}, publisher = {Blackwell}, year = {1957}}',
      'Firth, J. R. (1957). Why? In F. Palmer, A. Other (Eds.), <i>Studies</i> (pp. 1–3). Blackwell.',
    ],
    [
      '@thesis{a, author = {Bau, D.}, title = {Seeing}, type = {PhD thesis}, institution = {MIT}, date = {2001}}',
      'Bau, D. (2001). <i>Seeing</i> [PhD thesis]. MIT.',
    ],
    [
      '@report{a, author = {Bau, D.}, title = {Seeing}, institution = {MIT}, number = {7}, date = {2001-02/2002}}',
      'Bau, D. (2001–2002). <i>Seeing</i> (No. 7). MIT.',
    ],
    [
      '@online{a, author = {{The Authors}}, title = {Does it?}, date = {2019-11-10}, url = {https://example.org/?a=1&b=2}}',
      'The Authors. (2019, November 10). <i>Does it?</i> <a href="https://example.org/?a=1&amp;b=2">https://example.org/?a=1&amp;b=2</a>',
    ],
    [
      '@dataset{a, author = {Doe, J.}, title = {Digits}, version = {0.2}, publisher = {npm}, urldate = {2026-11-23}, url = {https://example.org/}}',
      'Doe, J. (n.d.). <i>Digits</i> (Version 0.2) [Dataset]. npm. Retrieved November 23, 2026, from <a href="https://example.org/">https://example.org/</a>',
    ],
    [
      '@book{a, author = {Doe, J.}, title = {A \\emph{small} {B}ook of $x^2$}, edition = {3}, year = {2000}}',
      'Doe, J. (2000). <i>A <i>small</i> Book of x²</i> (3rd ed.).',
    ],
  ])('%s', (entry, expected) => {
    expect(html(entry)).toBe(expected)
  })

  test('with the first nineteen of many authors and the last', () => {
    const named = (count: number) => {
      const authors = Array.from({ length: count }, (_, i) => `N${i}, A`).join(' and ')
      return html(`@book{a, author = {${authors}}, title = {T}, year = {2000}}`)
    }
    expect(named(20)).toContain('N18, A., &amp; N19, A. (2000)')
    expect(named(21)).toContain('N18, A., … N20, A. (2000)')
  })

  test('with a letter behind a year that is not known', () => {
    const two = '@book{b, author={A, B}, title={U}} @book{a, author={A, B}, title={T}}'
    expect([...parseLibrary(two).values()].map(({ cited }) => cited)).toEqual([
      'A, n.d.-a',
      'A, n.d.-b',
    ])
  })
})

describe('no field of an entry becomes code', () => {
  const attacks = [
    '"><img src=x onerror=alert(11)>',
    '<script>alert(1)</script>',
    "' onmouseover='alert(1)",
    '<i onclick=alert(1)>x</i>',
    '</i></a><svg onload=alert(1)>',
    '<span class="nocase" onclick="alert(1)">x</span>',
    '\\emph{<b>x}</b><iframe src=//x>',
    '&lt;img src=x onerror=alert(1)&gt;',
  ]
  const fields = ['author', 'title', 'journaltitle', 'volume', 'number', 'pages']
  const more = [
    'edition',
    'version',
    'publisher',
    'booktitle',
    'editor',
    'type',
    'year',
  ]
  const types = ['article', 'inbook', 'report']
  const cases = [...fields, ...more].flatMap((field) =>
    attacks.flatMap((attack) => types.map((type) => ({ field, attack, type }))),
  )

  test.each(cases)('$type, $field: $attack', ({ field, attack, type }) => {
    const given = { author: 'Doe, J.', title: 'T', year: '2000', [field]: attack }
    const text = Object.entries(given).map(([name, value]) => `${name} = {${value}}`)
    const { document } = parseHTML(
      `<ul>${html(`@${type}{a, ${text.join(', ')}}`)}</ul>`,
    )
    const elements = [...document.querySelectorAll('ul *')]
    const names = elements.map(({ tagName }) => tagName.toLowerCase())
    expect(names.filter((name) => !['i', 'b', 'sup', 'sub'].includes(name))).toEqual([])
    expect(elements.flatMap(({ attributes }) => [...attributes])).toEqual([])
  })

  test.each([
    [
      'doi = {"><img src=x onerror=alert(11)>}',
      'content/bibliography.bib:3:3 Unexpected DOI `"><img src=x onerror=alert(11)>` of `a`, expected one such as `10.1007/BF02288367`',
    ],
    [
      'doi = {javascript:alert(1)}',
      'content/bibliography.bib:3:3 Unexpected DOI `javascript:alert(1)` of `a`, expected one such as `10.1007/BF02288367`',
    ],
    [
      'url = {JavaScript:alert(1)}',
      'content/bibliography.bib:3:3 Unexpected address `JavaScript:alert(1)` of `a`, expected one that begins with `https://` or `http://`',
    ],
  ])('%s is refused with its place', (field, message) => {
    const entry = `\n@misc{a, author = {Doe, J.}, title = {T},\n  ${field}}`
    expect(() => parseLibrary(entry)).toThrow(message)
  })
})

test('entries lack neither author nor title; all that is wrong is told at once', () => {
  expect(() =>
    parseLibrary('@book{a, title = {T}}\n\n@book{b, author = {A, B}}'),
  ).toThrow(
    'content/bibliography.bib:1:1 Unexpected entry `a` without authors, expected `author`\n' +
      'content/bibliography.bib:3:1 Unexpected entry `b` without a title, expected `title`',
  )
})

describe('an address', () => {
  test.each([
    'https://example.org/a:b',
    'HTTP://example.org',
    'mailto:a@example.org',
    '/pca/',
    '../pca/#a:b',
    '#x',
    '?a=b:c',
    'a/b:c',
    '//example.org/x',
    '',
  ])('`%s` may be linked', (address) => {
    expect(refusedAddress(address)).toBeUndefined()
  })

  test.each([
    ['javascript:alert(1)', 'javascript:'],
    [' \t JaVa\nScRiPt\r:alert(1)', 'JaVaScRiPt:'],
    ['\u0001javascript\u0000:x', 'javascript:'],
    ['vbscript:x', 'vbscript:'],
    ['data:text/html,<script>x</script>', 'data:'],
    ['view-source:https://x', 'view-source:'],
    ['blob:https://x', 'blob:'],
    ['file:///etc/passwd', 'file:'],
    ['&#106;avascript:x', undefined],
  ])('`%s` may not: it has the scheme %s', (address, scheme) => {
    expect(refusedAddress(address)).toBe(scheme)
  })
})
