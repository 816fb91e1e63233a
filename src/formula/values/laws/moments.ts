/** Laws of which only moments are known. */
import { Matrix } from 'ml-matrix'
import { FormulaError } from '../../language/error.ts'
import { Distribution } from '../distribution.ts'
import { Law } from '../law.ts'
import type { Callable, Value } from '../value.ts'
import { asNumber } from '../value.ts'
import { moments, rootOf } from './normal.ts'

const usual = Distribution.of([0.5, 0.5], [-1, 1])

/** Outcomes of one coordinate with their probabilities. */
function atomsOf(shape: Value): readonly { z: number; weight: number }[] {
  if (!(shape instanceof Distribution))
    throw new FormulaError(
      'kind-mismatch',
      'Unexpected shape of a law, expected a distribution',
    )
  const table = shape.table()
  return shape.axes[0]!.outcomes.map((z, i) => ({ z: Number(z), weight: table[i]! }))
}

/** All combinations of outcomes of `d` coordinates. */
function products(
  one: readonly { z: number; weight: number }[],
  d: number,
): { z: number[]; weight: number }[] {
  if (d === 0) return [{ z: [], weight: 1 }]
  return products(one, d - 1).flatMap(({ z, weight }) =>
    one.map((atom) => ({ z: [...z, atom.z], weight: weight * atom.weight })),
  )
}

const isPlain = (value: Value): value is number => typeof value === 'number'

/**
 * The law with this mean and variance, or with this mean vector and covariance matrix.
 *
 * @param shape A distribution with mean 0 and variance 1, of each coordinate.
 * @throws FormulaError `kind-mismatch` for another shape.
 */
export const lawWithMoments: Callable = (mean = 0, covariance = 1, shape = usual) => {
  const name = 'law with these moments'
  const logDensity = (): number => NaN
  const one = atomsOf(shape)
  if (isPlain(mean) && isPlain(covariance)) {
    const deviation = Math.sqrt(covariance)
    const atoms = one.map(({ z, weight }) => ({ value: mean + deviation * z, weight }))
    return Law.discrete({ name, logDensity, atoms: () => atoms })
  }
  const [mu, sigma] = moments(mean, covariance)
  const L = rootOf(sigma)
  return Law.discrete({
    name,
    logDensity,
    atoms: () =>
      products(one, mu.rows).map(({ z, weight }) => ({
        value: Matrix.add(mu, L.mmul(Matrix.columnVector(z))),
        weight,
      })),
  })
}

/**
 * The law of a nonnegative variable with this mean: that of a distribution of nonnegative
 * numbers, scaled.
 *
 * @throws FormulaError `kind-mismatch` for a shape that is no distribution.
 */
export const lawWithMean: Callable = (mean = NaN, shape = NaN) => {
  const one = atomsOf(shape)
  const own = one.reduce((sum, { z, weight }) => sum + weight * z, 0)
  const factor = asNumber(mean) / own
  const atoms = one.map(({ z, weight }) => ({ value: factor * z, weight }))
  return Law.discrete({
    name: 'law with this mean',
    logDensity: () => NaN,
    atoms: () => atoms,
  })
}

/** Name under which expressions call it; no LaTeX can. */
export const momentsName = '\\#moments'
export const meanName = '\\#mean'
