/** Names of values that words say: "let λ be the smallest eigenvalue of A", "its variance is □". */
import { FormulaError } from '../language/error.ts'
import type { Chain, Expression, Span, Statement } from '../language/expression.ts'
import { freeSymbols } from '../language/expression.ts'
import type { Definition } from './definition.ts'
import type { Definitions } from './definitions.ts'
import type { Said } from './domains.ts'
import type { Formula } from './page.ts'
import type { Predicates } from './predicates.ts'
import type { Symbols } from './symbols.ts'
import type { Place } from './text.ts'

type Sentence = Place<Formula>['sentence']

export class NamedValues {
  private readonly symbols: Symbols
  private readonly predicates: Predicates
  private readonly definitions: Definitions
  /** Called before a name means something new. */
  private readonly renew: (name: string) => void
  /** What the last sentence that introduced something introduced. */
  private spoken: { sentence: Sentence; names: readonly string[] } | undefined
  /** Names of values of which nothing is known but their words: "its skewness". */
  private readonly owned = new Map<string, string>()

  constructor(
    symbols: Symbols,
    predicates: Predicates,
    definitions: Definitions,
    renew: (name: string) => void,
  ) {
    this.symbols = symbols
    this.predicates = predicates
    this.definitions = definitions
    this.renew = renew
  }

  /** Words alone say what the name is of what was spoken of before. */
  own(name: string, words: string): void {
    this.owned.set(name, words)
  }

  /**
   * "Its skewness γ satisfies `\\gamma < 0`" claims something, and introduces nothing.
   *
   * @throws FormulaError `unreadable` for a value that only words name.
   */
  mustBeKnown({ terms, relations, span }: Chain): void {
    if (!relations.every((relation) => /^[<>≤≥≠]$/.test(relation))) return
    for (const name of terms.flatMap((term) => [...freeSymbols(term)])) {
      const words = this.owned.get(name)
      if (words !== undefined && !this.symbols.scope.get(name))
        throw onlyNamed(name, words, span)
    }
  }

  /**
   * "Let λ be the smallest eigenvalue of A": the name gets that value.
   *
   * @param renews Whether the sentence may give a known name another meaning.
   */
  introduce(
    claim: Expression,
    { cue, formula }: Place<Formula>,
    slot: Said['slot'],
    renews: boolean,
  ): boolean {
    if (!cue.value || claim.kind !== 'symbol' || this.symbols.isGiven(claim.name))
      return false
    if (this.symbols.scope.get(claim.name) && !renews) return false
    const owner = leftOf(slot(cue.value.of))
    if (!owner || freeSymbols(owner).has(claim.name)) return false
    // Of what comes later in the sentence the page looks it up.
    this.symbols.known([owner])
    const body = this.predicates.headed(cue.value.latex, owner)
    if (!body) return false
    this.renew(claim.name)
    this.define(claim.name, body, formula)
    return true
  }

  define(name: string, body: Expression, formula: Formula): void {
    const entry = { source: 'defined', parameters: [], indexed: false, body } as const
    this.definitions.define({ name, entry, rest: undefined }, formula)
  }

  /** "Its variance is `\\sigma^2 = \\frac16`": what is defined is claimed to be that value. */
  claimed(
    { name, entry }: Definition,
    { cue, sentence }: Place<Formula>,
    slot: Said['slot'],
    span: Span,
  ): Statement[] {
    const { said } = cue
    if (!said || entry.parameters.length > 0 || entry.indexed) return []
    const owner = said.of === undefined ? this.spokenBefore(sentence) : leftOf(slot(said.of)) // prettier-ignore
    if (!owner || freeSymbols(owner).has(name)) return []
    if ([...freeSymbols(owner)].some((one) => !this.symbols.scope.get(one))) return []
    const value = this.predicates.headed(said.latex, owner)
    if (!value || !this.predicates.hasValue(value)) return []
    const terms = [value, entry.body]
    return [{ claim: { kind: 'chain', terms, relations: ['='], span }, premises: [], span }] // prettier-ignore
  }

  /** A sentence introduces names: the next one may speak of them as "its". */
  speak(names: readonly string[], sentence: Sentence): void {
    if (names.length === 0) return
    const before = this.spoken?.sentence === sentence ? this.spoken.names : []
    this.spoken = { sentence, names: [...before, ...names] }
  }

  /** The one thing of which the sentence before spoke. */
  private spokenBefore(sentence: Sentence): Expression | undefined {
    if (!this.spoken || this.spoken.sentence === sentence) return undefined
    const [only, ...more] = this.spoken.names
    if (only === undefined || more.length > 0) return undefined
    return { kind: 'symbol', name: only, span: [0, 0] }
  }
}

/** `A \\in \\mathbb{R}^{n \\times n}` speaks of A. */
const leftOf = (node: Expression | undefined): Expression | undefined =>
  node?.kind === 'chain' ? node.terms[0] : node

const onlyNamed = (name: string, words: string, span: Span): FormulaError =>
  new FormulaError(
    'unreadable',
    `Unexpected name \`${name}\` of "${words}", expected a formula that says what it is`,
    span,
    'Nothing evaluates these words: define it, or write the value itself.',
  )
