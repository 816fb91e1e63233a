import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { unified } from '@astrojs/markdown-remark'
import remarkMath from 'remark-math'
import { beforeEach, describe, expect, test } from 'vitest'
import { evidenceOf } from '../../src/astro/evidence.ts'
import { rehypeFormulas } from '../../src/astro/rehype-formulas.ts'
import { rehypeLinks } from '../../src/astro/rehype-links.ts'
import { rehypeTables } from '../../src/astro/rehype-tables.ts'
import { remarkComponents } from '../../src/astro/remark-components.ts'
import { remarkFormulas } from '../../src/astro/remark-formulas.ts'
import { remarkReferences } from '../../src/astro/remark-references.ts'
import type { EvidenceFile } from '../../src/page/evidence.ts'
import type { Partly } from './site-fixture.ts'
import { edit, emptySite, writeEvidence, writePage } from './site-fixture.ts'

const page = 'content/a.mdx'

let root: string
beforeEach(() => {
  root = emptySite()
})

/** Writes a page with good evidence, changed as the test wants. */
async function given(text: string, ...formulas: Partly[]): Promise<void> {
  writePage(root, page, text)
  await writeEvidence(root, page, formulas)
}

/** Runs the page through the pipeline of the site, up to the module that Astro gets. */
async function compile(publish = true, base = '/'): Promise<string> {
  const processor = unified({
    remarkPlugins: [
      remarkMath,
      [remarkComponents, { root }],
      [remarkReferences, { root }],
      [remarkFormulas, { root, publish }],
    ],
    rehypePlugins: [
      [rehypeFormulas, { base, root }],
      [rehypeLinks, { base }],
      rehypeTables,
    ],
  })
  const renderer = await processor.createMdxRenderer!(
    { syntaxHighlight: false },
    { optimize: false, srcDir: new URL('file:///src/') },
  )
  const path = join(root, page)
  // As Astro does: the front matter is blank, places stay.
  const source = readFileSync(path, 'utf8').replace(/^---\n[^]*?\n---/, (head) =>
    head.replace(/[^\n]/g, ' '),
  )
  return (await renderer.process(source, path, {})).code
}

