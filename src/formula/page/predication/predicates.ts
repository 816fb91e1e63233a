/**
 * What words say of a known value, as relations: "the product $AB$ is symmetric" claims
 * `(AB)^\top = AB`, and "if $AB$ is symmetric" has it as a premise.
 */
import { Matrix } from 'ml-matrix'
import type { Description, Property, Sort } from '../../discourse/description.ts'
import type { Role } from '../../discourse/lexicon/relations.ts'
import {
  byRole,
  mutual,
  relations,
  slotRelations,
} from '../../discourse/lexicon/relations.ts'
import type { Predicate } from '../../discourse/predicates/predicate.ts'
import type { Tail } from '../../discourse/phrases/tails.ts'
import type { Domain } from '../../draws/domain.ts'
import { real } from '../../draws/domain.ts'
import { isPrime } from '../../draws/domains/whole.ts'
import { hasStructure } from '../../draws/domains/structures/structure.ts'
import { kinds } from '../../draws/domains/structures/table.ts'
import { freeIndices } from '../../judge/indices.ts'
import { FormulaError } from '../../language/error.ts'
import type { Expression, Span, Statement } from '../../language/expression.ts'
import { freeSymbols, substitute } from '../../language/expression.ts'
import { Class } from '../../values/set.ts'
import type { Kind } from '../../values/value.ts'
import { Relations } from './relations.ts'
import type { Symbols } from '../symbols/symbols.ts'

/** What the page layer knows of a sentence. */
export interface Around {
  /** The expression of another formula of the sentence. */
  slot: (order: number) => Expression | undefined
  readonly role: Role
  /** The domain of a function's argument. */
  argument: (name: string) => Domain | undefined
  /** The domain that a set stands for. */
  domain: (set: Expression) => Domain
}

export class Predicates {
  private readonly symbols: Symbols
  private readonly relations: Relations

  constructor(symbols: Symbols) {
    this.symbols = symbols
    this.relations = new Relations(symbols)
  }

  /**
   * The relations that a sentence claims of an expression in words.
   *
   * @param order Which of the subjects it is: what is said of several is said at the last.
   * @returns undefined if nothing is said of a known value.
   * @throws FormulaError `unreadable` for what is said and no relation expresses.
   */
  of(
    node: Expression,
    predicate: Predicate,
    order: number,
    around: Around,
  ): Statement[] | undefined {
    const names = freeSymbols(node)
    if ([...names].some((name) => this.isUnknown(name, node))) return undefined
    const { head, relation } = predicate
    const subject = head === undefined ? node : this.headed(head, node)
    if (!subject) return undefined
    if (predicate.unread !== undefined) {
      if (this.relations.kindOf(subject) === undefined) return undefined
      throw unreadWords(predicate.words, node.span)
    }
    if (relation) return this.related(subject, predicate, order, around)
    return this.described(subject, predicate, order, around)
  }

  /**
   * What a phrase behind its noun says of a new name: "greater than □", "with zero trace".
   *
   * @returns undefined if nothing evaluates it.
   */
  tail(
    subject: Expression,
    { latex, to }: Tail,
    slot: Around['slot'],
  ): Statement[] | undefined {
    const kind = this.relations.kindOf(subject)
    if (kind === undefined || kind === 'function') return undefined
    // What is compared with a number is one.
    if (/^□ [<>\\]/.test(latex) && !latex.startsWith('□ \\in') && kind !== 'number') return undefined // prettier-ignore
    const said = typeof to === 'number' ? slot(to) : undefined
    const right = typeof to === 'string' ? number(Number(to), subject.span) : said?.kind === 'chain' ? said.terms[0] : said // prettier-ignore
    if (to !== '' && !right) return undefined
    if (right && [...freeSymbols(right)].some((name) => this.isUnknown(name, right)))
      return undefined
    return this.relations.of(latex, subject, to === '' ? undefined : right)
  }

