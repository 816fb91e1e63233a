/**
 * All structures by name, in the order in which they are projected: where entries are
 * zero first, what they are next, then what concerns the whole.
 */
import { entries } from './entries.ts'
import { forms } from './forms.ts'
import { frames } from './frames.ts'
import type { Kind } from './kind.ts'
import { places } from './places.ts'
import { powers } from './powers.ts'
import { ranks } from './ranks.ts'
import { stochastic } from './stochastic.ts'

export const kinds = {
  ...forms,
  ...places,
  ...entries,
  ...powers,
  ...ranks,
  ...stochastic,
  ...frames,
} satisfies Record<string, Kind>

/** A structure that is or is not there. */
export type StructureName = Exclude<
  keyof typeof kinds,
  'rank' | 'centredRows' | 'centredColumns'
>
