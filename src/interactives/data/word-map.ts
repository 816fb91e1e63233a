import { cosine, vectorOf } from '../../../examples/language-models/nearest.ts'
import { wordMap } from '../../../examples/language-models/word-map.ts'
import { wordVectors } from '../../../examples/language-models/word-vectors.ts'
import type { PlacedWord } from '../../figures/word-plane.ts'

const rounded = (value: number) => Math.round(value * 1000) / 1000

/** How many words of the map are joined to each. */
const joined = 3

/** The map, each word with the nearest of all words and the nearest on the map. */
export default function map(): PlacedWord[] {
  const space = wordVectors()
  const places = wordMap(space)
  // Each vector once: what an experiment is asked for is looked up by all that it is given.
  const vectors = places.map(({ word }) => vectorOf(space, word))
  const near = vectors.map((one) => vectors.map((other) => cosine(one, other)))
  return places.map(({ word, topic, x, y, neighbours }, i) => ({
    word,
    topic,
    x: rounded(x),
    y: rounded(y),
    neighbours: neighbours.map((each) => ({
      word: each.word,
      cosine: rounded(each.cosine),
    })),
    joined: places
      .map((other, j) => ({ word: other.word, cosine: near[i]![j]! }))
      .filter((other) => other.word !== word)
      .sort((a, b) => b.cosine - a.cosine)
      .slice(0, joined)
      .map((other) => other.word),
  }))
}