describe('a formula with evidence', () => {
  test('becomes one fragment with its mark, which leads to its card', async () => {
    await given('Here $a=a$.')
    const code = await compile(true, '/notes/')
    expect(code).toContain('data-verdict=\\"verified\\"')
    expect(code).toContain('aria-label=\\"Verified on 25 draws: details\\"')
    expect(code).toContain('href=\\"/notes/formulas/a/#formula-1\\"')
    expect(code.match(/set:html/g)).toHaveLength(2)
  })

  test('a mention carries no mark', async () => {
    await given('$a$', { verdict: 'mentioned' })
    expect(await compile()).not.toContain('class=\\"verdict\\"')
  })

  test('that is displayed has a number, counted in its section, and a lasting anchor', async () => {
    await given('$$\na=a\n$$\n\n## Two\n\n$b=b$\n\n$$\nC_X=c\n$$')
    const code = await compile()
    expect(code).toMatch(
      /id=\\"eq-a\\" href=\\"#eq-a\\" aria-label=\\"Formula 1\\">\(1\)</,
    )
    expect(code).toMatch(/id=\\"eq-c-x\\"[^>]*>\(1\.1\)</)
    expect(code.match(/formula-number/g)).toHaveLength(2)
  })

  test('is referred to by its number, and links to it say so', async () => {
    await given(
      '$$\na=a \\label{one}\n$$\n\nBy [](#eq-one) or [so](#eq-one), [](#the-end).\n\n## The end',
    )
    const code = await compile()
    expect(code).toMatch(
      /href: "#eq-one",\s*"?class(?:Name)?"?: "reference",\s*children: "\(1\)"/,
    )
    expect(code.match(/: "reference"/g)).toHaveLength(2)
    expect(code).toMatch(/href: "#the-end",\s*children: "The end"/)
  })

  test('has its names marked by their number on the page', async () => {
    const legend = [
      { name: 'a', what: 'a number', spans: [[0, 1]] as [number, number][] },
    ]
    await given('$b$ and $a = 1$', {}, { legend })
    expect((await compile()).match(/data-s=\\"0\\"/g)).toHaveLength(1)
  })

  test('of an answer tells the form its left side', async () => {
    await given(
      '<Answer using="c">\n\n$$\n\\frac{a = b}{2} + a = c\n$$\n\n$d = d$\n\n</Answer>',
    )
    const code = await compile()
    expect(code).toMatch(/left: "\\\\frac\{a = b\}\{2\} \+ a"/)
    expect(code).toMatch(/at: "0"/)
    expect(code).toMatch(/shown: "/)
  })

  test('an erratum prints its counterexample in the flow', async () => {
    const counterexample = {
      symbols: { X: '[[1, -1]]' },
      left: '1',
      right: '0.5',
      link: '',
    }
    await given('$$\na=b\n$$', { verdict: 'refuted', counterexample })
    const flow = /class=\\"counterexample\\".*?<\/span><\/div>/.exec(
      await compile(),
    )![0]
    expect(flow).toContain('<code>[[1, -1]]</code>')
    expect(flow).toContain(
      'the left side is <code>1</code>, the right side is <code>0.5</code>.',
    )
  })

  test('keeps its number when it stands in a footnote', async () => {
    await given('$a=a$[^1]\n\n[^1]: $b=b$\n\n$c=c$', {}, {}, { verdict: 'stated' })
    const code = await compile()
    expect(code.indexOf('formula-3')).toBeLessThan(code.indexOf('formula-2'))
    expect(code).toMatch(/data-verdict=\\"stated\\" id=\\"formula-3\\"/)
  })

  test('is rendered with the macros of the page', async () => {
    await given('$\\R$', { verdict: 'mentioned' })
    edit(
      root,
      page,
      'title: A page',
      'title: A page\nmacros: { "\\\\R": "\\\\mathbb{R}" }',
    )
    await writeEvidence(root, page, [{ verdict: 'mentioned' }])
    expect(await compile()).toContain('mathbb')
  })
})

describe('publishing refuses', () => {
  test('a formula that was not checked at its place', async () => {
    await given('One\n\nand $a=b$', { latex: 'a=a' })
    await expect(compile()).rejects.toThrow(
      'content/a.mdx:7:5 Unexpected formula `a=b` without evidence, expected the one that was checked at this place: `a=b`',
    )
  })

  test('display where inline was checked', async () => {
    await given('$$\na=a\n$$', { display: false })
    await expect(compile()).rejects.toThrow('content/a.mdx:5:1 Unexpected formula')
  })

  test('evidence of more formulas than the page has', async () => {
    await given('$a=a$ $b=b$')
    const written = evidenceOf(root, page) as EvidenceFile
    edit(root, page, ' $b=b$', '')
    await writeEvidence(root, page, [], { formulas: written.formulas })
    await expect(compile()).rejects.toThrow(
      'content/a.mdx:1:1 Unexpected evidence of 2 formulas, expected 1 as on the page',
    )
  })

  test('a formula whose check failed', async () => {
    await given('$a=b$', { verdict: 'wrong', message: 'Unexpected value `1`' })
    await expect(compile()).rejects.toThrow('content/a.mdx:5:1 Unexpected value `1`')
  })

  test.each([
    ['an unknown command', '\\oops', 'Undefined control sequence: \\oops'],
    ['an unclosed brace', '\\frac{1}{', "expected '}'"],
    ['what KaTeX only warns of', 'é', 'LaTeX-incompatible input'],
    ['a command that KaTeX prints in red', '\\href{a}{b}', 'that KaTeX does not trust'],
    ['an escaped underscore', 'x\\_i', 'Unexpected `\\_` inside math'],
    ['a minus that is text', 'a − b', 'Unexpected `−` (U+2212 MINUS SIGN)'],
  ])('%s', async (_, latex, message) => {
    await given(`$a$\n\nthen $${latex}$`)
    await expect(compile()).rejects.toThrow(/content\/a\.mdx:7:\d+ Unexpected/)
    await expect(compile()).rejects.toThrow(message)
  })

  test('a macro of one formula is none of the next', async () => {
    await given('$\\gdef\\two{2} \\two = 2$ and $\\two = 2$')
    await expect(compile()).rejects.toThrow('a.mdx:5:29 Unexpected LaTeX, KaTeX says')
  })

  test('all bad formulas of a page at once', async () => {
    await given('$\\oops$\n\n$\\href{a}{b}$')
    await expect(compile()).rejects.toThrow(/a\.mdx:5:1 [^]*a\.mdx:7:1 /)
  })

  test('an example or a region that does not exist', async () => {
    await given('<Example src="pca/covarance" />')
    await expect(compile()).rejects.toThrow(
      'content/a.mdx:5:1 Unexpected example `pca/covarance`, expected `pca/covariance`',
    )
    await given('<Example src="pca/covariance" region="min" />')
    await expect(compile()).rejects.toThrow(
      'content/a.mdx:5:1 Unexpected region `min` of example `pca/covariance`, expected `main`',
    )
  })
})

describe('a page', () => {
  test('links to others wherever the site is published', async () => {
    writePage(root, 'content/pca.mdx', '# X')
    await given('# Y\n\n[PCA](/pca/#x), [here](#y), [away](https://x.org/) and $a=a$')
    const hrefs = [
      ...(await compile(true, '/notes/')).matchAll(/href[:=] ?\\?"([^"\\]*)/g),
    ]
    expect(hrefs.map(([, href]) => href).sort()).toEqual([
      '#y',
      '/notes/formulas/a/#formula-1',
      '/notes/pca/#x',
      'https://x.org/',
    ])
  })

  test('has tables that the keyboard can scroll', async () => {
    await given('| a |\n| - |\n| b |')
    expect(await compile()).toMatch(/table, \{\s*tabindex: "?0/i)
  })
})

describe('in development', () => {
  test('a formula without evidence reads "not checked yet"', async () => {
    writePage(root, page, 'Here $a=a$.')
    const code = await compile(false)
    expect(code).toContain('aria-label=\\"Not checked yet: details\\"')
    expect(code).toContain('1 formula: 1 not checked yet')
  })

  test('KaTeX errors are fatal too', async () => {
    writePage(root, page, '$\\oops$')
    await expect(compile(false)).rejects.toThrow('content/a.mdx:5:1')
  })
})
