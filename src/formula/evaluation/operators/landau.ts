/** `O(g)` and `o(g)`: they have no value; claims about them are tried in judge/near.ts. */
import { FormulaError } from '../../language/error.ts'
import type { Operator } from './operator.ts'

const operator = (name: string, letter: string): Operator => ({
  name,
  apply: () => {
    throw new FormulaError(
      'unreadable',
      `Unexpected \`${letter}(…)\` without a word of what goes where, expected it in a sum beside "as $h \\to 0$"`,
    )
  },
})

export const landau: readonly Operator[] = [
  operator('big-o', 'O'),
  operator('little-o', 'o'),
]
