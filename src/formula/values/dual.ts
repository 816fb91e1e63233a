/**
 * Values that carry a derivative: forward-mode automatic differentiation.
 *
 * A dual a + a′ε has ε² = 0. Derivatives inside of derivatives have an ε each; its level
 * tells them apart, and the parts of a dual are values of lower levels (Siskind and
 * Pearlmutter 2005).
 */
export class Dual {
  readonly level: number
  /** Both are values of formulas (value.ts), of lower levels. */
  readonly value: unknown
  readonly slope: unknown
  constructor(level: number, value: unknown, slope: unknown) {
    this.level = level
    this.value = value
    this.slope = slope
  }
}

/** Something has no rule for its derivative: differences must do. */
export class NoSlope extends Error {}

/** Functions that formulas define: they take duals. Code does not. */
export const liftable = new WeakSet<object>()

/** The level of a dual; 0 for all other values. */
export const levelOf = (value: unknown): number =>
  value instanceof Dual ? value.level : 0

/** The value without any derivatives. */
export function bottom(value: unknown): unknown {
  let current = value
  while (current instanceof Dual) current = current.value
  return current
}
