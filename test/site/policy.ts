/** What must hold of the Content-Security-Policy of a built site. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { expect, test } from 'vitest'
import { policy } from '../../src/astro/content-security-policy.ts'
import { dark, desk, still, visit } from './browser.ts'

interface Site {
  browser: Browser
  url: string
  dist: string
}

/** Tests the policy in the files of a site. */
export function policyInFiles(site: () => Pick<Site, 'dist'>): void {
  test('every page has the policy, and nothing in it that the policy refuses', () => {
    const { dist } = site()
    const pages = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter(
      (name) => name.endsWith('.html'),
    )
    expect(pages).not.toEqual([])
    expect(policy()).not.toMatch(/script-src[^;]*'unsafe-(?:inline|eval)'/)
    const refused = pages.flatMap((name) => {
      const html = readFileSync(join(dist, name), 'utf8')
      const [meta, content] =
        /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html) ?? []
      const same = content?.replaceAll('&#39;', "'") === policy()
      const early =
        meta !== undefined && html.indexOf(meta) < html.search(/<script|<link/)
      return [
        ...(same && early ? [] : [`${name}: no policy before all else`]),
        ...[...html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([^]*?)<\/script>/g)]
          .filter(([, script]) => !policy().includes(sha256(script!)))
          .map(([script]) => `${name}: ${script}`),
        ...[...html.matchAll(/<style[^>]*>([^]*?)<\/style>/g)]
          .filter(([, sheet]) => !policy().includes(sha256(sheet!)))
          .map(([sheet]) => `${name}: ${sheet}`),
        ...[...html.matchAll(/<[a-z][^<>]*\son[a-z]+="[^"]*"/g)].map(
          ([found]) => `${name}: ${found}`,
        ),
        // A reader's own spacing of letters and lines wins.
        ...[...html.matchAll(/<[a-z][^<>]*\sstyle="[^"]*!important[^"]*"/g)].map(
          ([found]) => `${name}: ${found}`,
        ),
      ]
    })
    expect(refused).toEqual([])
  })
}

/** Tests what a browser makes of the policy; `path` is a page and `word` stands on one. */
export function policyLaws(site: () => Site, path: string, word: string): void {
  test('scripts that get into a page do not run', async () => {
    const { browser, url } = site()
    const context = await browser.newContext()
    const page = await context.newPage()
    await page.route(url + path, async (route) => {
      const response = await route.fetch()
      const bad = [
        '<script>window.hit = 1</script>',
        '<img src="x:" onerror="window.hit = 2">',
        '<script src="data:text/javascript,window.hit=3"></script>',
        '<iframe srcdoc="<script>parent.hit = 4</script>"></iframe>',
        '<base href="https://example.org/">',
        '<a id="bad" href="javascript:window.hit=5">x</a>',
      ].join('')
      const body = (await response.text()).replace('</main>', () => `${bad}</main>`)
      await route.fulfill({ response, body })
    })
    const refused: string[] = []
    page.on('console', (message) => refused.push(message.text()))
    await page.goto(url + path)
    await still(page)
    await page.locator('#bad').evaluate((link: HTMLElement) => {
      link.click()
    })
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)))
    expect(await page.evaluate(() => (window as { hit?: number }).hit)).toBeUndefined()
    expect(await page.evaluate(() => document.baseURI)).toBe(url + path)
    expect(refused.filter((text) => /violates .*script-src/.test(text))).not.toEqual([])
    await context.close()
  })

  test('search and the choice of colours work under it', async () => {
    const { browser, url } = site()
    const { page, complaints } = await visit(browser, url + path, dark(desk))
    const theme = () => page.evaluate(() => document.documentElement.dataset['theme'])
    await page.locator('starlight-theme-select select').first().selectOption('dark')
    expect(await theme()).toBe('dark')
    await page.locator('starlight-theme-select select').first().selectOption('light')
    expect(await theme()).toBe('light')
    await page.locator('button[data-open-modal]').click()
    await page.locator('dialog input').fill(word)
    await page.locator('.pagefind-ui__result-link').first().waitFor()
    expect(complaints).toEqual([])
    await page.context().close()
  })
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('base64')
