// Runs in a thread of its own: loads examples, checks formulas, and says after each step
// what came of it. It keeps no deadline; the thread that started it does.

import { parentPort, workerData } from 'node:worker_threads'
import { keptRun } from './kept.ts'
import type { Realm } from './realm/realm.ts'
import { Run } from './run.ts'
import type { Job, Outcome, Reply } from './steps.ts'
import { thrown } from './thrown.ts'

const port = parentPort
if (!port) throw new Error('Expected to run in a worker thread')

const post = (reply: Reply) => {
  port.postMessage(reply)
}

// `ml-matrix` warns of matrices that a verdict says more of.
console.warn = () => undefined

const { inside, memory } = workerData as { inside: Int32Array; memory: number }
const limits = {
  inside,
  memory,
  onOutOfMemory: () => {
    post({ kind: 'failed', reason: 'memory', detail: '', symbol: inside[0] ?? -1 })
  },
}

/** The job that was given last. */
let latest = -1
/** One job at a time: examples of one are loaded while the next is given. */
let working = Promise.resolve()

port.on('message', (job: Job) => {
  latest = job.id
  working = working.then(() => work(job))
})
post({ kind: 'ready' })

async function work(job: Job): Promise<void> {
  const { keep, steps } = job
  const run = keep === undefined ? new Run() : keptRun(keep, steps)
  await take(run, job)
  // The next page finds nothing of this one's code.
  if (keep === undefined) run.realm?.dispose()
}

async function take(run: Run, { id, steps, keep }: Job): Promise<void> {
  for (const [step, what] of steps.entries()) {
    // Of a page that is being written only the last version is of interest.
    if (keep !== undefined) await heard()
    if (id !== latest) return
    let outcome: Outcome
    try {
      // Most documents have no examples, and need nothing of where these run.
      if (what.kind === 'example') run.realm ??= await openRealm()
      outcome = run.take(what)
    } catch (error) {
      outcome = { kind: 'thrown', thrown: thrown(error) }
    }
    post({ kind: 'step', id, step, outcome })
  }
}

/** Gives messages that are waiting their turn. */
const heard = () => new Promise((resolve) => setImmediate(resolve))

async function openRealm(): Promise<Realm> {
  const { Realm } = await import('./realm/realm.ts').catch((error: unknown) => {
    throw isWithoutIsolates(error) ? new Error(noIsolates, { cause: error }) : error
  })
  return new Realm(limits)
}

/** Who has no examples need not install what runs them. */
const isWithoutIsolates = (error: unknown) =>
  error instanceof Error &&
  error.message.startsWith("Cannot find package 'isolated-vm'")

const noIsolates =
  'the package `isolated-vm`, in which code of examples runs, is not installed: npm install --save-dev isolated-vm@7 (for Node 22 it is 6, for Node 20 it is 5)'
