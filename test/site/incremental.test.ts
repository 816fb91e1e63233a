import { hash } from 'node:crypto'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildSite } from '../../src/astro/build-site.ts'
import { experimentsFolder, keep, read, write } from '../../src/experiments/store.ts'
import { edit } from '../astro/site-fixture.ts'
import { fixtureSite, writeFixtureEvidence } from './fixture.ts'

const example = 'examples/pca/covariance.ts'
let root: string

beforeAll(async () => {
  root = await fixtureSite()
  edit(root, example, 'export function share(', `${slowly}\nexport function share(`)
  edit(root, example, 'return sum(', 'wait()\n  return sum(')
  await writeFixtureEvidence(root)
})
afterAll(() => {
  rmSync(root, { recursive: true })
})

const slowly =
  'const wait = () => { for (const start = performance.now(); performance.now() - start < 60; ); }'

/** All files of a new build, by path: pages by their tags, which a difference shows; hashes of others. */
async function built(fresh = false): Promise<Record<string, string | string[]>> {
  let log = ''
  const output = (text: string) => (log += text)
  expect(await buildSite({ root, output, fresh }), log).toBe(true)
  const dist = join(root, 'dist')
  const entries = readdirSync(dist, { recursive: true, withFileTypes: true })
  return Object.fromEntries(
    entries
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .map((path) => [
        path,
        path.endsWith('.html')
          ? readFileSync(path, 'utf8').split('<')
          : hash('sha256', readFileSync(path)),
      ]),
  )
}

const entries = () => readdirSync(experimentsFolder(root))
const page = () => readFileSync(join(root, 'dist/covariance/index.html'), 'utf8')
const shown = () => /<span class="num"[^>]*>([^<]*)/.exec(page())?.[1]

test('a site built from kept results is the same, byte for byte', async () => {
  const first = await built()
  expect(shown()).toBe('75%')
  expect(entries()).toHaveLength(1)
  expect(await built()).toEqual(first)
})

test('a result is taken from where it is kept, unless all is fresh or it is damaged', async () => {
  const [name] = entries()
  const file = join(experimentsFolder(root), name!)
  keep(experimentsFolder(root), name!, write(0.5))
  await built()
  expect(shown()).toBe('50%')
  await built(true)
  expect(shown()).toBe('75%')
  keep(experimentsFolder(root), name!, write(0.5))
  const damaged = readFileSync(file)
  damaged[0]! ^= 1
  writeFileSync(file, damaged)
  await built()
  expect(shown()).toBe('75%')
  expect(read(readFileSync(file).subarray(32))).toBe(0.75)
})

test('a changed example is computed anew, and its old result goes', async () => {
  const before = entries()
  edit(root, example, 'return sum(', 'return 0.1 + sum(')
  await writeFixtureEvidence(root)
  await built()
  expect(shown()).toBe('85%')
  expect(entries()).toHaveLength(1)
  expect(entries()).not.toEqual(before)
})
