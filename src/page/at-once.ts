// Short documents without examples need no process of their own: starting it, and loading the
// engine there, takes longer than all their formulas. They are checked in this thread, if that
// is soon over; what is not is taken again where it can be ended and has a limit of memory.

import { Script } from 'node:vm'
import type { Outcome, Step } from './steps.ts'

/** Formulas that are worth a try. */
const few = 20

/** Milliseconds: what takes longer gains nothing from it. */
const soon = 2000

/** Are these steps few, and none of them code of an example? */
export const isShort = (steps: readonly Step[]): boolean =>
  steps.length <= few + 2 && steps.every(({ kind }) => kind !== 'example')

/** What comes of steps; undefined if that is not soon over. */
export async function takeAtOnce(
  steps: readonly Step[],
): Promise<Outcome[] | undefined> {
  const { Run } = await import('./run.ts')
  const run = new Run()
  return within(soon, () => steps.map((step) => run.take(step)))
}

/** A result, unless it takes longer than so many milliseconds: then the function is ended. */
export function within<Result>(time: number, work: () => Result): Result | undefined {
  const shared = globalThis as { residualWork?: () => unknown }
  const { warn } = console
  // `ml-matrix` warns of matrices that a verdict says more of.
  console.warn = () => undefined
  shared.residualWork = work
  try {
    // Node ends what a script calls when its time is over, wherever that stands.
    const script = new Script('globalThis.residualWork()')
    return script.runInThisContext({ timeout: time }) as Result
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return undefined
    throw error
  } finally {
    console.warn = warn
    delete shared.residualWork
  }
}
