// What the adversary knows of each page: names of one kind, and names that take arguments.

export interface Vocabulary {
  /** Names of one kind, as they are written. */
  kinds: readonly (readonly string[])[]
  /** Names of matrices, which have transposes and inverses. */
  matrices: RegExp
  /** A factor that is a size. */
  factor: string
  /** A name, with its subscript, that takes arguments. */
  calls: RegExp
  /** Names that a bound index may get. */
  fresh: readonly string[]
}

const bare = (tex: string) => tex.replace(/[\s{}]/g, '')

/** Whether two names are the same but for blanks and braces. */
export const alike = (a: string, b: string): boolean => bare(a) === bare(b)
