// Signs that bind a name or take what follows: sums, means, optima, slopes, logarithms.

import { area, slope, summit } from './calculus.ts'
import type { Evaluate, Reader } from './read.ts'
import { keyOf } from './words.ts'
import type { Value } from './value.ts'
import { Nonsense, Table, add, isRows, number, product } from './value.ts'
import type { Scope } from './world.ts'

const functions =
  /^\\(?:log|exp|lg|det|operatorname\*?\{tr\}|mathrm\{tr\}|operatorname\*?\{Tr\}|operatorname\*?\{diag\}|mathrm\{diag\})$/
const optimum =
  /^\\(?:arg|max|min|operatorname\*?\{arg(?:\\,)?(?:max|min)\}|argmax|argmin)$/

export const isBinder = (reader: Reader): boolean => {
  const text = reader.next ?? ''
  return (
    functions.test(text) ||
    optimum.test(text) ||
    /^\\(?:sum|prod|int|mathbb\{?E\}?|mathrm\{E\}|operatorname\{E\})$/.test(text)
  )
}

/** Scripts of the sign that was just read, in either order. */
function scripts(reader: Reader): { below: string[]; above: string[] } {
  const found: { below: string[]; above: string[] } = { below: [], above: [] }
  while (reader.next === '_' || reader.next === '^') {
    const where = reader.next === '_' ? 'below' : 'above'
    reader.at++
    found[where] = reader.argument()
  }
  return found
}

export function binder(reader: Reader): Evaluate {
  const text = reader.next ?? ''
  reader.at++
  if (functions.test(text)) return applied(reader, text)
  if (optimum.test(text)) return best(reader, text)
  if (text === '\\int') return integral(reader)
  if (text === '\\sum' || text === '\\prod') return sum(reader, text === '\\sum')
  return mean(reader)
}

/** What a big sign reaches, with its name bound. */
function body(reader: Reader, names: readonly string[]): Evaluate {
  const inner = reader.inside(reader.tokens.slice(reader.at), ...names)
  const result = reader.convention.big === 'term' ? inner.term() : inner.expression()
  reader.at += inner.at
  return result
}

/** The values that `x \in \mathcal{X}`, `i = 1` … or `x` alone stand for. */
function range(
  reader: Reader,
  below: string[],
  above: string[],
): { name: string; values: (scope: Scope) => readonly number[] } {
  const [name = '', relation] = below
  const rest = reader.inside(below.slice(2))
  if (relation === '=' && above.length > 0) {
    const [from, to] = [rest.whole(), reader.inside(above).whole()]
    return {
      name,
      values: (scope) => {
        const [low, high] = [number(from(scope)), number(to(scope))]
        if (!Number.isInteger(low) || !Number.isInteger(high))
          throw new Nonsense('bounds of a sum')
        const count = Math.max(0, Math.floor(high - low + 1e-9) + 1)
        if (!(count < 1000)) throw new Nonsense('an endless sum')
        return Array.from({ length: count }, (_, i) => low + i)
      },
    }
  }
  if (relation === '\\in' && above.length === 0) {
    const set = rest.whole()
    return {
      name,
      values: (scope) => {
        const value = set(scope)
        if (typeof value !== 'object' || !('set' in value))
          throw new Nonsense('a set was expected')
        return value.set
      },
    }
  }
  const values = reader.world.free[name]
  if (relation === undefined && above.length === 0 && values)
    return { name, values: () => values }
  throw new Nonsense('bounds of a sum')
}

function sum(reader: Reader, isSum: boolean): Evaluate {
  const { below, above } = scripts(reader)
  const { name, values } = range(reader, below, above)
  const inner = body(reader, [name])
  return (scope) => {
    const parts = values(scope).map((value) => inner(scope.with(name, value)))
    const [first, ...others] = parts
    if (first === undefined) return isSum ? 0 : 1
    return others.reduce(
      (total: Value, part) => (isSum ? add(total, part, 1) : product(total, part)),
      first,
    )
  }
}

function mean(reader: Reader): Evaluate {
  const { below } = scripts(reader)
  const sim = below.indexOf('\\sim')
  const law = reader.inside(below.slice(sim + 1))
  if (sim > 1) throw new Nonsense('a mean over no name')
  const names = sim > 0 ? [below[0]!] : []
  const table = law.whole()
  // Without a name the mean binds the axes of its distribution.
  const open = reader.next
  if (open !== '[' && open !== '(') throw new Nonsense('a mean without brackets')
  const tokens = reader.bracketed(open, open === '[' ? ']' : ')')
  const free =
    names.length > 0 ? names : ['x', 'y'].filter((name) => name in reader.world.free)
  const inner = reader.inside(tokens, ...free).whole()
  return (scope) => {
    const p = table(scope)
    if (!(p instanceof Table)) throw new Nonsense('a mean over no distribution')
    const axes = names.length > 0 ? names : p.names
    if (axes.length !== p.sizes.length) throw new Nonsense('a mean over another axis')
    return p.mean((...outcome) => {
      const there = axes.reduce((here, axis, i) => here.with(axis, outcome[i]!), scope)
      return number(inner(there))
    })
  }
}