  /** Numbers, or the members of a family of numbers, sum to one; of a vector its words say it. */
  total(names: readonly string[], span: Span): Expression[] {
    const symbols = names.map((name): Expression => ({ kind: 'symbol', name, span }))
    const kinds = symbols.map((node) => this.relations.kindOf(node))
    const [first, ...more] = symbols
    if (first && more.length === 0 && kinds[0] === 'vector')
      return this.relations.of(relations.vector!['sumToOne']!, first).map(({ claim }) => claim) // prettier-ignore
    if (more.length === 0 || kinds.some((kind) => kind !== 'number')) return []
    const sum = symbols.reduce((a, b): Expression => ({ kind: 'apply', op: 'add', args: [a, b], span })) // prettier-ignore
    return [{ kind: 'chain', terms: [sum, number(1, span)], relations: ['='], span }]
  }

  /** What a word says of two new names together, whatever else it says of each. */
  mutual({ entry, denied }: Property, a: Expression, b: Expression): Statement[] {
    const kinds = [a, b].map((node) => this.relations.kindOf(node))
    const [kind] = kinds
    if (denied || kind === undefined || kinds.some((other) => other !== kind)) return []
    const [relation] = sortsOf(kind).flatMap((sort) => entry.meaning[sort]?.['mutual'] ?? []) // prettier-ignore
    return typeof relation === 'string'
      ? this.relations.of(mutual[relation]!, a, b)
      : []
  }

  /** Is there a value to compare with? */
  hasValue(node: Expression): boolean {
    const kind = this.relations.kindOf(node)
    return kind !== undefined && kind !== 'function'
  }

  /** "The trace of □". */
  headed(head: string, node: Expression): Expression | undefined {
    const [name, ...more] = this.variables(node)
    if (!head.includes('△')) return this.relations.of(head, node)[0]!.claim
    if (name === undefined || more.length > 0) return undefined
    return this.relations.of(head.replaceAll('△', name), node)[0]!.claim
  }

  private isUnknown(name: string, node: Expression): boolean {
    if (this.symbols.scope.get(name)) return false
    return !freeIndices([node], this.symbols.world).indices.includes(name)
  }

  /** "is at most □". */
  private related(
    subject: Expression,
    { relation, subjects }: Predicate,
    order: number,
    { slot }: Around,
  ): Statement[] | undefined {
    const { latex, to } = relation!
    if (latex in mutual) {
      if (order !== subjects.at(-1)) return undefined
      const firsts = subjects.slice(0, -1).map(slot)
      return firsts.flatMap((first) =>
        first ? this.relations.of(mutual[latex]!, first, subject) : [],
      )
    }
    const right = typeof to === 'string' ? number(Number(to), subject.span) : slot(to)
    if (!right || right.kind === 'chain') return undefined
    if ([...freeSymbols(right)].some((name) => this.isUnknown(name, right)))
      return undefined
    return this.relations.of(latex, subject, right)
  }

  /** "is symmetric and positive definite". */
  private described(
    subject: Expression,
    predicate: Predicate,
    order: number,
    around: Around,
  ): Statement[] | undefined {
    const { description, subjects, argument } = predicate
    const kind = this.relations.kindOf(subject)
    if (kind === undefined) return undefined
    const asFunction = this.isFunction(subject, kind, predicate)
    const out: Statement[] = []
    for (const property of description.properties) {
      const both = this.mutually(property, subjects, subject, order, kind, around)
      if (both) {
        out.push(...both)
        continue
      }
      for (const [at, slot] of (property.entry.slots ?? []).entries()) {
        const form = slotRelations[slot]
        const right = around.slot(property.slots[at]!)
        if (slot === 'size' && right) out.push(ofShape(subject, right))
        // "has variance □ = □": the equation says what it is by itself.
        if (form !== undefined && right && right.kind !== 'chain')
          out.push(...this.relations.of(form, subject, right))
      }
      const isOf = asFunction && property.entry.meaning.function !== undefined
      if (isOf) {
        const at = argument === undefined ? undefined : around.slot(argument)
        out.push(...this.ofFunction(subject, property, at, description, around))
        continue
      }
      const own = sortsOf(kind).find((one) => property.entry.meaning[one])
      if (own === undefined) continue
      out.push(...this.ofValue(subject, property, own, around))
    }
    return out.length > 0 ? out : undefined
  }

