// Checks one page: examples and formulas go, step by step, through a worker. A step that
// does not come back within its time costs the worker its life; the culprit gets its
// verdict, and a fresh worker takes the same steps without it. Formulas that were decided
// before are taken again, since later ones rest on what they declared. If it was the code
// of a symbol that did not come back, that code throws from then on.

import type { Document, MathNode } from './document.ts'
import { isShort, takeAtOnce } from './at-once.ts'
import { ClaimSteps } from './claim-steps.ts'
import { examplesFolder } from './example-file.ts'
import { Examples } from './examples.ts'
import { formulaOf } from './formula.ts'
import { fromHere } from './here.ts'
import { problem, type Problem, type ProblemValues } from './problem.ts'
import type { Outcome, Step, Thrown } from './steps.ts'
import { take, type Failure } from './take.ts'
import { untiedMentions } from './ties.ts'
import { placed, undecided, type Obstacle, type PageEvidence } from './verdict.ts'

export interface CheckOptions {
  seed?: number
  draws?: number
  /**
   * Milliseconds of the processor for one formula with its mutants, and for one example to
   * load: a rescue from code that never returns. Formulas end by their budget of steps.
   */
  timeout?: number
  /** Whether to look which mutants of a claim the draws tell apart; default: true. */
  mutate?: boolean
  /** Steps for all formulas of the document together; those behind are not looked at. */
  budget?: number
  /** Megabytes that a worker may use. */
  memory?: number
  /** Short documents without examples are checked in this very thread. Default: false. */
  atOnce?: boolean
  /** See `Job`: the process that checks stays for the next check of the same page. */
  keep?: string
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

const second = 1000
const defaults = { timeout: 60 * second, memory: 1024 }

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
    examples: run.examples.settled,
    result,
    async stop() {
      run.stop()
      await result
    },
  }
}

class Run {
  readonly evidence: PromiseWithResolvers<PageEvidence>[]
  readonly examples: Examples
  readonly #document: Document
  readonly #options: CheckOptions
  readonly #timeout: number
  readonly #memory: number
  readonly #decided: (PageEvidence | undefined)[]
  /** Formulas that are not asked again, and those that stay as decided if they are. */
  readonly #excluded = new Set<number>()
  readonly #fixed = new Set<number>()
  readonly #problems: Problem[] = []
  /** Steps for the formulas: each round that starts over takes half as many. */
  #budget: number | undefined
  readonly #claims: ClaimSteps
  readonly #stopping = new AbortController()

  constructor(document: Document, options: CheckOptions) {
    this.#document = document
    this.#options = options
    this.#timeout = options.timeout ?? defaults.timeout
    this.#budget = options.budget
    this.#memory = options.memory ?? defaults.memory
    this.#decided = document.formulas.map(() => undefined)
    this.evidence = document.formulas.map(() => Promise.withResolvers())
    for (const { promise } of this.evidence) promise.catch(() => undefined)
    this.examples = new Examples(document.examples)
    this.#claims = new ClaimSteps(document.claims)
  }

  fail(error: unknown): void {
    for (const { reject } of this.evidence) reject(error)
    this.examples.fail(error)
  }

  stop(): void {
    this.#stopping.abort()
  }

  async run(): Promise<PageResult> {
    const { file, examples, formulas, claims, problems } = this.#document
    await this.examples.find(this.#options.examples ?? examplesFolder(file))
    if (formulas.length + examples.length + claims.length > 0) await this.#rounds()
    this.#tie()
    this.#problems.push(...this.#claims.problems())
    this.examples.settle()
    const loading = await Promise.all(this.examples.settled)
    return {
      evidence: formulas.map((_, index) => this.#settle(index)),
      problems: [...problems, ...loading.flat(), ...this.#problems].sort(
        (a, b) => a.from.offset - b.from.offset,
      ),
      files: this.examples.files,
    }
  }

  /** Every round ends the list of steps or takes one thing out of the next. */
  async #rounds(): Promise<void> {
    if (await this.#atOnce()) return
    for (let going = true; going;) {
      const failure = await take(this.#steps(), {
        timeout: this.#timeout,
        memory: this.#memory,
        signal: this.#stopping.signal,
        keep: this.#options.keep,
        onStep: (step, outcome) => {
          this.#note(step, outcome)
        },
      })
      if (this.#budget !== undefined) this.#budget /= 2
      going = !!failure && !this.#stopping.signal.aborted && this.#blame(failure)
    }
  }

  /** False if this is not the way. */
  async #atOnce(): Promise<boolean> {
    const steps = this.#steps()
    if (!this.#options.atOnce || !isShort(steps)) return false
    const outcomes = await takeAtOnce(steps)
    for (const [at, outcome] of (outcomes ?? []).entries())
      this.#note(steps[at]!, outcome)
    return outcomes !== undefined
  }

  #steps(): Step[] {
    const { seed, draws, mutate } = this.#options
    const budget = this.#budget
    return [
      ...this.examples.steps(),
      {
        kind: 'open',
        macros: this.#document.macros,
        text: this.#document.formulas.map(formulaOf),
        ...(seed === undefined ? {} : { seed }),
        ...(draws === undefined ? {} : { draws }),
        ...(mutate === undefined ? {} : { mutate }),
        ...(budget === undefined ? {} : { budget }),
      },
      ...this.#document.formulas.flatMap((node, index): Step[] =>
        this.#excluded.has(index)
          ? []
          : [{ kind: 'formula', index, formula: formulaOf(node, index) }],
      ),
      { kind: 'finish' },
      ...this.#claims.steps(),
    ]
  }

