/** Functions of laws under their names; how their calls are evaluated is in information.ts. */
import { Distribution, RandomVariable } from '../../values/distribution.ts'
import { FormulaError } from '../../language/error.ts'
import { functionals } from '../../values/law.ts'
import type { Callable, Value } from '../../values/value.ts'
import { asMatrix } from '../../values/value.ts'
import { lawMeasure, parametersMeasure } from './in-law.ts'
import type { Measure } from './information.ts'
import { densityOfVariables, jointDensityMeasure } from './joint-density.ts'
import { outcomeMeasure, someOutcome } from './outcome.ts'
import {
  correlationMeasure,
  divergenceMeasure,
  entropyMeasure,
  informationMeasure,
} from './information.ts'

/** Probabilities of a distribution, a probability vector or a random variable. */
function table(value: Value): number[] {
  if (value instanceof RandomVariable) {
    return value.space.marginal(value.axis).table()
  }
  if (value instanceof Distribution) return value.table()
  return asMatrix(value).to1DArray()
}

/** −p log p with its limit 0 at 0; NaN for what is no probability. */
const surprise = (p: number): number => (p === 0 ? 0 : -p * Math.log(p))

const sumOf = (list: readonly number[]): number =>
  list.reduce((sum, value) => sum + value, 0)

const sameLength = (p: readonly number[], q: readonly number[]): void => {
  if (p.length === q.length) return
  throw new FormulaError(
    'shape-mismatch',
    `Unexpected distributions over ${p.length} and ${q.length} outcomes, expected the same`,
  )
}

/** −Σ p log q, with 0 log 0 = 0 and ∞ where q misses an outcome of p. */
export function crossEntropy(p: readonly number[], q: readonly number[]): number {
  sameLength(p, q)
  return sumOf(p.map((probability, i) => (probability === 0 ? 0 : -probability * Math.log(q[i]!)))) // prettier-ignore
}

/** A function of laws: calls of it are read by their expressions where values do not suffice. */
function functional(f: Callable): Callable {
  functionals.add(f)
  return f
}

/**
 * Entropy in nats: H(p), H(X), H(X, Y), H(X | Y); of two distributions the cross
 * entropy H(p, q) (Cover & Thomas, ch. 2).
 */
export const entropy = functional((...args) => {
  const [first, second] = args
  if (first === undefined) {
    throw new FormulaError(
      'kind-mismatch',
      'Unexpected entropy of nothing, expected an argument',
    )
  }
  if (second === undefined) return sumOf(table(first).map(surprise))
  return crossEntropy(table(first), table(second))
})

const byLaws = (): Callable =>
  functional(() => {
    throw new Error('Expected the expressions of the arguments')
  })

/** D_KL(p‖q) = Σ p log(p/q), in nats. */
export const divergence = byLaws()

/** I(X; Y) = H(X) + H(Y) − H(X, Y), in nats. */
export const mutualInformation = byLaws()

const correlation = byLaws()

/** The law of an expression, and a law with its parameters, as claims compare them. */
export const [lawOf, lawGiven] = [byLaws(), (): number => NaN]

const [jensenShannon, totalVariation, hellinger] = [byLaws(), byLaws(), byLaws()]

/** Further divergences by their names. */
export const divergences: ReadonlyMap<string, Callable> = new Map([
  ['\\mathrm{Corr}', correlation],
  ['\\mathrm{corr}', correlation],
  ['\\mathrm{JS}', jensenShannon],
  ['\\mathrm{JSD}', jensenShannon],
  ['D_{\\mathrm{JS}}', jensenShannon],
  ['\\mathrm{TV}', totalVariation],
  ['d_{\\mathrm{TV}}', totalVariation],
  ['D_{\\mathrm{TV}}', totalVariation],
  ['D_{\\mathrm{H}}', hellinger],
  ['d_{\\mathrm{H}}', hellinger],
])

/** How calls are evaluated by the expressions of their arguments. */
export const measures: ReadonlyMap<Callable, Measure> = new Map([
  [entropy, entropyMeasure],
  [someOutcome, outcomeMeasure],
  [densityOfVariables, jointDensityMeasure],
  [lawOf, lawMeasure],
  [lawGiven, parametersMeasure],
  [divergence, divergenceMeasure('KL')],
  [mutualInformation, informationMeasure],
  [correlation, correlationMeasure],
  [jensenShannon, divergenceMeasure('JS')],
  [totalVariation, divergenceMeasure('TV')],
  [hellinger, divergenceMeasure('Hellinger')],
])
