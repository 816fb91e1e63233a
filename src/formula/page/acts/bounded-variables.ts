/** "With `0 \le X \le 1`", of a random variable whose law nobody names: between these ends are its values. */
import type { Ends } from '../../draws/domain.ts'
import { randomNames } from '../../draws/randomness.ts'
import type { Chain, Expression, Relation } from '../../language/expression.ts'
import { keepInOrder } from '../introductions/bounds.ts'
import type { CommonGround } from './common-ground.ts'

/** Puts the values of the variable between the ends; false where the chain says anything else. */
export function boundsValues(
  chain: Chain,
  { symbols, introducer }: CommonGround,
): boolean {
  const { scope } = symbols
  const at = chain.terms.findIndex((term) => term.kind === 'symbol' && scope.isRandom(term.name)) // prettier-ignore
  const own = chain.terms[at]
  const others = chain.terms.filter((term) => term !== own)
  const ends = endsOf(chain, at)
  if (own?.kind !== 'symbol' || !ends) return false
  if (others.some((term) => randomNames(term, scope).size > 0)) return false
  symbols.known(others)
  const entry = scope.get(own.name)
  if (entry?.source !== 'random' || entry.law || entry.event) return false
  const law = scope.get(entry.distribution)
  const domain = law?.source === 'drawn' ? law.within?.(ends) : undefined
  if (!domain) return false
  keepInOrder([ends.low, ends.high].filter((end) => end !== undefined), chain.span, introducer.names) // prettier-ignore
  symbols.add(entry.distribution, domain)
  return true
}

/** What stands around the term: `a \le X < b`, `X > a`, `b > X`. */
function endsOf({ terms, relations }: Chain, at: number): Ends | undefined {
  if (at < 0 || terms.length > 3 || (terms.length === 3 && at !== 1)) return undefined
  const sides = [
    { end: terms[at - 1], relation: relations[at - 1], isBefore: true },
    { end: terms[at + 1], relation: relations[at], isBefore: false },
  ]
  let ends: { -readonly [name in keyof Ends]: Ends[name] } = {}
  for (const { end, relation, isBefore } of sides) {
    if (!end) continue
    if (!relation || !/^[<>≤≥]$/.test(relation)) return undefined
    ends = { ...ends, ...side(end, relation, isBefore) }
  }
  return terms.length - 1 === Number(ends.low !== undefined) + Number(ends.high !== undefined) ? ends : undefined // prettier-ignore
}

function side(end: Expression, relation: Relation, isBefore: boolean): Ends {
  const isClosed = relation === '≤' || relation === '≥'
  const isLow = isBefore === (relation === '<' || relation === '≤')
  return isLow ? { low: end, closedLow: isClosed } : { high: end, closedHigh: isClosed }
}
