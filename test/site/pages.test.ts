// Every page, on a phone and on a desk: one visit each, and all laws on it, those of a page
// that nobody has touched first, then those of its figures.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { readPage } from '../../src/astro/evidence.ts'
import { notePages } from '../../src/astro/formula-table.ts'
import { pages } from '../../src/astro/pages.ts'
import { interactivesOf } from '../../src/rules/interactives.ts'
import { accessibility, dark, desk, overflow, phone, visit } from './browser.ts'
import { address, root, theSite } from './built.ts'
import { expectStill, figureLaws, lazyLaw, type Open } from './figures.ts'
import { expectPrinted } from './paper.ts'
import { expectLight, listen } from './weight.ts'

const site = theSite()
const all = pages(root)
const notes = notePages(root, all).map(({ name }) => `/${name}/`)
/** Pages made in different ways: on a phone these are looked at whole, others for what is seen. */
const kinds = ['/', notes[0]!, '/about/authoring/', '/formulas/', '/playground/']
const namesOn = (page: string) => interactivesOf(readPage(root, page))
/** The page with the most figures that answer to the reader. */
const [figured] = [...all].sort((a, b) => namesOn(b).length - namesOn(a).length)

describe.each(all)('%s', (page) => {
  const names = namesOn(page)
  const path = address(page)
  let open: Open

  beforeAll(async () => {
    const { browser, url } = site()
    // One after the other: a page that shares its processor with another gets its fonts late.
    const small = await visit(browser, url + path, phone, {}, listen)
    // That no script comes any more can only be seen by waiting.
    await small.page.waitForLoadState('networkidle')
    const large = await visit(browser, url + path, { ...dark(desk), deviceScaleFactor: 2 }) // prettier-ignore
    open = { phone: small, desk: large }
    return async () => {
      await Promise.all([small, large].map((opened) => opened.page.context().close()))
    }
  })

  let looks = 0
  test('is light, and nothing on it moves', async () => {
    const { browser, url, dist } = site()
    // Once more is a visit of its own: what came late in the first stays late.
    const opened = looks++ === 0 ? open.phone : await visit(browser, url + path, phone, {}, listen) // prettier-ignore
    await opened.page.waitForLoadState('networkidle')
    try {
      await expectLight(opened.page, dist, path)
    } finally {
      if (opened !== open.phone) await opened.page.context().close()
    }
  })

  if (names.length > 0) {
    lazyLaw(() => open)
    figureLaws(() => open, names)

    test('has the first state of its figures in its file', () => {
      const html = readFileSync(join(site().dist, path, 'index.html'), 'utf8')
      const figures = html.match(/<residual-interactive [^]*?<\/residual-interactive>/g)
      expect(figures).toHaveLength(names.length)
      for (const figure of figures!) {
        expect(figure).toMatch(/class="interactive-drawings"[^>]*><div[^>]*><svg /)
        expect(figure).toMatch(/class="interactive-words"[^>]*>\s*[^\s<]/)
        expect(figure).toContain('<fieldset disabled')
      }
    })
  }

  // The component is the same on every page.
  if (page === figured)
    test('shows its figures without a script', async () => {
      const { browser, url } = site()
      const still = await visit(browser, url + path, desk, { javaScriptEnabled: false })
      await expectStill(still.page, names)
      await still.page.context().close()
    })

  test('shows each of its formulas once, with its verdict, and none in red', () => {
    const html = readFileSync(join(site().dist, path, 'index.html'), 'utf8')
    const verdicts = [...html.matchAll(/class="formula" data-verdict="([a-z]+)"/g)]
    expect(verdicts).toHaveLength(readPage(root, page).formulas.length)
    const good = ['verified', 'refuted', 'declared', 'defined', 'mentioned', 'stated']
    expect(good).toEqual(expect.arrayContaining(verdicts.map(([, verdict]) => verdict)))
    expect(html).not.toMatch(/katex-error|#cc0000/)
  })

  if (path === '/' || notes.includes(path))
    test('prints what it says, dark on white', async () => {
      await expectPrinted(open.desk.page)
    })

  // With all that it folds away; figures stand as the tests before have left them.
  test.each(['phone', 'desk'] as const)(
    'is accessible and fits on a %s',
    async (look) => {
      const { page: opened } = open[look]
      expect(await overflow(opened)).toBe(0)
      await opened.evaluate(() => {
        for (const fold of document.querySelectorAll('details')) fold.open = true
      })
      // With the code that comes then.
      await opened.waitForFunction(() => !document.querySelector('[data-code][open]'))
      expect(await overflow(opened)).toBe(0)
      const isWhole = look === 'desk' || kinds.includes(path)
      const asked = isWhole ? {} : ({ only: 'look' } as const)
      expect(await accessibility(opened, asked)).toEqual([])
    },
  )

  test('left the console clean, and asked for nothing that is not there', () => {
    expect([...open.phone.complaints, ...open.desk.complaints]).toEqual([])
  })
})
