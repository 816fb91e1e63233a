/** What is said of a quantity of a random variable or a law, as claims: "its median is □". */
import type { Quantity } from '../../discourse/lexicon/quantities.ts'
import type { Domain, RandomVariableSource } from '../../draws/domain.ts'
import { matrix, real } from '../../draws/domain.ts'
import { within } from '../../draws/domains/between.ts'
import { whole } from '../../draws/domains/whole.ts'
import { randomNames } from '../../draws/randomness.ts'
import { FormulaError } from '../../language/error.ts'
import type {
  Apply,
  Expression,
  Relation,
  Span,
  Statement,
} from '../../language/expression.ts'
import { children, freeSymbols, substitute } from '../../language/expression.ts'
import { latex } from '../../language/latex.ts'
import { canonicalName } from '../../read/name.ts'
import { Law } from '../../values/law.ts'
import { lawFunctions } from '../../values/laws/index.ts'
import { Relations } from './relations.ts'
import type { Symbols } from '../symbols/symbols.ts'
import { attempt } from '../definitions/valued.ts'

/** What is said to be the quantity: a value, or a function by its arguments. */
export interface Equation {
  readonly body: Expression
  /** The name that the equation gives it. */
  readonly name?: string
  readonly parameters: readonly string[]
  /** It was written of the logarithm. */
  readonly isLogarithm?: true
  /** How the quantity compares with it. */
  readonly relation?: Relation
  readonly span: Span
}

/** A random variable, or two of them. */
export interface Owner {
  readonly node: Expression
  readonly mate?: Expression
}

export class Quantities {
  private readonly symbols: Symbols
  private readonly relations: Relations
  /** Gives a name of which nothing else is said a domain. */
  private readonly imply: (name: string, domain: Domain) => void
  /** Names at which functions are taken, and where we let them be. */
  private readonly places = new Map<string, Domain>()
  /** Names made so far. */
  private count = 0

  constructor(symbols: Symbols, imply: (name: string, domain: Domain) => void) {
    this.symbols = symbols
    this.relations = new Relations(symbols)
    this.imply = imply
  }

  /** The variable of which the quantities are those of the thing; undefined if it is not random. */
  ownerOf(node: Expression): Expression | undefined {
    if (this.isLaw(node)) {
      const name = this.fresh('X')
      const own: RandomVariableSource = { source: 'random', distribution: '', axis: '', law: node, of: name } // prettier-ignore
      this.symbols.add(name, own)
      return { kind: 'symbol', name, span: node.span }
    }
    const isRandom = randomNames(node, this.symbols.scope).size > 0
    return isRandom ? node : undefined
  }

  /** Does the page name the laws of all variables of which it is made? */
  isOfKnownLaw({ node, mate }: Owner): boolean {
    const { scope } = this.symbols
    const all = mate ? [node, mate] : [node]
    const names = all.flatMap((one) => [...randomNames(one, scope)]).filter((name) => scope.get(name)?.source === 'random') // prettier-ignore
    return names.every((name) => this.lawOf(name) !== undefined)
  }

