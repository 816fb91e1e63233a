import { arithmetic } from './arithmetic.ts'
import { elementary } from './elementary.ts'
import { landau } from './landau.ts'
import { matrices } from './matrices.ts'
import { means } from './mean.ts'
import type { Operator } from './operator.ts'
import { sets } from './sets.ts'

/** All operators that act on values, by name. A new one goes into the list of its family. */
export const operators: ReadonlyMap<string, Operator> = new Map(
  [...arithmetic, ...elementary, ...landau, ...matrices, ...means, ...sets].map(
    (operator) => [operator.name, operator],
  ),
)
