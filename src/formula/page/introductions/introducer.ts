/**
 * Introductions: a name gets a domain, from what is written of it (`A \in \mathbb{R}^{m
 * \times n}`, `\lambda > 0`, `i = 1, \dots, n`, `f : \mathbb{R}^n \to \mathbb{R}`,
 * `x \sim p`) and from the words of its sentence ("invertible", "a distribution on □").
 */
import type { Property, Slot, Sort } from '../../discourse/description.ts'
import { sortOf } from '../../discourse/description.ts'
import type { Dimension, Domain, RandomVariableSource } from '../../draws/domain.ts'
import {
  family,
  index,
  integer,
  joint,
  matrix,
  real,
  whole,
} from '../../draws/domain.ts'
import type { Support } from '../../draws/domains/probability.ts'
import type { Argument } from '../../draws/domains/several.ts'
import { unshaped } from '../../draws/domains/shaped.ts'
import type { World } from '../../draws/environment.ts'
import type { Entry } from '../../draws/scope.ts'
import { FormulaError } from '../../language/error.ts'
import type {
  Apply,
  Chain,
  Expression,
  Relation,
  Span,
} from '../../language/expression.ts'
import { freeSymbols } from '../../language/expression.ts'
import { canonicalName } from '../../read/name.ts'
import { momentsName } from '../../values/laws/moments.ts'
import { isUnsized } from '../../values/unsized.ts'
import { show } from '../../values/value.ts'
import { Domains } from '../domains/domains.ts'
import { mustBeDrawn } from '../domains/drawable.ts'
import type { Sizing } from '../domains/families.ts'
import { domainOfTarget } from '../domains/families.ts'
import { optionsOf, slotsOf } from '../domains/options.ts'
import type { Entries } from '../random/by-law.ts'
import { randomVariables, sizesOfLaw } from '../random/by-law.ts'
import { event, unspecifiedVariable, variableWithMoments } from '../random/in-words.ts'
import {
  Roles,
  isStandard,
  mustFit,
  parametersSaid,
  power,
} from '../random/law-words.ts'
import type { IndexRange, Target } from '../symbols/target.ts'
import { listed, targetsOf } from '../symbols/target.ts'
import type { Said } from '../text/said.ts'
import { nothingSaid } from '../text/said.ts'
import { newHeads, partEntry } from './parts.ts'
import { standardFunction } from './standard-functions.ts'

export class Introducer {
  private readonly world: World
  readonly domains: Domains
  /** Called with each new symbol. */
  private readonly add: (name: string, entry: Entry) => void
  /** Called before a name means something new. */
  private readonly renew: (name: string) => void
  /** Does the text use the name to count: as a size, as a bound of a sum? */
  private readonly counts: (name: string) => boolean
  /** Ranges in force: of the formula, of its sentence. */
  ranges: readonly IndexRange[] = []
  /** What functions take, as their signatures say. */
  private readonly signatures = new Map<string, readonly Argument[]>()
  /** What words say that names are for the laws of which they are parameters. */
  readonly roles = new Roles()
  /** Variables of sentences that say that others have their law. */
  private readonly shared = new WeakMap<object, { at: number; variable: RandomVariableSource }>() // prettier-ignore
  /** Joint distributions that words introduced, and over what their variables run. */
  private readonly joints = new Map<string, Record<string, Support>>()
  /** Over what the indices of families run of which only independence was said. */
  private readonly awaited = new Map<string, IndexRange>()
  /** Numbers between whole bounds, of which nothing tells yet whether they are whole. */
  private readonly open = new Map<string, Domain>()
  /** What words alone said of names: "a symmetric matrix", of no size yet. */
  private readonly words = new Map<string, Said>()

  constructor(
    world: World,
    add: (name: string, entry: Entry) => void,
    renew: (name: string) => void,
    counts: (name: string) => boolean,
  ) {
    this.world = world
    this.add = add
    this.renew = (name) => {
      this.open.delete(name)
      this.joints.delete(name)
      this.words.delete(name)
      renew(name)
    }
    this.counts = counts
    this.domains = new Domains(world, add, (name) => {
      this.whole(name)
    })
  }

  private known(name: string): boolean {
    return this.world.scope.get(name) !== undefined
  }

  /**
   * Reads a chain as a declaration of new symbols.
   *
   * @returns the names declared; undefined if the chain declares nothing.
   */
  chain(node: Chain, said: Said, renew = false): string[] | undefined {
    const [left, right] = node.terms
    const [relation] = node.relations
    const worded = relation === '∈' ? this.worded(left, said) : undefined
    if (renew || worded) this.forget(node)
    if (node.relations.length === 1 && left && right) {
      const targets = this.newTargets(left)
      if (relation === '∈' && this.sized(left, right))
        return [(left as { name: string }).name]
      const isRandom = sortOf(said.description) === 'variable'
      if (targets && relation === '∈' && isRandom && isSetOfValues(right))
        return this.unnamed(targets, said, 'variable', node.span, isLine(right) ? undefined : right) // prettier-ignore
      if (targets && relation === '∈') return this.members(targets, right, said, worded)
      if (targets && relation === '∼') return this.variables(targets, right, said)
    }
    return this.absolute(node, said) ?? this.bounded(node, said, renew)
  }

