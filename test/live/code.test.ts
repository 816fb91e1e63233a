/** Code of an example as a reader has changed it: what it shows, and what then fails. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { compile, showingLast, Unread } from '../../src/live/code/compile.ts'
import { run, type Body, type Surroundings } from '../../src/live/code/run.ts'
import { valueHtml } from '../../src/live/code/value.ts'
import type { LivePage, Said } from '../../src/live/protocol.ts'
import { readRegion, withRegion } from '../../src/page/regions.ts'
import { liveOf } from './notes.ts'

const tex = String.raw
const examples = new URL('../../examples/', import.meta.url)

const textOf = (name: string) => readFileSync(new URL(`${name}.ts`, examples), 'utf8')

/** As in the worker, but for where modules come from. */
const surroundings: Surroundings = {
  source: (name) => Promise.resolve(textOf(name)),
  example: (name) => import(new URL(`${name}.ts`, examples).href) as Promise<object>,
  library: (name) =>
    name === 'ml-matrix'
      ? import('ml-matrix')
      : name === 'residual'
        ? import('../../src/formula/index.ts')
        : undefined,
  evaluate: async (script) => {
    const address = `data:text/javascript,${encodeURIComponent(script)}`
    const module = (await import(/* @vite-ignore */ address)) as { default: Body }
    return { body: module.default, address }
  },
}

const page: LivePage = {
  ...liveOf(tex`Let $n > 1$ be an integer and let $X \in \mathbb{R}^{m \times n}$ have centred rows.

$$
C_X = \frac{1}{n} X X^\top
$$`),
  examples: ['pca/covariance'],
}

async function said(code: string, checks = true): Promise<Said[]> {
  const all: Said[] = []
  const asked = { src: 'pca/covariance', region: undefined, code, checks }
  await run(asked, page, surroundings, (one) => all.push(one))
  return all
}

const { code } = readRegion(textOf('pca/covariance'))
const kinds = (all: readonly Said[]) => all.map(({ kind }) => kind)

describe('code as it stands', () => {
  test('shows what it says of symbols, and the page holds with it', async () => {
    const all = await said(code)
    expect(kinds(all).filter((kind) => kind !== 'checking')).toEqual([
      'ran',
      'symbols',
      'checked',
    ])
    const [, shown] = all as [Said, Extract<Said, { kind: 'symbols' }>]
    expect(shown.symbols).toHaveLength(5)
    expect(all.at(-1)).toMatchObject({ failing: 0 })
  })

  test('shows the value of an expression behind it', async () => {
    const all = await said(
      `${code}\ncovariance(new Matrix([[1, -1]])) // one row`,
      false,
    )
    expect(all[0]).toEqual({ kind: 'value', html: valueHtml([[1]]) })
  })

  test('shows what it prints, as far as somebody may read it', async () => {
    const [first] = await said(`${code}\nconsole.log('n', 2)`, false)
    expect(first).toEqual({ kind: 'printed', html: ['n', valueHtml(2)] })
    const all = await said(`${code}\nfor (;;) console.log(1)`, false)
    expect(all.length).toBeLessThan(1000)
    expect(all.at(-1)).toMatchObject({ kind: 'threw' })
  })
})

test('a slip in the code: the formulas that fail with it, with their counterexamples', async () => {
  const all = await said(code.replace('div(X.columns)', 'div(X.columns - 1)'))
  const failing = all.filter((one) => one.kind === 'fails')
  expect(failing).toHaveLength(1)
  expect(failing[0]!.outcome.kind).toBe('fails')
  expect(page.formulas[failing[0]!.at]!.tex).toContain('C_X')
})

describe('an error', () => {
  test.each([
    ['in the code', 'const a = 1\nundefinedName + a', 2],
    ['in the grammar', 'const a = 1\nconst = 2', 2],
    ['in what it imports', "import { b } from 'other'\nb", undefined],
  ])('%s is told with its line', async (_where, broken, line) => {
    const all = await said(broken, false)
    expect(all).toEqual([
      { kind: 'threw', line, message: expect.any(String) as string },
    ])
  })
})

describe('compiling', () => {
  test('keeps every line where it is', () => {
    const text = 'type A = {\n  b: number\n}\nconst a: A = { b: 1 }\nthrow a'
    const { script } = compile(text)
    expect(script.split('\n')[4]).toContain('throw a')
  })

  test('names what is imported, types left out', () => {
    const { imports } = compile(
      "import { Matrix } from 'ml-matrix'\nimport type { B } from './b.ts'\nMatrix.eye(2)",
    )
    expect(imports).toEqual(['ml-matrix'])
  })

  test('says at which line it cannot be read', () => {
    expect(() => compile('const a = 1\nconst = 2')).toThrow(Unread)
  })

  test.each([
    ['1 + 1', ';__show((1 + 1))'],
    ['1 + 1;\n', ';__show((1 + 1));\n'],
    ['const a = 1', 'const a = 1'],
    ['', ''],
  ])('hands out the last expression of %j', (text, shown) => {
    expect(showingLast(text)).toBe(shown)
  })
})

test('the code of a region goes back to where it came from', () => {
  const source = textOf('pca/covariance')
  const { text, line } = withRegion(source, code)
  expect(
    text
      .split('\n')
      .slice(line - 1, line - 1 + code.split('\n').length)
      .join('\n'),
  ).toBe(code)
  expect(readRegion(text.replace(/^/, ''))).toEqual(readRegion(source))
})

describe('a value', () => {
  test.each([
    [1 / 3, '0.33333'],
    [[1, 2], 'mathnormal'],
    [new Map([['a', 1]]), '<th scope="row"><code>a</code></th>'],
    [['<b>', { a: [1] }], '&lt;b&gt;'],
    [undefined, '<code>undefined</code>'],
    [Math.max, 'a function'],
  ])('%j is shown', (value, part) => {
    const html = valueHtml(value)
    if (part !== 'mathnormal') expect(html).toContain(part)
    else expect(html).toContain('katex')
  })

  test('that is large is shown in its beginning, with its size', () => {
    const large = Array.from({ length: 40 }, () => Array.from({ length: 30 }, () => 1))
    expect(valueHtml(large)).toContain('40 × 30')
  })
})
