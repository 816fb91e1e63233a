import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { VFile } from 'vfile'
import { beforeEach, describe, expect, test } from 'vitest'
import { bibliography, unused } from '../../src/astro/bibliography.ts'
import { readCitations, readKeys } from '../../src/rules/citation-syntax.ts'
import { citedOn } from '../../src/rules/citations.ts'
import { printRefusal, readPage, refusal } from '../../src/astro/evidence.ts'
import { parseLibrary, readLibrary } from '../../src/rules/library.ts'
import { cited, remarkCitations } from '../../src/astro/remark-citations.ts'
import { remarkSources } from '../../src/astro/remark-sources.ts'
import { parse } from '../../src/page/parse.ts'
import { edit, emptySite, writeLibrary, writePage } from './site-fixture.ts'

const entries = `
@online{shlens2014, author = {Shlens, Jonathon}, title = {A tutorial},
  organization = {arXiv}, year = {2014}, url = {https://arxiv.org/abs/1404.1100}}
@article{eckart1936, author = {Eckart, Carl and Young, Gale}, title = {The approximation},
  journaltitle = {Psychometrika}, volume = {1}, number = {3}, pages = {211--218},
  year = {1936}, doi = {10.1007/BF02288367}}
@book{cover2006, author = {Cover, Thomas M. and Thomas, Joy A.}, title = {Elements},
  edition = {2}, publisher = {Wiley}, year = {2006}}
@online{elhage2022b, author = {Elhage, Nelson and Hume, Tristan and Schiefer, Nicholas},
  title = {Toy models}, year = {2022}, url = {https://example.org/toy}}
@online{elhage2022a, author = {Elhage, Nelson and Hume, Tristan and Nanda, Neel},
  title = {Softmax linear units}, year = {2022}, url = {https://example.org/solu}}
`
const library = parseLibrary(entries)
const html = (key: string) => library.get(key)!.html

describe('an entry', () => {
  test('of an article has authors, year, title, journal, pages and its DOI as a link', () => {
    const article = html('eckart1936')
    const order = [
      'Eckart, C.',
      'Young, G.',
      '(1936)',
      'The approximation',
      'Psychometrika',
      '211–218',
      '<a href="https://doi.org/10.1007/BF02288367">',
    ].map((part) => article.indexOf(part))
    expect(order).not.toContain(-1)
    expect(order).toEqual([...order].sort((a, b) => a - b))
  })

  test('of a preprint links its page and names the archive', () => {
    expect(html('shlens2014')).toMatch(
      /Shlens, J\. \(2014\)\..*arXiv\. <a href="https:\/\/arxiv\.org\/abs\/1404\.1100">/,
    )
  })

  test('of a book has edition and publisher', () => {
    expect(html('cover2006')).toMatch(/<i>Elements<\/i> \(2nd ed\.\)\. Wiley\.$/)
  })

  test('has a letter at the year if its authors shorten to those of another', () => {
    const years = ['elhage2022a', 'elhage2022b'].map((key) => library.get(key)!.year)
    expect(years).toEqual(['2022a', '2022b'])
    expect(library.get('elhage2022b')!.cited).toBe('Elhage et al., 2022b')
    expect(html('elhage2022b')).toContain('(2022b)')
  })

  test('stands by author and year', () => {
    const keys = ['cover2006', 'eckart1936', 'elhage2022a', 'elhage2022b', 'shlens2014']
    expect([...library.keys()]).toEqual(keys)
  })

  test('must be the only one of its key, and readable', () => {
    expect(() => parseLibrary(entries + entries)).toThrow(
      'content/bibliography.bib:14:1 Unexpected second entry `shlens2014`, expected each key once',
    )
    expect(() => parseLibrary('@book{cover2006, title = {')).toThrow(
      'Unexpected text in content/bibliography.bib, expected BibLaTeX: ',
    )
  })
})

/** A text as it is read on the page, links as `text→url`. */
const written = (text: string) =>
  cited(text, library)
    .map((node) => {
      if (node.type === 'text') return node.value
      if (node.type !== 'link') throw new Error(`Expected a link, not ${node.type}`)
      const [label] = node.children
      return `‹${label?.type === 'text' ? label.value : ''}→${node.url}›`
    })
    .join('')

describe('a citation', () => {
  test.each([
    ['so [@shlens2014].', 'so (‹Shlens, 2014→#source-shlens2014›).'],
    ['[@shlens2014, §V]', '(‹Shlens, 2014→#source-shlens2014›, §V)'],
    [
      '[see @eckart1936;\n@shlens2014, p. 3]',
      '(see ‹Eckart & Young, 1936→#source-eckart1936›; ‹Shlens, 2014→#source-shlens2014›, p. 3)',
    ],
    ['words [-@shlens2014]', 'words (‹2014→#source-shlens2014›)'],
    ['as @eckart1936.', 'as ‹Eckart and Young (1936)→#source-eckart1936›.'],
    ['@shlens2014 [§V] has', '‹Shlens (2014, §V)→#source-shlens2014› has'],
  ])('`%s` is written out', (text, expected) => {
    expect(written(text)).toBe(expected)
  })

  test.each(['me@example.org', 'a [note] and 1 @ 2', '[0, 1]', 'a/@stdlib'])(
    '`%s` is none',
    (text) => {
      expect(readCitations(text)).toEqual({ citations: [], bad: [] })
    },
  )

  test.each([
    ['[@shlens2014; and others]', 'and others'],
    ['[@shlens2014, ', '[@shlens2014'],
    ['[see @ this]', 'see @ this'],
  ])('`%s` is told as unreadable', (text, part) => {
    expect(readCitations(text).bad.map((one) => one.text)).toEqual([part])
  })

  test('of an attribute needs no @ and can be several', () => {
    expect(readKeys('shlens2014, §V; @cover2006').keys).toEqual([
      { key: 'shlens2014', place: '§V' },
      { key: 'cover2006', place: '' },
    ])
    expect(readKeys('').bad).toHaveLength(1)
  })
})

