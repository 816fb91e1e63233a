/**
 * Claims about the order of an error, where a name goes to a value:
 *
 * - `A = B + O(g)`: |A − B| stays within a multiple of |g|; `o(g)`: it vanishes beside g.
 * - `A \\sim B`: A − B vanishes beside B. `A \\to L`: beside 1.
 * - `A \\approx B`: A − B vanishes beside each term of B, so that `\\cos x \\approx 1 + 5x` is wrong
 *   near 0 and `1 - x^2/2` is right.
 *
 * The quotient of error and order is followed along places whose distance halves (or whose
 * size doubles). A power of the distance has a constant slope in the logarithms, a
 * logarithm one that falls slowly, what tends to a constant one that dies out: that
 * tells them apart. Where rounding is as large as the error, nothing more is seen.
 */
import type { Environment } from '../draws/environment.ts'
import { sizeOf } from '../evaluation/compare.ts'
import { entrywise } from '../evaluation/operators/arithmetic.ts'
import { most } from '../evaluation/bound.ts'
import { compile } from '../evaluation/evaluate.ts'
import { FormulaError } from '../language/error.ts'
import type { Apply, Approach, Expression, Relation } from '../language/expression.ts'
import { latex } from '../language/latex.ts'
import type { Value } from '../values/value.ts'
import { asNumber } from '../values/value.ts'
import type { Claim } from './claim.ts'
import type { PremiseCounts } from './premises.ts'
import { premised } from './premises.ts'
import { slackOf } from './rounding/rounding.ts'
import type { Tried } from './try.ts'

/** Places on one way. */
const count = 22

/** An error tells its size while it is so many times its rounding. */
const visible = 1e4

/** Steps that the sides may cost at one place: sums grow with their upper bound. */
const costly = 3000

/** The place that a counterexample shows, of those on the way. */
const shown = 3

/** Slopes below are those of constants. */
const flat = 1e-3

/** A slope of which each step leaves less than that dies out: the quotient stays. */
const dying = 0.8

/** With few places: slopes of powers of the distance. */
const steep = 0.3

const subtract = entrywise('difference', (a, b) => a - b)

/** What an error is compared with, and how. */
interface Order {
  readonly beside: Expression
  readonly vanishes: boolean
  /** The error needs not be less in the end. */
  readonly within?: number
}

type Landau = Apply & { op: 'big-o' | 'little-o' }

export const isLandau = (node: Expression): node is Landau =>
  node.kind === 'apply' && (node.op === 'big-o' || node.op === 'little-o')

const zero = ({ span }: Expression): Expression => ({
  kind: 'number',
  value: 0,
  decimals: 0,
  span,
})

/** Terms of a sum, with their signs dropped. */
function termsOf(node: Expression): readonly Expression[] {
  if (node.kind !== 'apply') return [node]
  if (node.op === 'add' || node.op === 'subtract') return node.args.flatMap(termsOf)
  return node.op === 'negate' ? termsOf(node.args[0]!) : [node]
}

/** A side without its remainders. */
function withoutOrders(node: Expression): Expression {
  if (isLandau(node)) return zero(node)
  if (node.kind !== 'apply') return node
  const [first, second] = node.args
  if (node.op === 'negate') return { ...node, args: [withoutOrders(first!)] }
  if (node.op !== 'add' && node.op !== 'subtract') return node
  if (isLandau(second!)) return withoutOrders(first!)
  if (isLandau(first!) && node.op === 'add') return withoutOrders(second!)
  return { ...node, args: node.args.map(withoutOrders) }
}

const one = (span: Expression['span']): Expression => ({
  kind: 'number',
  value: 1,
  decimals: 0,
  span,
})

/** What a link says of the difference of its sides; undefined if it says it outright. */
function ordersOf(
  left: Expression,
  relation: Relation,
  right: Expression,
): readonly Order[] | undefined {
  const remainders = [...termsOf(left), ...termsOf(right)].filter(isLandau)
  if (remainders.length > 0) {
    if (relation !== '=' && relation !== '∈') return undefined
    return remainders.map(({ op, args }) => ({
      beside: args[0]!,
      vanishes: op === 'little-o',
    }))
  }
  switch (relation) {
    case '∼':
      return [{ beside: right, vanishes: true }]
    case '→':
      return [{ beside: one(right.span), vanishes: true }]
    case '≈': {
      // A number written with decimals stands for all that rounds to it.
      if (right.kind === 'number' && right.decimals > 0) {
        const half = 0.5 * Number(`1e-${right.decimals}`)
        return [{ beside: right, vanishes: true, within: half }]
      }
      const terms = termsOf(right)
      const all = terms.length > 1 ? terms : [right]
      return all.map((beside) => ({ beside, vanishes: true }))
    }
    default:
      return undefined
  }
}

/** Does a link of the chain speak of an order? */
export const speaksOfOrder = (
  terms: readonly Expression[],
  relations: readonly Relation[],
): boolean =>
  relations.some(
    (relation, i) => ordersOf(terms[i]!, relation, terms[i + 1]!) !== undefined,
  )

/** Distances that halve, or sizes that double, from the first on. */
function* steps(first: number, factor: number): Generator<number> {
  let at = first
  for (let i = 0; i < count; i++, at *= factor) yield at
}

