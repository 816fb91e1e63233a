/**
 * Exact evaluation of what is rational in its symbols: numbers as written, drawn symbols
 * (doubles are rational numbers), + − × /, whole powers, finite sums and products,
 * entries, matrices with their products, inverses, determinants and traces.
 *
 * A polynomial identity of degree d that is false agrees on a draw of k symbols of 30
 * random bits with probability at most d/2³⁰ (Schwartz 1980, lemma 1).
 */
import { ofBlocks } from './blocks.ts'
import { Matrix } from 'ml-matrix'
import type { Environment } from '../../draws/environment.ts'
import { over } from '../../evaluation/operators/over.ts'
import { FormulaError } from '../../language/error.ts'
import { freeSymbols, rangeParts } from '../../language/expression.ts'
import type { Apply, Bind, Expression, Relation } from '../../language/expression.ts'
import { written } from '../../language/number.ts'
import type { Value } from '../../values/value.ts'
import { functions, operations, square } from './operations.ts'
import { allow, Rational, remaining } from './rational.ts'
import type { Exact } from './table.ts'
import { asTable, collapsed, identity, Table } from './table.ts'
import { Unknown } from './unknown.ts'

/** Where an expression is evaluated. */
interface Place {
  readonly env: Environment
  /** Arguments of definitions. */
  readonly bound: ReadonlyMap<string, Exact>
  /** Names that are known only up to rounding: what was solved for. */
  readonly rounded: ReadonlySet<string>
  readonly depth: number
}

/** Forms that are never rational are not tried twice. */
const hopeless = new WeakSet<Expression>()

/** Marks a form as never rational. */
function never(node: Expression, why: string): Unknown {
  hopeless.add(node)
  return new Unknown(why)
}

function evaluate(node: Expression, place: Place): Exact {
  switch (node.kind) {
    case 'number':
      return Rational.decimal(written(node), node.decimals)
    case 'symbol':
      return named(node.name, place)
    case 'grid':
      return ofBlocks(
        node.rows.map((row) => row.map((cell) => asTable(evaluate(cell, place)))),
      )
    case 'bind':
      return folded(node, place)
    case 'apply':
      return applied(node, place)
    case 'chain':
      throw never(node, 'a condition')
  }
}

function named(name: string, place: Place): Exact {
  const known = place.bound.get(name)
  if (known) return known
  const { env, rounded } = place
  const { scope, restrictions } = env.world
  const entry = scope.get(name)
  if (entry?.source === 'defined' && !env.binds(name)) {
    if (entry.parameters.length > 0 || place.depth > 8) throw new Unknown('a function')
    return evaluate(entry.body, { ...place, depth: place.depth + 1 })
  }
  const value = env.get(name)
  const isBound = env.binds(name) && entry?.source !== 'drawn'
  const isDrawn = entry?.source === 'drawn' && entry.exact === true
  const isSolved = rounded.has(name) || restrictions.of(name) !== undefined
  if (isBound && typeof value === 'number' && Number.isInteger(value)) {
    return Rational.integer(value)
  }
  if (!isDrawn || isSolved) throw new Unknown('a symbol that is rounded')
  return ofValue(value)
}

function ofValue(value: Value): Exact {
  if (typeof value === 'number') return Rational.double(value)
  if (value instanceof Matrix) {
    return new Table(value.to2DArray().map((row) => row.map((x) => Rational.double(x))))
  }
  throw new Unknown('no number')
}

function folded(node: Bind, place: Place): Exact {
  if (node.op !== 'sum' && node.op !== 'product') throw never(node, node.op)
  const parts = node.variables.flatMap(({ range }) => rangeParts(range))
  if (parts.some(isEndless)) throw never(node, 'a series')
  const join = operations[node.op === 'sum' ? 'add' : 'multiply']!
  let result: Exact | undefined
  const names = node.variables.map(({ name }) => name)
  const bound = new Map(place.bound)
  for (const name of names) bound.delete(name)
  over(node, withArguments(node, place), (env) => {
    const value = evaluate(node.body, { ...place, env, bound })
    result = result ? join(result, value) : value
  })
  return result ?? Rational.integer(node.op === 'sum' ? 0 : 1)
}

/** Where a binder finds its ranges: arguments have their values there, as doubles. */
function withArguments(node: Bind, { env, bound }: Place): Environment {
  const known = [...freeSymbols(node)].flatMap((name) => {
    const value = bound.get(name)
    return value ? [[name, approximately(value)] as const] : []
  })
  return known.length > 0 ? env.child(new Map(known)) : env
}

const approximately = (value: Exact): Value =>
  value instanceof Table
    ? new Matrix(value.rows.map((row) => row.map(quotient)))
    : quotient(value)

const quotient = ({ top, bottom }: Rational): number => Number(top) / Number(bottom)

const isEndless = (part: Expression): boolean => freeSymbols(part).has('\\infty')

