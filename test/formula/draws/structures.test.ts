/** Every structure: what is drawn has it by a definition of its own, and so have its edges. */
import { determinant, EigenvalueDecomposition, Matrix, SVD } from 'ml-matrix'
import { describe, expect, test } from 'vitest'
import { Seeded } from '../../../src/formula/draws/generators.ts'
import type { Structure } from '../../../src/formula/draws/domain.ts'
import { kinds } from '../../../src/formula/draws/domains/structures/table.ts'
import { matrix } from '../../../src/formula/index.ts'

const near = (a: Matrix, b: Matrix): boolean =>
  Matrix.sub(a, b).norm() < 1e-10 * (1 + a.norm())
const T = (a: Matrix): Matrix => a.transpose()
const I = (a: Matrix): Matrix => Matrix.eye(a.rows, a.columns)
const all = (a: Matrix, f: (x: number, i: number, j: number) => boolean): boolean =>
  a.to2DArray().every((row, i) => row.every((x, j) => f(x, i, j)))
const spectrum = (a: Matrix): number[] => new EigenvalueDecomposition(a, { assumeSymmetric: true }).realEigenvalues // prettier-ignore
const values = (a: Matrix): number[] => new SVD(a, { autoTranspose: true }).diagonal
const rank = (a: Matrix): number => values(a).filter((s) => s > 1e-8).length
const ones = (sums: number[]): boolean => sums.every((s) => Math.abs(s - 1) < 1e-12)
const sorted = (a: Matrix): boolean => a.to1DArray().every((x, i, list) => i === 0 || x >= list[i - 1]!) // prettier-ignore
const square = (a: Matrix): Matrix => a.mmul(a)

/** Rows, columns, and what the definition says. */
type Law = readonly [Structure, [number, number], (a: Matrix) => boolean]

