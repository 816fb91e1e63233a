import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { domains, domainsHtml, structuresHtml } from '../../src/astro/domains-html.ts'
import { kinds } from '../../src/formula/draws/domains/structures/table.ts'
import * as engine from '../../src/formula/index.ts'

const root = process.cwd()
const all = domains(root)
const named = Object.fromEntries(all.map((one) => [one.name, one]))

describe('the page of symbols in code', () => {
  test('has both lists', () => {
    const page = readFileSync('content/about/domains.mdx', 'utf8')
    expect(page).toContain('\n<Domains />\n')
    expect(page).toContain('\n<Domains of="structures" />\n')
  })

  test('has each function that declares, and each can be imported', () => {
    const index = readFileSync('src/formula/index.ts', 'utf8')
    const [, names = ''] = /export \{([^}]*)\} from '\.\/draws\/domain\.ts'/.exec(
      index,
    )!
    const exported = names.split(',').map((name) => name.trim())
    expect(Object.keys(named)).toEqual(exported.filter((name) => name !== ''))
    for (const name of Object.keys(named)) expect(engine).toHaveProperty(name)
  })

  test.each(all)('says what $call is, and each of its options', ({ says, options }) => {
    expect(says).toMatch(/^[A-Z].*[.`]$/)
    for (const option of options) {
      expect(option.type).not.toBe('')
      expect(option.says, option.name).toMatch(/^[A-Z].*\.$/)
    }
  })

  test('shows how it is called, and options with their types', () => {
    const html = domainsHtml(root)
    expect(html).toContain('<dt><code>matrix(rows, columns, structure?)</code></dt>')
    expect(html).toContain('<li><code>closedMin: boolean</code> The lower end is')
  })

  test('has each structure as it is written', () => {
    const html = structuresHtml()
    for (const { words } of Object.values(kinds))
      expect(html).toContain(`<dd>${words}</dd>`)
    expect(html).toContain('<code>symmetric: true</code>')
    expect(html).toContain('<code>rank: r</code>')
    expect(html).not.toContain('centredRows')
  })
})