  /** `|\\phi| < 1`, `|r_t| \\le R` beside a main clause: new numbers between two ends. */
  private absolute(
    { terms, relations, span }: Chain,
    said: Said,
  ): string[] | undefined {
    const [left, bound, ...more] = terms
    const [inner] = left?.kind === 'apply' && left.op === 'abs' ? left.args : []
    if (!inner || !bound || more.length > 0 || !/[<≤]/.test(relations[0]!))
      return undefined
    const targets = said.aside ? this.newTargets(inner) : undefined
    const [target, ...others] = targets ?? []
    const sort = sortOf(said.description)
    const isNumber = sort === undefined || sort === 'number'
    // Of a capital it may be a determinant, or the size of a set.
    if (!target || others.length > 0 || !isNumber || !isSmallLetter(target.name))
      return undefined
    if (target.parameters || this.known(target.name)) return undefined
    if (typeof this.world.evaluate(bound, this.world.root(0)) !== 'number')
      return undefined
    const closed = relations[0] === '≤'
    const negative: Expression = { kind: 'apply', op: 'negate', args: [bound], span }
    const ends = { low: negative, high: bound, closedLow: closed, closedHigh: closed }
    const isPlain = this.domains.isConstant(bound)
    const max = isPlain ? this.domains.constant(bound) : 0
    const domain = isPlain
      ? this.domains.between({ min: -max, max, closedMin: closed, closedMax: closed }, said.description, span) // prettier-ignore
      : this.domains.within(ends, said.description, span)
    const own = { kind: 'symbol', name: target.name, span } as const
    this.add(
      target.name,
      domainOfTarget(
        target,
        own,
        this.sizing(() => domain),
      ),
    )
    return [target.name]
  }

  /** `let x \\in S` of a name that the page itself introduced: it means something new. */
  private forget(node: Chain): void {
    const [left] = node.terms
    const isIntroduction =
      node.relations.length === 1 && /^[∈∼]$/.test(node.relations[0]!)
    if (!left || !isIntroduction) return
    for (const name of listed(left)) this.renew(name)
  }

  /**
   * "Let A be symmetric and B orthogonal, `A, B \\in \\mathbb{R}^{n \\times n}`": what the
   * words of the sentence said of each holds of the elements of the set.
   */
  private worded(
    left: Expression | undefined,
    { clause, description }: Said,
  ): ReadonlyMap<string, Said['description']> | undefined {
    const names = left ? listed(left) : []
    const found = names.map((name) => {
      const before = this.words.get(name)
      const isOfSentence = clause && before?.clause?.sentence === clause.sentence
      return isOfSentence ? before.description : undefined
    })
    if (names.length === 0 || found.some((one) => !one)) return undefined
    return new Map(names.map((name, i) => [name, both(found[i]!, description)]))
  }

  /** A symbol, a call `p(x)` or a tuple of such, none of them known. */
  private newNames(node: Expression): string[] | undefined {
    if (node.kind === 'symbol') {
      const entry = this.world.scope.get(node.name)
      const taken = entry?.source === 'fixed' && isUnsized(entry.value)
      return this.world.scope.declares(node.name) || taken ? undefined : [node.name]
    }
    if (node.kind === 'apply' && node.op === 'tuple') {
      const names = node.args.map((arg) => this.newNames(arg))
      return names.every((list) => list !== undefined) ? names.flat() : undefined
    }
    return undefined
  }

  /** `\\mathbf{1} \\in \\mathbb{R}^n`: what has no size of its own gets one. */
  private sized(left: Expression, set: Expression): boolean {
    if (left.kind !== 'symbol' || this.world.scope.declares(left.name)) return false
    const op = sizedNames[left.name]
    if (op === undefined || set.kind !== 'apply' || set.op !== 'space') return false
    this.domains.sizes(...set.args)
    const body: Expression = { kind: 'apply', op, args: [set.args[0]!], span: set.span }
    this.add(left.name, { source: 'defined', parameters: [], indexed: false, body })
    return true
  }

  /** Families and symbols on the left of `\in`, none of them known. */
  private newTargets(left: Expression): Target[] | undefined {
    const targets = targetsOf(left, { scope: this.world.scope, ranges: this.ranges })
    const isNew = targets?.every(({ name, span }) =>
      this.newNames({ kind: 'symbol', name, span }),
    )
    return isNew ? targets : undefined
  }

  /** "a joint distribution `p(x, y)` of `x \\in S` and …": its outcomes are those of x. */
  private outcomes(name: string, set: Expression): void {
    for (const [law, axes] of this.joints) {
      if (!(name in axes) || !isSet(set)) continue
      axes[name] = this.domains.supportOf(set)
      this.add(law, joint(axes, true))
    }
  }

  private members(
    targets: readonly Target[],
    set: Expression,
    said: Said,
    worded?: ReadonlyMap<string, Said['description']>,
  ): string[] {
    // Each name gets its own domain object: draws are keyed by name.
    for (const target of targets) {
      const description = worded?.get(target.name) ?? said.description
      const sizing = this.sizing((space) => this.domains.of(space, { ...said, description })) // prettier-ignore
      this.add(target.name, domainOfTarget(target, set, sizing))
      if (target.indices.length === 0) this.outcomes(target.name, set)
    }
    return targets.map(({ name }) => name)
  }

  private sizing(domainOf: Sizing['domainOf']): Sizing {
    return {
      size: (node) => this.domains.sizes(node)[0]!,
      domainOf,
      declares: (name) => this.world.scope.declares(name),
      sizesOf: (name) => {
        this.add(name, family(integer(1, 4), undefined, undefined))
      },
    }
  }

