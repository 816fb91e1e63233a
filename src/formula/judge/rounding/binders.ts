/** Error bounds of binders: what the values of their body are off by, and the method. */
import type { Bound } from '../../evaluation/bound.ts'
import {
  absolute,
  asBound,
  most,
  plus,
  shaped,
  smallestNormal,
  unit,
} from '../../evaluation/bound.ts'
import { sizeOf } from '../../evaluation/compare.ts'
import { compile } from '../../evaluation/evaluate.ts'
import { binders } from '../../evaluation/operators/binders.ts'
import type { Body } from '../../evaluation/operators/binder.ts'
import { sizeOfAverage } from '../../evaluation/operators/expectation.ts'
import { multiply } from '../../evaluation/operators/arithmetic.ts'
import type { Bind, Expression } from '../../language/expression.ts'
import { namesOf } from '../../language/expression.ts'
import type { Value } from '../../values/value.ts'
import type { Analyse, Analysis, Place } from './analysis.ts'
import { exactly, grainOf } from './analysis.ts'

/** What a method left behind: see `earn`. */
interface Earned {
  relative: number
  absolute: number
}

/** What the body took on the way. */
interface Visited {
  error: number
  size: number
  grain: number
  /** Of the last visit. */
  last: Analysis | undefined
}

const isGiven = (body: Expression): boolean =>
  body.kind === 'apply' && body.op === 'given'

/** Methods that visit many points are analysed at the 1st, 2nd, 4th, 8th … of them. */
const isSampled = (count: number): boolean => (count & (count - 1)) === 0

/**
 * Runs a binder with an analysed body; what it earns is its own.
 *
 * @param every At each visit, as sums need it; else at some.
 */
function run(
  node: Bind,
  place: Place,
  analyse: Analyse,
  every: boolean,
  visit: (part: Analysis) => void,
): { value: Value; earned: Earned } {
  const { world } = place.env
  const outer = { relative: world.tolerance, absolute: world.absolute }
  world.tolerance = 0
  world.absolute = 0
  const names = node.variables.flatMap(namesOf)
  const bound = new Map(place.bound)
  for (const name of names) bound.delete(name)
  const running = new Set([...place.running, ...names])
  let count = 0
  const value = binders[node.op](node, place.env, (inner) => {
    // The body's own methods count there.
    const own = { relative: world.tolerance, absolute: world.absolute }
    let result: Value
    // What stands before and after a bar is no one value.
    if (isGiven(node.body)) result = NaN
    else if (every || isSampled(++count)) {
      const part = analyse(node.body, { ...place, bound, running, env: inner })
      visit(part)
      result = part.value
    } else result = compile(node.body)(inner)
    world.tolerance = own.relative
    world.absolute = own.absolute
    return result
  })
  const earned = { relative: world.tolerance, absolute: world.absolute }
  world.tolerance = outer.relative
  world.absolute = outer.absolute
  return { value, earned }
}

/** A binder as it is, with all that was earned within. */
function plainly(node: Bind, { env }: Place): { value: Value; earned: Earned } {
  const { world } = env
  const outer = { relative: world.tolerance, absolute: world.absolute }
  world.tolerance = 0
  world.absolute = 0
  const value = compile(node)(env)
  const earned = { relative: world.tolerance, absolute: world.absolute }
  world.tolerance = outer.relative
  world.absolute = outer.absolute
  return { value, earned }
}

/** Σ e_i, and a unit of the sum of sizes for each addition. */
function sum(node: Bind, place: Place, analyse: Analyse): Analysis {
  let error: Bound = 0
  let size: Bound = 0
  let [grain, count] = [0, 0]
  const { value, earned } = run(node, place, analyse, true, (part) => {
    error = plus(error, part.error)
    size = plus(size, asBound(absolute(part.value)))
    const own = grainOf(part)
    if (Number.isFinite(own)) grain = Math.max(grain, own)
    count++
  })
  if (isEstimated(value, earned)) return estimated(value, earned, grain)
  const steps = unit * Math.max(1, Math.sqrt(count))
  const total = plus(plus(error, asBound(multiply(steps, size))), method(earned, value))
  return { value, error: total, grain: grain === 0 ? Infinity : grain }
}

