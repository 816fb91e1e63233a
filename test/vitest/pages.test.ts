import { spawn, type ChildProcess } from 'node:child_process'
import {
  cpSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { readEvidence } from '../../src/page/evidence.ts'

// Vitest runs as a process of its own on a copy of fixtures/site.

const project = fileURLToPath(new URL('../../', import.meta.url))
const fixture = fileURLToPath(new URL('fixtures/site', import.meta.url))

let root: string
let child: ChildProcess | undefined

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'residual-site-'))
  cpSync(fixture, root, { recursive: true })
  symlinkSync(join(project, 'node_modules'), join(root, 'node_modules'))
  writeFileSync(
    join(root, 'vitest.config.mjs'),
    `import { pages } from '${project}src/vitest/plugin.ts'
export default {
  cacheDir: '.cache',
  plugins: [pages({ timeout: 3000 })],
  test: {
    include: ['content/**/*.mdx'],
    includeTaskLocation: true,
    reporters: ['verbose', '${project}src/vitest/reporter.ts'],
  },
}
`,
  )
})

afterEach(() => {
  child?.kill()
  child = undefined
  rmSync(root, { recursive: true, force: true })
})

/** Starts Vitest; gives all that it prints, as it is printed. */
function vitest(...args: string[]) {
  const env: NodeJS.ProcessEnv = { NO_COLOR: '1' }
  for (const [name, value] of Object.entries(process.env))
    if (!/^(VITEST|TEST$|NODE_ENV$|FORCE_COLOR$|CI$)/.test(name)) env[name] = value
  const program = join(project, 'node_modules/vitest/vitest.mjs')
  const started = spawn(process.execPath, [program, ...args], { cwd: root, env })
  child = started
  const printed = { text: '' }
  started.stdout.on('data', (text: Buffer) => (printed.text += text.toString()))
  started.stderr.on('data', (text: Buffer) => (printed.text += text.toString()))
  const ended = new Promise<number | null>((resolve) => {
    started.on('close', resolve)
  })
  return { printed, ended }
}

async function run(...args: string[]) {
  const { printed, ended } = vitest('run', ...args)
  return { code: await ended, text: printed.text.replace(/ +$/gm, '') }
}

/** The lines of a report that tell of single tests, without their times. */
const tests = (text: string) =>
  text
    .split('\n')
    .flatMap(
      (line) => /^ *([✓×↓]) (.*?)(?: \d+ms)?$/.exec(line)?.slice(1).join(' ') ?? [],
    )

const write = (file: string, change: (text: string) => string) => {
  const path = join(root, file)
  writeFileSync(path, change(readFileSync(path, 'utf8')))
}

