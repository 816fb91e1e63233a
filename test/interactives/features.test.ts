import { describe, expect, test } from 'vitest'
import type { State } from '../../src/components/interactive/specification.ts'
import { firstState } from '../../src/components/interactive/specification.ts'
import training from '../../src/interactives/data/sentiment-unit.ts'
import factsWeights from '../../src/interactives/data/logit-lens.ts'
import logitLens from '../../src/interactives/logit-lens.ts'
import sentimentUnit from '../../src/interactives/sentiment-unit.ts'

describe('a unit, word by word', () => {
  const data = training()
  const { controls, show } = sentimentUnit
  const tell = (state: Partial<State<typeof controls>>) => {
    const shown = show(
      { ...(firstState(controls) as State<typeof controls>), ...state },
      data,
    )
    if (!('svg' in shown)) throw new Error('Unexpected steps, expected one drawing')
    return shown
  }

  test('names every word that it skips, once', () => {
    const { words, svg } = tell({ sentence: 'The phone was great, the phone: yes!' })
    expect(words).toContain('It was never shown “phone”, “:”, “yes” and “!”')
    expect(String(svg).match(/>unknown</g)).toHaveLength(5)
    expect(tell({ sentence: 'great' }).words).not.toContain('never shown')
  })

  test('the sign of the opinion is all that the diamonds change', () => {
    const { words } = tell({ sentence: 'the room was' })
    expect(words).toContain('no praise or complaint in it to turn round')
    const [, a, b] = /at (−?[\d.]+), and would be at (−?[\d.]+)/.exec(
      tell({ sentence: 'the room was great' }).words,
    )!
    const [, c, d] = /at (−?[\d.]+), and would be at (−?[\d.]+)/.exec(
      tell({ sentence: 'the room was awful' }).words,
    )!
    expect([a, b]).toEqual([d, c])
  })

  test('says so when a sentence is longer than the figure', () => {
    expect(tell({ sentence: 'the '.repeat(19) }).words).toContain('Only the first 18')
    expect(tell({ sentence: 'the '.repeat(18) }).words).not.toContain('Only')
    expect(tell({ sentence: ' ' }).words).toContain('nothing that it knows yet')
  })

  test('before training it tells less apart than after', () => {
    const apart = (step: number) =>
      Number(/it tells (\d+)\u00a0%/.exec(tell({ step }).words)![1])
    expect(apart(0)).toBeLessThan(75)
    expect(apart(2500)).toBeGreaterThan(95)
  })
})

describe('the logit lens', () => {
  const data = factsWeights()
  const { controls, show } = logitLens
  const words = (state: Partial<State<typeof controls>>) => {
    const shown = show(
      { ...(firstState(controls) as State<typeof controls>), ...state },
      data,
    )
    if (!('svg' in shown)) throw new Error('Unexpected steps, expected one drawing')
    return shown.words
  }
  const prompts = Object.keys(controls.prompt.options)

  test.each(prompts)('“%s” is answered rightly in the end, with the norm', (prompt) => {
    const end = words({ prompt, depth: 8 })
    expect(end).toMatch(/answered with “\w+”, the right word, with/)
    expect(end).toContain('the divergence is 0')
    expect(words({ prompt, depth: 8, norm: false })).toContain(
      'even the end is not read as the model reads it',
    )
  })

  test('at the embedding all prompts are answered alike', () => {
    const said = prompts.map((prompt) =>
      /answered with (“\w+”)/.exec(words({ prompt, depth: 0 }))!.at(1),
    )
    expect(new Set(said).size).toBe(1)
  })

  test('a word that is not the likeliest has its place told', () => {
    expect(words({ prompt: 'the language of france is', depth: 3 })).toMatch(
      /the right word, “french”, is \d+(?:st|nd|rd|th) with 0\.0/,
    )
  })
})
