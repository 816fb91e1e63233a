import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import { findings } from '../../src/page/finding.ts'
import { readDocument } from '../../src/page/read.ts'
import { checkPage } from '../../src/page/runner.ts'
import { withReview } from '../../src/rules/review.ts'

// What a contributor breaks by a slip, put into a copy of a page of the site: one message
// each, with its place and the way out.

const project = fileURLToPath(new URL('../..', import.meta.url))
const page = 'content/likelihood.mdx'
let root: string
let source: string

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'residual-breaks-'))
  for (const name of [
    'content',
    'examples',
    'src/figures',
    'src/interactives',
    'src/prose',
  ])
    cpSync(join(project, name), join(root, name), { recursive: true })
  cpSync(join(project, 'astro.config.mjs'), join(root, 'astro.config.mjs'))
  source = readFileSync(join(root, page), 'utf8')
})

/** The page with one text changed for another, and the line on which it stood. */
function broken(from: string, to: string): { text: string; line: number } {
  const at = source.indexOf(from)
  if (at < 0) throw new Error(`Expected ${page} to hold ${from}`)
  const line = source.slice(0, at).split('\n').length
  return { text: source.slice(0, at) + to + source.slice(at + from.length), line }
}

/** What the check says of a text of the page: lines count from that of the change. */
async function told(text: string, line: number): Promise<string[]> {
  const path = join(root, page)
  writeFileSync(path, text)
  const read = readDocument(text, {
    file: path,
    page: 'likelihood',
    site: true,
    strict: true,
  })
  const document = withReview(root, path, read)
  const result = await checkPage(document, { draws: 4 }).result
  return findings(document, result, false).map(({ place, code, message, note }) => {
    const at = `+${place.from.line - line}:${place.from.column}`
    return [`${at} ${code}`, message, note]
      .filter(Boolean)
      .join('\n')
      .replaceAll(relative(process.cwd(), root), '.')
  })
}

describe('a slip on a page', () => {
  test.each<[what: string, from: string, to: string, places?: number]>([
    [
      'a closing `$$` that is missing',
      'q_\\theta(x_i)\n$$\n\nThe <Claim',
      'q_\\theta(x_i)\n\nThe <Claim',
    ],
    ['an element that is not closed', '−36.45</Num>', '−36.45'],
    ['a misspelt command', '\\frac{d}{d\\theta}', '\\farc{d}{d\\theta}'],
    ['a wrong key of a source', '[@fisher1922, §6]', '[@fisher1992, §6]'],
    [
      'a link to a page that is not there',
      '## The coin\n',
      '## The coin\n\nSee [PCA](../pac/).\n',
    ],
    [
      'a link to a heading that is not there',
      '## The coin\n',
      '## The coin\n\nSee [above](#the-likelyhood).\n',
    ],
    [
      'a link that runs code',
      '## The coin\n',
      '## The coin\n\nSee [this](javascript&colon;alert(1)).\n',
    ],
    [
      'an image without a text',
      '## The coin\n',
      '## The coin\n\n![](https://example.org/x.png)\n',
    ],
    [
      'a misspelt component',
      '<Example src="likelihood/coin"',
      '<Exmaple src="likelihood/coin"',
    ],
    [
      'a misspelt example',
      '<Example src="likelihood/coin"',
      '<Example src="likelihood/coins"',
    ],
    [
      'a misspelt interactive figure',
      '<Interactive\n  name="coin"',
      '<Interactive\n  name="cion"',
      // The text refers to it twice.
      3,
    ],
    [
      'a misspelt name in code',
      'export const coin = coinNumbers()',
      'export const coin = coinNumber()',
    ],
    ['a misspelt import', '{ curves }', '{ curve }'],
    ['a misspelt file', 'likelihood/curves.ts', 'likelihood/curve.ts'],
    ['a misspelt field of the front matter', 'description:', 'desciption:'],
    ['front matter that is no YAML', 'title: Likelihood', "title: 'Likelihood"],
  ])('%s', async (what, from, to, places = 1) => {
    const { text, line } = broken(from, to)
    const found = await told(text, line)
    expect(found).toHaveLength(places)
    const name = what.replace(/[^a-z]+/g, '-')
    await expect(`${found[0]!}\n`).toMatchFileSnapshot(`fixtures/slips/${name}.txt`)
  })
})
