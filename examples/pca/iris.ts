import { iris, species } from '../data/iris.ts'
import { centred } from './centre.ts'
import { correlation } from './correlation.ts'
import { covariance } from './covariance.ts'
import { eigenbasis } from './eigenbasis.ts'
import { components, shares } from './principal-components.ts'
import { rebuilt, reconstructionError } from './reconstruction.ts'
import { bestOf } from './rotation.ts'

// #region main
/** PCA of the iris flowers, start to end. */
export function irisComponents() {
  const X = centred(iris())
  const C = covariance(X)
  const { P, lambda } = eigenbasis(C)
  return { X, C, P, lambda, shares: shares(lambda), Y: components(P, X) }
}
// #endregion

/** Random rotations among which the best is looked for. */
const rotations = 500

/** The numbers of the page: variances in cm², shares without unit. */
export function irisNumbers() {
  const { X, C, P, lambda, shares } = irisComponents()
  const n = X.columns
  return {
    n,
    lambda,
    shares,
    /** The first variance with 1/(n-1), the number that R prints. */
    unbiased: (lambda[0]! * n) / (n - 1),
    /** The first variance by the slip E1, divided by n once more. */
    asWritten: lambda[0]! / n,
    trace: C.trace(),
    /** Petal length and petal width. */
    petals: {
      covariance: C.get(2, 3),
      correlation: correlation(X).get(2, 3),
    },
    /** Mean squared error of 1, 2 and 3 components. */
    errors: [1, 2, 3].map((k) => reconstructionError(X, rebuilt(P, k, X))),
    /** What part of it the best of so many random rotations finds, 20 times. */
    rotations,
    bestRotations: Array.from(
      { length: 20 },
      (_, seed) => bestOf(rotations, X, seed + 1) / lambda[0]!,
    ),
  }
}

/** Each flower on the first two components, in cm. */
export function irisPlane(): { y1: number; y2: number; group: string }[] {
  const { Y } = irisComponents()
  return species().map((group, k) => ({
    y1: Y.get(0, k),
    y2: Y.get(1, k),
    group,
  }))
}

if (import.meta.vitest) {
  const { expect, test } = import.meta.vitest

  test('the numbers agree with one another and with R', () => {
    const numbers = irisNumbers()
    expect(numbers.unbiased.toFixed(5)).toBe('4.22824')
    expect(numbers.asWritten.toFixed(4)).toBe('0.0280')
    expect(numbers.trace.toFixed(5)).toBe('4.54247')
    const sum = numbers.lambda.reduce((a, b) => a + b)
    expect(numbers.trace).toBeCloseTo(sum, 13)
    expect(numbers.errors[0]).toBeCloseTo(sum - numbers.lambda[0]!, 13)
    expect(numbers.petals.correlation.toFixed(5)).toBe('0.96287')
    expect(Math.max(...numbers.bestRotations)).toBeLessThan(1)
    expect(Math.min(...numbers.bestRotations)).toBeGreaterThan(0.85)
  })

  test('setosa lies apart from the others along the first component', () => {
    const points = irisPlane()
    const of = (group: string) =>
      points.filter((point) => point.group === group).map(({ y1 }) => y1)
    expect(Math.max(...of('setosa'))).toBeLessThan(
      Math.min(...of('versicolor')) - 0.5,
    )
  })
}
