/** A set of which nothing but its kind is said: of two of them neither is the other. */
import { FiniteSet } from '../../values/set.ts'
import type { Value } from '../../values/value.ts'
import type { Dimension, Domain } from './domain.ts'
import { uniform } from './domain.ts'

/** A nonempty subset of {1, …, N}, N a size. */
export function someSet(count: Dimension): Domain {
  return {
    source: 'drawn',
    describe: 'a finite set',
    dimensions: [count],
    generate(random, size) {
      const all = FiniteSet.range(1, size(count)).elements
      return ofSome(
        all.filter(() => uniform(random, 0, 1) < 0.6),
        all,
      )
    },
    edges(size) {
      const all = FiniteSet.range(1, size(count)).elements
      return [all, all.slice(0, 1), all.slice(-1)].map((some) => ofSome(some, all))
    },
    *simpler(value) {
      const { elements } = asSet(value)
      if (elements.length < 2) return
      for (const left of elements)
        yield new FiniteSet(elements.filter((one) => one !== left))
    },
    fit(value, size) {
      const all = FiniteSet.range(1, size(count))
      return ofSome(
        asSet(value).elements.filter((one) => all.has(one)),
        all.elements,
      )
    },
  }
}

/** The elements, or the first of all where there is none. */
const ofSome = (some: readonly Value[], all: readonly Value[]): FiniteSet =>
  new FiniteSet(some.length > 0 ? some : all.slice(0, 1))

const asSet = (value: Value): FiniteSet =>
  value instanceof FiniteSet ? value : new FiniteSet([])
