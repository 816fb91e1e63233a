// The symbols of each page, by the page's name.

import { featuresWorld } from './features.ts'
import { likelihoodWorld } from './likelihood.ts'
import { linearRepresentationWorld } from './linear-representation.ts'
import { lossWorld } from './loss.ts'
import { pcaWorld } from './pca.ts'
import { regularizationWorld } from './regularization.ts'
import { superpositionWorld } from './superposition.ts'
import { trainingDynamicsWorld } from './training-dynamics.ts'
import { word2vecWorld } from './word2vec.ts'
import type { World } from './world.ts'

/** Where on a page a formula stands, if symbols change on the way. */
export type Stage = 'raw' | 'square' | 'centred'

/** Values of all symbols of a page for each seed. */
export const worlds: Record<string, (seed: number, stage: Stage) => World> = {
  pca: pcaWorld,
  likelihood: likelihoodWorld,
  'deep-learning/loss-functions': lossWorld,
  'deep-learning/regularization': regularizationWorld,
  'deep-learning/training-dynamics': trainingDynamicsWorld,
  'language-models/word2vec': word2vecWorld,
  'language-models/features': featuresWorld,
  'language-models/superposition': superpositionWorld,
  'language-models/linear-representation': linearRepresentationWorld,
}
