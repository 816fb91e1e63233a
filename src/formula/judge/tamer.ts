/** Draws with smaller numbers: what fails only far out may fail by its numbers. */
import type { Claim } from './claim.ts'
import { Environment } from '../draws/environment.ts'
import type { Domain } from '../draws/domains/domain.ts'
import { asInteger } from '../values/value.ts'
import type { Value } from '../values/value.ts'

/** Tamer numbers in turn: towards ±1, then towards 0. */
export const levels: readonly ((x: number) => number)[] = [
  (x) => Math.sign(x) * Math.sqrt(Math.abs(x)),
  (x) => Math.sign(x) * Math.sqrt(Math.sqrt(Math.abs(x))),
  (x) => 0.3 * Math.sign(x) * Math.sqrt(Math.abs(x)),
  (x) => 0.05 * Math.sign(x) * Math.sqrt(Math.abs(x)),
]

/** The draw with its numbers made smaller; undefined where restrictions forbid it. */
export function tamed(
  claim: Claim,
  env: Environment,
  level: (x: number) => number,
): Environment | undefined {
  const { world } = env
  const nodes = [claim.chain, ...claim.premises]
  const around = world.restrictions.around(nodes)
  const values = env.bindings()
  for (const [name, domain] of around.unknowns) {
    const value = env.get(name)
    const smaller =
      domain.vary?.write(domain.vary.read(value).map(level), env.sizes) ??
      smallerWhole(name, domain, value, level, env)
    values.set(name, smaller ?? value)
  }
  const result = new Environment(world, env.draw, undefined, values)
  return around.allows(result) ? result : undefined
}

/** A whole number may be smaller if it is the size of nothing that is drawn. */
function smallerWhole(
  name: string,
  domain: Domain,
  value: Value,
  level: (x: number) => number,
  { sizes, world }: Environment,
): Value | undefined {
  const isSize = [...world.scope.own()].some(
    ([other, { source }]) =>
      other !== name && source === 'drawn' && world.scope.sources(other).has(name),
  )
  if (!domain.role || isSize || typeof value !== 'number') return undefined
  const smaller = Math.round(level(asInteger(value)))
  return domain.has?.(smaller, sizes) ? smaller : undefined
}
