// In the worker, before each test file: switches the mutant on, or notes what the file reaches.

import { writeFileSync } from 'node:fs'
import { afterAll, beforeAll, inject } from 'vitest'

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
    /** How often a mutant's place was met in the tests of the file. */
    reached?: Record<string, number>
    /** The mutants' places that were met while files were loaded. */
    loaded?: Record<string, number>
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
  beforeAll(({}, { file }) => {
    switches.currentTestId = file.name
  })
  afterAll(({}, { file }) => {
    switches.currentTestId = undefined
    file.meta.reached = { ...switches.mutantCoverage?.perTest[file.name] }
    file.meta.loaded = { ...switches.mutantCoverage?.static }
  })
}
