import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { build, createServer, type ViteDevServer } from 'vite'
import { experiments } from '../../src/experiments/plugin.ts'
import { experimentsFolder } from '../../src/experiments/store.ts'

let root: string
let server: ViteDevServer | undefined

const slow = `import { factor } from './factor.ts'
import type { Row } from './factor.ts'
export type Result = Row
export const title = 'Table'
export default function first(): number {
  return 1
}
export class Grid {}
export const table = (x: number): Row => {
  ;(globalThis as { runs?: number }).runs! += 1
  for (const start = performance.now(); performance.now() - start < 60; );
  return { value: x * factor }
}
if (import.meta.vitest) throw new Error('a test outside of Vitest')
`

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'residual-'))
  write('examples/slow.ts', slow)
  write(
    'examples/factor.ts',
    'export interface Row { value: number }\nexport const factor = 2\n',
  )
  write(
    'examples/other.ts',
    "import { table } from './slow.ts'\nexport const twice = () => [table(1), table(1)].length\n",
  )
  write(
    'content/page.js',
    "export * from '../examples/slow.ts'\nexport { default } from '../examples/slow.ts'\nexport { twice } from '../examples/other.ts'\n",
  )
  ;(globalThis as { runs?: number }).runs = 0
})
afterEach(async () => {
  await server?.close()
  server = undefined
  rmSync(root, { recursive: true })
})

const runs = () => (globalThis as { runs?: number }).runs
const write = (path: string, text: string) => {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}
const config = () => ({
  root,
  configFile: false as const,
  logLevel: 'error' as const,
  plugins: [experiments({ root })],
  define: { 'import.meta.vitest': 'undefined' },
})

interface Page {
  title: string
  default: () => number
  Grid: new () => object
  table: (x: number) => { value: number }
  twice: () => number
}

/** The page as a build of its own renders it. */
async function built(ssr = true): Promise<Page> {
  const outDir = mkdtempSync(join(root, 'out-'))
  const input = join(root, 'content/page.js')
  await build({
    ...config(),
    build: {
      outDir,
      ssr,
      rolldownOptions: {
        input,
        preserveEntrySignatures: 'strict',
        output: { entryFileNames: 'page.mjs' },
      },
    },
  })
  return (await import(pathToFileURL(join(outDir, 'page.mjs')).href)) as Page
}

/** What the page's table gives in a build of its own. */
async function tableOf(x: number) {
  const { table } = await built()
  return table(x)
}

test('a second build takes results from the first', async () => {
  expect(await tableOf(3)).toEqual({ value: 6 })
  expect(await tableOf(3)).toEqual({ value: 6 })
  expect(runs()).toBe(1)
})

test('all exports are there', async () => {
  const page = await built()
  expect(page.title).toBe('Table')
  expect(page.default()).toBe(1)
  expect(new page.Grid()).toBeInstanceOf(page.Grid)
})

test('a changed example is computed anew', async () => {
  await tableOf(3)
  write('examples/slow.ts', slow.replace('x * factor', 'x + factor'))
  expect(await tableOf(3)).toEqual({ value: 5 })
  expect(runs()).toBe(2)
})

test('so is one with a changed import', async () => {
  await tableOf(3)
  write('examples/factor.ts', 'export const factor = 5\n')
  expect(await tableOf(3)).toEqual({ value: 15 })
})

test('a file that nothing imports changes nothing', async () => {
  await tableOf(3)
  write('examples/new.ts', 'export const more = 1\n')
  await tableOf(3)
  expect(runs()).toBe(1)
})

test('examples import one another as they are', async () => {
  const { twice } = await built()
  expect(twice()).toBe(2)
  expect(runs()).toBe(2)
})

test('what runs in the browser is the example itself', async () => {
  const { table } = await built(false)
  table(3)
  table(3)
  expect(runs()).toBe(2)
  const [out] = readdirSync(root).filter((name) => name.startsWith('out-'))
  expect(readFileSync(join(root, out!, 'page.mjs'), 'utf8')).not.toContain('node:')
})

test('the server of development keeps results, and sees changes', async () => {
  server = await createServer({
    ...config(),
    appType: 'custom',
    server: { middlewareMode: true, ws: false },
  })
  const served = server
  const table = async (x: number) => {
    const page = await served.ssrLoadModule('/content/page.js')
    const { table } = page as Page
    return table(x)
  }
  expect(await table(3)).toEqual({ value: 6 })
  expect(await table(3)).toEqual({ value: 6 })
  expect(runs()).toBe(1)
  expect(readdirSync(experimentsFolder(root))).toHaveLength(1)
  write('examples/factor.ts', 'export const factor = 5\n')
  await vi.waitFor(
    async () => {
      expect(await table(3)).toEqual({ value: 15 })
    },
    { timeout: 600_000, interval: 100 },
  )
  expect(readdirSync(experimentsFolder(root))).toHaveLength(2)
})
