/**
 * Symbols that several examples of the page share: one declaration each, so
 * that they mean the same in all of them.
 */
import { integer, vector } from 'residual'

/** Dimensions of the space of activations. */
export const n = integer(3, 5)

/** Features of the dictionary, more than dimensions. */
export const p = integer(6, 7)

/** An activation. */
export const x = vector('n')
