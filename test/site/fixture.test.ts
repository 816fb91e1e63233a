import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { buildSite } from '../../src/astro/build-site.ts'
import type { Served } from './browser.ts'
import { accessibility, launch, looks, overflow, serve, visit } from './browser.ts'
import { fixtureSite } from './fixture.ts'

const [phone, , desk] = looks as [Look, Look, Look]
type Look = (typeof looks)[number]

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

describe.each(looks)('at $width px, $colorScheme', (look) => {
  test.each(paths)('%s is accessible, fits and does not complain', async (path) => {
    const { page, complaints } = await open(path, look)
    expect(await accessibility(page)).toEqual([])
    expect(await overflow(page)).toBe(0)
    const mark = page.locator('.verdict').first()
    if ((await mark.count()) > 0) {
      await mark.click()
      expect(await accessibility(page)).toEqual([])
      expect(await overflow(page)).toBe(0)
    }
    await page.keyboard.press('Escape')
    const folds = page.locator('.sl-markdown-content summary')
    for (const fold of await folds.all()) await fold.click()
    expect(await overflow(page)).toBe(0)
    expect(complaints).toEqual([])
    await page.context().close()
  })
})

describe('the details of a formula', () => {
  const details = (page: Page) => page.locator('.evidence:popover-open')

  test('open and close by keyboard, beside their formula', async () => {
    const { page } = await open('/covariance/', desk)
    const mark = page.getByRole('button', { name: 'Definition: details' })
    await mark.focus()
    await page.keyboard.press('Enter')
    const text = await details(page).innerText()
    expect(text).toContain('seed 42')
    expect(text).toContain('14 of 14 wrong variants were told apart from it.')
    expect(text).toContain('content/covariance.mdx, line 13')
    const gap = await details(page).evaluate((element) => {
      const formula = element.closest('.formula')!
      return (
        element.getBoundingClientRect().top - formula.getBoundingClientRect().bottom
      )
    })
    expect(gap).toBeGreaterThanOrEqual(0)
    expect(gap).toBeLessThan(20)
    await page.keyboard.press('Escape')
    expect(await details(page).count()).toBe(0)
    await page.context().close()
  })

  test('are a sheet at the foot of a phone', async () => {
    const { page } = await open('/covariance/', phone)
    await page.locator('.verdict').first().click()
    const box = (await details(page).boundingBox())!
    expect(box.x).toBe(0)
    expect(box.width).toBe(360)
    expect(box.y + box.height).toBe(780)
    await page.context().close()
  })

  test('work without a script', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(`${served.url}/covariance/`)
    await page.locator('.verdict').first().click()
    expect(await details(page).count()).toBe(1)
    await context.close()
  })
})

describe('the page', () => {
  test('says what became of its formulas', async () => {
    const { page } = await open('/covariance/', desk)
    expect(await page.locator('.page-evidence summary').innerText()).toBe(
      '13 formulas: 4 verified on 25 draws each, 1 shown to be false, 1 definition, 1 declaration, 5 mentions, 1 stated, not checked',
    )
    expect(await page.locator('.counterexample').innerText()).toMatch(
      /^False\. With .*\[\[1, -1\]\].* the left side is \[\[1\]\], the right side is \[\[0\.5\]\]\.$/s,
    )
    expect(await page.locator('.stated-reason').innerText()).toBe(
      'Stated, not checked: it speaks of a limit, which no finite number of draws can reach.',
    )
    await page.context().close()
  })

  test('goes on below where a long formula does not fit', async () => {
    const heightAt = async (look: typeof phone) => {
      const { page } = await open('/covariance/', look)
      const long = page.locator('.formula-scroll', { hasText: '15' }).first()
      const { inner, outer, height } = await long.evaluate((box) => ({
        inner: box.scrollWidth,
        outer: box.clientWidth,
        height: box.clientHeight,
      }))
      expect(inner).toBe(outer)
      await page.context().close()
      return height
    }
    expect(await heightAt(phone)).toBeGreaterThan(1.5 * (await heightAt(desk)))
  })

  test('keeps what cannot be broken in a box that the keyboard can scroll', async () => {
    const { page } = await open('/covariance/', phone)
    const wide = page.locator('.formula-wide').first()
    const { inner, outer } = await wide.evaluate((box) => ({
      inner: box.scrollWidth,
      outer: box.clientWidth,
    }))
    expect(inner).toBeGreaterThan(outer)
    await wide.focus()
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => wide.evaluate((box) => box.scrollLeft)).toBeGreaterThan(0)
    await page.context().close()
  })

  test('draws root signs over what is under the root', async () => {
    const { page } = await open('/covariance/', desk)
    const heights = await page
      .locator('.katex .sqrt')
      .first()
      .evaluate((root) => ({
        sign: root.querySelector('svg')!.getBoundingClientRect().height,
        body: root.getBoundingClientRect().height,
      }))
    expect(heights.sign).toBeGreaterThan(heights.body * 0.8)
    await page.context().close()
  })

  test('prints counterexamples and hides what only a screen can open', async () => {
    const { page } = await open('/covariance/', desk)
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.counterexample').isVisible()).toBe(true)
    expect(await page.locator('.example-foot').first().isVisible()).toBe(false)
    await page.context().close()
  })

  test('links its examples to the line of their source', async () => {
    const { page } = await open('/covariance/', desk)
    await page.getByRole('link', { name: 'Source, line 4' }).click()
    await page.waitForURL('**/source/examples/pca/covariance.ts/#L4')
    expect(await page.locator(':target').innerText()).toContain('Covariance of centred')
    await page.context().close()
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

  test('say what is not on a page', async () => {
    const { page } = await open('/lists/', desk)
    expect(await page.locator('.errata-open li').allInnerTexts()).toEqual([
      'E2: not yet on a page.',
    ])
    expect(log).toContain('Errata: E2: not yet on a page')
    await page.context().close()
  })

  test('have the sources with their uses, and the pages', async () => {
    const { page } = await open('/lists/', desk)
    expect(await page.locator('.bibliography > li').innerText()).toMatch(
      /^Shlens, J\. \(2014\)\. A tutorial on principal component analysis\. arXiv\. https:\/\/arxiv\.org\/abs\/1404\.1100\s+Covariance: §IV$/,
    )
    expect(await page.locator('.contents').innerText()).toMatch(/^Pages\s+Covariance$/)
    await page.context().close()
  })
})

test('each paragraph is closed where it was written', () => {
  const html = readFileSync(join(root, 'dist/covariance/index.html'), 'utf8')
  expect(html).toMatch(/<p>The trace is[^]*?75%<\/span> of it\.<\/p>/)
})
