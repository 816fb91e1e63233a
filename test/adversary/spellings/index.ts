// Spellings that mean the same, as patterns and what may stand in their place.

import { networks } from './networks.ts'
import { signs } from './signs.ts'
import type { Spelling } from './spelling.ts'
import { subjects } from './subjects.ts'

export const spellings: readonly Spelling[] = [...signs, ...subjects, ...networks]
