/** A replayable generator for each symbol of each draw, from fast-check's own. */
import { Arbitrary, Random, sample, Stream, Value as Drawn } from 'fast-check'

/** Hands out fast-check's own generators, so that each symbol has a replayable one. */
class Generators extends Arbitrary<Random> {
  generate(random: Random): Drawn<Random> {
    const copy = random.clone()
    // Step the shared generator, or all runs would start at the same place.
    random.nextInt(-0x80000000, 0x7fffffff)
    return new Drawn(copy, undefined)
  }
  canShrinkWithoutContext(value: unknown): value is Random {
    return value instanceof Random && false
  }
  shrink(): Stream<Drawn<Random>> {
    return Stream.nil()
  }
}

const generators = new Generators()
const chunk = 32

/** FNV-1a, 32 bits: a seed per symbol. */
function hash(text: string, seed: number): number {
  let state = (2166136261 ^ seed) >>> 0
  for (let i = 0; i < text.length; i++) {
    state = Math.imul(state ^ text.charCodeAt(i), 16777619) >>> 0
  }
  return state | 0
}

/** The generators of one seed, by symbol and draw. */
export class Seeded {
  private readonly seed: number
  private readonly known = new Map<string, Random[]>()

  constructor(seed: number) {
    this.seed = seed
  }

  /** The generator of a symbol on a draw: it depends on nothing else. */
  at(name: string, draw: number): Random {
    const block = Math.floor(draw / chunk)
    const key = `${name}#${block}`
    let list = this.known.get(key)
    if (!list) {
      list = sample(generators, { seed: hash(key, this.seed), numRuns: chunk })
      this.known.set(key, list)
    }
    return list[draw % chunk]!.clone()
  }
}

/** The generator of one member of a family whose own generator gave `base`. */
export function memberRandom(base: number, index: number): Random {
  const [random] = sample(generators, { seed: hash(`#${index}`, base), numRuns: 1 })
  return random!
}
