// Runs documents in a worker under a guard of processor time and memory: a busy machine
// takes longer and crashes nothing.

import { Worker } from 'node:worker_threads'
import type { Cost, Reply, Task } from './worker.ts'

export interface Crash {
  /** What distinguishes it from others: the error, or the limit. */
  kind: string
  /** Reading, finishing, or the formula. */
  at: string
  detail: string
}

export interface Result {
  costs: Cost[]
  crash?: Crash
}

const limits = {
  /** Seconds of the processor for one formula with its mutants, or for reading. */
  seconds: 60,
  megabytes: 1024,
}

export class Guard {
  private worker: Promise<Worker> | undefined
  private tasks = 0

  /** Reads and checks a document. */
  async run(task: Task, seconds = limits.seconds): Promise<Result> {
    // What thousands of documents leave behind is not the last one's fault.
    if (++this.tasks % 500 === 0) await this.stop()
    const worker = await (this.worker ??= start())
    const costs: Cost[] = []
    const crash = await new Promise<Crash | undefined>((resolve) => {
      let at = 'start'
      let since = 0
      let failed: string | undefined
      const cpu = async () => {
        const { user, system } = await worker.cpuUsage()
        return (user + system) / 1e6
      }
      const watch = async () => {
        const [before, now] = [at, await cpu()]
        if (before !== at) return
        if (now - since > seconds)
          end({ kind: 'time-limit', at, detail: `more than ${seconds} s of the processor` }) // prettier-ignore
      }
      const timer = setInterval(() => void watch().catch(() => undefined), 250)
      const end = (crash: Crash | undefined) => {
        clearInterval(timer)
        worker.off('message', hear)
        worker.off('error', fail)
        worker.off('exit', leave)
        resolve(crash)
      }
      const hear = (reply: Reply) => {
        if (reply.kind === 'at') {
          at = reply.what
          since = Infinity
          void cpu().then((now) => (since = now), () => undefined) // prettier-ignore
        } else if (reply.kind === 'cost') costs.push(reply.cost)
        else if (reply.kind === 'crash')
          end({ kind: signature(reply.error, reply.stack), at, detail: reply.stack })
        else if (reply.kind === 'done') end(undefined)
      }
      const fail = (error: Error) => {
        failed = `${error.name}: ${error.message}`
      }
      const leave = (code: number) => {
        const kind = failed ?? `exit ${code}`
        end({ kind, at, detail: kind })
        this.worker = undefined
      }
      worker.on('message', hear)
      worker.on('error', fail)
      worker.on('exit', leave)
      worker.postMessage(task)
    })
    if (crash?.kind === 'time-limit') await this.stop()
    return { costs, ...(crash ? { crash } : {}) }
  }

  async stop(): Promise<void> {
    const worker = await this.worker
    this.worker = undefined
    await worker?.terminate()
  }
}

/** The error without its values, and the place in our code that threw it. */
function signature(error: string, stack: string): string {
  const frame = /\/src\/([\w./-]+:\d+)/.exec(stack)?.[1] ?? 'outside of src'
  return `${error.replace(/[`'"].*?[`'"]|\d+/g, '…').slice(0, 100)} at ${frame}`
}

async function start(): Promise<Worker> {
  const worker = new Worker(new URL('./worker.mjs', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: limits.megabytes },
  })
  // Between two documents nobody waits for it.
  worker.on('error', () => undefined)
  await new Promise((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', reject)
  })
  return worker
}
