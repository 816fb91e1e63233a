// Every page, on a phone and on a desk, with all that it folds away: axe has nothing to say.

import { describe, expect, test } from 'vitest'
import { pages } from '../../src/astro/pages.ts'
import { accessibility, dark, desk, overflow, phone, visit } from './browser.ts'
import { address, root, theSite } from './built.ts'

const site = theSite()

describe.each(pages(root))('%s', (page) => {
  test.each([
    ['a phone', phone],
    ['a desk', { ...dark(desk), deviceScaleFactor: 2 }],
  ])('is accessible and fits on %s', async (_, look) => {
    const { browser, url } = site()
    const { page: opened } = await visit(browser, url + address(page), look)
    expect(await overflow(opened)).toBe(0)
    await opened.evaluate(() => {
      for (const fold of document.querySelectorAll('details')) fold.open = true
    })
    expect(await overflow(opened)).toBe(0)
    expect(await accessibility(opened)).toEqual([])
    await opened.context().close()
  })
})
