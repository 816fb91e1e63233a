// Code that is folded: it comes when its fold opens, and who waits, or waits in vain, is told.

import type { Locator, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { accessibility, dark, desk, overflow, phone, visit } from './browser.ts'
import { theSite } from './built.ts'

const site = theSite()

const exampleOn = (page: Page, src: string) =>
  page.locator(`details.example[data-src="${src}"]:not([data-region])`)
const shown = (example: Locator) => example.locator('.example-code pre').first()
const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.localName ?? '')

describe.each([phone, dark(desk)])('at $width px, $colorScheme', (look) => {
  test('comes by keyboard, the focus stays, and it does what code does', async () => {
    const { browser, url } = site()
    const { page, complaints } = await visit(browser, `${url}/pca/`, look, {
      permissions: ['clipboard-read', 'clipboard-write'],
    })
    const example = exampleOn(page, 'pca/covariance')
    expect(await example.locator('pre').count()).toBe(0)
    await example.locator('summary').press('Enter')
    await shown(example).waitFor()
    expect(await focused(page)).toBe('summary')
    expect(await example.locator('[aria-busy]').count()).toBe(0)
    const text = await shown(example).innerText()
    expect(text).toContain('div(X.columns)')
    // Coloured, and in the face of code: its sheet came along.
    const colours = await shown(example)
      .locator('span')
      .evaluateAll(
        (all) => new Set(all.map((span) => getComputedStyle(span).color)).size,
      )
    expect(colours).toBeGreaterThan(2)
    const face = await shown(example).evaluate(
      (pre) => getComputedStyle(pre).fontFamily,
    )
    expect(face).toContain('mono')
    expect(await overflow(page)).toBe(0)

    await page.keyboard.press('Tab')
    expect(await focused(page)).toBe('button')
    await example.locator('.copy button').first().press('Enter')
    const copied = () => page.evaluate(() => navigator.clipboard.readText())
    await expect.poll(copied).toContain('div(X.columns)')

    await example.getByText('Its tests').press('Enter')
    await example.locator('.example-tests pre').waitFor()
    expect(await accessibility(page, { inside: '.example[open]' })).toEqual([])
    await page.emulateMedia({ media: 'print' })
    expect(await shown(example).isVisible()).toBe(false)
    expect(complaints).toEqual([])
    await page.context().close()
  })

  test('is opened by an address of it', async () => {
    const { browser, url } = site()
    const { page } = await visit(browser, `${url}/pca/#code-pca-digits`, look)
    const isSeen = (example: Locator) =>
      shown(example).evaluate((node) => {
        const { top, bottom } = node.getBoundingClientRect()
        return bottom > 0 && top < innerHeight
      })
    for (const src of ['pca/digits', 'pca/rotation']) {
      const example = exampleOn(page, src)
      await page.evaluate(
        (to) => {
          location.hash = to
        },
        `code-${src.replace('/', '-')}`,
      )
      await shown(example).waitFor()
      await expect.poll(() => isSeen(example)).toBe(true)
    }
    await page.context().close()
  })

  test('has a way out while it does not come', async () => {
    const { browser, url } = site()
    const { page } = await visit(browser, `${url}/pca/`, look)
    let answer: (() => void) | undefined
    await page.route('**/code/pca/iris/', async (route) => {
      await new Promise<void>((resolve) => (answer = resolve))
      await route.abort()
    })
    const example = exampleOn(page, 'pca/iris')
    await example.locator('summary').press('Enter')
    await example.locator('.example-code[aria-busy="true"]').waitFor()
    await expect.poll(() => answer).toBeDefined()
    answer!()
    const told = example.getByRole('alert')
    await told.waitFor()
    expect(await told.innerText()).toMatch(/could not be loaded.*Try again.*its file/)
    expect(await told.getByRole('link').getAttribute('href')).toMatch(
      /\/source\/examples\/pca\/iris\.ts\/#L\d+$/,
    )
    expect(await accessibility(page, { inside: '.example[open]' })).toEqual([])
    await page.unroute('**/code/pca/iris/')
    await told.getByRole('button').press('Enter')
    expect(await focused(page)).toBe('summary')
    await shown(example).waitFor()
    expect(await told.count()).toBe(0)
    await page.context().close()
  })
})

test('is asked for where a pointer rests on its fold, and only once', async () => {
  const { browser, url } = site()
  const { page } = await visit(browser, `${url}/pca/`, desk)
  const asked: string[] = []
  page.on('request', (request) => {
    const { pathname } = new URL(request.url())
    if (pathname.startsWith('/code/')) asked.push(pathname)
  })
  const fold = exampleOn(page, 'pca/centre').locator('summary')
  await fold.hover()
  await expect.poll(() => asked).toEqual(['/code/pca/centre/'])
  await fold.press('Enter')
  await shown(exampleOn(page, 'pca/centre')).waitFor()
  expect(asked).toHaveLength(1)
  await page.context().close()
})