  /**
   * What is claimed with the equation.
   *
   * @returns undefined for a variable whose law the page does not name, where the equation may do so.
   * @throws FormulaError `unknown-symbol` for a parameter of its law that nothing introduces yet;
   *   `unknown-word` for a quantity of a known law that is not computed.
   */
  claims(
    quantity: Quantity,
    of: Owner,
    { body, name, parameters, isLogarithm, relation: order = '=', span }: Equation,
  ): Statement[] | undefined {
    const { node: owner, mate } = of
    const { scope } = this.symbols
    // What rests on the name tests its definition.
    const symbol = (own: string): Expression => ({ kind: 'symbol', name: own, span })
    const plain = name !== undefined && parameters.length === 0 ? symbol(name) : body
    this.mustBeDrawn(owner)
    if (mate) this.mustBeDrawn(mate)
    const isKnown = this.isOfKnownLaw(of)
    const refused = (): Statement[] | undefined => {
      if (isKnown) throw notComputed(quantity, owner, span)
      return undefined
    }
    // "The mean is the one of the sample □": a random variable itself.
    const isRandom = (right: Expression): boolean => randomNames(right, scope).size > 0
    if (quantity.value !== undefined) {
      if (isRandom(body)) return undefined
      const [value] = this.relations.ofParts(inUnitsOf(quantity.value, body), { subject: owner, ...(mate && { mate }) }) // prettier-ignore
      const claim = value?.claim
      if (!claim || this.relations.kindOf(claim) === undefined) return refused()
      return [claimOf([claim, plain], [order], span)]
    }
    const { place, between, isOfOutcomes } = quantity
    const relation = isLogarithm ? quantity.relation?.replace(/^\\log /, '') : quantity.relation // prettier-ignore
    const density = this.densityOf(owner)
    if (relation === undefined || order !== '=' || (relation.includes('ρ') && !density)) return refused() // prettier-ignore
    const at = place && this.placeOf(place === 'argument' ? parameters[0] : undefined, owner, quantity, body) // prettier-ignore
    if (place === 'argument' && parameters.length === 0) return refused()
    // What a law is taken with may still be said.
    if (place === undefined && isKnown) this.symbols.known([body])
    const free = at && parameters[0] !== undefined ? renamed(body, parameters[0], at) : body // prettier-ignore
    if (isRandom(free)) return undefined
    const called = name !== undefined && at && parameters.length === 1
    const value = called
      ? ({ kind: 'apply', op: 'call', args: [symbol(name), at], span } as const)
      : parameters.length > 0
        ? free
        : plain
    const said = (of: Expression): Statement[] =>
      this.relations.ofParts(relation, {
        subject: owner,
        value: of,
        ...(at && { place: at }),
        ...(density && { density }),
      })
    const isWhole = said(free).every(({ claim }) => claim.kind === 'chain' && this.relations.kindOf(claim.terms[0]!) !== undefined) // prettier-ignore
    if (!isWhole) return refused()
    const isWithin = isOfOutcomes && at && density && !saysWhere(body)
    const premises: Expression[] = isWithin ? [isPositive(density(at), span)] : []
    if (between && at) premises.push(isBetween(at, between, span))
    return said(value).flatMap(({ claim }) =>
      claim.kind === 'chain'
        ? [claimOf(claim.terms, claim.relations, span, premises)]
        : [],
    )
  }

  /** What a function of the thing is at `somewhere`: `\\Pr(X \\le x)`, of its distribution function. */
  bodyOf({ relation, place }: Quantity, { node, mate }: Owner): Expression | undefined {
    const density = this.densityOf(node)
    if (mate || place !== 'argument' || !relation?.endsWith(' = ●')) return undefined
    if (relation.includes('ρ') && !density) return undefined
    this.mustBeDrawn(node)
    const [said] = this.relations.ofParts(relation, { subject: node, ...(density && { density }) }) // prettier-ignore
    return said?.claim.kind === 'chain' ? said.claim.terms[0] : undefined
  }

  /** The name at which a function is taken: the one in its brackets, if that may be any number. */
  private placeOf(
    name: string | undefined,
    owner: Expression,
    { between, isOfOutcomes }: Quantity,
    body: Expression,
  ): Expression {
    const { scope } = this.symbols
    const entry = name === undefined ? undefined : scope.get(name)
    const isOwn = name !== undefined && (!entry || entry.source === 'drawn')
    const own = isOwn ? name : this.fresh(name?.length === 1 ? name : 'x')
    // What it was for the law before says nothing of this one.
    if (!scope.get(own) || scope.get(own) === this.places.get(own)) {
      const isWithin = isOfOutcomes === true && !saysWhere(body)
      const space = between ? inside(between) : this.spaceOf(owner, isWithin)
      this.places.set(own, space)
      this.imply(own, space)
    }
    return { kind: 'symbol', name: own, span: owner.span }
  }

  /** Outcomes: whole numbers, numbers where it has a density, vectors of the size of its mean. */
  private spaceOf(owner: Expression, isWithin: boolean): Domain {
    const { scope, names } = this.symbols
    const name = lawOwner(owner)
    const law = name === undefined ? undefined : this.lawOf(name)
    if (!law) return real()
    const value = this.valueOf(law)
    if (value?.isDiscrete) return whole({ min: 0 })
    if (value?.bases.length === 1) return isWithin ? within(law) : real()
    for (const parameter of freeSymbols(law)) {
      const entry = scope.get(parameter)
      const [rows] = entry?.source === 'drawn' ? entry.dimensions : []
      const isVector = /^(vector|matrix)$/.test(names.kind(parameter) ?? '')
      if (isVector && rows !== undefined) return matrix(rows, 1)
    }
    return real()
  }