  #note(step: Step, outcome: Outcome): void {
    switch (step.kind) {
      case 'example':
        this.examples.note(step.url, outcome)
        return
      case 'open':
        this.examples.settle()
        if (outcome.kind === 'thrown') this.#noteUnopened(outcome.thrown)
        return
      case 'formula':
        this.#noteFormula(step.index, outcome)
        return
      case 'claim':
        this.#claims.note(step.index, outcome)
        return
      case 'finish':
        if (outcome.kind === 'late')
          for (const { index, evidence } of outcome.late)
            if (!this.#fixed.has(index))
              this.#decided[index] = placed(this.#node(index), evidence)
        if (outcome.kind === 'thrown')
          this.#obstructOpen('internal-error', describe(outcome.thrown))
    }
  }

  #noteUnopened(thrown: Thrown): void {
    const [place = this.#document.formulas[0]] = this.#document.examples
    if (!place || this.#problems.length > 0) return
    this.#problems.push(problem(place, 'internal-error', describe(thrown)))
  }

  #noteFormula(index: number, outcome: Outcome): void {
    if (this.#fixed.has(index)) return
    if (outcome.kind === 'evidence')
      this.#decided[index] = placed(this.#node(index), outcome.evidence)
    else if (outcome.kind === 'beyond') this.#obstruct(index, 'step-limit')
    else if (outcome.kind === 'thrown')
      this.#obstruct(index, 'internal-error', describe(outcome.thrown))
    // Later claims may still decide about a definition, and say what is mentioned.
    const { verdict } = this.#decided[index] ?? {}
    if (verdict !== 'defined' && verdict !== 'mentioned') this.#settle(index)
  }

  /** Finds the mentions that nothing which is checked says once more. */
  #tie(): void {
    if (!this.#document.ties) return
    const known = this.#decided.map((evidence) => ({
      verdict: evidence?.verdict ?? '',
      reading: evidence?.reading ?? '',
    }))
    for (const index of untiedMentions(known)) {
      const evidence = this.#decided[index]
      if (evidence && !this.#node(index).bare)
        this.#decided[index] = { ...evidence, untied: true }
    }
  }

  /** Gives the step that never came back its verdict. False if no round can do better. */
  #blame({ step, reason, detail, symbol }: Failure): boolean {
    const limit = this.#timeout / second
    if (step?.kind === 'example') {
      this.examples.blame(step.url, reason, detail, limit, this.#memory)
      return true
    }
    const why =
      reason === 'time'
        ? `it did not return within ${limit} s`
        : reason === 'memory'
          ? `it took more than ${this.#memory} MB`
          : detail
    const code = this.examples.lose(symbol, why)
    if (step?.kind === 'claim') {
      this.#claims.lose(step.index, why)
      return true
    }
    if (step?.kind === 'formula') {
      const { index } = step
      // Without the code it can be asked again, for what it declares.
      ;(code ? this.#fixed : this.#excluded).add(index)
      if (this.#decided[index]) return true
      if (reason === 'time') this.#obstruct(index, 'time-limit', limit, code)
      else if (reason === 'memory')
        this.#obstruct(index, 'memory-limit', this.#memory, code)
      else this.#obstruct(index, 'worker-stopped', detail, code)
      this.#settle(index)
      return true
    }
    if (code) return true
    if (reason === 'time') this.#obstructOpen('time-limit', limit)
    else this.#obstructOpen(step ? 'worker-stopped' : 'internal-error', detail)
    return false
  }

  /** Not one formula's fault: all that is open stays undecided. */
  #obstructOpen<Code extends Obstacle>(
    code: Code,
    ...values: ProblemValues<Code>
  ): void {
    for (const [index, known] of this.#decided.entries())
      if (!known || known.verdict === 'defined') this.#obstruct(index, code, ...values)
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

  #node(index: number): MathNode {
    const node = this.#document.formulas[index]
    if (!node) throw new Error(`Expected a formula ${index} on the page`)
    return node
  }
}

/** An error with the place where it was thrown. */
const describe = ({ error, at }: Thrown) =>
  at ? `${error}, at ${fromHere(at)}` : error
