/**
 * Entries of random variables that sentences introduce in words: "a positive random
 * variable", "events", "with mean μ and variance σ²", "X → Y → Z".
 */
import type { Dimension, RandomVariableSource } from '../../draws/domain.ts'
import { family, joint, places, real } from '../../draws/domain.ts'
import type { Support } from '../../draws/domains/probability.ts'
import type { Dependence } from '../../draws/domains/dependent.ts'
import { dependent } from '../../draws/domains/dependent.ts'
import { ofOneSign } from '../../draws/domains/of-one-sign.ts'
import { standardised } from '../../draws/domains/standardised.ts'
import type { Scope } from '../../draws/scope.ts'
import type { Apply, Expression, Span } from '../../language/expression.ts'
import { canonicalName } from '../../read/name.ts'
import { meanName, momentsName } from '../../values/laws/moments.ts'
import type { Entries, Said } from './by-law.ts'
import { axisOf, distributionOver, shared } from './by-law.ts'

/** What words say of a variable without a law: "a positive random variable". */
export interface Unspecified {
  readonly sign?: 'positive' | 'nonnegative'
  readonly support?: Support
  readonly independent?: boolean
  /** Without it one outcome may be certain. */
  readonly isSure?: false
  /** Number of outcomes, a size. */
  readonly count?: Dimension
}

/** A random variable of which no law is named: its law is the page's `p_X`. */
export function unspecifiedVariable(name: string, said: Unspecified): Entries {
  const law = canonicalName(`p_{${name}}`)
  const { sign, count = 4 } = said
  const support = said.support ?? { spread: count, ...(sign && { sign }) }
  const variable: RandomVariableSource = {
    source: 'random',
    distribution: law,
    axis: axisOf(name),
    of: name,
    ...shared(said.independent === true ? { independent: true } : {}),
  }
  return [
    [law, distributionOver([axisOf(name)], support, said.isSure !== false)],
    [name, variable],
  ]
}

/** The law with these moments of a variable, and what it is drawn by. */
export function byMoments(
  name: string,
  mean: Expression,
  covariance: Expression,
): { law: Apply; shape: Entries[number] } {
  const shape = shapeName(name)
  const law = callOf(momentsName, [mean, covariance, symbol(shape, mean.span)])
  return { law, shape: [shape, standardised()] }
}

/**
 * A random variable or vector of which mean and (co)variance are known and nothing else:
 * "with mean \\mu and variance \\sigma^2". Of what shape its law is, each draw decides.
 */
export function variableWithMoments(
  name: string,
  mean: Expression,
  covariance: Expression,
  said: Pick<Said, 'independent' | 'count'> = {},
): Entries {
  const { law, shape } = byMoments(name, mean, covariance)
  return [shape, [name, { ...ofLaw(law, name), ...shared(said) }]]
}

/** A nonnegative random variable of which the mean is known and nothing else. */
export function variableWithMean(
  name: string,
  mean: Expression,
  { sign = 'nonnegative', independent }: Unspecified,
): Entries {
  const shape = shapeName(name)
  const law = callOf(meanName, [mean, symbol(shape, mean.span)])
  return [
    [shape, ofOneSign(sign)],
    [
      name,
      { ...ofLaw(law, name), ...shared(independent === true ? { independent } : {}) },
    ],
  ]
}

const shapeName = (name: string): string => canonicalName(`\\mathring{p}_{${name}}`)

const symbol = (name: string, span: Span): Expression => ({
  kind: 'symbol',
  name,
  span,
})

function callOf(head: string, args: readonly [Expression, ...Expression[]]): Apply {
  const { span } = args[0]
  return { kind: 'apply', op: 'call', args: [symbol(head, span), ...args], span }
}

const ofLaw = (law: Expression, name: string): RandomVariableSource => ({
  source: 'random',
  distribution: '',
  axis: '',
  law,
  of: name,
})

/** Random variables that depend on each other so, and of which nothing else is known. */
export function newDependent(
  kind: Dependence,
  names: readonly string[],
  count: Dimension = 4,
): Entries {
  const law = canonicalName(`p_{${names.join(' ')}}`)
  const margins = names.map(axisOf).map((axis) => ({ axis, law: joint({ [axis]: { spread: count } }) })) // prettier-ignore
  return [
    [law, dependent(kind, margins)],
    ...names.map((name): Entries[number] => [
      name,
      { source: 'random', distribution: law, axis: axisOf(name) },
    ]),
  ]
}

/** What words say of events. */
export interface EventSaid {
  readonly independent?: boolean
  /** Number of events of a family, a size. */
  readonly count?: Dimension
  /** They never happen together. */
  readonly apart?: RandomVariableSource['apart']
}

/**
 * An event, or a family of them: a random subset of a finite space that all events of the
 * page share; one that is said to be independent has a space of its own.
 */
export function event(name: string, said: EventSaid = {}): Entries {
  const { independent, count, apart } = said
  if (independent === true && count !== undefined) {
    const [chance, index] = [canonicalName(`\\mathring{q}_{${name}}`), '\\mathring{i}']
    const own = { source: 'random', distribution: '', axis: '', of: name, event: true, independent: 'all' } as const // prettier-ignore
    const law = callOf('\\mathrm{Bernoulli}', [memberOf(chance, index)])
    const each = real({ min: 0, max: 1, closedMin: true, closedMax: true })
    return [
      [chance, family(each, 1, count)],
      [name, { ...own, law, count, index }],
    ]
  }
  if (independent === true) {
    const law = canonicalName(`p_{${name}}`)
    const entry = { source: 'random', distribution: law, axis: 'x', of: name, event: true, independent: 'all' } as const // prettier-ignore
    return [
      [law, joint({ x: [0, 1] })],
      [name, entry],
    ]
  }
  const law = canonicalName('p_{\\Omega}')
  const axis = '\\omega'
  const more = { ...(count !== undefined && { count }), ...(apart && { apart }) }
  return [
    [law, joint({ [axis]: places })],
    [name, { source: 'random', distribution: law, axis, event: true, ...more }],
  ]
}

/** The member of a family at an index. */
export function memberOf(family: string, index: string): Apply {
  const span: Span = [0, 0]
  const args = [family, index].map((name) => symbol(name, span))
  return { kind: 'apply', op: 'entry', args, span }
}

/**
 * The variables of the page with these names, now said to be independent of each other.
 * Those of one joint distribution keep what that says.
 */
export function independentOfEachOther(
  names: readonly string[],
  scope: Scope,
): Entries {
  return names.flatMap((name): Entries => {
    const entry = scope.get(name)
    if (entry?.source !== 'random' || entry.independent === 'all') return []
    const others = names.filter((other) => other !== name)
    return [[name, { ...entry, independent: new Set([...(entry.independent ?? []), ...others]) }]] // prettier-ignore
  })
}