function applied(node: Apply, place: Place): Exact {
  const [head, ...rest] = node.args
  const args = (list: readonly Expression[]): Exact[] =>
    list.map((arg) => evaluate(arg, place))
  if ((node.op === 'call' || node.op === 'entry') && head?.kind === 'symbol') {
    const { scope } = place.env.world
    const entry = scope.get(head.name)
    if (
      entry?.source === 'defined' &&
      entry.parameters.length === rest.length &&
      rest.length > 0
    ) {
      // prettier-ignore
      if (place.depth > 8) throw new Unknown('a recursion')
      const values = args(rest)
      const bound = new Map(place.bound)
      entry.parameters.forEach((parameter, i) => bound.set(parameter, values[i]!))
      return evaluate(entry.body, { ...place, bound, depth: place.depth + 1 })
    }
    if (node.op === 'call') {
      const f = scope.declares(head.name) ? undefined : functions[head.name]
      if (!f || rest.length !== 1) throw new Unknown('a function')
      return f(...args(rest))
    }
  }
  if (node.op === 'power' && isLength(head) && isTwo(rest[0])) {
    return square(evaluate(head.args[0]!, place))
  }
  if (node.op === 'add' || node.op === 'subtract' || node.op === 'multiply') {
    const open = withIdentity(node, place)
    if (open) return open
  }
  const operation = operations[node.op]
  if (!operation) throw never(node, node.op)
  return operation(...args(node.args))
}

/** `I` without a size has that of what it is added to. */
function withIdentity(node: Apply, place: Place): Exact | undefined {
  const isOpen = (part: Expression): boolean =>
    part.kind === 'symbol' &&
    /^(I|\\mathbf\{I\})$/.test(part.name) &&
    !place.env.world.scope.declares(part.name)
  const [a, b] = node.args
  if (!a || !b || (!isOpen(a) && !isOpen(b))) return undefined
  const other = evaluate(isOpen(a) ? b : a, place)
  if (node.op === 'multiply') return other
  const eye = collapsed(identity(asTable(other).height))
  return operations[node.op]!(isOpen(a) ? eye : other, isOpen(a) ? other : eye)
}

/** ‖x‖ of a vector is irrational, its square is not. */
const isLength = (node: Expression | undefined): node is Apply =>
  node?.kind === 'apply' &&
  ((node.op === 'norm' && node.args.length === 1) || node.op === 'frobenius')

const isTwo = (node: Expression | undefined): boolean =>
  node?.kind === 'number' && node.value === 2

/** The relation of two sides, known exactly, and the sides in short. */
export interface Exactly {
  readonly holds: boolean
  readonly left: string
  readonly right: string
}

/** Operations that one evaluation may take, and what counts as few. */
const [most, cheap] = [4_000, 200]

/** Draws on which what is not cheap is confirmed. */
const some = 3

const costs = new WeakMap<Expression, number>()

/** What a relation says of the order of its sides: −1, 0 or 1. */
export const byOrder: Partial<Record<Relation, (order: number) => boolean>> = {
  '=': (order) => order === 0,
  '≔': (order) => order === 0,
  '≠': (order) => order !== 0,
  '<': (order) => order < 0,
  '≤': (order) => order <= 0,
  '>': (order) => order > 0,
  '≥': (order) => order >= 0,
}

/**
 * Relates two sides exactly; undefined where one of them is not rational, or costs too
 * many digits.
 *
 * @param lost Rounding left nothing; else what is costly is confirmed on some draws only.
 */
export function relateExactly(
  a: Expression,
  relation: Relation,
  b: Expression,
  env: Environment,
  rounded: ReadonlySet<string>,
  lost = true,
): Exactly | undefined {
  if (hopeless.has(a) || hopeless.has(b) || !byOrder[relation]) return undefined
  const cost = costs.get(a) ?? 0
  if (!lost && env.draw >= some && cost > cheap) return undefined
  const place: Place = { env, bound: new Map(), rounded, depth: 0 }
  allow(most)
  try {
    const [left, right] = [evaluate(a, place), evaluate(b, place)]
    const order = compared(left, right, relation)
    costs.set(a, most - remaining())
    return { holds: byOrder[relation](order), left: shown(left), right: shown(right) }
  } catch (error) {
    // What the evaluation in doubles knows how to do may be too much here.
    if (error instanceof Unknown || error instanceof FormulaError) {
      if (error instanceof FormulaError) hopeless.add(a)
      for (const node of [a, b]) if (isHopeless(node)) hopeless.add(node)
      if (remaining() < 0) hopeless.add(a)
      return undefined
    }
    throw error
  }
}

/** Some part is never rational. */
function isHopeless(node: Expression): boolean {
  if (hopeless.has(node)) return true
  if (node.kind === 'apply') return node.args.some(isHopeless)
  if (node.kind === 'bind') return isHopeless(node.body)
  return node.kind === 'grid' && node.rows.flat().some(isHopeless)
}

function compared(a: Exact, b: Exact, relation: Relation): -1 | 0 | 1 {
  if (a instanceof Rational && b instanceof Rational) return a.compare(b)
  const isEquation = relation === '=' || relation === '≔' || relation === '≠'
  if (!isEquation) throw new Unknown('an order of matrices')
  const same = (x: Table, y: Table): boolean => {
    if (x.height !== y.height || x.width !== y.width) throw new Unknown('shapes')
    return x.rows.every((row, i) =>
      row.every((entry, j) => entry.compare(y.at(i, j)) === 0),
    )
  }
  const zero = (x: Exact, y: Table): Table =>
    x instanceof Rational && x.top === 0n ? y.map(() => x) : asTable(x)
  if (a instanceof Table && b instanceof Table) return same(a, b) ? 0 : 1
  if (a instanceof Table) return same(a, zero(b, a)) ? 0 : 1
  return same(zero(a, asTable(b)), asTable(b)) ? 0 : 1
}

const shown = (value: Exact): string =>
  value instanceof Rational
    ? String(value)
    : `[${value.rows.map((row) => row.map(String).join(' ')).join('; ')}]`
