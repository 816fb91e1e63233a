/**
 * What sentences say of how known random variables depend on each other, in words and by
 * relations: `I(X; Y) = 0`, "conditionally independent given Z", `X \to Y \to Z`. They are drawn
 * so as soon as what is said of all of them tells how; until then nothing is claimed of them.
 */
import type { Structure, Tie } from '../../draws/dependence.ts'
import { dependentVariables, structureOf, tiesOf } from '../../draws/dependence.ts'
import { randomNames } from '../../draws/randomness.ts'
import type { Entry, Scope } from '../../draws/scope.ts'
import type { Chain } from '../../language/expression.ts'
import { latex } from '../../language/latex.ts'
import { independentOfEachOther } from '../random/in-words.ts'
import type { Symbols } from '../symbols/symbols.ts'
import type { UnreadConditions } from './unread-conditions.ts'

export class Dependences {
  private readonly symbols: Symbols
  private readonly unread: UnreadConditions
  private ties: Tie[] = []
  /** What the variables were before anything was said of this. */
  private readonly before = new Map<string, Entry>()
  /** Of which more was said than is drawn. */
  private readonly noted = new Set<string>()

  constructor(symbols: Symbols, unread: UnreadConditions) {
    this.symbols = symbols
    this.unread = unread
  }

  /** The name means something else from here on. */
  forget(name: string): void {
    this.ties = this.ties.filter((tie) => !namesOf(tie).includes(name))
    this.before.delete(name)
    this.noted.delete(name)
  }

  /** True if a relation says how random variables depend on each other: it restricts them. */
  restrict(claim: Chain): boolean {
    const ties = tiesOf(claim)
    return ties.length > 0 && this.say(ties, latex(claim))
  }

  /** True if all that is spoken of are random variables. */
  say(ties: readonly Tie[], phrase: string): boolean {
    const { scope } = this.symbols
    const spoken = new Set(ties.flatMap(namesOf))
    if (![...spoken].every((name) => scope.get(name)?.source === 'random')) return false
    // Of variables with laws of their own, given those, it is what their laws say.
    if (
      ties.every(
        ({ names, given }) =>
          given.length > 0 &&
          names.every((name) => given.every((other) => isGiven(name, other, scope))),
      )
    ) {
      for (const { names } of ties)
        for (const [name, entry] of independentOfEachOther(names, scope))
          this.symbols.add(name, entry)
      return true
    }
    const fresh = ties.filter((tie) => !this.ties.some((known) => keyOf(known) === keyOf(tie))) // prettier-ignore
    if (fresh.length === 0) return true
    for (const name of spoken)
      if (!this.before.has(name)) this.before.set(name, scope.get(name)!)
    this.ties.push(...fresh)
    const all = this.tiedTo(spoken)
    for (const name of all) this.symbols.add(name, this.before.get(name)!)
    const own = this.ties.filter((tie) => namesOf(tie).some((name) => all.has(name)))
    this.draw(structureOf(own, [...all]), [...all], phrase)
    return true
  }

  /** What is said of variables as they are introduced: they are drawn so already. */
  introduced(ties: readonly Tie[]): void {
    this.ties.push(...ties)
  }

  /** Each depends on the one before only. */
  chain(names: readonly string[], phrase: string): void {
    this.draw({ kind: 'chain', names }, names, phrase)
  }

  /** What is said of a family, or of more than is drawn: nothing is claimed of them. */
  note(names: readonly string[], phrase: string): void {
    for (const name of names) {
      this.noted.add(name)
      this.unread.note(name, { phrase, expected: 'what can be drawn', help: 'Give the law by a formula: `p(x, y, z) = p(y) p(x \\mid y) p(z \\mid y)`.' }) // prettier-ignore
    }
  }

  private draw(
    structure: Structure | undefined,
    names: readonly string[],
    phrase: string,
  ): void {
    const { scope } = this.symbols
    const entries = structure && (structure.kind === 'independent' ? independentOfEachOther(structure.names, scope) : dependentVariables(structure.kind, structure.names, scope)) // prettier-ignore
    if (!entries) {
      this.note(names, phrase)
      return
    }
    for (const name of names) if (this.noted.delete(name)) this.unread.forget(name)
    for (const [name, entry] of entries) this.symbols.add(name, entry)
  }

  /** The names and all others of which something was said together with them. */
  private tiedTo(names: ReadonlySet<string>): Set<string> {
    const all = new Set(names)
    for (let size = 0; size < all.size;) {
      size = all.size
      for (const tie of this.ties) {
        const own = namesOf(tie)
        if (own.some((name) => all.has(name))) for (const name of own) all.add(name)
      }
    }
    return all
  }
}

const namesOf = ({ names, given }: Tie): readonly string[] => [...names, ...given]

const keyOf = ({ kind, names, given }: Tie): string => `${kind} ${[...names].sort().join()} ${[...given].sort().join()}` // prettier-ignore

/** Each two of them. */
export const pairsOf = (names: readonly string[], kind: Tie['kind']): Tie[] =>
  names.flatMap((b, at) => names.slice(0, at).map((a): Tie => ({ kind, names: [a, b], given: [] }))) // prettier-ignore

/** Is the law of a variable given another one, as a parameter or of no consequence? */
export function isGiven(name: string, other: string, scope: Scope): boolean {
  const entry = scope.get(name)
  if (entry?.source !== 'random') return false
  const { law, independent } = entry
  if (independent instanceof Set && independent.has(other)) return true
  return law !== undefined && randomNames(law, scope).has(other)
}
