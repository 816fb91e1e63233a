// Claims in words, decided beside the page: on one that takes what the page says before them
// and decides none of it, so that nothing on the page rests on them.

import {
  openPage,
  type Evidence,
  type Formula,
  type Page,
  type PageOptions,
} from '../formula/index.ts'

/** Whether a formula does what is wanted of it: a quoted mistake is wanted to be one. */
export const isRight = (
  { role }: Pick<Formula, 'role'>,
  evidence: Pick<Evidence, 'verdict'> | undefined,
): boolean => evidence?.verdict === (role === 'erratum' ? 'refuted' : 'verified')

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
   * Decides a claim before which so many formulas stand, and the opposites of it. It holds
   * where it stands or, since sentences tell beforehand what comes, of what the whole page says.
   */
  decide([claim, ...others]: readonly Formula[], after: number): Evidence[] {
    if (!claim) return []
    const here = this.#before(after)
    const said = here.check(claim)
    if (isRight(claim, said)) return [said, ...others.map((other) => here.check(other))]
    const whole = (this.#whole ??= this.#open(Infinity))
    const late = whole.check(claim)
    return isRight(claim, late) || said.code === 'unknown-symbol'
      ? [late, ...others.map((other) => whole.check(other))]
      : [said]
  }

  #before(after: number): Page {
    if (!this.#page || after < this.#taken) this.#page = this.#open(after)
    else this.#take(this.#page, this.#taken, after)
    this.#taken = after
    return this.#page
  }

  #open(count: number): Page {
    const page = openPage(this.#options)
    this.#take(page, 0, count)
    return page
  }

  #take(page: Page, from: number, to: number): void {
    for (const formula of this.#options.text?.slice(from, to) ?? []) page.take(formula)
  }
}