/** The ways to a value: from both sides, or outwards. */
function waysTo(to: number): Iterable<number>[] {
  if (!Number.isFinite(to)) return [map(steps(8, 2), (x) => Math.sign(to) * x)]
  const first = 0.1 * Math.max(1, Math.abs(to))
  return [1, -1].map((side) => map(steps(first, 0.5), (h) => to + side * h))
}

function* map(list: Iterable<number>, f: (x: number) => number): Generator<number> {
  for (const x of list) yield f(x)
}

/** Quotients of error and order at places on a way, while more than rounding is seen. */
interface Followed {
  readonly quotients: readonly number[]
  /** Where they were taken. */
  readonly places: readonly number[]
  /** The error came down to its rounding. */
  readonly ended: boolean
}

/** What a place shows. */
interface Seen {
  readonly error: number
  readonly rounding: number
  readonly order: number
}

function follow(
  places: Iterable<number>,
  at: (place: number) => Seen | undefined,
): Followed {
  const quotients: number[] = []
  const passed: number[] = []
  for (const x of places) {
    const seen = at(x)
    if (!seen) break
    const { error, rounding, order } = seen
    if (!Number.isFinite(error) || !Number.isFinite(order) || order === 0) {
      if (quotients.length > 0) break
      continue
    }
    if (error <= visible * rounding) return { quotients, places: passed, ended: true }
    quotients.push(error / order)
    passed.push(x)
  }
  return { quotients, places: passed, ended: false }
}

/** Does the quotient vanish, or stay bounded? Undefined where too little was seen. */
function behaves(
  { quotients, ended }: Followed,
  vanishes: boolean,
): boolean | undefined {
  if (quotients.length === 0) return ended ? true : undefined
  const slopes = quotients
    .slice(1)
    .map((quotient, i) => Math.log2(quotients[i]! / quotient))
  if (slopes.length < 3) {
    // Too few to see a slope fall: only a plain power of the distance counts.
    const [slope] = slopes.slice(-1)
    if (slope === undefined) return undefined
    return vanishes ? slope > steep : slope > -steep
  }
  // What goes on falling, or growing, as it did halfway, step by step.
  const middle = Math.floor((slopes.length - 1) / 2)
  const [before, last] = [slopes[middle]!, slopes.at(-1)!]
  const ratio = Math.abs(last / before)
  const left = 1 / (slopes.length - 1 - middle)
  const goesOn = Math.abs(last) > flat && Math.exp(left * Math.log(ratio)) > dying
  if (vanishes) return (goesOn && last > 0) || quotients.at(-1)! <= 1e-9
  return !(goesOn && last < 0 && quotients.at(-1)! > quotients[0]!)
}

/**
 * A claim about orders on one draw of the other symbols.
 *
 * @throws FormulaError for shapes, kinds and names that do not fit.
 */
export function tryNear(
  claim: Claim,
  { name, to }: Approach,
  outer: Environment,
  premises: PremiseCounts,
): Tried {
  const env = premised(claim.premises, outer, premises, true)
  if (!env) return { kind: 'skipped' }
  const { terms, relations } = claim.chain
  const goal = asNumber(outer.world.evaluate(to, env))
  let tested = false
  let residual = 0
  for (const [link, relation] of relations.entries()) {
    const [a, b] = [terms[link]!, terms[link + 1]!]
    const orders = ordersOf(a, relation, b)
    if (!orders) {
      throw new FormulaError(
        'unreadable',
        `Unexpected \`${relation}\` in a claim about orders, expected \`\\approx\`, \`\\sim\` or a remainder`,
        [a.span[0], b.span[1]],
      )
    }
    const plain = [a, b].map(withoutOrders)
    const [left, right] = plain.map((side) => compile(side))
    const inner = env.with(name, goal)
    const sides = (x: number): [Value, Value] => {
      inner.rebind(name, x)
      return [left!(inner), right!(inner)]
    }
    for (const { beside, vanishes, within = 0 } of orders) {
      const order = compile(beside)
      let cost = 0
      const at = (x: number): Seen | undefined => {
        if (cost > costly) return undefined
        const { budget } = env.world
        const [u, v] = sides(x)
        const slack = slackOf(plain[0]!, plain[1]!, inner)
        const rounding = most(slack.left) + most(slack.right)
        const error = Math.max(0, sizeOf(subtract(u, v)) - within)
        cost = budget - env.world.budget
        return { error, rounding, order: sizeOf(order(inner)) }
      }
      for (const way of waysTo(goal)) {
        const found = follow(way, at)
        const holds = behaves(found, vanishes)
        if (holds === undefined) continue
        tested = true
        residual = Math.max(residual, found.ended ? 0 : (found.quotients.at(-1) ?? 0))
        if (holds) continue
        const place = found.places[Math.min(shown, found.places.length - 1)] ?? goal
        const [u, v] = sides(place)
        return {
          kind: 'failed',
          failure: {
            env: env.with(name, place),
            link,
            left: u,
            right: v,
            reason: `beside \`${latex(beside)}\` the error ${vanishes ? 'does not vanish' : 'grows'} as \`${name} \\to ${latex(to)}\`: it is ${Number((found.quotients.at(-1) ?? 0).toPrecision(3))} times that`,
            exact: true,
          },
          residual: found.quotients.at(-1) ?? Infinity,
          tolerance: 0,
        }
      }
    }
  }
  if (!tested) return { kind: 'undefined' }
  return { kind: 'held', residual, tolerance: 0, exact: false, env, slack: Infinity }
}
