/**
 * Names that a page does not introduce but that it uses as something of its own: the
 * parameter of a law (`X \sim \mathcal{N}(\mu, \sigma^2)`), the argument of a function
 * (`f(x) = \log x`), the outcome in `P(X = k)`. A careful reader knows what they are.
 */
import type { Domain } from '../../draws/domain.ts'
import { between } from '../../draws/domains/between.ts'
import { joint, matrix, real, whole } from '../../draws/domain.ts'
import { outcomeOf } from '../../draws/domains/outcome.ts'
import type { Defined, Scope } from '../../draws/scope.ts'
import type { Expression } from '../../language/expression.ts'
import { children, freeSymbols } from '../../language/expression.ts'
import { randomNames } from '../../draws/randomness.ts'
import { memberName, singles } from '../../evaluation/operators/forall.ts'
import { meanName, momentsName } from '../../values/laws/moments.ts'
import type { Taken } from '../../values/laws/named-law.ts'
import { namedLaws } from '../../values/laws/index.ts'
import type { Symbols } from '../symbols/symbols.ts'
import { useOf } from '../symbols/use.ts'
import { evaluates } from '../definitions/valued.ts'

/** What the page's own sentences say, besides the scope. */
export interface Said {
  /** The domain of an argument of a function, from its signature. */
  argument(name: string, at: number): Domain | undefined
  /** A size of which nothing is said. */
  size(name: string): string
  /** A symmetric positive definite matrix, with what the words beside the name add. */
  covariance(size: Domain['dimensions'][number]): Domain
}

/** The domain of a name, and what it is: undefined if nothing on the page implies it. */
export function implied(
  name: string,
  expressions: readonly Expression[],
  symbols: Symbols,
  said: Said,
): Domain | undefined {
  return (
    ofLaws(name, symbols.scope, expressions, said) ??
    ofCalls(name, expressions, said) ??
    ofFunctions(name, symbols, said) ??
    ofStarts(name, symbols) ??
    ofOutcomes(name, expressions, symbols)
  )
}

const isSymbol = (node: Expression | undefined, name: string): boolean =>
  node?.kind === 'symbol' && node.name === name

/** `\sigma^2`, `\tau^{-1}`, `1/\tau` speak of σ and τ. */
function rootOf(node: Expression): Expression {
  if (node.kind !== 'apply') return node
  const [first, second] = node.args
  if (node.op === 'power') return first!
  const isInverse = node.op === 'divide' && first?.kind === 'number' && first.value === 1 // prettier-ignore
  return isInverse && second ? rootOf(second) : node
}

/** A parameter of a named law. */
function ofLaws(
  name: string,
  scope: Scope,
  expressions: readonly Expression[],
  said: Said,
): Domain | undefined {
  const random = [...scope.own()].flatMap(([, entry]) =>
    entry.source === 'random' && entry.law ? [entry.law] : [],
  )
  for (const law of [...random, ...expressions.flatMap(callsIn)]) {
    if (law.kind !== 'apply') continue
    const [head, ...parameters] = law.args
    const takes = head?.kind === 'symbol' ? takenBy(head.name) : undefined
    // With an outcome in front it is a density.
    if (takes?.length !== parameters.length) continue
    for (const [i, parameter] of parameters.entries()) {
      const taken = takes[i]
      if (!taken || !isSymbol(rootOf(parameter), name)) continue
      return domainOf(name, taken, parameter, parameters, scope, said)
    }
  }
  return undefined
}

/** `\\mathcal{N}(\\mu, \\sigma^2)` and all other calls of an expression. */
const callsIn = (node: Expression): Expression[] => [
  ...(node.kind === 'apply' && node.op === 'call' ? [node] : []),
  ...children(node).flatMap(callsIn),
]

/** What a law takes; of those that only words name the last is their shape, which is ours. */
const takenBy = (name: string): readonly (Taken | undefined)[] | undefined =>
  name === momentsName
    ? ['mean', 'variance', undefined]
    : name === meanName
      ? ['positive', undefined]
      : namedLaws.find(({ names }) => names.includes(name))?.takes

