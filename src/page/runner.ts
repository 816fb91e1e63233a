// Checks one page: examples and formulas go, step by step, through a worker thread. A
// step that does not come back within its time costs the worker its life; the culprit
// gets its verdict, and a fresh worker takes the same steps without it. Formulas that
// were decided before are taken again, since later ones rest on what they declared.

import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Document, MathNode } from './document.ts'
import { examplesFolder, findExample } from './example-file.ts'
import { problem, type Problem, type ProblemValues } from './problem.ts'
import type { Outcome, Step, Thrown } from './steps.ts'
import { take, type Failure } from './thread.ts'
import {
  formulaOf,
  placed,
  undecided,
  type Obstacle,
  type PageEvidence,
} from './verdict.ts'

export interface CheckOptions {
  seed?: number
  draws?: number
  /** Milliseconds for one formula with its mutants, and for one example to load. */
  timeout?: number
  /** Megabytes that a worker may use. */
  memory?: number
  /** Folder of the examples; default: `examples` beside the page or above it. */
  examples?: string
}

/** All that came out of the check of one page. */
export interface PageResult {
  /** One per formula, in document order. */
  evidence: PageEvidence[]
  /** What is wrong outside the formulas, in document order. */
  problems: Problem[]
  /** Files of the examples that were found. */
  files: string[]
}

/** The check of one page under way. */
export interface PageRun {
  /** One per formula; a definition's comes when later claims have been seen. */
  readonly evidence: readonly Promise<PageEvidence>[]
  /** What is wrong with each `<Example>`. */
  readonly examples: readonly Promise<Problem[]>[]
  readonly result: Promise<PageResult>
  /** Ends the check early; what is undecided stays so. */
  stop(): Promise<void>
}

const seconds = 1000
export const defaultTimeout = 10 * seconds
export const defaultMemory = 1024

/** Starts the check of a page. The promises never reject but for our own mistakes. */
export function checkPage(document: Document, options: CheckOptions = {}): PageRun {
  const run = new Run(document, options)
  const result = run.run()
  // Who only looks at single formulas must not be hit by an unhandled rejection.
  result.catch((error: unknown) => {
    run.fail(error)
  })
  return {
    evidence: run.evidence.map(({ promise }) => promise),
    examples: run.examples.map(({ promise }) => promise),
    result,
    async stop() {
      run.stop()
      await result
    },
  }
}

class Run {
  readonly evidence: PromiseWithResolvers<PageEvidence>[]
  readonly examples: PromiseWithResolvers<Problem[]>[]
  readonly #document: Document
  readonly #options: CheckOptions
  readonly #decided: (PageEvidence | undefined)[]
  /** Example files that are not loaded again, formulas that are not asked again. */
  readonly #excluded = new Set<string | number>()
  /** Problems by example file; the first `<Example>` of a file shows them. */
  readonly #loading = new Map<string, Problem[]>()
  readonly #pageProblems: Problem[] = []
  readonly #stopping = new AbortController()
  #files: (string | undefined)[] = []
  #missing: Problem[][] = []

  constructor(document: Document, options: CheckOptions) {
    this.#document = document
    this.#options = options
    this.#decided = document.formulas.map(() => undefined)
    this.evidence = document.formulas.map(() => Promise.withResolvers())
    this.examples = document.examples.map(() => Promise.withResolvers())
    for (const { promise } of [...this.evidence, ...this.examples])
      promise.catch(() => undefined)
  }

  fail(error: unknown): void {
    for (const { reject } of [...this.evidence, ...this.examples]) reject(error)
  }

  stop(): void {
    this.#stopping.abort()
  }

