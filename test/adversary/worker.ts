// Checks changed formulas of one page in a thread of its own, which may be ended.

import { parentPort, workerData } from 'node:worker_threads'
import { Checked, type Outcome } from './pages.ts'

/** One formula to check. */
export interface Task {
  index: number
  tex: string
  /** Fully: with mutants and on the page read anew. */
  mode: 'quick' | 'mutants' | 'whole'
}

const port = parentPort
if (!port) throw new Error('Expected to run in a worker thread')
const checked = await Checked.open((workerData as { page: string }).page)

const crash = (error: unknown): Outcome => ({
  passes: false,
  verdict: 'crash',
  code: error instanceof Error ? error.name : 'thrown',
  message: error instanceof Error ? (error.stack ?? error.message) : String(error),
  time: 0,
})

port.on('message', (tasks: Task[]) => {
  for (const { index, tex, mode } of tasks) {
    const start = performance.now()
    let outcome: Outcome
    try {
      outcome =
        mode === 'whole'
          ? checked.whole(index, tex, true)
          : checked.check(index, tex, mode === 'mutants')
    } catch (error) {
      outcome = crash(error)
    }
    port.postMessage({ ...outcome, wall: performance.now() - start })
  }
})
port.postMessage('ready')
