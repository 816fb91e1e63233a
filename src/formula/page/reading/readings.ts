/** What the formulas of a page read as, with what is known so far. */
import type { Filler } from '../../discourse/description.ts'
import { FormulaError } from '../../language/error.ts'
import type { Chain, Expression, Statement } from '../../language/expression.ts'
import type { Mapping, Reading } from '../../read/statement.ts'
import { read } from '../../read/statement.ts'
import type { Others } from '../acts/underway.ts'
import type { Symbols } from '../symbols/symbols.ts'
import type { Formula } from '../text/formula.ts'
import { counted } from '../text/said.ts'
import type { Place, Text } from '../text/text.ts'

export class Readings {
  readonly text: Text<Formula>
  private readonly symbols: Symbols
  private readonly macros: Record<string, string> | undefined

  constructor(
    text: Text<Formula>,
    symbols: Symbols,
    macros: Record<string, string> | undefined,
  ) {
    this.text = text
    this.symbols = symbols
    this.macros = macros
  }

  /** @throws FormulaError for what cannot be read. */
  of(formula: Formula): Reading {
    const { tex, display } = formula
    const reading = read(tex, display, this.symbols.names, this.macros, this.signedBefore(formula)) // prettier-ignore
    const place = this.text.place(formula)
    const { takenOn } = place.cue
    const [only, ...more] = reading.statements
    const set = only && more.length === 0 ? setOf(only.claim) : undefined
    if (takenOn === undefined || !only || !set) return reading
    const taken = this.saidBy(place, takenOn).flatMap(argumentsOf)
    if (taken.length === 0) return reading
    const { span } = only
    const statements = taken.map((one): Statement => {
      const claim: Chain = { kind: 'chain', terms: [{ ...one, span }, set], relations: ['∈'], span } // prettier-ignore
      return { ...only, claim }
    })
    return { ...reading, statements }
  }

  /** What stands behind a place in a formula that is not read as a whole, with its offsets. */
  from(place: number, { tex, display }: Formula): Reading {
    const rest = ' '.repeat(place) + tex.slice(place)
    return read(rest, display, this.symbols.names, this.macros)
  }

  /** "Define `f : \\mathbb{R} \\to \\mathbb{R}` by `x \\mapsto x^2`": the function meant. */
  private signedBefore(formula: Formula): string | undefined {
    if (!formula.tex.includes('\\mapsto')) return undefined
    const { sentence, order } = this.text.place(formula)
    const before = sentence.filter((mate) => mate.order < order)
    const named = before.flatMap((mate) => this.signatures(mate.formula))
    return named.at(-1)
  }

  /** Functions of which a formula gives the signature; one that is not read has none. */
  private signatures(formula: Formula): string[] {
    try {
      return this.of(formula).functions.map(({ name }) => name)
    } catch (error) {
      if (error instanceof FormulaError) return []
      throw error
    }
  }

  /** The expression of another formula of the sentence: what a phrase says with it. */
  slot({ formula, sentence }: Place<Formula>, order: Filler): Expression | undefined {
    if (typeof order !== 'number') return counted(order, [0, formula.tex.length])
    const mate = sentence.find((other) => other.order === order)
    if (!mate) return undefined
    const { statements, functions } = this.of(mate.formula)
    const [only] = statements
    // `f : \\mathbb{R} \\to \\mathbb{R}` says what f is: the function.
    const [own, ...more] = only ? [] : functions
    return own && more.length === 0 && !own.name.includes(',')
      ? { kind: 'symbol', name: own.name, span: own.span }
      : only?.claim
  }

  /** All that another formula of the sentence says, its ranges too. */
  saidBy({ sentence }: Place<Formula>, order: number): Expression[] {
    const mate = sentence.find((other) => other.order === order)
    if (!mate) return []
    const { statements, ranges } = this.of(mate.formula)
    return [...statements.map(({ claim }) => claim), ...ranges.map(inSet)]
  }

  /** What the other formulas of a sentence say. */
  others(place: Place<Formula>): Others {
    return {
      slot: (order) => this.slot(place, order),
      saidBy: (order) => this.saidBy(place, order),
    }
  }
}

/** A set of numbers, vectors or matrices; by itself `(0, 1)` reads as a pair. */
function setOf(node: Expression): Expression | undefined {
  if (node.kind === 'symbol') return /^\\mathbb\{[RNZ]\}$/.test(node.name) ? node : undefined // prettier-ignore
  if (node.kind !== 'apply') return undefined
  if (node.op === 'tuple' && node.args.length === 2)
    return { ...node, op: 'interval-open-open' }
  return /^interval-|space$|^positive-reals$|^range$|^simplex$/.test(node.op) ? node : undefined // prettier-ignore
}

/** `f(x, z) = …`: plain names at which a function is taken. */
function argumentsOf(said: Expression): Expression[] {
  const [left] = said.kind === 'chain' && /[=≔]/.test(said.relations[0]!) ? said.terms : [] // prettier-ignore
  if (left?.kind !== 'apply' || left.op !== 'call') return []
  const args = left.args.slice(1)
  return args.every((arg) => arg.kind === 'symbol') ? args : []
}

/** `i = 1, \\dots, n`: i is an element of {1, …, n}. */
function inSet({ name, from, to, span }: Mapping): Expression {
  const symbols = name.split(',').map((one): Expression => ({ kind: 'symbol', name: one, span })) // prettier-ignore
  const left: Expression = symbols.length === 1 ? symbols[0]! : { kind: 'apply', op: 'tuple', args: symbols, span } // prettier-ignore
  const set: Expression = { kind: 'apply', op: 'range', args: [from, to], span }
  return { kind: 'chain', terms: [left, set], relations: ['∈'], span }
}
