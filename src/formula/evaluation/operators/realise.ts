/** Outcomes of random variables that no expectation averages over: what holds surely holds at each. */
import type { Environment } from '../../draws/environment.ts'
import { randomNames } from '../../draws/randomness.ts'
import type { Base } from '../../values/base.ts'
import type { Expression } from '../../language/expression.ts'
import type { Law } from '../../values/law.ts'
import type { Value } from '../../values/value.ts'
import { spaceOf } from './space-of.ts'

/** Joint outcomes tried on one draw. */
const most = 24

/**
 * The environments of one draw in which the random variables of some expressions have
 * outcomes; the draw itself if there are none.
 */
export function* realisations(
  nodes: readonly Expression[],
  env: Environment,
): Generator<Environment> {
  const { scope } = env.world
  const names = [...new Set(nodes.flatMap((node) => [...randomNames(node, scope)]))]
  const open = names.filter((name) => !env.binds(name))
  if (open.length === 0) {
    yield env
    return
  }
  const { parts, members, weight } = spaceOf(open, env)
  const first: Value[] = []
  const sizes = parts.map((part, i) => {
    const list = typical(part.law(first))
    first[i] = list[0] ?? NaN
    return list.length
  })
  const total = sizes.reduce((product, size) => product * size, 1)
  // Coprime to most sizes, so that few outcomes are spread over all.
  const stride = total <= most ? 1 : Math.max(1, Math.floor(total * 0.618033988749895))
  for (let k = 0; k < Math.min(total, most); k++) {
    let code = (k * stride) % total
    const outcomes: Value[] = []
    for (const [i, part] of parts.entries()) {
      // Where the outcomes before it are parameters of its law there may be fewer.
      const list = typical(part.law(outcomes))
      outcomes[i] = list[(code % sizes[i]!) % list.length] ?? NaN
      code = Math.floor(code / sizes[i]!)
    }
    if (weight && weight(outcomes) <= 0) continue
    yield env.child(new Map(members.map(({ name, read }) => [name, read(outcomes)])))
  }
}

/** Outcomes that a law may have: all of a list, some of a continuous one. */
export function typical(law: Law): Value[] {
  if (law.isDiscrete) {
    return law.atoms.flatMap(({ value, weight }) => (weight > 1e-12 ? [value] : []))
  }
  return [0, 1, 2, 3, 4].map((turn) =>
    law.at(law.bases.map((base, i) => placeIn(base, (turn + 2 * i) % 5))),
  )
}

function placeIn(base: Base, turn: number): number {
  const share = [0.31, -0.83, 1.27, -2.1, 0.05][turn]!
  if (Number.isFinite(base.min) && Number.isFinite(base.max)) {
    return base.min + (base.max - base.min) / (1 + Math.exp(-share))
  }
  if (Number.isFinite(base.min)) {
    return base.min + (base.centre - base.min) * Math.exp(share)
  }
  return base.centre + base.scale * share
}
