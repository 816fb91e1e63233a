// Code that a page shows, as a reader runs, changes and ends it.

import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { desk, visit } from './browser.ts'
import { theSite } from './built.ts'

const site = theSite()

/**
 * The example of the covariance, unfolded. By keyboard: a click at a place goes wrong where
 * the page was just scrolled to it, and what came into view gets its height between the
 * press and the release of the button.
 */
async function unfolded(page: Page) {
  const example = page.locator('details.example[data-src="pca/covariance"]')
  await example.locator('summary').first().press('Enter')
  await example.locator('.code-actions').waitFor()
  return example
}

test('the code of an example runs, is changed and is ended', async () => {
  const { browser, url } = site()
  const { page, complaints } = await visit(browser, `${url}/pca/`, desk)
  const loaded: string[] = []
  page.on('request', (request) => loaded.push(request.url()))
  const example = await unfolded(page)
  /** What runs and edits code; figures come by themselves where a reader stays. */
  const own = (): string[] =>
    loaded.filter((url) => /\/(?:desk|editor|worker)[.-][^/]*\.js$/.test(url))
  expect(own(), 'nothing is loaded before it is asked for').toEqual([])

  const output = example.locator('.code-output')
  const run = example.locator('[data-act="run"]')
  /** Runs it to its end; while it runs the same button stops it. */
  const says = async (expected: RegExp): Promise<void> => {
    await run.click()
    await expect.poll(() => output.textContent()).toMatch(expected)
    await expect.poll(() => output.getAttribute('aria-busy')).toBeNull()
  }
  await says(/On one random draw/)
  expect(own()).not.toEqual([])

  await example.locator('[data-act="edit"]').click()
  const editor = example.locator('.cm-content')
  await editor.waitFor()
  const append = async (text: string): Promise<void> => {
    await editor.press('Control+End')
    await page.keyboard.insertText(text)
  }
  const reset = example.locator('[data-act="reset"]')

  await append('\nconsole.log("seven", 7)\n;[[1, 2], [3, 4]]')
  await says(/seven/)
  await expect.poll(() => output.locator('[data-kind="value"] .katex').count()).toBe(1)

  await append('\nnowhere()')
  await says(/An error in line \d+\./)
  expect(await editor.locator('.code-fault').textContent()).toBe('nowhere()')

  await reset.click()
  await append('\n;[typeof fetch, typeof indexedDB, typeof Worker].join()')
  await says(/undefined,undefined,undefined/)

  await reset.click()
  await append('\nfor (;;) {}')
  await says(/without coming to an end/)

  expect(complaints).toEqual([])
  await page.context().close()
})

test('changed code is held against the formulas of the page', async () => {
  const { browser, url } = site()
  const { page } = await visit(browser, `${url}/pca/`, desk)
  const example = await unfolded(page)
  await example.locator('[data-act="edit"]').press('Enter')
  const line = example.locator('.cm-line', { hasText: 'div(X.columns)' })
  await line.click()
  await page.keyboard.press('End')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.insertText(' - 1')
  await example.locator('[data-act="run"]').press('Enter')
  const output = example.locator('.code-output')
  await output
    .getByText('With this code a formula of the page no longer holds')
    .first()
    .waitFor()
  expect(await output.innerText()).toContain('False. Here it fails:')
  await page.context().close()
})
