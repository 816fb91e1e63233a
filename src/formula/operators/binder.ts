import type { Environment } from '../environment.ts'
import type { Bind } from '../expression.ts'
import type { Value } from '../value.ts'

/** A binder's body: its value where the bound names have theirs. */
export type Body = (env: Environment) => Value

/** What a binder does with the values of its body. */
export type Binder = (node: Bind, env: Environment, body: Body) => Value

/** The formula's tolerance is that of the coarsest method it used. */
export function earn(env: Environment, tolerance: number): void {
  env.world.tolerance = Math.max(env.world.tolerance, tolerance)
}

/** Conditions count as 0 and 1. */
export const asQuantity = (value: Value): Value =>
  typeof value === 'boolean' ? (value ? 1 : 0) : value
