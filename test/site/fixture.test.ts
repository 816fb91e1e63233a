import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { buildSite } from '../../src/astro/build-site.ts'
import type { Look, Served } from './browser.ts'
import {
  accessibility,
  dark,
  desk,
  launch,
  overflow,
  phone,
  serve,
  visit,
} from './browser.ts'
import { fixtureSite } from './fixture.ts'
import { policyInFiles } from './policy.ts'

let root: string
let browser: Browser
let served: Served
let log = ''

beforeAll(async () => {
  root = await fixtureSite()
  const built = await buildSite({ root, output: (text) => (log += text) })
  expect(built, log).toBe(true)
  browser = await launch()
  served = await serve(join(root, 'dist'))
  return async () => {
    served.close()
    await browser.close()
    rmSync(root, { recursive: true })
  }
})

const open = (path: string, look: Look) => visit(browser, served.url + path, look)

const paths = ['/', '/covariance/', '/lists/', '/source/examples/pca/covariance.ts/']

// Every width and every colour, but not each with each.
describe.each([phone, dark(desk)])('at $width px, $colorScheme', (look) => {
  test.each(paths)('%s is accessible, fits and does not complain', async (path) => {
    const { page, complaints } = await open(path, look)
    expect(await overflow(page)).toBe(0)
    const mark = page.locator('.verdict').first()
    if ((await mark.count()) > 0) {
      await mark.click()
      await page.locator('.card:popover-open').waitFor()
      expect(await overflow(page)).toBe(0)
    }
    // The page below an open card is there as before.
    expect(await accessibility(page)).toEqual([])
    await page.keyboard.press('Escape')
    const folds = page.locator('.sl-markdown-content summary')
    for (const fold of await folds.all()) await fold.click()
    expect(await overflow(page)).toBe(0)
    expect(complaints).toEqual([])
    await page.context().close()
  })
})

policyInFiles(() => ({ dist: join(root, 'dist') }))

describe('the card of a formula', () => {
  const card = (page: Page) => page.locator('.card:popover-open')

  test('opens and closes by keyboard, and gives the focus back', async () => {
    const { page } = await open('/covariance/', desk)
    const mark = page.getByRole('link', { name: 'Definition: details' })
    await mark.focus()
    await page.keyboard.press('Enter')
    await card(page).locator('summary').click()
    const text = await card(page).innerText()
    expect(text).toContain('14 slips were made in it on purpose, and all were noticed.')
    expect(text).toContain('seed 42')
    expect(text).toContain('14 of 14 wrong variants were told apart from it.')
    expect(text).toContain('content/covariance.mdx, line 14')
    await page.keyboard.press('Escape')
    expect(await card(page).count()).toBe(0)
    expect(await mark.evaluate((link) => link === document.activeElement)).toBe(true)
    await page.context().close()
  })

  test('is a sheet at the foot of a phone', async () => {
    const { page } = await open('/covariance/', phone)
    await page.locator('.verdict').first().click()
    await card(page).waitFor()
    const box = (await card(page).boundingBox())!
    expect(box.x).toBe(0)
    expect(box.width).toBe(360)
    expect(box.y + box.height).toBe(780)
    await page.context().close()
  })

  test('is a page without a script', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(`${served.url}/covariance/`)
    const mark = page.getByRole('link', { name: 'Definition: details' })
    const id = await mark.evaluate((link: HTMLAnchorElement) => link.hash)
    await mark.click()
    await page.waitForURL(`**/formulas/covariance/${id}`)
    expect(await page.locator(':target').innerText()).toContain('all were noticed')
    await page.locator(':target').getByRole('link', { name: 'Where it stands' }).click()
    await page.waitForURL(`**/covariance/${id}`)
    await context.close()
  })
})

