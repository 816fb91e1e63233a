/**
 * Entries of random variables: `X \sim p`, `(X, Y) \sim p`, `x \sim \mathcal{N}(\mu, \sigma^2)`,
 * `\epsilon \sim p(\epsilon)`, families of n of them.
 */
import type { Dimension, Domain, RandomVariableSource } from '../../draws/domain.ts'
import { joint } from '../../draws/domain.ts'
import type { Support } from '../../draws/domains/probability.ts'
import type { World } from '../../draws/environment.ts'
import type { Entry } from '../../draws/scope.ts'
import { FormulaError } from '../../language/error.ts'
import type { Apply, Expression, Span } from '../../language/expression.ts'
import { children } from '../../language/expression.ts'
import { Distribution } from '../../values/distribution.ts'
import { lawBehindSim, lawFunctions } from '../../values/laws/index.ts'
import { meanName, momentsName } from '../../values/laws/moments.ts'

/** What a sentence says of variables besides their law. */
export interface Said {
  /** Of each other and of all else. */
  readonly independent?: boolean
  /** Number of members of each target, a family. */
  readonly count?: Dimension
  /** What runs in the law of the members of a family. */
  readonly index?: string
  /** `(X, Y) \sim p`: together one outcome. */
  readonly together?: boolean
  /** Names that the law is given: it is the same whatever the outcomes of those are. */
  readonly given?: readonly string[]
  /** Over what a law runs that nothing else declares. */
  readonly support?: Support
}

/** Entries for the scope, in order; a law that the page has not named comes first. */
export type Entries = [name: string, entry: Entry][]

/**
 * What `targets \sim law` says.
 *
 * @returns undefined if the right side is no law.
 */
export function randomVariables(
  targets: readonly string[],
  law: Expression,
  said: Said,
  world: World,
): Entries | undefined {
  const plain = behindSim(law, world)
  const named = symbolOf(plain, world)
  if (named) return ofSymbol(targets, named, said, world)
  if (plain.kind !== 'apply') return undefined
  return targets.map((name, i) => [
    name,
    {
      source: 'random',
      distribution: '',
      axis: said.together ? String(i) : '',
      law: plain,
      of: said.together ? targets.join() : name,
      ...shared(said),
    } satisfies RandomVariableSource,
  ])
}

export const shared = ({ independent, count, index, given = [] }: Said) => ({
  ...(index !== undefined && { index }),
  ...(given.length > 0 && { independent: new Set(given) }),
  ...(independent && { independent: 'all' as const }),
  ...(count !== undefined && { count }),
})

/** `N(0, 1)`, `U(a, b)`, `\chi^2_k`, `t_\nu`, `B(n, p)`: laws only where they stand behind `\sim`. */
export function behindSim(law: Expression, world: World): Expression {
  const call = callOf(law)
  if (!call) {
    // `\mathrm{Rademacher}` has no parameters.
    const isNamed = law.kind === 'symbol' && lawFunctions.has(law.name)
    if (!isNamed || world.scope.declares(law.name)) return law
    return { kind: 'apply', op: 'call', args: [law], span: law.span }
  }
  const [head, ...parameters] = call
  if (world.scope.declares(head.name) || lawFunctions.has(head.name)) {
    return { kind: 'apply', op: 'call', args: call, span: law.span }
  }
  const name = lawBehindSim(head.name, parameters.length)
  if (name === undefined) return law
  const symbol = { kind: 'symbol', name, span: head.span } as const
  return { kind: 'apply', op: 'call', args: [symbol, ...parameters], span: law.span }
}

/** Parameters of a law that are sizes: n of \\mathrm{Bin}(n, p), ends of a range of numbers. */
export function sizesOfLaw(law: Expression): readonly Expression[] {
  return [...countsOfLaw(law), ...identitiesIn(law)]
}

/** `\\mathcal{N}(0, \\sigma^2 I_d)`: the size of an identity. */
const identitiesIn = (node: Expression): readonly Expression[] =>
  node.kind === 'apply' && node.op === 'identity' ? node.args : children(node).flatMap(identitiesIn) // prettier-ignore

function countsOfLaw(law: Expression): readonly Expression[] {
  const [head, first, ...rest] = callOf(law) ?? []
  if (!head || !first) return []
  if (/Bin|Binom|Mult/.test(head.name) && rest.length === 1) return [first]
  if (first.kind === 'bind' && first.op === 'forall') {
    return first.variables.flatMap(({ range }) => (range.kind === 'bounds' ? [range.to] : [])) // prettier-ignore
  }
  return first.kind === 'apply' && first.op === 'range' ? first.args.slice(1) : []
}

type Call = readonly [Expression & { kind: 'symbol' }, ...Expression[]]

/**
 * Head and parameters, also where they are written as a script or in other brackets:
 * `\chi^2_k`, `\chi^2(k)`, `t_\nu`, `U[0, 1]`.
 */
