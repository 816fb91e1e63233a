import { opposite } from '../../examples/data/sentiment.ts'
import type { Course } from '../../examples/language-models/sentiment-unit.ts'
import {
  storedGru,
  units,
  wordByWord,
  wordsOf,
} from '../../examples/language-models/word-by-word.ts'
import {
  choice,
  interactive,
  range,
  text,
} from '../components/interactive/specification.ts'
import { fixed } from '../components/interactive/wording.ts'
import { unitCourse } from '../figures/unit-course.ts'
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

const inSteps = (step: number) => `${step.toLocaleString('en')} steps`

/** Type a sentence: what does a unit say after each word, at any stage of training? */
export default interactive({
  controls: {
    sentence: text({
      label: 'Sentence',
      value: 'The room was awful and dull, we came and I hated it and would leave.',
      suggestions: [
        'The room was great and lovely, we came and I loved it and would return.',
        'The film was wonderful and dull, we stayed and I enjoyed it.',
        'The phone was great, but I hated the battery.',
        'I enjoyed it.',
      ],
    }),
    step: range({
      label: 'Training',
      value: end,
      max: end,
      step: apart,
      format: (step) => (step === 0 ? 'none' : inSteps(step)),
    }),
    unit: choice({
      label: 'Unit (by how well it ends)',
      options: Object.fromEntries(
        Array.from({ length: units }, (_, k) => [String(k + 1), ranks[k]!]),
      ),
    }),
  },
  handles: [
    {
      drawing: 1,
      sets: ['step'],
      along: 'x',
      at: ({ step, unit: rank }, { at, order }: Course) => ({
        x: step,
        y: at[step / apart]!.accuracy[order[Number(rank) - 1]!]!,
      }),
    },
  ],
  show({ sentence, step, unit: rank }, { at, order }: Course) {
    const { weights, accuracy } = at[step / apart]!
    const unit = order[Number(rank) - 1]!
    const gru = storedGru(weights)
    const all = wordsOf(sentence)
    const typed = all.slice(0, room)
    const other = wordByWord(gru, unit, typed.map(opposite))
    const words = wordByWord(gru, unit, typed).map((reading, i) => ({
      ...reading,
      opposite: other[i]!.value,
    }))
    const when = step === 0 ? 'Before training' : `After ${inSteps(step)} of training`
    return {
      svg: [
        wordValues({ words, room }),
        unitCourse({
          points: at.map((seen) => ({
            step: seen.step,
            accuracy: seen.accuracy[unit]!,
          })),
          at: step,
        }),
      ],
      words: [
        `${when}, ${told(words)}.`,
        `Just before the verb it tells ${(100 * accuracy[unit]!).toFixed(0)}\u00a0% of a thousand other reviews apart.`,
        ...unknown(typed.filter((_, i) => words[i]!.value === undefined)),
        ...(all.length > room ? [`Only the first ${room} words are read.`] : []),
      ].join(' '),
    }
  },
})

/** Where the value depends most on what was meant. */
function told(
  words: readonly {
    word: string
    value: number | undefined
    opposite: number | undefined
  }[],
): string {
  const known = words.flatMap(({ word, value, opposite: other }) =>
    value === undefined || other === undefined ? [] : [{ word, value, other }],
  )
  const last = known.at(-1)
  if (!last) return 'the unit has read nothing that it knows yet'
  const distance = ({ value, other }: typeof last) => Math.abs(value - other)
  const most = known.reduce((a, b) => (distance(b) > distance(a) ? b : a))
  return distance(most) === 0
    ? `the unit ends at ${fixed(last.value, 2)}; there is no praise or complaint in it to turn round`
    : `the opinion shows most after “${most.word}”: the unit is at ${fixed(most.value, 2)}, and would be at ${fixed(most.other, 2)} if all praise were complaint and all complaint praise`
}

/** A sentence that names the words that were skipped, if there are some. */
function unknown(words: readonly string[]): string[] {
  const names = [...new Set(words)].map((word) => `“${word}”`)
  if (names.length === 0) return []
  const list =
    names.length === 1
      ? names[0]!
      : `${names.slice(0, -1).join(', ')} and ${names.at(-1)!}`
  return [
    `It was never shown ${list}, and skips ${names.length === 1 ? 'it' : 'them'}.`,
  ]
}
