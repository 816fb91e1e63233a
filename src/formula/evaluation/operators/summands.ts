/**
 * Sums of parts that are independent: their characteristic functions multiply. So laws of sums
 * need no integral over all of them together.
 */
import type { Environment } from '../../draws/environment.ts'
import { randomNames } from '../../draws/randomness.ts'
import type { Expression } from '../../language/expression.ts'
import { asNumber } from '../../values/value.ts'
import { dirac } from '../../values/laws/counts.ts'
import { over } from './over.ts'
import type { ProbabilitySpace } from './space.ts'
import { root } from './space.ts'
import { usualOutcome } from './space-of.ts'

/** A term with its factor, where names of sums around it have their values. */
export interface Summand {
  readonly node: Expression
  readonly factor: number
  readonly env: Environment
}

/** The terms of a sum; the expression itself if it is none. */
export function summandsOf(node: Expression, env: Environment, factor = 1): Summand[] {
  const { scope, evaluate } = env.world
  const isRandom = (part: Expression): boolean => randomNames(part, scope).size > 0
  if (node.kind === 'symbol') {
    const entry = scope.get(node.name)
    const isPlain = entry?.source === 'defined' && entry.parameters.length === 0
    if (isPlain && !env.binds(node.name)) return summandsOf(entry.body, env, factor)
  }
  if (node.kind === 'bind' && node.op === 'sum') {
    const out: Summand[] = []
    over(node, env, (inner) => {
      const values = node.variables.map(({ name }) => [name, inner.get(name)] as const)
      out.push(...summandsOf(node.body, env.child(new Map(values)), factor))
    })
    return out
  }
  if (node.kind !== 'apply') return [{ node, factor, env }]
  const [a, b] = node.args as [Expression, Expression]
  const scaled = (part: Expression, by: Expression, isBelow = false): Summand[] => {
    const value = evaluate(by, env)
    if (typeof value !== 'number') return [{ node, factor, env }]
    return summandsOf(part, env, isBelow ? factor / value : factor * value)
  }
  switch (node.op) {
    case 'add':
      return [...summandsOf(a, env, factor), ...summandsOf(b, env, factor)]
    case 'subtract':
      return [...summandsOf(a, env, factor), ...summandsOf(b, env, -factor)]
    case 'negate':
      return summandsOf(a, env, -factor)
    case 'divide':
      return isRandom(b) ? [{ node, factor, env }] : scaled(a, b, true)
    case 'multiply':
    case 'dot':
      if (!isRandom(a)) return scaled(b, a)
      return isRandom(b) ? [{ node, factor, env }] : scaled(a, b)
    default:
      return [{ node, factor, env }]
  }
}

/** Summands that move with the same parts, and the space of these alone. */
export interface Group {
  readonly summands: readonly Summand[]
  readonly space: ProbabilitySpace
}

/**
 * Groups that are independent of each other; undefined where nothing tells that there are
 * several.
 */
export function independentGroups(
  summands: readonly Summand[],
  space: ProbabilitySpace,
): Group[] | undefined {
  if (space.weight || space.parts.some(({ parents }) => parents.length > 0)) return undefined // prettier-ignore
  const groups: { summands: Summand[]; parts: Set<number> }[] = []
  for (const summand of summands) {
    const parts = partsIn(summand, space)
    const touched = groups.filter((group) => [...parts].some((part) => group.parts.has(part))) // prettier-ignore
    const joined = {
      summands: [...touched.flatMap((group) => group.summands), summand],
      parts: new Set([...touched.flatMap((group) => [...group.parts]), ...parts]),
    }
    for (const group of touched) groups.splice(groups.indexOf(group), 1)
    groups.push(joined)
  }
  if (groups.length < 2) return undefined
  return groups.map(({ summands: own, parts }) => ({
    summands: own,
    space: {
      ...space,
      parts: space.parts.map((part, i) => parts.has(i) ? part : { ...root(part.key, dirac(usualOutcome(part.usual))), ...(part.axes && { axes: part.axes }) }), // prettier-ignore
    },
  }))
}

/** The parts with which a term moves: of `X_i` that of one member only. */
function partsIn({ node, env }: Summand, space: ProbabilitySpace): Set<number> {
  const { scope } = env.world
  const found = new Set<number>()
  const visit = (part: Expression): void => {
    const [head, at, ...more] = part.kind === 'apply' && part.op === 'entry' ? part.args : [] // prettier-ignore
    const isMember = head?.kind === 'symbol' && at !== undefined && more.length === 0
    const member = isMember ? space.members.find(({ name }) => name === head.name) : undefined // prettier-ignore
    if (member && member.parts.length > 1 && randomNames(at!, scope).size === 0) {
      const own = member.parts[asNumber(env.world.evaluate(at!, env)) - 1]
      if (own !== undefined) {
        found.add(own)
        return
      }
    }
    const inner = childrenOf(part)
    if (inner.length > 0) {
      inner.forEach(visit)
      return
    }
    for (const name of randomNames(part, scope)) {
      for (const { name: own, parts } of space.members)
        if (own === name) parts.forEach((i) => found.add(i))
    }
  }
  visit(node)
  return found
}

const childrenOf = (node: Expression): readonly Expression[] =>
  node.kind === 'apply' ? node.args : []
