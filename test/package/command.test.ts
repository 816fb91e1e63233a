import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, inject, test } from 'vitest'
import { node20, project, residual } from './project.ts'

const wrong = String.raw`Let $A, B \in \mathbb{R}^{n \times n}$ be invertible. Then

$$
(A B)^{-1} = A^{-1} B^{-1}
$$
`

describe.each([
  ['this Node', process.execPath],
  ['Node 20', node20],
])('the command line under %s', (_, node) => {
  const only = test.skipIf(node === undefined)

  only('tells what is wrong, and holds where it is right', async () => {
    const folder = project({
      'wrong.md': wrong,
      'right.md': wrong.replace('A^{-1} B^{-1}', 'B^{-1} A^{-1}'),
    })
    const bad = await residual(folder, ['check', 'wrong.md'], node)
    expect(bad.out).toContain('wrong.md:4:1  wrong  unequal-sides')
    expect(bad.out).toContain('It holds with one change (operands swapped)')
    expect(bad.code).toBe(1)
    expect(await residual(folder, ['check', 'right.md'], node)).toEqual({
      code: 0,
      out: '2 formulas in 1 file: 1 declared, 1 verified\n',
    })
  })

  only('follows the configuration of a project', async () => {
    const folder = project({
      'residual.config.yaml': String.raw`macros: { '\R': '\mathbb{R}' }
names: [Let $x \in \R$.]
`,
      'notes/sum.md': 'We have $x + x = 3 x$.\n',
    })
    const { out, code } = await residual(folder, ['check', 'notes'], node)
    expect(out).toContain('unequal-sides')
    expect(code).toBe(1)
  })

  only('checks many documents, and long ones', async () => {
    const folder = project({
      'long.md': `Let $x \\in \\mathbb{R}$.\n\n${'$$\nx + x = 2 x\n$$\n\n'.repeat(30)}`,
      'other.mdx': 'Let $x > 0$. Then $\\sqrt{x^2} = x$.\n',
    })
    const { out, code } = await residual(folder, ['check', '.'], node)
    expect(out).toBe('33 formulas in 2 files: 2 declared, 31 verified\n')
    expect(code).toBe(0)
  })
})

const example = {
  'square.mdx': String.raw`<Example src="square" />

Let $x \in \mathbb{R}$. Then $s = x^2$.
`,
  'examples/square.ts': `import { Matrix } from 'ml-matrix'
import { computed, real, scope } from 'residual'

export const square = (x: number): number => Matrix.ones(1, 1).mul(x).mul(x).get(0, 0)

export const given = scope({ x: real(), s: computed(({ x }) => square(x as number)) })
`,
}

describe('code of examples', () => {
  test('runs in an isolate', async () => {
    const folder = project(example, ['isolated-vm'])
    const { out } = await residual(folder, ['check', 'square.mdx'])
    expect(out).toBe('2 formulas in 1 file: 2 verified\n')
  })

  test('asks for the package that runs it', async () => {
    const { out, code } = await residual(project(example), ['check', 'square.mdx'])
    expect(out).toContain('npm install --save-dev isolated-vm@7')
    expect(code).toBe(1)
  })
})

describe('what is installed', () => {
  const files = readdirSync(join(inject('bare'), 'node_modules'), {
    recursive: true,
    encoding: 'utf8',
  })

  test('is small', () => {
    const packages = files.filter((name) => /(?:^|[\\/])package\.json$/.test(name))
    const size = files.reduce(
      (sum, name) => sum + statSync(join(inject('bare'), 'node_modules', name)).size,
      0,
    )
    expect(packages.length).toBeLessThan(30)
    expect(size).toBeLessThan(15e6)
  })

  test('has no tests, pages or data in it', () => {
    const own = files.filter((name) => /^residual[\\/]/.test(name))
    expect(own.filter((name) => /(?:content|examples|test)[\\/]/.test(name))).toEqual(
      [],
    )
    const endings = own.flatMap((name) => /(?:\.d)?\.\w+$/.exec(name)?.[0] ?? [])
    expect([...new Set(endings)].sort()).toEqual([
      '.astro',
      '.d.ts',
      '.js',
      '.json',
      '.md',
    ])
  })
})
