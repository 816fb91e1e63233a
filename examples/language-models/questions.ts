import { facts } from '../data/facts.ts'
import type { Fact } from '../data/facts.ts'
import { randomModel } from './transformer.ts'
import type { Model } from './transformer.ts'

/** Facts as numbers: the words they are made of, prompts and answers. */
export interface Questions {
  facts: Fact[]
  words: string[]
  prompts: number[][]
  answers: number[]
}

/** Numbers the words of the facts in the order of their appearance. */
export function questions(spell?: (name: string) => string[]): Questions {
  const all = facts(spell)
  const words = [...new Set(all.flatMap((f) => [...f.prompt, f.answer]))]
  const number = new Map(words.map((word, i) => [word, i]))
  return {
    facts: all,
    words,
    prompts: all.map((f) => f.prompt.map((word) => number.get(word)!)),
    answers: all.map((f) => number.get(f.answer)!),
  }
}

/** The untrained model for some questions: d 24, 4 layers, 2 heads. */
export function untrained(asked: Questions, seed = 1): Model {
  return randomModel(
    {
      vocabulary: asked.words.length,
      positions: asked.prompts[0]!.length,
      d: 24,
      heads: 2,
      layers: 4,
      hidden: 48,
    },
    seed,
  )
}

if (import.meta.vitest) {
  const { expect, test } = import.meta.vitest

  test('numbers stand for the words of prompts and answers', () => {
    const { facts: all, words, prompts, answers } = questions()
    expect(new Set(words).size).toBe(words.length)
    for (const [b, { prompt, answer }] of all.entries()) {
      expect(prompts[b]!.map((word) => words[word])).toEqual(prompt)
      expect(words[answers[b]!]).toBe(answer)
    }
  })
}
