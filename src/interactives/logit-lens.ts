import { lensOnPrompt, points } from '../../examples/language-models/logit-lens.ts'
import { questions, untrained } from '../../examples/language-models/questions.ts'
import { parameters } from '../../examples/language-models/transformer.ts'
import { decode } from '../../examples/language-models/weights.ts'
import {
  choice,
  interactive,
  range,
  toggle,
} from '../components/interactive/specification.ts'
import { depthPath } from '../figures/depth-path.ts'
import { topWords } from '../figures/top-words.ts'
import type { FactsWeights } from './data/logit-lens.ts'

const asked = questions()

/** Answers that form early, late, and by detours; both phrasings. */
const prompts = [
  'the capital of russia is',
  "the russia 's capital is",
  'the language of russia is',
  'the currency of russia is',
  'the capital of vietnam is',
  'the currency of vietnam is',
  'the language of czechia is',
  'the currency of czechia is',
  'the capital of germany is',
  'the currency of germany is',
  'the capital of turkey is',
  'the language of turkey is',
  'the capital of chile is',
  'the language of france is',
  'the currency of romania is',
  'the capital of uruguay is',
]

const model = untrained(asked)
const names = points(model)
const where = (depth: number) => (depth === 0 ? 'embedding' : `after ${names[depth]}`)

const ordinal = (n: number): string => {
  const tens = n % 100
  const ending = tens > 10 && tens < 14 ? undefined : ['st', 'nd', 'rd'][(n % 10) - 1]
  return `${n}${ending ?? 'th'}`
}

/** What a transformer would answer if it stopped after any of its blocks. */
export default interactive({
  controls: {
    prompt: choice({
      label: 'Prompt',
      options: Object.fromEntries(prompts.map((prompt) => [prompt, prompt])),
    }),
    depth: range({
      label: 'Depth',
      value: 3,
      max: names.length - 1,
      format: where,
    }),
    norm: toggle({ label: 'Norm before reading', value: true }),
  },
  handles: [
    {
      drawing: 1,
      sets: ['depth'],
      along: 'x',
      // Taken at the top of its line: the probability is known only after the model has run.
      at: ({ depth }) => ({ x: depth, y: 1 }),
    },
  ],
  show({ prompt, depth, norm }, { weights }: FactsWeights) {
    decode(weights, parameters(model))
    const question = asked.facts.findIndex((fact) => fact.prompt.join(' ') === prompt)
    const { answer, cells } = lensOnPrompt(
      model,
      asked,
      question,
      norm ? undefined : (x) => x,
    )
    // The last position is the one that the model was trained to answer at.
    const read = cells.map((row) => row.at(-1)!)
    const { top, answer: probability, rank, divergence } = read[depth]!
    const said = top[0]!
    const place = depth === 0 ? 'at the embedding' : where(depth)
    const verdict =
      rank === 1
        ? `“${said.word}”, the right word, with a probability of ${probability.toFixed(3)}`
        : `“${said.word}” (${said.probability.toFixed(3)}); the right word, “${answer}”, is ${ordinal(rank)} with ${probability.toFixed(3)}`
    const final =
      divergence < 5e-4
        ? 'This is the model’s answer: the divergence is 0.'
        : `The divergence of this from the model’s answer is ${divergence.toFixed(3)} nats${
            depth === read.length - 1
              ? ': without the norm, even the end is not read as the model reads it'
              : ''
          }.`
    return {
      svg: [
        topWords({ place, top, answer }),
        depthPath({ answer, values: read.map((cell) => cell.answer), at: depth }),
      ],
      words: `Read ${place}${norm ? '' : ', without the norm'}, “${prompt}” is answered with ${verdict}. ${final}`,
    }
  },
})
