/**
 * What sentences say of how random variables depend on each other. Their laws may be named
 * later: independence waits until all of them are random variables.
 */
import type { Cue } from '../../discourse/clauses/cue.ts'
import { conditional } from '../../discourse/clauses/kinds.ts'
import { takesAverages } from '../../draws/randomness.ts'
import type { Expression } from '../../language/expression.ts'
import type { Introducer } from '../introductions/introducer.ts'
import { independentOfEachOther, newDependent } from '../random/in-words.ts'
import type { Symbols } from '../symbols/symbols.ts'
import { listed } from '../symbols/target.ts'
import type { Formula } from '../text/formula.ts'
import type { Said } from '../text/said.ts'
import type { Place } from '../text/text.ts'
import { isLet, restricting } from './markers.ts'
import type { Dependences } from './dependences.ts'
import { isGiven, pairsOf } from './dependences.ts'

export class Independence {
  private readonly symbols: Symbols
  private readonly introducer: Introducer
  private readonly dependences: Dependences
  /** Names that were said to be independent before their laws were named. */
  private readonly independent: Group[] = []
  /** Names that are random variables, as words alone say, and what makes them so. */
  private readonly unnamed = new Map<string, () => void>()
  /** Names that were said to be uncorrelated. */
  private readonly uncorrelated = new Set<string>()

  constructor(symbols: Symbols, introducer: Introducer, dependences: Dependences) {
    this.symbols = symbols
    this.introducer = introducer
    this.dependences = dependences
  }

  /** The name means something else from here on. */
  forget(name: string): void {
    this.uncorrelated.delete(name)
  }

  /** "Let $X$ and $Y$ be independent with $X \\sim p$ and $Y \\sim q$": laws may come later. */
  saysIndependent(
    claim: Expression,
    { cue, sentence }: Place<Formula>,
    namesOf: (order: number) => string[],
    said: Said,
  ): boolean {
    const isSaid = ({ description }: Cue): boolean =>
      description.properties.some(({ entry, denied }) => {
        const is = entry.meaning.variable ?? {}
        return !denied && apart.some((option) => Boolean(is[option]))
      })
    const holds = restricting.has(cue.marker) || isLet(cue.marker)
    if (!holds || !isSaid(cue)) return false
    const later = (): boolean => {
      const found = this.introducer.unnamed.later(claim, said)
      for (const name of found?.names ?? []) this.unnamed.set(name, found!.introduce)
      return found !== undefined
    }
    if (claim.kind !== 'symbol') return later()
    const names = sentence.flatMap(({ cue: other, order }) =>
      other.clause === cue.clause && isSaid(other) ? namesOf(order) : [],
    )
    if (names.length < 2) return false
    later()
    const given = cue.description.properties.flatMap(({ entry, slots }) => slots.filter((_, at) => entry.slots?.[at] === 'given')) // prettier-ignore
    const isConditional = cue.description.properties.some(({ entry }) => entry.meaning.variable?.['conditionallyIndependent']) // prettier-ignore
    const nodes = given.flatMap((order) => said.slot(order) ?? [])
    if (isConditional && nodes.length === 0) return false
    this.independent.push({ names, given: nodes.flatMap(listed) })
    this.separate()
    return true
  }

