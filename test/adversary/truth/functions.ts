// Functions with a name in upright letters: logarithms, exponentials, traces, diagonals.

import { exponential } from './matrices.ts'
import type { Evaluate, Reader } from './read.ts'
import { isBinder, scripts } from './binders.ts'
import { keyOf } from './words.ts'
import type { Value } from './value.ts'
import { Nonsense, isRows, number } from './value.ts'

export const functions =
  /^\\(?:log|exp|lg|tanh|cos|sin|det|operatorname\*?\{tr\}|mathrm\{tr\}|operatorname\*?\{Tr\}|operatorname\*?\{diag\}|mathrm\{diag\})$/

/** Of one number. */
const real: Record<string, (x: number) => number> = {
  '\\tanh': Math.tanh,
  '\\cos': Math.cos,
  '\\sin': Math.sin,
  '\\exp': Math.exp,
}

export function applied(reader: Reader, text: string): Evaluate {
  const { below, above } = scripts(reader)
  const base = keyOf(below)
  const isBracketed = /^(?:[([{]|\\\{)$/.test(reader.next ?? '')
  const inner =
    text === '\\log' && reader.convention.log === 'product' && reader.next !== '('
      ? reader.term(true)
      : text in real && !isBracketed && !isBinder(reader)
        ? reader.term(true)
        : reader.factor()
  const raised = above.length > 0 ? Number(keyOf(above)) : 1
  return (scope) => {
    const value = inner(scope)
    if (text === '\\exp' && isRows(value) && value.length > 1) {
      if (raised !== 1) throw new Nonsense('a power of an exponential')
      return exponential(value)
    }
    const f = real[text]
    if (f) return f(number(value)) ** raised
    if (text === '\\log')
      return (
        (Math.log(number(value)) / (base === '' ? 1 : Math.log(Number(base)))) ** raised
      )
    if (text === '\\det') return NaN
    if (text.includes('diag')) return diagonalOf(value)
    if (typeof value === 'number') return value
    if (!isRows(value) || value.length !== value[0]!.length)
      throw new Nonsense('a trace of what has none')
    return value.reduce((total, row, i) => total + row[i]!, 0)
  }
}

function diagonalOf(value: Value): Value {
  if (!isRows(value)) throw new Nonsense('a diagonal of what has none')
  if (value[0]!.length === 1)
    return value.map((row, i) => value.map((_, j) => (i === j ? row[0]! : 0)))
  return value.map((row, i) => [row[i] ?? NaN])
}
