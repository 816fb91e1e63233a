// The playground: a sheet of a reader's own, whose state is the address.

import { beforeAll, describe, expect, test } from 'vitest'
import {
  accessibility,
  dark,
  desk,
  overflow,
  phone,
  visit,
  type Visit,
} from './browser.ts'
import { theSite } from './built.ts'

const site = theSite()
const tex = String.raw

/** A declaration, a true claim, a false one, and one that cannot be read. */
const sheet = tex`Let $x, y > 0$.

$$
\log(x y) = \log x + \log y
$$

$$
\log(x + y) = \log x + \log y
$$

$$
\oint x = 1
$$`

const outcomes = ['Says what something is.', 'True.', 'False.', 'It cannot be read.']

describe.each([phone, dark(desk)])('at $width px, $colorScheme', (look) => {
  let open: Visit
  beforeAll(async () => {
    const { browser, url } = site()
    open = await visit(browser, `${url}/playground/`, look, {
      permissions: ['clipboard-read', 'clipboard-write'],
    })
    return () => open.page.context().close()
  })

  const text = (page = open.page) =>
    page.getByLabel('Markdown with formulas: declare, then claim')
  const items = (page = open.page) => page.locator('.sheet-formulas > li')
  const expectOutcomes = async (page = open.page): Promise<void> => {
    await items(page)
      .nth(outcomes.length - 1)
      .waitFor()
    for (const [at, outcome] of outcomes.entries())
      await items(page).nth(at).filter({ hasText: outcome }).waitFor()
    expect(await items(page).count()).toBe(outcomes.length)
  }

  test('opens with a true and a false claim, both decided', async () => {
    await items().filter({ hasText: 'True.' }).waitFor()
    await items().filter({ hasText: 'False.' }).waitFor()
  })

  test('tells what became of each formula that is typed', async () => {
    await text().fill(sheet)
    await expectOutcomes()
    expect(await items().nth(2).innerText()).toContain('left side')
  })

  // What it answers does not depend on where it is seen.
  if (look.width === desk.width) answers()

  test('is accessible, fits, and does not complain', async () => {
    expect(await accessibility(open.page)).toEqual([])
    expect(await overflow(open.page)).toBe(0)
    expect(open.complaints).toEqual([])
  })

  function answers(): void {
    test('has its state in the address, which a reload restores', async () => {
      const { page } = open
      const { hash } = new URL(page.url())
      expect(decodeURIComponent(hash.slice(1))).toBe(sheet)
      await page.reload()
      expect(await text().inputValue()).toBe(sheet)
      await expectOutcomes()
    })

    test('gives a link that shows somebody else the same', async () => {
      const { page } = open
      await page.getByRole('button', { name: 'Copy a link to this sheet' }).click()
      await page.getByRole('button', { name: 'Copied' }).waitFor()
      const link = await page.evaluate(() => navigator.clipboard.readText())
      const other = await visit(site().browser, link, look)
      expect(await text(other.page).inputValue()).toBe(sheet)
      await expectOutcomes(other.page)
      expect(other.complaints).toEqual([])
      await other.page.context().close()
    })

    test('takes the sheet of an address that is typed over its own', async () => {
      const { page } = open
      await page.evaluate(() => {
        location.hash = encodeURIComponent('$1 + 1 = 2$')
      })
      await expect.poll(() => text().inputValue()).toBe('$1 + 1 = 2$')
      await expect.poll(() => items().count()).toBe(1)
      await items().filter({ hasText: 'True.' }).waitFor()
    })

    test('stands there with an address that is no sheet', async () => {
      const { browser, url } = site()
      const other = await visit(browser, `${url}/playground/#%E0%A4%A`, look)
      await items(other.page).first().waitFor()
      expect(other.complaints).toEqual([])
      await other.page.context().close()
    })

    test('ends with a sentence about what has no end, and goes on', async () => {
      await text().fill(tex`$$\sum_{i=1}^{10^{5}} \sum_{j=1}^{10^{5}} \sin(i j) = 0$$`)
      await items()
        .filter({ hasText: /Too long|more time than|It cannot be read\./ })
        .waitFor()
      await text().fill(sheet)
      await expectOutcomes()
    })

    test('shows markup that is typed as text', async () => {
      const { page } = open
      await text().fill('<img src=x onerror="window.hit = 1">\n\n$<b>x</b> = 1$')
      await items().first().waitFor()
      expect(await page.locator('.sheet img, .sheet b').count()).toBe(0)
      await text().fill(sheet)
      await expectOutcomes()
    })
  }
})
