/** How far conditions are from being met, as numbers that vanish where they are. */
import { Matrix } from 'ml-matrix'
import { eigen } from '../../values/spectrum.ts'
import type { Expression, Relation } from '../../language/expression.ts'
import { Distribution } from '../../values/distribution.ts'
import { Interval } from '../../values/set.ts'
import { isUnsized, sized } from '../../values/unsized.ts'
import type { Value } from '../../values/value.ts'
import type { Environment } from '../environment.ts'
import { everywhere, isForAll } from './everywhere.ts'

/**
 * Residuals of all conditions: differences of the sides of equations, violations of
 * inequalities. NaN where a condition cannot be measured or has no value.
 *
 * @param margin Distance to be kept from where an inequality becomes an equality.
 */
export function residuals(
  conditions: readonly Expression[],
  env: Environment,
  margin: number,
): number[] {
  const out: number[] = []
  const visit = (node: Expression, env: Environment): void => {
    if (node.kind === 'apply' && node.op === 'and')
      for (const arg of node.args) visit(arg, env)
    else if (isForAll(node))
      for (const there of everywhere(node, env)) visit(node.body, there)
    else if (node.kind === 'chain') {
      const values = node.terms.map((term) => env.world.evaluate(term, env))
      node.relations.forEach((relation, i) => {
        out.push(...ofLink(values[i]!, relation, values[i + 1]!, margin))
      })
    } else out.push(env.world.evaluate(node, env) === true ? 0 : NaN)
  }
  for (const condition of conditions) visit(condition, env)
  return out
}

/** Residuals of conditions that are met, relative to values of size one. */
const rounding = 1e-11

/** Does a condition hold? Its equations need to hold up to rounding only. */
export function isMet(node: Expression, env: Environment): boolean {
  if (node.kind === 'apply' && node.op === 'or')
    return node.args.some((arg) => isMet(arg, env))
  if (node.kind === 'apply' && node.op === 'and')
    return node.args.every((arg) => isMet(arg, env))
  if (isForAll(node))
    return everywhere(node, env).every((there) => isMet(node.body, there))
  if (
    node.kind !== 'chain' ||
    !node.relations.every((relation) => measured.has(relation))
  )
    return env.world.evaluate(node, env) === true
  const values = node.terms.map((term) => env.world.evaluate(term, env))
  return node.relations.every((relation, i) => {
    const [a, b] = [values[i]!, values[i + 1]!]
    const gaps = differences(a, b)
    const size = (entries(a, b) ?? []).reduce(
      (top, entry) => Math.max(top, Math.abs(entry)),
      1,
    )
    const slack = rounding * size
    if (relation === '≠') return gaps.some((gap) => Math.abs(gap) > slack)
    if (relation === '<') return gaps.every((gap) => gap < -slack)
    if (relation === '>') return gaps.every((gap) => gap > slack)
    return ofLink(a, relation, b, 0).every((gap) => Math.abs(gap) <= slack)
  })
}

/** Is a strict condition met by more than the margin? Nearer than that is its open end. */
export function isClear(node: Expression, env: Environment, margin: number): boolean {
  if (node.kind !== 'chain' || !node.relations.some((one) => /[<>≠]/.test(one)))
    return true
  // What jumps does not tell how near it is to that.
  if (node.terms.some(isRank)) return false
  const values = node.terms.map((term) => env.world.evaluate(term, env))
  return node.relations.every((relation, i) => {
    if (!/[<>≠]/.test(relation)) return true
    const gaps = differences(values[i]!, values[i + 1]!).map(Math.abs)
    const isFar = (gap: number): boolean => !(gap <= margin)
    return relation === '≠' ? gaps.some(isFar) : gaps.every(isFar)
  })
}

const isRank = (node: Expression): boolean =>
  node.kind === 'apply' &&
  node.args[0]?.kind === 'symbol' &&
  node.args[0].name === '\\rank'

const measured: ReadonlySet<Relation> = new Set([
  '=',
  '≔',
  '≠',
  '<',
  '≤',
  '>',
  '≥',
  '⪰',
  '⪯',
])

function ofLink(a: Value, relation: Relation, b: Value, margin: number): number[] {
  switch (relation) {
    case '=':
    case '≔':
    case '≈':
      return differences(a, b)
    case '<':
    case '≤':
      return differences(a, b).map((gap) => Math.max(0, gap + margin))
    case '>':
    case '≥':
      return differences(b, a).map((gap) => Math.max(0, gap + margin))
    case '≪':
      return differences(a, b, 0.05).map((gap) => Math.max(0, gap))
    case '≫':
      return differences(b, a, 0.05).map((gap) => Math.max(0, gap))
    case '⪰':
    case '≻':
      return definite(differences(a, b), margin)
    case '⪯':
    case '≺':
      return definite(differences(b, a), margin)
    case '∈':
      return b instanceof Interval && typeof a === 'number'
        ? [Math.max(0, b.min + margin - a), Math.max(0, a - b.max + margin)]
        : []
    default:
      // `≠` and the rest have nothing to follow: they hold or the draw is refused.
      return []
  }
}

/** Entries of a − f·b; NaN where they are no numbers of one shape. */
function differences(a: Value, b: Value, factor = 1): number[] {
  const [x, y] = [entries(a, b), entries(b, a)]
  if (!x || !y || x.length === 0) return [NaN]
  const count = Math.max(x.length, y.length)
  if (x.length !== y.length && x.length !== 1 && y.length !== 1) return [NaN]
  return Array.from({ length: count }, (_, i) => {
    return (x.length === 1 ? x[0]! : x[i]!) - factor * (y.length === 1 ? y[0]! : y[i]!)
  })
}

function entries(value: Value, other: Value): number[] | undefined {
  if (typeof value === 'number') return [value]
  if (value instanceof Matrix) return value.to1DArray()
  if (value instanceof Distribution) return value.table()
  if (isUnsized(value)) {
    return other instanceof Matrix
      ? sized(value, other.rows, other.columns).to1DArray()
      : undefined
  }
  if (Array.isArray(value)) {
    const parts = value as readonly Value[]
    const found = parts.map((part, i) => entries(part, (other as Value[])[i] ?? 0))
    return found.every((part) => part !== undefined) ? found.flat() : undefined
  }
  return undefined
}

/** The antisymmetric part, and each eigenvalue below the margin. */
function definite(table: readonly number[], margin: number): number[] {
  const size = Math.sqrt(table.length)
  if (!Number.isInteger(size) || table.some(Number.isNaN)) return [NaN]
  const matrix = Matrix.from1DArray(size, size, [...table])
  const skew = Matrix.sub(matrix, matrix.transpose())
  const even = Matrix.add(matrix, matrix.transpose()).div(2)
  const { realEigenvalues } = eigen(even, {
    assumeSymmetric: true,
  })
  return [
    ...skew.to1DArray(),
    ...realEigenvalues.map((lambda) => Math.max(0, margin - lambda)),
  ]
}
