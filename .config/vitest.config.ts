import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import ExampleReporter from '../src/vitest/example-reporter.ts'
import { pages } from '../src/vitest/plugin.ts'
import EvidenceReporter from '../src/vitest/reporter.ts'

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '')
const resolve = { alias: { residual: `${root}/src/formula/index.ts` } }

const { RESULTS, GITHUB_ACTIONS } = process.env

export default defineConfig({
  root,
  test: {
    reporters: [
      'default',
      new EvidenceReporter(),
      new ExampleReporter(),
      // On GitHub failures show at their lines of the page.
      GITHUB_ACTIONS ? 'github-actions' : {},
      // `npm test` counts from JSON.
      RESULTS ? ['json', { outputFile: RESULTS }] : {},
    ],
    projects: [
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
        plugins: [pages()],
        test: {
          name: 'pages',
          include: ['content/**/*.mdx'],
          includeTaskLocation: true,
          isolate: false,
        },
      },
      {
        root,
        resolve,
        test: {
          name: 'examples',
          include: [],
          includeSource: ['examples/**/*.ts'],
          isolate: false,
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
          // One build and one browser at a time: they use all there is.
          fileParallelism: false,
        },
      },
    ],
  },
})
