import type {
  WordDictionary,
  Words,
} from '../../../examples/linear-representation/word-features.ts'
import { wordDictionary } from '../../../examples/linear-representation/word-features.ts'

/** The features and the coordinates of the word vectors. */
export type BrowsedDictionary = Pick<WordDictionary, 'features' | 'coordinates'>

const rounded = (value: number) => Math.round(value * 1000) / 1000

const short = ({ top, alike }: Words): Words => ({
  top: top.map(({ word, strength }) => ({ word, strength: rounded(strength) })),
  alike: rounded(alike),
})

/** Trains the dictionary on the vectors of a corpus of 1.7 million words. */
export default function browseFeatures(): BrowsedDictionary {
  const { features, coordinates } = wordDictionary()
  return {
    features: features.map(({ feature, share, nearest, ...words }) => ({
      feature,
      share: rounded(share),
      nearest: { ...nearest, cosine: rounded(nearest.cosine) },
      ...short(words),
    })),
    coordinates: coordinates.map(({ up, down }) => ({
      up: short(up),
      down: short(down),
    })),
  }
}
