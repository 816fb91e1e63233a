/** Numbers in a row from small to large: `0 < \mu \le L`, "for `t < T`". */
import { sortOf } from '../../discourse/description.ts'
import type { Dimension, Domain } from '../../draws/domain.ts'
import { whole } from '../../draws/domain.ts'
import type { Chain, Expression } from '../../language/expression.ts'
import { freeSymbols } from '../../language/expression.ts'
import { constant, isConstant } from '../domains/constants.ts'
import { numberBetween, numberIn } from '../domains/numbers.ts'
import type { Target } from '../symbols/target.ts'
import type { Said } from '../text/said.ts'
import type { NewNames } from './new-names.ts'

/**
 * `0 < \mu \le L`, `x \le R`: new numbers between each other, and between what is known.
 *
 * @returns undefined where there is more than numbers in a row from small to large.
 */
export function ordered(
  { terms, relations, span }: Chain,
  fresh: readonly { targets: Target[] | undefined; at: number }[],
  description: Said['description'],
  names: NewNames,
): string[] | undefined {
  const isDown = relations.every((relation) => relation === '>' || relation === '≥')
  const isUp = relations.every((relation) => relation === '<' || relation === '≤')
  if (!isUp && !isDown) return undefined
  const places = new Map<number, string>()
  for (const { targets, at } of fresh) {
    const [target, ...more] = targets!
    if (!target || more.length > 0 || target.indices.length > 0) return undefined
    if (terms[at]!.kind !== 'symbol') return undefined
    places.set(at, target.name)
  }
  if (new Set(places.values()).size < places.size) return undefined
  // "for all `i \\ne j`, `i < j`": of indices alone it says for which pairs.
  const counters = [...places.values()]
  if (places.size === terms.length && counters.every((name) => names.counts(name)))
    return undefined
  const sort = sortOf(description)
  if (sort !== undefined && sort !== 'number' && sort !== 'integer') return undefined
  const isNumber = (term: Expression): boolean =>
    [...freeSymbols(term)].every((name) => names.known(name)) &&
    typeof names.world.evaluate(term, names.world.root(0)) === 'number'
  if (!terms.every((term, at) => places.has(at) || isNumber(term))) return undefined
  const order = isUp ? [...terms.keys()] : [...terms.keys()].reverse()
  const strict = (at: number, next: number): boolean =>
    /[<>]/.test(relations[Math.min(at, next)]!)
  /** The nearest term with a value on one side, and whether the number may be equal to it. */
  const end = (from: number, step: 1 | -1): End | undefined => {
    let closed = true
    for (let i = from; order[i + step] !== undefined; i += step) {
      closed &&= !strict(order[i]!, order[i + step]!)
      if (!places.has(order[i + step]!)) return { term: terms[order[i + step]!]!, closed } // prettier-ignore
    }
    return undefined
  }
  const found: string[] = []
  for (let i = order.length - 1; i >= 0; i--) {
    const name = places.get(order[i]!)
    if (name === undefined) continue
    const [low, high] = [end(i, -1), end(i, 1)]
    const ends = { low: low?.term, high: high?.term, closedLow: low?.closed ?? false, closedHigh: high?.closed ?? false } // prettier-ignore
    if (names.counts(name) || sort === 'integer') {
      names.add(name, position(low, high, names))
      places.delete(order[i]!)
      found.push(name)
      continue
    }
    const isPlain = [low, high].every((one) => !one || isConstant(one.term, names.world)) // prettier-ignore
    const valueOf = (one: typeof low, otherwise: number): number => one ? constant(one.term, names.world) : otherwise // prettier-ignore
    const bounds = { min: valueOf(isPlain ? low : undefined, -Infinity), max: valueOf(isPlain ? high : undefined, Infinity), closedMin: ends.closedLow, closedMax: ends.closedHigh } // prettier-ignore
    names.add(
      name,
      isPlain
        ? numberIn(bounds, description, span)
        : numberBetween(ends, description, span, names.world),
    )
    places.delete(order[i]!)
    found.push(name)
  }
  return found.reverse()
}

/** "For `t < T`" of a t that counts: the whole numbers between, from 1 on if nothing else is said. */
function position(
  low: End | undefined,
  high: End | undefined,
  names: NewNames,
): Domain {
  const shifted = ({ term, closed }: End, op: 'add' | 'subtract'): Dimension => {
    const { span } = term
    const one: Expression = { kind: 'number', value: 1, decimals: 0, span }
    return names.dimensions.of(closed ? term : { kind: 'apply', op, args: [term, one], span })[0]! // prettier-ignore
  }
  return whole({
    min: low ? shifted(low, 'add') : 1,
    ...(high && { max: shifted(high, 'subtract') }),
    role: 'index',
  })
}

/** What stands on one side of a new number in `a < x \\le b`, and whether it may be equal to it. */
interface End {
  term: Expression
  closed: boolean
}
