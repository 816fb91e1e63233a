/** In which order the parts of a probability space get outcomes: parameters of laws first. */
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
  return stages.filter(Boolean)
}
