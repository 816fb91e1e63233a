// Cards of formulas and of names, by keyboard and by hand.

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

describe.each([phone, dark(desk)])('at $width px, $colorScheme', (look) => {
  let open: Visit
  beforeAll(async () => {
    const { browser, url } = site()
    open = await visit(browser, `${url}/pca/`, look, {
      permissions: ['clipboard-read', 'clipboard-write'],
    })
    return () => open.page.context().close()
  })

  const card = () => open.page.locator('.card:popover-open')
  const mark = () =>
    open.page
      .locator('.formula[data-display][data-verdict="verified"] .verdict')
      .first()
  const hasFocus = (selector: string) =>
    open.page.evaluate((asked) => document.activeElement?.matches(asked), selector)

  test('the page has the colours that were asked for', async () => {
    const theme = await open.page.evaluate(
      () => document.documentElement.dataset['theme'],
    )
    expect(theme).toBe(look.colorScheme)
  })

  test('a mark is reached by Tab, opens by Enter and closes by Escape', async () => {
    const { page } = open
    const id = await mark().evaluate((link) => link.closest('.formula')!.id)
    // From the scroll box of its formula, or from what stands before it.
    await mark().focus()
    await page.keyboard.press('Shift+Tab')
    expect(await hasFocus(`#${id} .verdict`)).toBe(false)
    await page.keyboard.press('Tab')
    expect(await hasFocus(`#${id} .verdict`)).toBe(true)
    await page.keyboard.press('Enter')
    await card().waitFor()
    expect(await card().innerText()).toMatch(/Verified on \d+ draws/)
    await page.keyboard.press('Escape')
    expect(await card().count()).toBe(0)
    expect(await hasFocus(`#${id} .verdict`)).toBe(true)
  })

  test('all that a card offers is reached by Tab', async () => {
    const { page } = open
    await mark().focus()
    await page.keyboard.press('Enter')
    await card().waitFor()
    await page.locator('.card:popover-open :focus').waitFor()
    await card().locator('.card-close').focus()
    const offered = await card().locator('button, a[href], summary').all()
    const reached: boolean[] = []
    for (const one of offered) {
      // What is folded away is not reached.
      if (!(await one.isVisible())) continue
      reached.push(await one.evaluate((node) => node === document.activeElement))
      await page.keyboard.press('Tab')
    }
    expect(reached).toEqual(reached.map(() => true))
    await page.keyboard.press('Escape')
    await mark().focus()
  })

  test('tells how it was checked, and copies what it is', async () => {
    const { page } = open
    await page.keyboard.press('Enter')
    await card().getByText('How it was checked').click()
    const box = (await card().boundingBox())!
    expect(box.x).toBeGreaterThanOrEqual(0)
    expect(box.x + box.width).toBeLessThanOrEqual(look.width)
    expect(await card().innerText()).toMatch(/Worst residual|both sides agreed|seed/)
    await card().getByRole('button', { name: 'Copy LaTeX' }).click()
    await card().getByRole('button', { name: 'Copied' }).waitFor()
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    expect(copied).toContain('=')
    expect(await accessibility(page, { inside: '.card' })).toEqual([])
    expect(await overflow(page)).toBe(0)
    await page.keyboard.press('Escape')
  })

  test('a second card takes the place of the first', async () => {
    const { page } = open
    const marks = page.locator('.formula[data-display] .verdict')
    await marks.nth(0).click()
    await card().waitFor()
    const first = await card().innerText()
    await page.keyboard.press('Escape')
    await marks.nth(1).click()
    await card().waitFor()
    expect(await card().count()).toBe(1)
    expect(await card().innerText()).not.toBe(first)
    await page.keyboard.press('Escape')
  })

  test('a name says what it means where it is touched', async () => {
    const { page } = open
    const name = page.locator('.formula[data-display] .katex-html [data-s]').first()
    await name.click()
    await card().waitFor()
    expect(await card().getAttribute('aria-label')).toBe('What this name means')
    expect(await card().locator('.katex').count()).toBeGreaterThan(0)
    expect(await card().innerText()).toMatch(/[A-Za-z]{3,}.*\./)
    expect(await accessibility(page, { inside: '.card' })).toEqual([])
    const link = card().getByRole('link', { name: 'Where it is introduced' })
    const hash = (await link.getAttribute('href'))!
    await link.click()
    await page.waitForURL(`**${hash}`)
    expect(await card().count()).toBe(0)
    expect(await page.locator(':target').isVisible()).toBe(true)
  })

  test('a name under the pointer is lit wherever it stands', async () => {
    const { page } = open
    const name = page.locator('.formula[data-display] .katex-html [data-s]').first()
    const label = (await name.getAttribute('data-s'))!
    await name.hover()
    const places = await page.locator(`.formula [data-s="${label}"]`).count()
    expect(places).toBeGreaterThan(3)
    expect(await page.locator('.formula .lit').count()).toBe(places)
    await page.locator('h1').hover()
    expect(await page.locator('.formula .lit').count()).toBe(0)
  })

  test('names of a card lead to what introduces them', async () => {
    const { page, complaints } = open
    const named = page
      .locator('.formula[data-display][data-verdict="verified"]:has([data-s])')
      .first()
    await named.locator('.verdict').click()
    const link = card().locator('.card-names a').first()
    const hash = (await link.getAttribute('href'))!
    await link.click()
    await page.waitForURL(`**${hash}`)
    expect(await card().count()).toBe(0)
    expect(complaints).toEqual([])
  })
})
