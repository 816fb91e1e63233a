// What is done for each step of a page, in whichever thread.

import {
  openPage,
  type Evidence,
  type Formula,
  type Given,
  type Known,
  type Page,
} from '../formula/index.ts'
import { Beside } from './beside.ts'
import type { Realm } from './realm/realm.ts'
import type { Outcome, Step } from './steps.ts'
import { thrown } from './thrown.ts'

/** Takes the steps of one page, in order; those after the examples also again. */
export class Run {
  /** Where examples run; it must be there before the first of them. */
  realm: Realm | undefined

  readonly #known: Known | undefined
  readonly #given: (Given & { origin: string })[] = []
  /** What came of loading an example: it is loaded once. */
  readonly #loaded = new Map<string, Outcome>()
  /** The same object each time: what KaTeX makes of formulas is remembered by it. */
  #macros: Record<string, string> | undefined
  #page: Page | undefined
  #budget = Infinity
  #beside: Beside | undefined

  /** @param known For a page that is opened more than once with the same examples. */
  constructor(known?: Known) {
    this.#known = known
  }

  /** What comes of a step. Never throws. */
  take(step: Step): Outcome {
    const loaded = step.kind === 'example' ? this.#loaded.get(step.url) : undefined
    const outcome = loaded ?? this.#tried(step)
    if (step.kind === 'example') this.#loaded.set(step.url, outcome)
    return outcome
  }

  #tried(step: Step): Outcome {
    try {
      return this.#take(step)
    } catch (error) {
      return { kind: 'thrown', thrown: thrown(error) }
    }
  }

  #take(step: Step): Outcome {
    switch (step.kind) {
      case 'example':
        return this.#load(step)
      case 'open':
        return this.#open(step)
      case 'formula':
        return this.#opened().spent > this.#budget
          ? { kind: 'beyond' }
          : { kind: 'evidence', evidence: this.#check(step.formula) }
      case 'claim':
        if (!this.#beside) throw new Error('Expected the page to be open')
        return {
          kind: 'claim',
          evidence: this.#beside.decide(step.formulas, step.after),
        }
      case 'finish':
        return { kind: 'late', late: this.#opened().finish() }
    }
  }

  /** With the names that a reader may ask about. */
  #check(formula: Formula): Evidence {
    const page = this.#opened()
    const evidence = page.check(formula)
    const legend = page.legend(formula)
    return legend.length > 0 ? { ...evidence, legend } : evidence
  }

  #load({ url, origin, files, lost }: Extract<Step, { kind: 'example' }>): Outcome {
    if (!this.realm) throw new Error('Expected a realm for examples')
    const loaded = this.realm.load(url, files, lost)
    if (!loaded) return { kind: 'done' }
    if ('notAScope' in loaded) return { kind: 'not-a-scope', was: loaded.notAScope }
    this.#given.push({ ...loaded.given, origin })
    return { kind: 'given', symbols: loaded.symbols }
  }

  #open({
    seed,
    draws,
    mutate,
    budget = Infinity,
    macros,
    text,
  }: Extract<Step, { kind: 'open' }>): Outcome {
    const options = {
      text,
      ...(seed === undefined ? {} : { seed }),
      ...(draws === undefined ? {} : { draws }),
      ...(mutate === undefined ? {} : { mutate }),
      ...(Object.keys(macros).length > 0 ? { macros: (this.#macros ??= macros) } : {}),
      ...(this.#known ? { known: this.#known } : {}),
    }
    this.#budget = budget
    this.#beside = new Beside({ ...options, given: this.#given })
    try {
      this.#page = openPage({ ...options, given: this.#given })
    } catch (error) {
      // What the examples say together makes no sense; the page is read without them.
      this.#page = openPage(options)
      this.#beside = new Beside(options)
      return { kind: 'thrown', thrown: thrown(error) }
    }
    return { kind: 'done' }
  }

  #opened(): Page {
    if (!this.#page) throw new Error('Expected the page to be open')
    return this.#page
  }
}
