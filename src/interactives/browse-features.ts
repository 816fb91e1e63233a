import { interactive, range, toggle } from '../components/interactive/specification.ts'
import { fixed } from '../components/interactive/wording.ts'
import { wordBars } from '../figures/word-bars.ts'
import type { BrowsedDictionary } from './data/browse-features.ts'

/** Features of the dictionary. */
const width = 128

/** Word features, one after another, beside the coordinate that is nearest. */
export default interactive({
  controls: {
    place: range({
      label: 'Feature, most used first',
      value: 41,
      min: 1,
      max: width,
      format: (place) => `${place} of ${width}`,
    }),
    other: toggle({ label: 'The other end of the coordinate' }),
  },
  show({ place, other }, { features, coordinates }: BrowsedDictionary) {
    const { share, top, alike, nearest } = features[place - 1]!
    const { up, down } = coordinates[nearest.coordinate]!
    // The end to which the feature's direction points.
    const near = nearest.cosine > 0 !== other ? up : down
    const name = `coordinate ${nearest.coordinate + 1}`
    const list = (words: typeof top) =>
      words
        .slice(0, 3)
        .map(({ word }) => `“${word}”`)
        .join(', ')
    return {
      svg: [
        wordBars(
          {
            name: 'live-feature',
            title: `Words that have feature ${place} most`,
            description: 'A bar for each word: the size of its code.',
          },
          { top, label: 'code of the word', kind: 0 },
        ),
        wordBars(
          {
            name: 'live-coordinate',
            title: `Words at an end of ${name}`,
            description: 'A bar for each word: the size of its coordinate.',
          },
          { top: near.top, label: name, kind: 1 },
        ),
      ],
      words: `Feature ${place} is in ${(100 * share).toFixed(1)}\u00a0% of the words, most in ${list(top)}; the mean cosine of the words shown with one another is ${fixed(alike, 2)}. The raw coordinate nearest to its direction is number ${nearest.coordinate + 1} (cosine ${fixed(Math.abs(nearest.cosine), 2)}); ${
        near.top.length === 0
          ? 'no word lies on this side of it.'
          : `${other ? 'at its other end' : 'at its end on this side'} stand ${list(near.top)}, with a mean cosine of ${fixed(near.alike, 2)}.`
      }`,
    }
  },
})
