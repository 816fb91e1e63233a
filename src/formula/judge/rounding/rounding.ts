/**
 * Error bound of an expression on a draw, by its nodes: see analysis.ts.
 *
 * It repeats the evaluation and is asked for only where two sides differ by more than
 * some units in the last place.
 */
import { Matrix } from 'ml-matrix'
import type { Environment } from '../../draws/environment.ts'
import type { Bound } from '../../evaluation/bound.ts'
import { most, rounded, shaped, smallestNormal, unit } from '../../evaluation/bound.ts'
import type { Slack } from '../../evaluation/compare.ts'
import { sizeOf } from '../../evaluation/compare.ts'
import { hasLogarithm } from '../../evaluation/logarithm.ts'
import { isFunctional } from '../../draws/randomness.ts'
import { assemble, blocksOf } from '../../evaluation/blocks.ts'
import { compile } from '../../evaluation/evaluate.ts'
import { matrixFunction } from '../../evaluation/operators/matrix-function.ts'
import { measures } from '../../evaluation/operators/measures.ts'
import { isWrittenZero, memberName } from '../../evaluation/operators/forall.ts'
import { operators } from '../../evaluation/operators/index.ts'
import type {
  Apply,
  Bind,
  Expression,
  Grid,
  SymbolNode,
} from '../../language/expression.ts'
import { Distribution } from '../../values/distribution.ts'
import { Family } from '../../values/family.ts'
import { Law } from '../../values/law.ts'
import type { Callable, Value } from '../../values/value.ts'
import { asBoolean, asMatrix, collapse } from '../../values/value.ts'
import type { Analysis, Place } from './analysis.ts'
import { exactly, grainOf, outermost, smallestTerm } from './analysis.ts'
import { bound } from './binders.ts'
import type { Origin } from './calls.ts'
import { called } from './calls.ts'
import { operated } from './operations.ts'

/** Definitions within definitions that are followed; recursions go deeper. */
const deepest = 12

/** Structures that hold only up to rounding: unit length, orthogonality, sums of one. */
const structural = 64 * unit

/** Equations that draws were moved to fulfil: see draws/constraints, which solves to 1e-11. */
const solved = 1e-10

/** Iterations in a page's code end before the last digits; where its value vanishes, by its usual size. */
const ofCode = { relative: 1e-10, typical: 1e-12 }

/** Errors of both sides of a link, and the smallest term that they may not hide. */
export function slackOf(a: Expression, b: Expression, env: Environment): Slack {
  const place = outermost(env)
  const [left, right] = [analyse(a, place), analyse(b, place)]
  return {
    left: left.error,
    right: right.error,
    grain: Math.min(smallestTerm(left), smallestTerm(right)),
  }
}

/** Error bound of an expression. */
export function errorOf(node: Expression, env: Environment): number {
  return most(analyse(node, outermost(env)).error)
}

function analyse(node: Expression, place: Place): Analysis {
  switch (node.kind) {
    case 'number': {
      const { value } = node
      const error = Number.isSafeInteger(value) ? 0 : unit * Math.abs(value)
      return { value, error, grain: Math.abs(value) }
    }
    case 'symbol':
      return named(node, place)
    case 'grid':
      return grid(node, place)
    case 'bind':
      place.env.world.spend(1)
      return bound(node, place, analyse)
    case 'chain':
      return exactly(compile(node)(place.env))
    case 'apply':
      place.env.world.spend(1)
      return applied(node, place)
  }
}

