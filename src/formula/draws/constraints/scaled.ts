/**
 * Equations that a draw meets as soon as one symbol is scaled: $\\sum_i w_i = 1$, $\\|v\\| = 1$.
 * Signs and proportions stay what they were drawn as, where a step along the gradient would
 * put most of $w \\ge 0$ to zero.
 */
import type { Value } from '../../values/value.ts'
import type { Varying } from '../domains/domain.ts'
import { drawnSources } from '../sources.ts'
import type { Located, Problem } from './problem.ts'
import { attempted } from './problem.ts'
import { residuals } from './residuals.ts'

/** Factors within which a symbol stays of its own size. */
const [least, greatest] = [0.01, 100]
/** Secant steps: one for what is linear, a few for powers. */
const steps = 12

/** The draw with one symbol scaled so that all conditions hold; undefined if none does it. */
export function scaled(problem: Problem, start: Located): Located | undefined {
  const { conditions, unknowns } = problem
  const equations = conditions.filter((node) => node.kind === 'chain' && node.relations.join() === '=') // prettier-ignore
  const [equation] = equations
  if (!equation || equations.length > 1) return undefined
  const sources = drawnSources([equation], start.env.world.scope)
  for (const [name, { vary }] of unknowns) {
    if (!vary || !sources.has(name)) continue
    const there = scaledBy(problem, start, equation, name, vary)
    if (there) return there
  }
  return undefined
}

function scaledBy(
  problem: Problem,
  start: Located,
  equation: Problem['conditions'][number],
  name: string,
  vary: Varying,
): Located | undefined {
  const entries = vary.read(start.symbols.get(name)!)
  if (entries.length < 2) return undefined
  const at = (factor: number): Located | undefined => {
    const value = vary.write(entries.map((entry) => factor * entry), start.env.sizes) // prettier-ignore
    const symbols = new Map<string, Value>(start.symbols)
    return value === undefined ? undefined : problem.complete(symbols.set(name, value))
  }
  const gapAt = (factor: number): number => {
    const there = attempted(() => at(factor))
    const gaps = there && attempted(() => residuals([equation], there.env, 0))
    return gaps?.length === 1 ? gaps[0]! : NaN
  }
  let [before, now] = [1, 0.5]
  let [gapBefore, gap] = [gapAt(before), gapAt(now)]
  for (let step = 0; step < steps && gap !== 0 && gap !== gapBefore; step++) {
    const next = now - (gap * (now - before)) / (gap - gapBefore)
    if (!(next >= least && next <= greatest)) return undefined
    ;[before, gapBefore] = [now, gap]
    ;[now, gap] = [next, gapAt(next)]
  }
  const there = attempted(() => at(now))
  return there && attempted(() => problem.holds(there)) ? there : undefined
}