  async run(): Promise<PageResult> {
    const { file, examples, formulas } = this.#document
    const folder = this.#options.examples ?? examplesFolder(file)
    const found = await Promise.all(examples.map((node) => findExample(node, folder)))
    this.#files = found.map((example) => example.file)
    this.#missing = found.map((example) => example.problems)
    for (let rounds = 0; formulas.length + examples.length > 0; rounds++) {
      const steps = this.#steps()
      const failure = await take(steps, {
        timeout: this.#options.timeout ?? defaultTimeout,
        memory: this.#options.memory ?? defaultMemory,
        signal: this.#stopping.signal,
        reuse: this.#files.every((path) => path === undefined),
        onStep: (step, outcome) => {
          this.#note(step, outcome)
        },
      })
      if (!failure || this.#stopping.signal.aborted) break
      this.#blame(failure)
      if (failure.step === undefined || rounds > formulas.length + examples.length)
        break
    }
    this.#settleExamples()
    const evidence = formulas.map((_, index) => this.#settle(index))
    return {
      evidence,
      problems: [
        ...this.#document.problems,
        ...(await Promise.all(this.examples.map(({ promise }) => promise))).flat(),
        ...this.#pageProblems,
      ].sort((a, b) => a.from.offset - b.from.offset),
      files: [...new Set(this.#files.filter((path) => path !== undefined))],
    }
  }

  #steps(): Step[] {
    const { seed, draws } = this.#options
    const urls = this.#files.flatMap((file) => (file ? [pathToFileURL(file).href] : []))
    return [
      ...[...new Set(urls)]
        .filter((url) => !this.#excluded.has(url))
        .map((url): Step => ({ kind: 'example', url })),
      {
        kind: 'open',
        macros: this.#document.macros,
        ...(seed === undefined ? {} : { seed }),
        ...(draws === undefined ? {} : { draws }),
      },
      ...this.#document.formulas.flatMap((node, index): Step[] =>
        this.#excluded.has(index)
          ? []
          : [{ kind: 'formula', index, formula: formulaOf(node) }],
      ),
      { kind: 'finish' },
    ]
  }

  #note(step: Step, outcome: Outcome): void {
    if (step.kind === 'example') this.#noteExample(step.url, outcome)
    else if (step.kind === 'open') {
      this.#settleExamples()
      if (outcome.kind !== 'thrown') return
      const [first = this.#document.formulas[0]] = this.#document.examples
      if (first && this.#pageProblems.length === 0) {
        const { error } = outcome.thrown
        this.#pageProblems.push(problem(first, 'clashing-examples', error))
      }
    } else if (step.kind === 'formula') {
      if (outcome.kind === 'evidence')
        this.#decided[step.index] = placed(this.#node(step.index), outcome.evidence)
      else if (outcome.kind === 'thrown')
        this.#obstruct(step.index, 'internal-error', describe(outcome.thrown))
      // Later claims may still decide about a definition.
      if (this.#decided[step.index]?.verdict !== 'defined') this.#settle(step.index)
    } else if (outcome.kind === 'late') {
      for (const { index, evidence } of outcome.late)
        this.#decided[index] = placed(this.#node(index), evidence)
    }
  }

  #noteExample(url: string, outcome: Outcome): void {
    const example = this.#exampleOf(url)
    if (!example || this.#loading.has(url)) return
    if (outcome.kind === 'thrown') {
      const { error, at } = outcome.thrown
      this.#excluded.add(url)
      const place = at && `\`${shortPlace(at)}\``
      this.#loading.set(url, [
        problem(example, 'example-throws', example.src, error, place),
      ])
    } else if (outcome.kind === 'not-a-scope') {
      const { was } = outcome
      this.#loading.set(url, [problem(example, 'invalid-given', example.src, was)])
    }
  }

  /** Gives the step that never came back its verdict, and takes it out of the next round. */
  #blame({ step, reason, detail }: Failure): void {
    const limit = (this.#options.timeout ?? defaultTimeout) / seconds
    const memory = this.#options.memory ?? defaultMemory
    if (step?.kind === 'example') {
      this.#excluded.add(step.url)
      const example = this.#exampleOf(step.url)
      if (!example) return
      const { src } = example
      const told =
        reason === 'time'
          ? problem(example, 'example-hangs', src, limit)
          : reason === 'memory'
            ? problem(example, 'memory-limit', memory)
            : problem(example, 'example-throws', src, detail, undefined)
      this.#loading.set(step.url, [told])
    } else if (step?.kind === 'formula') {
      this.#excluded.add(step.index)
      if (this.#decided[step.index]) return
      if (reason === 'time') this.#obstruct(step.index, 'time-limit', limit)
      else if (reason === 'memory') this.#obstruct(step.index, 'memory-limit', memory)
      else this.#obstruct(step.index, 'worker-stopped', detail)
      this.#settle(step.index)
    } else {
      // Not one formula's fault: all that is open stays undecided.
      for (const [index, known] of this.#decided.entries()) {
        if (known && known.verdict !== 'defined') continue
        if (reason === 'time') this.#obstruct(index, 'time-limit', limit)
        else this.#obstruct(index, 'worker-stopped', detail)
      }
    }
  }

  #obstruct<Code extends Obstacle>(
    index: number,
    code: Code,
    ...values: ProblemValues<Code>
  ): void {
    this.#decided[index] = undecided(this.#node(index), code, ...values)
  }

  #settle(index: number): PageEvidence {
    if (!this.#decided[index])
      this.#obstruct(index, 'worker-stopped', 'the formula was never reached')
    const evidence = this.#decided[index]
    if (!evidence) throw new Error(`Expected a verdict for formula ${index}`)
    this.evidence[index]?.resolve(evidence)
    return evidence
  }

  #settleExamples(): void {
    for (const [index, { resolve }] of this.examples.entries())
      resolve([...(this.#missing[index] ?? []), ...this.#loadProblems(index)])
  }

  #node(index: number): MathNode {
    const node = this.#document.formulas[index]
    if (!node) throw new Error(`Expected a formula ${index} on the page`)
    return node
  }

  #exampleOf(url: string) {
    const index = this.#files.indexOf(fileURLToPath(url))
    return this.#document.examples[index]
  }

  /** Problems of loading are told once, at the first `<Example>` of the file. */
  #loadProblems(index: number): Problem[] {
    const file = this.#files[index]
    if (!file || this.#files.indexOf(file) !== index) return []
    return this.#loading.get(pathToFileURL(file).href) ?? []
  }
}

const describe = ({ error, at }: Thrown) =>
  at ? `${error}, at ${shortPlace(at)}` : error

/** `file:///…/examples/pca.ts:3:9` relative to where we are. */
function shortPlace(at: string): string {
  const path = decodeURI(at.replace(/^file:\/\//, ''))
  const here = `${process.cwd()}/`
  return path.startsWith(here) ? path.slice(here.length) : path
}
