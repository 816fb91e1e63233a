// The engine's own tests in a warm Vitest, run against one mutant after another.

import { readFileSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import {
  createVitest,
  type TestCase,
  type TestModule,
  type TestSpecification,
  type Vitest,
} from 'vitest/node'

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '')
/** In milliseconds: a worker that ends no test for so long is taken to hang. */
const patience = 120_000

interface Test {
  test: TestCase
  /** What it took, in milliseconds. */
  time: number
  /** How often it met each mutant's place. */
  reached: ReadonlyMap<string, number>
}

interface TestFile {
  module: TestModule
  tests: readonly Test[]
  /** How many mutants it was run against, and how many of them it noticed. */
  runs: number
  kills: number
}

/** A file of tests, the first that fails and how. */
function said(module: TestModule): string {
  const tests = [...module.children.allTests('failed')]
  const errors = [...module.errors(), ...tests.flatMap((test) => test.result().errors ?? [])] // prettier-ignore
  const parts = [module.relativeModuleId, tests[0]?.fullName, errors[0]?.message]
  return parts.filter(Boolean).join(' · ').replaceAll(/\s+/g, ' ')
}

const timeOf = (tests: readonly Test[]): number =>
  tests.reduce((sum, { time }) => sum + time, 0)

export interface Fate {
  fate: 'killed' | 'timeout' | 'survived' | 'uncovered'
  /** What noticed it. */
  by?: string
}

export class Suite {
  private readonly vitest: Vitest
  private readonly worker: string
  private readonly files: TestFile[] = []
  private lastSign = 0
  /** The files of tests that the last run came to: Vitest keeps older results of the others. */
  private readonly ended: TestModule[] = []

  private constructor(vitest: Vitest, worker: string) {
    this.vitest = vitest
    this.worker = worker
  }

  /**
   * @param code of the files that hold mutants, by path from the root
   * @param folders of tests
   * @param worker a file for the id of the process that runs them
   */
  static async open(
    code: ReadonlyMap<string, string>,
    folders: readonly string[],
    worker: string,
  ): Promise<Suite> {
    const vitest: Vitest = await createVitest(
      {
        config: false,
        root,
        watch: false,
        include: folders.map((folder) => `${folder}/**/*.test.ts`),
        // Their inputs run into limits of time and memory, which mutants have as well.
        exclude: ['test/formula/security/**'],
        setupFiles: ['test/mutation/setup.ts'],
        // One process per run holds all its files: each mutant meets an engine that is loaded anew.
        fsModuleCache: false,
        isolate: false,
        maxWorkers: 1,
        bail: 1,
        testTimeout: patience,
        silent: true,
        reporters: [
          {
            onTestCaseResult: () => void (suite.lastSign = Date.now()),
            onTestModuleEnd: (module) => {
              suite.lastSign = Date.now()
              suite.ended.push(module)
            },
          },
        ],
        sequence: {
          // As they are given.
          sequencer: class {
            sort = (files: TestSpecification[]) => Promise.resolve(files)
            shard = (files: TestSpecification[]) => Promise.resolve(files)
          },
        },
      },
      {
        resolve: { alias: { residual: `${root}/src/formula/index.ts` } },
        plugins: [
          {
            name: 'mutants',
            enforce: 'pre',
            transform: (_, id) => code.get(id.slice(root.length + 1)),
          },
        ],
      },
    )
    const suite = new Suite(vitest, worker)
    await suite.measure()
    return suite
  }

  close(): Promise<void> {
    return this.vitest.close()
  }

  get sizes(): { tests: number; seconds: number } {
    const tests = this.files.flatMap((file) => file.tests)
    return { tests: tests.length, seconds: timeOf(tests) / 1000 }
  }

  private run(specifications: TestSpecification[], mutant: string, hits: number) {
    this.vitest.provide('mutant', mutant)
    this.vitest.provide('hits', hits)
    this.vitest.provide('worker', this.worker)
    this.vitest.state.filesMap.clear()
    this.ended.length = 0
    return this.vitest.runTestSpecifications(specifications)
  }

  /** All files without a mutant. What is met while the engine is loaded, all of them meet. */
  private async measure(): Promise<void> {
    const { testModules } = await this.run(await this.vitest.globTestSpecifications(), '', 0) // prettier-ignore
    const failed = testModules.filter((module) => !module.ok())
    if (failed.length > 0 || testModules.length === 0)
      throw new Error(`Expected tests that pass without a mutant: ${failed.map(said).join('\n')}`) // prettier-ignore
    const loaded = testModules.flatMap((module) => Object.entries(module.meta().reached ?? {})) // prettier-ignore
    for (const module of testModules) {
      const tests = [...module.children.allTests('passed')].map((test) => ({
        test,
        time: 1 + (test.diagnostic()?.duration ?? 0),
        reached: new Map([...loaded, ...Object.entries(test.meta().reached ?? {})]),
      }))
      this.files.push({ module, tests, runs: 0, kills: 0 })
    }
  }

  /**
   * What becomes of a mutant in the tests that meet it, up to so many seconds of them: without
   * the longest, and those files first that noticed the most mutants in their time.
   */
  async fate(mutant: string, seconds: number): Promise<Fate> {
    const reaching = this.files
      .flatMap((file) => file.tests)
      .filter(({ reached }) => reached.has(mutant))
      .sort((a, b) => a.time - b.time)
    if (reaching.length === 0) return { fate: 'uncovered' }
    let left = seconds * 1000
    const chosen = new Set(reaching.filter(({ time }) => (left -= time) > 0))
    const files = this.files
      .map((file) => ({ file, tests: file.tests.filter((test) => chosen.has(test)) }))
      .filter(({ tests }) => tests.length > 0)
      .map((part) => {
        const { kills, runs } = part.file
        return {
          ...part,
          worth: (kills + 0.5) / (runs + 1) / (20 + timeOf(part.tests)),
        }
      })
      .sort((a, b) => b.worth - a.worth)
    const met = reaching.reduce((sum, { reached }) => sum + reached.get(mutant)!, 0)
    let hangs = false as boolean
    this.lastSign = Date.now()
    rmSync(this.worker, { force: true })
    const watch = setInterval(() => {
      if (hangs || Date.now() - this.lastSign < patience) return
      hangs = true
      process.kill(Number(readFileSync(this.worker, 'utf8')), 'SIGKILL')
    }, 1000)
    try {
      const specifications = files.map(({ file, tests }) =>
        file.module.toTestSpecification(tests.map(({ test }) => test)),
      )
      const { unhandledErrors } = await this.run(specifications, mutant, 100 * met) // prettier-ignore
      if (hangs) return { fate: 'timeout' }
      for (const { file } of files) {
        const module = this.ended.find(({ moduleId }) => moduleId === file.module.moduleId) // prettier-ignore
        if (module?.state() === 'failed') file.kills++
        if (/failed|passed/.test(module?.state() ?? '')) file.runs++
      }
      const failed = this.ended.find((module) => module.state() === 'failed')
      if (failed) return { fate: 'killed', by: said(failed) }
      if (unhandledErrors.length > 0) return { fate: 'killed', by: String(unhandledErrors[0]) } // prettier-ignore
      return { fate: 'survived' }
    } finally {
      clearInterval(watch)
    }
  }
}
