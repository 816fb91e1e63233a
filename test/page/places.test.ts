import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Document, MathNode } from '../../src/page/document.ts'
import { locate } from '../../src/page/place.ts'
import { readDocument } from '../../src/page/read.ts'

const read = (source: string, file = 'page.mdx') => readDocument(source, { file })

const lineStarts = (source: string) => [
  0,
  ...[...source.matchAll(/\r\n|\r|\n/g)].map((end) => end.index + end[0].length),
]

/** Every character of the LaTeX must be found where `locate` says it stands. */
function expectExact({ source }: Document, formula: MathNode): void {
  const starts = lineStarts(source)
  for (let at = 0; at < formula.tex.length; at++) {
    const character = formula.tex.charAt(at)
    if (character === '\n' || character === '\r') continue
    if (
      !formula.pieces.some((piece) => piece.at <= at && at < piece.at + piece.length)
    ) {
      // The rest of a tab of which the container has taken a part.
      expect(character).toBe(' ')
      continue
    }
    const { line, column, offset } = locate(formula.pieces, formula.from, at)
    expect(source.charAt(offset)).toBe(character)
    expect(starts[line - 1]! + column - 1).toBe(offset)
  }
}

const places = (document: Document) =>
  document.formulas.map(
    ({ tex, from, to }) =>
      `${from.line}:${from.column}-${to.line}:${to.column} ${JSON.stringify(tex)}`,
  )

describe('places', () => {
  test.each([
    ['inline', 'Let $x$ be and $y$', ['1:5-1:8 "x"', '1:16-1:19 "y"']],
    ['padded', 'a $$ x $$ b', ['1:3-1:10 "x"']],
    ['display', '$$\na\n  b\n$$', ['1:1-4:3 "a\\n  b"']],
    ['indented fence', '  $$\n  a\n   b\n  $$', ['1:3-4:5 "a\\n b"']],
    ['list', '- a\n\n  $$\n  x\n  $$\n', ['3:3-5:5 "x"']],
    ['tab in a list', '- a\n\n\t$$\n\t  x\n\t y\n\t$$\n', ['3:2-6:4 "  x\\n y"']],
    ['quote', '> $$\n> x\n>\n>  y\n> $$', ['1:3-5:5 "x\\n\\n y"']],
    ['inline over lines of a quote', '> a $x +\n>   y$', ['1:5-2:7 "x +\\n  y"']],
    [
      'table',
      '| $a$ | b |\n|--|--|\n| c | $\\|x\\|$ |',
      ['1:3-1:6 "a"', '3:7-3:14 "\\\\|x\\\\|"'],
    ],
    ['CRLF', 'a\r\n\r\n$$\r\nx\r\ny\r\n$$\r\n', ['3:1-6:3 "x\\r\\ny"']],
    ['heading', '## The $x$', ['1:8-1:11 "x"']],
    ['fenced math', '```math\nx\n```', ['1:1-3:4 "x"']],
    ['byte order mark', '\uFEFFa $x$', ['1:3-1:6 "x"']],
    ['duplicates', '$x$ $x$', ['1:1-1:4 "x"', '1:5-1:8 "x"']],
    ['surrogate pairs', '😀 $x$', ['1:4-1:7 "x"']],
    ['code', '`$a$`\n\n```\n$b$\n```\n', []],
    ['escaped', '\\$a\\$', []],
  ])('%s', (_, source, expected) => {
    const document = read(source, 'page.md')
    expect(places(document)).toEqual(expected)
    for (const formula of document.formulas) expectExact(document, formula)
  })

  test('math among the children of elements', () => {
    const document = read(
      '<A b={1}>\n  <B>$x$ and {2} $y$</B>\n\n  - $$\n    z\n    $$\n</A>\n',
    )
    expect(places(document)).toEqual(['2:6-2:9 "x"', '2:18-2:21 "y"', '4:5-6:7 "z"'])
    for (const formula of document.formulas) expectExact(document, formula)
  })

  test('the place of an offset at the end of a line is on that line', () => {
    const { formulas } = read('$$\nab\ncd\n$$')
    const [formula] = formulas
    expect(locate(formula!.pieces, formula!.from, 2)).toEqual({
      line: 2,
      column: 3,
      offset: 5,
    })
  })

  test('law: each character stands where it is said to, however deep', () => {
    const containers = fc.array(fc.constantFrom('> ', '- ', '1. '), {
      maxLength: 4,
    })
    const line = fc.stringMatching(/^[ \t]{0,3}[a-z\\{}^_+=]{1,12}$/)
    const lines = fc.array(line, { minLength: 1, maxLength: 4 })
    const end = fc.constantFrom('\n', '\r\n')
    fc.assert(
      fc.property(containers, lines, end, fc.boolean(), (around, tex, eol, display) => {
        const first = around.join('')
        const rest = around
          .map((mark) => (mark.startsWith('>') ? mark : ' '.repeat(mark.length)))
          .join('')
        const text = display ? ['$$', ...tex, '$$'] : [`a $${tex.join(' ').trim()}$ b`]
        const source = text
          .map((content, index) => (index === 0 ? first : rest) + content)
          .join(eol)
        const document = read(source, 'page.md')
        expect(document.formulas).toHaveLength(1)
        for (const formula of document.formulas) expectExact(document, formula)
      }),
      { seed: 1 },
    )
  })
})

