// In the worker, before each test file: switches the mutant on, or notes what its tests reach.

import { writeFileSync } from 'node:fs'
import { afterAll, afterEach, beforeEach, inject } from 'vitest'

declare module 'vitest' {
  interface ProvidedContext {
    /** The id of the mutant, or nothing where coverage is measured. */
    mutant: string
    /** How often its place may be met before it counts as a loop without an end. */
    hits: number
    /** Where the id of the worker's process is written to, so that a loop can be ended. */
    worker: string
  }
  interface TaskMeta {
    /** How often each mutant's place was met: by a test, or while files were loaded. */
    reached?: Record<string, number>
  }
}

/** Stryker's switches read this. */
interface Switches {
  activeMutant?: string | undefined
  hitCount?: number
  hitLimit?: number
  currentTestId?: string | undefined
  mutantCoverage?: {
    static: Record<string, number>
    perTest: Record<string, Record<string, number>>
  }
}

const holder = globalThis as { __stryker__?: Switches }
const switches = (holder.__stryker__ ??= {})
const mutant = inject('mutant')
writeFileSync(inject('worker'), `${process.pid}`)

if (mutant) {
  switches.activeMutant = mutant
  switches.hitCount = 0
  switches.hitLimit = inject('hits')
} else {
  beforeEach(({ task }) => {
    switches.currentTestId = task.id
  })
  afterEach(({ task }) => {
    switches.currentTestId = undefined
    task.meta.reached = { ...switches.mutantCoverage?.perTest[task.id] }
  })
  afterAll(({}, { file }) => {
    file.meta.reached = { ...switches.mutantCoverage?.static }
  })
}
