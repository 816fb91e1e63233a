/**
 * A look-up table without a prototype: `constructor` and `__proto__` are words that
 * authors may write, and none of its entries.
 */
export const table = <T>(entries: Record<string, T>): Readonly<Record<string, T>> =>
  Object.assign(Object.create(null) as Record<string, T>, entries)
