// What is far below the window is laid out only when it is near: nobody may notice.

import { describe, expect, test } from 'vitest'
import { dark, desk, phone, still, visit } from './browser.ts'
import { theSite } from './built.ts'

const site = theSite()

describe.each([phone, dark(desk)])('at $width px', (look) => {
  test('an address of a formula far below leads to it, also from a link on the page', async () => {
    const { browser, url } = site()
    const { page } = await visit(browser, `${url}/pca/#formula-140`, look)
    const isSeen = (id: string) =>
      page.locator(`[id="${id}"]`).evaluate((node) => {
        const { top, bottom } = node.getBoundingClientRect()
        return top >= 0 && bottom <= innerHeight
      })
    await expect.poll(() => isSeen('formula-140')).toBe(true)
    for (const id of ['formula-30', 'formula-160', 'formula-90']) {
      await page.evaluate((to) => {
        location.hash = to
      }, id)
      await still(page)
      await expect.poll(() => isSeen(id), { message: id }).toBe(true)
    }
    await page.context().close()
  })

  test('has fewer of them laid out at first, and each as it is reached', async () => {
    const { browser, url } = site()
    const { page } = await visit(browser, `${url}/pca/`, look)
    const far = page.locator('.sl-markdown-content > .formula').last()
    const isLaidOut = () =>
      far.evaluate((node) =>
        node
          .querySelector('.katex-html')!
          .checkVisibility({ contentVisibilityAuto: true }),
      )
    expect(await isLaidOut()).toBe(false)
    await far.scrollIntoViewIfNeeded()
    await expect.poll(isLaidOut).toBe(true)
    await page.context().close()
  })
})
