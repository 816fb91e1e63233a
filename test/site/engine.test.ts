import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Browser } from 'playwright-core'
import { launch, serve, type Served } from './browser.ts'

// The engine uses nothing of Node: bundled as it is, it decides formulas in a browser.

const html = String.raw`<!doctype html><title>Engine</title><script type="module">
import { openPage } from './engine.js'
const notes = openPage()
const verdicts = [
  'A, B \\in \\mathbb{R}^{n \\times n}',
  '\\operatorname{tr}(A B) = \\operatorname{tr}(B A)',
  '\\operatorname{tr}(A B) = \\operatorname{tr}(A) \\operatorname{tr}(B)',
].map((tex) => notes.check({ tex, display: true }).verdict)
document.body.textContent = verdicts.join(' ')
</script>`

let browser: Browser
let site: Served

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'residual-engine-'))
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      outDir: folder,
      emptyOutDir: false,
      lib: { entry: 'src/formula/index.ts', formats: ['es'], fileName: 'engine' },
    },
  })
  writeFileSync(join(folder, 'index.html'), html)
  site = await serve(folder)
  browser = await launch()
})

afterAll(async () => {
  await browser.close()
  site.close()
})

test('a page of its own decides formulas, without a server', async () => {
  const page = await browser.newPage()
  await page.goto(site.url)
  await page.waitForFunction(() => document.body.textContent !== '')
  expect(await page.textContent('body')).toBe('declared verified wrong')
})
