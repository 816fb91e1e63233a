import type { Name } from './name.ts'

/** What `npm run new` can write: each file in `kinds/` is one, by its name. */
export interface Kind {
  /** A name such as it takes, for messages. */
  example: string
  /** The folder that its names are paths in. */
  folder: string
  /** Whether that has no folders. */
  flat?: boolean
  /**
   * What is written for a name of good form.
   *
   * @throws Refusal if it cannot be.
   */
  make: (name: Name, root: string) => Made
}

/** Texts by their paths from the root, and where to go on in them. */
export interface Made {
  /** Files that are not there yet. */
  files: Readonly<Record<string, string>>
  /** Files that are there, as they will be. */
  changed?: Readonly<Record<string, string>>
  /** The one place to go on: a piece of one of these texts, and what to do there. */
  next: { file: string; at: string; say: string }
  /** How it is seen or used, and how it is checked. */
  then: string
}

/** Why nothing is written, in a sentence: what was seen, what was expected, the way out. */
export class Refusal extends Error {}
