/** Claims about given symbols, tried on what the page's words say of them. */
import type { Description } from '../../discourse/description.ts'
import type { Claim, Decision, Failure } from '../../judge/claim.ts'
import { decide, tryOn } from '../../judge/claim.ts'
import { instances } from '../../judge/indices.ts'
import type { Counterexample, Evidence } from '../../judge/evidence.ts'
import { wrong } from '../../judge/report.ts'
import { shrink } from '../../judge/shrink.ts'
import { FormulaError } from '../../language/error.ts'
import { freeSymbols } from '../../language/expression.ts'
import type { Binding, Wider } from './binding.ts'
import { budget } from '../symbols/symbols.ts'
import type { Symbols } from '../symbols/symbols.ts'

type Describe = (
  claim: Claim,
  failure: Failure,
  symbols: ReadonlyMap<string, unknown>,
) => Counterexample

type Found = Omit<Evidence, 'reading' | 'time'>

/**
 * Evidence that a claim which holds as given fails as said; undefined if it does not.
 *
 * @param assumed What the claim's own sentence says of given symbols.
 */
export function refuteAsSaid(
  claim: Claim,
  binding: Binding,
  symbols: Symbols,
  describe: Describe,
  assumed: ReadonlyMap<string, Description>,
): Found | undefined {
  const { world } = symbols
  for (const wider of binding.wider(givenBehind(claim, symbols), assumed)) {
    const steps = world.budget
    world.budget = budget
    try {
      // Counts of draws are kept by claim: these are others.
      const found = binding.with(wider, () =>
        tried({ ...claim }, wider, symbols, describe),
      )
      if (found) return found
    } catch (error) {
      // What the words say may be too much for the code behind a symbol: that tells nothing.
      if (!(error instanceof FormulaError)) throw error
    } finally {
      world.budget = steps
    }
  }
  return undefined
}

/** Names from which the values of a claim follow. */
function givenBehind(claim: Claim, { scope }: Symbols): Set<string> {
  const names = [claim.chain, ...claim.premises].flatMap((node) => [
    ...freeSymbols(node),
  ])
  return new Set(names.flatMap((name) => [...scope.sources(name)]))
}

/** The claim on draws of what the words say, and on the special ones among them. */
function tried(
  claim: Claim,
  wider: Wider,
  symbols: Symbols,
  describe: Describe,
): Found | undefined {
  const { world } = symbols
  const fails = (decision: Decision, failing: Failure): Found => {
    const { failure, symbols: values } = shrink(claim, failing, world)
    const shown = describe(claim, failure, values)
    const report = wrong(claim, decision, failure, shown, world.seed, undefined)
    return { ...report, note: `${noteOf(wider)} ${report.note ?? ''}`.trim() }
  }
  const decision = decide(claim, world)
  if (decision.failure) return fails(decision, decision.failure)
  const byCode = isComputed(claim, wider, symbols)
  for (const [draw, values] of wider.beyond) {
    for (const value of values) {
      const outer = world.root(draw).with(wider.name, value)
      for (const env of instances(claim, outer)) {
        const result = tryOn(claim, env)
        if (result.kind === 'failed') return fails(decision, result.failure)
        if (result.kind === 'undefined' && !byCode) return withoutValue(claim, wider)
      }
    }
  }
  return undefined
}

/** Has code a part in how the claim depends on the symbol? Then its limits are the code's. */
const isComputed = (claim: Claim, { name }: Wider, symbols: Symbols): boolean =>
  [...givenBehind(claim, symbols)].some(
    (other) =>
      symbols.scope.get(other)?.source === 'computed' &&
      symbols.scope.sources(other).has(name),
  )

const withoutValue = (claim: Claim, wider: Wider): Found => ({
  verdict: 'wrong',
  code: 'undefined-side',
  message: `Unexpected \`${wider.name}\` for which no side has a value, expected one that the page's words exclude`,
  note: noteOf(wider),
  span: claim.chain.span,
})

/** How the note begins of a claim that fails only as said. */
export const asGiven = 'It holds as `given` draws'

const noteOf = ({ name, given, said }: Wider): string =>
  `${asGiven} \`${name}\` (${given.describe}), not for every \`${name}\` as the page says (${said.describe}).`
