/** Over what distributions run. */
import type { Dimension } from '../../draws/domain.ts'
import type { Support } from '../../draws/domains/probability.ts'
import { compile } from '../../evaluation/evaluate.ts'
import type { Expression } from '../../language/expression.ts'
import { asSet } from '../../read/range.ts'
import { FiniteSet } from '../../values/set.ts'
import type { Value } from '../../values/value.ts'
import type { Dimensions } from './dimensions.ts'

/** What a distribution is over: a set, or as many outcomes as a number says. */
export function supportOf(node: Expression, dimensions: Dimensions): Support {
  // Whose outcomes are a drawn set has its elements numbered: then their number says it all.
  const entry = node.kind === 'symbol' ? dimensions.world.scope.get(node.name) : undefined // prettier-ignore
  const isScattered = entry?.source === 'drawn' && entry.numbered !== undefined
  const isSize = node.kind === 'number' || isScattered || (node.kind === 'symbol' && !dimensions.known(node.name)) // prettier-ignore
  const support = isSize
    ? undefined
    : supportOn(
        node,
        (size) => dimensions.of(size)[0]!,
        (set) => compile(set)(dimensions.world.root(0)),
      )
  return support ?? dimensions.of(node)[0]!
}

/** "With values in `[0, 1]`": some numbers of the interval, its ends if they belong to it. */
export function inInterval(
  node: Expression,
  dimensions: Dimensions,
): Support | undefined {
  const set = asSet(node)
  if (set.kind !== 'apply' || !set.op.startsWith('interval-')) return undefined
  const [low, high] = set.args
  const [, from, to] = set.op.split('-')
  const within = { low, high, closedLow: from === 'closed', closedHigh: to === 'closed' } // prettier-ignore
  return { spread: dimensions.implied(), within }
}

/**
 * What a distribution "on" a set runs over.
 *
 * @param size A size as the page declares it.
 * @param evaluate The set's value, for sets that do not depend on the draw.
 * @returns undefined for what is no finite set.
 */
export function supportOn(
  set: Expression,
  size: (node: Expression) => Dimension,
  evaluate: (node: Expression) => Value,
): Support | undefined {
  if (set.kind === 'apply' && set.op === 'range') {
    const [from, to] = set.args
    return { from: size(from!), to: size(to!) }
  }
  const value = evaluate(set)
  if (!(value instanceof FiniteSet)) return undefined
  const isPlain = (element: Value): element is number | string =>
    typeof element === 'number' || typeof element === 'string'
  // A drawn set is {1, …, K} on every draw, of another K.
  if (
    set.kind === 'symbol' &&
    value.elements.every((element, i) => element === i + 1)
  ) {
    return set.name
  }
  return value.elements.every(isPlain) ? value.elements : undefined
}
