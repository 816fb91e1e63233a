/** The command behind `npm run build`: check, build, and only then replace `dist`. */
import { fileURLToPath } from 'node:url'
import { bin, buildSite, run } from './build-site.ts'

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '')

const checks = [
  bin('vitest', 'vitest.mjs'),
  'run',
  '--config',
  '.config/vitest.config.ts',
  '--project',
  'pages',
  '--project',
  'examples',
]

const built = await buildSite({ root, check: () => run(checks) })
if (!built) {
  console.error('\nNothing was published; `dist` is as it was.')
  process.exitCode = 1
}
