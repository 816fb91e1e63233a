/** Every draw has the structure that its declaration promises. */
import type { Random } from 'fast-check'
import { sample, Arbitrary, Stream, Value as Drawn } from 'fast-check'
import { determinant, EigenvalueDecomposition, Matrix } from 'ml-matrix'
import { describe, expect, test } from 'vitest'
import { integer, joint, matrix, positive, real, simplex, smooth, vector } from '../../../src/formula/index.ts' // prettier-ignore
import type { Distribution, Value } from '../../../src/formula/index.ts'

type Domain = ReturnType<typeof real>
type Sizes = Parameters<Domain['generate']>[1]

/** No value is this one: generators do not shrink. */
const generatorsDoNotShrink = Symbol('never')

/** fast-check's own generators, one for each draw. */
class Generators extends Arbitrary<Random> {
  generate(random: Random): Drawn<Random> {
    const copy = random.clone()
    random.nextInt(0, 1)
    return new Drawn(copy, undefined)
  }
  canShrinkWithoutContext(value: unknown): value is Random {
    return value === generatorsDoNotShrink
  }
  shrink(): Stream<Drawn<Random>> {
    return Stream.nil()
  }
}
const randoms = sample(new Generators(), { seed: 1, numRuns: 40 })

const sizes = ((dimension: unknown) =>
  typeof dimension === 'number' ? dimension : { m: 3, n: 4, K: 5 }[String(dimension)]) as Sizes // prettier-ignore

const draws = (domain: Domain): Value[] =>
  randoms.map((random) => domain.generate(random.clone(), sizes))
const matrices = (domain: Domain): Matrix[] => draws(domain) as Matrix[]

describe('numbers', () => {
  test.each([
    ['real', real(), -Infinity, Infinity],
    ['in (0, 1)', real({ min: 0, max: 1 }), 0, 1],
    ['positive', positive(), 0, Infinity],
    ['below -5', real({ max: -5 }), -Infinity, -5],
  ])('%s', (_name, domain, min, max) => {
    for (const value of draws(domain) as number[]) {
      expect(value).toBeGreaterThan(min)
      expect(value).toBeLessThan(max)
    }
  })

  test('whole numbers reach both ends', () => {
    expect(new Set(draws(integer(2, 5)))).toEqual(new Set([2, 3, 4, 5]))
  })

  test('bounds may be other symbols', () => {
    for (const value of draws(integer('m', 'K'))) expect([3, 4, 5]).toContain(value)
  })
})

describe('matrices', () => {
  const close = (A: Matrix, B: Matrix): void => {
    expect(Matrix.sub(A, B).norm()).toBeLessThan(1e-9)
  }
  const n = 4
  const of = (structure: object): Matrix[] => matrices(matrix('n', 'n', structure))

  test.each<[string, Matrix[], (A: Matrix) => void]>([
    ['shape', matrices(matrix('m', 'n')), (A) => { expect([A.rows, A.columns]).toEqual([3, 4]) }],
    ['vector', matrices(vector('n')), (A) => { expect([A.rows, A.columns]).toEqual([4, 1]) }],
    ['rows centred', matrices(matrix('m', 'n', { centred: 'rows' })), (A) => { expect(Math.max(...A.sum('row').map(Math.abs))).toBeLessThan(1e-12) }],
    ['columns centred', matrices(matrix('m', 'n', { centred: 'columns' })), (A) => { expect(Math.max(...A.sum('column').map(Math.abs))).toBeLessThan(1e-12) }],
    ['symmetric', of({ symmetric: true }), (A) => { close(A, A.transpose()) }],
    ['orthogonal', of({ orthogonal: true }), (A) => { close(A.transpose().mmul(A), Matrix.eye(n)) }],
    ['orthonormal columns', matrices(matrix('n', 'm', { orthonormalColumns: true })), (A) => { close(A.transpose().mmul(A), Matrix.eye(3)) }],
    ['diagonal', of({ diagonal: true }), (A) => { close(A, Matrix.diag(A.diag())) }],
    ['invertible', of({ invertible: true }), (A) => { expect(Math.abs(determinant(A))).toBeGreaterThan(0.01) }],
    ['positive determinant', of({ positiveDeterminant: true }), (A) => { expect(determinant(A)).toBeGreaterThan(0) }],
    ['positive entries', of({ positive: true }), (A) => { expect(A.min()).toBeGreaterThan(0) }],
    ['unit length', matrices(vector('n', { unit: true })), (A) => { expect(A.norm()).toBeCloseTo(1, 12) }],
    ['positive definite', of({ positiveDefinite: true }), (A) => {
      close(A, A.transpose())
      expect(Math.min(...new EigenvalueDecomposition(A).realEigenvalues)).toBeGreaterThan(0)
    }],
  ])('%s', (_name, list, check) => {
    expect(list).toHaveLength(randoms.length)
    list.forEach(check)
  }) // prettier-ignore

  test('plain draws have no structure by accident', () => {
    for (const A of of({})) {
      expect(Matrix.sub(A, A.transpose()).norm()).toBeGreaterThan(1e-3)
      expect(Math.abs(determinant(A))).toBeGreaterThan(1e-9)
      expect(new Set(A.to1DArray()).size).toBe(n * n)
    }
  })

  test('what cannot be is refused', () => {
    expect(() => draws(matrix('m', 'n', { invertible: true }))).toThrow(
      'Unexpected `3×4` matrix that is to be invertible, expected a square one',
    )
  })
})

