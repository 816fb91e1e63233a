import { Worker } from 'node:worker_threads'
import type { Job, Outcome, Reply, Step } from './steps.ts'

/** Why a list of steps was not finished, and the step that is to blame, if one is. */
export interface Failure {
  step: Step | undefined
  reason: 'time' | 'memory' | 'stopped'
  detail: string
}

interface TakeOptions {
  /** Milliseconds for one step. */
  timeout: number
  /** Megabytes for the worker's heap. */
  memory: number
  /** Ends the work early. */
  signal: AbortSignal
  /** False for code whose state the next page must not see. */
  reuse: boolean
  onStep: (step: Step, outcome: Outcome) => void
}

/** To start a thread and load the engine; on a busy machine too. */
const startTimeout = 60_000

/** Workers that no page's code has touched, with their memory limit. */
const idle: { worker: Worker; memory: number }[] = []

let jobs = 0

/** Has a worker take the steps in order. Gives the failure that stopped it, if one did. */
export async function take(
  steps: Step[],
  { timeout, memory, signal, reuse, onStep }: TakeOptions,
): Promise<Failure | undefined> {
  const known = idle.findIndex((candidate) => candidate.memory === memory)
  const rested = known < 0 ? undefined : idle.splice(known, 1)[0]?.worker
  const worker = rested ?? start(memory)
  worker.removeAllListeners()
  worker.ref()
  const id = ++jobs
  const failure = await new Promise<Failure | undefined>((resolve) => {
    let next = rested ? 0 : -1
    let timer: NodeJS.Timeout
    const end = (failed: Failure | undefined) => {
      clearTimeout(timer)
      worker.removeAllListeners()
      signal.removeEventListener('abort', abort)
      resolve(failed)
    }
    const stop = (reason: Failure['reason'], detail: string) => {
      end({ step: steps[next], reason, detail })
    }
    const abort = () => {
      stop('stopped', 'it was asked to end')
    }
    signal.addEventListener('abort', abort)
    const wait = () => {
      clearTimeout(timer)
      const before = next
      timer = setTimeout(
        () => {
          // A busy main thread sees its timers before the replies that came in time.
          setImmediate(() =>
            setImmediate(() => {
              if (next === before) stop('time', 'it did not answer in time')
            }),
          )
        },
        next < 0 ? startTimeout : timeout,
      )
    }
    worker.on('message', (reply: Reply) => {
      if (reply.kind === 'step') {
        const step = steps[reply.step]
        if (reply.id !== id || !step) return
        next = reply.step + 1
        onStep(step, reply.outcome)
        if (next === steps.length) {
          end(undefined)
          return
        }
      } else next = 0
      wait()
    })
    worker.on('error', (error: NodeJS.ErrnoException) => {
      const memoryEnded = error.code === 'ERR_WORKER_OUT_OF_MEMORY'
      stop(memoryEnded ? 'memory' : 'stopped', `${error.name}: ${error.message}`)
    })
    worker.on('exit', (code) => {
      stop('stopped', `it ended with exit code ${code}`)
    })
    wait()
    const job: Job = { id, steps }
    worker.postMessage(job)
  })
  if (failure || !reuse) await worker.terminate()
  else rest(worker, memory)
  return failure
}

function rest(worker: Worker, memory: number): void {
  const place = { worker, memory }
  const leave = () => {
    const at = idle.indexOf(place)
    if (at >= 0) idle.splice(at, 1)
  }
  worker.on('error', leave)
  worker.on('exit', leave)
  worker.unref()
  idle.push(place)
}

function start(memory: number): Worker {
  const entry = new URL('./worker.mjs', import.meta.url)
  const worker = new Worker(entry, {
    execArgv: ['--disable-warning=ExperimentalWarning'],
    resourceLimits: { maxOldGenerationSizeMb: memory },
    stdout: true,
    stderr: true,
  })
  // What an example prints must not mix with a report on standard output.
  worker.stdout.pipe(process.stderr, { end: false })
  worker.stderr.pipe(process.stderr, { end: false })
  return worker
}