const laws: readonly Law[] = [
  [{ symmetric: true }, [4, 4], (a) => near(a, T(a))],
  [{ skewSymmetric: true }, [4, 4], (a) => near(a, T(a).mul(-1))],
  [{ positiveDefinite: true }, [4, 4], (a) => Math.min(...spectrum(a)) > 0],
  [{ negativeDefinite: true }, [4, 4], (a) => Math.max(...spectrum(a)) < 0],
  [{ positiveSemidefinite: true }, [4, 4], (a) => Math.min(...spectrum(a)) > -1e-10],
  [{ negativeSemidefinite: true }, [4, 4], (a) => Math.max(...spectrum(a)) < 1e-10],
  [
    { positiveForm: true },
    [4, 4],
    (a) => Math.min(...spectrum(Matrix.add(a, T(a)))) > 0,
  ],
  [
    { negativeForm: true },
    [4, 4],
    (a) => Math.max(...spectrum(Matrix.add(a, T(a)))) < 0,
  ],
  [
    { nonnegativeForm: true },
    [4, 4],
    (a) => Math.min(...spectrum(Matrix.add(a, T(a)))) > -1e-10,
  ],
  [
    { nonpositiveForm: true },
    [4, 4],
    (a) => Math.max(...spectrum(Matrix.add(a, T(a)))) < 1e-10,
  ],
  [{ diagonal: true }, [4, 4], (a) => all(a, (x, i, j) => i === j || x === 0)],
  [{ tridiagonal: true }, [4, 4], (a) => all(a, (x, i, j) => Math.abs(i - j) < 2 || x === 0)], // prettier-ignore
  [{ upperTriangular: true }, [4, 4], (a) => all(a, (x, i, j) => i <= j || x === 0)],
  [{ lowerTriangular: true }, [4, 4], (a) => all(a, (x, i, j) => i >= j || x === 0)],
  [{ triangular: true }, [4, 4], (a) => all(a, (x, i, j) => i <= j || x === 0) || all(a, (x, i, j) => i >= j || x === 0)], // prettier-ignore
  [{ strictlyUpperTriangular: true }, [4, 4], (a) => all(a, (x, i, j) => i < j || x === 0)], // prettier-ignore
  [{ strictlyLowerTriangular: true }, [4, 4], (a) => all(a, (x, i, j) => i > j || x === 0)], // prettier-ignore
  [{ zeroDiagonal: true }, [4, 4], (a) => a.diag().every((x) => x === 0)],
  [{ upperTriangular: true, unitDiagonal: true }, [4, 4], (a) => a.diag().every((x) => x === 1) && determinant(a) === 1], // prettier-ignore
  [{ lowerTriangular: true, positiveDiagonal: true }, [4, 4], (a) => a.diag().every((x) => x > 0)], // prettier-ignore
  [{ integerEntries: true }, [3, 4], (a) => all(a, Number.isInteger)],
  [{ binaryEntries: true }, [3, 4], (a) => all(a, (x) => x === 0 || x === 1)],
  [{ signEntries: true }, [3, 4], (a) => all(a, (x) => Math.abs(x) === 1)],
  [{ nonnegative: true }, [3, 4], (a) => a.min() >= 0],
  [{ unitInterval: true }, [3, 4], (a) => a.min() >= 0 && a.max() <= 1],
  [{ positive: true }, [3, 4], (a) => a.min() > 0],
  [{ negative: true }, [3, 4], (a) => a.max() < 0],
  [{ nonzeroEntries: true }, [3, 4], (a) => all(a, (x) => x !== 0)],
  [{ nonzero: true }, [4, 1], (a) => a.norm() > 0],
  [{ distinctEntries: true }, [4, 1], (a) => new Set(a.to1DArray()).size === 4],
  [{ increasing: true }, [4, 1], sorted],
  [{ decreasing: true }, [4, 1], (a) => sorted(Matrix.mul(a, -1))],
  [{ sumToOne: true }, [4, 1], (a) => ones([a.sum()])],
  [{ sumToOne: true, nonnegative: true }, [4, 1], (a) => ones([a.sum()]) && a.min() >= 0], // prettier-ignore
  [{ oneHot: true }, [4, 1], (a) => a.sum() === 1 && a.max() === 1 && a.min() === 0],
  [{ projection: true }, [4, 4], (a) => near(square(a), a)],
  [{ orthogonalProjection: true }, [4, 4], (a) => near(square(a), a) && near(a, T(a))],
  [{ projection: true, symmetric: true }, [4, 4], (a) => near(square(a), a) && near(a, T(a))], // prettier-ignore
  [{ involutory: true }, [4, 4], (a) => near(square(a), I(a))],
  [{ nilpotent: true }, [4, 4], (a) => near(square(square(a)), Matrix.zeros(4, 4))],
  [{ diagonalizable: true }, [4, 4], (a) => new EigenvalueDecomposition(a).imaginaryEigenvalues.every((x) => x === 0)], // prettier-ignore
  [{ invertible: true }, [4, 4], (a) => rank(a) === 4],
  [{ singular: true }, [4, 4], (a) => rank(a) < 4],
  [{ singular: true, symmetric: true }, [4, 4], (a) => rank(a) < 4 && near(a, T(a))],
  [{ fullRank: true }, [3, 5], (a) => rank(a) === 3],
  [{ fullColumnRank: true }, [5, 3], (a) => rank(a) === 3],
  [{ fullRowRank: true }, [3, 5], (a) => rank(a) === 3],
  [{ rank: 2 }, [4, 5], (a) => rank(a) === 2],
  [{ positiveDeterminant: true }, [3, 3], (a) => determinant(a) > 0],
  [{ rowStochastic: true }, [3, 4], (a) => a.min() >= 0 && ones(a.sum('row'))],
  [{ columnStochastic: true }, [3, 4], (a) => a.min() >= 0 && ones(a.sum('column'))],
  [{ doublyStochastic: true }, [4, 4], (a) => a.min() >= 0 && ones([...a.sum('row'), ...a.sum('column')])], // prettier-ignore
  [{ doublyStochastic: true, symmetric: true }, [4, 4], (a) => near(a, T(a)) && ones(a.sum('row'))], // prettier-ignore
  [{ permutation: true }, [4, 4], (a) => near(a.mmul(T(a)), I(a)) && all(a, (x) => x === 0 || x === 1)], // prettier-ignore
  [{ orthogonal: true }, [4, 4], (a) => near(a.mmul(T(a)), I(a))],
  [{ orthogonal: true, symmetric: true }, [4, 4], (a) => near(a.mmul(a), I(a)) && near(a, T(a))], // prettier-ignore
  [{ rotation: true }, [3, 3], (a) => near(a.mmul(T(a)), I(a)) && determinant(a) > 0],
  [{ orthonormalColumns: true }, [5, 3], (a) => near(T(a).mmul(a), Matrix.eye(3))],
  [{ orthonormalRows: true }, [3, 5], (a) => near(a.mmul(T(a)), Matrix.eye(3))],
  [{ unit: true }, [4, 1], (a) => Math.abs(a.norm() - 1) < 1e-12],
  [{ unit: true, nonnegative: true }, [4, 1], (a) => Math.abs(a.norm() - 1) < 1e-12 && a.min() >= 0], // prettier-ignore
  [{ unitRows: true }, [3, 4], (a) => ones(a.to2DArray().map((row) => Math.hypot(...row)))], // prettier-ignore
  [{ unitColumns: true }, [3, 4], (a) => ones(T(a).to2DArray().map((row) => Math.hypot(...row)))], // prettier-ignore
  [{ centred: 'rows' }, [3, 4], (a) => a.sum('row').every((x) => Math.abs(x) < 1e-12)],
  [{ centred: 'columns' }, [3, 4], (a) => a.sum('column').every((x) => Math.abs(x) < 1e-12)], // prettier-ignore
]

