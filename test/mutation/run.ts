/**
 * The judge's own tests, judged: changes the engine and looks whether its tests notice.
 *
 *   npm run mutation -- [ROOM…] [--sample 300] [--seed 1] [--tests laws,draws] [--quick]
 *
 * A room is a folder of `src/formula`; without one all of it is changed. Of its mutants (Stryker's)
 * a sample is drawn by the seed; its score is an estimate with its interval. Mutants that take
 * away several lines at once are left out: they contain many others and hardly ever survive.
 * First the tests
 * of `--tests` run, folders of `test/formula`; what survives these meets all tests, unless
 * `--quick`. Survivors are printed and written to `.residual/mutation/survivors.txt`.
 */
import { spawnSync } from 'node:child_process'
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { Choices } from '../fuzz/random.ts'
import { bin } from '../../src/astro/build-site.ts'
import { mutantsOf, type Mutant } from './mutants.ts'

const { values: options, positionals: rooms } = parseArgs({
  allowPositionals: true,
  options: {
    sample: { type: 'string', default: '300' },
    seed: { type: 'string', default: '1' },
    tests: { type: 'string', default: 'laws,draws,traps' },
    quick: { type: 'boolean', default: false },
  },
})
const folder = '.residual/mutation'
mkdirSync(folder, { recursive: true })

/** So many of a list, each as likely as any other. */
function sampled<Item>(list: readonly Item[], size: number): Item[] {
  const choices = new Choices(Number(options.seed), 0)
  return list
    .map((item) => ({ item, at: choices.next() }))
    .sort((a, b) => a.at - b.at)
    .slice(0, size)
    .map(({ item }) => item)
}

type Status = 'Killed' | 'Timeout' | 'Survived' | 'NoCoverage' | 'CompileError' | 'RuntimeError' | 'Ignored' | 'Pending' // prettier-ignore

interface Report {
  files: Record<
    string,
    {
      mutants: {
        location: Pick<Mutant, 'start' | 'end'>
        mutatorName: string
        replacement: string
        status: Status
      }[]
    }
  >
}

const nameOf = ({ file, start, end, mutator, replacement }: Mutant): string =>
  `${file}:${start.line}:${start.column}-${end.line}:${end.column} ${mutator} ${replacement}`

/** What Stryker finds of these mutants, with the tests of some folders. */
function statuses(mutants: readonly Mutant[], tests: string): Map<string, Status> {
  const report = `${folder}/report.json`
  const configuration = {
    testRunner: 'vitest',
    plugins: ['@stryker-mutator/vitest-runner'],
    vitest: { configFile: 'test/mutation/vitest.config.ts', related: false },
    coverageAnalysis: 'perTest',
    mutate: [
      ...new Set(
        mutants.map(
          ({ file, start, end }) =>
            `${file}:${start.line}:${start.column}-${end.line}:${end.column}`,
        ),
      ),
    ],
    concurrency: 1,
    tempDirName: `${folder}/sandbox`,
    ignorePatterns: ['dist', '.astro', '.residual'],
    reporters: ['json', 'progress-append-only'],
    jsonReporter: { fileName: report },
    timeoutMS: 60_000,
  }
  const file = `${folder}/stryker.json`
  writeFileSync(file, JSON.stringify(configuration, null, 2))
  const { status } = spawnSync(
    process.execPath,
    [bin('@stryker-mutator/core', 'bin/stryker.js'), 'run', file],
    { stdio: 'inherit', env: { ...process.env, MUTATION_TESTS: tests } },
  )
  if (status !== 0) throw new Error('Expected Stryker to end well: see above')
  const { files } = JSON.parse(readFileSync(report, 'utf8')) as Report
  const found = new Map<string, Status>()
  for (const [name, { mutants: list }] of Object.entries(files)) {
    for (const { location, mutatorName, replacement, status } of list)
      found.set(nameOf({ file: name, ...location, mutator: mutatorName, replacement }), status) // prettier-ignore
  }
  return found
}

/** Wilson's 95 % interval of a share. */
function interval(hits: number, of: number): [number, number] {
  const z = 1.96
  const share = hits / of
  const middle = (share + (z * z) / (2 * of)) / (1 + (z * z) / of)
  const half = (z / (1 + (z * z) / of)) * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of)) // prettier-ignore
  return [middle - half, middle + half]
}

const files = (rooms.length > 0 ? rooms : ['']).flatMap((room) =>
  globSync(`src/formula/${room}/**/*.ts`.replace('//', '/')).sort(),
)
if (files.length === 0) throw new Error(`Expected folders of src/formula, got ${rooms.join(', ')}`) // prettier-ignore
const all = (await mutantsOf(files)).filter(
  ({ start, end, mutator }) =>
    mutator !== 'BlockStatement' && mutator !== 'ArrowFunction' && end.line - start.line < 2, // prettier-ignore
)
const sample = sampled(all, Number(options.sample))
console.log(`${sample.length} of ${all.length} mutants in ${files.length} files`)

const folders = options.tests.split(',').map((name) => `test/formula/${name}`)
const first = statuses(sample, folders.join(','))
const lives = (status: Status | undefined) => status === 'Survived' || status === 'NoCoverage' // prettier-ignore
const alive = sample.filter((mutant) => lives(first.get(nameOf(mutant))))
const second =
  options.quick || alive.length === 0 ? first : statuses(alive, 'test/formula/**')
const counted = sample.filter((mutant) =>
  /^(Killed|Timeout|Survived|NoCoverage)$/.test(first.get(nameOf(mutant)) ?? ''),
)
const survivors = counted.filter((mutant) => {
  const name = nameOf(mutant)
  return lives(first.get(name)) && lives(second.get(name) ?? 'Survived')
})
const lines = survivors.map((mutant) => {
  const code = readFileSync(mutant.file, 'utf8').split('\n')[mutant.start.line - 1]
  return `${nameOf(mutant)}\n    ${code?.trim() ?? ''}`
})
writeFileSync(`${folder}/survivors.txt`, `${lines.join('\n')}\n`)
console.log(lines.join('\n'))
const killed = counted.length - survivors.length
const percent = (share: number) => `${(100 * share).toFixed(1)} %`
const [low, high] = interval(killed, counted.length)
console.log(
  `${killed} of ${counted.length} killed: ${percent(killed / counted.length)} (95 %: ${percent(low)} to ${percent(high)})`,
)
