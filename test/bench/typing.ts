/**
 * How long a reader waits for an answer: from the last key in a formula on its bench to the
 * answer on the screen, in Chromium, over formulas of all pages of a built site. Of each
 * formula a space behind it is typed, with which it stays true, and then a digit, which
 * breaks it or makes it unreadable.
 *
 * node test/bench/typing.ts [DIST [FORMULAS]]
 */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { desk, launch, serve, visit } from '../site/browser.ts'

const [dist = 'dist', wanted = '40'] = process.argv.slice(2)

/** Milliseconds from a key to the picture with its answer. */
async function answered(page: Page, key: string): Promise<number> {
  const time = page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const bench = document.querySelector('.bench:not(.live)')!
        let start = 0
        bench.querySelector('textarea')!.addEventListener(
          'keydown',
          ({ timeStamp }) => {
            start = timeStamp
          },
          { once: true },
        )
        const observer = new MutationObserver(() => {
          if (bench.hasAttribute('aria-busy')) return
          observer.disconnect()
          // The frame after the next has been shown.
          requestAnimationFrame(() => {
            requestAnimationFrame((now) => {
              resolve(now - start)
            })
          })
        })
        observer.observe(bench, { attributeFilter: ['aria-busy'] })
      }),
  )
  await page.keyboard.press(key)
  return time
}

/** Times of some formulas of a page; those of the first key wait for nothing else. */
async function timesOf(page: Page, most: number): Promise<Record<string, number>[]> {
  const marks = page.locator('.formula[data-display][data-verdict="verified"] .verdict')
  const count = await marks.count()
  const step = Math.max(1, Math.floor(count / most))
  const times: Record<string, number>[] = []
  for (let at = 0; at < count && times.length < most; at += step) {
    await marks.nth(at).click()
    const start = performance.now()
    await page.getByRole('button', { name: 'Break it' }).click()
    const bench = page.locator('.bench:not(.live)')
    await bench.locator('.bench-verdict strong').waitFor()
    const opened = performance.now() - start
    // Its slips are there, too: nothing else is under way.
    await bench.locator('.bench-slips:not([hidden])').waitFor({ timeout: 20_000 })
    await page.keyboard.press('Control+End')
    const rewritten = await answered(page, 'Space')
    await page.waitForTimeout(300)
    const broken = await answered(page, '7')
    await page.waitForTimeout(300)
    times.push({ opened, rewritten, broken })
    await page.keyboard.press('Escape')
  }
  return times
}

const quantile = (list: readonly number[], q: number): number =>
  [...list].sort((a, b) => a - b)[
    Math.min(list.length - 1, Math.floor(q * list.length))
  ]!

const names = readdirSync(join(dist, 'live'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.json') && !/^(?:index|about)/.test(name))
  .map((name) => name.replace(/\.json$/, ''))
  .sort()
const site = await serve(dist)
const browser = await launch()
const all: Record<string, number>[] = []
try {
  for (const name of names) {
    const { page } = await visit(browser, `${site.url}/${name}/`, desk)
    const times = await timesOf(page, Math.ceil(Number(wanted) / names.length))
    await page.context().close()
    all.push(...times)
    const shown = times.map(({ rewritten = 0, broken = 0 }) =>
      [rewritten, broken].map((time) => time.toFixed(0)).join('/'),
    )
    console.log(`${name.padEnd(42)} ${shown.join(' ')} ms`)
  }
} finally {
  await browser.close()
  site.close()
}
for (const kind of ['opened', 'rewritten', 'broken']) {
  const list = all.map((times) => times[kind]!)
  const [half, most] = [quantile(list, 0.5), quantile(list, 0.95)]
  console.log(
    `${kind.padEnd(10)} p50 ${half.toFixed(0)} ms, p95 ${most.toFixed(0)} ms, of ${list.length} formulas`,
  )
}
