// Every page, on a phone and on a desk: one visit each, and all laws on it, those of its
// figures first.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { readPage } from '../../src/astro/evidence.ts'
import { pages } from '../../src/astro/pages.ts'
import { interactivesOf } from '../../src/rules/interactives.ts'
import { accessibility, dark, desk, overflow, phone, visit } from './browser.ts'
import { address, root, theSite } from './built.ts'
import { expectStill, figureLaws, lazyLaw, type Open } from './figures.ts'

const site = theSite()

describe.each(pages(root))('%s', (page) => {
  const names = interactivesOf(readPage(root, page))
  let open: Open

  beforeAll(async () => {
    const { browser, url } = site()
    const [small, large] = await Promise.all([
      visit(browser, url + address(page), phone),
      visit(browser, url + address(page), { ...dark(desk), deviceScaleFactor: 2 }),
    ])
    open = { phone: small, desk: large }
    return async () => {
      await Promise.all([small, large].map((opened) => opened.page.context().close()))
    }
  })

  if (names.length > 0) {
    lazyLaw(() => open)
    figureLaws(() => open, names)

    test('shows its figures without a script', async () => {
      const { browser, url } = site()
      const still = await visit(browser, url + address(page), desk, {
        javaScriptEnabled: false,
      })
      await expectStill(still.page, names)
      await still.page.context().close()
    })
  }

  test('shows each of its formulas once, with its verdict, and none in red', () => {
    const html = readFileSync(join(site().dist, address(page), 'index.html'), 'utf8')
    const verdicts = [...html.matchAll(/class="formula" data-verdict="([a-z]+)"/g)]
    expect(verdicts).toHaveLength(readPage(root, page).formulas.length)
    const good = ['verified', 'refuted', 'declared', 'defined', 'mentioned', 'stated']
    expect(good).toEqual(expect.arrayContaining(verdicts.map(([, verdict]) => verdict)))
    expect(html).not.toMatch(/katex-error|#cc0000/)
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
      expect(await accessibility(opened)).toEqual([])
    },
  )

  test('left the console clean, and asked for nothing that is not there', () => {
    expect([...open.phone.complaints, ...open.desk.complaints]).toEqual([])
  })
})
