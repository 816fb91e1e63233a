import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { filesBeside } from '../../src/astro/beside.ts'
import { lastChanged } from '../../src/astro/changed.ts'
import { changesHtml, readChanges } from '../../src/astro/feed.ts'
import { pages } from '../../src/astro/pages.ts'
import { editLink } from '../../src/astro/repository.ts'
import { drawing, lines, shareImage, sharedBy } from '../../src/astro/share-image.ts'
import { siteAt, addressProblems } from '../../src/rules/links.ts'
import { emptySite, writePage } from './site-fixture.ts'

const site = new URL('https://example.org')

let root: string
beforeEach(() => {
  root = emptySite()
  writePage(root, 'content/index.mdx', 'Begin at [PCA](/pca/).\n')
  writePage(root, 'content/pca.mdx', '## A part\n\nWith $x_i$.\n')
})

const files = (at: URL | undefined, base: string) =>
  filesBeside({ root, site: at, base }, pages(root))

describe('a page as Markdown', () => {
  test('has its title, its sentence, its address and its LaTeX', async () => {
    const found = await files(site, '/notes/')
    expect(found.get('pca.md')).toBe(
      '# A page\n\n> It is\n>\n> https://example.org/notes/pca/\n\n## A part\n\nWith $x_i$.\n',
    )
  })

  test('names no place of a site that has none', async () => {
    const found = await files(undefined, '/')
    expect(found.get('index.md')).toContain('[PCA](/pca/)')
    for (const text of found.values()) expect(text).not.toMatch(/https?:|invalid/)
  })

  test('numbers what others refer to', async () => {
    writePage(root, 'content/pca.mdx', '$$\na = b \\label{eq:ab}\n$$\n\nBy [](#eq-ab).')
    writePage(root, 'content/b.mdx', 'By [](/pca/#eq-ab).')
    const found = await files(site, '/')
    expect(found.get('pca.md')).toContain(
      '$$\na = b \\tag{1}\n$$\n\nBy [(1)](https://example.org/pca/#eq-ab).',
    )
    expect(found.get('b.md')).toContain(
      'By [A page, (1)](https://example.org/pca/#eq-ab).',
    )
  })

  test('says what elements say', async () => {
    writePage(
      root,
      'content/pca.mdx',
      [
        "import { x } from 'y'",
        'A mean of <Num value={x.mean}>0.25</Num>.',
        '<Erratum id="E1" title="One too many">\n\nOften:\n\n<AsWritten>\n\n$$\na = b\n$$\n\n</AsWritten>\n\n</Erratum>',
        '<Figure svg={x} alt="dots" caption={`Of ${shown(x.n, \'150\')} flowers`} />',
        '<Example src="pca/covariance" does="The covariance" />',
        '<Exercise title="A sum">\n\nHow large?\n\n<Answer>\n\n$$\na + b\n$$\n\n</Answer>\n\n</Exercise>',
      ].join('\n\n'),
    )
    const text = (await files(site, '/')).get('pca.md')!
    expect(text).not.toMatch(/import|<\w|shown/)
    expect(text).toContain('A mean of 0.25.')
    expect(text).toContain('> **A common slip: One too many**\n>\n> Often:')
    expect(text).toContain('> **This is false:**\n>\n> $$\n> a = b\n> $$')
    expect(text).toContain('*Figure 1: Of 150 flowers*')
    expect(text).toContain('*Code: The covariance*\n\n```ts\nconst a = 1\n```')
    expect(text).toContain('**Exercise: A sum**\n\nHow large?\n\n*Answer:*')
  })
})

test('llms.txt lists the pages by topic, as Markdown', async () => {
  const text = (await files(site, '/')).get('llms.txt')
  expect(text).toContain(
    '## Machine learning\n\n- [A page](https://example.org/pca.md): It is\n',
  )
})

test('robots.txt names the map of the site where there is one', async () => {
  expect((await files(site, '/notes/')).get('robots.txt')).toBe(
    'User-agent: *\nAllow: /\n\nSitemap: https://example.org/notes/sitemap-index.xml\n',
  )
  expect((await files(undefined, '/')).get('robots.txt')).not.toContain('Sitemap')
})

