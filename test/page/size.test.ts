import { describe, expect, test } from 'vitest'
import { readDocument } from '../../src/page/read.ts'

// Reading has a budget: what costs more than a page of notes is refused by name, and what
// does not is read in a time that grows with its length.

const read = (source: string, language: 'md' | 'mdx' = 'md') => {
  const { formulas, problems } = readDocument(source, { file: `page.${language}` })
  const defects = formulas.flatMap(({ defect }) => defect ?? [])
  return {
    formulas: formulas.length,
    told: [...problems, ...defects].map(({ code, message }) => `${code}: ${message}`),
  }
}

describe('what is large is read', () => {
  test.each<[string, string, number]>([
    [
      '5 MB of prose',
      `${'A sentence of prose that says a thing. '.repeat(128_000)}$x$`,
      1,
    ],
    ['one sentence', `${'word '.repeat(200_000)}$x$ and $y$`, 2],
    ['full stops', `${'.'.repeat(1_000_000)} $x$`, 1],
    ['a formula each line', '$$\nx\n$$\n\n'.repeat(1_500), 1_500],
    ['escaped dollars', `${'It costs \\$5. '.repeat(5_000)}$x$`, 1],
    ['loose dollars', 'Costs $5.\n\n'.repeat(2_000), 0],
    ['texts in a formula', `$${String.raw`\text{–}`.repeat(20_000)}$`, 1],
    ['text in text', `$${String.raw`\text{`.repeat(20_000)}${'}'.repeat(20_000)}$`, 1],
  ])('%s', (_what, source, formulas) => {
    const found = read(source)
    expect(found.formulas).toBe(formulas)
    expect(found.told.filter((text) => !/^(?:unbalanced|price)/.test(text))).toEqual([])
  })
})

describe('what would take too long is refused', () => {
  test.each<[string, string, string]>([
    [
      'characters',
      'word '.repeat(2_000_001),
      'too-large: Unexpected 10,000,005 characters on one page, expected at most 10,000,000',
    ],
    [
      'formulas',
      '$x$ '.repeat(100_000),
      'too-large: Unexpected 200,000 dollar signs on one page, expected at most 20,000',
    ],
    [
      'dollars',
      '$ '.repeat(2_500_000),
      'too-large: Unexpected 2,500,000 dollar signs on one page, expected at most 20,000',
    ],
    [
      'marks',
      '*a* '.repeat(200_000),
      'too-large: Unexpected 400,000 marks of Markdown on one page, expected at most 300,000',
    ],
    [
      'footnotes',
      'a[^1] '.repeat(2_001),
      'too-large: Unexpected 2,001 marks of footnotes on one page, expected at most 2,000',
    ],
    [
      'comments that never end',
      'a <!-- '.repeat(10_000),
      'too-large: Unexpected 700,000,000 characters to search for the ends of 10,000 comments and kinds of fences, expected at most 50,000,000',
    ],
    [
      'quotes in quotes',
      `${'> '.repeat(20_000)}x`,
      'too-nested: Unexpected depth of nesting, expected a page that a reader could follow',
    ],
    [
      'a formula',
      `$$\n${'x + '.repeat(250_000)}x\n$$`,
      'too-large: Unexpected 1,000,001 characters in one formula, expected at most 250,000',
    ],
    [
      'a sentence',
      'we have $x$ and '.repeat(3_000),
      'long-sentence: Unexpected sentence of 42,000 characters with 3,000 formulas, expected a shorter one',
    ],
  ])('%s', (_what, source, told) => {
    expect(read(source).told).toEqual([told])
  })
})
