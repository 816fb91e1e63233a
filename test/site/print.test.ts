// Pages on paper.

import { beforeAll, describe, expect, test } from 'vitest'
import { notePages } from '../../src/astro/formula-table.ts'
import { pages } from '../../src/astro/pages.ts'
import { dark, desk, visit, type Visit } from './browser.ts'
import { root, theSite } from './built.ts'

const site = theSite()
const notes = notePages(root, pages(root)).map(({ name }) => `/${name}/`)

/** What only a screen can be asked to do. */
const operated =
  'button, input, select, textarea, form, .formula-invitation, .bench-slips'

describe.each(['/', ...notes])('%s', (path) => {
  let open: Visit
  beforeAll(async () => {
    const { browser, url } = site()
    open = await visit(browser, url + path, dark(desk))
    await open.page.emulateMedia({ media: 'print' })
    return () => open.page.context().close()
  })

  /** Texts of what takes room on the paper. */
  const seen = (selector: string) =>
    open.page
      .locator(selector)
      .evaluateAll((all) =>
        all
          .filter((node) => node.checkVisibility() && node.getClientRects().length > 0)
          .map((node) =>
            `${node.localName}.${node.getAttribute('class') ?? ''} ${node.textContent}`.trim(),
          ),
      )

  test('shows nothing that only a screen can open', async () => {
    // Those for a screen reader alone have a pixel.
    const found = (await seen(operated)).filter((text) => !text.includes('sr-only'))
    expect(found).toEqual([])
  })

  test('has every displayed formula, and figure, and no code of examples', async () => {
    expect(await seen('.example pre')).toEqual([])
    const hidden = await open.page
      .locator('.sl-markdown-content :is(.katex-display, .figure-drawing)')
      .evaluateAll((all) =>
        all
          .filter((node) => !node.closest('.answer, .example, .page-evidence, .live'))
          .filter((node) => node.getClientRects().length === 0)
          .map((node) => node.textContent),
      )
    expect(hidden).toEqual([])
    if (path === '/') expect(await seen('.live .katex-display')).toHaveLength(1)
  })

  test('is dark on white, whatever the screen was', async () => {
    const shades = await open.page.evaluate(() => {
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
  })
})