/** |P| e + E |v| for each factor. */
function product(node: Bind, place: Place, analyse: Analyse): Analysis {
  let size: Value | undefined
  let error: Value = 0
  let grain = 1
  const { value, earned } = run(node, place, analyse, true, (part) => {
    const own = absolute(part.value)
    const slip = shaped(part.error, part.value)
    grain *= grainOf(part)
    if (size === undefined) {
      ;[size, error] = [own, slip]
      return
    }
    const next = multiply(size, own)
    error = [multiply(error, own), multiply(size, slip), multiply(2 * unit, next)]
      .map(asBound)
      .reduce<Bound>(plus, 0)
    size = next
  })
  if (isEstimated(value, earned)) return estimated(value, earned, grain)
  const lost = sizeOf(value) < smallestNormal && grain > 0 ? smallestNormal : 0
  return {
    value,
    error: plus(plus(asBound(error), method(earned, value)), lost),
    grain,
  }
}

/** Distance over which differences are taken, at the least (see `differentiate`). */
const steepest = 1e4

/** A quotient of differences carries the rounding of its body over the step. */
function derivative(node: Bind, place: Place, analyse: Analyse): Analysis {
  const seen = watch()
  const [variable] = node.variables
  if (variable?.range.kind !== 'point') throw new Error('Expected a point')
  // Around the point the body is what it is there.
  const { value, earned } = plainly(node, place)
  seen.visit(analyse(node.body, { ...place, differences: true }))
  let growth = 1
  for (let i = 0; i < variable.range.order; i++) growth *= steepest
  const isExact = earned.relative === 0 && earned.absolute === 0
  const noise = (isExact ? 100 : growth) * (seen.error + unit * seen.size)
  return {
    value,
    error: plus(method(earned, value), noise + 4 * unit * sizeOf(value)),
    grain: Math.max(seen.size, sizeOf(value)),
  }
}

/** What the points of a method are off by. */
function other(node: Bind, place: Place, analyse: Analyse): Analysis {
  const seen = watch()
  const { value, earned } = run(node, place, analyse, false, seen.visit)
  if (!Number.isFinite(sizeOf(value))) return exactly(value)
  const size = Math.max(seen.size, sizeOf(value))
  const own = seen.error + 32 * unit * size
  const grain = Number.isFinite(seen.grain) ? seen.grain : size
  return { value, error: plus(method(earned, value), own), grain }
}

/** Near its singularities and far out an integrand is what it likes: the rule knows its error. */
function integral(node: Bind, place: Place): Analysis {
  const { value, earned } = plainly(node, place)
  const size = sizeOf(value)
  return estimated(value, earned, size > 0 ? size : 1)
}

const places = new WeakMap<Bind, Bind>()

/** An optimum is off by what its best point is; on the way there a search goes anywhere. */
function optimum(node: Bind, place: Place, analyse: Analyse): Analysis {
  const [variable] = node.variables
  if (!variable || node.variables.length > 1) return other(node, place, analyse)
  const { value, earned } = plainly(node, place)
  if (!Number.isFinite(sizeOf(value))) return exactly(value)
  const isPlace = node.op === 'argmax' || node.op === 'argmin'
  const at = isPlace ? value : bestPlace(node, place)
  if (!Number.isFinite(sizeOf(at))) return estimated(value, earned, sizeOf(value))
  const bound = new Map(place.bound)
  bound.delete(variable.name)
  const around: Place = {
    ...place,
    bound,
    running: new Set([...place.running, variable.name]),
    env: place.env.with(variable.name, at),
  }
  const part = analyse(node.body, around)
  const size = Math.max(isPlace ? 1 : sizeOf(part.value), sizeOf(value))
  // A search ends where values no longer differ, which is the root of their precision away.
  const floor = earned.relative > 0 ? (rest[node.op] ?? 0) : 0
  const slip = isPlace ? 0 : most(part.error)
  const found = floor > 0 && !isPlace && sizeOf(value) < nothing ? missed() : 0
  const own = slip + found + floor * size + 32 * unit * size
  // The least of differences is off by what is small beside what was subtracted.
  const within = grainOf(part)
  return {
    value,
    error: plus(method(earned, value), own),
    grain: Math.max(size, 1e9 * found, Number.isFinite(within) ? within : 0),
  }

  /** Where an optimum is zero, all that is left is how far the search stopped from it. */
  function missed(): number {
    const error = stopped * Math.max(1, sizeOf(at))
    const near = { value: at, error, grain: sizeOf(at) }
    const inside = new Map([...bound, [variable!.name, near]])
    return Math.max(
      slipped,
      most(analyse(node.body, { ...around, bound: inside }).error),
    )
  }
}

