/** What holds of a page on paper. */
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** What only a screen can be asked to do. */
const operated =
  'button, input, select, textarea, form, .formula-invitation, .bench-slips'

/** The laws of a page in print, as it stands on a screen. */
export async function expectPrinted(page: Page): Promise<void> {
  /** Texts of what takes room on the paper. */
  const seen = (selector: string) =>
    page
      .locator(selector)
      .evaluateAll((all) =>
        all
          .filter((node) => node.checkVisibility() && node.getClientRects().length > 0)
          .map((node) =>
            `${node.localName}.${node.getAttribute('class') ?? ''} ${node.textContent}`.trim(),
          ),
      )
  await page.emulateMedia({ media: 'print' })

  // Those for a screen reader alone have a pixel.
  const found = (await seen(operated)).filter((text) => !text.includes('sr-only'))
  expect(found, 'what only a screen can open').toEqual([])

  expect(await seen('.example pre'), 'code of examples').toEqual([])
  const hidden = await page
    .locator('.sl-markdown-content :is(.katex-display, .figure-drawing)')
    .evaluateAll((all) =>
      all
        .filter((node) => !node.closest('.answer, .example, .page-evidence, .live'))
        .filter((node) => node.getClientRects().length === 0)
        .map((node) => node.textContent),
    )
  expect(hidden, 'displayed formulas and figures that are not there').toEqual([])
  const lives = await page.locator('.live').count()
  expect(await seen('.live .katex-display')).toHaveLength(lives)

  const shades = await page.evaluate(() => {
    const lightness = (colour: string) =>
      Math.max(...(colour.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number))
    const texts = [
      ...document.querySelectorAll('.sl-markdown-content :is(p, li, td)'),
    ].filter((node) => node.checkVisibility({ contentVisibilityAuto: true }))
    return {
      text: texts.map((node) => lightness(getComputedStyle(node).color)),
      paper: getComputedStyle(document.body).backgroundColor,
    }
  })
  expect(shades.text.length).toBeGreaterThan(0)
  // A grey of 118 has a contrast of 4.5 on white.
  expect(Math.max(...shades.text)).toBeLessThan(118)
  expect(shades.paper).toMatch(/^rgba\(0, 0, 0, 0\)$|^rgb\(255, 255, 255\)$/)
  await page.emulateMedia({ media: null })
}