  /** A function by itself, or a number that changes with one real name. */
  private isFunction(
    node: Expression,
    kind: Kind,
    { sort, argument, description }: Predicate,
  ): boolean {
    if (kind === 'function') return true
    if (kind !== 'number') return false
    if (sort === 'function' || argument !== undefined) return true
    const isOnly = description.properties.every(
      ({ entry }) => !entry.meaning.number && !entry.meaning.integer,
    )
    const isParity = description.properties.some(({ entry }) => /^(even|odd)$/.test(entry.phrase)) // prettier-ignore
    return isOnly || (isParity && this.variables(node).length === 1)
  }

  /** Names of an expression that are drawn and not whole. */
  private variables(node: Expression): string[] {
    const { scope } = this.symbols
    return [...freeSymbols(node)].filter((name) => {
      const entry = scope.get(name)
      return entry?.source === 'drawn' && entry.role === undefined
    })
  }

  /** "□ and □ are orthogonal": said once, at the last of them. */
  private mutually(
    { entry, denied }: Property,
    subjects: readonly number[],
    subject: Expression,
    order: number,
    kind: Kind,
    { slot }: Around,
  ): Statement[] | undefined {
    if (subjects.length < 2 || denied) return undefined
    const { variable } = entry.meaning
    const own = sortsOf(kind).flatMap((sort) => entry.meaning[sort]?.['mutual'] ?? [])
    const said = own[0] ?? (variable?.['uncorrelated'] ? 'uncorrelated' : variable?.['independent'] ? 'independent' : undefined) // prettier-ignore
    const relation = typeof said === 'string' ? mutual[said] : undefined
    if (relation === undefined) return undefined
    if (order !== subjects.at(-1)) return []
    const all = subjects.map((at) => (at === order ? subject : slot(at)))
    return all.flatMap((second, at) =>
      all
        .slice(0, at)
        .flatMap((first) =>
          first && second ? this.relations.of(relation, first, second) : [],
        ),
    )
  }

  private ofValue(
    subject: Expression,
    { entry, denied }: Property,
    sort: Sort,
    { role }: Around,
  ): Statement[] {
    const options = entry.meaning[sort]!
    const bounds = limits(options)
    const out: Statement[] = []
    for (const latex of bounds) out.push(...this.relations.of(latex, subject))
    for (const [option, value] of Object.entries(options)) {
      if (
        /^(min|max|closedMin|closedMax|size|square|tall|wide|row|mutual)$/.test(option)
      )
        continue
      if (value === false) throw unreadWords(entry.phrase, subject.span)
      const key = option === 'centred' ? `centred${String(value)}` : option
      const special = byRole[role]?.[sort]?.[key]
      const form = special ?? relations[sort]?.[key] ?? relations[sort]?.[option]
      if (form !== undefined) {
        const right =
          typeof value === 'number' ? number(value, subject.span) : undefined
        out.push(...this.relations.of(form, subject, right))
        continue
      }
      const among = classOf(option, entry.phrase)
      if (!among) throw unreadWords(entry.phrase, subject.span)
      out.push(this.relations.membership(subject, among))
    }
    // Of several the contrary is not known.
    if (denied && out.length > 0) throw unreadWords('not', subject.span)
    return out
  }

  private ofFunction(
    subject: Expression,
    { entry, denied }: Property,
    at: Expression | undefined,
    { properties }: Description,
    around: Around,
  ): Statement[] {
    const options = entry.meaning.function!
    const out: Statement[] = []
    for (const [option, name] of Object.entries(options)) {
      // "σ is the ReLU": another name for it; of a vector it is left to its definition.
      if (regularity.has(option)) continue
      if (option === 'standard' && !standardOfNumbers.test(String(name))) continue
      const form = option === 'standard' ? `□(u) = \\operatorname{${String(name)}}(u)` : relations.function?.[option] // prettier-ignore
      if (form === undefined || denied) throw unreadWords(entry.phrase, subject.span)
      const apply = this.applied(subject, at)
      if (!apply) throw unreadWords(entry.phrase, subject.span)
      const on = properties.flatMap(({ entry: { slots }, slots: orders }) => orders.filter((_, i) => slots?.[i] === 'support')) // prettier-ignore
      const set = on.map((order) => around.slot(order))[0]
      const domain = set ? around.domain(set) : apply.domain(around)
      out.push(...this.relations.ofFunction(form, apply.call, domain, subject.span, subject.kind === 'bind')) // prettier-ignore
    }
    return out
  }