function callOf(law: Expression): Call | undefined {
  const symbol = (name: string) => ({ kind: 'symbol', name, span: law.span }) as const
  if (law.kind === 'symbol') {
    const script = /^t_(.+)$/.exec(law.name)
    return script ? [symbol('t'), parameter(script[1]!, law)] : undefined
  }
  if (law.kind !== 'apply') return undefined
  const [head, ...rest] = law.args
  if (law.op === 'call' && head?.kind === 'symbol') return [head, ...rest]
  if (law.op === 'power' && head?.kind === 'symbol' && isTwo(rest[0])) {
    const script = /^\\chi_(.+)$/.exec(head.name)
    return script ? [symbol('\\chi^2'), parameter(script[1]!, law)] : undefined
  }
  if (law.op !== 'multiply') return undefined
  const isChi =
    head?.kind === 'apply' &&
    head.op === 'power' &&
    head.args[0]?.kind === 'symbol' &&
    head.args[0].name === '\\chi' &&
    isTwo(head.args[1])
  if (isChi) return [symbol('\\chi^2'), ...rest]
  const [set] = rest
  const isSet = set?.kind === 'apply' && /^(interval|set|range|tuple)/.test(set.op)
  return head?.kind === 'symbol' && isSet ? [head, set] : undefined
}

const isTwo = (node: Expression | undefined): boolean =>
  node?.kind === 'number' && node.value === 2

/** A parameter that stands in a script: `3`, `n`, `\nu`. */
function parameter(script: string, { span }: Expression): Expression {
  const text = script.replace(/^\{(.*)\}$/, '$1')
  return /^\d+$/.test(text)
    ? { kind: 'number', value: Number(text), decimals: 0, span }
    : { kind: 'symbol', name: text, span }
}

/** The law is a symbol, with its arguments for show: `p`, `p(x)`, `p(y \mid x)`. */
function symbolOf(
  law: Expression,
  world: World,
): { name: string; call?: Apply } | undefined {
  if (law.kind === 'symbol') return { name: law.name }
  if (law.kind !== 'apply' || law.op !== 'call') return undefined
  const [head] = law.args
  if (head?.kind !== 'symbol') return undefined
  const entry = world.scope.get(head.name)
  const isLaw =
    lawFunctions.has(head.name) || head.name === momentsName || head.name === meanName
  if (isLaw && entry?.source === 'fixed') return undefined
  return { name: head.name, call: law }
}

function ofSymbol(
  targets: readonly string[],
  { name, call }: { name: string; call?: Apply },
  said: Said,
  world: World,
): Entries | undefined {
  const entry = world.scope.get(name)
  const letters = call ? call.args.slice(1, call.bar === undefined ? undefined : call.bar + 1) : [] // prettier-ignore
  const axes = letters.flatMap((arg) => (arg.kind === 'symbol' ? [arg.name] : []))
  const variables = (known: readonly string[], own: boolean): Entries =>
    targets.map((target, i) => {
      const axis = axes[said.together ? i : 0] ?? known[said.together ? i : 0] ?? ''
      const of = said.together ? targets.join() : target
      const source: RandomVariableSource = {
        source: 'random',
        distribution: name,
        axis,
        ...(own && { of }),
        ...shared(said),
      }
      return [target, source]
    })
  if (entry === undefined) {
    const isOwn = axes.some((axis) => targets.some((target) => axisOf(target) === axisOf(axis))) // prettier-ignore
    if (call && letters.length > 0 && !isOwn && isWordName(name)) throw unknownLaw(name, call.span) // prettier-ignore
    const known = said.together ? targets.map(axisOf) : [axes[0] ?? 'x']
    return [[name, distributionOver(known, said.support)], ...variables(known, true)]
  }
  const value = world.root(0).get(name)
  if (!(value instanceof Distribution)) {
    return typeof value === 'object' || typeof value === 'function'
      ? variables([], true)
      : undefined
  }
  const known = value.axes.map((axis) => axis.name)
  if (said.together && known.length === 1 && entry.source === 'drawn') {
    // "Let p be a distribution, and (X, Y) ∼ p": p is a joint one.
    const names = targets.map(axisOf)
    return [[name, distributionOver(names, said.support)], ...variables(names, true)]
  }
  // `x ∼ p(x)`, `y ∼ p(y | x)` of one joint p are its coordinates.
  return variables(known, known.length === 1 || call === undefined)
}

/** `\\mathrm{Zipf}(s)`: a law by its name, and no letter of the page's own. */
const isWordName = (name: string): boolean => /^\\(mathrm|operatorname|text|mathsf)\{\w{2,}\}$/.test(name) // prettier-ignore

const unknownLaw = (name: string, span: Span): FormulaError =>
  new FormulaError(
    'unreadable',
    `Unexpected law \`${name}\`, expected one that is known by its name`,
    span,
    'The page "What is read" lists those that are known. Give its density: "let $X$ have density …".',
  )

/** X is a variable on the axis x. */
export const axisOf = (name: string): string => name.toLowerCase()

/**
 * A distribution of which nothing is said but its variables.
 *
 * @param zeros One outcome may be certain.
 */
export function distributionOver(
  axes: readonly string[],
  support?: Support,
  zeros = true,
): Domain {
  return joint(
    Object.fromEntries(
      axes.map((axis) => [axis, support ?? { spread: axes.length > 1 ? 3 : 4 }]),
    ),
    zeros,
  )
}
