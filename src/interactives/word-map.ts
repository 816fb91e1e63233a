import { topics } from '../../examples/language-models/word-map.ts'
import { choice, interactive } from '../components/interactive/specification.ts'
import { fixed } from '../components/interactive/wording.ts'
import type { PlacedWord } from '../figures/word-plane.ts'
import { wordPlane } from '../figures/word-plane.ts'

const words = Object.values(topics).flatMap((list) => list.split(' '))

/** A map of words: which words are nearest to one, in the plane and out of it? */
export default interactive({
  controls: {
    word: choice({
      label: 'Word',
      options: Object.fromEntries(words.map((word) => [word, word])),
      value: 'mexico',
    }),
  },
  handles: [
    {
      sets: ['word'],
      at: ({ word }, places: readonly PlacedWord[]) =>
        places.find((place) => place.word === word),
    },
  ],
  show({ word }, places: readonly PlacedWord[]) {
    const { neighbours, joined } = places.find((place) => place.word === word)!
    const near = neighbours.map((each) => `${each.word} ${fixed(each.cosine, 2)}`)
    return {
      svg: wordPlane(places, word),
      words: `Nearest to “${word}” of all words, by the cosine of their vectors: ${near.join(', ')}. On the map: ${new Intl.ListFormat('en-GB').format(joined)}.`,
    }
  },
})