  /** How a function, or an expression as a function of one name, is applied. */
  private applied(
    subject: Expression,
    at: Expression | undefined,
  ):
    | { call: (argument: Expression) => Expression; domain: (around: Around) => Domain }
    | undefined {
    const { scope } = this.symbols
    if (subject.kind === 'bind' && subject.op === 'lambda') {
      const [variable, ...more] = subject.variables
      if (!variable || more.length > 0) return undefined
      return {
        call: (argument) => substitute(subject.body, variable.name, () => argument),
        domain: () => real(),
      }
    }
    if (
      subject.kind === 'symbol' &&
      this.symbols.names.kind(subject.name) === 'function'
    ) {
      const { name, span } = subject
      const entry = scope.get(name)
      if (entry?.source === 'defined' && entry.parameters.length !== 1) return undefined
      return {
        call: (argument) => ({
          kind: 'apply',
          op: 'call',
          args: [subject, argument],
          span,
        }),
        domain: (around) => around.argument(name) ?? real(),
      }
    }
    const names = at?.kind === 'symbol' ? [at.name] : this.variables(subject)
    const [name, ...more] = names
    if (name === undefined || more.length > 0) return undefined
    const entry = scope.get(name)
    if (entry?.source !== 'drawn') return undefined
    return {
      call: (argument) => substitute(subject, name, () => argument),
      domain: () => entry,
    }
  }
}

/** What no relation expresses, and a text says in passing. */
const regularity = new Set(['differentiable', 'twiceDifferentiable', 'smooth', 'lipschitz', 'lipschitzGradient']) // prettier-ignore

/** Standard functions of a number, by their names. */
const standardOfNumbers = /^(sigmoid|ReLU|softplus|erf|digamma)$/

/** "is a 3 × 2 matrix", "is a vector with d entries". */
function ofShape(subject: Expression, size: Expression): Statement {
  const { span } = subject
  const sizes = size.kind === 'apply' && size.op === 'times' ? size.args : [size]
  const set: Expression = { kind: 'apply', op: 'space', args: sizes, span }
  const claim: Expression = { kind: 'chain', terms: [subject, set], relations: ['∈'], span } // prettier-ignore
  return { claim, premises: [], span }
}

/** Sorts that words may mean by a value of a kind, the most likely first. */
function sortsOf(kind: Kind): readonly Sort[] {
  if (kind === 'number') return ['number', 'integer']
  if (kind === 'vector') return ['vector', 'matrix']
  return kind === 'matrix' ? ['matrix'] : []
}

/** Bounds among the options of a number. */
function limits(options: Readonly<Record<string, unknown>>): string[] {
  const { min, max, closedMin, closedMax, integer } = options
  const out: string[] = []
  if (typeof min === 'number')
    out.push(`□ ${closedMin || integer ? '\\ge' : '>'} ${min}`)
  if (typeof max === 'number')
    out.push(`□ ${closedMax || integer ? '\\le' : '<'} ${max}`)
  return out
}

/** Values that have a property, where a test says so. */
function classOf(option: string, words: string): Class | undefined {
  if (option === 'prime') return new Class('the primes', (value) => typeof value === 'number' && isPrime(value)) // prettier-ignore
  if (option === 'composite') return new Class('the composite numbers', (value) => typeof value === 'number' && value > 3 && Number.isInteger(value) && !isPrime(value)) // prettier-ignore
  if (!(option in kinds) || option === 'rank') return undefined
  const structure = { [option]: true }
  return new Class(`what is ${words}`, (value) => value instanceof Matrix && hasStructure(value, structure, Number)) // prettier-ignore
}

const number = (value: number, span: Span): Expression => ({ kind: 'number', value, decimals: 0, span }) // prettier-ignore

const unreadWords = (words: string, span: Span): FormulaError =>
  new FormulaError(
    'unreadable',
    `Unexpected words "${words}" of a known value, expected what can be evaluated`,
    span,
    'Say it as a relation, or leave it to the prose around the formula.',
  )