  /** "X and Y are uncorrelated": two variables of which nothing else is said. */
  saysUncorrelated(
    claim: Expression,
    { cue, sentence }: Place<Formula>,
    namesOf: (order: number) => string[],
  ): boolean {
    const isSaid = ({ description: { properties, unknown } }: Cue): boolean =>
      unknown.length === 0 &&
      properties.some(
        ({ entry, denied }) => !denied && entry.meaning.variable?.['uncorrelated'],
      ) && // prettier-ignore
      properties.every(({ entry }) => {
        const is = entry.meaning.variable ?? entry.meaning.any
        return is && Object.keys(is).every((option) => option === 'uncorrelated') && !entry.slots // prettier-ignore
      })
    if (!isSaid(cue)) return false
    const said = sentence.flatMap(({ cue: other, order }) =>
      other.clause === cue.clause && isSaid(other) ? namesOf(order) : [],
    )
    const [x, y, ...more] = said
    if (x === undefined || y === undefined || x === y || more.length > 0) return false
    const names = listed(claim)
    if (names.length > 0 && names.every((name) => this.uncorrelated.has(name)))
      return true
    const known = [x, y].filter((name) => this.symbols.scope.get(name))
    if (known.length > 0) {
      const isHeld = restricting.has(cue.marker) || isLet(cue.marker)
      if (!isHeld || !this.dependences.say(pairsOf([x, y], 'uncorrelated'), 'uncorrelated')) return false // prettier-ignore
      this.uncorrelated.add(x).add(y)
      return true
    }
    for (const [name, entry] of newDependent('uncorrelated', [x, y]))
      this.symbols.add(name, entry)
    this.dependences.introduced(pairsOf([x, y], 'uncorrelated'))
    this.uncorrelated.add(x).add(y)
    return true
  }

  /** Words say of a known random variable what cannot be drawn: nothing more is claimed of it. */
  saysMore(claim: Expression, { description, marker }: Cue): void {
    // What a condition says of them is a relation.
    if (conditional.has(marker)) return
    if (claim.kind !== 'symbol' || this.symbols.scope.get(claim.name)?.source !== 'random') return // prettier-ignore
    const said = description.properties.find(({ entry, denied }) => {
      const is = entry.meaning.variable ?? {}
      return !denied && undrawn.some((option) => is[option])
    })
    if (!said) return
    this.dependences.note([claim.name], said.entry.phrase)
  }

  /** "Let X, Y and Z be pairwise independent": of new variables, each two are. */
  saysTied(names: readonly string[], { description }: Cue): void {
    const said = description.properties.find(({ entry, denied }) => !denied && entry.meaning.variable?.['pairwiseIndependent']) // prettier-ignore
    if (!said || names.length === 0) return
    const { scope } = this.symbols
    const isFamily = names.some((name) => {
      const entry = scope.get(name)
      return entry?.source !== 'random' || entry.count !== undefined
    })
    const isRead = !isFamily && names.length > 1 && this.dependences.say(pairsOf(names, 'apart'), said.entry.phrase) // prettier-ignore
    if (!isRead) this.dependences.note(names, said.entry.phrase)
  }

  /** Makes independent what words said so of, as soon as they are random variables. */
  separate(): void {
    const { scope } = this.symbols
    const isRandom = (name: string): boolean => scope.get(name)?.source === 'random'
    const ready = this.independent.filter(({ names }) => names.every(isRandom))
    for (const group of ready) {
      const { names, given } = group
      this.independent.splice(this.independent.indexOf(group), 1)
      const unfit = names.find((name) => given.some((other) => !isGiven(name, other, scope))) // prettier-ignore
      if (unfit !== undefined) {
        const ties = pairsOf(names, 'apart').map((tie) => ({ ...tie, given }))
        if (!this.dependences.say(ties, 'conditionally independent'))
          this.dependences.note([unfit], 'conditionally independent')
        continue
      }
      for (const [name, entry] of independentOfEachOther(names, scope))
        this.symbols.add(name, entry)
    }
  }

  /** An expectation takes it for a random variable, and words have said that it is one. */
  becomesRandom(name: string, expressions: readonly Expression[]): boolean {
    const head = [name, name.replace(/_.*$/, '')].find((one) => this.unnamed.has(one))
    if (head === undefined || !expressions.some((node) => takesAverages(node)))
      return false
    const introduce = this.unnamed.get(head)!
    this.unnamed.delete(head)
    introduce()
    this.separate()
    return this.symbols.scope.get(head) !== undefined
  }
}

/** Words for independence, given others or not. */
const apart = ['independent', 'conditionallyIndependent']

/** Names that are independent of each other, given others or not. */
interface Group {
  readonly names: readonly string[]
  readonly given: readonly string[]
}

/** What words may say of random variables, and draws do not follow. */
const undrawn = ['conditionallyIndependent', 'pairwiseIndependent', 'uncorrelated', 'disjoint', 'identical', 'copy'] // prettier-ignore