/** A symbol by where it comes from. */
function named(node: SymbolNode, place: Place): Analysis {
  const { env } = place
  const known = place.bound.get(node.name)
  if (known) return known
  const value = env.get(node.name)
  if (typeof value === 'function' || place.running.has(node.name)) return exactly(value)
  const entry = env.world.scope.get(node.name)
  const size = sizeOf(value)
  switch (entry?.source) {
    case 'fixed':
      return { value, error: Number.isFinite(size) ? rounded(value) : 0, grain: size }
    case 'computed': {
      const typical = env.world.typicalSize(node.name, size, sizeOf)
      if (place.differences) return { value, error: rounded(value), grain: size }
      const whole = typeof value === 'number' && Number.isSafeInteger(value)
      const error =
        whole && value !== 0 ? 0 : ofCode.relative * size + ofCode.typical * typical
      return { value, error, grain: Math.max(size, typical) }
    }
    case 'defined':
      if (env.binds(node.name) || entry.parameters.length > 0) break
      if (place.depth >= deepest) break
      return analyse(entry.body, { ...place, depth: place.depth + 1 })
    case 'drawn':
      // What was moved to fulfil a condition fulfils it as well as was solved for.
      if (env.binds(node.name) || env.world.restrictions.of(node.name)) {
        return {
          value,
          error: isWhole(value) ? 0 : solved * Math.max(1, size),
          grain: size,
        }
      }
      return { value, error: entry.exact ? 0 : structural * size, grain: size }
    default:
      break
  }
  // Bound: whole numbers and outcomes exactly, what was solved for up to rounding.
  const whole = typeof value === 'number' && Number.isInteger(value)
  return { value, error: whole ? 0 : structural * size, grain: size }
}

/** Whole numbers are met exactly: an edge of the domain, where nothing had to be moved. */
function isWhole(value: Value): boolean {
  if (typeof value === 'number') return Number.isInteger(value)
  if (value instanceof Matrix) return value.to1DArray().every(Number.isInteger)
  return (
    value instanceof Family && value.isFinite && [...value.members()].every(isWhole)
  )
}

function grid(node: Grid, place: Place): Analysis {
  const cells = node.rows.map((row) => row.map((cell) => analyse(cell, place)))
  const blocks = blocksOf(cells.map((row) => row.map((cell) => cell.value)))
  const value = assemble(blocks)
  const parts = cells.flat()
  const grain = parts.reduce((least, part) => Math.min(least, grainOf(part)), Infinity)
  if (!(value instanceof Matrix)) return { value, error: parts[0]?.error ?? 0, grain }
  const out = Matrix.zeros(value.rows, value.columns)
  let top = 0
  for (const [i, row] of cells.entries()) {
    let [left, height] = [0, 0]
    for (const [j, cell] of row.entries()) {
      const block = blocks[i]![j]!
      if (block.rows * block.columns === 1 && typeof cell.error === 'number') {
        out.set(top, left++, cell.error)
        height = 1
        continue
      }
      out.setSubMatrix(asMatrix(shaped(cell.error, collapse(block))), top, left)
      left += block.columns
      height = block.rows
    }
    top += height
  }
  return { value, error: out, grain }
}

function applied(node: Apply, place: Place): Analysis {
  if (node.op === 'call' || node.op === 'entry') {
    const followed = definition(node, place)
    if (followed) return followed
  }
  if (node.op === 'call') return call(node, place)
  if (node.op === 'cases') return cases(node, place)
  const operator = operators.get(node.op)
  if (!operator || node.op === 'label') return exactly(compile(node)(place.env))
  const args = node.args.map((arg) => analyse(arg, place))
  const value = operator.apply(...args.map((arg) => arg.value))
  return operated(node.op, args, value)
}

function cases(node: Apply, place: Place): Analysis {
  const { args } = node
  for (let i = 0; i + 1 < args.length; i += 2) {
    if (asBoolean(compile(args[i + 1]!)(place.env))) return analyse(args[i]!, place)
  }
  return args.length % 2 === 1 ? analyse(args.at(-1)!, place) : exactly(NaN)
}

/** `f(x)`, `a_i` of what the page defines: the body, with what its arguments are off by. */
function definition(node: Apply, place: Place): Analysis | undefined {
  const [head, ...rest] = node.args
  if (head?.kind !== 'symbol' || place.depth >= deepest) return undefined
  const { env } = place
  const entry = env.world.scope.get(head.name)
  if (entry?.source !== 'defined' || env.binds(head.name)) return undefined
  if (entry.body.kind === 'bind' && entry.body.defines === head.name) {
    return member(entry.body, rest, place)
  }
  if (entry.parameters.length !== rest.length || rest.length === 0) return undefined
  const args = rest.map((arg) => analyse(arg, place))
  const values = new Map<string, Value>()
  const known = new Map(place.bound)
  entry.parameters.forEach((parameter, i) => {
    values.set(parameter, args[i]!.value)
    known.set(parameter, args[i]!)
  })
  const inner = {
    ...place,
    env: env.child(values),
    bound: known,
    depth: place.depth + 1,
  }
  return analyse(entry.body, inner)
}

