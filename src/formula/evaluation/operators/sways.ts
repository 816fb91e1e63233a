/**
 * Functions through which parts of a probability space may depend on each other: bounded by 1,
 * with mean 0, and of each draw another one.
 */
import { Matrix } from 'ml-matrix'
import type { Law } from '../../values/law.ts'
import type { Value } from '../../values/value.ts'
import { show } from '../../values/value.ts'
import { mean } from '../numeric/mean.ts'

/** A number in [0, 1) that depends on texts and the draw only. */
export function chance(text: string, draw: number): number {
  let state = 2166136261 ^ Math.imul(draw + 1, 0x9e3779b1)
  for (let i = 0; i < text.length; i++) {
    state = Math.imul(state ^ text.charCodeAt(i), 16777619)
  }
  state = Math.imul(state ^ (state >>> 15), 0x85ebca6b)
  state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35)
  return ((state ^ (state >>> 16)) >>> 0) / 4294967296
}

/** A function of the outcomes of a law: bounded by 1, with mean 0. */
export function swayOf(
  law: Law,
  key: string,
  draw: number,
): (outcome: Value) => number {
  if (law.isDiscrete) {
    const { atoms } = law
    const raw = atoms.map((_, k) => chance(`${key}:${k}`, draw) - 0.5)
    const middle = atoms.reduce((sum, { weight }, k) => sum + weight * raw[k]!, 0)
    const top = Math.max(...raw.map((value) => Math.abs(value - middle)), 1e-9)
    const list = new Map(atoms.map(({ value }, k) => [keyOf(value), (raw[k]! - middle) / top])) // prettier-ignore
    return (outcome) => list.get(keyOf(outcome)) ?? 0
  }
  const wave = (outcome: Value): number => Math.sin(numberIn(outcome))
  const [average = 0] = mean(law.bases, (z) => [wave(law.at(z))]).values
  return (outcome) => (wave(outcome) - average) / 2
}

/** Outcomes apart have texts apart. */
export const keyOf = (value: Value): string => show(value, 15)

/** A number that tells outcomes apart. */
function numberIn(outcome: Value): number {
  if (typeof outcome === 'number') return outcome
  if (outcome instanceof Matrix) return outcome.to1DArray().reduce((s, x, i) => s + x / (i + 1), 0) // prettier-ignore
  return 0
}
