/** Sizes that words name: "with □ entries", "of rank □". */
import type { Slot } from '../../discourse/description.ts'
import type { Dimension } from '../../draws/domain.ts'
import type { Said } from '../text/said.ts'
import type { Dimensions } from './dimensions.ts'
import { slotsOf } from './options.ts'

export function sizesSaid(
  { description, slot }: Said,
  wanted: Slot,
  dimensions: Dimensions,
): Dimension[] {
  return slotsOf(description.properties, wanted)
    .map(slot)
    .flatMap((node) => {
      if (!node) return []
      const parts = node.kind === 'apply' && node.op === 'times' ? node.args : [node]
      return dimensions.of(...parts)
    })
}

/** What rank words give a matrix. */
export const rankSaid = (said: Said, dimensions: Dimensions): Dimension | undefined =>
  sizesSaid(said, 'rank', dimensions)[0]