/** A member of a family that the page defines: the right side at its index. */
function member(
  family: Bind,
  [position, ...rest]: readonly Expression[],
  place: Place,
): Analysis | undefined {
  const [index] = family.variables
  const at = position && compile(position)(place.env)
  if (!index || typeof at !== 'number') return undefined
  const { body } = family
  if (body.kind === 'bind' && body.op === 'lambda') return undefined
  const single = memberName(family.defines ?? '', at)
  const isSingle = place.env.world.scope.declares(single)
  const inner = {
    ...place,
    env: place.env.with(index.name, at),
    bound: new Map(place.bound).set(index.name, exactly(at)),
    depth: place.depth + 1,
  }
  // The zero of vectors where a recursion is one of vectors.
  const all = isSingle && isWrittenZero(single, place.env) ? place.env.get(family.defines ?? '') : undefined // prettier-ignore
  if (all instanceof Family) return exactly(all.at(at))
  if (isSingle)
    return analyse({ kind: 'symbol', name: single, span: family.span }, inner)
  const isTable = body.kind === 'bind' && body.defines === family.defines
  if (isTable) return member(body, rest, inner)
  return rest.length === 0 ? analyse(body, inner) : undefined
}

function call(node: Apply, place: Place): Analysis {
  const { env } = place
  const [head, ...rest] = node.args
  const target = analyse(head!, place)
  if (target.value instanceof Distribution) {
    // A probability of a table, or a quotient of two.
    const value = compile(node)(env)
    const size = sizeOf(target.value)
    const share = size > 0 ? most(target.error) / size : 0
    const error: Bound = (4 * share + 16 * unit) * sizeOf(value)
    return { value, error, grain: sizeOf(value) }
  }
  if (head?.kind === 'symbol' && head.name === '\\log' && hasLogarithm(rest[0]!)) {
    return logarithm(node, place)
  }
  const f = plainFunction(node, target.value, env)
  if (!f) return measured(node, place)
  const args = rest.map((arg) => analyse(arg, place))
  return called(f, args, place.differences ? 'drawn' : originOf(head!, place))
}

/** Known by the form of its argument, which itself may underflow. */
function logarithm(node: Apply, place: Place): Analysis {
  const value = compile(node)(place.env)
  const arg = analyse(node.args[1]!, place)
  const [size, slip] = [sizeOf(arg.value), most(arg.error)]
  const share = size > smallestNormal && slip < size ? slip / size : 0
  const own = structural * Math.max(1, sizeOf(value))
  return { value, error: share + own, grain: Math.max(1, sizeOf(value)) }
}

/** The function of values that a call is, if it is one. */
function plainFunction(
  node: Apply,
  target: Value,
  env: Environment,
): Callable | undefined {
  const [head] = node.args
  if (node.bar !== undefined || isFunctional(node, env.world.scope)) return undefined
  if (target instanceof Law) return (value) => target.density(value)
  if (typeof target !== 'function' || measures.has(target)) return undefined
  const convention = head?.kind === 'symbol' ? matrixFunction(head.name) : undefined
  if (convention?.standard === target && node.args.length === 2) {
    return (value) => convention.apply(value, env.world.conventions)
  }
  return target
}

/** Entropies, divergences: sums of size one, or integrals that know their error. */
function measured(node: Apply, { env }: Place): Analysis {
  const { world } = env
  const outer = { tolerance: world.tolerance, absolute: world.absolute }
  world.tolerance = 0
  world.absolute = 0
  const value = compile(node)(env)
  const size = Math.max(1, sizeOf(value))
  const error = world.absolute + (world.tolerance + structural) * size
  world.tolerance = outer.tolerance
  world.absolute = outer.absolute
  return { value, error, grain: size }
}

function originOf(head: Expression, place: Place): Origin {
  if (head.kind !== 'symbol') return 'standard'
  switch (place.env.world.scope.get(head.name)?.source) {
    case 'computed':
      return 'code'
    case 'drawn':
      return 'drawn'
    default:
      return 'standard'
  }
}
