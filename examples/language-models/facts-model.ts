import { adam } from './adam.ts'
import { backward, crossEntropy } from './autograd.ts'
import { questions, untrained } from './questions.ts'
import type { Questions } from './questions.ts'
import { forward, last, parameters, unembed } from './transformer.ts'
import type { Model } from './transformer.ts'
import { decode } from './weights.ts'
import { weights } from './weights/facts.ts'

export { questions, untrained }
export type { Questions }

// #region train
/**
 * Trains a model to answer, all questions in each step: the loss is the
 * cross-entropy of the word after the last position. Gives each step's loss.
 */
export function trainFacts(
  model: Model,
  asked: Questions,
  steps: number,
  rate = 0.003,
): number[] {
  const move = adam(parameters(model))
  const losses: number[] = []
  for (let step = 0; step < steps; step++) {
    const { stream } = forward(model, asked.prompts)
    const end = last(stream.at(-1)!, model.shape.positions)
    const loss = crossEntropy(unembed(model, end), asked.answers)
    backward(loss)
    move(rate)
    losses.push(loss.data[0]!)
  }
  return losses
}
// #endregion

/** Steps of the training whose weights are stored. */
export const steps = 200

/** The questions and the trained model, from its stored weights. */
export function trained(): { asked: Questions; model: Model } {
  const asked = questions()
  const model = untrained(asked)
  decode(weights, parameters(model))
  return { asked, model }
}

if (import.meta.vitest) {
  const { expect, test } = import.meta.vitest
  const { fingerprint } = await import('./weights.ts')

  test('twenty steps give the same bits on every machine', async () => {
    const asked = questions()
    const model = untrained(asked)
    const losses = trainFacts(model, asked, 20)
    expect(losses[19]!).toBeLessThan(losses[0]!)
    expect(await fingerprint(parameters(model))).toBe(
      '7f9f89ea8940afba269a5114ea6597ec8ec799a073ab005d627c2fd1d6f8df24',
    )
  })

  test('the trained model answers all 180 questions', () => {
    const { asked, model } = trained()
    const size = parameters(model).reduce((sum, p) => sum + p.data.length, 0)
    expect(size).toBe(23_736)
    const { stream } = forward(model, asked.prompts)
    const logits = unembed(model, last(stream.at(-1)!, 5))
    const right = asked.answers.filter((answer, b) => {
      const row = logits.data.subarray(b * logits.cols, (b + 1) * logits.cols)
      return row.indexOf(Math.max(...row)) === answer
    })
    expect(right.length).toBe(180)
  })
}
