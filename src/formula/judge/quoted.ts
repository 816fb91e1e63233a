/**
 * A counterexample that an author quotes, checked: `X = [1 -1]; left = 1; right = 0.5`.
 */
import { Matrix } from 'ml-matrix'
import type { Claim, Failure } from './claim.ts'
import { tryOn } from './claim.ts'
import { roundsTo } from '../evaluation/compare.ts'
import { Distribution } from '../values/distribution.ts'
import type { Dimension } from '../draws/domains/domain.ts'
import { Environment } from '../draws/environment.ts'
import type { World } from '../draws/environment.ts'
import { FormulaError } from '../language/error.ts'
import { fit } from '../evaluation/operators/arithmetic.ts'
import { canonicalName } from '../read/name.ts'
import { isUnsized } from '../values/unsized.ts'
import type { Value } from '../values/value.ts'
import { asMatrix, show } from '../values/value.ts'

const wrong = (message: string, note?: string): FormulaError =>
  new FormulaError('quoted-counterexample', message, undefined, note)

/** Numbers as written: rows of a matrix, with the digits that they show. */
interface Quoted {
  rows: { value: number; decimals: number }[][]
}

/** `0.5`, `(0.9, 0.1)`, `[1 -1; 0 2]`. */
function readValue(text: string): Quoted {
  const inner = text.trim().replace(/^[([]|[)\]]$/g, '')
  const isColumn = text.trim().startsWith('(')
  const lines = isColumn ? inner.split(',') : inner.split(';')
  const rows = lines.map((line) =>
    line
      .trim()
      .split(/\s+/)
      .map((part) => {
        const value = Number(part)
        if (part === '' || Number.isNaN(value)) {
          throw wrong(
            `Unexpected value \`${text.trim()}\` in a quoted counterexample, expected a number, \`(a, b)\` or \`[a b; c d]\``,
          )
        }
        return { value, decimals: part.split('.')[1]?.length ?? 0 }
      }),
  )
  return { rows }
}

interface Quotation {
  symbols: Map<string, Quoted>
  left: Quoted
  right: Quoted
}

function readQuotation(text: string): Quotation {
  const match = /^(.*); left = (.*); right = (.*)$/s.exec(text)
  if (!match) {
    throw wrong(
      `Unexpected quoted counterexample \`${text}\`, expected symbols with values and both sides`,
    )
  }
  const symbols = new Map<string, Quoted>()
  // Commas inside brackets belong to a value. A formula without symbols has none.
  const given = match[1]!.trim()
  for (const part of given === '' ? [] : given.split(/,(?![^([]*[)\]])/)) {
    const sign = part.indexOf('=')
    if (sign < 0)
      throw wrong(`Unexpected \`${part.trim()}\`, expected \`symbol = value\``)
    symbols.set(
      canonicalName(part.slice(0, sign).trim()),
      readValue(part.slice(sign + 1)),
    )
  }
  return { symbols, left: readValue(match[2]!), right: readValue(match[3]!) }
}

/** The quoted numbers as a value of the kind that the symbol has. */
function valueFor(name: string, quoted: Quoted, world: World): Value {
  const numbers = quoted.rows.map((row) => row.map(({ value }) => value))
  const usual = world.root(0).get(name)
  if (typeof usual === 'number') return numbers[0]![0]!
  if (usual instanceof Distribution) {
    const counts = usual.axes.length === 1 ? [numbers.length] : [numbers.length, numbers[0]!.length] // prettier-ignore
    const axes = usual.axes.map((axis, i) => ({
      name: axis.name,
      outcomes: Array.from({ length: counts[i] ?? 1 }, (_, k) => k + 1),
    }))
    return new Distribution(axes, numbers.flat())
  }
  return new Matrix(numbers)
}

/** Sizes that follow from the shape of a value. */
function sizesOf(name: string, value: Value, world: World): [string, number][] {
  let entry = world.scope.get(name)
  if (entry?.source === 'assigned') entry = world.scope.get(entry.before)
  if (entry?.source !== 'drawn') return []
  const counts =
    value instanceof Distribution
      ? value.axes.map((axis) => axis.outcomes.length)
      : value instanceof Matrix
        ? [value.rows, value.columns]
        : []
  return entry.dimensions.flatMap((dimension: Dimension, i) => {
    const count = counts[i]
    if (typeof dimension !== 'string' || count === undefined) return []
    const size = canonicalName(dimension)
    // A set's own size is where its elements are counted.
    const target = world.scope.get(size)
    const [inner] = target?.source === 'drawn' && target.role === undefined ? target.dimensions : [size] // prettier-ignore
    return typeof inner === 'string' ? [[canonicalName(inner), count]] : []
  })
}

/**
 * The failure at a quoted counterexample.
 *
 * @throws FormulaError `quoted-counterexample` if the claim holds there or its sides
 *   have other values.
 */
export function quotedFailure(
  text: string,
  claim: Claim,
  world: World,
): { failure: Failure; symbols: ReadonlyMap<string, Value> } {
  const { symbols, left, right } = readQuotation(text)
  const bound = new Map<string, Value>()
  const shown = new Map<string, Value>()
  for (const [name, quoted] of symbols) {
    const value = valueFor(name, quoted, world)
    for (const [size, count] of sizesOf(name, value, world)) bound.set(size, count)
    bound.set(name, value)
    shown.set(name, value)
  }
  const tried = tryOn(claim, new Environment(world, 0, undefined, bound))
  if (tried.kind !== 'failed') {
    throw wrong(
      'Unexpected quoted counterexample at which the formula holds, expected one at which it fails',
    )
  }
  const { failure } = tried
  const open = isUnsized(failure.left) !== isUnsized(failure.right)
  const [a, b] = open ? fit(failure.left, failure.right) : [failure.left, failure.right]
  for (const [side, quoted, value] of [
    ['left', left, a],
    ['right', right, b],
  ] as const) {
    if (!agrees(quoted, value)) {
      throw wrong(
        `Unexpected ${side} side \`${showQuoted(quoted)}\` in the quoted counterexample, expected \`${show(value)}\``,
      )
    }
  }
  return { failure, symbols: shown }
}

const showQuoted = (quoted: Quoted): string =>
  quoted.rows.map((row) => row.map(({ value }) => value).join(' ')).join('; ')

/** Every number rounds to the digits that are quoted. */
function agrees(quoted: Quoted, value: Value): boolean {
  const numbers = asMatrix(value).to1DArray()
  const wanted = quoted.rows.flat()
  return (
    numbers.length === wanted.length &&
    wanted.every((entry, i) => roundsTo(numbers[i]!, entry.value, entry.decimals).holds)
  )
}
