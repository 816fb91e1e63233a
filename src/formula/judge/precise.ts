/**
 * Constants to sixty digits: `\tanh 20` is not 1, and `e^{\pi\sqrt{163}}` no whole number,
 * though doubles cannot tell. What is not made of numbers, elementary functions and short
 * sums of them is left to doubles.
 */
import { Decimal } from 'decimal.js'
import type { Environment } from '../draws/environment.ts'
import type { Apply, Bind, Expression, Relation } from '../language/expression.ts'
import { written } from '../language/number.ts'
import { table } from '../language/table.ts'
import type { Claim, Failure } from './claim.ts'
import { byOrder } from './exact/exact.ts'

/** Digits that are computed, and those that must agree. */
const digits = 60
const agreed = 45
/** Digits that a message shows, as many as tell the sides apart. */
const shown = [20, 30, digits]
/** Numbers of more places are shown with their power of ten. */
const places = 40
/** Terms of a sum, and operations of a claim. */
const longest = 2000
const operations = 20_000
/** Exponents beyond cost memory and no insight. */
const farthest = 9e8

const Precise = Decimal.clone({ precision: digits + 10, maxE: 1e9, minE: -1e9 })

/** The expression is not of this kind, or costs too much. */
class Beyond extends Error {}

interface Place {
  readonly env: Environment
  readonly bound: ReadonlyMap<string, Decimal>
  left: number
}

type Operation = (...args: Decimal[]) => Decimal

const one = new Precise(1)

/** Real powers; of negative numbers whole ones only. */
function power(base: Decimal, exponent: Decimal): Decimal {
  if (exponent.abs().gt(1e18) || (base.isNeg() && !exponent.isInt())) throw new Beyond()
  const size = base.isZero() ? 0 : base.abs().log(10).times(exponent).abs().toNumber()
  if (!(size < farthest)) throw new Beyond()
  return base.pow(exponent)
}

function factorial(n: Decimal): Decimal {
  if (!n.isInt() || n.isNeg() || n.gt(longest)) throw new Beyond()
  let result = one
  for (let k = 2; n.gte(k); k++) result = result.times(k)
  return result
}

function small(x: Decimal): Decimal {
  if (x.abs().gt(1e6)) throw new Beyond()
  return x
}

const operators = table<Operation>({
  add: (a, b) => a.plus(b),
  subtract: (a, b) => a.minus(b),
  negate: (a) => a.neg(),
  multiply: (a, b) => a.times(b),
  dot: (a, b) => a.times(b),
  times: (a, b) => a.times(b),
  divide: (a, b) => a.div(b),
  power: (a, b) => power(a, b),
  sqrt: (a) => a.sqrt(),
  abs: (a) => a.abs(),
  factorial: (a) => factorial(a),
  'log-base': (base, a) => a.ln().div(base.ln()),
})

const functions = table<Operation>({
  '\\log': (a) => a.ln(),
  '\\exp': (a) => small(a).exp(),
  '\\sin': (a) => small(a).sin(),
  '\\cos': (a) => small(a).cos(),
  '\\tan': (a) => small(a).tan(),
  '\\arcsin': (a) => a.asin(),
  '\\arccos': (a) => a.acos(),
  '\\arctan': (a) => a.atan(),
  '\\sinh': (a) => small(a).sinh(),
  '\\cosh': (a) => small(a).cosh(),
  '\\tanh': (a) => small(a).tanh(),
})

function evaluate(node: Expression, place: Place): Decimal {
  if (--place.left < 0) throw new Beyond()
  switch (node.kind) {
    case 'number':
      return new Precise(written(node))
    case 'symbol':
      return named(node.name, place)
    case 'apply':
      return applied(node, place)
    case 'bind':
      return folded(node, place)
    default:
      throw new Beyond()
  }
}

function named(name: string, { env, bound }: Place): Decimal {
  const known = bound.get(name)
  if (known) return known
  if (env.world.scope.declares(name) || env.binds(name)) throw new Beyond()
  if (name === '\\pi') return Precise.acos(-1)
  if (name === 'e' || name === '\\mathrm{e}') return one.exp()
  throw new Beyond()
}

function applied(node: Apply, place: Place): Decimal {
  const [head, ...rest] = node.args
  if (node.op === 'call') {
    const isStandard = head?.kind === 'symbol' && !place.env.world.scope.declares(head.name) // prettier-ignore
    const f = isStandard ? functions[head.name] : undefined
    if (!f || rest.length !== 1) throw new Beyond()
    return f(evaluate(rest[0]!, place))
  }
  const operator = operators[node.op]
  if (!operator) throw new Beyond()
  return operator(...node.args.map((arg) => evaluate(arg, place)))
}

