// The engine's own tests, without reports and evidence: what a mutant is run against. Only
// those files that are named in `MUTATION_TESTS`, if it is set.
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '')
const { MUTATION_TESTS = 'test/formula/**' } = process.env

export default defineConfig({
  root,
  resolve: { alias: { residual: `${root}/src/formula/index.ts` } },
  test: {
    include: MUTATION_TESTS.split(',').map((folder) => `${folder}/*.test.ts`),
    // Their inputs run into limits of time and memory, which mutants have as well.
    exclude: ['test/formula/security/**'],
    testTimeout: 120_000,
  },
})
