// Runs in a thread of its own: loads examples, checks formulas, and says after each step
// what came of it. It keeps no deadline; the thread that started it does.

import { parentPort, workerData } from 'node:worker_threads'
import { openPage, type Given, type Page } from '../formula/index.ts'
import type { Job, Outcome, Reply, Step } from './steps.ts'
import { thrown } from './thrown.ts'
import { Watch } from './watch.ts'

const port = parentPort
if (!port) throw new Error('Expected to run in a worker thread')

const post = (reply: Reply) => {
  port.postMessage(reply)
}

class Run {
  readonly #given: (Given & { origin: string })[] = []
  readonly #watch = new Watch(workerData as Int32Array)
  #page: Page | undefined

  async take(step: Step): Promise<Outcome> {
    switch (step.kind) {
      case 'example':
        return this.#load(step)
      case 'open':
        return this.#open(step)
      case 'formula':
        return { kind: 'evidence', evidence: this.#opened().check(step.formula) }
      case 'finish':
        return { kind: 'late', late: this.#opened().finish() }
    }
  }

  async #load({
    url,
    origin,
    lost,
  }: Extract<Step, { kind: 'example' }>): Promise<Outcome> {
    const { given } = (await import(url)) as { given?: unknown }
    if (given === undefined) return { kind: 'done' }
    if (!isGiven(given)) return { kind: 'not-a-scope', was: kindOf(given) }
    const [watched, symbols] = this.#watch.add(given, lost)
    this.#given.push({ ...watched, origin })
    return { kind: 'given', symbols }
  }

  #open({ seed, draws, macros }: Extract<Step, { kind: 'open' }>): Outcome {
    const options = {
      ...(seed === undefined ? {} : { seed }),
      ...(draws === undefined ? {} : { draws }),
      ...(Object.keys(macros).length > 0 ? { macros } : {}),
    }
    try {
      this.#page = openPage({ ...options, given: this.#given })
    } catch (error) {
      // What the examples say together makes no sense; the page is read without them.
      this.#page = openPage(options)
      return { kind: 'thrown', thrown: thrown(error) }
    }
    return { kind: 'done' }
  }

  #opened(): Page {
    if (!this.#page) throw new Error('Expected the page to be open')
    return this.#page
  }
}

function isGiven(value: unknown): value is Given {
  return (
    typeof value === 'object' &&
    value !== null &&
    'symbols' in value &&
    value.symbols instanceof Map &&
    'updates' in value &&
    value.updates instanceof Map
  )
}

const kindOf = (value: unknown) =>
  value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value

port.on('message', ({ id, steps }: Job) => {
  void work(id, steps)
})
post({ kind: 'ready' })

async function work(id: number, steps: Step[]): Promise<void> {
  const run = new Run()
  for (const [step, what] of steps.entries()) {
    let outcome: Outcome
    try {
      outcome = await run.take(what)
    } catch (error) {
      outcome = { kind: 'thrown', thrown: thrown(error) }
    }
    post({ kind: 'step', id, step, outcome })
  }
}
