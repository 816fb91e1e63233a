import { trained } from '../../../examples/language-models/facts-model.ts'
import { parameters } from '../../../examples/language-models/transformer.ts'
import { encode } from '../../../examples/language-models/weights.ts'

/** The weights of the model that knows the facts, as text. */
export interface FactsWeights {
  weights: string
}

/** The stored weights of the transformer of the facts. */
export default function factsWeights(): FactsWeights {
  return { weights: encode(parameters(trained().model)) }
}
