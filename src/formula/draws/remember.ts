import type { Callable, Value } from '../values/value.ts'

/** Where functions leave the tolerance that their values earned. */
interface Earning {
  tolerance: number
}

/**
 * A function that keeps its last value: `\sum_i (x_i - m(x))^2` asks n times for the same
 * mean. Arguments are the same if they are the same objects; the tolerance that the value
 * earned is earned again.
 */
export function remember(world: Earning, run: (args: Value[]) => Value): Callable {
  let last: readonly Value[] | undefined
  let value: Value | undefined
  let earned = 0
  return (...args) => {
    const isSame =
      last?.length === args.length && args.every((arg, i) => arg === last![i])
    if (isSame && value !== undefined) {
      world.tolerance = Math.max(world.tolerance, earned)
      return value
    }
    const before = world.tolerance
    world.tolerance = 0
    try {
      const result = run(args)
      earned = world.tolerance
      last = args
      value = result
      return result
    } finally {
      world.tolerance = Math.max(before, world.tolerance)
    }
  }
}
