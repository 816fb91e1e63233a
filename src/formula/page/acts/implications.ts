/** Premises that a formula states itself: `x = 1 \implies …`. */
import type { Expression, Statement } from '../../language/expression.ts'
import type { Definition } from '../definitions/definition.ts'
import type { Formula } from '../text/formula.ts'
import { nothingSaid } from '../text/said.ts'
import { approachOf } from './approach.ts'
import type { CommonGround } from './common-ground.ts'

/** Premises of an implication may give a new name its value. */
export function suppose(
  statement: Statement,
  defined: { definition: Definition; statement: Statement }[],
  formula: Formula,
  { premises, introducer, equations }: CommonGround,
): void {
  const left: Expression[] = []
  for (const premise of statement.premises) {
    const towards = approachOf(premise, { marker: 'main' })
    if (towards) {
      premises.approach(formula, towards)
      statement.towards = towards
      continue
    }
    // "… for all x ∈ S" may be the first that is said of x.
    if (premise.kind === 'chain' && introducer.chain(premise, nothingSaid)) continue
    const definition =
      premise.kind === 'chain' ? equations.definition(premise) : undefined
    if (!definition) left.push(premise)
    else if (!defined.some((d) => d.definition.name === definition.name)) {
      defined.push({
        definition,
        statement: { ...statement, claim: premise, span: premise.span },
      })
    }
  }
  statement.premises = left
}
