// Trains one of the models whose weights are stored and prints the module:
//
//   node examples/language-models/train.ts facts > …/weights/facts.ts
//
// Each run gives the same file, byte for byte.
import { pieces, steps as pieceSteps } from './detokenization.ts'
import { questions, steps, trainFacts, untrained } from './facts-model.ts'
import { parameters } from './transformer.ts'
import type { Tensor } from './autograd.ts'
import { encode } from './weights.ts'

/** The trainings by name; each gives the trained parameters. */
export const trainings: Record<string, () => Tensor[]> = {
  facts: () => {
    const asked = questions()
    const model = untrained(asked)
    trainFacts(model, asked, steps)
    return parameters(model)
  },
  pieces: () => {
    const asked = questions(pieces)
    const model = untrained(asked)
    trainFacts(model, asked, pieceSteps)
    return parameters(model)
  },
}

const name = process.argv[2] ?? ''
const training = trainings[name]
if (training === undefined)
  throw new Error(
    `Unexpected name \`${name}\`, expected ${Object.keys(trainings).join(' or ')}.`,
  )
console.log(
  [
    `// Written by ../train.ts ${name}: float32 in base64, see ../weights.ts.`,
    'export const weights =',
    `  '${encode(training())}'`,
  ].join('\n'),
)