/** Optima of that size are zeros that a search has not quite reached. */
const nothing = 1e-12
/** A search stops so near to the place, relative to its size. */
const stopped = 3e-9
/** Its last steps are of 1e-12. */
const slipped = 1e-24

function bestPlace(node: Bind, { env }: Place): Value {
  let other = places.get(node)
  if (!other) {
    other = { ...node, op: node.op === 'max' ? 'argmax' : 'argmin' }
    places.set(node, other)
  }
  return compile(other)(env)
}

/** Σ p f: what the terms are off by, and the rounding of what was added. */
function average(node: Bind, place: Place, analyse: Analyse): Analysis {
  const seen = watch()
  const { value, earned } = run(node, place, analyse, false, seen.visit)
  if (!Number.isFinite(sizeOf(value))) return exactly(value)
  const body: Body = isGiven(node.body) ? () => NaN : compile(node.body)
  const size = Math.max(sizeOfAverage(node, place.env, body), sizeOf(value))
  let slip = 0
  if (node.op === 'variance' && !isGiven(node.body)) {
    // The mean is off by its rounding, and so is each deviation from it.
    const mean = sizeOfAverage({ ...node, op: 'expectation' }, place.env, body)
    const moved = 8 * unit * (mean + Math.sqrt(size))
    slip = 2 * Math.sqrt(size) * moved + moved * moved
  }
  // Errors as a share of the values that have them, at the points that were looked at.
  const share = seen.size > 0 ? seen.error / seen.size : 0
  const own = (2 * share + 64 * unit + earned.relative * 1e-2) * size + slip
  return { value, error: plus(method(earned, value), own), grain: size + slip / unit }
}

/**
 * A limit, a series: far out the terms are what they like, the method knows its error. One
 * that goes to zero is as good as its error; beside what is smaller it tells nothing.
 */
function limit(node: Bind, place: Place): Analysis {
  const { value, earned } = plainly(node, place)
  const size = sizeOf(value)
  return estimated(value, earned, size > 0 ? size : Infinity)
}

const isEstimated = (value: Value, { relative, absolute }: Earned): boolean =>
  relative > 0 || absolute > 0 || !Number.isFinite(sizeOf(value))

function estimated(value: Value, earned: Earned, grain: number): Analysis {
  if (!Number.isFinite(sizeOf(value))) return exactly(value)
  return { value, error: method(earned, value) + 4 * unit * sizeOf(value), grain }
}

/** What a method leaves where its value vanishes, as a share of what its body took. */
const rest: Partial<Record<Bind['op'], number>> = {
  max: 1e-9,
  min: 1e-9,
  argmax: 1e-7,
  argmin: 1e-7,
}

const method = (earned: Earned, value: Value): number =>
  earned.relative * sizeOf(value) + earned.absolute

function watch(): Visited & { visit: (part: Analysis) => void } {
  const seen: Visited & { visit: (part: Analysis) => void } = {
    error: 0,
    size: 0,
    grain: Infinity,
    last: undefined,
    visit(part) {
      const [error, size] = [most(part.error), sizeOf(part.value)]
      if (Number.isFinite(error)) seen.error = Math.max(seen.error, error)
      if (Number.isFinite(size)) seen.size = Math.max(seen.size, size)
      seen.grain = seen.size
      seen.last = part
    },
  }
  return seen
}

const rules: Partial<Record<Bind['op'], typeof other>> = {
  sum,
  product,
  derivative,
  integral,
  max: optimum,
  min: optimum,
  argmax: optimum,
  argmin: optimum,
  limit,
  expectation: average,
  probability: average,
  variance: average,
  covariance: average,
}

/** Error and grain of a binder's value. */
export function bound(node: Bind, place: Place, analyse: Analyse): Analysis {
  return (rules[node.op] ?? other)(node, place, analyse)
}