describe('distributions', () => {
  test.each([
    ['simplex', simplex('K'), 5],
    ['joint', joint({ x: 'm', y: 'n' }), 12],
  ])('%s: positive, of sum 1', (_name, domain, cells) => {
    for (const value of draws(domain)) {
      const { probabilities } = value as Distribution
      expect(probabilities).toHaveLength(cells)
      expect(Math.min(...probabilities)).toBeGreaterThan(0)
      expect(probabilities.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 12)
    }
  })

  test('marginals add up, and independence is no accident', () => {
    for (const value of draws(joint({ x: 'm', y: 'n' })) as Distribution[]) {
      const [px, py] = [value.marginal('x'), value.marginal('y')]
      let dependence = 0
      for (let x = 1; x <= 3; x++) {
        const row = [1, 2, 3, 4].reduce((sum, y) => sum + value.at(x, y), 0)
        expect(px.at(x)).toBeCloseTo(row, 12)
        dependence += Math.abs(value.at(x, 1) - px.at(x) * py.at(1))
      }
      expect(dependence).toBeGreaterThan(1e-6)
    }
  })
})

test('smooth functions are neither even, odd, nor symmetric', () => {
  for (const f of draws(smooth(2, 1)) as ((x: Matrix) => number)[]) {
    const at = (a: number, b: number): number => f(Matrix.columnVector([a, b]))
    expect(Math.abs(at(1, 0.5) - at(-1, -0.5))).toBeGreaterThan(1e-9)
    expect(Math.abs(at(1, 0.5) + at(-1, -0.5))).toBeGreaterThan(1e-9)
    expect(Math.abs(at(1, 0.5) - at(0.5, 1))).toBeGreaterThan(1e-9)
  }
})

describe('simpler values stay in the domain', () => {
  test.each([
    ['(0, 1)', real({ min: 0, max: 1 }), (v: Value) => { expect(v).toSatisfy((x: number) => x > 0 && x < 1) }],
    ['centred', matrix('m', 'n', { centred: 'rows' }), (v: Value) => { expect(Math.max(...(v as Matrix).sum('row').map(Math.abs))).toBeLessThan(1e-9) }],
    ['symmetric', matrix('n', 'n', { symmetric: true }), (v: Value) => { expect((v as Matrix).isSymmetric()).toBe(true) }],
    ['simplex', simplex('K'), (v: Value) => { expect((v as Distribution).probabilities.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9) }],
  ])('%s', (_name, domain, check) => {
    let seen = 0
    for (const value of draws(domain).slice(0, 10)) {
      for (const simpler of domain.simpler(value, sizes)) {
        check(simpler)
        seen++
      }
    }
    expect(seen).toBeGreaterThan(0)
  }) // prettier-ignore
})
