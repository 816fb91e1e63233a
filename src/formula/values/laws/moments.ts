/** A law of which only mean and covariance are known: skewed, with a far outcome on either side. */
import { Matrix } from 'ml-matrix'
import type { Atom } from '../law.ts'
import { Law } from '../law.ts'
import type { Callable, Value } from '../value.ts'
import { asNumber } from '../value.ts'
import { moments, rootOf } from './normal.ts'

const weights = [0.05, 0.4, 0.49, 0.06]
const raw = [-4, -0.7, 0.5, 5]

/** Outcomes with mean 0 and variance 1. */
const standard: readonly Atom[] = (() => {
  const mean = raw.reduce((sum, x, i) => sum + weights[i]! * x, 0)
  const variance = raw.reduce((sum, x, i) => sum + weights[i]! * (x - mean) * (x - mean), 0) // prettier-ignore
  return raw.map((x, i) => ({ value: (x - mean) / Math.sqrt(variance), weight: weights[i]! })) // prettier-ignore
})()

/** All combinations of standard outcomes of `d` coordinates. */
function products(d: number): { z: number[]; weight: number }[] {
  if (d === 0) return [{ z: [], weight: 1 }]
  return products(d - 1).flatMap(({ z, weight }) =>
    standard.map((atom) => ({
      z: [...z, asNumber(atom.value)],
      weight: weight * atom.weight,
    })),
  )
}

const isPlain = (value: Value): value is number => typeof value === 'number'

/** The law with this mean and variance, or with this mean vector and covariance matrix. */
export const lawWithMoments: Callable = (mean = 0, covariance = 1) => {
  const name = 'law with these moments'
  const logDensity = (): number => NaN
  if (isPlain(mean) && isPlain(covariance)) {
    const deviation = Math.sqrt(covariance)
    const atoms = standard.map(({ value, weight }) => ({ value: mean + deviation * asNumber(value), weight })) // prettier-ignore
    return Law.discrete({ name, logDensity, atoms: () => atoms })
  }
  const [mu, sigma] = moments(mean, covariance)
  const L = rootOf(sigma)
  return Law.discrete({
    name,
    logDensity,
    atoms: () =>
      products(mu.rows).map(({ z, weight }) => ({
        value: Matrix.add(mu, L.mmul(Matrix.columnVector(z))),
        weight,
      })),
  })
}

/** Name under which expressions call it; no LaTeX can. */
export const momentsName = '\\#moments'
