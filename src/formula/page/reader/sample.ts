/** Values that symbols have on one draw, as a reader sees them. */
import { Matrix } from 'ml-matrix'
import { isSpecial } from '../../draws/modes.ts'
import { FormulaError } from '../../language/error.ts'
import type { Value } from '../../values/value.ts'
import type { Symbols } from '../symbols/symbols.ts'
import { budget } from '../symbols/symbols.ts'

/**
 * Numbers, vectors and matrices, after what they follow from: on the draw on which that is the
 * least to look at.
 */
export function sample(
  names: readonly string[],
  { world, scope }: Symbols,
): ReadonlyMap<string, Value> {
  const value = (name: string, draw: number): Value | undefined => {
    try {
      return world.root(draw).get(name)
    } catch (error) {
      if (error instanceof FormulaError) return undefined
      throw error
    }
  }
  world.budget = budget
  // From what a value follows is known once it was computed.
  for (const name of names) value(name, 0)
  const all = new Set(names.flatMap((name) => [...scope.sources(name), name]))
  const samples = Array.from({ length: world.draws }, (_, draw) => {
    world.budget = budget
    const values = new Map<string, Value>()
    for (const name of all) {
      const found = value(name, draw)
      if (typeof found === 'number' || found instanceof Matrix) values.set(name, found)
    }
    const isSaid = names.some((name) => values.has(name))
    const sizes = [...values.values()].map((value) =>
      value instanceof Matrix ? value.rows * value.columns : 1,
    )
    // Between a number and a table there is more to see.
    const size = sizes.reduce((sum, entries) => sum + Math.max(entries, 4), 0)
    return { draw, values, size: isSaid && !isSpecial(draw) ? size : Infinity }
  })
  const [least] = samples.sort((a, b) => a.size - b.size)
  return least && least.size < Infinity ? least.values : new Map<string, Value>()
}
