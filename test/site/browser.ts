import { existsSync, readFileSync } from 'node:fs'
import type { Server } from 'node:http'
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { chromium } from 'playwright-core'
import sirv from 'sirv'

/** Milliseconds that end what hangs, however busy the machine is. */
const patience = 300_000

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
  const browser = await chromium.launch({ executablePath, args })
  return browser.on('context', (context) => {
    context.setDefaultTimeout(patience)
  })
}

/** How a page is looked at. */
export interface Look {
  width: number
  height: number
  colorScheme: 'light' | 'dark'
  /** Pixels of the screen to one of the page; 1 without it. */
  deviceScaleFactor?: number
}

/** A phone of the narrow sort. */
export const phone: Look = { width: 360, height: 780, colorScheme: 'light' }
/** A desk. */
export const desk: Look = { width: 1440, height: 900, colorScheme: 'light' }

/** The same in the dark. */
export const dark = (look: Look): Look => ({ ...look, colorScheme: 'dark' })

/** A page, and what its console and its network complained of. */
export interface Visit {
  page: Page
  complaints: string[]
}

/** Opens a page in a context of its own, `before` which it can be listened to, and waits until it stands still. */
export async function visit(
  browser: Browser,
  url: string,
  look: Look,
  options: BrowserContextOptions = {},
  before: (page: Page) => Promise<void> = () => Promise.resolve(),
): Promise<Visit> {
  const { width, height, colorScheme, deviceScaleFactor = 1 } = look
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme,
    deviceScaleFactor,
    reducedMotion: 'reduce',
    ...options,
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
  await before(page)
  await page.goto(url)
  if (options.javaScriptEnabled !== false) await still(page)
  return { page, complaints }
}

/** Waits until fonts are there and scripts that wait for an idle moment have run. */
export async function still(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready
    await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 5000 }))
  })
}

const { resolve } = createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright')) // prettier-ignore

/** The class of what is like another that axe looks at, in a name that no page has. */
const alike = 'looks-like-another'

/**
 * Axe, which is not to look for the colours behind each letter of MathML, that nobody sees,
 * nor twice at what looks the same: it took half of its time, and more. What is seen of a
 * formula is hidden from it in any case. That no style of an element's own is important is
 * found out faster in the files (`policy.ts`).
 */
const axeSource = `${readFileSync(resolve('axe-core/axe.min.js'), 'utf8')}
axe.configure({ rules: [
  { id: 'color-contrast', selector: '*:not(.katex *, .${alike})' },
  { id: 'avoid-inline-spacing', enabled: false },
] })`

/** What to look at on a page. */
export interface Asked {
  /** Only inside of this part of it. */
  inside?: string
  /** Only what depends on the width and the colours: all else is that of another look. */
  only?: 'look'
}

/** Rules of axe about what is seen, not about how the page is made. */
const looks = ['color-contrast', 'link-in-text-block', 'scrollable-region-focusable']

/** What axe objects to on a page, or inside a part of it; one line a violation. */
export async function accessibility(
  page: Page,
  { inside, only }: Asked = {},
): Promise<string[]> {
  const axe = new AxeBuilder({ page, axeSource })
  // No page of the site has frames, for which axe would open another page each time.
  axe.setLegacyMode(true).options({ resultTypes: ['violations'] })
  if (inside !== undefined) axe.include(inside)
  if (only) axe.withRules(looks)
  const reached = await emptyFormulas(page)
  await markAlike(page)
  const { violations } = await axe.analyze()
  await unmarkAlike(page)
  await refillFormulas(page)
  return [
    ...reached,
    ...violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) =>
        `${id}: ${target.join(' ')} ${failureSummary ?? ''}`.replace(/\s+/g, ' '),
      ),
    ),
  ]
}

/**
 * Marks all but the first and the last of the elements that look the same: with the same
 * names and classes up to the root, in the same colours and sizes.
 */
const markAlike = (page: Page): Promise<void> =>
  page.evaluate((mark) => {
    const groups = new Map<string, { number: number; nodes: Element[] }>()
    const walk = (node: Element, above: number): void => {
      const style = getComputedStyle(node)
      const { color, backgroundColor, opacity, fontSize, fontWeight, visibility } =
        style
      const name = `${node.localName}.${node.getAttribute('class') ?? ''}`
      const look = [color, backgroundColor, opacity, fontSize, fontWeight, visibility]
      const key = [above, name, ...look].join('|')
      let group = groups.get(key)
      if (!group) groups.set(key, (group = { number: groups.size, nodes: [] }))
      group.nodes.push(node)
      for (const child of node.children) walk(child, group.number)
    }
    walk(document.documentElement, -1)
    for (const { nodes } of groups.values())
      for (const node of nodes.slice(1, -1)) node.classList.add(mark)
  }, alike)

const unmarkAlike = (page: Page): Promise<void> =>
  page.evaluate((mark) => {
    for (const node of document.querySelectorAll(`.${mark}`)) {
      node.classList.remove(mark)
      if (node.getAttribute('class') === '') node.removeAttribute('class')
    }
  }, alike)

/**
 * Takes the insides of all formulas away: two thirds of the elements of a page, and of axe's
 * time, for spans that are hidden from it and MathML that it has no rules for. What it would
 * have found there comes back: what can be reached by keyboard, but is hidden from readers.
 */
const emptyFormulas = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const reached = document.querySelectorAll(
      '.katex-html :is([tabindex], a[href], button, input)',
    )
    const insides = document.querySelectorAll('.katex-html, .katex semantics')
    const taken = [...insides].map((inside) => ({
      inside,
      nodes: [...inside.childNodes],
    }))
    for (const { inside } of taken) inside.replaceChildren()
    Object.assign(window, { taken })
    return [...reached].map(({ outerHTML }) => `hidden, but focusable: ${outerHTML}`)
  })

const refillFormulas = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const { taken } = window as unknown as {
      taken: { inside: Element; nodes: ChildNode[] }[]
    }
    for (const { inside, nodes } of taken) inside.replaceChildren(...nodes)
  })

/** By how many pixels the page is wider than its window. */
export async function overflow(page: Page): Promise<number> {
  return page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
}
