import { fork, type ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { processorTime } from './processor-time.ts'
import type { Job, Outcome, Reply, Step } from './steps.ts'

/** Why a list of steps was not finished, and the step that is to blame, if one is. */
export interface Failure {
  step: Step | undefined
  reason: 'time' | 'memory' | 'stopped'
  detail: string
  /** Number of the symbol whose code was running, in the order of the examples. */
  symbol: number | undefined
}

interface TakeOptions {
  /** Milliseconds of the processor for one step. */
  timeout: number
  /** Megabytes for the worker's heap. */
  memory: number
  /** Ends the work early. */
  signal: AbortSignal
  /** See `Job`. */
  keep?: string | undefined
  onStep: (step: Step, outcome: Outcome) => void
}

/** To start a process and load the engine; on a busy machine too. */
const startTimeout = 60_000

/** A process that has computed for less of its time sleeps. */
const idleShare = 0.001

interface Host {
  child: ChildProcess
  memory: number
  /** Whether it keeps what it knows of pages, and code of theirs with it. */
  keeps: boolean
  /** How many it was given. */
  jobs: number
}

interface Hosts {
  /** Those that ended their last job well: code of its page is gone with its realm, or kept. */
  idle: Host[]
  running: Set<ChildProcess>
}

/** Of the whole process: Vitest loads this module anew for every page. */
const { idle, running } = hosts()

function hosts(): Hosts {
  const all = globalThis as Record<symbol, Hosts | undefined>
  const key = Symbol.for('residual.hosts')
  const known = all[key]
  if (known) return known
  const first: Hosts = { idle: [], running: new Set() }
  all[key] = first
  process.on('exit', () => {
    for (const child of first.running) child.kill('SIGKILL')
  })
  return first
}

/** Asked anew each time: TypeScript takes it for what it was before. */
const isAborted = (signal: AbortSignal): boolean => signal.aborted

/** Has a worker take the steps in order. Gives the failure that stopped it, if one did. */
export async function take(
  steps: Step[],
  { timeout, memory, signal, keep, onStep }: TakeOptions,
): Promise<Failure | undefined> {
  if (isAborted(signal)) {
    const detail = 'it was asked to end'
    return { step: undefined, reason: 'stopped', detail, symbol: undefined }
  }
  const keeps = keep !== undefined
  const known = idle.findIndex((host) => host.memory === memory && host.keeps === keeps)
  const rested = known < 0 ? undefined : idle.splice(known, 1)[0]
  const host = rested ?? start(memory, keeps)
  const { child } = host
  unhear(child)
  child.ref()
  child.channel?.ref()
  const id = ++host.jobs
  const failure = await new Promise<Failure | undefined>((resolve) => {
    let next = rested ? 0 : -1
    let inside = -1
    let timer: NodeJS.Timeout
    const end = (failed: Failure | undefined) => {
      clearTimeout(timer)
      unhear(child)
      signal.removeEventListener('abort', abort)
      resolve(failed)
    }
    const stop = (reason: Failure['reason'], detail: string) => {
      const symbol = inside < 0 ? undefined : inside
      end({ step: steps[next], reason, detail, symbol })
    }
    const abort = () => {
      stop('stopped', 'it was asked to end')
    }
    const wait = () => {
      clearTimeout(timer)
      const before = next
      const limit = next < 0 ? startTimeout : timeout
      const started = processorTime(child.pid)
      const late = (waited: number) => {
        if (next !== before) return
        const now = processorTime(child.pid)
        const used = started === undefined || now === undefined ? limit : now - started
        // Code that sleeps is not waited for; code that a busy machine keeps waiting is.
        if (used >= limit || used < waited * idleShare) {
          stop('time', 'it did not answer in time')
        } else arm(Math.max(limit - used, limit / 10), waited)
      }
      const arm = (pause: number, waited: number) => {
        timer = setTimeout(() => {
          // A busy main thread sees its timers before the replies that came in time.
          setImmediate(() =>
            setImmediate(() => {
              late(waited + pause)
            }),
          )
        }, pause)
      }
      arm(limit, 0)
    }
    signal.addEventListener('abort', abort)
    child.on('message', (reply: Reply) => {
      if (reply.kind === 'inside') {
        inside = reply.symbol
        return
      }
      if (reply.kind === 'failed') {
        inside = reply.symbol
        stop(reply.reason, reply.detail)
        return
      }
      if (reply.kind === 'ready') next = 0
      else {
        const step = steps[reply.step]
        if (reply.id !== id || !step) return
        next = reply.step + 1
        onStep(step, reply.outcome)
      }
      if (next === steps.length) end(undefined)
      else wait()
    })
    child.on('error', (error) => {
      stop('stopped', error.message)
    })
    child.on('exit', (code, killer) => {
      // What V8 does when even its last reserve of memory is used up.
      if (killer === 'SIGABRT' || code === 134) stop('memory', 'out of memory')
      else stop('stopped', `it ended with ${killer ?? `exit code ${code}`}`)
    })
    wait()
    const job: Job = { id, steps, ...(keep === undefined ? {} : { keep }) }
    child.send(job)
  })
  // One that keeps what it knows leaves a job when it is given the next.
  const isLeft = keeps && isAborted(signal) && child.connected
  if (failure && !isLeft) discard(host)
  else rest(host)
  return failure
}

function unhear(child: ChildProcess): void {
  for (const event of ['message', 'error', 'exit']) child.removeAllListeners(event)
}

function start(memory: number, keeps: boolean): Host {
  const entry = fileURLToPath(new URL('./host.mjs', import.meta.url))
  const child = fork(entry, [String(memory)], {
    // What isolated-vm needs.
    execArgv: ['--no-node-snapshot', '--disable-warning=ExperimentalWarning'],
    serialization: 'advanced',
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  running.add(child)
  // What an example prints must not mix with a report on standard output.
  for (const stream of [child.stdout, child.stderr]) {
    let crashed = false
    stream?.on('data', (text: Buffer) => {
      // What V8 prints when it dies is for its own developers.
      crashed ||= text.includes('<--- Last few GCs --->')
      if (!crashed) process.stderr.write(text)
    })
  }
  return { child, memory, keeps, jobs: 0 }
}

function discard({ child }: Host): void {
  running.delete(child)
  child.on('error', () => undefined)
  child.kill('SIGKILL')
}

function rest(host: Host): void {
  const { child } = host
  const leave = () => {
    const at = idle.indexOf(host)
    if (at >= 0) idle.splice(at, 1)
    running.delete(child)
  }
  child.on('error', leave)
  child.on('exit', leave)
  child.unref()
  child.channel?.unref()
  for (const stream of [child.stdout, child.stderr])
    (stream as unknown as { unref?: () => void } | null)?.unref?.()
  idle.push(host)
}
