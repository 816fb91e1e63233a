/** Regions that an optimum is searched in: intervals, spaces, the simplex, spheres and balls. */
import { Matrix } from 'ml-matrix'
import type { Environment } from '../../draws/environment.ts'
import type { Expression, Variable } from '../../language/expression.ts'
import { Interval, Space } from '../../values/set.ts'
import type { Value } from '../../values/value.ts'
import { asNumber } from '../../values/value.ts'

/** A region of vectors as the image of all of ℝⁿ. */
export interface Region {
  readonly size: number
  /** The point for some coordinates. */
  point(coordinates: readonly number[]): Value
}

/** The interval or the region of vectors that a variable runs over; undefined for other ranges. */
export function regionOf(
  variable: Variable,
  env: Environment,
): Interval | Region | undefined {
  const { range, name } = variable
  switch (range.kind) {
    case 'set': {
      const set = env.world.evaluate(range.set, env)
      if (set instanceof Interval) return set
      return set instanceof Space ? ofSpace(set) : undefined
    }
    case 'implicit':
      return declared(name, env)
    case 'where':
      return (
        bySign(name, range.condition, env) ??
        betweenWhole(name, range.condition, env) ??
        byLength(name, range.condition, env)
      )
    default:
      return undefined
  }
}

const line = new Interval(-Infinity, Infinity, false, false)

function ofSpace(space: Space): Interval | Region | undefined {
  const { rows, columns, structure } = space
  if (structure === 'simplex') return simplex(rows)
  if (structure !== 'real') return undefined
  return rows === 1 && columns === 1 ? line : whole(rows, columns)
}

const shaped = (rows: number, columns: number, entries: readonly number[]): Value =>
  rows * columns === 1 ? entries[0]! : Matrix.from1DArray(rows, columns, [...entries])

const whole = (rows: number, columns: number): Region => ({
  size: rows * columns,
  point: (coordinates) => shaped(rows, columns, coordinates),
})

/** Probabilities as a softmax, the last score fixed. */
const simplex = (count: number): Region => ({
  size: count - 1,
  point(coordinates) {
    const scores = [...coordinates, 0]
    const top = Math.max(...scores)
    const weights = scores.map((score) => Math.exp(score - top))
    const total = weights.reduce((sum, weight) => sum + weight, 0)
    return shaped(count, 1, weights.map((weight) => weight / total)) // prettier-ignore
  },
})

/** What the page says of the name: an interval, or all of a space of its shape. */
function declared(name: string, env: Environment): Interval | Region | undefined {
  const entry = env.world.scope.get(name)
  if (entry?.source !== 'drawn' || entry.role !== undefined) return undefined
  const interval = entry.interval ?? entry.intervalOn?.(env.sizes)
  if (interval) return interval
  if (!/^(?:real|\d|[a-z]|.*×)/i.test(entry.describe) || entry.describe.includes(',')) return undefined // prettier-ignore
  const value = env.get(name)
  return value instanceof Matrix ? whole(value.rows, value.columns) : undefined
}

const isName = (node: Expression, name: string): boolean =>
  node.kind === 'symbol' && node.name === name

/** `\lambda > 0`, `x \le 1`: an interval with one end. */
function bySign(
  name: string,
  condition: Expression,
  env: Environment,
): Interval | undefined {
  if (condition.kind !== 'chain' || condition.terms.length !== 2) return undefined
  const [left, right] = condition.terms as [Expression, Expression]
  const [relation] = condition.relations
  if (!isName(left, name) || !relation || !/^[<>≤≥]$/.test(relation)) return undefined
  const bound = asNumber(env.world.evaluate(right, env))
  const isClosed = relation === '≤' || relation === '≥'
  return relation === '>' || relation === '≥'
    ? new Interval(bound, Infinity, isClosed, false)
    : new Interval(-Infinity, bound, false, isClosed)
}

/** `0 < y < 1`: no whole number lies there, so that it can only be an interval. */
function betweenWhole(
  name: string,
  condition: Expression,
  env: Environment,
): Interval | undefined {
  if (condition.kind !== 'chain' || condition.terms.length !== 3) return undefined
  const [low, middle, high] = condition.terms as [Expression, Expression, Expression]
  const isUp = condition.relations.every((relation) => relation === '<')
  if (!isName(middle, name) || !isUp) return undefined
  const [min, max] = [low, high].map((end) => asNumber(env.world.evaluate(end, env))) as [number, number] // prettier-ignore
  const hasWhole = Math.floor(min) + 1 < max
  return min < max && !hasWhole ? new Interval(min, max, false, false) : undefined
}

/** `\|v\| = 1`, `\|v\|_2 \le r`: the sphere, and the ball by points drawn back onto it. */
function byLength(
  name: string,
  condition: Expression,
  env: Environment,
): Region | undefined {
  if (condition.kind !== 'chain' || condition.terms.length !== 2) return undefined
  const [left, right] = condition.terms as [Expression, Expression]
  const [relation] = condition.relations
  const isNorm =
    left.kind === 'apply' && left.op === 'norm' && isName(left.args[0]!, name)
  const degree = isNorm ? left.args[1] : undefined
  if (!isNorm || (degree && !(degree.kind === 'number' && degree.value === 2))) return undefined // prettier-ignore
  if (relation !== '=' && relation !== '≤') return undefined
  const entry = env.world.scope.get(name)
  const sample = entry?.source === 'drawn' ? env.get(name) : undefined
  if (!(sample instanceof Matrix)) return undefined
  const radius = asNumber(env.world.evaluate(right, env))
  return {
    size: sample.rows * sample.columns,
    point(coordinates) {
      const length = Math.sqrt(coordinates.reduce((sum, x) => sum + x * x, 0))
      const factor = relation === '=' ? radius / length : radius / Math.max(radius, length) // prettier-ignore
      return shaped(sample.rows, sample.columns, coordinates.map((x) => x * factor)) // prettier-ignore
    },
  }
}