describe('a page as a test file', () => {
  test('has a test for each formula, example and problem, with its line', async () => {
    const { code, text } = await run()
    expect(code).toBe(1)
    expect(tests(text).sort()).toEqual(
      [
        '× content/deep/wrong.mdx:11 > line 11: x + x = 3 x',
        '× content/deep/wrong.mdx:16 > line 16: unbalanced-dollar',
        '× content/deep/wrong.mdx:16 > line 16: x − x',
        '× content/deep/wrong.mdx:18 > line 18: u = x^2 + 1',
        '× content/deep/wrong.mdx:22 > line 22: missing-stand-in',
        '× content/deep/wrong.mdx:7 > line 7: example dubble',
        '✓ content/deep/wrong.mdx:1 > the page as a whole',
        '✓ content/deep/wrong.mdx:22 > line 22: x = y',
        '✓ content/deep/wrong.mdx:22 > line 22: x = x + 1',
        '✓ content/deep/wrong.mdx:5 > line 5: x \\in \\mathbb{R}',
        '✓ content/good.mdx:13 > line 13: x + x = 2 x',
        '✓ content/good.mdx:13 > line 13: x + x = 2 x',
        '✓ content/good.mdx:1 > the page as a whole',
        '✓ content/good.mdx:5 > line 5: x \\in \\mathbb{R}',
        '✓ content/good.mdx:7 > line 7: example double',
        '✓ content/good.mdx:9 > line 9: d = 2 x',
      ].sort(),
    )
    expect(text).toContain(` ❯ content/deep/wrong.mdx:12:3
     10|
     11|   $$
     12|   x + x =
       |   ^
     13|   3 x
     14|   $$
`)
    expect(text).toMatch(/^wrong \(unequal-sides\): Unexpected value/m)
    expect(text).toContain(' ❯ content/deep/wrong.mdx:16:12\n')
    expect(text).not.toContain('src/vitest/runtime.ts')
  })

  test('writes evidence that says whether it is whole', async () => {
    await run()
    const good = readEvidence(root, 'good')!
    expect(good).toMatchObject({ page: 'good', complete: true, problems: [] })
    expect(good.hash).toMatch(/^[0-9a-f]{64}$/)
    expect(
      good.formulas.map(({ line, column, verdict }) => [line, column, verdict]),
    ).toEqual([
      [5, 5, 'declared'],
      [9, 1, 'verified'],
      [13, 8, 'verified'],
      [13, 26, 'verified'],
    ])
    expect(good.formulas[0]!.file).toBe('content/good.mdx')
    const wrong = readEvidence(root, 'deep/wrong')!
    expect(wrong.complete).toBe(false)
    expect(wrong.formulas).toHaveLength(6)
    expect(wrong.problems.map(({ code }) => code)).toEqual([
      'missing-example',
      'unbalanced-dollar',
      'missing-stand-in',
    ])
  })

  test('one line of a page can be run, which is no evidence', async () => {
    const { code, text } = await run('content/good.mdx:9')
    expect(tests(text).filter((line) => !line.startsWith('↓'))).toEqual([
      '✓ content/good.mdx:9 > line 9: d = 2 x',
    ])
    expect(code).toBe(0)
    expect(readEvidence(root, 'good')).toBeUndefined()
  })

  test('so can tests by name', async () => {
    const { code, text } = await run('-t', 'x \\+ x = 2 x')
    expect(tests(text).filter((line) => line.startsWith('✓'))).toHaveLength(2)
    expect(code).toBe(0)
    expect(readEvidence(root, 'good')).toBeUndefined()
  })

  test('the evidence of a page that is gone goes', async () => {
    await run()
    expect(readEvidence(root, 'deep/wrong')).toBeDefined()
    rmSync(join(root, 'content/deep/wrong.mdx'))
    renameSync(join(root, 'content/good.mdx'), join(root, 'content/better.mdx'))
    const { code } = await run()
    expect(code).toBe(0)
    expect(readEvidence(root, 'deep/wrong')).toBeUndefined()
    expect(readEvidence(root, 'good')).toBeUndefined()
    expect(readEvidence(root, 'better')).toMatchObject({ complete: true })
  })

  test('invalid MDX fails at its place', async () => {
    write('content/good.mdx', (text) => `${text}\nA brace { alone\n`)
    const { code, text } = await run('content/good.mdx')
    expect(code).toBe(1)
    expect(tests(text)[0]).toMatch(/^× content\/good\.mdx:\d+ > line \d+: invalid-mdx$/)
    expect(readEvidence(root, 'good')).toMatchObject({ complete: false, formulas: [] })
  })

  test('watching, an edited import of an example tests the page again', async () => {
    rmSync(join(root, 'content/deep'), { recursive: true })
    const { printed } = vitest('--watch')
    const waits = { timeout: 600_000, interval: 100 }
    await vi.waitFor(() => {
      expect(printed.text).toContain('Waiting for file changes')
    }, waits)
    expect(printed.text).toContain('Tests  6 passed')
    const before = readEvidence(root, 'good')!
    printed.text = ''
    write('examples/twice.ts', (text) => text.replace('2 * x', '3 * x'))
    await vi.waitFor(() => {
      expect(printed.text).toMatch(/Tests {2}1 failed/)
    }, waits)
    expect(printed.text).toContain('× content/good.mdx:9 > line 9: d = 2 x')
    await vi.waitFor(() => {
      expect(readEvidence(root, 'good')!.hash).not.toBe(before.hash)
    }, waits)
  })
})