describe('changes', () => {
  const write = () => {
    writeFileSync(
      join(root, 'content/changes.yaml'),
      "- { date: '2026-11-02', title: One & two, text: Said., page: 'pca/#E1' }\n- { date: '2026-11-03', title: Later, text: Said., page: '' }\n",
    )
  }

  test('are a feed of a published site, the newest first', async () => {
    write()
    const text = (await files(site, '/notes/')).get('rss.xml')!
    expect(text).toContain(
      '<link>https://example.org/notes/about/changes/#one--two</link>',
    )
    expect(text).toContain('One &amp; two')
    expect(text.indexOf('Later')).toBeLessThan(text.indexOf('One'))
    expect((await files(undefined, '/')).has('rss.xml')).toBe(false)
  })

  test('are a list on their page', () => {
    write()
    const html = changesHtml(readChanges(root), '/notes/', true)
    expect(html).toContain('<a href="/notes/pca/#E1">One &amp; two</a>. Said.')
    expect(html).toContain('href="/notes/rss.xml"')
    expect(changesHtml(readChanges(root), '/', false)).not.toContain('rss')
  })

  test('of this site are dated sentences about pages that are there', () => {
    const here = process.cwd()
    const range = { line: 1, column: 1, offset: 0 }
    for (const { date, title, text, page } of readChanges(here)) {
      expect(date).toMatch(/^\d{4}-\d\d-\d\d$/)
      expect(title).not.toMatch(/\.$/)
      expect(text).toMatch(/\.$/)
      const lost = addressProblems(
        `/${page}`,
        { from: range, to: range },
        'index',
        siteAt(here),
      )
      expect(lost).toEqual([])
    }
  })
})

describe('the picture of a page', () => {
  const html =
    '<head><meta name="description" content="How it <is>."></head><h1>A page</h1><figure data-signature><svg viewBox="0 0 10 10" style="color: red"><path stroke="var(--figure-1, #2a7fd4)" fill="currentColor"/></svg></figure>'

  test('has its title, its sentence and its figure, in colours of their own', () => {
    const svg = drawing(sharedBy(html))
    expect(svg).toContain('>A page</text>')
    expect(svg).toContain('>How it &lt;is&gt;.</text>')
    expect(svg).toContain('stroke="#2a7fd4"')
    expect(svg).not.toMatch(/var\(|currentColor|style=/)
  })

  test('is a PNG', () => {
    const png = Buffer.from(shareImage(sharedBy(html)))
    expect(png.subarray(1, 4).toString()).toBe('PNG')
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630])
  })

  test('breaks lines between words', () => {
    expect(lines('Linear representation hypothesis', 21)).toEqual([
      'Linear representation',
      'hypothesis',
    ])
  })
})

describe('the link to edit a page', () => {
  const given = (repository: unknown) => {
    writeFileSync(join(root, 'package.json'), JSON.stringify({ repository }))
    return editLink(root)
  }

  test('is of the repository that package.json names, if it does', () => {
    const baseUrl = 'https://github.com/a/b/edit/main/'
    expect(given('github:a/b')).toEqual({ baseUrl })
    expect(given({ url: 'git+https://github.com/a/b.git' })).toEqual({ baseUrl })
    expect(given(undefined)).toEqual({})
  })
})

test('a page was changed when the last commit with it was made', () => {
  const git = (date: string, ...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@b', ...args], {
      cwd: join(root, 'history'),
      env: { ...process.env, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date },
    })
  const commit = (date: string, ...files: string[]) => {
    for (const file of files) writeFileSync(join(root, 'history', file), date)
    git(date, 'add', '-A')
    git(date, 'commit', '-qm', 'A change')
  }
  mkdirSync(join(root, 'history'))
  git('', 'init', '-q')
  const [first, second] = ['2024-01-02T03:04:05Z', '2025-01-02T03:04:05Z']
  commit(first, 'old.mdx', 'a name with ünicode.mdx')
  commit(second, 'a name with ünicode.mdx')
  const changed = (file: string) => lastChanged(join(root, 'history'), file)
  expect(changed('old.mdx')).toEqual(new Date(first))
  expect(changed('a name with ünicode.mdx')).toEqual(new Date(second))
  expect(changed('new.mdx')).toBeUndefined()
})

test('without a history nothing says when a page was changed', () => {
  expect(lastChanged(root, 'content/pca.mdx')).toBeUndefined()
})
