// What holds for every interactive figure of a page, in a browser.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Locator, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { accessibility, looks, overflow, visit } from './browser.ts'

/** Where the built site is, once it is built. */
export interface Site {
  browser: Browser
  url: string
}

/** The names of the interactive figures of a page. */
export function interactivesOf(root: string, page: string): string[] {
  const text = readFileSync(join(root, page), 'utf8')
  return [...text.matchAll(/^<Interactive\s[^>]*?name="([^"]+)"/gm)].map(
    ([, name]) => name!,
  )
}

const [phone, , , desk] = looks as [Look, Look, Look, Look]
type Look = (typeof looks)[number]

const element = (page: Page, name: string): Locator =>
  page.locator(`residual-interactive[name="${name}"]`)

async function ready(page: Page, name: string): Promise<Locator> {
  const figure = element(page, name)
  await figure.scrollIntoViewIfNeeded()
  await page
    .locator(`residual-interactive[name="${name}"][data-ready]`)
    .waitFor({ timeout: 20_000 })
  return figure
}

/** What a figure shows, once it stands still. */
async function shown(figure: Locator): Promise<string> {
  await figure
    .locator('.interactive-words:not([aria-busy])')
    .waitFor({ timeout: 20_000 })
  return figure.evaluate((node) => {
    // Two writers of HTML order attributes as they like, and space styles.
    const lines = (part: Element): string[] => [
      `<${part.localName} ${[...part.attributes]
        .map(({ name, value }) => `${name}=${value.replace(/\s+|;$/g, '')}`)
        .sort((a, b) => (a < b ? -1 : 1))
        .join(' ')}>`,
      ...[...part.childNodes].flatMap((child) =>
        child instanceof Element ? lines(child) : (child.textContent ?? '').trim(),
      ),
    ]
    return ['.interactive-drawings', '.interactive-words', '.interactive-tables']
      .flatMap((part) => [...node.querySelector(part)!.childNodes])
      .flatMap((child) =>
        child instanceof Element ? lines(child) : (child.textContent ?? '').trim(),
      )
      .filter((line) => line !== '')
      .join('\n')
  })
}

/** Where two pictures part. */
function firstDifference(before: string, after: string): string[] | undefined {
  const [old, now] = [before.split('\n'), after.split('\n')]
  const at = old.findIndex((line, i) => line !== now[i])
  if (at < 0 && old.length === now.length) return undefined
  return [old[at] ?? 'the end', now[at] ?? 'the end']
}

/** Sets all controls of a figure to one of their ends, as a reader could. */
async function toEnd(figure: Locator, end: 'min' | 'max'): Promise<void> {
  await figure.evaluate((node, key) => {
    const form = node.querySelector('form')!
    for (const input of form.querySelectorAll('input')) {
      if (input.type === 'range' || input.type === 'number') input.value = input[key]
      if (input.type === 'checkbox') input.checked = key === 'max'
    }
    for (const select of form.querySelectorAll('select')) {
      select.selectedIndex = key === 'max' ? select.options.length - 1 : 0
    }
    form.dispatchEvent(new Event('input', { bubbles: true }))
  }, end)
}

/** Tests the interactive figures of one page. */
export function interactiveLaws(site: () => Site, page: string, names: string[]): void {
  describe.each(names)(`${page} figure %s`, (name) => {
    test('draws in the browser what it drew at build', async () => {
      const { browser, url } = site()
      // At one pixel to a pixel Plot moves lines by half of one, to draw them sharp.
      const opened = await visit(browser, url, { ...desk, deviceScaleFactor: 2 })
      const before = await shown(element(opened.page, name))
      const figure = await ready(opened.page, name)
      await figure.evaluate((node) => {
        const event = new Event('input', { bubbles: true })
        node.querySelector('form')!.dispatchEvent(event)
      })
      const after = await shown(figure)
      expect(firstDifference(before, after)).toBeUndefined()
      expect(opened.complaints).toEqual([])
      await opened.page.context().close()
    })

    test('answers to the keyboard', async () => {
      const { browser, url } = site()
      const opened = await visit(browser, url, desk)
      const figure = await ready(opened.page, name)
      const before = await shown(figure)
      const controls = figure.locator('fieldset :is(input, select, button)')
      const first = controls.first()
      await first.focus()
      const kind = await first.evaluate(
        (node) => node.getAttribute('type') ?? node.localName,
      )
      if (kind === 'text') await opened.page.keyboard.type(' ')
      else if (kind === 'checkbox' || kind === 'button')
        await opened.page.keyboard.press('Space')
      else await opened.page.keyboard.press('ArrowUp')
      if (kind === 'select')
        for (let i = 0; i < 2; i++) await opened.page.keyboard.press('ArrowDown')
      await expect
        .poll(async () => (await shown(figure)) !== before, { timeout: 10_000 })
        .toBe(true)
      expect(await accessibility(opened.page)).toEqual([])
      expect(opened.complaints).toEqual([])
      await opened.page.context().close()
    })

    test.each([phone, desk])(
      'keeps its place in every state, $width px',
      async (look) => {
        const { browser, url } = site()
        const opened = await visit(browser, url, look)
        const figure = await ready(opened.page, name)
        const drawing = figure.locator('.interactive-drawings')
        const height = async () => (await drawing.boundingBox())!.height
        const first = await height()
        for (const end of ['max', 'min'] as const) {
          await toEnd(figure, end)
          await shown(figure)
          expect(await overflow(opened.page)).toBe(0)
          expect(await height()).toBeCloseTo(first, 0)
        }
        expect(opened.complaints).toEqual([])
        await opened.page.context().close()
      },
    )

    test('stands there without a script', async () => {
      const { browser, url } = site()
      const context = await browser.newContext({ javaScriptEnabled: false })
      const opened = await context.newPage()
      await opened.goto(url)
      const figure = element(opened, name)
      expect(await figure.locator('svg').first().isVisible()).toBe(true)
      expect(await figure.locator('.interactive-words').isVisible()).toBe(true)
      expect(await figure.locator('form').isVisible()).toBe(false)
      await context.close()
    })
  })

  test(`${page} loads its figures only when they are near`, async () => {
    const { browser, url } = site()
    const opened = await visit(browser, url, desk)
    const far = await opened.page.evaluate(() =>
      [...document.querySelectorAll('residual-interactive')]
        .filter((node) => node.getBoundingClientRect().top > 2 * innerHeight)
        .map((node) => node.hasAttribute('data-ready')),
    )
    expect(far.filter(Boolean)).toEqual([])
    await opened.page.context().close()
  })
}
