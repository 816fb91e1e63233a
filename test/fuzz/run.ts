/**
 * The fuzzer: reads and checks documents that nobody would write, made from the lexicon's
 * words and KaTeX's notation, from parts that fit each other, or by changing our pages, and looks that every formula ends
 * with a verdict.
 *
 *   npm run fuzz -- SECONDS [--seed 1] [--from 0] [--documents N]
 *
 * A document depends on the seed and its number only; `--from` and `--documents` repeat some.
 * Crashes (thrown, without end, out of memory) are made small and written to
 * `.residual/fuzz/`; the exit code is 1 if there is one.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { changedPage } from './edits.ts'
import { Grammar } from './grammar.ts'
import { Guard, type Crash } from './guard.ts'
import { minimise } from './minimise.ts'
import { Choices } from './random.ts'
import { Typed } from './typed.ts'
import type { Cost, Task } from './worker.ts'

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string', default: '1' },
    from: { type: 'string', default: '0' },
    documents: { type: 'string', default: 'Infinity' },
  },
})
const seconds = Number(positionals[0] ?? 60)
if (!(seconds > 0))
  throw new Error('Expected the number of seconds: npm run fuzz -- 60')
const folder = '.residual/fuzz'
mkdirSync(folder, { recursive: true })

function taskOf(number: number): Task {
  const choices = new Choices(Number(options.seed), number)
  const mutate = choices.chance(0.3)
  const kind = choices.next()
  const text =
    kind < 0.25
      ? new Grammar(choices).document()
      : kind < 0.75
        ? new Typed(choices).document()
        : changedPage(choices)
  return { text, mutate }
}

const guard = new Guard()
const costs: Cost[] = []
const crashes = new Map<string, { crash: Crash; count: number; file: string }>()
const end = performance.now() + seconds * 1000
const from = Number(options.from)
let number = from
for (; performance.now() < end && number - from < Number(options.documents); number++) {
  const task = taskOf(number)
  const result = await guard.run(task)
  for (const cost of result.costs) costs.push(cost)
  if (result.crash) await note(number, task, result.crash)
}
await guard.stop()

async function note(number: number, task: Task, crash: Crash): Promise<void> {
  const known = crashes.get(crash.kind)
  if (known) {
    known.count++
    return
  }
  const file = `${folder}/${options.seed}-${number}.mdx`
  crashes.set(crash.kind, { crash, count: 1, file })
  writeFileSync(file, task.text)
  console.log(`document ${number}: ${crash.kind}`)
  const slow = crash.kind === 'time-limit'
  const small = await minimise(
    task.text,
    async (text) =>
      (await guard.run({ ...task, text }, slow ? 20 : undefined)).crash?.kind ===
      crash.kind,
    slow ? 24 : 400,
  )
  writeFileSync(file, small)
  writeFileSync(file.replace('.mdx', '.txt'), `${crash.kind}\nat ${crash.at}\n${crash.detail}\n`) // prettier-ignore
}

/** Median, 99th percentile and maximum, and the formula of the last. */
function spread(title: string, of: (cost: Cost) => number): void {
  const sorted = [...costs].sort((a, b) => of(a) - of(b))
  const at = (share: number) => {
    const cost = sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]
    return cost ? Math.round(of(cost)).toLocaleString('en') : '–'
  }
  const last = sorted.at(-1)?.tex.replace(/\s+/g, ' ').slice(0, 80) ?? ''
  console.log(
    `${title.padEnd(6)} p50 ${at(0.5)}  p99 ${at(0.99)}  max ${at(1)}  ${last}`,
  )
}

console.log(
  `${number - from} documents, ${costs.length} formulas, seed ${options.seed}`,
)
const verdicts = Object.groupBy(costs, ({ verdict }) => verdict)
const shares = Object.entries(verdicts).map(([name, list]) => `${name} ${list?.length ?? 0}`) // prettier-ignore
console.log(shares.join(', '))
spread('ms', ({ ms }) => ms)
spread('steps', ({ steps }) => steps)
for (const { crash, count, file } of crashes.values())
  console.log(`${count} × ${crash.kind}: ${file}`)
console.log(`${crashes.size} kinds of crashes`)
process.exitCode = crashes.size > 0 ? 1 : 0
