import type { Entry, Meaning } from '../description.ts'

/** Entries of one meaning: phrases with semicolons between them. */
export const entries = (
  phrases: string,
  meaning: Meaning,
  more: Pick<Entry, 'noun' | 'slots' | 'many' | 'before'> = {},
): Entry[] =>
  phrases.split('; ').map((phrase) => ({
    phrase,
    // The full stop of an abbreviation is no part of its word: see `tokens`.
    words: phrase.split(' ').map((word) => word.replace(/\.$/, '')),
    meaning,
    ...more,
  }))

/** Of a vector and of a matrix alike. */
export const arrays = (options: Record<string, unknown>): Meaning => ({
  vector: options,
  matrix: options,
})