  /** `X \sim p`: random variables, and their law if it is new. */
  private variables(
    targets: readonly Target[],
    law: Expression,
    said: Said,
  ): string[] | undefined {
    const [target] = targets
    const [own, ...deeper] = target?.indices ?? []
    // "be independent with `X_i \\sim p`": over what i runs, the list has said.
    const awaited = own && !own.to ? this.awaited.get(target!.name) : undefined
    const index = awaited ?? own
    if (deeper.length > 0 || (index && (targets.length > 1 || !index.to))) {
      return undefined
    }
    const { is } = optionsOf(said.description, 'variable', law.span)
    mustBeDrawn(is, drawnVariables, law.span)
    // "with mean μ and variance σ²", of a law of which the page says nothing else.
    const isOpen = law.kind === 'symbol' && !this.known(law.name)
    const [mean, spread] = isOpen
      ? this.moments(said, targets[0]!.name, law.span)
      : [undefined, undefined]
    if (mean && spread) {
      const head = { kind: 'symbol', name: momentsName, span: law.span } as const
      const own: Expression = { kind: 'apply', op: 'call', args: [head, mean, spread], span: law.span } // prettier-ignore
      return this.variables(targets, own, said)
    }
    const names = targets.map(({ name }) => name)
    // Numbers are parameters, which need not be whole.
    this.domains.sizes(...sizesOfLaw(law).filter(({ kind }) => kind !== 'number'))
    mustFit(law, said)
    this.roles.take(law)
    const entries = randomVariables(
      names,
      law,
      {
        independent: is['independent'] === true || awaited !== undefined,
        together: targets.length > 1,
        ...(index?.to && { count: this.domains.sizes(index.to)[0]! }),
        support: { spread: this.domains.support() },
      },
      this.world,
    )
    if (!entries) return undefined
    for (const [name, entry] of entries) this.add(name, entry)
    return names
  }

  /** `\lambda > 0`, `0 < \theta < 1`, `n \ge 1`: a new symbol between constants. */
  private bounded(
    node: Chain,
    { description, aside }: Said,
    renew: boolean,
  ): string[] | undefined {
    const order = new Set<Relation>(['<', '≤', '>', '≥'])
    if (!node.relations.every((relation) => order.has(relation))) return undefined
    const fresh = node.terms
      .map((term, at) => ({ targets: this.newTargets(rootOf(term)), at }))
      .filter(({ targets }) =>
        targets?.every(({ parameters }) => parameters === undefined),
      )
    const [only] = fresh
    if (!only?.targets) return undefined
    // Of e and π it is a claim, unless words give the letter another meaning.
    const isStandard = fresh.some(({ targets }) => targets!.some(({ name }) => this.isFixed(name))) // prettier-ignore
    if (isStandard && !renew && sortOf(description) === undefined) return undefined
    const others = node.terms.filter((_, i) => i !== only.at)
    if (fresh.length > 1 || !others.every((term) => this.domains.isConstant(term)))
      return aside ? this.ordered(node, fresh, description) : undefined
    let [min, max] = [-Infinity, Infinity]
    let [closedMin, closedMax] = [false, false]
    const limit = (value: number, isLower: boolean, closed: boolean): void => {
      if (isLower && value >= min) [min, closedMin] = [value, closed]
      if (!isLower && value <= max) [max, closedMax] = [value, closed]
    }
    node.terms.forEach((term, i) => {
      if (i === only.at) return
      const relation = node.relations[i < only.at ? i : i - 1]!
      const upwards = relation === '<' || relation === '≤'
      const closed = relation === '≤' || relation === '≥'
      limit(this.domains.constant(term), i < only.at ? upwards : !upwards, closed)
    })
    if (!(min < max)) {
      throw new FormulaError(
        'vacuous',
        `Unexpected empty range (${show(min)}, ${show(max)}), expected room for a value`,
        node.span,
      )
    }
    const strict = node.relations.some(
      (relation) => relation === '<' || relation === '>',
    )
    const isOpen = sortOf(description) === undefined && [min, max].every(isEnd)
    for (const target of only.targets) {
      const { name } = target
      const range = { min, max, closedMin, closedMax }
      const domain = this.domains.between(range, description, node.span)
      this.add(
        name,
        domainOfTarget(
          target,
          node,
          this.sizing(() => domain),
        ),
      )
      if (isOpen && target.indices.length === 0)
        this.open.set(name, wholeBetween(min, max, strict))
      if (this.counts(name)) this.whole(name)
    }
    return only.targets.map(({ name }) => name)
  }

  /**
   * `0 < \mu \le L`, `x \le R`: new numbers between each other, and between what is known.
   *
   * @returns undefined where there is more than numbers in a row from small to large.
   */
  private ordered(
    { terms, relations, span }: Chain,
    fresh: readonly { targets: Target[] | undefined; at: number }[],
    description: Said['description'],
  ): string[] | undefined {
    const isDown = relations.every((relation) => relation === '>' || relation === '≥')
    const isUp = relations.every((relation) => relation === '<' || relation === '≤')
    if (!isUp && !isDown) return undefined
    const places = new Map<number, string>()
    for (const { targets, at } of fresh) {
      const [target, ...more] = targets!
      if (!target || more.length > 0 || target.indices.length > 0) return undefined
      if (terms[at]!.kind !== 'symbol') return undefined
      places.set(at, target.name)
    }
    if (new Set(places.values()).size < places.size) return undefined
    // "for all `i \\ne j`, `i < j`": of indices alone it says for which pairs.
    const counters = [...places.values()]
    if (places.size === terms.length && counters.every((name) => this.counts(name)))
      return undefined
    const sort = sortOf(description)
    if (sort !== undefined && sort !== 'number') return undefined
    const isNumber = (term: Expression): boolean =>
      [...freeSymbols(term)].every((name) => this.known(name)) &&
      typeof this.world.evaluate(term, this.world.root(0)) === 'number'
    if (!terms.every((term, at) => places.has(at) || isNumber(term))) return undefined
    const order = isUp ? [...terms.keys()] : [...terms.keys()].reverse()
    const strict = (at: number, next: number): boolean =>
      /[<>]/.test(relations[Math.min(at, next)]!)
    /** The nearest term with a value on one side, and whether the number may be equal to it. */
    const end = (from: number, step: 1 | -1): End | undefined => {
      let closed = true
      for (let i = from; order[i + step] !== undefined; i += step) {
        closed &&= !strict(order[i]!, order[i + step]!)
        if (!places.has(order[i + step]!)) return { term: terms[order[i + step]!]!, closed } // prettier-ignore
      }
      return undefined
    }
    const names: string[] = []
    for (let i = order.length - 1; i >= 0; i--) {
      const name = places.get(order[i]!)
      if (name === undefined) continue
      const [low, high] = [end(i, -1), end(i, 1)]
      const ends = { low: low?.term, high: high?.term, closedLow: low?.closed ?? false, closedHigh: high?.closed ?? false } // prettier-ignore
      if (this.counts(name)) {
        this.add(name, this.position(low, high))
        places.delete(order[i]!)
        names.push(name)
        continue
      }
      const isPlain = [low, high].every((one) => !one || this.domains.isConstant(one.term)) // prettier-ignore
      const constant = (one: typeof low, otherwise: number): number => one ? this.domains.constant(one.term) : otherwise // prettier-ignore
      const bounds = { min: constant(isPlain ? low : undefined, -Infinity), max: constant(isPlain ? high : undefined, Infinity), closedMin: ends.closedLow, closedMax: ends.closedHigh } // prettier-ignore
      this.add(
        name,
        isPlain
          ? this.domains.between(bounds, description, span)
          : this.domains.within(ends, description, span),
      )
      places.delete(order[i]!)
      names.push(name)
    }
    return names.reverse()
  }

