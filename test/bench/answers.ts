/**
 * How soon a reader who changes a formula is answered: every displayed formula of the notes
 * as it stands, and with slips, in a session that is ready for it. The first answer is what
 * is known before all draws are tried; a definition has only the last one.
 *
 * npm run bench:answers [-- PART-OF-A-PAGE’S-PATH]
 */
import { notes, open } from '../live/notes.ts'

/** Slips of a formula that are tried. */
const slips = 3

interface Answer {
  page: string
  at: number
  tex: string
  kind: string
  /** Milliseconds of the processor to get ready, to the first answer and to the last. */
  ready: number
  first: number
  time: number
}

/** Milliseconds of the processor: what others do on the machine counts for nothing. */
function since(start?: NodeJS.CpuUsage): number {
  const { user, system } = process.threadCpuUsage(start)
  return (user + system) / 1000
}

const timed = <Value>(work: (start: NodeJS.CpuUsage) => Value): [Value, number] => {
  const start = process.threadCpuUsage()
  const value = work(start)
  return [value, since(start)]
}

const [, , part = ''] = process.argv
const answers: Answer[] = []
for (const page of notes.filter((name) => name.includes(part))) {
  const { live, session } = await open(page)
  for (const [at, { tex, display }] of live.formulas.entries()) {
    if (!display) continue
    const changed = session.changes(at).slice(0, slips)
    for (const typed of [tex, ...changed.map((slip) => slip.tex)]) {
      const [, ready] = timed(() => {
        session.prepare(at)
      })
      let first: number | undefined
      const [{ outcome }, time] = timed((start) =>
        session.check(at, typed, () => {
          first ??= since(start)
        }),
      )
      const { kind } = outcome
      answers.push({ page, at, tex: typed, kind, ready, first: first ?? time, time })
    }
  }
}

const ms = (value: number): string => `${value.toFixed(0).padStart(6)} ms`

function told(name: string, times: readonly number[]): void {
  const sorted = [...times].sort((a, b) => a - b)
  const at = (share: number): string =>
    ms(sorted[Math.floor(share * (sorted.length - 1))]!)
  console.log(
    `${name.padEnd(12)} ${String(sorted.length).padStart(5)}  p50 ${at(0.5)}  p95 ${at(0.95)}  most ${at(1)}`,
  )
}

for (const kind of new Set(answers.map((answer) => answer.kind)))
  told(
    kind,
    answers.flatMap((answer) => (answer.kind === kind ? [answer.time] : [])),
  )
told(
  'first',
  answers.map(({ first }) => first),
)
told(
  'last',
  answers.map(({ time }) => time),
)
told(
  'ready',
  answers.map(({ ready }) => ready),
)

console.log('\nThe slowest:')
for (const { page, at, tex, kind, first, time } of answers
  .sort((a, b) => b.first - a.first)
  .slice(0, 25))
  console.log(
    `${ms(first)} ${ms(time)}  ${kind.padEnd(11)} ${page} ${at}  ${tex.replace(/\s+/g, ' ').trim().slice(0, 110)}`,
  )
