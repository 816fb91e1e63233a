import { matched } from '../../../examples/linear-representation/matched-cosines.ts'
import type { Recovery } from '../../../examples/linear-representation/recovery.ts'
import { chance, recoveries } from '../../../examples/linear-representation/recovery.ts'
import { steps } from '../../figures/cosine-matrix.ts'

/** A trained autoencoder: its numbers, and its cosines as letters, `a` for 0. */
export interface TrainedDictionary extends Omit<
  Recovery,
  'cosines' | 'seed' | 'sparsity'
> {
  rows: string[]
}

/** Autoencoders of all settings, and the mean best cosine of untrained ones. */
export interface TrainedDictionaries {
  byChance: number
  trained: TrainedDictionary[]
}

const letter = (cosine: number): string =>
  String.fromCharCode(97 + Math.min(steps, Math.floor(cosine * steps)))

/** Trains an autoencoder for each setting: too slow to do while somebody waits. */
export default function dictionaryCosines(): TrainedDictionaries {
  return {
    byChance: chance(),
    trained: recoveries().map((recovery) => ({
      width: recovery.width,
      meanMaxCosine: recovery.meanMaxCosine,
      found: recovery.found,
      r2: recovery.r2,
      l0: recovery.l0,
      shrinkage: recovery.shrinkage,
      dead: recovery.dead,
      rows: matched(recovery.cosines).map((row) => row.map(letter).join('')),
    })),
  }
}
