import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { testedExperiments } from '../src/experiments/tests.ts'
import ExampleReporter from '../src/vitest/example-reporter.ts'
import { pages } from '../src/vitest/plugin.ts'
import EvidenceReporter from '../src/vitest/reporter.ts'

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '')
const resolve = { alias: { residual: `${root}/src/formula/index.ts` } }

const { RESULTS, BLOB, GITHUB_ACTIONS } = process.env

/** No verdict by the clock: this only ends what hangs, however busy the machine is. */
const testTimeout = 600_000
const patience = {
  testTimeout,
  // A whole site is built in one.
  hookTimeout: 3 * testTimeout,
  expect: { poll: { timeout: testTimeout / 2 } },
}

export default defineConfig({
  root,
  test: {
    // Vitest leaves one core to the terminal, which is half of a machine with two.
    maxWorkers: '100%',
    reporters: [
      'default',
      new EvidenceReporter(),
      new ExampleReporter(),
      // On GitHub failures show at their lines of the page.
      GITHUB_ACTIONS ? 'github-actions' : {},
      // `npm test` counts from JSON.
      RESULTS ? ['json', { outputFile: RESULTS }] : {},
      // A shard of it leaves all that another run needs to report it.
      BLOB ? ['blob', { outputFile: BLOB }] : {},
    ],
    projects: [
      {
        root,
        resolve,
        test: {
          name: 'formula',
          ...patience,
          include: ['test/formula/**/*.test.ts'],
          // The engine keeps nothing that one file could leave to another.
          isolate: false,
        },
      },
      {
        root,
        resolve,
        test: {
          name: 'tools',
          ...patience,
          include: ['test/**/*.test.ts'],
          exclude: ['test/{formula,site,package}/**', '**/fixtures/**'],
        },
      },
      {
        root,
        resolve,
        plugins: [pages()],
        test: {
          name: 'pages',
          ...patience,
          include: ['content/**/*.mdx'],
          includeTaskLocation: true,
          isolate: false,
        },
      },
      {
        root,
        resolve,
        plugins: [testedExperiments()],
        test: {
          name: 'examples',
          ...patience,
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
          ...patience,
          globalSetup: 'test/site/setup.ts',
          // Browsers, servers and builds beside each other: once more before it counts, and told.
          retry: 1,
        },
      },
      {
        root,
        test: {
          name: 'package',
          include: ['test/package/**/*.test.ts'],
          ...patience,
          globalSetup: 'test/package/setup.ts',
        },
      },
    ],
  },
})
