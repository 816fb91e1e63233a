// Slopes, gradients and limits, by differences and by large numbers.

import { body, scripts } from './binders.ts'
import { slope } from './calculus.ts'
import { combine } from './matrices.ts'
import type { Evaluate, Reader } from './read.ts'
import { keyOf } from './words.ts'
import type { Callable, Rows, Value } from './value.ts'
import { Nonsense, isCallable, isRows, number, transpose } from './value.ts'
import type { Scope } from './world.ts'

/** Five-point slope of whatever has sums and multiples. */
function along(f: (x: number) => Value, x: number): Value {
  const h = 1e-3
  const weights = [1, -8, 8, -1].map((weight) => weight / (12 * h))
  const at = [-2, -1, 1, 2].map((step) => f(x + step * h))
  if (at.every((value) => typeof value === 'number'))
    return slope((y) => number(f(y)), x)
  return combine(weights, at)
}

/** Slopes with respect to each entry of a column, one column each. */
function partials(f: (x: Rows) => Value, at: Value): Value[] {
  if (!isRows(at) || at[0]!.length !== 1) throw new Nonsense('a gradient in no column')
  return at.map((_, i) =>
    snapped(along((x) => f(at.map((row, k) => (k === i ? [x] : row))), at[i]![0]!)),
  )
}

/** Differences of what does not change leave rounding. */
const snap = (x: number) => (Math.abs(x) < 1e-9 ? 0 : x)
const snapped = (value: Value): Value =>
  isRows(value)
    ? value.map((row) => row.map(snap))
    : typeof value === 'number'
      ? snap(value)
      : value

const numbers = (values: readonly Value[]): Rows =>
  values.map((value) => [number(value)])

/** Rows for the entries of the function, columns for those of the variable. */
function jacobian(values: readonly Value[]): Rows {
  return transpose(
    values.map((value) => {
      if (typeof value === 'number') return [value]
      if (!isRows(value) || value[0]!.length !== 1)
        throw new Nonsense('slopes of a matrix')
      return value.map(([x]) => x!)
    }),
  )
}

/** `\\nabla_w J(w)` as a column, `\\nabla_v^2 q(v)` as a matrix. */
export function gradient(reader: Reader): Evaluate {
  const { below, above } = scripts(reader)
  const [name, ...others] = below
  const order = above.length === 0 ? 1 : Number(keyOf(above))
  if (name === undefined || others.length > 0 || (order !== 1 && order !== 2))
    throw new Nonsense('a gradient in what')
  const inside = reader.inside(reader.tokens.slice(reader.at), name)
  const inner = inside.factor()
  reader.at += inside.at
  const first = (scope: Scope): Rows => {
    const values = partials((x) => inner(scope.with(name, x)), scope.get(name))
    return values.every((value) => typeof value === 'number')
      ? numbers(values)
      : jacobian(values)
  }
  if (order === 1) return first
  return (scope) => {
    // Only a number has second slopes that make a matrix.
    number(inner(scope))
    return jacobian(partials((x) => first(scope.with(name, x)), scope.get(name)))
  }
}

/** `\\frac{d}{dθ} f`, `\\frac{d f}{dθ}`; undefined for an ordinary fraction. */
export function derivative(reader: Reader): Evaluate | undefined {
  const here = reader.at
  reader.at++
  const [above, below] = [reader.argument(), reader.argument()]
  const isD = (text: string | undefined) =>
    /^(?:d|\\partial|\\mathrm\{d\})$/.test(text ?? '')
  const order = above[1] === '^' ? Number(keyOf(above.slice(2))) : 1
  const name = below[1]
  if (!isD(above[0]) || !isD(below[0]) || name === undefined) {
    reader.at = here
    return undefined
  }
  const text = above[1] === '^' ? [] : above.slice(1)
  const inner = text.length > 0 ? reader.inside(text, name).whole() : tail(reader, name)
  if (order !== 1 && order !== 2) throw new Nonsense('a slope of high order')
  if (order === 2 && keyOf(below.slice(2)) !== '^2')
    throw new Nonsense('a slope of two orders')
  if (order === 1 && below.length > 2) throw new Nonsense('a slope of two orders')
  return (scope) => {
    const at = scope.get(name)
    const f = (x: Value) => inner(scope.with(name, x))
    if (isRows(at) && at.length > 1) {
      if (order === 2) throw new Nonsense('a second slope in a column')
      return jacobian(partials(f, at))
    }
    const x = number(at)
    return order === 1 ? along(f, x) : along((y) => along(f, y), x)
  }
}

function tail(reader: Reader, name: string): Evaluate {
  const inner = reader.inside(reader.tokens.slice(reader.at), name)
  const result = inner.term()
  reader.at += inner.at
  return result
}

/** `P'` of a function of one number. */
export const primed =
  (symbol: Evaluate): Evaluate =>
  (scope) => {
    const f = symbol(scope)
    if (!isCallable(f)) throw new Nonsense('a prime at what is no function')
    const result: Callable = {
      call: (args, marks) => {
        if (args.length !== 1) throw new Nonsense('a slope in what')
        return along((x) => f.call([x], marks), number(args[0]!))
      },
    }
    return result
  }

/** `\\lim_{τ \\to \\infty}`: what large values tend to, as far as they agree. */
export function limit(reader: Reader): Evaluate {
  const { below } = scripts(reader)
  const [name = '', arrow, ...to] = below
  if (!/^\\(?:to|rightarrow)$/.test(arrow ?? '')) throw new Nonsense('a limit to what')
  const key = keyOf(to)
  const inner = body(reader, [name])
  const target = key.endsWith('\\infty') ? undefined : reader.inside(to).whole()
  return (scope) => {
    const points = [1e6, 1e7].map((x) =>
      target ? number(target(scope)) + 1 / x : key.startsWith('-') ? -x : x,
    )
    const [near, far] = points.map((x) => inner(scope.with(name, x)))
    // What is left falls like one over the point.
    const value = combine([-1 / 9, 10 / 9], [near!, far!])
    const size = (given: Value) =>
      isRows(given) ? Math.max(...given.flat().map(Math.abs)) : Math.abs(number(given))
    const drift = size(combine([1, -1], [value, far!]))
    if (!(drift <= 1e-5 * Math.max(1, size(value)))) return NaN
    return snapped(value)
  }
}
