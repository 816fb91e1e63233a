/** Calling functions that the author's code gave. */
import { FormulaError } from '../language/error.ts'
import { NoSlope } from '../values/dual.ts'
import type { Value } from '../values/value.ts'

/** How the message of a used-up stack begins; where it is used up, no pattern can be run. */
const overflow = 'Maximum call stack'

/**
 * The value of a function at some arguments.
 *
 * @param name How to speak of it.
 * @throws FormulaError `kind-mismatch` for arguments too many, which code would ignore,
 *   `too-costly` for a recursion without end, `code-throws` for whatever the code throws.
 */
export function applied(
  target: (...args: Value[]) => Value,
  values: readonly Value[],
  name: string,
): Value {
  if (target.length > 0 && values.length > target.length) {
    throw new FormulaError(
      'kind-mismatch',
      `Unexpected ${values.length} arguments, expected at most ${target.length}`,
    )
  }
  try {
    const result = target(...values) as Value | undefined
    if (result === undefined) throw new Error('it returned undefined')
    return result
  } catch (error) {
    if (error instanceof FormulaError || error instanceof NoSlope) throw error
    if (error instanceof RangeError && error.message.startsWith(overflow)) {
      throw new FormulaError(
        'too-costly',
        `Unexpected calls of ${name} without end, expected a recursion that comes to a first value`,
      )
    }
    const text = error instanceof Error ? error.message : String(error)
    throw new FormulaError(
      'code-throws',
      `Unexpected exception in a call of ${name}, expected a value: ${text}`,
    )
  }
}
