/** The scripts of a page become one file, and no module runs twice. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs' // prettier-ignore
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { joinScripts } from '../../src/astro/one-script.ts'

let dist: string
const page = () => readFileSync(join(dist, 'index.html'), 'utf8')

beforeEach(() => {
  dist = mkdtempSync(join(tmpdir(), 'residual-scripts-'))
  mkdirSync(join(dist, '_astro'))
  const modules = {
    'a.js': `import { add } from "./own.js"; import { tell } from "./both.js"; add("a"); tell("a"); export const later = () => import("./later.js")`,
    'b.js': `import { add } from "./own.js"; import { tell } from "./both.js"; add("b"); tell("b")`,
    'own.js': `globalThis.told.push("own"); export const add = (name) => globalThis.told.push(name)`,
    'both.js': `globalThis.told.push("both"); export const tell = () => {}`,
    'later.js': `import { tell } from "./both.js"; tell("later")`,
  }
  for (const [name, code] of Object.entries(modules))
    writeFileSync(join(dist, '_astro', name), code)
  writeFileSync(
    join(dist, 'index.html'),
    '<head><script type="module" src="/site/_astro/a.js"></script></head><p>text</p><script>early()</script><script type="module" src="/site/_astro/b.js"></script>',
  )
  writeFileSync(
    join(dist, 'other.html'),
    '<script type="module" src="/site/_astro/b.js"></script>',
  )
})

afterEach(() => {
  rmSync(dist, { recursive: true, force: true })
})

test('stands in the place of the first, tells which it is, and leaves the rest', async () => {
  expect(await joinScripts(dist, '_astro')).toBe(1)
  expect(page().replace(/scripts\.[\w-]{8}/, 'scripts.HASH')).toBe(
    '<head><link rel="modulepreload" href="/site/_astro/both.js"><script type="module" src="/site/_astro/scripts.HASH.js" data-of="/site/_astro/a.js /site/_astro/b.js"></script></head><p>text</p><script>early()</script>',
  )
})

test('a page with one script keeps it', async () => {
  const other = () => readFileSync(join(dist, 'other.html'), 'utf8')
  const before = other()
  await joinScripts(dist, '_astro')
  expect(other()).toBe(before)
})

test('runs each module once, in order, and shares with what comes later', async () => {
  await joinScripts(dist, '_astro')
  const [script] = readdirSync(join(dist, '_astro')).filter((name) =>
    name.startsWith('scripts.'),
  )
  const told: string[] = []
  Object.assign(globalThis, { told })
  await import(pathToFileURL(join(dist, '_astro', script!)).href)
  await import(pathToFileURL(join(dist, '_astro', 'later.js')).href)
  expect(told).toEqual(['both', 'own', 'a', 'b'])
})
