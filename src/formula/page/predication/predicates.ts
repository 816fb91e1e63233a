/**
 * What words say of a known value, as relations: "the product $AB$ is symmetric" claims
 * `(AB)^\top = AB`, and "if $AB$ is symmetric" has it as a premise.
 */
import type { Property, Sort } from '../../discourse/description.ts'
import { mutual, relations, slotRelations } from '../../discourse/lexicon/relations.ts'
import type { Tail } from '../../discourse/phrases/tails.ts'
import type { Predicate } from '../../discourse/predicates/predicate.ts'
import { freeIndices } from '../../judge/indices.ts'
import type { Expression, Span, Statement } from '../../language/expression.ts'
import { freeSymbols } from '../../language/expression.ts'
import type { Kind } from '../../values/value.ts'
import type { Symbols } from '../symbols/symbols.ts'
import type { Around } from './around.ts'
import { FunctionPredicates, variablesOf } from './function-predicates.ts'
import { Relations } from './relations.ts'
import { unreadWords } from './unread-words.ts'
import { isOfLaw, lawSaid } from './law-predicates.ts'
import { tiesSaid } from './ties.ts'
import { ofValue } from './value-predicates.ts'

export class Predicates {
  private readonly symbols: Symbols
  private readonly relations: Relations
  private readonly functions: FunctionPredicates

