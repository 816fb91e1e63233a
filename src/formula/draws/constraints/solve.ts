/** Moves a draw to where its conditions hold, along the coordinates of its domains. */
import type { Value } from '../../values/value.ts'
import type { Varying } from '../domains/domain.ts'
import { zeroNear } from './levenberg.ts'
import type { Located, Problem } from './problem.ts'
import { attempted } from './problem.ts'
import { residuals } from './residuals.ts'

/** Inequalities are met at a distance first, so that draws do not all lie on the edge. */
const margins = [0.1, 0]

/** The draw moved to where all conditions hold; undefined if no way leads there. */
export function solve(problem: Problem, start: Located): Located | undefined {
  const assigned = new Set(problem.assignments.map(({ name }) => name))
  const moving = new Map<string, Varying>()
  for (const [name, domain] of problem.unknowns) {
    if (domain.vary && !assigned.has(name)) moving.set(name, domain.vary)
  }
  if (moving.size === 0) return undefined
  const read = [...moving].map(([name, vary]) => vary.read(start.symbols.get(name)!))
  const at = (x: readonly number[], clearance?: number): Located | undefined => {
    const symbols = new Map<string, Value>(start.symbols)
    let from = 0
    for (const [i, [name, vary]] of [...moving].entries()) {
      const to = from + read[i]!.length
      const value = vary.write(x.slice(from, to), start.env.sizes, clearance)
      if (value === undefined) return undefined
      symbols.set(name, value)
      from = to
    }
    return problem.complete(symbols)
  }
  for (const margin of margins) {
    // On the edge itself no open end can be.
    const clearance = margin > 0 ? margin / 10 : undefined
    const f = (x: readonly number[]): readonly number[] | undefined =>
      attempted(() => {
        const there = at(x, clearance)
        if (!there) return undefined
        const list = residuals(problem.conditions, there.env, margin)
        return list.every(Number.isFinite) ? list : undefined
      })
    const zero = zeroNear(read.flat(), f)
    const found = zero && attempted(() => at(zero, clearance))
    if (!found || collapsed(start, found, moving)) continue
    if (attempted(() => problem.holds(found))) return found
  }
  return undefined
}

/**
 * Has a symbol been moved almost to zero? There every product vanishes up to rounding:
 * what holds of such values says nothing of others.
 */
function collapsed(
  start: Located,
  found: Located,
  moving: ReadonlyMap<string, Varying>,
): boolean {
  return [...moving].some(([name, vary]) => {
    const [before, after] = [start, found].map(({ symbols }) =>
      vary.read(symbols.get(name)!).reduce((top, x) => Math.max(top, Math.abs(x)), 0),
    )
    return after! > 0 && after! < 1e-4 * before!
  })
}
