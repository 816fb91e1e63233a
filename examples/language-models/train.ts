// Trains the models of one of the files in weights/ and prints that file:
//
//   node examples/language-models/train.ts facts > …/weights/facts.ts
//
// Each run prints the same bytes.
import { splitSentences } from '../data/review-sentences.ts'
import { pieces, steps as pieceSteps } from './detokenization.ts'
import { steps, trainFacts } from './facts-model.ts'
import { parameters as gruParameters } from './gru.ts'
import {
  sentenceSteps,
  trainOnSentences,
  untrainedOnSentences,
} from './review-language-model.ts'
import {
  every,
  shown,
  steps as reviewSteps,
  trainReviews,
} from './sentiment-unit.ts'
import { questions, untrained } from './questions.ts'
import { parameters } from './transformer.ts'
import { encode } from './weights.ts'
import { untrainedGru } from './word-by-word.ts'

/** An answering model's weights after `count` steps. */
function answers(count: number, spell?: (name: string) => string[]): string {
  const asked = questions(spell)
  const model = untrained(asked)
  trainFacts(model, asked, count)
  return encode(parameters(model))
}

/** A review model's weights at the steps that are multiples of `apart`. */
function checkpoints(seed: number, apart: number): string[] {
  const gru = untrainedGru(seed)
  const texts: string[] = []
  trainReviews(gru, reviewSteps, {
    each: (step) => {
      if (step % apart === 0) texts.push(encode(gruParameters(gru)))
    },
  })
  return texts
}

/** The weights of the model of real sentences. */
function onSentences(): string {
  const gru = untrainedOnSentences()
  trainOnSentences(gru, splitSentences(1).train, sentenceSteps)
  return encode(gruParameters(gru))
}

const seeds = [1, 2, 3, 4, 5, 6, 7, 8]
const lines = (texts: string[]) => texts.map((text) => `  '${text}',\n`)

const files: Record<string, () => string> = {
  facts: () => `export const weights =\n  '${answers(steps)}'`,
  pieces: () => `export const weights =\n  '${answers(pieceSteps, pieces)}'`,
  sentences: () => `export const weights =\n  '${onSentences()}'`,
  reviews: () =>
    [
      `export const atSteps = [\n${lines(checkpoints(shown, every)).join('')}]\n`,
      `export const bySeed = [\n${lines(
        seeds.map((seed) => checkpoints(seed, reviewSteps)[1]!),
      ).join('')}]`,
    ].join(''),
}

const names = Object.keys(files).join(', ')
const name = process.argv[2] ?? ''
const file = files[name]
if (file === undefined)
  throw new Error(`Unexpected name \`${name}\`, expected ${names}.`)
console.log(
  `// Written by ../train.ts ${name}: float32 in base64, see ../weights.ts.`,
)
console.log(file())
