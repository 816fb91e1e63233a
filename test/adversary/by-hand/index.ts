// Changes as a person would make them, for formulas where rules alone are too simple, and
// hostile ones: endless sums, huge powers, deep nesting, broken LaTeX.

import type { ByHand } from './by-hand.ts'
import { features } from './features.ts'
import { likelihood } from './likelihood.ts'
import { linearRepresentation } from './linear-representation.ts'
import { loss } from './loss.ts'
import { pca } from './pca.ts'
import { regularization } from './regularization.ts'
import { superposition } from './superposition.ts'
import { trainingDynamics } from './training-dynamics.ts'
import { word2vec } from './word2vec.ts'

/** By page. */
export const byHand: Readonly<Record<string, readonly ByHand[]>> = {
  pca,
  likelihood,
  'deep-learning/loss-functions': loss,
  'deep-learning/regularization': regularization,
  'deep-learning/training-dynamics': trainingDynamics,
  'language-models/word2vec': word2vec,
  'language-models/features': features,
  'language-models/superposition': superposition,
  'language-models/linear-representation': linearRepresentation,
}
