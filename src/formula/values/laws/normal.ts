import { CholeskyDecomposition, Matrix } from 'ml-matrix'
import { eigen } from '../spectrum.ts'
import { FormulaError } from '../../language/error.ts'
import { normalBase } from '../base.ts'
import { Law } from '../law.ts'
import { isUnsized, isZero, ScaledIdentity, sized } from '../unsized.ts'
import type { Value } from '../value.ts'
import { asMatrix, asNumber, shapeOf } from '../value.ts'
import type { NamedLaw } from './named-law.ts'

const logRoot = 0.5 * Math.log(2 * Math.PI)

function scalar(mean: number, variance: number): Law {
  const deviation = Math.sqrt(variance)
  return Law.continuous({
    name: 'normal',
    bases: [normalBase],
    at: ([z = 0]) => mean + deviation * z,
    logDensity: (x) => {
      const z = (asNumber(x) - mean) / deviation
      return -0.5 * z * z - Math.log(deviation) - logRoot
    },
  })
}

/** A root L of Σ = L Lᵀ: Cholesky's, or of the eigenvalues where Σ is singular. */
export function rootOf(covariance: Matrix): Matrix {
  const cholesky = new CholeskyDecomposition(covariance)
  if (cholesky.isPositiveDefinite()) return cholesky.lowerTriangularMatrix
  const { realEigenvalues: values, eigenvectorMatrix: vectors } = eigen(covariance, {
    assumeSymmetric: true,
  })
  const least = -1e-12 * Math.max(...values)
  return Matrix.mul(
    vectors,
    Matrix.ones(covariance.rows, 1).mmul(
      Matrix.rowVector(
        values.map((v) => (v < least ? NaN : Math.sqrt(Math.max(0, v)))),
      ),
    ),
  )
}

/** Mean and covariance at one size. @throws FormulaError `shape-mismatch` */
export function moments(mean: Value, covariance: Value): [Matrix, Matrix] {
  // Beside 0 an identity would be of one coordinate, which nobody writes.
  const open = (isUnsized(mean) || mean === 0) && isUnsized(covariance)
  if (open) {
    throw new FormulaError(
      'unreadable',
      'Unexpected law whose dimension nothing tells, expected a subscript',
      undefined,
      'Write `\\mathbf{0}_n`, `I_n`.',
    )
  }
  const sigma = isUnsized(covariance)
    ? sized(covariance, asMatrix(mean).rows, asMatrix(mean).rows)
    : asMatrix(covariance)
  const isNothing = mean === 0 || isZero(mean)
  const mu = isNothing
    ? Matrix.zeros(sigma.rows, 1)
    : isUnsized(mean)
      ? sized(mean, sigma.rows, 1)
      : asMatrix(mean)
  const fits = mu.columns === 1 && sigma.rows === mu.rows && sigma.columns === mu.rows
  if (!fits) {
    throw new FormulaError(
      'shape-mismatch',
      `Unexpected covariance of shape \`${shapeOf(sigma)}\` beside a mean of shape \`${shapeOf(mu)}\`, expected \`${mu.rows}×${mu.rows}\``,
      undefined,
      'Write `\\sigma^2 I` for independent coordinates.',
    )
  }
  const skew = Matrix.sub(sigma, sigma.transpose()).abs().max()
  if (skew > 1e-9 * Math.max(1, sigma.clone().abs().max())) {
    throw new FormulaError(
      'kind-mismatch',
      'Unexpected covariance that is not symmetric, expected a symmetric matrix',
    )
  }
  // `A \\Sigma A^\\top` is symmetric but for its rounding.
  return [mu, Matrix.add(sigma, sigma.transpose()).mul(0.5)]
}

function vector(mu: Matrix, sigma: Matrix): Law {
  const L = rootOf(sigma)
  const d = mu.rows
  let precision: Matrix | undefined
  let logDeterminant = NaN
  const prepare = (): Matrix => {
    if (precision) return precision
    const cholesky = new CholeskyDecomposition(sigma)
    const isDefinite = cholesky.isPositiveDefinite()
    precision = isDefinite ? cholesky.solve(Matrix.eye(d)) : new Matrix(d, d).fill(NaN)
    logDeterminant = isDefinite
      ? 2 *
        cholesky.lowerTriangularMatrix.diagonal().reduce((s, x) => s + Math.log(x), 0)
      : NaN
    return precision
  }
  return Law.continuous({
    name: 'normal',
    bases: Array.from({ length: d }, () => normalBase),
    at: (z) => Matrix.add(mu, L.mmul(Matrix.columnVector([...z]))),
    logDensity: (x) => {
      const inverse = prepare()
      const point = asMatrix(x)
      if (point.rows !== d || point.columns !== 1) {
        throw new FormulaError(
          'shape-mismatch',
          `Unexpected argument of shape \`${shapeOf(point)}\`, expected \`${d}×1\``,
        )
      }
      const away = Matrix.sub(point, mu)
      const form = away.transpose().mmul(inverse).mmul(away).get(0, 0)
      return -0.5 * form - 0.5 * logDeterminant - d * logRoot
    },
  })
}

/** N(μ, σ²) and N(μ, Σ), by whitening: x = μ + L z. */
function normal(mean: Value, spread: Value): Law {
  const isOpen = (value: Value): boolean => isUnsized(value) && !isZero(value)
  const isScalar = (value: Value): boolean =>
    typeof value === 'number' || isZero(value) || asScalar(value) !== undefined
  if (isScalar(mean) && isScalar(spread) && !isOpen(spread)) {
    return scalar(asNumber(mean), asScalar(spread) ?? asNumber(spread))
  }
  // `N(0, I)` of a number.
  if (typeof mean === 'number' && mean !== 0 && spread instanceof ScaledIdentity) {
    return scalar(mean, spread.factor)
  }
  return vector(...moments(mean, spread))
}

const asScalar = (value: Value): number | undefined =>
  value instanceof Matrix && value.rows * value.columns === 1
    ? value.get(0, 0)
    : undefined

const normalLaw: NamedLaw = {
  name: 'normal',
  names: ['\\mathcal{N}', '\\mathrm{Normal}', '\\mathcal{N}_d', '\\mathrm{MVN}'],
  behindSim: ['N', '\\mathrm{N}', '\\mathbf{N}'],
  parameters: ['\\mu', '\\sigma^2'],
  takes: ['mean', 'variance'],
  convention:
    'the second parameter is the variance, not the standard deviation; of a vector the covariance matrix',
  mean: '\\mu',
  variance: '\\sigma^2',
  make: normal,
}

const logNormal: NamedLaw = {
  name: 'log-normal',
  names: [
    '\\mathrm{LogNormal}',
    '\\mathrm{Lognormal}',
    '\\mathcal{LN}',
    '\\mathrm{LogN}',
  ],
  parameters: ['\\mu', '\\sigma^2'],
  takes: ['number', 'positive'],
  convention: 'mean and variance of the logarithm',
  mean: 'e^{\\mu + \\sigma^2 / 2}',
  variance: '(e^{\\sigma^2} - 1) e^{2 \\mu + \\sigma^2}',
  make: (mean, variance) => {
    const log = scalar(asNumber(mean), asNumber(variance))
    return Law.continuous({
      name: 'log-normal',
      bases: log.bases,
      at: (z) => Math.exp(log.at(z) as number),
      logDensity: (x) => {
        const value = asNumber(x)
        return value > 0 ? log.logDensity(Math.log(value)) - Math.log(value) : -Infinity
      },
    })
  },
}

export const normals: readonly NamedLaw[] = [normalLaw, logNormal]
