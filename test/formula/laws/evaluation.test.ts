/** What a formula evaluates to is what the same lines in TypeScript give. */
import fc from 'fast-check'
import { Matrix } from 'ml-matrix'
import { describe, expect, test } from 'vitest'
import { isCloseTo, valueOf } from '../../support/matchers.ts'
import { runs } from '../../support/expressions.ts'
import { tex } from '../../support/page.ts'

const real = fc.double({ min: -3, max: 3, noNaN: true })
const few = { ...runs, numRuns: 20 }

describe('of numbers', () => {
  const formulas: [string, (a: number, b: number) => number][] = [
    [tex`a + b - ab`, (a, b) => a + b - a * b],
    [tex`\frac{a - b}{1 + a^2}`, (a, b) => (a - b) / (1 + a * a)],
    [tex`|a| + \max(a, b)`, (a, b) => Math.abs(a) + Math.max(a, b)],
    [tex`\sqrt{a^2 + b^2}`, (a, b) => Math.sqrt(a * a + b * b)],
    [tex`e^{-a^2} \cos b`, (a, b) => Math.exp(-a * a) * Math.cos(b)],
    [tex`\log(1 + e^a)`, (a) => Math.log(1 + Math.exp(a))],
    [tex`\frac{1}{1 + e^{-a}}`, (a) => 1 / (1 + Math.exp(-a))],
    [tex`\tanh a \sin^2 b`, (a, b) => Math.tanh(a) * Math.sin(b) * Math.sin(b)],
    [tex`\sum_{k=0}^{4} a^k`, (a) => [0, 1, 2, 3, 4].reduce((sum, k) => sum + Array<number>(k).fill(a).reduce((p, x) => p * x, 1), 0)],
    [tex`\prod_{k=1}^{3} (a + kb)`, (a, b) => (a + b) * (a + 2 * b) * (a + 3 * b)],
    [tex`\begin{cases} a & a \ge b \\ b^2 & \text{otherwise} \end{cases}`, (a, b) => (a >= b ? a : b * b)],
    [tex`\operatorname{ReLU}(a) - \operatorname{sgn}(b)`, (a, b) => Math.max(0, a) - Math.sign(b)],
    [tex`\lfloor a \rfloor \lceil b \rceil`, (a, b) => Math.floor(a) * Math.ceil(b)],
    [tex`-a^2 - (-b)`, (a, b) => -(a * a) + b],
    [tex`a / 2 - b / 4`, (a, b) => a / 2 - b / 4],
  ] // prettier-ignore

  test.each(formulas)('%s', (formula, code) => {
    fc.assert(
      fc.property(real, real, (a, b) => {
        const actual = valueOf(formula, { a, b })
        expect(isCloseTo(actual, code(a, b)), `at ${a}, ${b}`).toBe(true)
      }),
      few,
    )
  })
})

describe('of vectors and matrices', () => {
  const entries = (count: number) =>
    fc.array(real, { minLength: count, maxLength: count })
  const table = (A: Matrix): number[][] => A.to2DArray()
  const at = (A: Matrix, i: number, j = 0): number => A.get(i, j)
  const range = [0, 1, 2]
  const total = (f: (i: number) => number): number =>
    range.reduce((sum, i) => sum + f(i), 0)

  const formulas: [string, (A: Matrix, x: Matrix) => number | number[][]][] = [
    [tex`x^\top A x`, (A, x) => total((i) => total((j) => at(x, i) * at(A, i, j) * at(x, j)))],
    [tex`\|x\|_1 + \|x\|_\infty`, (_A, x) => total((i) => Math.abs(at(x, i))) + Math.max(...range.map((i) => Math.abs(at(x, i))))],
    [tex`\sum_{i=1}^{3} A_{ii} x_i`, (A, x) => total((i) => at(A, i, i) * at(x, i))],
    [tex`\operatorname{tr}(A^\top A)`, (A) => total((i) => total((j) => at(A, i, j) * at(A, i, j)))],
    [tex`A^\top x`, (A, x) => range.map((j) => [total((i) => at(A, i, j) * at(x, i))])],
    [tex`(A x)_2`, (A, x) => total((j) => at(A, 1, j) * at(x, j))],
    [tex`A \odot A - A`, (A) => table(A).map((row) => row.map((a) => a * a - a))],
    [tex`x x^\top`, (_A, x) => range.map((i) => range.map((j) => at(x, i) * at(x, j)))],
    [tex`A + 2I`, (A) => table(A).map((row, i) => row.map((a, j) => (i === j ? a + 2 : a)))],
    [tex`\mathbf{1}^\top A`, (A) => [range.map((j) => total((i) => at(A, i, j)))]],
    [tex`\max_i x_i - \min_i x_i`, (_A, x) => Math.max(...range.map((i) => at(x, i))) - Math.min(...range.map((i) => at(x, i)))],
    [tex`\sum_{i < j} x_i x_j`, (_A, x) => at(x, 0) * at(x, 1) + at(x, 0) * at(x, 2) + at(x, 1) * at(x, 2)],
    [tex`\frac{\partial}{\partial x_2} x^\top x`, (_A, x) => 2 * at(x, 1)],
  ] // prettier-ignore

  test.each(formulas)('%s', (formula, code) => {
    fc.assert(
      fc.property(entries(9), entries(3), (list, column) => {
        const [A, x] = [Matrix.from1DArray(3, 3, list), Matrix.columnVector(column)]
        const actual = valueOf(formula, { A, x })
        const expected = code(A, x)
        // Differences of products round to their size, not to that of the rest.
        const size = 1e-6 * Math.max(1, ...[expected].flat(2).map(Math.abs))
        const shifted = (value: number | number[][]): number[][] =>
          (typeof value === 'number' ? [[value]] : value).map((row) => row.map((v) => v + 1e3 * size)) // prettier-ignore
        const got = actual instanceof Matrix ? actual.to2DArray() : (actual as number)
        expect(isCloseTo(new Matrix(shifted(got)), shifted(expected))).toBe(true)
      }),
      few,
    )
  })
})
