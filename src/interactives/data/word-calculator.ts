import { rareWords } from '../../../examples/data/sotu.ts'
import { store } from '../../../examples/language-models/stored-vectors.ts'
import type { StoredVectors } from '../../../examples/language-models/stored-vectors.ts'
import { wordVectors } from '../../../examples/language-models/word-vectors.ts'

/** What the calculator knows. */
export interface Calculator {
  vectors: StoredVectors
  /** How often some words occur that are too rare to have a vector. */
  rare: Record<string, number>
}

/** The vectors of the addresses, a byte a number. */
export default function calculator(): Calculator {
  return { vectors: store(wordVectors()), rare: rareWords() }
}