  /** "For `t < T`" of a t that counts: the whole numbers between, from 1 on if nothing else is said. */
  private position(low: End | undefined, high: End | undefined): Domain {
    const shifted = ({ term, closed }: End, op: 'add' | 'subtract'): Dimension => {
      const { span } = term
      const one: Expression = { kind: 'number', value: 1, decimals: 0, span }
      return this.domains.sizes(closed ? term : { kind: 'apply', op, args: [term, one], span })[0]! // prettier-ignore
    }
    return whole({
      min: low ? shifted(low, 'add') : 1,
      ...(high && { max: shifted(high, 'subtract') }),
      role: 'index',
    })
  }

  /** A name that turns out to count something is whole: a size, a bound of a sum. */
  whole(name: string): void {
    const domain = this.open.get(name)
    if (!domain) return
    this.open.delete(name)
    this.add(name, domain)
  }

  /** "Let π be a distribution", "let H be a matrix": a letter may mean something else; `\\log` may not. */
  private isLetter(name: string): boolean {
    const entry = this.world.scope.get(name)
    if (entry?.source !== 'fixed' || this.world.scope.declares(name)) return false
    const isNumber = typeof entry.value === 'number'
    return /^[A-Za-z]$/.test(name) || (isNumber ? /^\\[a-z]+$/ : /^\\[A-Z][a-z]+$/).test(name) // prettier-ignore
  }

  private isFixed(name: string): boolean {
    return this.world.scope.get(name)?.source === 'fixed'
  }

  /** `i = 1, \dots, n`: an index. False if the name is known. */
  range(name: string, from: Expression, to: Expression, renew: boolean): boolean {
    if (renew) this.renew(name)
    if (this.world.scope.declares(name)) return false
    if (to.kind === 'symbol' && to.name === '\\infty') {
      // Without end: draws are among the first few.
      const [low] = this.domains.sizes(from)
      const last = typeof low === 'number' ? low + 5 : 6
      this.add(name, { ...index(low!, last), bounds: [low!, to] })
      return true
    }
    const [low, high] = this.domains.sizes(from, to)
    this.add(name, index(low!, high!))
    return true
  }

  /** Does a known name run over these values on all draws that are looked at? */
  sameRange(name: string, from: Expression, to: Expression): boolean {
    const entry = this.world.scope.get(name)
    if (entry?.source !== 'drawn' || !entry.values) return false
    const [low, high] = this.domains.sizes(from, to)
    return looks.every((draw) => {
      const { sizes } = this.world.root(draw)
      const values = entry.values!(sizes)
      const [first, last] = [sizes(low!), sizes(high!)]
      return values.length === 0 || (values[0] === first && values.at(-1) === last)
    })
  }

  /** `f : \mathbb{R}^n \to \mathbb{R}^m`: a random smooth function. False if the name is known. */
  map(
    name: string,
    from: Expression,
    to: Expression,
    span: Span,
    said: Said,
    renew: boolean,
  ): boolean {
    if (renew) this.renew(name)
    if (this.world.scope.declares(name)) return false
    const inputs = this.domains.arguments(from, span)
    const standard = standardOf(said.description)
    if (standard !== undefined) {
      this.add(name, standardFunction(standard))
      return true
    }
    this.add(name, this.domains.function(said, span, (all) => this.domains.mapping(inputs, to, all, span))) // prettier-ignore
    this.signatures.set(name, inputs)
    return true
  }

  /** Is it a function of which a signature alone tells? */
  isSigned(name: string): boolean {
    return this.signatures.has(name) && this.world.scope.get(name)?.source === 'drawn'
  }

  /** The domain of an argument of a function with a signature. */
  argument(name: string, at: number): Domain | undefined {
    const argument = this.signatures.get(name)?.[at]
    if (!argument) return undefined
    if ('from' in argument) return index(argument.from, argument.to)
    if (argument.within) return argument.within
    return argument.size === 1 ? real() : matrix(argument.size, 1)
  }

  /** Has a known function these sizes on all draws that are looked at? */
  sameSignature(name: string, from: Expression, to: Expression, span: Span): boolean {
    const entry = this.world.scope.get(name)
    // What code or a formula gives has no sizes to compare: its uses are checked.
    if (entry?.source !== 'drawn') return entry !== undefined
    const inputs = this.domains.arguments(from, span)
    const domain = this.domains.mapping(inputs, to, unshaped, span)
    const { length } = entry.dimensions
    return looks.every((draw) => {
      const { sizes } = this.world.root(draw)
      return (
        length === domain.dimensions.length &&
        domain.dimensions.every((own, i) => sizes(own) === sizes(entry.dimensions[i]!))
      )
    })
  }

