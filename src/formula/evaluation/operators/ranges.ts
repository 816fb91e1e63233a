/**
 * Over which values a bound name runs.
 *
 * Bounds and sets say it. Without them it is the declared range of the name, or what
 * its use implies: `\sum_i x_i` runs over the entries of x, `\sum_x p(x)` over the
 * outcomes of p. Uses that imply different ranges are an error.
 */
import type { Environment } from '../../draws/environment.ts'
import { FormulaError } from '../../language/error.ts'
import type { Bind, Expression, Variable } from '../../language/expression.ts'
import { freeSymbols } from '../../language/expression.ts'
import { FiniteSet } from '../../values/set.ts'
import type { Value } from '../../values/value.ts'
import { asBoolean, asInteger, kindOf, show } from '../../values/value.ts'
import { inferRange } from './positions.ts'

const limit = 4096

/** The values of a variable, given those of the ones before it. */
export function valuesOf(
  variable: Variable,
  node: Bind,
  env: Environment,
): readonly Value[] {
  const { range } = variable
  switch (range.kind) {
    case 'bounds': {
      const from = asInteger(env.world.evaluate(range.from, env))
      const to = asInteger(env.world.evaluate(range.to, env))
      return whole(from, to)
    }
    case 'set': {
      const set = env.world.evaluate(range.set, env)
      if (set instanceof FiniteSet) return set.elements
      throw new FormulaError(
        'kind-mismatch',
        `Unexpected ${kindOf(set)} \`${show(set)}\` to run over, expected a finite set`,
        variable.span,
      )
    }
    case 'implicit':
      return implied(variable, node, env)
    case 'where': {
      const candidates = implied(variable, node, env, range.condition)
      const inner = env.with(variable.name, 0)
      const names = node.variables.map((other) => other.name)
      const later = names.slice(names.indexOf(variable.name) + 1)
      const free = freeSymbols(range.condition)
      // A condition that names later variables is tested when they have values.
      if (later.some((name) => free.has(name))) return candidates
      return candidates.filter((value) => {
        inner.rebind(variable.name, value)
        return asBoolean(env.world.evaluate(range.condition, inner))
      })
    }
    case 'law':
    case 'point':
    case 'towards':
      throw new FormulaError(
        'unreadable',
        `Unexpected range of \`${variable.name}\`, expected bounds or a set`,
        variable.span,
      )
  }
}

/** Conditions of a binder that can be tested only once all its names have values. */
export function conditionsOf(node: Bind): Expression[] {
  return node.variables.flatMap((variable, i) => {
    if (variable.range.kind !== 'where') return []
    const later = node.variables.slice(i + 1).map((other) => other.name)
    const repeated = node.variables.slice(0, i).some((v) => v.name === variable.name)
    const free = freeSymbols(variable.range.condition)
    return repeated || later.some((name) => free.has(name))
      ? [variable.range.condition]
      : []
  })
}

function whole(from: number, to: number): number[] {
  if (to - from >= limit) {
    throw new FormulaError(
      'too-costly',
      `Unexpected range from ${from} to ${to}, expected at most ${limit} values`,
    )
  }
  const values: number[] = []
  for (let i = from; i <= to; i++) values.push(i)
  return values
}

function implied(
  variable: Variable,
  node: Bind,
  env: Environment,
  condition?: Expression,
): readonly Value[] {
  const { name } = variable
  const inferred = inferRange(name, [node.body], env, 'all')
  // Bounds that are written count, `0 \le i` with an x_0 that does not exist too.
  const bounded = condition && fromCondition(name, condition, env)
  if (bounded) return bounded
  if (inferred) return inferred
  for (const other of node.variables) {
    if (other !== variable && other.range.kind === 'where') {
      const bounded = fromCondition(name, other.range.condition, env)
      if (bounded) return bounded
    }
  }
  const declared = declaredRange(name, env)
  if (declared) return declared
  throw new FormulaError(
    'unreadable',
    `Unexpected index \`${name}\` without a range, expected bounds, a set, or its declaration`,
    variable.span,
    `Write \`_{${name}=1}^{n}\`, or declare \`${name} \\in \\{1, \\dots, n\\}\`.`,
  )
}

/** The range that a page declares for a name: an index domain, a finite set. */
export function declaredRange(
  name: string,
  env: Environment,
): readonly Value[] | undefined {
  const entry = env.world.scope.get(name)
  if (entry?.source !== 'drawn' || entry.role === undefined) return undefined
  return entry.values?.(env.sizes)
}

/** Numbers between the bounds that a condition states: `1 \le i < j \le n`. */
function fromCondition(
  name: string,
  condition: Expression,
  env: Environment,
): number[] | undefined {
  if (condition.kind !== 'chain' || !freeSymbols(condition).has(name)) return undefined
  const places = condition.terms.flatMap((term, i) =>
    freeSymbols(term).has(name) ? [i] : [],
  )
  const [first, last] = [places[0]!, places.at(-1)!]
  const known: number[] = []
  const sides = { before: false, after: false }
  for (const [i, term] of condition.terms.entries()) {
    if (i >= first && i <= last) continue
    const unbound = [...freeSymbols(term)].some(
      (symbol) => !env.binds(symbol) && !env.world.scope.get(symbol),
    )
    if (unbound) continue
    const value = env.world.evaluate(term, env)
    if (typeof value !== 'number' || !Number.isInteger(value)) continue
    known.push(value)
    sides[i < first ? 'before' : 'after'] = true
  }
  if (!sides.before || !sides.after) return undefined
  return whole(Math.min(...known), Math.max(...known))
}
