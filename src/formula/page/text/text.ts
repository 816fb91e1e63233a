/**
 * The formulas of a page with their sentences: what the words make of each, and which
 * formulas come later in the same sentence or paragraph.
 */
import type { Cue } from '../../discourse/clauses/cue.ts'
import { noCue } from '../../discourse/clauses/cue.ts'
import { cuesOf } from '../../discourse/clauses/sentence.ts'
import type { Gist } from '../../discourse/gist.ts'
import { gistOf } from '../../discourse/gist.ts'
import { FormulaError } from '../../language/error.ts'
import type { Item } from '../../read/item.ts'
import { plainNames } from '../../read/marks.ts'
import { items } from '../../read/itemize.ts'
import { parse } from '../../read/katex.ts'
import { remembered } from '../../read/remembered.ts'
import { arraysAmong, countersAmong, runningAmong, scriptedFirst } from './counters.ts'
import type { Words } from './formula.ts'

/** What the text needs to know of a formula. */
interface Formula {
  tex: string
  display: boolean
  words?: Words
  role?: string
}

/** A formula among others of its sentence. */
export interface Place<F> {
  formula: F
  /** What its sentence makes of it. */
  cue: Cue
  /** Its number in the sentence. */
  order: number
  /** The other formulas of the sentence, in order; itself too. */
  sentence: readonly Place<F>[]
}

/** Signs of an expression that relates nothing; `X \perp Y` does. */
const arithmetic = /^[-+−±·⋅×∗*/()[\]{},|!′]$/

const count = (text: string): number => text.split('□').length - 1

export class Text<F extends Formula> {
  private readonly macros: Record<string, string> | undefined
  private readonly formulas: readonly F[]
  private readonly places = new Map<F, Place<F>>()
  private sentences: ReadonlyMap<number | undefined, F[]> | undefined
  private counters: ReadonlySet<string> | undefined
  private arrays: ReadonlySet<string> | undefined
  private apart: ReadonlySet<string> | undefined

  constructor(formulas: readonly F[], macros: Record<string, string> | undefined) {
    this.formulas = formulas
    this.macros = macros
  }

  /** All formulas that were announced, in reading order. */
  [Symbol.iterator](): Iterator<F> {
    return this.formulas[Symbol.iterator]()
  }

  /** Where a formula stands; one that was not announced stands alone. */
  place(formula: F): Place<F> {
    const known = this.places.get(formula)
    if (known) return known
    const list = this.mates(formula)
    const { before = '', after = '' } = formula.words ?? {}
    const total = count(before) + 1 + count(after)
    const orders = list.map((mate) => count(mate.words?.before ?? ''))
    const gists = Array<Gist>(total).fill('expression')
    const displayed = Array<boolean>(total).fill(false)
    for (const [i, mate] of list.entries()) {
      const at = orders[i]!
      gists[at] = this.gist(mate)
      displayed[at] ||= mate.display
    }
    const cues = formula.words
      ? cuesOf(`${before} □ ${after}`, gists, displayed)
      : [noCue]
    const sentence: Place<F>[] = []
    for (const [i, mate] of list.entries()) {
      const at = orders[i]!
      const place = { formula: mate, cue: cues[at] ?? noCue, order: at, sentence }
      sentence.push(place)
      this.places.set(mate, place)
    }
    return this.places.get(formula)!
  }

  /** Later formulas of the paragraph, nearest first. */
  *following(formula: F): Generator<F> {
    const at = this.formulas.indexOf(formula)
    const paragraph = formula.words?.paragraph
    if (at < 0 || paragraph === undefined) return
    for (const other of this.formulas.slice(at + 1)) {
      if (
        other.words?.paragraph !== paragraph &&
        other.words?.sentence !== formula.words?.sentence
      )
        return
      yield other
    }
  }

  /** Does any formula of the page use the name to count? */
  counts(name: string): boolean {
    this.counters ??= new Set(
      this.formulas.flatMap((formula) => countersAmong(this.itemsOf(formula))),
    )
    return this.counters.has(name)
  }

  /** Does any formula of the page use the name as more than a number? */
  isArray(name: string): boolean {
    this.arrays ??= new Set(
      this.formulas.flatMap((formula) => arraysAmong(this.itemsOf(formula))),
    )
    return this.arrays.has(name)
  }

  /** Is the name introduced with two letters below it, of which none runs on the page? */
  isApart(base: string): boolean {
    this.apart ??= this.namesApart()
    return this.apart.has(base)
  }

  private namesApart(): ReadonlySet<string> {
    const all = this.formulas.map((formula) => this.itemsOf(formula))
    const running = new Set(all.flatMap(runningAmong))
    const letters = Map.groupBy(
      all.map(scriptedFirst).filter((found) => found !== undefined),
      ([base]) => base,
    )
    const isApart = (pairs: readonly [string, string][]): boolean => {
      const own = new Set(pairs.map(([, letter]) => letter))
      return own.size > 1 && ![...own].some((letter) => running.has(letter))
    }
    return new Set([...letters].flatMap(([base, pairs]) => (isApart(pairs) ? [base] : []))) // prettier-ignore
  }

  /**
   * Its first name, the sign behind it, whether it relates anything, and all names that it
   * writes: of a formula that is not read.
   */
  outline(formula: F): {
    first?: string
    behind?: string
    relates: boolean
    names: string[]
  } {
    const list = this.itemsOf(formula)
    const [own, next] = list
    return {
      ...(own?.type === 'name' && { first: own.name }),
      ...(next && { behind: next.type === 'mark' ? next.text : '' }),
      relates: list.some((item) => item.type === 'mark' && !arithmetic.test(item.text)),
      names: plainNames(list),
    }
  }

  private mates(formula: F): F[] {
    const sentence = formula.words?.sentence
    if (sentence === undefined || sentence < 0) return [formula]
    this.sentences ??= Map.groupBy(this.formulas, (other) => other.words?.sentence)
    const found = this.sentences.get(sentence) ?? []
    return found.includes(formula) ? found : [formula]
  }

  private gist(formula: F): Gist {
    const list = this.itemsOf(formula)
    return list.length > 0 ? gistOf(list) : 'expression'
  }

  private itemsOf({ tex, display }: F): readonly Item[] {
    return itemsOf(tex, display, this.macros)
  }
}

/** None for what cannot be read: it is reported when it is its turn. */
const itemsOf = remembered((tex, display, macros): readonly Item[] => {
  try {
    return items(parse(tex, display, macros), [0, tex.length])
  } catch (error) {
    if (error instanceof FormulaError) return []
    throw error
  }
})
