// Words for what is ahead of all others: `largest`, `the least`, `best`.

import { isNegated, senseOf } from './comparison-words.ts'

/** Whether a text says the most or the least; undefined if it says neither, or both. */
export function readExtreme(text: string): 'most' | 'least' | undefined {
  const sense = senseOf(text)
  return (sense === 'most' || sense === 'least') && !isNegated(text) ? sense : undefined
}

/**
 * The text, if the entry `at` of the values is ahead of every other one as it says.
 *
 * @throws Error if the text says no superlative, there is no such entry or no other one, or
 *   another one is as far.
 */
export function extreme(values: readonly number[], at: number, text: string): string {
  const told = text.replace(/\s+/g, ' ').trim()
  const end = readExtreme(text)
  if (!end)
    throw new Error(
      `Unexpected text \`${told}\` of an extreme, expected one superlative, such as \`largest\` or \`least\``,
    )
  const value = values.at(at)
  const index = at < 0 ? values.length + at : at
  const others = values.filter((_, i) => i !== index)
  if (value === undefined || others.length === 0 || !values.every(Number.isFinite))
    throw new Error(
      `Unexpected values \`${values.join(', ')}\` of \`${told}\`, expected number ${at} among others`,
    )
  if (!others.every((other) => (end === 'most' ? value > other : value < other)))
    throw new Error(
      `Unexpected text \`${told}\`, expected what holds of ${value} among ${others.join(', ')}`,
    )
  return text
}
