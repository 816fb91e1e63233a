/** What words say of a known function: "is convex", "is increasing in x", "is the sigmoid". */
import type { Description, Property } from '../../discourse/description.ts'
import { relations } from '../../discourse/lexicon/relations.ts'
import type { Predicate } from '../../discourse/predicates/predicate.ts'
import type { Domain } from '../../draws/domain.ts'
import { real } from '../../draws/domain.ts'
import type { Scope } from '../../draws/scope.ts'
import type { Expression, Statement } from '../../language/expression.ts'
import { freeSymbols, substitute } from '../../language/expression.ts'
import { table } from '../../language/table.ts'
import type { Kind } from '../../values/value.ts'
import type { Symbols } from '../symbols/symbols.ts'
import type { Around } from './around.ts'
import type { Relations } from './relations.ts'
import { unreadWords } from './unread-words.ts'

export class FunctionPredicates {
  private readonly symbols: Symbols
  private readonly relations: Relations

  constructor(symbols: Symbols, relations: Relations) {
    this.symbols = symbols
    this.relations = relations
  }

  /** A function by itself, or a number that changes with one real name. */
  means(
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
    return isOnly || (isParity && variablesOf(node, this.symbols.scope).length === 1)
  }

  /** The relations that a property of a function is. */
  of(
    subject: Expression,
    property: Property,
    at: Expression | undefined,
    { properties }: Description,
    around: Around,
  ): Statement[] {
    const { entry, denied } = property
    const options = entry.meaning.function!
    const out: Statement[] = []
    for (const [option, name] of Object.entries(options)) {
      // "σ is the ReLU": another name for it; of a vector it is left to its definition.
      if (regularity.has(option) || option === 'on') continue
      if (option === 'standard' && !standardOfNumbers.test(String(name))) continue
      const form = option === 'standard' ? `□(u) = \\operatorname{${String(name)}}(u)` : relations.function?.[option] // prettier-ignore
      if (form === undefined || denied) throw unreadWords(entry.phrase, subject.span)
      const apply = this.applied(subject, at)
      if (!apply) throw unreadWords(entry.phrase, subject.span)
      // "increasing on □ and decreasing on □": the place behind the word is its own.
      const own = properties.indexOf(property)
      const ordered = [...properties.slice(own), ...properties.slice(0, own)]
      const [place] = ordered.flatMap((one) => placesOf(one, around))
      out.push(...this.relations.ofFunction(form, apply.call, place ?? apply.domain(around), subject.span, subject.kind === 'bind')) // prettier-ignore
    }
    return out
  }

  /** The functions of `f + g`, `2 f`: sums, products and multiples of them, taken at one place. */
  pointwise(node: Expression): string[] | undefined {
    const heads = new Set<string>()
    const isMade = (part: Expression): boolean => {
      if (part.kind === 'number') return true
      if (part.kind === 'symbol') {
        const kind = this.symbols.names.kind(part.name)
        const entry = this.symbols.scope.get(part.name)
        const isOwn = entry?.source === 'drawn' || (entry?.source === 'defined' && entry.parameters.length === 1) // prettier-ignore
        if (kind === 'function' && isOwn) heads.add(part.name)
        return kind === 'number' || (kind === 'function' && isOwn)
      }
      return part.kind === 'apply' && combining.has(part.op) && part.args.every(isMade)
    }
    return node.kind === 'apply' && isMade(node) && heads.size > 0 ? [...heads] : undefined // prettier-ignore
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
    const heads = this.pointwise(subject)
    if (heads) {
      return {
        call: (argument) => heads.reduce((made, head) => substitute(made, head, (node) => ({ kind: 'apply', op: 'call', args: [node, argument], span: node.span })), subject), // prettier-ignore
        domain: (around) => around.argument(heads[0]!) ?? real(),
      }
    }
    const names = at?.kind === 'symbol' ? [at.name] : variablesOf(subject, scope)
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

/** Names of an expression that are drawn and not whole. */
export function variablesOf(node: Expression, scope: Scope): string[] {
  return [...freeSymbols(node)].filter((name) => {
    const entry = scope.get(name)
    return entry?.source === 'drawn' && entry.role === undefined
  })
}

/** Operators that combine functions place by place. */
const combining = new Set(['add', 'subtract', 'negate', 'multiply', 'divide'])

/** Where words alone say that it is so: "on the positive reals". */
const places = table<Domain>({
  positive: real({ min: 0 }),
  nonnegative: real({ min: 0, closedMin: true }),
  real: real(),
})

/** "On □", "on the positive reals": the arguments of which a property speaks. */
function placesOf({ entry, slots }: Property, around: Around): Domain[] {
  const sets = slots.filter((_, at) => entry.slots?.[at] === 'support')
  const named = places[String(entry.meaning.function?.['on'])]
  if (named) return [named]
  return sets.flatMap((order) => {
    const set = around.slot(order)
    return set ? around.domain(set) : []
  })
}

/** What no relation expresses, and a text says in passing. */
const regularity = new Set(['differentiable', 'twiceDifferentiable', 'smooth', 'lipschitz', 'lipschitzGradient']) // prettier-ignore

/** Standard functions of a number, by their names. */
const standardOfNumbers = /^(sigmoid|ReLU|softplus|erf|digamma)$/