  /**
   * `p = (p_1, \\dots, p_n)`, `A = (a_{ij}) \\in \\mathbb{R}^{m \\times n}`, `X = [x_1, \\dots, x_n]
   * \\in \\mathbb{R}^{d \\times n}`: a new name with names for its parts.
   */
  byParts({ terms, relations, span }: Chain, said: Said): boolean {
    const [left, list, set] = terms
    if (left?.kind !== 'symbol' || this.known(left.name) || !list) return false
    if (!/^[=≔]$/.test(relations[0] ?? '')) return false
    if (set ? relations[1] !== '∈' || terms.length > 3 : terms.length > 2) return false
    const found = listOf(list)
    const heads = found && newHeads(found.member, (name) => this.known(name))
    const [head] = heads ?? []
    if (!found || heads?.size !== 1 || head === undefined) return false
    const domain = set ? this.domains.of(set, said) : this.bySize(found, said, span)
    if (!domain) return false
    const isVector = domain.dimensions.length < 2 || domain.dimensions[1] === 1
    this.add(left.name, domain)
    // `x_1, \\dots, x_n` of x are its entries anyway.
    if (head === left.name) return true
    this.add(head, partEntry(left.name, isVector ? 'entries' : found.part))
    return true
  }

  /** Of a list with a last index words may say what it is. */
  private bySize(
    { to, part }: NonNullable<ReturnType<typeof listOf>>,
    { description }: Said,
    span: Span,
  ): Domain | undefined {
    const sort = sortOf(description)
    if (!to || part !== 'entries') return undefined
    const [size] = this.domains.sizes(to)
    if (sort === 'distribution') return joint({ x: size! })
    return sort === 'vector' ? this.domains.array(size!, 1, sort, description, span) : undefined // prettier-ignore
  }

  /** "Let Σ be positive definite", "let n be even": only one sort of thing can be so. */
  private sortOfWords(
    node: Expression,
    { properties, unknown }: Said['description'],
  ): Sort | undefined {
    const said = properties.flatMap(({ entry: { meaning } }) => {
      const sorts = Object.entries(meaning).filter(([sort, options]) => sort !== 'any' && Object.keys(options).length > 0) // prettier-ignore
      return sorts.length > 0 ? [sorts.map(([sort]) => sort as Sort)] : []
    })
    if (node.kind !== 'symbol' || said.length === 0 || unknown.length > 0)
      return undefined
    const fits = (sort: Sort): boolean => said.every((sorts) => sorts.includes(sort))
    const isOnly = (sort: Sort): boolean =>
      fits(sort) && said.some((sorts) => sorts.length === 1)
    if (isOnly('matrix')) return 'matrix'
    if (isOnly('function')) return 'function'
    return fits('integer') && this.counts(node.name) ? 'integer' : undefined
  }

  /** "an `L`-Lipschitz function": a new name there is a number above zero. */
  measureIn(node: Expression): boolean {
    if (node.kind !== 'symbol' || this.world.scope.declares(node.name)) return false
    this.add(node.name, real({ min: 0 }))
    return true
  }

  /** A size in a phrase: "a vector with d entries". True if it introduced a name. */
  sizesIn(node: Expression): boolean {
    const before = [...freeSymbols(node)].filter((name) => !this.known(name))
    if (before.length === 0) return false
    this.domains.sizes(node)
    return true
  }

  /** A symbol without a relation, which the words introduce: "let p be a distribution". */
  bare(node: Expression, said: Said, renew: boolean): string[] | undefined {
    const { description } = said
    const sort = saidSort(description) ?? (renew || said.aside ? this.sortOfWords(node, description) : undefined) // prettier-ignore
    if (renew && sort !== undefined && node.kind === 'symbol' && !isOfMany(description)) this.renew(node.name) // prettier-ignore
    if (sort === 'distribution' && node.kind === 'apply' && node.op === 'call') {
      return this.distribution(node, said)
    }
    const standard = standardOf(description)
    if (standard !== undefined && node.kind === 'symbol') {
      // "Let Γ be the gamma function": what it stands for anyway.
      if (node.name === standard && this.known(node.name)) return []
      if (this.world.scope.declares(node.name)) return undefined
      this.add(node.name, standardFunction(standard))
      return [node.name]
    }
    const digits = digitsOf(description)
    if (digits !== undefined && node.kind === 'symbol' && !this.known(node.name)) {
      const { name, span } = node
      const body: Expression = { kind: 'number', value: Number(digits), decimals: 0, digits, span } // prettier-ignore
      this.add(name, { source: 'defined', parameters: [], indexed: false, body })
      return [name]
    }
    const targets = this.newTargets(node)
    // "Independent draws from p": the law says that they are random.
    const [law] = slotsOf(description.properties, 'law').map(said.slot)
    // "a normal variable with density φ": the law has its name.
    if (
      targets &&
      law &&
      !says(description, 'law') &&
      (sort === undefined || sort === 'variable')
    ) {
      // prettier-ignore
      return this.variables(targets, law, said)
    }
    if (!targets || sort === undefined) return undefined
    const isTaken = (name: string): boolean =>
      this.known(name) && !(renew && sortOf(description) !== undefined && this.isLetter(name)) // prettier-ignore
    if (targets.some(({ name }) => isTaken(name))) return undefined
    if (isOfMany(description) && targets.some(({ indices }) => indices.length === 0)) return undefined // prettier-ignore
    if (sort === 'variable' || sort === 'event') {
      return this.unnamed(targets, said, sort, node.span)
    }
    // "points with mean μ": what a number or a vector has not is not drawn.
    if (moments.some((slot) => slotsOf(description.properties, slot).length > 0)) return undefined // prettier-ignore
    const [space] = slotsOf(description.properties, 'set').map(said.slot)
    for (const target of targets) {
      // "n an even integer" of a size: from one on, unless more is said.
      const isSize = sort === 'integer' && this.counts(target.name)
      const own = isSize ? { ...said, description: { ...description, properties: [counting, ...description.properties] } } : said // prettier-ignore
      const domain =
        (space && elements.has(sort) ? this.domains.of(space, said) : undefined) ??
        this.ofBase(target.name, sort, description) ??
        this.domains.ofSort(sort, own, node.span)
      if (!domain) return undefined
      this.add(
        target.name,
        domainOfTarget(
          target,
          node,
          this.sizing(() => domain),
        ),
      )
      if (target.indices.length === 0) this.words.set(target.name, said)
    }
    return targets.map(({ name }) => name)
  }

