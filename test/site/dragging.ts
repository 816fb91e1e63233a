// What holds for an interactive figure with handles, in a browser.

import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** What the controls of a figure are set to. */
const settings = (page: Page, name: string): Promise<string> =>
  page
    .locator(`residual-interactive[name="${name}"] form`)
    .evaluate((form) =>
      [...(form as HTMLFormElement).querySelectorAll<HTMLInputElement>('[name]')]
        .map(({ name, value, checked }) => `${name}=${value}${checked ? '!' : ''}`)
        .join(' '),
    )

/**
 * Drags the first handle of a figure that has come alive, there and back; figures without
 * one have nothing to hold. The controls follow, and the ring follows the pointer's hand.
 */
export async function draggingLaw(page: Page, name: string): Promise<void> {
  const figure = page.locator(`residual-interactive[name="${name}"][data-ready]`)
  const rings = figure.locator('.handle-ring')
  if ((await rings.count()) === 0) return
  const ring = rings.first()
  await ring.scrollIntoViewIfNeeded()
  expect(await ring.isVisible()).toBe(true)
  // A finger on a handle drags it; a finger beside it scrolls the page.
  const scrolls = await ring.evaluate((node) =>
    [node, node.closest('svg')!].map((part) =>
      part.dispatchEvent(new Event('touchstart', { bubbles: true, cancelable: true })),
    ),
  )
  expect(scrolls).toEqual([false, true])

  const centre = async (part: typeof ring): Promise<[number, number]> => {
    const { x, y, width, height } = (await part.boundingBox())!
    return [x + width / 2, y + height / 2]
  }
  const from = await centre(ring)
  const middle = await centre(
    figure
      .locator('svg')
      .filter({ has: page.locator('.handle') })
      .first(),
  )
  // Opposite of the middle, or beside it for a handle that stands there.
  const to = from.map((value, i) => {
    const across = 2 * middle[i]! - value
    return Math.abs(across - value) < 30 ? value - 60 : across
  }) as [number, number]
  const first = await settings(page, name)

  await page.mouse.move(...from)
  await page.mouse.down()
  await page.mouse.move(...to, { steps: 6 })
  await expect.poll(() => settings(page, name)).not.toBe(first)
  await page.mouse.move(...from, { steps: 6 })
  await expect.poll(() => settings(page, name)).toBe(first)
  await page.mouse.up()
  // A pointer that has let go drags nothing.
  await page.mouse.move(...to)
  expect(await settings(page, name)).toBe(first)
}
