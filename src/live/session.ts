/**
 * Answers for one page: any formula of it, changed, checked where it stands. The page's
 * declarations and examples are in force, and what the formula defines is held against
 * what the page says later.
 */
import {
  canonicalName,
  FormulaError,
  openPage,
  type Early,
  type Evidence,
  type Formula,
  type Given,
  type Page,
} from '../formula/index.ts'
import { Teller, unread } from './outcome.ts'
import type { Answer, Checked, LivePage, Outcome, SlipShown } from './protocol.ts'

/** Formulas behind a changed definition that are held against it. */
const later = 12

interface Ready {
  at: number
  page: Page
  formulas: Formula[]
}

export class Session {
  readonly #live: LivePage
  readonly #teller: Teller
  readonly #given: readonly Given[]
  /** A page that has taken all before the formula that was asked about last. */
  #ready: Ready | undefined

  constructor(live: LivePage, given: readonly Given[] = []) {
    this.#live = live
    this.#teller = new Teller(live.macros)
    this.#given = given
  }

  /**
   * Checks `tex` in place of the formula at this number.
   *
   * @param early Is told what is known until then, as often as something is.
   */
  check(at: number, tex: string, early?: (checked: Checked) => void): Checked {
    const html = this.#teller.render(tex, this.#live.formulas[at]?.display ?? true)
    const tell =
      early &&
      ((evidence: Evidence) => {
        const outcome = this.#teller.early(evidence, tex)
        if (outcome) early({ html, outcome })
      })
    try {
      return { html, outcome: this.#outcome(at, tex, tell) }
    } catch (error) {
      if (!(error instanceof FormulaError)) throw error
      return { html, outcome: unread(error) }
    }
  }

  /** Checks an answer: the equation whose left side was asked about. */
  answer(at: number, { left, typed, using }: Answer): Checked {
    const { page } = this.#readyFor(at)
    const names = (tex: string) =>
      page.legend({ tex, display: false }).map(({ name }) => name)
    // `\\lambda_j` allows both of its letters.
    const allowed = new Set(
      using?.flatMap((name) => [canonicalName(name), ...names(name)]),
    )
    const others = using ? names(typed).filter((name) => !allowed.has(name)) : []
    const checked = this.check(at, `${left} = ${typed}`)
    if (checked.outcome.kind !== 'holds') return checked
    if (others.length > 0) {
      const shown = others.map((name) => this.#teller.name(name))
      return { ...checked, outcome: { kind: 'other-names', names: shown } }
    }
    // A name by itself is among those that an answer may not use.
    const asked = bare(left)
    const repeats = /[^\\a-zA-Z]/.test(asked) && bare(typed).includes(asked)
    return repeats ? { ...checked, outcome: { kind: 'repeats' } } : checked
  }

  /** Does the work for the next question about this formula before it is asked. */
  prepare(at: number): void {
    this.#readyFor(at)
  }

  #readyFor(at: number): Ready {
    if (this.#ready?.at !== at) this.#ready = this.#before(at)
    return this.#ready
  }

  /** Slips in a formula, one of each kind first, whether its check tells them apart or not. */
  changes(at: number): SlipShown[] {
    const { page, formulas } = this.#before(at)
    const all = page.slips(formulas[at]!)
    const kinds = Map.groupBy(all, ({ change }) => change)
    const inTurn = [...kinds.values()].flatMap((list) => list[0]!)
    return [...inTurn, ...all.filter((slip) => !inTurn.includes(slip))]
  }

  /** A page that has taken all before the formula `at`, or up to where that was needed. */
  #before(at: number, changed: Partial<Formula> = {}): Ready {
    const formulas = this.#live.formulas.map((formula, i) =>
      i === at ? { ...formula, ...changed } : { ...formula },
    )
    const { macros } = this.#live
    const page = openPage({ given: this.#given, text: formulas, macros, mutate: false })
    for (const formula of formulas.slice(0, at)) {
      if (changed.tex !== undefined && page.knows(formulas[at]!)) break
      page.take(formula)
    }
    return { at, page, formulas }
  }

  #outcome(at: number, tex: string, early?: Early): Outcome {
    let ready = this.#readyFor(at)
    this.#ready = undefined
    // What stands before it needs it: it is read as changed from the start.
    if (ready.page.knows(ready.formulas[at]!))
      ready = this.#before(at, { tex, role: 'claim' })
    const { page, formulas } = ready
    const own = formulas[at]!
    own.tex = tex
    // A formula that the page shows to be false is asked about as if it were claimed.
    own.role = 'claim'
    delete own.pinned
    const evidence = page.check(own, early)
    return this.#teller.told(evidence, tex) ?? this.#behind(ready, at, evidence)
  }

  /** The first formula behind a definition that is wrong with it. */
  #behind({ page, formulas }: Ready, at: number, { verdict }: Evidence): Outcome {
    if (verdict === 'defined' || verdict === 'declared') {
      for (const [i, formula] of formulas.slice(at + 1, at + 1 + later).entries()) {
        if ((formula.role ?? 'claim') !== 'claim') continue
        const { counterexample } = page.check(formula)
        if (!counterexample) continue
        const html = this.#teller.render(formula.tex, formula.display) ?? ''
        const example = this.#teller.shown(counterexample, formula.tex)
        return { kind: 'contradicts', later: { at: at + 1 + i, html }, example }
      }
    }
    return { kind: 'fits' }
  }
}

/** LaTeX without what does not change its meaning to the eye. */
const bare = (tex: string) =>
  tex.replace(/\\(?:left|right)(?![a-zA-Z])|\\[,:; ]|\s+/g, '')
