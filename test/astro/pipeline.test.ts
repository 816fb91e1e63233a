import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unified } from '@astrojs/markdown-remark'
import remarkMath from 'remark-math'
import { beforeEach, describe, expect, test } from 'vitest'
import type { EvidenceStore } from '../../src/astro/evidence.ts'
import { rehypeFormulas } from '../../src/astro/rehype-formulas.ts'
import { remarkComponents } from '../../src/astro/remark-components.ts'
import { remarkFormulas } from '../../src/astro/remark-formulas.ts'

let store: EvidenceStore

/** Runs a page through the pipeline that the site uses, up to the module Astro gets. */
async function compile(source: string, publish = true): Promise<string> {
  const { root } = store
  const processor = unified({
    remarkPlugins: [
      remarkMath,
      [remarkComponents, { root }],
      [remarkFormulas, { store, publish }],
    ],
    rehypePlugins: [[rehypeFormulas, { base: '/' }]],
  })
  const renderer = await processor.createMdxRenderer!(
    { syntaxHighlight: false },
    { optimize: false, srcDir: new URL('file:///src/') },
  )
  const path = join(root, 'content/a.mdx')
  return (await renderer.process(source, path, {})).code
}

/** Writes evidence for formulas, all verified unless they say otherwise. */
function evidence(
  ...formulas: (Partial<Record<string, unknown>> & { latex: string })[]
) {
  const known = formulas.map((formula, index) => ({
    id: `a-${index}`,
    file: 'content/a.mdx',
    line: index + 1,
    column: 1,
    endLine: index + 1,
    endColumn: 1,
    display: false,
    verdict: 'verified',
    draws: 25,
    seed: 42,
    reading: '',
    time: 1,
    ...formula,
  }))
  const page = { version: 1, page: 'content/a.mdx', hash: 'now', complete: true }
  writeFileSync(
    join(store.root, 'evidence/a.json'),
    JSON.stringify({ ...page, formulas: known }),
  )
}

beforeEach(() => {
  const root = mkdtempSync(join(tmpdir(), 'residual-'))
  mkdirSync(join(root, 'evidence'))
  mkdirSync(join(root, 'examples/pca'), { recursive: true })
  writeFileSync(
    join(root, 'examples/pca/covariance.ts'),
    '// #region main\nconst a = 1\n// #endregion\n',
  )
  store = { root, folder: 'evidence', content: 'content', fingerprint: () => 'now' }
})

describe('a formula with evidence', () => {
  test('becomes one fragment with its mark and its details', async () => {
    evidence({ latex: 'a=a' })
    const code = await compile('Here $a=a$.')
    expect(code).toContain('data-verdict=\\"verified\\"')
    expect(code).toContain('aria-label=\\"Verified on 25 draws: details\\"')
    expect(code).toContain('25 random draws (seed 42)')
    expect(code.match(/set:html/g)).toHaveLength(2)
  })

  test('a mention carries no mark', async () => {
    evidence({ latex: 'a', verdict: 'mentioned' })
    expect(await compile('$a$')).not.toContain('popovertarget')
  })

  test('an erratum prints its counterexample in the flow', async () => {
    const counterexample = {
      symbols: { X: '[[1, -1]]' },
      left: '1',
      right: '0.5',
      link: '',
    }
    evidence({ latex: 'a=b', display: true, verdict: 'refuted', counterexample })
    const code = await compile('$$\na=b\n$$')
    const flow = /class=\\"counterexample\\".*?<\/span><\/div>/.exec(code)![0]
    expect(flow).toContain('<code>[[1, -1]]</code>')
    expect(flow).toContain(
      'the left side is <code>1</code>, the right side is <code>0.5</code>.',
    )
  })

  test('keeps its number when it stands in a footnote', async () => {
    evidence({ latex: 'a=a' }, { latex: 'b=b' }, { latex: 'c=c', verdict: 'stated' })
    const code = await compile('$a=a$[^1]\n\n[^1]: $b=b$\n\n$c=c$')
    expect(code.indexOf('formula-3')).toBeLessThan(code.indexOf('formula-2'))
    expect(code).toMatch(/data-verdict=\\"stated\\" id=\\"formula-3\\"/)
  })
})

describe('publishing refuses', () => {
  test('a formula that was not checked at its place', async () => {
    evidence({ latex: 'a=a' })
    await expect(compile('One\n\nand $a=b$')).rejects.toThrow(
      'content/a.mdx:3:5 Unexpected formula `a=b` without evidence, expected the one that was checked at this place',
    )
  })

  test('display where inline was checked', async () => {
    evidence({ latex: 'a=a' })
    await expect(compile('$$\na=a\n$$')).rejects.toThrow('content/a.mdx:1:1 Unexpected')
  })

  test('evidence of more formulas than the page has', async () => {
    evidence({ latex: 'a=a' }, { latex: 'b=b' })
    await expect(compile('$a=a$')).rejects.toThrow(
      'content/a.mdx:1:1 Unexpected evidence of 2 formulas, expected 1 as on the page',
    )
  })

  test('a formula whose check failed', async () => {
    evidence({ latex: 'a=b', verdict: 'wrong', message: 'Unexpected value `1`' })
    await expect(compile('$a=b$')).rejects.toThrow(
      'content/a.mdx:1:1 Unexpected value `1`',
    )
  })

  test.each([
    [
      'an unknown command',
      '\\oops',
      'KaTeX parse error: Undefined control sequence: \\oops',
    ],
    ['an unclosed brace', '\\frac{1}{', 'KaTeX parse error: '],
    ['what KaTeX only warns of', 'é', 'LaTeX-incompatible input'],
    ['a command that KaTeX prints in red', '\\href{a}{b}', 'KaTeX prints in red'],
    ['an escaped underscore', 'x\\_i', 'Unexpected `\\_` inside math'],
    ['a minus that is text', 'a − b', 'Unexpected `−` inside math'],
  ])('%s', async (_, latex, message) => {
    evidence({ latex: 'a' }, { latex })
    const compiled = compile(`$a$\n\nthen $${latex}$`)
    await expect(compiled).rejects.toThrow('content/a.mdx:3:6 Unexpected')
    await expect(compiled).rejects.toThrow(message)
  })

  test('all bad formulas of a page at once', async () => {
    evidence({ latex: '\\oops' }, { latex: 'x\\_i' })
    const compiled = compile('$\\oops$\n\n$x\\_i$')
    await expect(compiled).rejects.toThrow(/a\.mdx:1:1 [^]*a\.mdx:3:1 /)
  })

  test('an example or a region that does not exist', async () => {
    await expect(compile('<Example src="pca/covarance" />')).rejects.toThrow(
      'content/a.mdx:1:1 Unexpected example `examples/pca/covarance.ts`, expected `examples/pca/covariance.ts`',
    )
    await expect(
      compile('<Example src="pca/covariance" region="min" />'),
    ).rejects.toThrow(
      'content/a.mdx:1:1 Unexpected region `min`, expected one of `main`',
    )
  })
})

describe('in development', () => {
  test('a formula without evidence reads "not checked yet"', async () => {
    const code = await compile('Here $a=a$.', false)
    expect(code).toContain('aria-label=\\"Not checked yet: details\\"')
    expect(code).toContain('1 formula: 1 not verified')
  })

  test('KaTeX errors are fatal too', async () => {
    await expect(compile('$\\oops$', false)).rejects.toThrow('content/a.mdx:1:1')
  })
})