describe('ids', () => {
  test('name page, content and occurrence', () => {
    const { formulas } = readDocument('$x$ $x$\n\n$$\nx\n$$', {
      file: 'content/Deep Learning/pca.mdx',
      page: 'Deep Learning/pca',
    })
    const [first, second, display] = formulas.map(({ id }) => id)
    expect(first).toMatch(/^deep-learning-pca-[0-9a-f]{8}$/)
    expect(second).toBe(`${first}-2`)
    expect(display).not.toContain(first)
  })

  test('do not depend on what stands around', () => {
    const ids = (source: string) => read(source).formulas.map(({ id }) => id)
    expect(ids('A $x$ b $y$')).toEqual(ids('Other\n\n- $x$\n- $y$'))
  })
})

describe('readDocument', () => {
  test('law: any text at all is read, and every problem lies in it', () => {
    const parts = [
      ...[
        '$',
        '$$',
        '\n',
        '\n\n',
        '\r\n',
        '> ',
        '- ',
        '\t',
        '  ',
        '| ',
        '|--|\n',
        '# ',
      ],
      ...[
        '---\n',
        '```',
        '```math\n',
        '`',
        '\\',
        '\\$',
        '\\_',
        '{',
        '}',
        '<',
        '>',
        '/>',
      ],
      ...[
        '<A>',
        '</A>',
        '<Stated>',
        '<Example src="a" />',
        '<!-- residual: stated -->',
      ],
      ...[
        '{/* residual: erratum */}',
        'title: x\n',
        'a',
        'x^2',
        '−',
        '=',
        '\u2028',
        '\0',
      ],
    ]
    const text = fc
      .array(fc.oneof(fc.constantFrom(...parts), fc.string()), { maxLength: 30 })
      .map((chosen) => chosen.join(''))
    fc.assert(
      fc.property(text, fc.constantFrom('page.md', 'page.mdx'), (source, file) => {
        const document = readDocument(source, { file, site: true })
        const all = [...document.problems, ...document.formulas]
        for (const { from, to } of all) {
          expect(from.offset).toBeGreaterThanOrEqual(0)
          expect(to.offset).toBeLessThanOrEqual(document.source.length)
          expect(from.offset).toBeLessThanOrEqual(to.offset)
          expect(Math.min(from.line, from.column, to.line, to.column)).toBeGreaterThan(
            0,
          )
        }
      }),
      { seed: 2, numRuns: 1000 },
    )
  })
})
