/**
 * Lookahead: what a formula needs and a later one says, in its sentence or its paragraph. That
 * one is checked first.
 */
import { conditional } from '../../discourse/clauses/kinds.ts'
import type { Evidence } from '../../judge/evidence.ts'
import { FormulaError } from '../../language/error.ts'
import { freeSymbols } from '../../language/expression.ts'
import type { Reading } from '../../read/statement.ts'
import { isAside } from '../acts/markers.ts'
import type { Symbols } from '../symbols/symbols.ts'
import { isTargetLike } from '../symbols/target.ts'
import type { Formula } from '../text/formula.ts'
import type { Place } from '../text/text.ts'
import type { Progress } from './progress.ts'
import type { Readings } from './readings.ts'

export class Lookahead {
  private readonly readings: Readings
  private readonly symbols: Symbols
  private readonly progress: Progress
  private readonly run: (formula: Formula) => Evidence

  constructor(
    readings: Readings,
    symbols: Symbols,
    progress: Progress,
    run: (formula: Formula) => Evidence,
  ) {
    this.readings = readings
    this.symbols = symbols
    this.progress = progress
    this.run = run
  }

  /** "`P H^\\top`, where `H` is a matrix": a standard name that its sentence gives another meaning. */
  renamed({ formula, order, sentence }: Place<Formula>): void {
    for (const mate of sentence) {
      if (mate.order <= order || !isAside(mate.cue)) continue
      const later = mate.formula
      if (!this.progress.isAhead(later)) continue
      const name = later.tex.trim()
      const isStandard = this.symbols.scope.get(name)?.source === 'fixed'
      if (
        isStandard &&
        !this.symbols.scope.declares(name) &&
        formula.tex.includes(name)
      )
        this.run(later)
    }
  }

  /** "`X`, so that `X \\sim p`": does its sentence say the law of a name that stands alone? */
  getsLaw({ formula, order, sentence }: Place<Formula>): boolean {
    const name = formula.tex.trim()
    return sentence.some((mate) => {
      const own = mate.formula.tex.trim()
      return mate.order > order && own.startsWith(name) && /^\s*\\sim\b/.test(own.slice(name.length)) // prettier-ignore
    })
  }

  /** "From `t` on", where a later formula says for its own sake over what t runs. */
  runsLater(name: string, formula: Formula): boolean {
    return [...this.readings.text.following(formula)].some((later) => {
      if (!conditional.has(this.readings.text.place(later).cue.marker)) return false
      try {
        const { ranges } = this.readings.of(later)
        return ranges.some((range) => range.name.split(',').includes(name))
      } catch (error) {
        if (error instanceof FormulaError) return false
        throw error
      }
    })
  }

  /** Does a later formula of the paragraph introduce the name? Then it is checked now. */
  explained(name: string, formula: Formula): boolean {
    for (const later of this.readings.text.following(formula)) {
      if (!this.progress.isAhead(later)) continue
      if (later.role !== undefined && later.role !== 'claim') continue
      const { cue } = this.readings.text.place(later)
      const onlyDefines = cue.marker === 'then'
      const base = /^(.+?)_/.exec(name)?.[1] ?? name
      if (![name, base].some((known) => this.introduces(known, later, onlyDefines)))
        continue
      const evidence = this.run(later)
      if (evidence.verdict === 'unknown-symbol') this.progress.results.delete(later)
      if ([name, base].some((known) => this.symbols.scope.declares(known))) return true
    }
    return false
  }

  /** Checks what behind this formula in its sentence says under which conditions it holds. */
  conditions({ order, sentence }: Place<Formula>): boolean {
    let found = false
    for (const mate of sentence) {
      const { formula } = mate
      if (mate.order <= order || !this.progress.isAhead(formula)) continue
      // "Let … with …, let D be … with …": what stands behind D is said of D.
      if (mate.cue.marker === 'let') break
      if (!isAside(mate.cue)) continue
      if (formula.role !== undefined && formula.role !== 'claim') continue
      const evidence = this.run(formula)
      // What it needs may still come.
      if (evidence.verdict === 'unknown-symbol') this.progress.results.delete(formula)
      else found = true
    }
    return found
  }

  /** Is the name on the left of something that the formula may introduce or define? */
  private introduces(name: string, formula: Formula, onlyDefines: boolean): boolean {
    let reading: Reading
    try {
      reading = this.readings.of(formula)
    } catch (error) {
      if (error instanceof FormulaError) return false
      throw error
    }
    const named = [...reading.functions, ...reading.ranges].some((mapping) =>
      mapping.name.split(',').includes(name),
    )
    return (
      named ||
      reading.statements.some(({ claim }) => {
        if (claim.kind !== 'chain') return !onlyDefines && freeSymbols(claim).has(name)
        const [left] = claim.terms
        const isDefinition = claim.relations[0] === '=' || claim.relations[0] === '≔'
        if (claim.relations[0] === '∈' && freeSymbols(claim).has(name)) return true
        // `m \\le \\lambda \\le L`
        const isBetween = claim.terms.slice(1, -1).some((term) => term.kind === 'symbol' && term.name === name) // prettier-ignore
        if (
          !onlyDefines &&
          isBetween &&
          claim.relations.every((one) => /^[<>≤≥]$/.test(one))
        )
          return true
        return (
          (isDefinition || !onlyDefines) &&
          left !== undefined &&
          isTargetLike(left) &&
          freeSymbols(left).has(name)
        )
      })
    )
  }
}
