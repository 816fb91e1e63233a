/**
 * The judge's own tests, judged: changes the engine and looks whether its tests notice.
 *
 *   npm run mutation -- [ROOM…] [--sample 300] [--seed 1] [--seconds 60] [--minutes 60]
 *                          [--tests laws,draws] [--only near.ts:83]
 *
 * A room is a folder of `src/formula`; without one all of it is changed. Of its mutants (Stryker's)
 * a sample is drawn by the seed; its score is an estimate with its interval. Mutants that take
 * away several lines at once are left out: they contain many others and hardly ever survive.
 * The tests are all of `test/formula`, or the folders of `--tests`. A mutant survives that is not
 * noticed by the tests that reach it, up to `--seconds` of them: fewer never flatter the score.
 * The sample has no order, so that what is done after `--minutes` is a sample as well.
 * Of the sample `--only` leaves those whose name has a text, to look at a survivor again.
 * Survivors are printed and written to `.residual/mutation/survivors.txt`.
 */
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { Choices } from '../fuzz/random.ts'
import { instrumented, nameOf, type Mutant } from './mutants.ts'
import { Suite, type Fate } from './suite.ts'

const { values: options, positionals: rooms } = parseArgs({
  allowPositionals: true,
  options: {
    sample: { type: 'string', default: '300' },
    seed: { type: 'string', default: '1' },
    tests: { type: 'string', default: '' },
    only: { type: 'string', default: '' },
    seconds: { type: 'string', default: '60' },
    minutes: { type: 'string', default: 'Infinity' },
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
const all = (await instrumented(files)).mutants.filter(
  ({ start, end, mutator }) =>
    mutator !== 'BlockStatement' && mutator !== 'ArrowFunction' && end.line - start.line < 2, // prettier-ignore
)
const order = new Map(
  sampled(all, Number(options.sample))
    .map((mutant, i) => [nameOf(mutant), i] as const)
    .filter(([name]) => name.includes(options.only)),
)
// The others of their places are left out again, so that no switch costs time for nothing.
const { mutants, code } = await instrumented(
  [
    ...new Set(
      all.filter((mutant) => order.has(nameOf(mutant))).map(({ file }) => file),
    ),
  ],
  (file) => all.filter((mutant) => mutant.file === file && order.has(nameOf(mutant))),
)
const sample = mutants
  .filter((mutant) => order.has(nameOf(mutant)))
  .sort((a, b) => order.get(nameOf(a))! - order.get(nameOf(b))!)
console.log(`${sample.length} of ${all.length} mutants in ${files.length} files`)

const folders = options.tests ? options.tests.split(',').map((name) => `test/formula/${name}`) : ['test/formula'] // prettier-ignore
const suite = await Suite.open(code, folders, `${folder}/worker`)
const { tests, seconds } = suite.sizes
console.log(`${tests} tests pass without a mutant in ${seconds.toFixed(0)} s`)

const fates = new Map<Mutant, Fate['fate']>()
const end = performance.now() + 60_000 * Number(options.minutes)
for (const mutant of sample) {
  if (performance.now() > end) break
  const start = performance.now()
  const { fate, by } = await suite.fate(mutant.id, Number(options.seconds))
  fates.set(mutant, fate)
  const took = ((performance.now() - start) / 1000).toFixed(1)
  console.log(`${fates.size}/${sample.length} ${fate} ${took} s ${nameOf(mutant)}`)
  if (by) console.log(`    ${by.slice(0, 300)}`)
}
await suite.close()

const survivors = [...fates].filter(([, fate]) => /survived|uncovered/.test(fate))
const lines = survivors.map(([mutant, fate]) => {
  const line = readFileSync(mutant.file, 'utf8').split('\n')[mutant.start.line]
  return `${fate} ${nameOf(mutant)}\n    ${line?.trim() ?? ''}`
})
writeFileSync(`${folder}/survivors.txt`, `${lines.join('\n')}\n`)
console.log(lines.join('\n'))
const killed = fates.size - survivors.length
const percent = (share: number) => `${(100 * share).toFixed(1)} %`
const [low, high] = interval(killed, fates.size)
console.log(
  `${killed} of ${fates.size} killed: ${percent(killed / fates.size)} (95 %: ${percent(low)} to ${percent(high)})`,
)
