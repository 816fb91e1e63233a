// The search, and the table of all formulas.

import { beforeAll, describe, expect, test } from 'vitest'
import { accessibility, desk, phone, visit, type Visit } from './browser.ts'
import { theSite } from './built.ts'

const site = theSite()

describe('the search', () => {
  let open: Visit
  beforeAll(async () => {
    const { browser, url } = site()
    open = await visit(browser, `${url}/`, phone)
    await open.page.getByRole('button', { name: 'Search' }).click()
    return () => open.page.context().close()
  })

  test.each([
    ['covariance matrix', 'Principal component analysis', false],
    ['kappa', 'Training dynamics', false],
    ['Lambda', 'Principal component analysis', true],
    ['C_X', 'Principal component analysis', true],
    ['\\frac{1}{n}', 'Principal component analysis', true],
  ])('finds %s', async (words, title, asMathematics) => {
    const { page } = open
    await page.locator('dialog input').fill(words)
    const results = page.locator('.pagefind-ui__result')
    await results.filter({ hasText: title }).first().waitFor()
    const shown = page.locator('.pagefind-ui__result-excerpt mark .katex')
    if (asMathematics) await shown.first().waitFor()
    expect(await page.locator('.pagefind-ui__result-tag').count()).toBe(0)
  })

  test('leads to the formula that was found', async () => {
    const { page } = open
    const link = page.locator('.pagefind-ui__result-nested a[href*="#formula-"]')
    await link.first().click()
    await page.waitForURL(/#formula-\d+$/)
    expect(await page.locator('.formula:target').count()).toBe(1)
    await page.goBack()
  })

  test('is accessible while it shows results', async () => {
    const { page, complaints } = open
    if (!(await page.locator('dialog').isVisible()))
      await page.keyboard.press('Control+k')
    await page.locator('dialog input').fill('entropy')
    await page.locator('.pagefind-ui__result-link').first().waitFor()
    expect(await accessibility(page)).toEqual([])
    expect(complaints).toEqual([])
  })
})

test('the table of all formulas shows those with the words typed', async () => {
  const { browser, url } = site()
  const { page } = await visit(browser, `${url}/formulas/`, desk)
  const rows = page.locator('.formula-table tbody tr:visible')
  const all = await rows.count()
  await page.getByLabel('Find').fill('C_X')
  const some = await rows.count()
  expect(some).toBeGreaterThan(5)
  expect(some).toBeLessThan(all / 2)
  expect(await page.locator('output').textContent()).toBe(`${some} formulas`)
  await page.getByLabel('Verdict').selectOption('refuted')
  expect(await rows.count()).toBeLessThan(some)
  await page.context().close()
})