const size = (dimension: unknown): number => dimension as number
const seeded = new Seeded(7)
const label = (structure: Structure): string =>
  Object.entries(structure)
    .map(([name, value]) =>
      value === true ? name : `${name} ${JSON.stringify(value)}`,
    )
    .join(' + ')

describe('structures', () => {
  test.each(laws.map((law) => [label(law[0]), ...law] as const))(
    '%s',
    (_label, structure, [m, n], holds) => {
      const domain = matrix(m, n, structure)
      const draws = Array.from({ length: 30 }, (_, draw) => {
        return domain.generate(seeded.at('A', draw), size) as Matrix
      })
      for (const draw of draws) expect(holds(draw), draw.toString()).toBe(true)
      for (const edge of domain.edges!(size)) {
        expect(holds(edge as Matrix), (edge as Matrix).toString()).toBe(true)
        expect(domain.has!(edge, size)).toBe(true)
      }
      expect(draws.every((draw) => domain.has!(draw, size))).toBe(true)
    },
  )

  test('each has a law', () => {
    const tested = new Set(laws.flatMap(([structure]) => Object.keys(structure)))
    const names = Object.keys(kinds).filter((name) => !name.startsWith('centred'))
    expect(names.filter((name) => !tested.has(name))).toEqual([])
  })

  test('both signs of a determinant, many ranks, unlike permutations', () => {
    const many = (structure: Structure, f: (a: Matrix) => number): number =>
      new Set(
        Array.from({ length: 30 }, (_, draw) =>
          f(matrix(4, 4, structure).generate(seeded.at('B', draw), size) as Matrix),
        ),
      ).size
    expect(many({ orthogonal: true }, (a) => Math.sign(determinant(a)))).toBe(2)
    expect(many({ projection: true }, rank)).toBe(5)
    expect(many({ orthogonalProjection: true }, rank)).toBeGreaterThan(2)
    expect(many({ positiveSemidefinite: true }, rank)).toBe(4)
    expect(many({ permutation: true }, (a) => a.get(0, 1) + 2 * a.get(1, 2))).toBe(4)
  })

  test.each([
    [{ positiveDefinite: true }, 2, 3, 'Unexpected `2×3` matrix that is to be positive definite, expected a square one'], // prettier-ignore
    [{ fullColumnRank: true }, 2, 3, 'expected at least as many rows as columns'],
    [{ symmetric: true, skewSymmetric: true, nonzero: true }, 3, 3, 'Unexpected structure of a 3×3 matrix'], // prettier-ignore
  ] as const)('%j of a %i×%i matrix is refused', (structure, m, n, message) => {
    expect(() => matrix(m, n, structure).generate(seeded.at('A', 0), size)).toThrow(message) // prettier-ignore
  })
})
