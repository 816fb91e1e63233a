import { kinds } from '../../examples/data/sentiment.ts'
import type { Course } from '../../examples/language-models/sentiment-unit.ts'
import {
  storedGru,
  units,
  wordByWord,
  wordsOf,
} from '../../examples/language-models/word-by-word.ts'
import type { Reading } from '../../examples/language-models/word-by-word.ts'
import {
  choice,
  interactive,
  range,
  text,
} from '../components/interactive/specification.ts'
import { fixed } from '../components/interactive/wording.ts'
import { wordValues } from '../figures/word-values.ts'

/** Words that the figure has room for. */
const room = 18

/** Steps between two stored states of the training, and its length. */
const [apart, end] = [100, 2500]

const ranks = [
  'the best',
  '2nd best',
  '3rd best',
  '4th',
  '5th',
  '6th',
  '7th',
  'the worst',
]

/** Type a sentence: what does a unit say after each word, at any stage of training? */
export default interactive({
  controls: {
    sentence: text({
      label: 'Sentence',
      value: 'The room was awful and dull, we came and I hated it and would leave.',
      suggestions: [
        'The room was great and lovely, we came and I loved it and would return.',
        'The film was wonderful and dull, we stayed and I',
        'The food was poor, and the service was lovely, and I',
        'I enjoyed it.',
      ],
    }),
    step: range({
      label: 'Training',
      value: end,
      max: end,
      step: apart,
      format: (step) => (step === 0 ? 'none' : `${step.toLocaleString('en')} steps`),
    }),
    unit: choice({
      label: 'Unit (by how well it ends)',
      options: Object.fromEntries(
        Array.from({ length: units }, (_, k) => [String(k + 1), ranks[k]!]),
      ),
    }),
  },
  show({ sentence, step, unit: rank }, { at, order }: Course) {
    const { weights, units: means } = at[step / apart]!
    const unit = order[Number(rank) - 1]!
    const { positive, negative, accuracy } = means[unit]!
    const all = wordsOf(sentence)
    const words = wordByWord(storedGru(weights), unit, all.slice(0, room))
    const name = rank === '1' ? 'the unit' : 'this unit'
    return {
      svg: wordValues({ words, room, positive, negative }),
      words: [
        `${step === 0 ? 'Before training' : `After ${step.toLocaleString('en')} steps`}, ${name} ${told(words)}.`,
        `Just before the verb it stands at ${fixed(positive, 2)} on average in positive reviews and at ${fixed(negative, 2)} in negative ones, and tells ${(100 * accuracy).toFixed(0)} % of them apart.`,
        ...unknown(words),
        ...(all.length > room ? [`Only the first ${room} words are read.`] : []),
      ].join(' '),
      tables: [
        {
          caption: 'All words that it knows',
          rows: Object.entries(kinds).map(([kind, own]) => [kind, own.join(' ')]),
        },
      ],
    }
  },
})

/** Where the unit's value jumps, and where it ends. */
function told(words: readonly Reading[]): string {
  const known = words.flatMap(({ word, value }) =>
    value === undefined ? [] : [{ word, value }],
  )
  const last = known.at(-1)
  if (!last) return 'has read nothing that it knows yet'
  const jumps = known.map(({ word, value }, i) => ({
    word,
    jump: value - (known[i - 1]?.value ?? 0),
  }))
  const largest = jumps.reduce((a, b) => (Math.abs(b.jump) > Math.abs(a.jump) ? b : a))
  return `moves most at “${largest.word}”, by ${fixed(largest.jump, 2)}, and ends at ${fixed(last.value, 2)}`
}

/** A sentence that names the words without a value, if there are some. */
function unknown(words: readonly Reading[]): string[] {
  const names = [
    ...new Set(
      words.flatMap(({ word, value }) => (value === undefined ? [`“${word}”`] : [])),
    ),
  ]
  if (names.length === 0) return []
  const list =
    names.length === 1
      ? names[0]!
      : `${names.slice(0, -1).join(', ')} and ${names.at(-1)!}`
  return [
    `It was never shown ${list}, and skips ${names.length === 1 ? 'it' : 'them'}.`,
  ]
}
