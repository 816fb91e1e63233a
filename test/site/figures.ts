// What holds for every interactive figure of a page, in a browser.

import type { Locator, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { overflow, type Visit } from './browser.ts'
import { draggingLaw } from './dragging.ts'

const element = (page: Page, name: string): Locator =>
  page.locator(`residual-interactive[name="${name}"]`)

async function ready(page: Page, name: string): Promise<Locator> {
  const figure = element(page, name)
  await figure.scrollIntoViewIfNeeded()
  // One that is in view from the start waits for a reader.
  await page.mouse.move(1, 1)
  await page.locator(`residual-interactive[name="${name}"][data-ready]`).waitFor()
  return figure
}

/** What a figure shows, once it stands still. */
async function shown(figure: Locator): Promise<string> {
  await figure.locator('.interactive-words:not([aria-busy])').waitFor()
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

/** A page that is open in two ways, each as the last law has left it. */
export interface Open {
  phone: Visit
  /** With two pixels of the screen to one of the page. */
  desk: Visit
}

/** The law of a page that nobody has scrolled yet. */
export function lazyLaw(open: () => Open): void {
  test('loads its figures only when they are near', async () => {
    const far = await open().desk.page.evaluate(() =>
      [...document.querySelectorAll('residual-interactive')]
        .filter((node) => node.getBoundingClientRect().top > 2 * innerHeight)
        .map((node) => node.hasAttribute('data-ready')),
    )
    expect(far.filter(Boolean)).toEqual([])
  })
}

/** The laws of the interactive figures of one page, in their order. */
export function figureLaws(open: () => Open, names: readonly string[]): void {
  describe.each(names)('figure %s', (name) => {
    test('draws in the browser what it drew at build', async () => {
      // At one pixel to a pixel Plot moves lines by half of one, to draw them sharp.
      const { page } = open().desk
      const before = await shown(element(page, name))
      const figure = await ready(page, name)
      await figure.evaluate((node) => {
        const event = new Event('input', { bubbles: true })
        node.querySelector('form')!.dispatchEvent(event)
      })
      const after = await shown(figure)
      expect(firstDifference(before, after)).toBeUndefined()
    })

    test('answers to the keyboard', async () => {
      const { page } = open().desk
      const figure = await ready(page, name)
      const before = await shown(figure)
      const controls = figure.locator('fieldset :is(input, select, button)')
      // Of buttons the first may be for what is shown already.
      const kinds = await controls.evaluateAll((all) => all.map((one) => one.localName))
      const first = controls.nth(
        kinds[0] === 'button' ? kinds.lastIndexOf('button') : 0,
      )
      await first.focus()
      const kind = await first.evaluate(
        (node) => node.getAttribute('type') ?? node.localName,
      )
      if (kind === 'text') await page.keyboard.type(' good')
      else if (kind === 'checkbox' || kind === 'button')
        await page.keyboard.press('Space')
      else await page.keyboard.press('ArrowUp')
      if (kind === 'select')
        for (let i = 0; i < 2; i++) await page.keyboard.press('ArrowDown')
      // As it stands then it is part of what axe looks at on the page.
      await expect.poll(async () => (await shown(figure)) !== before).toBe(true)
    })

    test('is dragged by its handle', async () => {
      const { page } = open().desk
      await ready(page, name)
      await draggingLaw(page, name)
    })

    test('keeps its place in every state', async () => {
      await Promise.all(
        [open().phone, open().desk].map(async ({ page }) => {
          const figure = await ready(page, name)
          const drawing = figure.locator('.interactive-drawings')
          const height = async () => (await drawing.boundingBox())!.height
          const first = await height()
          for (const end of ['max', 'min'] as const) {
            await toEnd(figure, end)
            await shown(figure)
            expect(await overflow(page)).toBe(0)
            expect(await height()).toBeCloseTo(first, 0)
          }
        }),
      )
    })
  })
}

/** What stands there of the figures of a page without a script. */
export async function expectStill(page: Page, names: readonly string[]): Promise<void> {
  for (const name of names) {
    const figure = element(page, name)
    // What is far away is not laid out.
    await figure.scrollIntoViewIfNeeded()
    expect(await figure.locator('svg').first().isVisible(), name).toBe(true)
    expect(await figure.locator('.interactive-words').isVisible(), name).toBe(true)
    expect(await figure.locator('form').isVisible(), name).toBe(false)
    expect(await figure.locator('.handle:visible').count(), name).toBe(0)
  }
}