function domainOf(
  name: string,
  taken: Taken,
  parameter: Expression,
  parameters: readonly Expression[],
  scope: Scope,
  said: Said,
): Domain | undefined {
  const [mean, spread] = parameters
  switch (taken) {
    case 'number':
      return real()
    case 'lower':
      return spread && isKnown(spread, scope, name) ? between({ high: spread }) : real()
    case 'upper':
      // `\\mathcal{U}(-a, a)`
      return mean && !freeSymbols(mean).has(name) ? between({ low: mean }) : real({ min: 0 }) // prettier-ignore
    case 'positive':
      return real({ min: 0 })
    case 'probability':
      return real({ min: 0, max: 1 })
    case 'count':
      return whole({ min: 1 })
    case 'probabilities':
      return joint({ x: said.size('K') })
    case 'positives':
      return matrix(said.size('K'), 1, { positive: true })
    case 'mean':
      return spread && isMatrix(spread) ? matrix(heightOf(spread, scope, said), 1) : real() // prettier-ignore
    case 'variance':
      return isMatrix(parameter)
        ? said.covariance(heightOf(mean, scope, said))
        : real({ min: 0 })
  }
}

/** Is it drawn without the name: not above it? */
const isKnown = (node: Expression, scope: Scope, name: string): boolean =>
  [...freeSymbols(node)].every((other) => {
    const entry = scope.get(other)
    return entry && !(entry.source === 'drawn' && entry.needs?.includes(name))
  })

