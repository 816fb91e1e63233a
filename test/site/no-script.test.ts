// The site without a script, on a phone: wider there is only more room.

import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { overflow, phone, visit } from './browser.ts'
import { theSite } from './built.ts'

const site = theSite()

let page: Page
beforeAll(async () => {
  const { browser, url } = site()
  const open = await visit(browser, `${url}/pca/`, phone, { javaScriptEnabled: false })
  page = open.page
  return () => page.context().close()
})
const go = (path: string) => page.goto(site().url + path)

test('a mark leads to how its formula was checked, and from there back', async () => {
  await go('/pca/')
  const formula = page
    .locator('.formula[data-display][data-verdict="verified"]')
    .first()
  const id = (await formula.getAttribute('id'))!
  await formula.locator('.verdict').click()
  await page.waitForURL(`**/formulas/pca/#${id}`)
  const there = page.locator(':target')
  expect(await there.innerText()).toMatch(/Verified on \d+ draws/)
  expect(await there.locator('.katex').first().isVisible()).toBe(true)
  expect(await overflow(page)).toBe(0)
  await there.getByRole('link', { name: 'Where it stands' }).click()
  await page.waitForURL(`**/pca/#${id}`)
})

test('the invitation to break a formula leads there, too', async () => {
  await go('/pca/')
  await page.getByRole('link', { name: 'Break this formula' }).click()
  await page.waitForURL(/\/formulas\/pca\/#formula-\d+$/)
  expect(await page.locator(':target').count()).toBe(1)
})

test('code is folded, and its fold leads to where it stands', async () => {
  await go('/pca/')
  const example = page.locator('details.example:not([open])').first()
  const src = await example.getAttribute('data-src')
  const foot = example.locator('.example-foot')
  expect(await foot.isVisible()).toBe(false)
  await example.locator('summary').first().click()
  const opened = page.locator('details.example[data-code][open]')
  expect(await opened.innerText()).toMatch(/This code stands in examples\/.*, line \d+/)
  await opened.getByRole('link').first().click()
  await page.waitForURL(new RegExp(`/source/examples/${src}\\.ts/#L\\d+$`))
  expect(await page.locator(':target').isVisible()).toBe(true)
  // Code that is the subject lies open on the page; here in a slip, which is folded.
  await go('/pca/')
  const subject = page.locator('.slip:has(details.example[open])').first()
  await subject.locator('summary').first().click()
  const code = subject.locator('details.example[open] pre').first()
  expect(await code.isVisible()).toBe(true)
})

test('an exercise has its answer, and no place to type one', async () => {
  await go('/pca/')
  const exercise = page.locator('.exercise').first()
  expect(await exercise.getByRole('textbox').count()).toBe(0)
  await exercise.getByText('Show the answer').click()
  const answer = exercise.locator('.answer .katex-display')
  expect(await answer.first().isVisible()).toBe(true)
})

test('the formula of the home page breaks where a slip is chosen', async () => {
  await go('/')
  const live = page.locator('.live')
  const verdict = live.locator('.bench-verdict:visible')
  expect(await verdict.innerText()).toContain('True.')
  await live.locator('label.bench-slip').nth(1).click()
  expect(await verdict.innerText()).toMatch(/False\.[^]*left side/)
  expect(await live.getByRole('textbox').count()).toBe(0)
})

test('the playground says why it is empty, and what to do', async () => {
  await go('/playground/')
  const why = page.getByText('The playground needs a script')
  expect(await why.isVisible()).toBe(true)
  expect(await page.getByRole('textbox').count()).toBe(0)
  expect(await page.getByRole('button', { name: 'Copy a link' }).count()).toBe(0)
})

test('the table of all formulas has them all, and nothing to filter with', async () => {
  await go('/formulas/')
  expect(await page.locator('.formula-table tbody tr').count()).toBeGreaterThan(100)
  expect(await page.locator('.formula-table form').isVisible()).toBe(false)
  expect(await overflow(page)).toBe(0)
})