describe('the page', () => {
  let narrow: Page
  let page: Page
  beforeAll(async () => {
    const visits = [phone, desk].map((look) => open('/covariance/', look))
    const [small, large] = await Promise.all(visits)
    narrow = small!.page
    page = large!.page
    return async () => {
      await Promise.all([narrow, page].map((opened) => opened.context().close()))
    }
  })

  test('says what became of its formulas', async () => {
    expect(await page.locator('.page-evidence summary').innerText()).toBe(
      'How this page was checked 13 formulas: 4 hold on 25 draws each, 1 shown to be false, 1 definition, 1 declaration, 5 mentions, 1 stated, not checked',
    )
    await page.locator('.slip summary').click()
    expect(await page.locator('.counterexample').innerText()).toMatch(
      /^False\. With .*\[\[1, -1\]\].* the left side is \[\[1\]\], the right side is \[\[0\.5\]\]\.$/s,
    )
    expect(await page.locator('.stated-reason').innerText()).toBe(
      'Stated, not checked: it speaks of a limit, which no finite number of draws can reach.',
    )
    await page.locator('.slip summary').click()
  })

  test('goes on below where a long formula does not fit on a phone', async () => {
    const heightAt = async (opened: Page) => {
      const long = opened.locator('.formula-scroll', { hasText: '15' }).first()
      const { inner, outer, height } = await long.evaluate((box) => ({
        inner: box.scrollWidth,
        outer: box.clientWidth,
        height: box.clientHeight,
      }))
      if (opened === narrow) expect(inner).toBe(outer)
      return height
    }
    expect(await heightAt(narrow)).toBeGreaterThan(1.5 * (await heightAt(page)))
  })

  test('keeps what cannot be broken in a box that the keyboard can scroll', async () => {
    const wide = narrow.locator('.formula-wide').first()
    const { inner, outer } = await wide.evaluate((box) => ({
      inner: box.scrollWidth,
      outer: box.clientWidth,
    }))
    expect(inner).toBeGreaterThan(outer)
    await wide.focus()
    await narrow.keyboard.press('ArrowRight')
    await expect.poll(() => wide.evaluate((box) => box.scrollLeft)).toBeGreaterThan(0)
  })

  test('draws root signs over what is under the root', async () => {
    const heights = await page
      .locator('.katex .sqrt')
      .first()
      .evaluate((root) => ({
        sign: root.querySelector('svg')!.getBoundingClientRect().height,
        body: root.getBoundingClientRect().height,
      }))
    expect(heights.sign).toBeGreaterThan(heights.body * 0.8)
  })

  test('prints counterexamples and hides what only a screen can open', async () => {
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.counterexample').isVisible()).toBe(true)
    expect(await page.locator('.example-foot').first().isVisible()).toBe(false)
    await page.emulateMedia({ media: null })
  })

  test('links its examples to the line of their source', async () => {
    const example = page.locator('.example').first()
    await example.locator('summary').first().click()
    await example
      .getByRole('link', { name: 'examples/pca/covariance.ts, line 4' })
      .click()
    await page.waitForURL('**/source/examples/pca/covariance.ts/#L4')
    expect(await page.locator(':target').innerText()).toContain('Covariance of centred')
  })

  test('is found by its prose, and not by the details of its evidence', async () => {
    const { page } = await open('/', desk)
    await page.getByRole('button', { name: 'Search' }).first().click()
    const results = page.locator('.pagefind-ui__result')
    const box = page.locator('.pagefind-ui__search-input')
    await box.fill('observations')
    // A placeholder stands there until the result is loaded.
    await results.first().filter({ hasText: 'Covariance' }).waitFor()
    await box.fill('"wrong variants"')
    await page.locator('.pagefind-ui__message', { hasText: 'No results' }).waitFor()
    expect(await results.count()).toBe(0)
    await page.context().close()
  })
})

describe('the lists of all pages', () => {
  test.each([phone, desk])('have a row an error at $width px', async (look) => {
    const { page } = await open('/lists/', look)
    const table = page.getByRole('table', { name: '1 error of the notes, by number' })
    expect(await table.getByRole('columnheader').allInnerTexts()).toEqual([
      'Error',
      'As written',
      'Corrected',
      'Counterexample',
      'Source',
    ])
    expect(await table.getByRole('row').count()).toBe(2)
    const cells = table.getByRole('cell')
    expect(await cells.locator('.katex-display').count()).toBe(2)
    expect(await cells.nth(2).innerText()).toContain('the left side is [[1]]')
    await table.getByRole('link', { name: 'E1' }).click()
    await page.waitForURL('**/covariance/#E1')
    await page.context().close()
  })

  test('have the sources with their uses', async () => {
    const { page } = await open('/lists/', desk)
    expect(await page.locator('.bibliography > li').innerText()).toMatch(
      /^Shlens, J\. \(2014\)\. A tutorial on principal component analysis\. arXiv\. https:\/\/arxiv\.org\/abs\/1404\.1100\s+Covariance: §IV$/,
    )
    await page.context().close()
  })
})

test('each paragraph is closed where it was written', () => {
  const html = readFileSync(join(root, 'dist/covariance/index.html'), 'utf8')
  expect(html).toMatch(/<p[^>]*>The trace is[^]*?75%<\/span> of it\.<\/p>/)
})
