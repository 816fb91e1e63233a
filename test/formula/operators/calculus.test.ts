import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { integrate as quadrature } from '../../../src/formula/evaluation/numeric/quadrature.ts'
import { highest } from '../../../src/formula/evaluation/numeric/search.ts'
import { differentiate } from '../../../src/formula/evaluation/operators/calculus.ts'
import { runs } from '../../support/expressions.ts'

const integrate = (f: (x: number) => number, a: number, b: number): number =>
  quadrature(f, a, b).value

const maximise = (f: (x: number) => number, a: number, b: number): number =>
  highest(f, a, b).place

const at = fc.double({ min: -2, max: 2, noNaN: true })

describe('differentiate', () => {
  test.each<[string, (x: number) => number, (x: number) => number]>([
    ['x³', (x) => x * x * x, (x) => 3 * x * x],
    ['sin', Math.sin, Math.cos],
    ['exp', Math.exp, Math.exp],
    ['1/(1 + x²)', (x) => 1 / (1 + x * x), (x) => (-2 * x) / (1 + x * x) / (1 + x * x)],
    ['tanh', Math.tanh, (x) => 1 - Math.tanh(x) * Math.tanh(x)],
    ['a constant', () => 7, () => 0],
  ])('%s', (_name, f, slope) => {
    fc.assert(
      fc.property(at, (x) => {
        const [value] = differentiate((t) => [f(t)], x)
        expect(Math.abs(value! - slope(x))).toBeLessThan(
          1e-8 * (1 + Math.abs(slope(x))),
        )
      }),
      runs,
    )
  })

  test('each output on its own', () => {
    const [a, b] = differentiate((t) => [t * t, 1e-6 * t], 1)
    expect(a).toBeCloseTo(2, 8)
    expect(b! / 1e-6).toBeCloseTo(1, 6)
  })

  test('next to a pole', () => {
    const x = 0.01
    expect(differentiate((t) => [1 / t], x)[0]! * x * x).toBeCloseTo(-1, 5)
  })

  test('is linear', () => {
    fc.assert(
      fc.property(at, at, at, (x, a, b) => {
        const of = (f: (t: number) => number): number =>
          differentiate((t) => [f(t)], x)[0]!
        const both = of((t) => a * Math.sin(t) + b * Math.exp(t))
        expect(both).toBeCloseTo(a * of(Math.sin) + b * of(Math.exp), 7)
      }),
      runs,
    )
  })
})

