/** Sets in which random variables take their values. */
import type { Slot } from '../../discourse/description.ts'
import type { Expression } from '../../language/expression.ts'
import { slotsOf } from '../domains/options.ts'
import type { Said } from '../text/said.ts'

/** The size of a space of vectors. */
export const sizeOfSpace = (set: Expression | undefined): Expression | undefined =>
  set?.kind === 'apply' && set.op === 'space' && set.args.length === 1 ? set.args[0] : undefined // prettier-ignore

/** How large words say that a vector is: "in `\\mathbb{R}^d`", "d-dimensional". */
export function sizeOfVector(
  { description, slot }: Pick<Said, 'description' | 'slot'>,
  set?: Expression,
): Expression | undefined {
  const said = (wanted: Slot): Expression | undefined =>
    slotsOf(description.properties, wanted).map(slot)[0]
  return sizeOfSpace(set ?? said('support') ?? said('set')) ?? said('size')
}

/** Where a random vector lives; what is said of numbers is left to their own words. */
export const isSetOfValues = (set: Expression): boolean =>
  isLine(set) || sizeOfSpace(set) !== undefined || (set.kind === 'apply' && /^(set|range|interval-.*)$/.test(set.op)) // prettier-ignore

/** All real numbers. */
export const isLine = (set: Expression): boolean =>
  set.kind === 'symbol' && set.name === '\\mathbb{R}'
