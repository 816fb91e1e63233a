import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { TestProjectConfiguration, ViteUserConfig } from 'vitest/config'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('..', import.meta.url))
const residual = fileURLToPath(new URL('../src/formula/index.ts', import.meta.url))
const resolve = { alias: { residual } }

const projects: TestProjectConfiguration[] = [
  {
    root,
    resolve,
    test: {
      name: 'formula',
      include: ['test/**/*.test.ts'],
      exclude: ['test/site/**', '**/fixtures/**'],
    },
  },
  {
    root,
    resolve,
    test: {
      name: 'examples',
      include: [],
      includeSource: ['examples/**/*.ts'],
    },
  },
  {
    root,
    resolve,
    test: {
      name: 'site',
      include: ['test/site/**/*.test.ts'],
      testTimeout: 60_000,
      hookTimeout: 180_000,
      fileParallelism: false,
    },
  },
]

if (existsSync(`${root}/src/vitest/plugin.ts`)) {
  const { pages } = (await import(`${root}/src/vitest/plugin.ts`)) as {
    pages: () => NonNullable<ViteUserConfig['plugins']>[number]
  }
  projects.push({
    root,
    resolve,
    plugins: [pages()],
    test: {
      name: 'pages',
      include: ['content/**/*.mdx'],
      includeTaskLocation: true,
    },
  })
}

export default defineConfig({ root, test: { projects } })