  /** "Let `x^*` be the best point", beside a known x: it is what x is. */
  private ofBase(
    name: string,
    sort: NonNullable<ReturnType<typeof sortOf>>,
    description: Said['description'],
  ): Domain | undefined {
    const [, base] = /^(.+?)(?:[_^](?:\{.*\}|[^{}]|\\[a-z]+))+$/.exec(name) ?? []
    if (sort !== 'vector' || base === undefined) return undefined
    const entry = this.world.scope.get(base)
    const isSized = slotsOf(description.properties, 'size').length > 0
    return entry?.source === 'drawn' && !isSized ? entry : undefined
  }

  /**
   * Names that are random variables as soon as a formula takes them for such, unless their
   * laws are named before: "let X and Y be independent".
   *
   * @returns undefined where a name is known already; else the names and what introduces them.
   */
  later(
    node: Expression,
    said: Said,
  ): { names: string[]; introduce: () => void } | undefined {
    const targets = this.newTargets(node)
    if (!targets || targets.some(({ name }) => this.known(name))) return undefined
    const { properties, unknown } = said.description
    const isRead = properties.every(({ entry }) => entry.meaning.variable ?? entry.meaning.any) // prettier-ignore
    if (unknown.length > 0 || !isRead) return undefined
    for (const { name, indices } of targets) {
      for (const range of indices) {
        if (range.to) this.domains.sizes(range.to)
        this.awaited.set(name, range)
      }
    }
    return {
      names: targets.map(({ name }) => name),
      introduce: () => {
        this.unnamed(targets, said, 'variable', node.span)
      },
    }
  }

  /** Random variables of which no law is named, and events. */
  private unnamed(
    targets: readonly Target[],
    { description, slot, clause }: Said,
    sort: 'variable' | 'event',
    span: Span,
    values?: Expression,
  ): string[] | undefined {
    const { is } = optionsOf(description, 'variable', span)
    mustBeDrawn(is, drawnVariables, span)
    const independent = is['independent'] === true
    const sign = is['positive']
      ? 'positive'
      : is['nonnegative']
        ? 'nonnegative'
        : undefined
    const said = (wanted: Slot): Expression | undefined =>
      slotsOf(description.properties, wanted).map(slot)[0]
    const set = values ?? said('support') ?? said('set')
    const size = sizeOfSpace(set)
    const law = (args: readonly Expression[], name: string): Expression => {
      const head: Expression = { kind: 'symbol', name, span }
      return args.length === 0 ? head : { kind: 'apply', op: 'call', args: [head, ...args], span } // prettier-ignore
    }
    if (is['uniform'] === true && set) {
      // Between round brackets, too, stand the ends of an interval.
      const isPair = set.kind === 'apply' && set.op === 'tuple' && set.args.length === 2
      const isInterval =
        isPair || (set.kind === 'apply' && set.op.startsWith('interval'))
      if (isInterval) this.between(set.args, span)
      return this.variables(targets, law(isInterval ? set.args : [set], '\\mathcal{U}'), { description, slot }) // prettier-ignore
    }
    const named = is['law']
    if (typeof named === 'string' && size) {
      if (named !== '\\mathcal{N}') throw notOfVectors(named, span)
      const moments = isStandard(description)
        ? [ofSize('zeros', size), ofSize('identity', size)]
        : [said('mean'), said('covariance')]
      const [mean, covariance] = moments
      if (!mean || !covariance) throw notOfVectors(named, span)
      this.momentsIn(size, mean, covariance)
      return this.variables(targets, law([mean, covariance], named), { description, slot }) // prettier-ignore
    }
    if (typeof named === 'string') {
      const args = parametersSaid(named, { description, slot }, span)
      if (named === '\\mathcal{U}') this.between(args, span)
      return this.variables(targets, law(args, named), { description, slot })
    }
    const [mean, spread] = this.moments({ description, slot }, targets[0]!.name, span, size) // prettier-ignore
    // A law with these moments on that set would have to be found.
    if ((mean || spread) && set && !size && !isLine(set)) {
      throw new FormulaError(
        'unreadable',
        'Unexpected moments of a random variable whose values are known, expected one of both',
        span,
        'State its law, or say with `\\mathbb{E}[X] = 0` in an "if" what the claim needs.',
      )
    }
    if ((mean || spread || said('deviation')) && !(mean && spread)) {
      throw new FormulaError(
        'unreadable',
        'Unexpected moments of a random variable, expected its mean and its variance',
        span,
      )
    }
    const entriesOf = (name: string): Entries => {
      if (sort === 'event') return event(name, { independent })
      if (mean && spread) return variableWithMoments(name, mean, spread, { independent }) // prettier-ignore
      const support = set && this.domains.supportOf(set)
      return unspecifiedVariable(name, {
        ...(sign && { sign }),
        ...(support !== undefined && { support }),
        independent,
        count: this.domains.support(),
      })
    }
    const isOfOneLaw = is['identical'] === true && !(mean && spread)
    for (const target of targets) {
      const { name, indices } = target
      if (indices.length > 0) {
        // X_1, …, X_n: members of one law.
        const [law, ...more] = entriesOf(name).reverse()
        const [, variable] = law!
        if (variable.source !== 'random' || sort === 'event') return undefined
        if (is['identical'] !== true && is['copy'] !== true && !variable.law) throw ofSeveralLaws(name) // prettier-ignore
        for (const [own, entry] of more) this.add(own, entry)
        const one: Expression = variable.law ?? {
          kind: 'symbol',
          name: variable.distribution,
          span,
        }
        if (!this.variables([target], one, { description, slot })) return undefined
        continue
      }
      const other = isOfOneLaw ? this.sharedBy(clause) : undefined
      if (other) {
        this.add(name, { ...other, of: name })
        continue
      }
      const entries = entriesOf(name)
      const variable = entries.at(-1)![1]
      if (isOfOneLaw && clause && variable.source === 'random')
        this.shared.set(clause.sentence, { at: clause.at, variable })
      for (const [own, entry] of entries) {
        // The events of a page share their space.
        if (own === name || !this.known(own)) this.add(own, entry)
      }
    }
    return targets.map(({ name }) => name)
  }

