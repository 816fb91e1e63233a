// What an example's own tests compute is kept for the pages that ask for the same.

import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createServer, type ViteDevServer } from 'vite'
import { experiments } from '../../src/experiments/plugin.ts'
import { experimentsFolder } from '../../src/experiments/store.ts'
import { testedExperiments } from '../../src/experiments/tests.ts'

let root: string
const servers: ViteDevServer[] = []

const slow = `export function table(x: number): { value: number } {
  ;(globalThis as { runs?: number }).runs! += 1
  for (const start = performance.now(); performance.now() - start < 60; );
  return { value: 2 * x }
}
export const experiment = 3
export interface Row { value: number }
export default table

if (import.meta.vitest) {
  const { seen } = import.meta.vitest as unknown as { seen: unknown[] }
  seen.push(table(1), table(1), experiment)
}
`

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'residual-'))
  mkdirSync(join(root, 'examples'))
  mkdirSync(join(root, 'content'))
  writeFileSync(join(root, 'examples/slow.ts'), slow)
  writeFileSync(join(root, 'content/page.js'), "export * from '../examples/slow.ts'\n")
  ;(globalThis as { runs?: number }).runs = 0
})
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close()
  rmSync(root, { recursive: true })
})

const runs = () => (globalThis as { runs?: number }).runs

async function load<Module>(path: string, plugin: 'tests' | 'pages', define = {}) {
  const server = await createServer({
    root,
    configFile: false,
    logLevel: 'silent',
    server: { middlewareMode: true, ws: false, watch: null },
    appType: 'custom',
    define,
    plugins: [plugin === 'tests' ? testedExperiments() : experiments({ root })],
  })
  servers.push(server)
  return (await server.ssrLoadModule(path)) as Module
}

test('a page reads what the tests of its example have computed', async () => {
  const seen: unknown[] = []
  ;(globalThis as { inSource?: unknown }).inSource = { seen }
  await load('/examples/slow.ts', 'tests', { 'import.meta.vitest': 'globalThis.inSource' }) // prettier-ignore
  // Each is computed, and names of the example are its own.
  expect(seen).toEqual([{ value: 2 }, { value: 2 }, 3])
  expect(runs()).toBe(2)
  expect(readdirSync(experimentsFolder(root))).toHaveLength(1)
  const { table } = await load<{ table: (x: number) => unknown }>('/content/page.js', 'pages') // prettier-ignore
  expect(table(1)).toEqual({ value: 2 })
  expect(runs()).toBe(2)
  expect(table(2)).toEqual({ value: 4 })
  expect(runs()).toBe(3)
})
