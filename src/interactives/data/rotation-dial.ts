import { trained } from '../../../examples/language-models/facts-model.ts'
import { parameters } from '../../../examples/language-models/transformer.ts'
import type { Shape } from '../../../examples/language-models/transformer.ts'
import { encode } from '../../../examples/language-models/weights.ts'

/** A trained transformer and a prompt for it. */
export interface AskedModel {
  shape: Shape
  /** All weights, as `encode` writes them. */
  weights: string
  words: string[]
  /** Numbers of words. */
  prompt: number[]
}

const text = 'the capital of russia is'

/** The transformer that learned the facts, asked for a capital. */
export default function askedModel(): AskedModel {
  const { asked, model } = trained()
  const prompt = asked.prompts.find(
    (numbers) => numbers.map((number) => asked.words[number]).join(' ') === text,
  )
  if (!prompt) throw new Error(`Expected the prompt "${text}" among the facts`)
  return {
    shape: model.shape,
    weights: encode(parameters(model)),
    words: asked.words,
    prompt,
  }
}