  /**
   * Mean and (co)variance that words say of a variable; what they leave open of a vector, or
   * beside the other of a number, gets a name of our own.
   */
  private moments(
    { description, slot }: Pick<Said, 'description' | 'slot'>,
    name: string,
    span: Span,
    size?: Expression,
  ): readonly [Expression | undefined, Expression | undefined] {
    const { is } = optionsOf(description, 'variable', span)
    const number = (value: number): Expression => ({ kind: 'number', value, decimals: 0, span }) // prettier-ignore
    const said = (wanted: Slot): Expression | undefined => {
      const node = slotsOf(description.properties, wanted).map(slot)[0]
      return node?.kind === 'chain' ? node.terms[0] : node
    }
    const none: Expression | undefined = size ? { kind: 'apply', op: 'zeros', args: [size], span } : number(0) // prettier-ignore
    let mean = said('mean') ?? (is['meanZero'] ? none : undefined)
    let spread = said('variance') ?? said('covariance') ?? (is['unitVariance'] ? (size ? ofSize('identity', size) : number(1)) : undefined) // prettier-ignore
    const [deviation, precision] = [said('deviation'), said('precision')]
    if (deviation && !size) spread ??= power(deviation, 2)
    if (precision && !size) spread ??= power(precision, -1)
    if (!mean && !spread && !size) return [undefined, undefined]
    const own = (letter: string): string => canonicalName(`\\mathring{${letter}}_{${name}}`) // prettier-ignore
    if (!mean) {
      mean = { kind: 'symbol', name: own('\\mu'), span }
      if (!size) this.add(mean.name, real())
    }
    if (!spread) {
      spread = { kind: 'symbol', name: own(size ? '\\Sigma' : '\\tau'), span }
      if (!size) this.add(spread.name, real({ min: 0 }))
    }
    if (size) this.momentsIn(size, mean, spread)
    return [mean, spread]
  }

  /** The ends of an interval that nothing introduces: numbers, the first below the second. */
  private between(ends: readonly Expression[], span: Span): void {
    const isNew = (node: Expression): boolean => node.kind === 'symbol' && !this.known(node.name) // prettier-ignore
    if (ends.length !== 2 || !ends.some(isNew)) return
    const order: Chain = { kind: 'chain', terms: ends, relations: ['<'], span }
    this.bounded(order, { ...nothingSaid, aside: true }, false)
  }

  /** Moments of a vector that nothing introduces have its size. */
  private momentsIn(size: Expression, mean: Expression, spread: Expression): void {
    const [rows] = this.domains.sizes(size)
    const isNew = (node: Expression): node is Expression & { kind: 'symbol' } =>
      node.kind === 'symbol' && !this.known(node.name)
    if (isNew(mean)) this.add(mean.name, matrix(rows!, 1))
    if (isNew(spread)) this.add(spread.name, this.domains.covariance(rows!, { properties: [], unknown: [] })) // prettier-ignore
  }

  /** "Let X and Y be i.i.d.": the variable of the clause with whose law they begin. */
  private sharedBy(clause: Said['clause']): RandomVariableSource | undefined {
    const found = clause && this.shared.get(clause.sentence)
    return found?.at === clause?.at ? found?.variable : undefined
  }

  /** "a joint distribution `p(x, y)`", with what words say of its outcomes. */
  private distribution(node: Apply, { description, slot }: Said): string[] | undefined {
    const [head, ...args] = node.args
    if (head?.kind !== 'symbol' || this.known(head.name)) return undefined
    const [set] = slotsOf(description.properties, 'support').map(slot)
    const sets = set?.kind === 'apply' && set.op === 'times' ? set.args : [set]
    const axes: Record<string, Support> = {}
    for (const [i, arg] of args.entries()) {
      if (arg.kind !== 'symbol') return undefined
      const own = sets.length === args.length ? sets[i] : undefined
      const size = args.length === 1 ? this.domains.support() : `K_{${arg.name}}`
      if (args.length > 1 && !isSet(own)) this.domains.support(canonicalName(size))
      axes[arg.name] = isSet(own) ? this.domains.supportOf(own) : size
    }
    this.joints.set(head.name, axes)
    this.add(head.name, joint(axes, true))
    return [head.name]
  }
}

/** The member of a list of parts, its last index, and what the parts are. */
function listOf(
  node: Expression,
):
  | { member: Expression; to?: Expression; part: 'entries' | 'columns' | 'rows' }
  | undefined {
  if (node.kind === 'symbol' && node.member) return { member: node, part: 'entries' }
  const isTurned = node.kind === 'apply' && node.op === 'transpose'
  const inner = isTurned ? node.args[0]! : node
  const isBeside = inner.kind === 'apply' && inner.op === 'beside'
  const run = isBeside ? inner.args[0]! : inner
  if (run.kind !== 'bind' || run.op !== 'forall') return undefined
  const [range] = run.variables.map((variable) => variable.range)
  const part = isBeside ? (isTurned ? 'rows' : 'columns') : 'entries'
  return { member: run.body, part, ...(range?.kind === 'bounds' && { to: range.to }) }
}