  /** Density or probability at an outcome, where the page names the law. */
  private densityOf(owner: Expression): ((at: Expression) => Expression) | undefined {
    const name = lawOwner(owner)
    const law = name === undefined ? undefined : this.lawOf(name)
    const [head, ...parameters] = law?.args ?? []
    if (!law || !head) return undefined
    return (at) => ({ ...law, args: [head, at, ...parameters], bar: 1 })
  }

  private lawOf(name: string): Apply | undefined {
    const entry = this.symbols.scope.get(name)
    if (entry?.source !== 'random' || entry.axis !== '' || !entry.law) return undefined
    return this.isLaw(entry.law) ? entry.law : undefined
  }

  private isLaw(node: Expression): node is Apply {
    const [head] = node.kind === 'apply' && node.op === 'call' ? node.args : []
    const isNamed = head?.kind === 'symbol' && lawFunctions.has(head.name)
    return isNamed && !this.symbols.scope.declares(head.name)
  }

  private valueOf(law: Apply): Law | undefined {
    const { world } = this.symbols
    let value: unknown
    attempt(() => {
      value = world.evaluate(law, world.root(0))
    })
    return value instanceof Law ? value : undefined
  }

  /** All that its law speaks of has a meaning. */
  private mustBeDrawn(owner: Expression): void {
    const { scope, world } = this.symbols
    for (const name of freeSymbols(owner)) {
      attempt(() => {
        world.root(0).get(name)
      })
      for (const source of scope.sources(name)) {
        if (scope.get(source)) continue
        throw this.symbols.unknownSymbol(source, owner.span, [owner])
      }
    }
  }

  private fresh(letter: string): string {
    return canonicalName(`\\mathring{${letter}}_{${++this.count}}`)
  }
}

/** X, or a member of a family of them. */
function lawOwner(node: Expression): string | undefined {
  const own = node.kind === 'apply' && node.op === 'entry' ? node.args[0] : node
  return own?.kind === 'symbol' ? own.name : undefined
}

/** What words claim of a formula stands nowhere: all of it has the formula's place. */
const claimOf = (
  terms: readonly Expression[],
  relations: readonly Relation[],
  span: Span,
  premises: Expression[] = [],
): Statement => {
  const placed = terms.map((term): Expression => ({ ...term, span }))
  return { claim: { kind: 'chain', terms: placed, relations, span }, premises, span }
}

/** Entropies are in nats, unless the equation counts in bits. */
const inUnitsOf = (value: string, body: Expression): string =>
  value.startsWith('\\mathrm{H}') && /\\log_\{?2/.test(latex(body))
    ? `\\frac{${value}}{\\log 2}`
    : value

const renamed = (body: Expression, name: string, to: Expression): Expression =>
  to.kind === 'symbol' && to.name === name ? body : substitute(body, name, () => to)

const switches = /^(cases|indicator|max-of|min-of|abs)$/

/** Does the right side itself tell where the thing has values? */
const saysWhere = (node: Expression): boolean =>
  (node.kind === 'apply' && switches.test(node.op)) || children(node).some(saysWhere)

const inside = ([min, max]: readonly [number, number]): Domain =>
  real({ min, max, closedMin: true, closedMax: true })

function isBetween(
  node: Expression,
  [min, max]: readonly [number, number],
  span: Span,
): Expression {
  const number = (value: number): Expression => ({ kind: 'number', value, decimals: 0, span }) // prettier-ignore
  const terms = [number(min), node, number(max)]
  return { kind: 'chain', terms, relations: ['≤', '≤'], span }
}

const isPositive = (node: Expression, span: Span): Expression => ({
  kind: 'chain',
  terms: [node, { kind: 'number', value: 0, decimals: 0, span }],
  relations: ['>'],
  span,
})

export const notComputed = (
  { words }: Quantity,
  owner: Expression,
  span: Span,
): FormulaError =>
  new FormulaError(
    'unknown-word',
    `Unexpected words "${words.join(' ')}" of \`${latex(owner)}\`, expected a quantity that is computed`,
    span,
    'Nothing here evaluates it, so that its equation is not checked. Say in a formula what it is.',
  )
