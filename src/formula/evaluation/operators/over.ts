/** Binders: what each does with the values of its body. */
import type { Environment } from '../../draws/environment.ts'
import { FormulaError } from '../../language/error.ts'
import type { Bind, Variable } from '../../language/expression.ts'
import { namesOf } from '../../language/expression.ts'
import type { Value } from '../../values/value.ts'
import { asBoolean, show } from '../../values/value.ts'
import { conditionsOf, valuesOf } from './ranges.ts'

/** Calls `visit` with an environment for each combination of the variables' values. */
export function over(
  node: Bind,
  env: Environment,
  visit: (inner: Environment) => void,
): void {
  const conditions = conditionsOf(node)
  const names = new Set<string>()
  const variables = node.variables.filter((variable) => {
    if (names.has(variable.name)) return false
    names.add(variable.name)
    return true
  })
  const step = (i: number, outer: Environment): void => {
    const variable = variables[i]
    if (!variable) {
      const admitted = conditions.every((condition) =>
        asBoolean(outer.world.evaluate(condition, outer)),
      )
      if (admitted) visit(outer)
      return
    }
    const values = valuesOf(variable, node, outer)
    const inner = outer.with(variable.name, 0)
    outer.world.spend(values.length)
    for (const value of values) {
      if (variable.also) {
        step(i + 1, outer.child(taken(variable, value)))
        continue
      }
      inner.rebind(variable.name, value)
      step(i + 1, inner)
    }
  }
  step(0, env)
}

/** The parts of a tuple by the names of a variable: `(i, j) \\in S`. */
function taken(variable: Variable, value: Value): Map<string, Value> {
  const names = namesOf(variable)
  const parts = Array.isArray(value) ? (value as readonly Value[]) : [value]
  if (parts.length === names.length) {
    return new Map(names.map((name, i) => [name, parts[i]!]))
  }
  throw new FormulaError(
    'kind-mismatch',
    `Unexpected element \`${show(value)}\`, expected a tuple of ${names.length}`,
    variable.span,
  )
}
