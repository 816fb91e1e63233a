// Names of each page by their kinds.

import type { Vocabulary } from '../vocabulary.ts'
import { deepLearning } from './deep-learning.ts'
import { first } from './first.ts'
import { languageModels } from './language-models.ts'

export const vocabularies: Record<string, Vocabulary> = {
  ...first,
  ...deepLearning,
  ...languageModels,
}