describe('the sources of a page', () => {
  const page = 'content/a.mdx'
  let root: string
  beforeEach(() => {
    root = emptySite()
    writeLibrary(root, entries)
  })
  const sources = (head: string, text: string) => {
    writePage(root, page, text)
    if (head) edit(root, page, 'title: A page', `title: A page\nsources:\n${head}`)
    return citedOn(readPage(root, page), readLibrary(root))
  }

  test('are those of the front matter, then those only cited, each once', () => {
    const { sources: found, problems } = sources(
      '  - {cite: shlens2014, where: §V}',
      'As @cover2006 and [@shlens2014] say.\n\n<Erratum id="E1" source="eckart1936, p. 3">\nIt\n</Erratum>\n',
    )
    expect(problems).toEqual([])
    expect(found).toEqual([
      { cite: 'shlens2014', where: '§V' },
      { cite: 'eckart1936' },
      { cite: 'cover2006' },
    ])
  })

  test('are not looked for in code, formulas and links', () => {
    const text = '`@a1` $x$ [a @b1](https://example.org)\n\n```js\n@c1\n```\n'
    expect(sources('', text)).toEqual({ sources: [], problems: [] })
  })

  test('must be known: the message has the place, the nearest key and the way out', () => {
    const text = 'Well.\n\n- A point\n  of [@shlens2014] and [@shlens2041].\n'
    expect(
      sources('', text).problems.map((each) => printRefusal(refusal(page, each))),
    ).toEqual([
      'content/a.mdx:8:25 Unexpected source `shlens2041`, expected a key of `content/bibliography.bib` such as `shlens2014`\n' +
        '    Describe the source in `content/bibliography.bib`, or write the key as it is there. Text that is no citation goes into backticks.',
    ])
  })

  test('must be known in the front matter and in an erratum, too', () => {
    const head = '  - {cite: cover2006}\n  - {cite: covr2006}\n  - {cite: cover2006}'
    const { problems } = sources(head, '<Erratum id="E1" source="echart1936" />\n')
    expect(
      problems.map(({ from, message }) => [from.line, from.column, message]),
    ).toEqual([
      [
        5,
        12,
        'Unexpected source `covr2006`, expected a key of `content/bibliography.bib` such as `cover2006`',
      ],
      [
        6,
        12,
        'Unexpected second source `cover2006` in the front matter, expected each once',
      ],
      [
        9,
        26,
        'Unexpected source `echart1936`, expected a key of `content/bibliography.bib` such as `eckart1936`',
      ],
    ])
  })

  test('stop the page where one is not known, and are left for its list otherwise', () => {
    const run = (text: string) => {
      writePage(root, page, text)
      const { source, language } = readPage(root, page)
      const file = new VFile({ path: join(root, page), value: source })
      const tree = parse(source, language)
      remarkCitations({ root })(tree, file)
      remarkSources({ root })(tree, file)
      return { sources: file.data.sources, last: JSON.stringify(tree.children.at(-1)) }
    }
    expect(() => run('As @shlens2013 says.\n')).toThrow(
      'content/a.mdx:5:4 Unexpected source `shlens2013`',
    )
    const { sources: found, last } = run('As @shlens2014 says.\n')
    expect(found).toEqual([{ cite: 'shlens2014' }])
    expect(last).toContain('<li id=\\"source-shlens2014\\">Shlens, J. (2014).')
    expect(run('As @shlens2014 says.\n\n<Sources />\n').last).not.toContain('<li')
  })

  test('that do not read as citations are told with an example', () => {
    const { problems } = sources('', 'See [@shlens2014; and others].\n')
    expect(problems.map((each) => printRefusal(refusal(page, each)))).toEqual([
      'content/a.mdx:5:19 Unexpected citation `and others`, expected a key in it\n' +
        '    Write `[@key]`, `[@key, §2; @other]` or, in a sentence, `@key`. Text that is no citation goes into backticks.',
    ])
  })
})

describe('the sources of this site', () => {
  const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '')
  const pages = readdirSync(`${root}/content`, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.mdx'))
    .map((name) => `content/${name.replaceAll('\\', '/')}`)

  test.each(pages)('%s cites only what the library has', (page) => {
    const { problems } = citedOn(readPage(root, page), readLibrary(root))
    expect(problems.map((each) => printRefusal(refusal(page, each)))).toEqual([])
  })

  test('are all used', () => {
    expect(pages).not.toEqual([])
    expect(unused(readLibrary(root), bibliography(root, pages))).toEqual([])
  })
})
