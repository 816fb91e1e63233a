import { appendFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { bibliography, bibliographyHtml, unused } from '../../src/astro/bibliography.ts'
import { correctionsHtml } from '../../src/astro/corrections-html.ts'
import { complaints, corrections } from '../../src/astro/corrections.ts'
import { differences, differencesHtml } from '../../src/astro/differences.ts'
import { readNotes } from '../../src/astro/notes.ts'
import { inReadingOrder, sidebar } from '../../src/astro/reading-order.ts'
import { parseLibrary, readLibrary } from '../../src/rules/library.ts'
import {
  edit,
  emptySite,
  writeEvidence,
  writeLibrary,
  writePage,
} from './site-fixture.ts'

const first = 'content/deep/a.mdx'
const second = 'content/b.mdx'
const pages = [second, first]

const erratum = (attributes: string, wrong: string, right: string) =>
  `<Erratum ${attributes}>\nNotes:\n\n<AsWritten>\n\n${wrong}\n\n</AsWritten>\n\n${right}\n</Erratum>\n\n`

const refuted = (latex: string, left: string, right: string) => ({
  role: 'erratum' as const,
  verdict: 'refuted' as const,
  counterexample: { symbols: { x: '1' }, left, right, link: latex },
})

let root: string
beforeEach(() => {
  root = emptySite()
})

/** Writes two pages: E10 and E2 on the first, E1 on the second. */
async function site(): Promise<void> {
  writePage(
    root,
    first,
    erratum('id="E10" title="Ten"', '$$\nx=-x\n$$', 'Here $y$, and $x = x$.') +
      erratum('id="E2" title="Two"', '$$\nx=0\n$$\n\n$$\nx=3\n$$', '$$\nx=x+0\n$$'),
  )
  await writeEvidence(root, first, [
    refuted('x=-x', '1', '-1'),
    { verdict: 'mentioned' },
    {},
    refuted('x=0', '1', '0'),
    refuted('x=3', '1', '3'),
  ])
  writePage(root, second, erratum('id="E1"', '$$\nx=4\n$$', 'It is not.'))
  await writeEvidence(root, second, [refuted('x=4', '1', '4')])
}

const listed = () => corrections(root, pages, 'E10')
const none = new Map<string, never>()
const paper =
  '@online{ash2001, author = {Ash, A.}, title = {On <all>}, year = {2001}, url = {https://example.org}}\n'

describe('corrections', () => {
  test('are sorted by number, with what was written and what holds', async () => {
    await site()
    const { found } = await listed()
    const latex = (formulas: { latex: string }[]) => formulas.map((one) => one.latex)
    expect(
      found.map(({ id, title, page, wrong, right }) => [
        id,
        title,
        page,
        latex(wrong),
        latex(right),
      ]),
    ).toEqual([
      ['E1', 'Correction to the notes', 'b', ['x=4'], []],
      ['E2', 'Two', 'deep/a', ['x=0', 'x=3'], ['x=x+0']],
      ['E10', 'Ten', 'deep/a', ['x=-x'], ['x = x']],
    ])
  })

  test('name the ids that no page has', async () => {
    await site()
    expect(complaints(await listed())).toEqual([
      'E3, E4, E5, E6, E7, E8, E9: not yet on a page',
    ])
  })

  test('name an id that two pages have, and one beyond the last', async () => {
    await site()
    const text = erratum('id="E2"', '$$\nx=4\n$$', '') + erratum('id="E3"', '', '')
    writePage(root, second, text)
    await writeEvidence(root, second, [refuted('x=4', '1', '4')])
    expect(complaints(await corrections(root, pages, 'E2'))).toEqual([
      'E1: not yet on a page',
      'E2: more than once, on b and deep/a; the first is listed',
      'E3, E10: beyond the list of known errors',
    ])
  })

  test('come only from evidence of the page as it is', async () => {
    await site()
    appendFileSync(join(root, first), '\nOne more word.\n')
    const list = await corrections(root, pages, 'E2')
    expect(list.found.map(({ id }) => id)).toEqual(['E1'])
    expect(complaints(list)[0]).toBe(
      'E2, E10: on a page that is not checked as it is now',
    )
  })

  test('never list as an error what was not refuted', async () => {
    await site()
    await writeEvidence(root, second, [{ role: 'erratum', verdict: 'verified' }])
    expect((await listed()).found[0]!.wrong).toEqual([])
  })

  test('need a last id', async () => {
    await expect(corrections(root, pages, '28')).rejects.toThrow(
      'Unexpected last id `28`, expected one such as `E28`',
    )
  })
})

describe('the table', () => {
  test('has a caption, headers and a link to each place', async () => {
    await site()
    const list = await listed()
    const html = correctionsHtml(list, ['E3: not yet on a page'], none, '/notes/')
    expect(html).toContain('<caption>3 errors of the notes, by number</caption>')
    expect(html.match(/<th scope="col"/g)).toHaveLength(5)
    expect(html.match(/<th scope="row"/g)).toHaveLength(3)
    expect(html).toContain('<a href="/notes/deep/a/#E10">E10</a>')
    expect(html).toContain('data-label="Source">The check alone.</td>')
    expect(html).toContain('Said in words on the page.')
    expect(html).toContain('the left side is <code>1</code>, the right side is')
    expect(html).toContain('<li>E3: not yet on a page.</li>')
  })

  test('numbers several formulas and their counterexamples alike', async () => {
    await site()
    const html = correctionsHtml(await listed(), [], none, '/')
    expect(html.match(/<ol><li>.*?<\/li><li>.*?<\/li><\/ol>/g)).toHaveLength(2)
  })

  test('begins with what the notes wrote, in their letters or words', async () => {
    await site()
    writeFileSync(
      join(root, 'content/notes-quotes.yaml'),
      'E1:\n  - notes: y_{\\text{old}}=4\n    letters: { y: x }\n',
    )
    writeFileSync(
      join(root, 'content/notes-words.yaml'),
      'E2: of $z$ <nothing> is left\n',
    )
    await writeEvidence(root, second, [refuted('x=4', '1', '4')])
    await writeEvidence(root, first, [
      refuted('x=-x', '1', '-1'),
      { verdict: 'mentioned' },
      {},
      refuted('x=0', '1', '0'),
      refuted('x=3', '1', '3'),
    ])
    const html = correctionsHtml(await listed(), [], none, '/')
    const own = [
      ...html.matchAll(/<blockquote class="errata-notes">(.*?)<\/blockquote>/g),
    ]
    expect(own).toHaveLength(2)
    expect(own[0]![1]).toContain('y_{\\text{old}}=4</annotation>')
    expect(own[1]![1]).toMatch(
      /^<p>“of <span class="katex">.* &lt;nothing&gt; is left”<\/p>$/,
    )
  })

  test('links the sources that an erratum names in the list of its page', async () => {
    writePage(root, second, erratum('id="E1" source="ash2001, §2"', '$$\nx=4\n$$', ''))
    await writeEvidence(root, second, [refuted('x=4', '1', '4')])
    const list = await corrections(root, [second], 'E1')
    expect(correctionsHtml(list, [], parseLibrary(paper), '/notes')).toContain(
      '<a href="/notes/b/#source-ash2001">Ash (2001, §2)</a></td>',
    )
  })
})

describe('the differences from the notes', () => {
  test('are those of the front matter, a fold for each page that has some', () => {
    writePage(root, second, '')
    writePage(root, first, '')
    edit(
      root,
      first,
      'title: A page',
      'title: A page\nnotes:\n  added:\n    - The <limits>.\n    - The exercises.',
    )
    const found = differences(root, pages)
    expect(found).toEqual([
      {
        page: 'deep/a',
        title: 'A page',
        reconstructed: [],
        added: ['The <limits>.', 'The exercises.'],
      },
    ])
    const html = differencesHtml(found, '/notes/')
    expect(html).toContain('0 reconstructed, 2 added')
    expect(html).toContain('<li>The &lt;limits&gt;.</li>')
    expect(html).toContain('href="/notes/deep/a/"')
    expect(html).not.toContain('Reconstructed:')
  })
})

describe('the reading order', () => {
  const written: Record<string, string> = {
    'about/zeal': '',
    'about/errata': 'group: Look up',
    index: '',
    draft: 'sidebar: { hidden: true }',
    'kernel-methods/ridge': '',
    likelihood: '',
    pca: 'sidebar: { order: 1 }',
    bayes: "title: 'left open",
  }
  const paths = Object.keys(written).map((name) => `content/${name}.mdx`)
  beforeEach(() => {
    for (const [name, head] of Object.entries(written)) {
      writePage(root, `content/${name}.mdx`, '')
      edit(root, `content/${name}.mdx`, 'title: A page', `title: A page\n${head}`)
    }
  })

  test('is that of the sidebar: by folder, or as the front matter says', () => {
    expect(sidebar(root, paths)).toEqual([
      { label: 'Machine learning', items: ['pca', 'likelihood'] },
      { label: 'Kernel methods', items: ['kernel-methods/ridge'] },
      { label: 'Look up', items: ['about/errata'] },
      { label: 'About', items: ['about/zeal'] },
    ])
    expect(inReadingOrder(root, paths)).toEqual(
      [
        ...['pca', 'likelihood', 'kernel-methods/ridge'],
        ...['about/errata', 'about/zeal', 'index', 'draft', 'bayes'],
      ].map((name) => `content/${name}.mdx`),
    )
  })
})

describe('the notes’ own words', () => {
  test('are there for every erratum that no formula of theirs states', () => {
    const written = readNotes(process.cwd())
    const ids = Array.from({ length: 28 }, (_, index) => `E${index + 1}`)
    const silent = ids.filter((id) => {
      const { latex, words } = written(id)
      return latex.length === 0 && words === undefined
    })
    expect(silent).toEqual([])
  })
})

describe('the bibliography', () => {
  const head = (page: string, sources: string, text = '') => {
    writePage(root, page, text)
    edit(root, page, 'title: A page', `title: A page\nsources:\n${sources}`)
  }

  test('has each source once, by author, with its uses', () => {
    writeLibrary(
      root,
      `@book{zorn1999, author = {Zorn, Z.}, title = {Z}, year = {1999}}\n${paper}`,
    )
    head(first, '  - {cite: ash2001, where: §2}', 'As @zorn1999 says.\n')
    head(second, '  - {cite: ash2001, note: <all>.}')
    const entries = bibliography(root, pages)
    expect(entries.map(({ key }) => key)).toEqual(['ash2001', 'zorn1999'])
    expect(entries[0]!.uses).toEqual([
      { page: 'b', pageTitle: 'A page', note: '<all>.' },
      { page: 'deep/a', pageTitle: 'A page', where: '§2' },
    ])
    const html = bibliographyHtml(entries, '/notes')
    expect(html).toContain('<li id="source-ash2001">Ash, A. (2001).')
    expect(html).toContain('<a href="https://example.org">https://example.org</a>')
    expect(html).toContain('<a href="/notes/b/">A page</a>: &lt;all&gt;</li>')
    expect(html).toContain('<i>On &lt;all&gt;</i>')
  })

  test('leaves out what no page uses, and a page that only lists', () => {
    writeLibrary(root, paper)
    writePage(root, first, '<Sources />\n\nData of @ash2001.\n')
    const entries = bibliography(root, [first])
    expect(entries).toEqual([])
    expect(unused(readLibrary(root), entries)).toEqual(['ash2001'])
  })
})