describe('integrate', () => {
  test.each<[string, (x: number) => number, number, number, number]>([
    ['x² on [0, 1]', (x) => x * x, 0, 1, 1 / 3],
    ['sin on [0, π]', Math.sin, 0, Math.PI, 2],
    ['1/√x on (0, 1]', (x) => 1 / Math.sqrt(x), 0, 1, 2],
    ['|x| over its kink', Math.abs, -1, 2, 2.5],
    ['e^{-x} to infinity', (x) => Math.exp(-x), 0, Infinity, 1],
    ['a Gaussian', (x) => Math.exp((-x * x) / 2), -Infinity, Infinity, Math.sqrt(2 * Math.PI)],
    ['a narrow one, off centre', (x) => Math.exp(-50 * (x - 3) * (x - 3)), -Infinity, Infinity, Math.sqrt(Math.PI / 50)],
    ['1/x² from 1', (x) => 1 / (x * x), 1, Infinity, 1],
    ['nothing', (x) => x, 2, 2, 0],
  ])('%s', (_name, f, from, to, value) => {
    expect(Math.abs(integrate(f, from, to) - value)).toBeLessThan(1e-7 * (1 + value))
  }) // prettier-ignore

  test('backwards is the negative', () => {
    fc.assert(
      fc.property(at, at, (a, b) => {
        expect(integrate(Math.cos, b, a)).toBeCloseTo(-integrate(Math.cos, a, b), 12)
      }),
      runs,
    )
  })

  test('parts add up', () => {
    fc.assert(
      fc.property(at, at, at, (a, b, c) => {
        const sum = integrate(Math.exp, a, b) + integrate(Math.exp, b, c)
        expect(sum).toBeCloseTo(integrate(Math.exp, a, c), 9)
      }),
      runs,
    )
  })

  test('undoes differentiate', () => {
    fc.assert(
      fc.property(at, at, (a, b) => {
        const f = (x: number): number => x * Math.sin(x)
        const area = integrate((x) => differentiate((t) => [f(t)], x)[0]!, a, b)
        expect(area).toBeCloseTo(f(b) - f(a), 6)
      }),
      { ...runs, numRuns: 20 },
    )
  })

  test.each<[string, (x: number) => number, number, number, number]>([
    ['1/x at its pole', (x) => 1 / x, 0, 1, Infinity],
    ['−1/x² at its pole', (x) => -1 / (x * x), 0, 1, -Infinity],
    ['1/x to infinity', (x) => 1 / x, 1, Infinity, Infinity],
    ['a constant over the line', () => -1, -Infinity, Infinity, -Infinity],
    ['x over the line', (x) => x, -Infinity, Infinity, NaN],
  ])('%s diverges', (_name, f, from, to, value) => {
    expect(integrate(f, from, to)).toBe(value)
  })

  test.each<[string, (x: number) => number, number, number]>([
    ['a pole inside', (x) => 1 / x, -1, 1],
    ['tan over its pole', Math.tan, 0, 3],
  ])('%s has no value', (_name, f, from, to) => {
    expect(() => integrate(f, from, to)).toThrow(
      /^Unexpected integral that does not converge/,
    )
  })

  test.each<[string, (x: number) => number, number]>([
    ['e^x', Math.exp, 0],
    ['x², which grows', (x) => x * x, 0],
    ['1/√x to infinity', (x) => 1 / Math.sqrt(x), 1],
  ])('%s diverges at infinity', (_name, f, from) => {
    expect(integrate(f, from, Infinity)).toBe(Infinity)
  })

  test('a power just above −1 converges', () => {
    expect(integrate((x) => 1 / (x * Math.exp(0.01 * Math.log(x))), 1, Infinity)).toBeCloseTo(100, 4) // prettier-ignore
  })

  test.each<[string, (x: number) => number, number]>([
    ['a wave', Math.sin, 0],
    ['1/(x log x)', (x) => 1 / (x * Math.log(x)), 2],
    ['1/(x log² x)', (x) => 1 / (x * Math.log(x) * Math.log(x)), 2],
  ])('of %s to infinity nothing is said', (_name, f, from) => {
    expect(() => integrate(f, from, Infinity)).toThrow(
      /^Unexpected integral that converges slowly or not at all/,
    )
  })

  test.each([1, 1e-2, 1e-3, 1e-4])('a needle of width %d', (width) => {
    const f = (x: number): number => Math.exp(-(((x - 0.3) / width) ** 2))
    const whole = quadrature(f, -1, 2)
    const rest = width < 0.1 ? 1 : NaN
    const expected = Math.sqrt(Math.PI) * width
    if (rest === 1) expect(whole.value / expected).toBeCloseTo(1, 9)
    expect(whole.value).toBeGreaterThan(0)
  })

  test.each<[string, (x: number) => number, number, number, number]>([
    ['1/√(1 − x)', (x) => 1 / Math.sqrt(1 - x), 0, 1, 2],
    ['x^{-0.9}', (x) => Math.exp(-0.9 * Math.log(x)), 0, 1, 10],
    ['a step', (x) => (x > 0.3 ? 1 : 0), 0, 1, 0.7],
    ['x e^{-x²}, odd', (x) => x * Math.exp(-x * x), -Infinity, Infinity, 0],
  ])('%s, with an error that it admits', (_name, f, from, to, value) => {
    const { value: found, error } = quadrature(f, from, to)
    expect(Math.abs(found - value)).toBeLessThan(error + 1e-12)
    expect(error).toBeLessThan(1e-7)
  })
})

describe('maximise', () => {
  test('finds the top of a parabola', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (top) => {
        expect(maximise((x) => -(x - top) * (x - top), 0, 1)).toBeCloseTo(top, 6)
      }),
      runs,
    )
  })

  test.each<[string, (x: number) => number, number]>([
    ['at the left end', (x) => -x, -1],
    ['at the right end', (x) => x, 2],
    ['the higher of two', (x) => Math.sin(5 * x) + x / 5, Math.PI / 10],
    ['at a kink', (x) => -Math.abs(x - 0.3), 0.3],
  ])('%s', (_name, f, place) => {
    const found = maximise(f, -1, 2)
    expect(f(found)).toBeGreaterThanOrEqual(f(place) - 1e-8)
  })

  test('nowhere, if there is no value', () => {
    expect(maximise(() => NaN, 0, 1)).toBeNaN()
  })
})
