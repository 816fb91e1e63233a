/**
 * The command behind `npm test`: everything that CI checks, in its order. All steps run
 * whatever the earlier ones gave; the last line counts.
 *
 *   npm test [-- --only static|tests|package|site [--shard 1/4 | --merge 4] [FILE…]]
 *
 * A shard leaves its report in `.residual/blobs`; `--merge` reads those of all shards as if
 * this run had made them, evidence included.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { bin } from '../src/astro/build-site.ts'
import { readAsked, type Asked, type Part } from './asked.ts'

const asked = read()

const results = '.residual/results'
rmSync(results, { recursive: true, force: true })
mkdirSync(results, { recursive: true })
// Nothing that earlier builds computed takes the place of what is tested.
rmSync('.residual/experiments', { recursive: true, force: true })

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
    env: {
      ...process.env,
      ASTRO_TELEMETRY_DISABLED: '1',
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

function read(): Asked {
  try {
    return readAsked(process.argv.slice(2))
  } catch (error) {
    console.error((error as Error).message)
    process.exit(2)
  }
}

/** Tests of some projects, each counted; a file that does not load counts as one failure. */
function tests(title: string, ...projects: string[]): void {
  const name = projects.join('-')
  const file = `${results}/${name}.json`
  const args = [
    ...[bin('vitest', 'vitest.mjs'), 'run', '-c', '.config/vitest.config.ts'],
    // Node reads it as it is; to bundle it takes as long as a page, once for each project.
    ...['--configLoader', 'native'],
  ]
  const named = projects.flatMap((project) => ['--project', project])
  const good = step(title, [...args, ...named, ...share(name)], {
    RESULTS: file,
    ...reports(name),
  })
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

/** Where the reports of so many shards lie, by their numbers. */
const blobs = (name: string, count: number | string) =>
  `.residual/blobs/${name}/${count}`

/** What Vitest is told of the share that is asked for. */
function share(name: string): string[] {
  const { shard, merge, files } = asked
  if (merge === undefined) return [...(shard ? ['--shard', shard] : []), ...files]
  for (let index = 1; index <= merge; index++) {
    const blob = `${blobs(name, merge)}/${index}.json`
    if (existsSync(blob)) continue
    // Without it the rest would pass.
    console.log(
      `Unexpected end of reports, expected \`${blob}\`: run \`npm test\` with \`--shard ${index}/${merge}\`.`,
    )
    failed++
  }
  return ['--mergeReports', blobs(name, merge)]
}

/** Where the report of a shard goes. GitHub has been told by the shards what failed. */
function reports(name: string): Record<string, string> {
  const { shard, merge } = asked
  if (merge !== undefined) return { GITHUB_ACTIONS: '' }
  if (shard === undefined) return {}
  const [index, count = ''] = shard.split('/')
  return { BLOB: `${blobs(name, count)}/${index}.json` }
}

/** What each part runs. */
const steps: Record<Part, () => void> = {
  static() {
    tool('format', bin('prettier', 'bin/prettier.cjs'), '--check', '.')
    tool('types of pages and components', bin('astro', 'bin/astro.mjs'), 'check')
    tool('types', bin('typescript', 'bin/tsc'))
    tool(
      'lint',
      ...[bin('eslint', 'bin/eslint.js'), '-c', '.config/eslint.config.mjs'],
      ...['--max-warnings', '0', '.'],
    )
    tool('fuzzer, one minute', 'test/fuzz/run.ts', '60', '--seed', '1')
  },
  tests() {
    tests('engine, tools, pages and examples', 'formula', 'tools', 'pages', 'examples')
  },
  package() {
    tests('package', 'package')
  },
  site() {
    tests('site', 'site')
  },
}
for (const part of asked.parts) steps[part]()

const line = `${passed} passed, ${failed} failed`
writeFileSync(`${results}/line`, `${line}\n`)
console.log(`\n${line}`)
process.exitCode = failed > 0 ? 1 : 0
