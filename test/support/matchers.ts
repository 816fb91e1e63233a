/**
 * Matchers for formulas: `expect(tex`x^2`).toReadAs('(^ x 2)')`. A formula is checked
 * as display math after the given declarations.
 */
import { Matrix } from 'ml-matrix'
import { expect } from 'vitest'
import type { Code, Evidence, Value } from '../../src/formula/index.ts'
import { constant, func, openPage, scope } from '../../src/formula/index.ts'
import { alphabet } from './alphabet.ts'
import type { Declaration } from './page.ts'
import { check, formulasOf } from './page.ts'

interface Result {
  pass: boolean
  message: () => string
  actual?: unknown
  expected?: unknown
}

const said = ({ verdict, code, message, note }: Evidence): string =>
  [verdict, code, message, note].filter((part) => part !== undefined).join(' · ')

/** The value of a formula on the first draw, caught by a function around it. */
export function valueOf(
  formula: string,
  symbols: Record<string, Value> = {},
  declarations: readonly string[] = [],
): Value {
  let seen: Value | undefined
  const probe = func((value: Value) => (seen = value))
  const given = Object.entries({ ...symbols, '\\mathrm{probe}': probe })
  const page = openPage({
    given: [scope(Object.fromEntries(given.map(([k, v]) => [k, constant(v)])))],
  })
  for (const sentence of declarations)
    formulasOf(sentence).forEach((f) => page.check(f))
  const evidence = page.check({
    tex: `\\mathrm{probe}\\left(${formula}\\right)`,
    display: true,
  })
  if (seen === undefined) throw new Error(`Expected a value: ${said(evidence)}`)
  return seen
}

const numbersOf = (value: Value | readonly (readonly number[])[]): number[][] => {
  if (typeof value === 'number') return [[value]]
  if (value instanceof Matrix) return value.to2DArray()
  if (typeof value === 'boolean') return [[Number(value)]]
  return value as number[][]
}

const close = (a: number, b: number): boolean =>
  Object.is(a, b) ||
  Math.abs(a - b) <= 1e-9 * Math.max(1e-300, Math.abs(a), Math.abs(b))

/** Same shape, entries equal to nine digits. */
export function isCloseTo(actual: Value, expected: Value | number[][]): boolean {
  const [a, b] = [numbersOf(actual), numbersOf(expected)]
  return (
    a.length === b.length &&
    a.every(
      (row, i) =>
        row.length === b[i]!.length && row.every((x, j) => close(x, b[i]![j]!)),
    )
  )
}

expect.extend({
  toReadAs(formula: string, expected: string, ...declarations: Declaration[]): Result {
    const known = declarations.length > 0 ? declarations : alphabet
    const evidence = check(formula, known)
    return {
      pass: evidence.reading === expected,
      message: () => `${formula} reads as ${evidence.reading || said(evidence)}`,
      actual: evidence.reading,
      expected,
    }
  },

  toEvaluateTo(
    formula: string,
    expected: number | number[][],
    symbols: Record<string, Value> = {},
  ): Result {
    const actual = valueOf(formula, symbols)
    return {
      pass: isCloseTo(actual, expected),
      message: () => `${formula} has another value`,
      actual: actual instanceof Matrix ? actual.to2DArray() : actual,
      expected,
    }
  },

  toBeVerified(formula: string, ...declarations: Declaration[]): Result {
    const evidence = check(formula, declarations)
    return {
      pass: evidence.verdict === 'verified' && (evidence.draws ?? 0) > 0,
      message: () => `${formula} is ${said(evidence)}`,
    }
  },

  toBeWrong(formula: string, ...declarations: Declaration[]): Result {
    const evidence = check(formula, declarations)
    return {
      pass: evidence.verdict === 'wrong' && evidence.counterexample !== undefined,
      message: () => `${formula} is ${said(evidence)} ${evidence.reading}`,
    }
  },

  toFailWith(
    formula: string,
    code: Code,
    part = '',
    ...declarations: Declaration[]
  ): Result {
    const evidence = check(formula, declarations)
    return {
      pass: evidence.code === code && (evidence.message ?? '').includes(part),
      message: () => `${formula} is ${said(evidence)}`,
      actual: [evidence.code, evidence.message],
      expected: [code, part],
    }
  },
})

interface FormulaMatchers<R> {
  /** Its s-expression; without declarations, letters are those of the alphabet. */
  toReadAs(reading: string, ...declarations: Declaration[]): R
  /** Its value with these symbols, to nine digits. */
  toEvaluateTo(value: number | number[][], symbols?: Record<string, Value>): R
  toBeVerified(...declarations: Declaration[]): R
  /** Refuted by a counterexample, not by an error. */
  toBeWrong(...declarations: Declaration[]): R
  /** Fails with this code and a message that contains the part. */
  toFailWith(code: Code, part?: string, ...declarations: Declaration[]): R
}

declare module 'vitest' {
  /* eslint-disable @typescript-eslint/no-empty-object-type, @typescript-eslint/no-unused-vars -- Vitest's way to add matchers: the same type parameters, no members */
  interface Matchers<
    R extends void | Promise<void> = void | Promise<void>,
    T = unknown,
  > extends FormulaMatchers<R> {}
}
