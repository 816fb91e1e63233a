// What a page asks of a slow phone on a slow line before its reader does anything.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { pages } from '../../src/astro/pages.ts'
import { still, phone, visit } from './browser.ts'
import { address, root, theSite } from './built.ts'

const site = theSite()

test.each([...pages(root).map(address), '/source/content/pca.mdx/'])(
  '%s is light, and nothing on it moves',
  async (path) => {
    const { browser, url, dist } = site()
    const { page } = await visit(browser, 'about:blank', phone)
    await page.addInitScript(() => {
      const shifts: number[] = []
      Object.assign(globalThis, { shifts })
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          shifts.push((entry as PerformanceEntry & { value: number }).value)
      }).observe({ type: 'layout-shift', buffered: true })
    })
    const scripts: string[] = []
    page.on('response', (response) => {
      const { pathname } = new URL(response.url())
      if (pathname.endsWith('.js')) scripts.push(pathname)
    })
    await page.goto(url + path)
    await still(page)
    await page.waitForLoadState('networkidle')
    const bytes = (file: string) => gzipSync(readFileSync(join(dist, file))).length
    const seen = await page.evaluate(() => ({
      nodes: document.querySelectorAll('*').length,
      moved: (globalThis as unknown as { shifts: number[] }).shifts.reduce((a, b) => a + b, 0), // prettier-ignore
    }))
    await page.context().close()
    expect(bytes(join(path, 'index.html'))).toBeLessThanOrEqual(150_000)
    expect(seen.nodes).toBeLessThanOrEqual(15_000)
    expect(scripts.reduce((sum, file) => sum + bytes(file), 0)).toBeLessThanOrEqual(15_000) // prettier-ignore
    // On a busy machine a font may come late, and move a line by a little.
    expect(seen.moved).toBeLessThan(0.05)
  },
)
