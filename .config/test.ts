/**
 * The command behind `npm test`: everything that CI checks, in its order. All steps run
 * whatever the earlier ones gave; the last line counts.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { bin } from '../src/astro/build-site.ts'

const results = '.residual/results'
rmSync(results, { recursive: true, force: true })
mkdirSync(results, { recursive: true })

let passed = 0
let failed = 0

function step(
  title: string,
  args: string[],
  env: Record<string, string> = {},
): boolean {
  console.log(`\n── ${title}`)
  const { status } = spawnSync(process.execPath, args, {
    stdio: 'inherit',
    // Nothing kept of earlier builds takes the place of what is tested.
    env: {
      ...process.env,
      ...{ ASTRO_TELEMETRY_DISABLED: '1', RESIDUAL_FRESH: '1' },
      ...env,
    },
  })
  return status === 0
}

/** A tool that is happy or not: one check. */
function tool(title: string, ...args: string[]): void {
  if (step(title, args)) passed++
  else failed++
}

interface Report {
  numPassedTests: number
  numFailedTests: number
  testResults: { status: string; assertionResults: { status: string }[] }[]
}

/** Tests of some projects, each counted; a file that does not load counts as one failure. */
function tests(title: string, ...projects: string[]): void {
  const file = `${results}/${projects.join('-')}.json`
  const args = [bin('vitest', 'vitest.mjs'), 'run', '-c', '.config/vitest.config.ts']
  const named = projects.flatMap((project) => ['--project', project])
  const good = step(title, [...args, ...named], { RESULTS: file })
  const before = failed
  try {
    const report = JSON.parse(readFileSync(file, 'utf8')) as Report
    passed += report.numPassedTests
    failed += report.numFailedTests
    failed += report.testResults.filter(
      ({ status, assertionResults }) =>
        status === 'failed' &&
        assertionResults.every((test) => test.status !== 'failed'),
    ).length
  } catch {
    // No report: the failure of the run itself is counted below.
  }
  if (!good && failed === before) failed++
}

tool('format', bin('prettier', 'bin/prettier.cjs'), '--check', '.')
tool('types of pages and components', bin('astro', 'bin/astro.mjs'), 'check')
tool('types', bin('typescript', 'bin/tsc'))
tool(
  'lint',
  ...[bin('eslint', 'bin/eslint.js'), '-c', '.config/eslint.config.mjs'],
  ...['--max-warnings', '0', '.'],
)
tests('engine, pages and examples', 'formula', 'pages', 'examples')
tests('site', 'site')

const line = `${passed} passed, ${failed} failed`
writeFileSync(`${results}/line`, `${line}\n`)
console.log(`\n${line}`)
process.exitCode = failed > 0 ? 1 : 0
