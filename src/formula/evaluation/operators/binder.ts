import type { Environment } from '../../draws/environment.ts'
import type { Bind } from '../../language/expression.ts'
import type { Value } from '../../values/value.ts'
import { tolerances } from '../compare.ts'
import type { Estimate } from '../numeric/accelerate.ts'

/** A binder's body: its value where the bound names have theirs. */
export type Body = (env: Environment) => Value

/** What a binder does with the values of its body. */
export type Binder = (node: Bind, env: Environment, body: Body) => Value

/**
 * The formula's tolerance is that of the coarsest method it used; only what the method
 * itself gives may be off by it.
 *
 * @param absolute Error that the method estimates of its result, where it does.
 */
export function earn(env: Environment, tolerance: number, absolute = 0): void {
  env.world.absolute = Math.max(env.world.absolute, absolute)
  env.world.tolerance = Math.max(env.world.tolerance, tolerance)
}

/**
 * The value of an estimate; the formula earns a tolerance of ten times its relative
 * error. What is smaller than its error is zero, and so is what is not known at all: no
 * comparison of a value that may be off by ∞ decides anything.
 */
export function known(env: Environment, { value, error }: Estimate): number {
  if (Number.isNaN(value) && error === Infinity) {
    earn(env, 0, Infinity)
    return 0
  }
  if (!Number.isFinite(value)) return value
  if (Math.abs(value) <= 10 * error) {
    earn(env, 0, 10 * error)
    return 0
  }
  earn(env, Math.max(tolerances.estimate, (10 * error) / Math.abs(value)))
  return value
}

/** Conditions count as 0 and 1. */
export const asQuantity = (value: Value): Value =>
  typeof value === 'boolean' ? (value ? 1 : 0) : value
