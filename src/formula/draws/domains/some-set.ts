/** A set of which nothing but its kind is said: of two of them neither is the other. */
import { FiniteSet } from '../../values/set.ts'
import type { Value } from '../../values/value.ts'
import type { Dimension, Domain } from './domain.ts'
import { uniform } from './domain.ts'

/** A subset of {1, …, N}, N a size; one without elements is an edge of it. */
export function someSet(count: Dimension, mayBeEmpty: boolean): Domain {
  return {
    source: 'drawn',
    describe: 'a finite set',
    dimensions: [count],
    numbered: firstNumbers(count),
    generate(random, size) {
      const all = FiniteSet.range(1, size(count)).elements
      return ofSome(
        all.filter(() => uniform(random, 0, 1) < 0.6),
        all,
      )
    },
    edges(size) {
      const all = FiniteSet.range(1, size(count)).elements
      const some = [all, all.slice(0, 1), all.slice(-1)].map((part) =>
        ofSome(part, all),
      )
      return mayBeEmpty ? [new FiniteSet([]), ...some] : some
    },
    *simpler(value) {
      const { elements } = asSet(value)
      if (elements.length < (mayBeEmpty ? 1 : 2)) return
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

/**
 * {1, …, k}, k at most N: a set that stands alone, whose elements may as well be numbered. So
 * are the outcomes of what is distributed on it.
 */
export function firstNumbers(count: Dimension): Domain {
  const upTo = (k: number): FiniteSet => FiniteSet.range(1, k)
  return {
    source: 'drawn',
    describe: 'a finite set, its elements numbered',
    dimensions: [count],
    generate: (random, size) => upTo(1 + Math.floor(uniform(random, 0, size(count)))),
    edges: (size) => [upTo(1), upTo(size(count))],
    *simpler(value) {
      const { length } = asSet(value).elements
      if (length > 1) yield upTo(length - 1)
    },
    fit: (value, size) => upTo(Math.max(1, Math.min(asSet(value).elements.length, size(count)))), // prettier-ignore
  }
}

/** The elements, or the first of all where there is none. */
const ofSome = (some: readonly Value[], all: readonly Value[]): FiniteSet =>
  new FiniteSet(some.length > 0 ? some : all.slice(0, 1))

const asSet = (value: Value): FiniteSet =>
  value instanceof FiniteSet ? value : new FiniteSet([])
