/** In which order the parts of a probability space get outcomes: parameters of laws first. */
import type { Base } from '../../values/base.ts'
import type { Part } from './space.ts'

/** Parts whose laws depend on those of earlier stages only. */
export interface Stage {
  readonly finite: readonly number[]
  readonly continuous: readonly number[]
}

/** @param isFixed Continuous parts that have their outcome from the beginning. */
export function stagesOf(
  parts: readonly Part[],
  isFixed: (i: number) => boolean,
): Stage[] {
  const depths: number[] = []
  for (const [i, { parents }] of parts.entries()) {
    const above = parents.filter((parent) => !isFixed(parent))
    depths[i] = Math.max(-1, ...above.map((parent) => depths[parent]!)) + 1
  }
  const stages: { finite: number[]; continuous: number[] }[] = []
  for (const [i, part] of parts.entries()) {
    if (isFixed(i)) continue
    const stage = (stages[depths[i]!] ??= { finite: [], continuous: [] })
    stage[part.usual.isDiscrete ? 'finite' : 'continuous'].push(i)
  }
  return together(stages.filter(Boolean), parts)
}

/**
 * One integral instead of one inside the other, where the coordinates of the later parts are
 * the same whatever the parameters of their laws: of `\mathcal{N}(\mu, 1)` whatever μ is.
 */
function together(stages: readonly Stage[], parts: readonly Part[]): Stage[] {
  const out: Stage[] = []
  for (const stage of stages) {
    const last = out.at(-1)
    const isFree = stage.continuous.every((i) => parts[i]!.usual.bases.every(isPlain))
    if (last && last.continuous.length > 0 && stage.finite.length === 0 && isFree)
      out.splice(-1, 1, {
        ...last,
        continuous: [...last.continuous, ...stage.continuous],
      })
    else out.push(stage)
  }
  return out
}

/** Bases with parameters have them in their keys. */
const isPlain = ({ key }: Base): boolean => !key.includes('(')
