import { Worker } from 'node:worker_threads'
import type { Outcome } from './pages.ts'
import type { Task } from './worker.ts'

/** A formula may take as long as the build gives it. */
const limit = 10_000

/** Checks formulas of a page in order; one that does not come back is a hang. */
export async function checkAll(
  page: string,
  tasks: readonly Task[],
): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  while (outcomes.length < tasks.length) {
    await lane(page, tasks.slice(outcomes.length), outcomes)
    if (outcomes.length < tasks.length)
      outcomes.push({
        passes: false,
        verdict: 'hang',
        code: 'hang',
        message: '',
        time: limit,
      })
  }
  return outcomes
}

/** One worker until it is done or stuck. */
function lane(
  page: string,
  tasks: readonly Task[],
  outcomes: Outcome[],
): Promise<void> {
  const worker = new Worker(new URL('./worker.mjs', import.meta.url), {
    workerData: { page },
  })
  return new Promise((resolve, reject) => {
    let left = tasks.length
    let timer: NodeJS.Timeout
    const end = () => {
      clearTimeout(timer)
      void worker.terminate().then(() => {
        resolve()
      })
    }
    worker.on('error', reject)
    worker.on('message', (message: Outcome | 'ready') => {
      clearTimeout(timer)
      if (message === 'ready') worker.postMessage(tasks)
      else {
        outcomes.push(message)
        left--
      }
      if (left === 0) end()
      else timer = setTimeout(end, limit)
    })
  })
}
