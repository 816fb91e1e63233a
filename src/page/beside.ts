// Claims in words, decided beside the page: on one that takes what the page says before them
// and decides none of it, so that nothing on the page rests on them.

import {
  openPage,
  type Evidence,
  type Formula,
  type Page,
  type PageOptions,
} from '../formula/index.ts'

export class Beside {
  readonly #options: PageOptions
  #page: Page | undefined
  #taken = 0
  #whole: Page | undefined

  /** @param options Those of the page, with all its formulas as `text`. */
  constructor(options: PageOptions) {
    this.#options = { ...options, mutate: false }
  }

  /**
   * Decides a claim before which so many formulas stand. A name that the page introduces only
   * later is what it says there: a sentence may tell beforehand what comes.
   */
  check(formula: Formula, after: number): Evidence {
    const evidence = this.#before(after).check(formula)
    if (evidence.code !== 'unknown-symbol') return evidence
    return (this.#whole ??= this.#after(Infinity)).check(formula)
  }

  #before(after: number): Page {
    if (!this.#page || after < this.#taken) {
      this.#page = this.#after(after)
    } else this.#take(this.#page, this.#taken, after)
    this.#taken = after
    return this.#page
  }

  #after(count: number): Page {
    const page = openPage(this.#options)
    this.#take(page, 0, count)
    return page
  }

  #take(page: Page, from: number, to: number): void {
    for (const formula of this.#options.text?.slice(from, to) ?? []) page.take(formula)
  }
}