function integral(reader: Reader): Evaluate {
  const { below, above } = scripts(reader)
  const [from, to] = [reader.inside(below).whole(), reader.inside(above).whole()]
  const at = reader.tokens.findIndex(
    (text, i) =>
      i >= reader.at &&
      (text === 'd' || text === '\\mathrm{d}') &&
      /^(?:\\theta|[a-zA-Z])$/.test(reader.tokens[i + 1] ?? ''),
  )
  const name = reader.tokens[at + 1]
  if (at < 0 || name === undefined) throw new Nonsense('an integral without d')
  const inner = reader.inside(reader.tokens.slice(reader.at, at), name).whole()
  reader.at = at + 2
  return (scope) =>
    area(
      (x) => number(inner(scope.with(name, x))),
      number(from(scope)),
      number(to(scope)),
    )
}

function best(reader: Reader, text: string): Evaluate {
  let way = /(max|min)/.exec(text)?.[1]
  const isPoint = text.includes('arg')
  if (text === '\\arg') {
    way = reader.next?.slice(1)
    reader.at++
  }
  if (way !== 'max' && way !== 'min') throw new Nonsense('neither max nor min')
  const { below } = scripts(reader)
  const [name = '', relation, open, ...rest] = below
  const comma = rest.indexOf(',')
  const close = rest.pop()
  if (relation !== '\\in' || comma < 0 || !/^[([]$/.test(open ?? ''))
    throw new Nonsense('an optimum without an interval')
  const [from, to] = [rest.slice(0, comma), rest.slice(comma + 1)].map((end) =>
    reader.inside(end).whole(),
  )
  const closed = open === '[' && close === ']'
  const inner = body(reader, [name])
  const sign = way === 'max' ? 1 : -1
  return (scope) => {
    const f = (x: number) => sign * number(inner(scope.with(name, x)))
    const at = summit(f, number(from!(scope)), number(to!(scope)), closed)
    return isPoint || Number.isNaN(at) ? at : sign * f(at)
  }
}

/** `\frac{d}{dθ} f`, `\frac{d f}{dθ}`; undefined for an ordinary fraction. */
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
  const body = above[1] === '^' ? [] : above.slice(1)
  const inner = body.length > 0 ? reader.inside(body, name).whole() : tail(reader, name)
  if (order !== 1 && order !== 2) throw new Nonsense('a slope of high order')
  if (order === 2 && keyOf(below.slice(2)) !== '^2')
    throw new Nonsense('a slope of two orders')
  if (order === 1 && below.length > 2) throw new Nonsense('a slope of two orders')
  return (scope) => {
    const f = (x: number) => number(inner(scope.with(name, x)))
    const x = number(scope.get(name))
    return order === 1 ? slope(f, x) : slope((y) => slope(f, y), x)
  }
}

function tail(reader: Reader, name: string): Evaluate {
  const inner = reader.inside(reader.tokens.slice(reader.at), name)
  const result = inner.term()
  reader.at += inner.at
  return result
}

function applied(reader: Reader, text: string): Evaluate {
  const { below, above } = scripts(reader)
  const base = keyOf(below)
  const inner =
    text === '\\log' && reader.convention.log === 'product' && reader.next !== '('
      ? reader.term(true)
      : reader.factor()
  const raised = above.length > 0 ? Number(keyOf(above)) : 1
  return (scope) => {
    const value = inner(scope)
    if (text === '\\exp') return Math.exp(number(value)) ** raised
    if (text === '\\log')
      return (
        (Math.log(number(value)) / (base === '' ? 1 : Math.log(Number(base)))) ** raised
      )
    if (text === '\\det') return NaN
    if (text.includes('diag')) return diagonal(value)
    if (typeof value === 'number') return value
    if (!isRows(value) || value.length !== value[0]!.length)
      throw new Nonsense('a trace of what has none')
    return value.reduce((total, row, i) => total + row[i]!, 0)
  }
}

function diagonal(value: Value): Value {
  if (!isRows(value)) throw new Nonsense('a diagonal of what has none')
  if (value[0]!.length === 1)
    return value.map((row, i) => value.map((_, j) => (i === j ? row[0]! : 0)))
  return value.map((row, i) => [row[i] ?? NaN])
}
