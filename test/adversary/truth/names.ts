// A name, with what stands below it and behind it.

import { proportional } from './matrices.ts'
import type { Evaluate, Reader } from './read.ts'
import { primed } from './slopes.ts'
import { isRelation, keyOf } from './words.ts'
import type { Value } from './value.ts'
import { Nonsense, equal, isCallable, isRows, number } from './value.ts'

/** Reads a symbol, its index and its arguments. */
export function named(reader: Reader): Evaluate {
  const base = keyOf(reader.argument())
  if (/^\\mathbf1$/.test(base) && (reader.next === '[' || reader.next === '\\{'))
    return indicator(reader)
  const isMember = reader.next === '_' && base in reader.world.families
  let symbol = subscripted(reader, base)
  while (reader.next === "'") {
    reader.at++
    symbol = primed(symbol)
  }
  if (reader.next !== '(') return symbol
  return called(reader, symbol, isMember)
}

/** `\mathbf{1}[s_i = x]`, or the brackets alone. */
export function indicator(reader: Reader): Evaluate {
  const open = reader.next === '[' ? '[' : '\\{'
  const tokens = reader.bracketed(open, open === '[' ? ']' : '\\}')
  const at = tokens.findIndex(isRelation)
  if (at < 0) throw new Nonsense('an indicator of no relation')
  const [left, right] = [tokens.slice(0, at), tokens.slice(at + 1)].map((side) =>
    reader.inside(side).whole(),
  )
  const relation = tokens[at]!
  return (scope) => (holds(left!(scope), relation, right!(scope)) ? 1 : 0)
}

const isNaN = (value: Value) => typeof value === 'number' && Number.isNaN(value)

/** Whether a relation holds between two values. */
export function holds(left: Value, relation: string, right: Value): boolean {
  if (relation === '=' || /^\\(?:equiv|coloneqq|triangleq|leftarrow)$/.test(relation))
    return equal(left, right)
  if (relation === '\\ne') return !isNaN(left) && !isNaN(right) && !equal(left, right)
  if (relation === '\\approx' && equal(left, right)) return true
  if (relation === '\\propto') return proportional(left, right)
  const [a, b] = [number(left), number(right)]
  if (relation === '\\approx')
    return Math.abs(a - b) <= 0.05 * Math.max(Math.abs(a), Math.abs(b))
  if (Number.isNaN(a) || Number.isNaN(b)) return false
  if (relation === '\\le') return a < b || equal(a, b)
  if (relation === '\\ge') return a > b || equal(a, b)
  if (relation === '<') return a < b && !equal(a, b)
  if (relation === '>') return a > b && !equal(a, b)
  throw new Nonsense(`a relation ${relation}`)
}

function subscripted(reader: Reader, base: string): Evaluate {
  const { world } = reader
  if (reader.next !== '_') return plain(reader, base)
  reader.at++
  const below = reader.argument()
  const key = `${base}_${keyOf(below)}`
  if (key in world.symbols) return plain(reader, key)
  const family = world.families[base]
  if (family) {
    const index = reader.inside(below).whole()
    return (scope) => family(number(index(scope)), scope)
  }
  return pick(reader, plain(reader, base), below)
}

/** `(…)_j`, `f(w)_{ij}`: entries of what has just been read. */
export function indexed(reader: Reader, value: Evaluate): Evaluate {
  reader.at++
  return pick(reader, value, reader.argument())
}

function pick(reader: Reader, symbol: Evaluate, below: string[]): Evaluate {
  const indices = split(below).map((part) => reader.inside(part).whole())
  return (scope) =>
    entry(
      symbol(scope),
      indices.map((index) => number(index(scope))),
    )
}

/** `ij` and `i, j` are two indices, `i+1` is one. */
function split(tokens: readonly string[]): string[][] {
  const comma = tokens.indexOf(',')
  if (comma > 0) return [tokens.slice(0, comma), tokens.slice(comma + 1)]
  if (tokens.length === 2 && tokens.every((text) => /^[a-z0-9]$/.test(text)))
    return tokens.map((text) => [text])
  return [[...tokens]]
}

function plain(reader: Reader, name: string): Evaluate {
  const { world, bound, met } = reader
  if (!bound.has(name)) {
    if (name in world.free) met.add(name)
    else if (!(name in world.symbols)) throw new Nonsense(`no meaning of ${name}`)
    for (const need of world.needs?.[name] ?? []) if (!bound.has(need)) met.add(need)
  }
  return (scope) => scope.get(name)
}

/** One entry of a matrix, a column or a row, counted from 1. */
function entry(value: Value, indices: readonly number[]): number {
  if (!isRows(value)) throw new Nonsense('an entry of what has none')
  const rows = value.length
  const columns = value[0]!.length
  const [i, j] =
    indices.length === 2
      ? [indices[0]!, indices[1]!]
      : columns === 1
        ? [indices[0]!, 1]
        : rows === 1
          ? [1, indices[0]!]
          : [NaN, NaN]
  const found = value[i - 1]?.[j - 1]
  if (found === undefined) throw new Nonsense('no such entry')
  return found
}

const marks = new Set([',', ';', '|', '||'])

/** Arguments in brackets: a call, an entry, or a factor in brackets. */
function called(reader: Reader, symbol: Evaluate, isMember: boolean): Evaluate {
  const start = reader.at
  const tokens = reader.bracketed('(', ')')
  const separators = tokens.filter(
    (text, i) => marks.has(text) && depthAt(tokens, i) === 0,
  )
  const parts: Evaluate[] = []
  let from = 0
  tokens.forEach((text, i) => {
    if (!marks.has(text) || depthAt(tokens, i) !== 0) return
    parts.push(reader.inside(tokens.slice(from, i)).whole())
    from = i + 1
  })
  parts.push(reader.inside(tokens.slice(from)).whole())
  // What the name is decides; all worlds agree on that.
  const probe = reader.probe(symbol)
  const isEntry =
    probe !== undefined &&
    isRows(probe) &&
    (separators.length > 0 || (isMember && probe.length === 1))
  const isCall =
    typeof probe === 'object' &&
    !isRows(probe) &&
    ('sizes' in probe || isCallable(probe))
  if (!isEntry && !isCall) {
    reader.at = start
    return symbol
  }
  return (scope) => {
    const value = symbol(scope)
    const args = parts.map((part) => part(scope))
    if (isCallable(value)) return value.call(args, separators)
    if (isEntry) return entry(value, args.map(number))
    if (typeof value !== 'object' || !('sizes' in value))
      throw new Nonsense('a call of no function')
    const [x, y] = args.map(number)
    if (separators[0] === '|' && y !== undefined) {
      const joint = value.at(x!, y)
      return joint / value.marginal(1).at(y)
    }
    return value.at(...args.map(number))
  }
}

function depthAt(tokens: readonly string[], index: number): number {
  let depth = 0
  for (let i = 0; i < index; i++) {
    if (/^(?:[([{]|\\\{)$/.test(tokens[i]!)) depth++
    if (/^(?:[)\]}]|\\\})$/.test(tokens[i]!)) depth--
  }
  return depth
}
