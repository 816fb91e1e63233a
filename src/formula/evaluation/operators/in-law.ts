/**
 * Laws of expressions of random variables, as claims speak of them: `X + Y \sim p`,
 * `\theta \mid X = x \sim q`. Two laws are one if their characteristic functions are; these are
 * means of what is smooth and bounded, which every law has.
 */
import { Matrix } from 'ml-matrix'
import type { Environment } from '../../draws/environment.ts'
import { randomNames } from '../../draws/randomness.ts'
import { FormulaError } from '../../language/error.ts'
import type { Apply, Expression } from '../../language/expression.ts'
import { Distribution } from '../../values/distribution.ts'
import { lawName, parametersName } from '../../language/own-names.ts'
import type { Callable, Value } from '../../values/value.ts'
import { asMatrix, kindOf } from '../../values/value.ts'
import { averageOver } from './average.ts'
import { conditionOf } from './conditions.ts'
import type { Measure } from './information.ts'
import { lawArgument } from './law-argument.ts'
import type { ProbabilitySpace } from './space.ts'
import { root } from './space.ts'
import { plainLaw, spaceOf } from './space-of.ts'
import type { Group } from './summands.ts'
import { independentGroups, summandsOf } from './summands.ts'

/** The law of something, by means of functions of it. */
export interface LawOf {
  /** Means of what a function gives of the outcomes. */
  means(f: (outcome: readonly number[]) => readonly number[]): number[]
  /** The same of the real and imaginary parts of `e^{i phase}`, of phases that are linear in the outcome. */
  waves?(phases: (outcome: readonly number[]) => readonly number[]): number[]
}

const laws = new WeakMap<object, LawOf>()

/** What `\#law` gave. */
export const lawBehind = (value: Value): LawOf | undefined =>
  typeof value === 'function' ? laws.get(value) : undefined

const measure =
  (lawOf: (args: readonly Expression[], env: Environment) => LawOf): Measure =>
  (node, env) => {
    const value: Callable = () => NaN
    laws.set(value, lawOf(node.args.slice(1), env))
    return value
  }

/** The law of an expression, given what stands behind the bar. */
export const lawMeasure = measure(([own, ...given], env) => ofExpression(own!, given, env)) // prettier-ignore

/** A law by its name and parameters. */
export const parametersMeasure = measure(([law], env) => ofLaw(law!, env))

const call = (name: string, args: readonly [Expression, ...Expression[]]): Apply => {
  const { span } = args[0]
  return { kind: 'apply', op: 'call', args: [{ kind: 'symbol', name, span }, ...args], span } // prettier-ignore
}

/** The call that stands for the law of an expression. */
export const lawOfExpression = (own: Expression, given: readonly Expression[] = []): Apply => call(lawName, [own, ...given]) // prettier-ignore

/** The call that stands for a law with its parameters. */
export const lawWithParameters = (law: Expression): Apply => call(parametersName, [law])

function ofExpression(
  own: Expression,
  given: readonly Expression[],
  env: Environment,
): LawOf {
  const { scope, evaluate } = env.world
  const names = [own, ...given].flatMap((part) => [...randomNames(part, scope)])
  const space = spaceOf(names, env)
  const conditions = given.map((part) => conditionOf(part, env))
  const groups = given.length === 0 ? independentGroups(summandsOf(own, env), space) : undefined // prettier-ignore
  return {
    ...(groups && { waves: (phases) => productOf(groups, phases, env) }),
    means: (f) => {
      const value = averageOver(space, conditions, [own], env, (inner) =>
        Matrix.columnVector([...f(numbersOf(evaluate(own, inner)))]),
      ).value
      return asMatrix(value).to1DArray()
    },
  }
}

/** Product of the characteristic functions of independent summands. */
function productOf(
  groups: readonly Group[],
  phases: (outcome: readonly number[]) => readonly number[],
  env: Environment,
): number[] {
  return groups
    .map(({ summands, space }) => {
      const nodes = summands.map(({ node }) => node)
      const values = averageOver(space, [], nodes, env, (inner) => {
        const outcomes = new Map(space.members.map(({ name }) => [name, inner.get(name)])) // prettier-ignore
        const terms = summands.map(({ node, factor, env: at }) =>
          numbersOf(env.world.evaluate(node, at.child(outcomes))).map(
            (x) => factor * x,
          ),
        )
        const total = terms.reduce((sum, term) => sum.map((x, i) => x + term[i]!))
        return Matrix.columnVector(phases(total).flatMap((phase) => [Math.cos(phase), Math.sin(phase)])) // prettier-ignore
      }).value
      return asMatrix(values).to1DArray()
    })
    .reduce(timesEach)
}

/** Products of complex numbers, whose parts stand one behind the other. */
const timesEach = (x: readonly number[], y: readonly number[]): number[] =>
  x.map(
    (part, k) =>
    k % 2 === 0 ? part * y[k]! - x[k + 1]! * y[k + 1]! : x[k - 1]! * y[k]! + part * y[k - 1]!, // prettier-ignore
  )

function ofLaw(node: Expression, env: Environment): LawOf {
  const found = lawArgument(node, env)
  const law = found instanceof Distribution ? plainLaw(found) : found
  const read = (outcomes: readonly Value[]): Value => outcomes[0]!
  const space: ProbabilitySpace = {
    parts: [root('0', law)],
    members: [{ name: outcome, parts: [0], read }],
    weight: undefined,
  }
  return {
    means: (f) => {
      const value = averageOver(space, [], [], env, (inner) =>
        Matrix.columnVector([...f(numbersOf(inner.get(outcome)))]),
      ).value
      return asMatrix(value).to1DArray()
    },
  }
}

const outcome = '\\#outcome'

function numbersOf(value: Value): number[] {
  if (typeof value === 'number') return [value]
  if (typeof value === 'boolean') return [value ? 1 : 0]
  if (value instanceof Matrix) return value.to1DArray()
  throw new FormulaError(
    'kind-mismatch',
    `Unexpected ${kindOf(value)}, expected a number or a vector that has a law`,
  )
}
