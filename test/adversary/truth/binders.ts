// Signs that bind a name or take what follows: sums, means, optima, slopes, logarithms.

import { area, summit } from './calculus.ts'
import { applied, functions } from './functions.ts'
import type { Evaluate, Reader } from './read.ts'
import { gradient, limit } from './slopes.ts'
import type { Value } from './value.ts'
import { Nonsense, Table, add, number, product } from './value.ts'
import type { Scope } from './world.ts'

const optimum =
  /^\\(?:arg|max|min|operatorname\*?\{arg(?:\\,)?(?:max|min)\}|argmax|argmin)$/

/** What an integral may run over. */
const variable = /^(?:\\(?:theta|alpha|beta|tau|varepsilon|varphi|rho)|[a-zA-Z])$/

export const isBinder = (reader: Reader): boolean => {
  const text = reader.next ?? ''
  return (
    functions.test(text) ||
    optimum.test(text) ||
    /^\\(?:sum|prod|int|lim|nabla|mathbb\{?E\}?|mathrm\{E\}|operatorname\{E\})$/.test(
      text,
    )
  )
}

/** Scripts of the sign that was just read, in either order. */
export function scripts(reader: Reader): { below: string[]; above: string[] } {
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
  if (text === '\\lim') return limit(reader)
  if (text === '\\nabla') return gradient(reader)
  if (text === '\\sum' || text === '\\prod') return sum(reader, text === '\\sum')
  return mean(reader)
}

/** What a big sign reaches, with its name bound. */
export function body(reader: Reader, names: readonly string[]): Evaluate {
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
  if (below.length === 0) return meanOfVariables(reader)
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

/** `\mathbb{E}[…]` over all the random variables inside. */
function meanOfVariables(reader: Reader): Evaluate {
  const open = reader.next
  if (open !== '[' && open !== '(') throw new Nonsense('a mean without brackets')
  const tokens = reader.bracketed(open, open === '[' ? ']' : ')')
  const random = reader.world.random ?? {}
  const names = Object.keys(random)
  const inner = reader.inside(tokens, ...names).whole()
  const over = (scope: Scope, [name, ...rest]: string[]): number =>
    name === undefined
      ? number(inner(scope))
      : random[name]!.reduce(
          (sum, [value, probability]) =>
            sum + probability * over(scope.with(name, value), rest),
          0,
        )
  return (scope) => over(scope, names)
}

function integral(reader: Reader): Evaluate {
  const { below, above } = scripts(reader)
  const [from, to] = [reader.inside(below).whole(), reader.inside(above).whole()]
  let depth = 0
  const at = reader.tokens.findIndex((text, i) => {
    if (i < reader.at) return false
    if (text === '{' || text === '(') depth++
    if (text === '}' || text === ')') depth--
    return (
      depth === 0 &&
      (text === 'd' || text === '\\mathrm{d}') &&
      variable.test(reader.tokens[i + 1] ?? '')
    )
  })
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
  if (!isPoint && (reader.next === '(' || reader.next === '\\{'))
    return extreme(reader, way)
  const { below } = scripts(reader)
  if (below.includes('\\le')) return bestOf(reader, below, way, isPoint)
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

/** `\arg\min_{1 \le t \le T} V_t`, over whole numbers. */
function bestOf(
  reader: Reader,
  below: string[],
  way: 'max' | 'min',
  isPoint: boolean,
): Evaluate {
  const [first, second] = [below.indexOf('\\le'), below.lastIndexOf('\\le')]
  const [name, ...others] = below.slice(first + 1, second)
  if (name === undefined || others.length > 0) throw new Nonsense('a range of what')
  const [from, to] = [below.slice(0, first), below.slice(second + 1)].map((end) =>
    reader.inside(end).whole(),
  )
  const inner = body(reader, [name])
  return (scope) => {
    const [low, high] = [Math.ceil(number(from!(scope))), number(to!(scope))]
    if (!(high - low < 1000)) throw new Nonsense('a range')
    let [best, at] = [NaN, NaN]
    for (let x = low; x <= high; x++) {
      const y = number(inner(scope.with(name, x)))
      if (Number.isNaN(best) || (way === 'min' ? y < best : y > best))
        [best, at] = [y, x]
    }
    return isPoint ? at : best
  }
}

/** `\min(1, \rho)`, `\min\{V_1, \dots, V_t\}`. */
function extreme(reader: Reader, way: 'max' | 'min'): Evaluate {
  const open = reader.next!
  const tokens = reader.bracketed(open, open === '(' ? ')' : '\\}')
  const parts: string[][] = [[]]
  for (const text of tokens)
    if (text === ',') parts.push([])
    else parts.at(-1)!.push(text)
  const dots = parts.findIndex((part) => /^\\[cl]?dots$/.test(part.join('')))
  const values =
    dots < 0
      ? parts.map((part) => {
          const value = reader.inside(part).whole()
          return (scope: Scope) => [number(value(scope))]
        })
      : [between(reader, parts[dots - 1] ?? [], parts[dots + 1] ?? [])]
  if (dots >= 0 && parts.length !== 3) throw new Nonsense('dots among what')
  return (scope) => Math[way](...values.flatMap((value) => value(scope)))
}

/** All that stands between two terms that differ in one index. */
function between(reader: Reader, first: string[], last: string[]) {
  const at = first.findIndex((text, i) => text !== last[i])
  if (at < 0 || first.length !== last.length) throw new Nonsense('dots between what')
  const [from, to] = [first, last].map((term) => reader.inside([term[at]!]).whole())
  const name = '\\between'
  const inner = reader
    .inside([...first.slice(0, at), name, ...first.slice(at + 1)], name)
    .whole()
  return (scope: Scope) => {
    const [low, high] = [number(from!(scope)), number(to!(scope))]
    if (!Number.isInteger(low) || !(high - low < 1000)) throw new Nonsense('dots')
    return Array.from({ length: Math.max(0, high - low + 1) }, (_, i) =>
      number(inner(scope.with(name, low + i))),
    )
  }
}
