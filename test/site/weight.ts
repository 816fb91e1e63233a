/** What a page asks of a slow phone on a slow line before its reader does anything. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

const scriptsOf = new WeakMap<Page, string[]>()

/** Listens to a page that is not there yet. */
export async function listen(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const shifts: number[] = []
    Object.assign(globalThis, { shifts })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        shifts.push((entry as PerformanceEntry & { value: number }).value)
    }).observe({ type: 'layout-shift', buffered: true })
  })
  const scripts: string[] = []
  scriptsOf.set(page, scripts)
  page.on('response', (response) => {
    const { pathname } = new URL(response.url())
    if (pathname.endsWith('.js')) scripts.push(pathname)
  })
}

/** A page that was listened to, and that nobody has touched yet, is light, and nothing on it moved. */
export async function expectLight(
  page: Page,
  dist: string,
  path: string,
): Promise<void> {
  const bytes = (file: string) => gzipSync(readFileSync(join(dist, file))).length
  const seen = await page.evaluate(() => ({
    nodes: document.querySelectorAll('*').length,
    moved: (globalThis as unknown as { shifts: number[] }).shifts.reduce((a, b) => a + b, 0), // prettier-ignore
  }))
  const scripts = new Set(scriptsOf.get(page))
  expect(scripts.size).toBeGreaterThan(0)
  expect(bytes(join(path, 'index.html'))).toBeLessThanOrEqual(150_000)
  expect(seen.nodes).toBeLessThanOrEqual(15_000)
  expect([...scripts].reduce((sum, file) => sum + bytes(file), 0)).toBeLessThanOrEqual(15_000) // prettier-ignore
  // On a busy machine a font may come late, and move a line by a little.
  expect(seen.moved).toBeLessThan(0.05)
}
