import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { checksOf, tellChecks } from '../../src/astro/unchanged.ts'
import { readPasses, testHash } from '../../src/page/passes.ts'

// Vitest runs as a process of its own on examples in a folder of their own.

const project = fileURLToPath(new URL('../../', import.meta.url))

let root: string

const write = (path: string, text: string) => {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}
const tests = (...lines: string[]) =>
  [
    'if (import.meta.vitest) {',
    'const { expect, test } = import.meta.vitest',
    ...lines,
    '}',
  ].join('\n')
const good = "test('good', () => { expect(1).toBe(1) })"

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'residual-examples-'))
  symlinkSync(join(project, 'node_modules'), join(root, 'node_modules'))
  write(
    '.config/vitest.config.ts',
    `import Reporter from '${project}src/vitest/example-reporter.ts'
export default {
  root: ${JSON.stringify(root)},
  test: {
    include: [],
    includeSource: ['examples/**/*.ts'],
    reporters: [new Reporter()],
  },
}
`,
  )
  write('examples/base.ts', 'export const base = 1\n')
  write(
    'examples/deep/good.ts',
    `import { base } from '../base.ts'\nexport { base }\n${tests(good)}\n`,
  )
})
afterEach(() => {
  rmSync(root, { recursive: true })
})

function vitest(...args: string[]): void {
  const env: NodeJS.ProcessEnv = {}
  for (const [name, value] of Object.entries(process.env))
    if (!/^(VITEST|TEST$|NODE_ENV$|CI$)/.test(name)) env[name] = value
  const program = join(project, 'node_modules/vitest/vitest.mjs')
  const config = ['--config', '.config/vitest.config.ts']
  spawnSync(process.execPath, [program, 'run', ...config, ...args], { cwd: root, env })
}
const stale = async () => (await checksOf(root, [])).stale

describe('examples that passed', () => {
  test('are not stale until they, an import or the configuration change', async () => {
    expect(await stale()).toEqual(['examples/deep/good.ts'])
    vitest()
    expect(await stale()).toEqual([])
    write('examples/unrelated.ts', 'export const x = 1\n')
    expect(await stale()).toEqual([])
    write('examples/base.ts', 'export const base = 2\n')
    expect(await stale()).toEqual(['examples/deep/good.ts'])
    write('examples/base.ts', 'export const base = 1\n')
    expect(await stale()).toEqual([])
    write('.config/vitest.config.ts', 'export default {}\n')
    expect(await stale()).toEqual(['examples/deep/good.ts'])
  })

  test('are those whose tests all ran and passed, at least one', () => {
    write('examples/fails.ts', tests(good, "test('bad', () => { expect(1).toBe(2) })"))
    write('examples/skips.ts', tests(good, "test.skip('later', () => {})"))
    write(
      'examples/only.ts',
      tests(good, "test.only('this', () => { expect(1).toBe(1) })"),
    )
    write('examples/todo.ts', tests(good, "test.todo('soon')"))
    write('examples/none.ts', tests())
    write('examples/throws.ts', tests(good, "throw new Error('no')"))
    write(
      'examples/flaky.ts',
      tests(
        'let tries = 0',
        "test('flaky', { retry: 2 }, () => { expect(++tries).toBe(2) })",
      ),
    )
    vitest()
    expect([...readPasses(root).keys()]).toEqual(['examples/deep/good.ts'])
    write('examples/fails.ts', tests(good))
    vitest('examples/fails.ts')
    expect([...readPasses(root).keys()]).toEqual([
      'examples/deep/good.ts',
      'examples/fails.ts',
    ])
  })

  test('are not those of which a part was run, or that failed since', () => {
    write('examples/two.ts', tests(good, "test('other', () => { expect(1).toBe(1) })"))
    vitest('-t', 'other')
    expect([...readPasses(root).keys()]).toEqual([])
    vitest()
    expect(readPasses(root).size).toBe(2)
    write('examples/two.ts', tests("test('bad', () => { expect(1).toBe(2) })"))
    vitest('examples/two.ts')
    expect([...readPasses(root).keys()]).toEqual(['examples/deep/good.ts'])
  })

  test('are not those of a run with an error outside of all tests', () => {
    write(
      'examples/loose.ts',
      tests(
        "test('loose', () => { void Promise.reject(new Error('lost')); expect(1).toBe(1) })",
      ),
    )
    vitest()
    expect(readPasses(root).size).toBe(0)
  })

  test('are not those saved while they ran', () => {
    write(
      'examples/saved.ts',
      tests(
        "const { appendFileSync } = await import('node:fs')",
        `test('saved', () => { appendFileSync(${JSON.stringify(join(root, 'examples/base.ts'))}, '// more\\n'); expect(1).toBe(1) })`,
      ),
    )
    write('examples/user.ts', `export * from './base.ts'\n${tests(good)}\n`)
    vitest('--no-file-parallelism')
    for (const [path, hash] of readPasses(root)) expect(hash).toBe(testHash(root, path))
    expect([...readPasses(root).keys()]).toEqual(['examples/saved.ts'])
  })

  test('a record that cannot be read says nothing', async () => {
    vitest()
    write('.residual/examples.json', '{ "examples/deep/good.ts": "a')
    expect(await stale()).toEqual(['examples/deep/good.ts'])
  })
})

test('a build says in a line what it reuses and checks', () => {
  const all = {
    pages: { all: 14, unchanged: 14 },
    examples: { all: 84, unchanged: 84 },
  }
  const reused =
    '14 of 14 pages and 84 of 84 example files are unchanged since they passed'
  const told = (...names: string[]) => tellChecks({ ...all, stale: names })
  expect(told()).toBe(`${reused}; checking none`)
  expect(told('a', 'b', 'c', 'd')).toBe(`${reused}; checking a, b, c, d`)
  expect(told('a', 'b', 'c', 'd', 'e')).toBe(`${reused}; checking a, b, c, and 2 more`)
})