/** `\\{1, \\dots, n\\}`, `\\{0, 1\\}`: outcomes that can be listed. */
const isSet = (node: Expression | undefined): node is Expression =>
  node?.kind === 'apply' && (node.op === 'range' || node.op === 'set')

/** The standard function that words name. */
export const standardOf = ({ properties }: Said['description']): string | undefined => {
  const named = properties.map(({ entry, denied }) => denied ? undefined : entry.meaning.function?.['standard']) // prettier-ignore
  return named.find((name) => typeof name === 'string')
}

const ofSize = (op: 'zeros' | 'identity', size: Expression): Expression => ({
  kind: 'apply',
  op,
  args: [size],
  span: size.span,
})

const notOfVectors = (law: string, span: Span): FormulaError =>
  new FormulaError(
    'unreadable',
    `Unexpected law \`${law}\` of a random vector, expected one whose mean and covariance are said`,
    span,
    'Write the law, `x \\sim \\mathcal{N}(\\mu, \\Sigma)`, or say of its entries what they are.',
  )

/** Members of one family are drawn from one law: more than words say where none is named. */
const ofSeveralLaws = (name: string): FormulaError =>
  new FormulaError(
    'unreadable',
    `Unexpected random variables \`${name}\` of which no law is named, expected whether they have one law`,
    undefined,
    'Say "identically distributed", or name the law: `X_i \\sim p`.',
  )

/** The size of a space of vectors. */
const sizeOfSpace = (set: Expression | undefined): Expression | undefined =>
  set?.kind === 'apply' && set.op === 'space' && set.args.length === 1 ? set.args[0] : undefined // prettier-ignore

/** Where a random vector lives; what is said of numbers is left to their own words. */
const isSetOfValues = (set: Expression): boolean =>
  isLine(set) || sizeOfSpace(set) !== undefined || (set.kind === 'apply' && /^(set|range)$/.test(set.op)) // prettier-ignore

const isLine = (set: Expression): boolean =>
  set.kind === 'symbol' && set.name === '\\mathbb{R}'

/** The number that words name: Euler's constant. */
const digitsOf = ({ properties }: Said['description']): string | undefined => {
  const named = properties.map(({ entry, denied }) => denied ? undefined : entry.meaning.number?.['digits']) // prettier-ignore
  return named.find((name) => typeof name === 'string')
}

/** The noun names members of a family: of one symbol alone it says nothing. */
const isOfMany = ({ properties }: Said['description']): boolean =>
  properties.find(({ entry }) => entry.noun)?.entry.many === true

const says = ({ properties }: Said['description'], option: string): boolean =>
  properties.some(({ entry, denied }) => !denied && Boolean(entry.meaning.variable?.[option])) // prettier-ignore

/** "independent, each uniform on □", "i.i.d. with variance □": only random variables are. */
export function saidSort(description: Said['description']): Sort | undefined {
  const sort = sortOf(description)
  if (sort !== undefined && !isOfMany(description)) return sort
  const has = (slot: Slot): boolean => slotsOf(description.properties, slot).length > 0
  if (says(description, 'uniform') && has('support')) return 'variable'
  if (!says(description, 'independent')) return sort
  const isWhole = moments.some(has) || says(description, 'meanZero') || says(description, 'unitVariance') // prettier-ignore
  return isWhole ? 'variable' : undefined
}

const both = (a: Said['description'], b: Said['description']): Said['description'] => ({
  open: [...(a.open ?? []), ...(b.open ?? [])],
  properties: [...a.properties, ...b.properties],
  unknown: [...a.unknown, ...b.unknown],
})

/** What counts is whole, and one at least. */
const counting: Property = {
  entry: {
    phrase: 'number of',
    words: ['number', 'of'],
    meaning: { integer: { min: 1 }, number: { integer: true, min: 1 }, any: {} },
  },
  slots: [],
}

/** Sorts of things that are elements of a set: "vectors in □". */
const elements: ReadonlySet<Sort> = new Set<Sort>(['number', 'integer', 'vector', 'matrix']) // prettier-ignore

/** Slots in which moments of a random variable stand. */
const moments = ['mean', 'variance', 'deviation', 'precision', 'covariance'] as const satisfies readonly Slot[] // prettier-ignore

const isEnd = (end: number): boolean => !Number.isFinite(end) || Number.isInteger(end)

/** The whole numbers that bounds leave. */
function wholeBetween(min: number, max: number, strict: boolean): Domain {
  const shift = strict ? 1 : 0
  return whole({
    ...(Number.isFinite(min) && { min: min + shift }),
    ...(Number.isFinite(max) && { max: max - shift }),
  })
}

/** `x`, `\\phi`, `r_t`. */
const isSmallLetter = (name: string): boolean =>
  /^([a-z]|\\[a-z]+)(_.+)?$/.test(name) && !/^\\(math|bold|oper)/.test(name)

/** `\\sigma^2 > 0` speaks of σ. */
const rootOf = (node: Expression): Expression => {
  const [base, exponent] = node.kind === 'apply' && node.op === 'power' ? node.args : []
  const isSquare = exponent?.kind === 'number' && exponent.value === 2
  return base?.kind === 'symbol' && isSquare ? base : node
}

/** Options of random variables that are drawn. */
const drawnVariables = new Set(
  'independent identical copy positive nonnegative finite vector law event meanZero unitVariance uniform'.split(
    ' ',
  ),
)

/** Names without a size, and the operators that give them one. */
const sizedNames: Readonly<Record<string, string>> = {
  '\\mathbf{1}': 'ones',
  '\\mathbf{0}': 'zeros',
  I: 'identity',
  '\\mathbf{I}': 'identity',
}

/** What stands on one side of a new number in `a < x \\le b`, and whether it may be equal to it. */
interface End {
  term: Expression
  closed: boolean
}

/** Draws on which an introduction said twice is compared. */
const looks = [0, 1, 2, 3]
