/**
 * Symbols that several examples of the page share: one declaration each, so
 * that they mean the same in all of them.
 */
import { index, integer, vector } from 'residual'

/** Width of a network: its hidden units. */
export const m = integer(2, 3)

/** Number of inputs. */
export const n = integer(2, 3)

/** Number of an input. */
export const j = index(1, 'n')

/** A target for each input. */
export const t = vector('n')
