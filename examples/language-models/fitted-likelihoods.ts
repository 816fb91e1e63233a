import { computed, scope } from 'residual'

import { corpus, fit, loss, type Pair } from './word2vec-objective.ts'

// #region main
/** ℓ of the corpus with the vectors that training on some pairs ends with. */
export function fittedLikelihood(pairs: readonly Pair[]): number {
  const total = corpus.reduce((sum, { count }) => sum + count, 0)
  return -total * loss(fit(pairs), corpus)
}
// #endregion

/** Trains once, however often it is asked. */
function once(pairs: readonly Pair[]): () => number {
  let value: number | undefined
  return () => (value ??= fittedLikelihood(pairs))
}

/** Trained on all pairs, and on the first of them alone. */
export const given = scope({
  '\\ell_{\\text{all}}': computed(once(corpus)),
  '\\ell_{\\text{one}}': computed(once(corpus.slice(0, 1))),
})

if (import.meta.vitest) {
  const { expect, test } = import.meta.vitest

  test('all pairs: nearly the largest; one pair: worse than any constant', () => {
    const entropy = 0.646346
    expect(fittedLikelihood(corpus) / -16).toBeCloseTo(entropy, 3)
    // Equal probabilities for all three words cost log 3 a pair.
    const one = fittedLikelihood(corpus.slice(0, 1))
    expect(one).toBeLessThan(-16 * Math.log(3))
  })
}
