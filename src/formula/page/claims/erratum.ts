/** Errata: formulas that are quoted because they are false. */
import { decide } from '../../judge/claim.ts'
import type { Evidence } from '../../judge/evidence.ts'
import { quotedFailure } from '../../judge/quoted.ts'
import {
  describe,
  failed,
  printReading,
  refuted,
  refuting,
  vacuous,
  wrong,
} from '../../judge/report.ts'
import { shrink } from '../../judge/shrink.ts'
import { FormulaError } from '../../language/error.ts'
import type { Statement } from '../../language/expression.ts'
import type { CommonGround } from '../acts/common-ground.ts'
import type { Readings } from '../reading/readings.ts'
import type { Formula } from '../text/formula.ts'
import { mention } from './mention.ts'

/** Must be false, and may change nothing of what follows. */
export function erratum(
  formula: Formula,
  readings: Readings,
  ground: CommonGround,
): Evidence {
  let text = ''
  try {
    const reading = readings.of(formula)
    text = printReading(reading)
    for (const statement of reading.statements) {
      const found = refute(statement, formula, text, readings, ground)
      if (found) return found
    }
  } catch (error) {
    if (error instanceof FormulaError && refuting.has(error.code)) {
      return refuted(failed(error, text))
    }
    throw error
  }
  throw new FormulaError(
    'true-erratum',
    'Unexpected true formula where an erratum is quoted, expected a false one',
    undefined,
    'Either it is right after all, or the draws cannot tell: then its symbols are too special.',
  )
}

/** The counterexample to one statement of an erratum: the quoted one, or the smallest found. */
function refute(
  { claim, premises }: Statement,
  { pinned, tex }: Formula,
  text: string,
  readings: Readings,
  { symbols, assignments }: CommonGround,
): Evidence | undefined {
  const { world } = symbols
  if (claim.kind !== 'chain') {
    mention(claim, text, symbols, readings)
    return undefined
  }
  const chain = claim.relations[0] === '←' ? assignments.claimOf(claim) : claim
  const indices = symbols.known([chain, ...premises])
  const claimed = { chain, premises, indices }
  const decision = decide(claimed, world)
  if (decision.tested === 0) throw vacuous(claimed, decision)
  if (!decision.failure) return undefined
  const { failure, symbols: values } =
    pinned === undefined
      ? shrink(claimed, decision.failure, world)
      : quotedFailure(pinned, claimed, world)
  const counterexample = describe(claimed, failure, values, tex, symbols.own)
  const report = wrong(
    claimed,
    decision,
    failure,
    counterexample,
    world.seed,
    undefined,
  )
  return refuted({ ...report, reading: text, time: 0 })
}
