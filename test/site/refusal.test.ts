import { createHash } from 'node:crypto'
import {
  appendFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { buildSite, publish } from '../../src/astro/build-site.ts'
import { edit } from '../astro/site-fixture.ts'
import { fixtureSite, reset, writeFixtureEvidence } from './fixture.ts'

let root: string
let log: string

beforeAll(async () => {
  root = await fixtureSite()
  mkdirSync(join(root, 'dist/deep'), { recursive: true })
  writeFileSync(join(root, 'dist/index.html'), 'the site that stands')
  writeFileSync(join(root, 'dist/deep/asset.js'), '// of before')
})

beforeEach(async () => {
  log = ''
  await reset(root)
})

afterAll(() => {
  rmSync(root, { recursive: true })
})

const build = (check?: () => Promise<boolean>) =>
  buildSite({ root, output: (text) => (log += text), ...(check && { check }) })

function published(): string {
  const hash = createHash('sha256')
  const dist = join(root, 'dist')
  const entries = readdirSync(dist, { recursive: true, withFileTypes: true })
  for (const entry of entries.filter((found) => found.isFile())) {
    const path = join(entry.parentPath, entry.name)
    hash.update(path).update(readFileSync(path))
  }
  return hash.digest('hex')
}

test('a failed check builds nothing', async () => {
  const before = published()
  expect(await build(() => Promise.resolve(false))).toBe(false)
  expect(log).toBe('')
  expect(published()).toBe(before)
})

test('stale evidence keeps the site that stands', async () => {
  const before = published()
  appendFileSync(join(root, 'content/covariance.mdx'), '\nOne more word.\n')
  expect(await build()).toBe(false)
  expect(log).toContain('content/covariance.mdx:1:1 Unexpected stale evidence')
  expect(published()).toBe(before)
})

test('all pages that cannot be published are named', async () => {
  const before = published()
  appendFileSync(join(root, 'content/covariance.mdx'), '\nOne more word.\n')
  rmSync(join(root, '.residual/evidence/index.json'))
  expect(await build()).toBe(false)
  expect(log).toContain('2 reasons not to publish')
  expect(log).toContain('content/covariance.mdx:1:1 Unexpected stale evidence')
  expect(log).toContain('content/index.mdx:1:1 Unexpected page without evidence')
  expect(published()).toBe(before)
})

test('a KaTeX error that the evidence missed stops the build at its place', async () => {
  const before = published()
  edit(root, 'content/covariance.mdx', '\\sqrt{', '\\sqroot{')
  const lines = readFileSync(join(root, 'content/covariance.mdx'), 'utf8').split('\n')
  const line = lines.findIndex((text) => text.includes('\\sqroot{'))
  edit(root, 'evidence/covariance.json', '\\\\sqrt{', '\\\\sqroot{')
  await writeFixtureEvidence(root)
  expect(await build()).toBe(false)
  // The formula starts at the `$$` above it.
  expect(log).toContain(
    `content/covariance.mdx:${line}:4 Unexpected LaTeX, KaTeX says: Undefined control sequence: \\sqroot`,
  )
  expect(published()).toBe(before)
})

test('front matter that misses a field stops the build', async () => {
  const before = published()
  edit(root, 'content/index.mdx', 'description:', 'descripton:')
  await writeFixtureEvidence(root)
  expect(await build()).toBe(false)
  expect(log).toContain('description')
  expect(published()).toBe(before)
})

test('an error of the notes that no page corrects stops the build', async () => {
  const before = published()
  edit(root, 'content/lists.mdx', 'last="E1"', 'last="E2"')
  await writeFixtureEvidence(root)
  expect(await build()).toBe(false)
  expect(log).toContain('E2: not yet on a page')
  expect(published()).toBe(before)
})

test('of two builds at once both end well, one after the other, and leave nothing behind', async () => {
  expect(readdirSync(join(root, 'dist'))).toContain('deep')
  const built = await Promise.all([build(() => Promise.resolve(true)), build()])
  expect(built, log).toEqual([true, true])
  expect(log).toContain('Another build is under way')
  const names = readdirSync(join(root, 'dist'))
  expect(names).toContain('covariance')
  expect(names).not.toContain('deep')
  expect(readdirSync(join(root, '.residual')).sort()).toEqual([
    'evidence',
    'examples.json',
    'key',
  ])
})

test('the old site stays when the new one cannot be moved', () => {
  const before = published()
  expect(() => {
    publish(join(root, 'nowhere'), join(root, 'dist'))
  }).toThrow('ENOENT')
  expect(published()).toBe(before)
})

test('a site that a killed build had moved aside stands again', async () => {
  const before = published()
  renameSync(join(root, 'dist'), join(root, 'dist.previous'))
  appendFileSync(join(root, 'content/covariance.mdx'), '\nOne more word.\n')
  expect(await build()).toBe(false)
  expect(published()).toBe(before)
})
