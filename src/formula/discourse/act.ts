/** What a sentence does with a relation: the acts of a page (see the guide to writing). */
import type { Span } from '../language/expression.ts'

/**
 * - `introduce`: a name gets a domain
 * - `restrict`: draws are taken from what fulfils it, as long as its names live
 * - `premise`: only draws that fulfil it count, in this statement
 * - `instance`: a value in place of the draw
 * - `define`: a name gets a value
 * - `claim`: is checked
 * - `mention`: an expression without a relation
 */
export type Act =
  'introduce' | 'restrict' | 'premise' | 'instance' | 'define' | 'claim' | 'mention'

/** Which act one relation of a formula was. */
export interface ActRecord {
  act: Act
  /** Offsets in the LaTeX. */
  span: Span
  /** Premises and restrictions: draws that fulfilled it, of those that were tried. */
  counts?: { met: number; tried: number }
  /** Taken for a premise by where it stands alone: no word says so. */
  byPosition?: true
}