/** A covariance matrix by how it is written: `\Sigma`, `\sigma^2 I`. */
const isMatrix = (node: Expression): boolean =>
  (node.kind === 'symbol' && /^(\\math\w+\{)?(\\?[A-Z]|\\boldsymbol\{\\[A-Z])/.test(node.name)) || // prettier-ignore
  (node.kind === 'apply' &&
    (node.op === 'identity' || (node.op !== 'entry' && node.args.some(isMatrix))))

/** The number of rows of the other parameter, where the page says it. */
function heightOf(
  node: Expression | undefined,
  scope: Scope,
  said: Said,
): Domain['dimensions'][number] {
  if (node?.kind === 'apply' && node.op === 'identity') {
    const [size] = node.args
    if (size) return size
  }
  for (const name of node ? freeSymbols(node) : []) {
    const entry = scope.get(name)
    const [rows] = entry?.source === 'drawn' ? entry.dimensions : []
    if (rows !== undefined) return rows
  }
  return said.size('d')
}

/** What a function with a signature is called with: `\\nabla f(x)`, `f(x + v)`. */
function ofCalls(
  name: string,
  expressions: readonly Expression[],
  said: Said,
): Domain | undefined {
  let found: Domain | undefined
  const visit = (node: Expression): void => {
    if (node.kind === 'apply' && node.op === 'call') {
      const [head, ...args] = node.args
      args.forEach((arg, at) => {
        const terms = arg.kind === 'apply' && /^(add|subtract)$/.test(arg.op) ? arg.args : [arg] // prettier-ignore
        if (head?.kind !== 'symbol' || !terms.some((term) => isSymbol(term, name)))
          return
        found ??= said.argument(head.name, at)
      })
    }
    children(node).forEach(visit)
  }
  expressions.forEach(visit)
  return found
}

/** An argument of a function that the page defines. */
function ofFunctions(name: string, symbols: Symbols, said: Said): Domain | undefined {
  const found = [...symbols.scope.own()].flatMap(([head, entry]) =>
    entry.source === 'defined' && entry.parameters.includes(name)
      ? [{ head, entry, at: entry.parameters.indexOf(name) }]
      : [],
  )
  // What a signature says counts before what a right side suggests.
  for (const { head, at } of found) {
    const domain = said.argument(head, at)
    if (domain) return domain
  }
  for (const { head, entry } of found) {
    const domain = argumentOf(name, head, entry, symbols, said)
    if (domain) return domain
  }
  return undefined
}

/**
 * A number, or a vector where the right side works with matrices or takes it for one: the
 * one of the page's sizes with which it has a value.
 */
function argumentOf(
  name: string,
  head: string,
  entry: Defined,
  symbols: Symbols,
  said: Said,
): Domain | undefined {
  const { scope, world } = symbols
  const sizes = new Set<Domain['dimensions'][number]>()
  for (const other of freeSymbols(entry.body)) {
    const known = scope.get(other)
    if (known?.source === 'drawn' && known.form)
      for (const size of known.dimensions) sizes.add(size)
  }
  const isVector = useOf(name, [entry.body]) === 'vector'
  if (isVector && sizes.size === 0) sizes.add(said.size('n'))
  const open = entry.parameters.filter((other) => !scope.declares(other))
  const fits = (domain: Domain): boolean => {
    for (const other of open) symbols.add(other, domain)
    const works = evaluates(head, { ...entry, parameters: [] }, world)
    for (const other of open) symbols.remove(other)
    return works
  }
  const vectors = [...sizes].map((size) => matrix(size, 1)).filter(fits)
  if (vectors.length > 0) return vectors.length === 1 ? vectors[0] : undefined
  const number = real()
  return !isVector && fits(number) ? number : undefined
}

/** "Starting from `x_0`", of a recursion that has no first member: a number, or a vector. */
function ofStarts(name: string, symbols: Symbols): Domain | undefined {
  const { scope, world } = symbols
  const found = [...scope.own()].find(([head, entry]) => entry.source === 'defined' && entry.indexed && freeSymbols(entry.body).has(head) && singles.some((at) => memberName(head, at) === name)) // prettier-ignore
  const [head, entry] = found ?? []
  if (head === undefined || entry?.source !== 'defined' || evaluates(head, entry, world)) return undefined // prettier-ignore
  const sizes = new Set([...freeSymbols(entry.body)].flatMap((other) => {
    const known = scope.get(other)
    return known?.source === 'drawn' && known.form ? known.dimensions.slice(0, 1) : []
  })) // prettier-ignore
  const domains = [real(), ...[...sizes].map((size) => matrix(size, 1))]
  return domains.find((domain) => {
    symbols.add(name, domain)
    symbols.add(head, entry)
    const works = evaluates(head, entry, world)
    symbols.remove(name)
    return works
  })
}

/** `\theta \mid X = x`: what X may be. */
function ofCondition(name: string, node: Expression, scope: Scope): Domain | undefined {
  if (node.kind !== 'chain' || node.relations.join() !== '=') return undefined
  const [left, right] = node.terms
  const [variable] = isSymbol(right, name)
    ? [left]
    : isSymbol(left, name)
      ? [right]
      : []
  const isRandom = variable?.kind === 'symbol' && scope.get(variable.name)?.source === 'random' // prettier-ignore
  return isRandom ? outcomeOf(variable.name) : undefined
}

/** Has the law of the variable parameters that are random themselves? */
const rests = (name: string, scope: Scope): boolean => {
  const entry = scope.get(name)
  return entry?.source === 'random' && entry.law !== undefined && randomNames(entry.law, scope).size > 0 // prettier-ignore
}

/** `P(X = k)`: a value that the variable may have; `P(X \le x)`: a number. */
function ofOutcomes(
  name: string,
  expressions: readonly Expression[],
  { scope, names }: Symbols,
): Domain | undefined {
  let found: Domain | undefined
  const visit = (node: Expression, isProbability: boolean): void => {
    if (node.kind === 'apply' && node.op === 'given') {
      for (const condition of node.args.slice(node.bar)) found ??= ofCondition(name, condition, scope) // prettier-ignore
    }
    // "Given `Y = y`": any value that Y may have.
    if (node.kind === 'chain' && !isProbability)
      found ??= ofCondition(name, node, scope)
    if (node.kind === 'chain' && isProbability) {
      node.terms.forEach((term, i) => {
        if (!isSymbol(term, name)) return
        const relation = node.relations[i - 1] ?? node.relations[i]
        const others = node.terms.filter((other) => randomNames(other, scope).size > 0)
        if (others.length === 0) return
        const [only] = others
        const isMixed = only?.kind === 'symbol' && rests(only.name, scope)
        found = relation !== '=' ? real() : isMixed ? outcomeOf(only.name) : whole({ min: 0 }) // prettier-ignore
      })
    }
    const inside = isProbability || (node.kind === 'bind' && node.op === 'probability')
    for (const child of children(node)) visit(child, inside)
  }
  for (const node of expressions) visit(node, false)
  return names.declares(name) ? undefined : found
}
