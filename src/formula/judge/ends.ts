/** `x \in [a, b]` says two inequalities, which are attacked as any others are. */
import { attack } from './attack.ts'
import type { Claim, Failure } from './claim.ts'
import { tryOn } from './try.ts'
import type { Environment } from '../draws/environment.ts'
import type { Chain, Expression, Relation } from '../language/expression.ts'

/** Draws from which an end is attacked. */
const starts = 3

/** A draw on which something lies outside of an interval that it is claimed to be in. */
export function refuteByEnds(
  claim: Claim,
  roots: (draw: number) => Environment,
): Failure | undefined {
  for (const chain of endsOf(claim.chain)) {
    const narrow = Array.from({ length: starts }, (_, draw) => ({ env: roots(draw), slack: Infinity })) // prettier-ignore
    const found = attack({ ...claim, chain }, narrow)
    const there = found && tryOn(claim, found.env, false)
    if (there?.kind === 'failed') return there.failure
  }
  return undefined
}

/** The inequalities that memberships in intervals say. */
function endsOf({ terms, relations, span }: Chain): Chain[] {
  return relations.flatMap((relation, i) => {
    const [x, set] = [terms[i]!, terms[i + 1]!]
    if (relation !== '∈' || set.kind !== 'apply') return []
    const [, from, to] = /^interval-(\w+)-(\w+)$/.exec(set.op) ?? []
    if (from === undefined) return []
    const [low, high] = set.args as [Expression, Expression]
    const at = (end: string | undefined): Relation => (end === 'closed' ? '≤' : '<')
    return [
      { kind: 'chain', terms: [low, x], relations: [at(from)], span },
      { kind: 'chain', terms: [x, high], relations: [at(to)], span },
    ] satisfies Chain[]
  })
}
