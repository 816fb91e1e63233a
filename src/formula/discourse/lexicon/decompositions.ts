/** Products of factors that have names: the singular value decomposition and its like. */

/** Which factors a decomposition has. */
export type DecompositionKind = 'singular' | 'eigen' | 'cholesky' | 'orthogonal'

/** How many columns its factors have: all of the space, or no more than are needed. */
export type DecompositionSize = 'full' | 'thin'

const kinds: Readonly<Record<DecompositionKind, string>> = {
  singular: 'singular value decomposition; singular-value decomposition; svd',
  eigen:
    'eigendecomposition; eigen-decomposition; eigen decomposition; eigenvalue decomposition; spectral decomposition; eigenvector decomposition; diagonalization; orthogonal diagonalization',
  cholesky:
    'cholesky decomposition; cholesky factorization; cholesky factorisation; cholesky factors',
  orthogonal: 'qr decomposition; qr factorization; qr factorisation; qr-decomposition',
}

/** Their names, the longest first. */
export const decompositionNames: readonly {
  readonly words: readonly string[]
  readonly kind: DecompositionKind
}[] = Object.entries(kinds)
  .flatMap(([kind, phrases]) =>
    phrases.split('; ').map((phrase) => ({
      words: phrase.split(' '),
      kind: kind as DecompositionKind,
    })),
  )
  .sort((a, b) => b.words.length - a.words.length)

/** Adjectives that say how large the factors are; others say nothing of them. */
export const decompositionSizes: Readonly<Record<string, DecompositionSize>> = {
  full: 'full',
  complete: 'full',
  thin: 'thin',
  reduced: 'thin',
  economy: 'thin',
  'economy-size': 'thin',
  compact: 'thin',
}
