import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { findings } from '../../src/page/finding.ts'
import { problems } from '../../src/page/problem.ts'
import { readDocument } from '../../src/page/read.ts'
import { checkPage } from '../../src/page/runner.ts'

// Every file in fixtures/throws must give the messages of the text beside it, all of them.

const folder = fileURLToPath(new URL('fixtures/throws/', import.meta.url))
const pages = readdirSync(folder).filter((name) => /\.mdx?$/.test(name))

/** Codes of the rules for pages of a site, which have their fixtures in test/rules. */
const rules = readdirSync(
  new URL('../rules/fixtures/site/content/throws', import.meta.url),
)
  .filter((name) => name.endsWith('.mdx'))
  .map((name) => name.replace(/\..*/, ''))

/** Codes that no page can be made to give: told by tests of their own. */
const elsewhere = [
  ...['internal-error', 'missing-folder', 'invalid-library', 'loose-quotation'],
  ...['worker-stopped', 'step-limit'],
  ...['long-sentence', 'too-large', 'too-nested'],
  // Documents of other renderers: mathematics.test.ts.
  ...['foreign-form', 'indented-math', 'price'],
]

/** Codes that only strict pages give. */
const strict = [
  'bare-',
  'unstated-value',
  'unreadable-value',
  'untied-mention',
  'constant-value',
  'foreign-stand',
  'missing-stand',
  'unknown-stand',
]

describe('throws', () => {
  test.each(pages)('%s', async (name) => {
    const file = folder + name
    const document = readDocument(readFileSync(file, 'utf8'), {
      file,
      site: name.endsWith('.mdx'),
      strict: strict.some((code) => name.startsWith(code)),
    })
    const options = { timeout: 3000, memory: 96 }
    const result = await checkPage(document, options).result
    const told = findings(document, result, document.ties)
    const code = name.replace(/\..*/, '')
    expect(told.map((finding) => finding.code)).toContain(code)
    const text = told.map(({ place: { from, to }, verdict, code, message, note }) => {
      const where = `${from.line}:${from.column}-${to.line}:${to.column}`
      return [`${where} ${verdict} ${code}`, message, note].filter(Boolean).join('\n')
    })
    await expect(`${text.join('\n\n')}\n`).toMatchFileSnapshot(`${folder}${code}.txt`)
  })

  test('every code has its fixture', () => {
    const codes = pages.map((name) => name.replace(/\..*/, ''))
    const all = new Set([...codes, ...rules, ...elsewhere])
    expect([...all].sort()).toEqual(Object.keys(problems).sort())
  })
})
