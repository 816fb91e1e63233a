/**
 * The command behind `npm run build`: check what has changed since it passed, build, and
 * only then replace `dist`. With `--fresh` everything is checked and computed anew.
 */
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { bin, buildSite, run } from './build-site.ts'
import { pages } from './pages.ts'
import { checksOf, tellChecks } from './unchanged.ts'

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '')
const { fresh } = parseArgs({
  options: { fresh: { type: 'boolean', default: false } },
}).values

const vitest = [
  ...[bin('vitest', 'vitest.mjs'), 'run', '--config', '.config/vitest.config.ts'],
  ...['--configLoader', 'native', '--project', 'pages', '--project', 'examples'],
]

async function check(): Promise<boolean> {
  if (fresh) return run(vitest)
  const checks = await checksOf(root, pages(root))
  console.log(tellChecks(checks))
  return checks.stale.length === 0 || run([...vitest, ...checks.stale])
}

const built = await buildSite({ root, check, fresh })
if (!built) {
  console.error('\nNothing was published; `dist` is as it was.')
  process.exitCode = 1
}
