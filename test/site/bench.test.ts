// "Break this formula" on a page: the bench, as a reader uses it.

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

/** What no machine can count to. */
const endless = [
  tex`\sum_{i=1}^{10^{9}} i = 1`,
  tex`9^{9^{9^9}} = 1`,
  tex`\sum_{i=1}^{10^{5}} \sum_{j=1}^{10^{5}} \sum_{k=1}^{10^{5}} \sin(i j k) = 0`,
  tex`\prod_{i=1}^{9^{9^9}} \frac{1}{i} = \int_0^1 \int_0^1 \int_0^1 e^{x y z} \, dx \, dy \, dz`,
]

/** What a bench says that has come to an end. */
const told = /True\.|It fits\.|False\.|It does not fit\.|Too long\.|It cannot be read\./

describe.each([dark(phone), desk])('at $width px, $colorScheme', (look) => {
  let open: Visit
  beforeAll(async () => {
    const { browser, url } = site()
    open = await visit(browser, `${url}/pca/`, look)
    return () => open.page.context().close()
  })

  const bench = () => open.page.locator('.bench')
  const line = () => bench().getByRole('textbox')
  const verdict = () => bench().locator('.bench-verdict')
  const type = async (typed: string, expected: string | RegExp): Promise<void> => {
    await line().fill(typed)
    const answered = bench().and(open.page.locator(':not([aria-busy])'))
    await answered.locator('.bench-verdict', { hasText: expected }).waitFor()
  }
  let original: string

  test('opens below its formula, with the focus in its LaTeX', async () => {
    await open.page.getByRole('link', { name: 'Break this formula' }).click()
    await verdict().filter({ hasText: 'True.' }).waitFor()
    original = await line().inputValue()
    expect(original).toContain('=')
    expect(await line().evaluate((node) => node === document.activeElement)).toBe(true)
    const reset = bench().getByRole('button', { name: 'As it was' })
    expect(await reset.isDisabled()).toBe(true)
  })

  // What it answers does not depend on where it is seen.
  if (look.width === desk.width) answers()

  test('is accessible with a false formula on it, and fits', async () => {
    await bench().locator('.bench-slips button').first().click()
    await bench().locator('.bench-verdict[data-tone="fails"]').waitFor()
    expect(await accessibility(open.page, { inside: '.bench' })).toEqual([])
    expect(await overflow(open.page)).toBe(0)
  })

  test('of two benches each has its own name', async () => {
    const { page } = open
    const marks = page.locator(
      '.formula[data-display][data-verdict="verified"] .verdict',
    )
    await marks.nth(2).click()
    await page.getByRole('button', { name: 'Break it' }).click()
    await bench().nth(1).locator('.bench-verdict strong').waitFor()
    const names = await bench().evaluateAll((all) =>
      all.map((one) => one.getAttribute('aria-label')),
    )
    expect(new Set(names).size).toBe(2)
    await page.keyboard.press('Escape')
    expect(await bench().count()).toBe(1)
  })

  test('closes by Escape, and gives the focus back to the mark', async () => {
    const { page, complaints } = open
    await line().focus()
    await page.keyboard.press('Escape')
    expect(await bench().count()).toBe(0)
    const focused = await page.evaluate(() => document.activeElement?.className)
    expect(focused).toBe('verdict')
    expect(complaints).toEqual([])
  })

  function answers(): void {
    test('offers slips, each of which is false', async () => {
      const slips = bench().locator('.bench-slips button')
      await slips.first().waitFor()
      for (const slip of await slips.all()) {
        await slip.click()
        await verdict()
          .filter({ hasText: /False\.|It does not fit\./ })
          .waitFor()
        expect(await verdict().innerText()).toContain('left side')
        await bench().getByRole('button', { name: 'As it was' }).click()
        await verdict().filter({ hasText: 'True.' }).waitFor()
      }
    })

    test('says that a true rewriting is true', async () => {
      const [left, right] = original.replace(/[.,]\s*$/, '').split('=')
      await type(`${right!} = ${left!}`, 'True.')
    })

    test('says what it cannot read, keeps the last picture, and goes on', async () => {
      await type(tex`\oint x = 1`, 'It cannot be read.')
      expect(await verdict().locator('mark').innerText()).toBe(tex`\oint`)
      await type(tex`\frac{1}{`, 'It cannot be read.')
      expect(await bench().locator('.bench-preview.stale .katex').count()).toBe(1)
      await type('', 'It cannot be read.')
      await type(original, 'True.')
      expect(await bench().locator('.bench-preview.stale').count()).toBe(0)
    })

    test.each(endless)('ends with a sentence about %s', async (typed) => {
      await type(typed, told)
      // The page answered a click meanwhile, and the bench answers to what is typed next.
      await bench().getByRole('button', { name: 'As it was' }).click()
      await verdict().filter({ hasText: 'True.' }).waitFor()
    })

    test('answers to the last of many keys', async () => {
      const { page } = open
      await line().fill('')
      await line().pressSequentially('1 + 1 = 2', { delay: 10 })
      await verdict().filter({ hasText: 'True.' }).waitFor()
      await page.keyboard.press('Backspace')
      await page.keyboard.type('3')
      await verdict().filter({ hasText: 'False.' }).waitFor()
    })
  }
})
