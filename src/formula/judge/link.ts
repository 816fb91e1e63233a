/**
 * One link of a chain on one draw: how its two sides are related.
 *
 * A number written with decimals stands for all that rounds to it; everything else is
 * related by value, up to what rounding may have done.
 */
import type { Outcome } from '../evaluation/compare.ts'
import { relate, roundsTo } from '../evaluation/compare.ts'
import type { Environment } from '../draws/environment.ts'
import { lawBehind } from '../evaluation/operators/in-law.ts'
import { placed } from '../language/error.ts'
import type { Chain, Expression, Relation } from '../language/expression.ts'
import { freeSymbols } from '../language/expression.ts'
import type { Exactly } from './exact/exact.ts'
import { relateExactly } from './exact/exact.ts'
import { relateLaws } from './in-law.ts'
import { errorOf, slackOf } from './rounding/rounding.ts'
import type { Value } from '../values/value.ts'

/** A number written with decimals stands for all that rounds to it. */
function shownDecimals(
  node: Expression,
): { value: number; decimals: number } | undefined {
  if (node.kind === 'number') return node
  if (
    node.kind === 'apply' &&
    node.op === 'negate' &&
    node.args[0]?.kind === 'number'
  ) {
    return { value: -node.args[0].value, decimals: node.args[0].decimals }
  }
  return undefined
}

/** A number with more digits than a double keeps. */
const isLong = (node: Expression): boolean =>
  node.kind === 'number'
    ? node.digits !== undefined
    : node.kind === 'apply' && node.op === 'negate' && node.args.every(isLong)

/** Who writes all digits claims all digits, which only exact numbers have. */
function digitByDigit(
  a: Expression,
  b: Expression,
  env: Environment,
  premises: readonly Expression[] = [],
): Outcome {
  const exactly = relateExactly(a, '=', b, env, solvedFor(premises, env))
  if (!exactly) return { holds: undefined, residual: NaN, lost: true }
  return byExactly(exactly)
}

const byExactly = ({ holds, left, right }: Exactly): Outcome => ({
  holds,
  residual: holds ? 0 : NaN,
  exact: true,
  sides: { left, right },
  reason: `the sides are exactly \`${left}\` and \`${right}\``,
})

/** Sides that cannot be related are reported at the link. */
export function placedLink(...args: Parameters<typeof link>): Outcome {
  try {
    return link(...args)
  } catch (error) {
    const [chain, i] = args
    throw placed(error, [chain.terms[i]!.span[0], chain.terms[i + 1]!.span[1]])
  }
}

function link(
  chain: Chain,
  i: number,
  relation: Relation,
  left: Value,
  right: Value,
  tolerance: number,
  env: Environment,
  premises?: readonly Expression[],
): Outcome {
  const [a, b] = [chain.terms[i]!, chain.terms[i + 1]!]
  const laws = [lawBehind(left), lawBehind(right)] as const
  if (relation === '∼' && laws[0] && laws[1]) return relateLaws(laws[0], laws[1], env)
  if (relation === '=' || relation === '≈') {
    if (isLong(a) || isLong(b)) return digitByDigit(a, b, env, premises)
    for (const [node, value, other] of [
      [b, left, a],
      [a, right, b],
    ] as const) {
      const shown = shownDecimals(node)
      if (
        shown &&
        (shown.decimals > 0 || relation === '≈') &&
        typeof value === 'number'
      ) {
        if (Number.isNaN(value)) return { holds: undefined, residual: NaN }
        const error = (): number => errorOf(other, env)
        return roundsTo(value, shown.value, shown.decimals, error)
      }
    }
  }
  const { absolute } = env.world
  const within = { tolerance, absolute, slack: () => slackOf(a, b, env) }
  const outcome = relate(left, relation, right, within)
  // A premise that was solved for holds up to rounding only.
  const isNear = typeof left === 'number' && typeof right === 'number' && near(left, right) // prettier-ignore
  if (!premises || !isClose(outcome, relation, isNear)) return outcome
  const exactly = relateExactly(
    a,
    relation,
    b,
    env,
    solvedFor(premises, env),
    outcome.lost,
  )
  if (!exactly) return outcome
  if (exactly.holds === outcome.holds) return { ...outcome, exact: true }
  return byExactly(exactly)
}

/** Numbers that rounding may have put in either order. */
const near = (a: number, b: number): boolean =>
  Math.abs(a - b) <= 1e-12 * Math.max(Math.abs(a), Math.abs(b))

/** Did the outcome rest on rounding: equal up to it, or lost in it? */
function isClose(
  { holds, lost }: Outcome,
  relation: Relation,
  isNear: boolean,
): boolean {
  if (lost) return true
  if (relation === '=' || relation === '≔') return holds === true
  if (relation === '≤' || relation === '≥') return holds === true && isNear
  return /[≠<>]/.test(relation) && holds === false
}

/** Names that a premise's equation gives values which fulfil it up to rounding. */
function solvedFor(
  premises: readonly Expression[],
  env: Environment,
): ReadonlySet<string> {
  const { scope } = env.world
  const equations = premises.filter(
    (premise) => premise.kind !== 'chain' || premise.relations.includes('='),
  )
  return new Set(
    equations.flatMap((premise) =>
      [...freeSymbols(premise)].flatMap((name) => [name, ...scope.sources(name)]),
    ),
  )
}