  constructor(symbols: Symbols) {
    this.symbols = symbols
    this.relations = new Relations(symbols)
    this.functions = new FunctionPredicates(symbols, this.relations)
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
    // "The product of □ and □": said at the last of them.
    const isPair = head?.includes('○') === true
    if (isPair && order !== predicate.subjects.at(-1)) return undefined
    const first = isPair ? around.slot(predicate.subjects[0]!) : undefined
    const subject = head === undefined ? node : isPair ? first && this.ofTwo(head, first, node) : this.headed(head, node) // prettier-ignore
    if (!subject) return undefined
    if (predicate.unread !== undefined) {
      if (this.relations.kindOf(subject) === undefined) return undefined
      throw unreadWords(predicate.words, node.span)
    }
    const said = relation ? this.related(subject, node, predicate, order, around) : this.described(subject, predicate, order, around) // prettier-ignore
    if (!said || !predicate.also) return said
    // "is at most □ and positive": each part is claimed.
    const more = predicate.also.map((one) => this.of(node, { ...one, subjects: predicate.subjects }, order, around)) // prettier-ignore
    const unread = predicate.also.find((_, at) => !more[at])
    if (unread) throw unreadWords(unread.words, node.span)
    return [...said, ...more.flatMap((one) => one ?? [])]
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

  /** Numbers, or the members of a family of numbers, sum to one or to zero; of a vector its words say it. */
  total(names: readonly string[], span: Span, value: number): Expression[] {
    const symbols = names.map((name): Expression => ({ kind: 'symbol', name, span }))
    const kinds = symbols.map((node) => this.relations.kindOf(node))
    const [first, ...more] = symbols
    if (first && more.length === 0 && kinds[0] === 'vector')
      return this.relations.of(relations.vector![value === 0 ? 'centred' : 'sumToOne']!, first).map(({ claim }) => claim) // prettier-ignore
    if (more.length === 0 || kinds.some((kind) => kind !== 'number')) return []
    const sum = symbols.reduce((a, b): Expression => ({ kind: 'apply', op: 'add', args: [a, b], span })) // prettier-ignore
    return [
      { kind: 'chain', terms: [sum, number(value, span)], relations: ['='], span },
    ]
  }

  /**
   * "Not all equal", "centred data": what is said of all members of a family, of all entries
   * of a vector, or of several numbers.
   *
   * @returns undefined where nothing here says it of such things.
   */
  whole(names: readonly string[], which: string, span: Span): Expression[] | undefined {
    const symbols = names.map((name): Expression => ({ kind: 'symbol', name, span }))
    const [first, ...more] = symbols
    const kinds = symbols.map((node) => this.relations.kindOf(node))
    const isNumbers = more.length > 0 && kinds.every((kind) => kind === 'number')
    const all: Expression = isNumbers ? { kind: 'apply', op: 'tuple', args: symbols, span } : first! // prettier-ignore
    const [kind] = isNumbers ? (['vector'] as const) : kinds
    if (!isNumbers && more.length > 0) return undefined
    // A number of a list that stands in several formulas, and a matrix, of which it says something else.
    if (kind === 'number' || kind === 'matrix') return []
    if (which === 'centred') {
      if (kind !== 'vector' && kind !== 'family') return undefined
      const mean: Expression = { kind: 'apply', op: 'mean', args: [all], span }
      return [{ kind: 'chain', terms: [mean, number(0, span)], relations: ['='], span }]
    }
    const form = kind === 'vector' ? relations.vector![which] : undefined
    return form === undefined ? undefined : this.relations.of(form, all).map(({ claim }) => claim) // prettier-ignore
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

  /** Has all that it speaks of a meaning? */
  isKnown(node: Expression): boolean {
    return ![...freeSymbols(node)].some((name) => this.isUnknown(name, node))
  }

  /** Is there a value to compare with? */
  hasValue(node: Expression): boolean {
    const kind = this.relations.kindOf(node)
    return kind !== undefined && kind !== 'function'
  }

  /** A vector or a matrix: no number is equal to it. */
  isOfSeveralEntries(node: Expression): boolean {
    return /^(vector|matrix)$/.test(this.relations.kindOf(node) ?? '')
  }

  /** "The sum of □ and □". */
  private ofTwo(head: string, first: Expression, last: Expression): Expression {
    const named = first.kind === 'chain' ? first.terms[0]! : first
    return this.relations.of(head, named, last)[0]!.claim
  }

  /** "The trace of □". */
  headed(head: string, node: Expression): Expression | undefined {
    const [name, ...more] = variablesOf(node, this.symbols.scope)
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
    node: Expression,
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
    const right = typeof to === 'string' ? number(Number(to), subject.span) : typeof to === 'number' ? slot(to) : this.headed(to.head, node) // prettier-ignore
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
    const kind = this.relations.kindOf(subject) ?? (this.functions.pointwise(subject) ? 'function' : undefined) // prettier-ignore
    if (kind === undefined) return undefined
    const asFunction = this.functions.means(subject, kind, predicate)
    const out: Statement[] = []
    const law = lawSaid(subject, description, around.slot, this.symbols.scope)
    if (law) out.push(law)
    for (const property of description.properties) {
      if (law && isOfLaw(property)) continue
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
        out.push(...this.functions.of(subject, property, at, description, around))
        continue
      }
      const own = sortsOf(kind).find((one) => property.entry.meaning[one])
      if (own === undefined) continue
      out.push(...ofValue(subject, property, own, around, this.relations))
    }
    return out.length > 0 ? out : undefined
  }

  /** "□ and □ are orthogonal": said once, at the last of them. */
  private mutually(
    property: Property,
    subjects: readonly number[],
    subject: Expression,
    order: number,
    kind: Kind,
    { slot }: Around,
  ): Statement[] | undefined {
    const { entry, denied } = property
    if (subjects.length < 2 || denied) return undefined
    const { variable } = entry.meaning
    const own = sortsOf(kind).flatMap((sort) => entry.meaning[sort]?.['mutual'] ?? [])
    const said = own[0] ?? (variable?.['uncorrelated'] ? 'uncorrelated' : variable?.['independent'] ? 'independent' : undefined) // prettier-ignore
    const relation = typeof said === 'string' ? mutual[said] : variable?.['pairwiseIndependent'] ? mutual['independent'] : variable?.['conditionallyIndependent'] ? mutual['independent'] : undefined // prettier-ignore
    if (relation === undefined) return undefined
    if (order !== subjects.at(-1)) return []
    const tied = tiesSaid(property, subjects.map((at) => (at === order ? subject : slot(at))), slot) // prettier-ignore
    if (tied) return tied
    const all = subjects.map((at) => (at === order ? subject : slot(at)))
    return all.flatMap((second, at) =>
      all
        .slice(0, at)
        .flatMap((first) =>
          first && second ? this.relations.of(relation, first, second) : [],
        ),
    )
  }
}

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

const number = (value: number, span: Span): Expression => ({ kind: 'number', value, decimals: 0, span }) // prettier-ignore
