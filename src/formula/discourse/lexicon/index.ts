/** The lexicon: every word and phrase that says what a symbol is, in one place. */
import { table } from '../../language/table.ts'
import type { Entry } from '../description.ts'
import { functions } from './functions.ts'
import { laws } from './laws.ts'
import { matrices } from './matrices.ts'
import { neutral } from './neutral.ts'
import { nouns } from './nouns.ts'
import { numbers } from './numbers.ts'
import { parts } from './parts.ts'
import { randomness } from './randomness.ts'
import { sizes } from './sizes.ts'

/** All entries, by the kind of thing that they speak of. */
export const lexicon = {
  nouns,
  numbers,
  matrices,
  parts,
  sizes,
  functions,
  randomness,
  laws,
  neutral,
} as const

/** Entries by their first word, the longest first; of the same phrase the meanings are joined. */
export const byFirstWord = table<readonly Entry[]>(index(Object.values(lexicon).flat()))

/** What "nonzero" says, for those who say it by a set. */
export const nonzero = byFirstWord['nonzero']!.find(({ words }) => words.length === 1)!

function index(all: readonly Entry[]): Record<string, readonly Entry[]> {
  const byPhrase = new Map<string, Entry>()
  for (const entry of all) {
    const before = byPhrase.get(entry.phrase)
    byPhrase.set(entry.phrase, before ? joined(before, entry) : entry)
  }
  const lists: Record<string, Entry[]> = {}
  for (const entry of byPhrase.values()) (lists[entry.words[0]!] ??= []).push(entry)
  for (const list of Object.values(lists)) {
    list.sort((a, b) => b.words.length - a.words.length)
  }
  return lists
}

function joined(a: Entry, b: Entry): Entry {
  const noun = a.noun ?? b.noun
  return {
    ...a,
    ...b,
    meaning: { ...b.meaning, ...a.meaning },
    ...(noun && { noun }),
  }
}
