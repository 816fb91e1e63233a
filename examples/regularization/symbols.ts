/**
 * Symbols that several examples of the page share: one declaration each, so
 * that they mean the same in all of them.
 */
import {
  computed,
  index,
  integer,
  matrix,
  real,
  smooth,
  vector,
} from 'residual'

/** Inputs of a layer, or columns of a data matrix. */
export const d = integer(2, 3)

/** Rows of a data matrix. */
export const n = integer(3, 4)

/** Steps, or epochs, of a training. */
export const T = integer(4, 8)

/** Probability of keeping a unit. */
export const p = real({ min: 0, max: 1 })

/** Data, one observation a row. */
export const X = matrix('n', 'd', { fullRank: true })

/** What is to be predicted from the data. */
export const y = vector('n')

/** Weights. */
export const w = vector('d')

/** Number of an input. */
export const i = index(1, 'd')

/** The loss as a function of the weights. */
export const loss = smooth('d')

/** Standard deviation of the noise. */
export const sigma = real({ min: 0.5, max: 2 })

/** Standard deviation of the weights before any data are seen. */
export const tau = real({ min: 0.5, max: 2 })

/** Learning rate: so small that descent on the data of the page converges. */
export const eta = real({ min: 0.005, max: 0.05 })

/** Strength of the decay, λ = σ²/τ². */
export const lambda = computed(
  ({
    '\\sigma': noise,
    '\\tau': prior,
  }: {
    '\\sigma': number
    '\\tau': number
  }) => (noise * noise) / (prior * prior),
)
