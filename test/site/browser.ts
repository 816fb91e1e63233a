import { existsSync } from 'node:fs'
import type { Server } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { chromium } from 'playwright-core'
import sirv from 'sirv'

const args = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** A folder of built pages, served on a free port of this machine. */
export interface Served {
  url: string
  close: () => void
}

/** Serves a folder of built pages. */
export async function serve(folder: string): Promise<Served> {
  const server: Server = createServer(sirv(folder, { dev: true }))
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

/**
 * Starts Chromium.
 *
 * @throws Error saying how to install it if there is none.
 */
export async function launch(): Promise<Browser> {
  const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium'
  if (!existsSync(executablePath)) {
    throw new Error(
      `Unexpected machine without ${executablePath}, expected Chromium: install it with \`apt-get install chromium\` or name another with the variable CHROMIUM`,
    )
  }
  return chromium.launch({ executablePath, args })
}

/** How a page is looked at. */
export interface Look {
  width: number
  height: number
  colorScheme: 'light' | 'dark'
  /** Pixels of the screen to one of the page; 1 without it. */
  deviceScaleFactor?: number
}

/** A phone of the narrow sort and a desk, in both colours. */
export const looks: Look[] = [
  { width: 360, height: 780, colorScheme: 'light' },
  { width: 360, height: 780, colorScheme: 'dark' },
  { width: 1280, height: 900, colorScheme: 'light' },
  { width: 1280, height: 900, colorScheme: 'dark' },
]

/** A page, and what its console and its network complained of. */
export interface Visit {
  page: Page
  complaints: string[]
}

/** Opens a page and waits until it stands still. */
export async function visit(browser: Browser, url: string, look: Look): Promise<Visit> {
  const { width, height, colorScheme, deviceScaleFactor = 1 } = look
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme,
    deviceScaleFactor,
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('response', (response) => {
    if (response.status() >= 400)
      complaints.push(`${response.status()} ${response.url()}`)
  })
  // Scripts that wait for an idle moment have run then, too.
  await page.goto(url, { waitUntil: 'networkidle' })
  return { page, complaints }
}

/** What axe objects to, one line a violation. */
export async function accessibility(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    // Starlight's search button is named "Search" and shows its shortcut too.
    .exclude('button[data-open-modal]')
    // Expressive Code calls code that scrolls a region, without a name.
    .disableRules('landmark-unique')
    .analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) =>
      `${id}: ${target.join(' ')} ${failureSummary ?? ''}`.replace(/\s+/g, ' '),
    ),
  )
}

/** By how many pixels the page is wider than its window. */
export async function overflow(page: Page): Promise<number> {
  return page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
}
