// Dark and light, at the widths of a phone and of a desk, with what a reader opens.

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

describe.each([phone, dark(phone), desk, dark(desk)])(
  'at $width px, $colorScheme',
  (look) => {
    let open: Visit
    beforeAll(async () => {
      const { browser, url } = site()
      open = await visit(browser, `${url}/likelihood/`, look)
      return () => open.page.context().close()
    })

    test('the page has the colours that were asked for', async () => {
      const theme = await open.page.evaluate(
        () => document.documentElement.dataset['theme'],
      )
      expect(theme).toBe(look.colorScheme)
    })

    test('a card has its contrast and its place', async () => {
      const { page } = open
      await page.locator('.formula[data-display] .verdict').first().click()
      const card = page.locator('.card:popover-open')
      await card.waitFor()
      await card.locator('summary').click()
      const box = (await card.boundingBox())!
      expect(box.x).toBeGreaterThanOrEqual(0)
      expect(box.x + box.width).toBeLessThanOrEqual(look.width)
      expect(await accessibility(page, '.card')).toEqual([])
      await page.keyboard.press('Escape')
    })

    test('a bench has its contrast with a false formula on it', async () => {
      const { page, complaints } = open
      await page.getByRole('link', { name: 'Break this formula' }).click()
      await page.locator('.bench-slips button').first().click()
      await page.locator('.bench-verdict[data-tone="fails"]').waitFor()
      expect(await accessibility(page, '.bench')).toEqual([])
      expect(await overflow(page)).toBe(0)
      expect(complaints).toEqual([])
    })
  },
)