function folded(node: Bind, place: Place): Decimal {
  const [variable, ...more] = node.variables
  const isFold = node.op === 'sum' || node.op === 'product'
  if (!isFold || !variable || more.length > 0 || variable.range.kind !== 'bounds') {
    throw new Beyond()
  }
  const [from, to] = [variable.range.from, variable.range.to].map((end) =>
    evaluate(end, place),
  )
  if (!from!.isInt() || !to!.isInt() || to!.minus(from!).gt(longest)) throw new Beyond()
  let result = node.op === 'sum' ? new Precise(0) : one
  for (let at = from!; at.lte(to!); at = at.plus(1)) {
    const inner = { ...place, bound: new Map(place.bound).set(variable.name, at) }
    const value = evaluate(node.body, inner)
    place.left = inner.left
    result = node.op === 'sum' ? result.plus(value) : result.times(value)
  }
  return result
}

/** −1, 0, 1; numbers that agree in so many digits are equal. */
function compare(a: Decimal, b: Decimal): number {
  const gap = a.minus(b).abs()
  const size = Decimal.max(a.abs(), b.abs())
  // Beside 0, what cancelled is not seen: of sums of moderate numbers so much may be left.
  const unit = a.isZero() || b.isZero() ? one : size
  return gap.lte(unit.times(new Precise(10).pow(-agreed))) ? 0 : a.cmp(b)
}

/** A number written with decimals stands for all that rounds to it. */
function rounds(node: Expression): { decimals: number } | undefined {
  if (node.kind === 'apply' && node.op === 'negate') return rounds(node.args[0]!)
  return node.kind === 'number' && node.decimals > 0 ? node : undefined
}

/** How a claim about constants comes out to sixty digits. */
interface Precisely {
  /** The first link that fails. */
  readonly failure?: Failure
  /** All links were decided. */
  readonly whole: boolean
}

/** Decides the links of a claim about constants that it can. */
export function precisely(claim: Claim, env: Environment): Precisely {
  const { terms, relations } = claim.chain
  if (claim.premises.length > 0) return { whole: false }
  let whole = true
  for (const [link, relation] of relations.entries()) {
    const outcome = linkAt(terms[link]!, relation, terms[link + 1]!, env)
    if (!outcome) whole = false
    else if (!outcome.holds) {
      const { a, b } = outcome
      const { left, right } = apart(a, b)
      const failure: Failure = {
        env,
        link,
        left: a.toNumber(),
        right: b.toNumber(),
        reason: undefined,
        exact: true,
        sides: { left, right },
      }
      return { failure, whole }
    }
  }
  return { whole }
}

function apart(a: Decimal, b: Decimal): { left: string; right: string } {
  for (const count of shown) {
    const [left, right] = [text(a, count), text(b, count)]
    if (left !== right) return { left, right }
  }
  return { left: text(a, digits), right: text(b, digits) }
}

function text(value: Decimal, count: number): string {
  const short = value.toSignificantDigits(count)
  return Math.abs(value.e) < places ? short.toFixed() : short.toString()
}

function linkAt(
  left: Expression,
  relation: Relation,
  right: Expression,
  env: Environment,
): { holds: boolean; a: Decimal; b: Decimal } | undefined {
  const decide = byOrder[relation]
  if (!decide) return undefined
  try {
    const place = (): Place => ({ env, bound: new Map(), left: operations })
    const [a, b] = [evaluate(left, place()), evaluate(right, place())]
    if (!a.isFinite() || !b.isFinite()) return undefined
    const shownBy = relation === '=' ? (rounds(left) ?? rounds(right)) : undefined
    if (shownBy) {
      const half = new Precise(10).pow(-shownBy.decimals).div(2)
      return {
        holds: a
          .minus(b)
          .abs()
          .lte(half.times(1 + 1e-9)),
        a,
        b,
      }
    }
    return { holds: decide(compare(a, b)), a, b }
  } catch (error) {
    if (error instanceof Beyond) return undefined
    // The library's own refusals: numbers of too many digits.
    if (error instanceof Error && error.message.startsWith('[DecimalError]')) return undefined // prettier-ignore
    throw error
  }
}
