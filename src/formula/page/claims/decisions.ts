/** Decisions that are kept while a page is written: of the same claim on the same page the verdict is known. */
import type { Evidence } from '../../judge/evidence.ts'
import type { Symbols } from '../symbols/symbols.ts'
import { told } from '../symbols/told.ts'
import { asGiven } from './as-said.ts'
import type { Case } from './case.ts'
import type { GivenWords } from './given-words.ts'
import type { Decided, Known } from './known.ts'
import type { Verdicts } from './verdicts.ts'

export class Decisions {
  private readonly symbols: Symbols
  private readonly verdicts: Verdicts
  private readonly words: GivenWords | undefined
  private readonly known: Known | undefined
  private readonly mutates: boolean

  constructor(
    symbols: Symbols,
    verdicts: Verdicts,
    words: GivenWords | undefined,
    { known, mutate = true }: { known?: Known; mutate?: boolean },
  ) {
    this.symbols = symbols
    this.verdicts = verdicts
    this.words = words
    this.known = known
    this.mutates = mutate
  }

  decide(one: Case): Evidence {
    const { known } = this
    const key = known && this.key(one)
    if (!known || key === undefined) return this.verdicts.of(one)
    const { world, scope } = this.symbols
    const before = known.get(key)
    if (before && this.isTriedOnTheSame(before)) {
      for (const link of before.links) scope.needs(...link)
      if (before.evidence.verdict === 'verified') this.verdicts.claims.push(one.claim)
      world.budget = before.budget
      return { ...before.evidence }
    }
    const evidence = this.verdicts.of(one)
    const words = this.isTriedOnWords(evidence) ? this.words?.binding.said() : undefined
    known.set(key, {
      evidence: { ...evidence },
      ...(words === undefined ? {} : { words }),
      links: scope.links(),
      budget: world.budget,
    })
    return evidence
  }

  /** All on which it rests what is decided of a claim, but for what is said behind it. */
  private key({ claim, text, tex, assumed }: Case): string | undefined {
    const state = this.symbols.state()
    const rest = told([claim, text, tex, assumed, this.verdicts.implied, this.mutates])
    return state === undefined || rest === undefined ? undefined : `${state}\n${rest}`
  }

  /** Whether a claim held on the draws: then it was tried on what words say of them, too. */
  private isTriedOnWords({ verdict, note = '' }: Evidence): boolean {
    return (
      this.words !== undefined && (verdict === 'verified' || note.startsWith(asGiven))
    )
  }

  /** Does the page say the same of given symbols as when the claim was decided? */
  private isTriedOnTheSame({ evidence, words }: Decided): boolean {
    if (!this.isTriedOnWords(evidence)) return true
    this.words?.noteAll()
    return words !== undefined && words === this.words?.binding.said()
  }
}
