/** Means over a probability space: enumeration of what is finite, quadrature of the rest. */
import { Matrix } from 'ml-matrix'
import { sizeOf, tolerances } from '../compare.ts'
import type { Environment } from '../../draws/environment.ts'
import { FormulaError } from '../../language/error.ts'
import type { Expression } from '../../language/expression.ts'
import type { Atom } from '../../values/law.ts'
import type { Value } from '../../values/value.ts'
import { asMatrix, collapse, kindOf } from '../../values/value.ts'
import { entrywise, multiply } from './arithmetic.ts'
import type { Body } from './binder.ts'
import { earn } from './binder.ts'
import type { Condition } from './conditions.ts'
import { mean } from '../numeric/mean.ts'
import { same } from './same.ts'
import type { Member, ProbabilitySpace } from './space.ts'
import type { Stage } from './stages.ts'
import { stagesOf } from './stages.ts'
import { differenceAt, switchesOf } from './switches.ts'

const add = entrywise('sum', (a, b) => a + b)

/** Outcomes of all finite parts together that an expectation may visit. */
const most = 1024

/** A mean, and the mean size of what was added to get it: the scale of its rounding. */
export interface Average {
  readonly value: Value
  readonly size: number
}

/** A sum that is not divided by the probability of its conditions yet. */
interface Sum {
  /** Undefined where nothing has the conditions. */
  readonly value: Value | undefined
  readonly size: number
  readonly probability: number
}

/** A value that a condition gives a variable. */
interface Given {
  readonly member: Member
  readonly value: Value
}

/**
 * Mean of f over the outcomes that fulfil the conditions.
 *
 * @param nodes What f evaluates: there kinks and jumps are looked for.
 */
export function averageOver(
  space: ProbabilitySpace,
  conditions: readonly Condition[],
  nodes: readonly Expression[],
  env: Environment,
  f: Body,
): Average {
  return new Walk(space, conditions, nodes, env, f).average()
}

/** Through all outcomes of the parts, stage by stage. */
class Walk {
  private readonly space: ProbabilitySpace
  private readonly events: readonly (Condition & { kind: 'event' })[]
  private readonly given: readonly (readonly Given[])[]
  private readonly stages: readonly Stage[]
  /** Continuous parts that have values, whose laws depend on others. */
  private readonly observed: readonly number[]
  private readonly isConditional: boolean
  private readonly nodes: readonly Expression[]
  private readonly env: Environment
  private readonly child: Environment
  private readonly f: Body
  private readonly outcomes: Value[]

  constructor(
    space: ProbabilitySpace,
    conditions: readonly Condition[],
    nodes: readonly Expression[],
    env: Environment,
    f: Body,
  ) {
    this.space = space
    this.nodes = nodes
    this.env = env
    this.child = env.child(new Map())
    this.f = f
    this.isConditional = conditions.length > 0
    this.events = conditions.filter((condition) => condition.kind === 'event')
    this.given = space.parts.map((_, i) => givenOf(space, i, conditions))
    this.outcomes = space.parts.map(
      (_, i) => fixedValue(space, i, this.given[i]!) ?? NaN,
    )
    const isFixed = (i: number): boolean => !space.parts[i]!.usual.isDiscrete && this.given[i]!.length > 0 // prettier-ignore
    this.stages = stagesOf(space.parts, isFixed)
    this.observed = space.parts.flatMap(({ parents }, i) =>
      isFixed(i) && parents.some((parent) => !isFixed(parent)) ? [i] : [],
    )
  }

  average(): Average {
    const { value, size, probability } = this.from(0)
    const hasContinuous = this.stages.some(({ continuous }) => continuous.length > 0)
    const isEmpty = value === undefined || probability === 0
    const point = hasContinuous ? this.events.find(({ isEquation }) => isEquation) : undefined // prettier-ignore
    if (point && isEmpty) throw ofZero(point.node)
    if (value === undefined || (this.isConditional && isEmpty))
      return { value: NaN, size: 0 }
    if (!this.isConditional) return { value, size }
    return { value: multiply(1 / probability, value), size: size / probability }
  }

  /** Sum over the outcomes of the parts from a stage on, at those of the parts before it. */
  private from(at: number): Sum {
    const stage = this.stages[at]
    if (!stage) return this.leaf()
    const lists = stage.finite.map((i) => this.atomsOf(i))
    const count = lists.reduce((product, { length }) => product * length, 1)
    if (count > most) throw tooMany(count)
    const total = new Total()
    const visit = (k: number, weight: number): void => {
      const i = stage.finite[k]
      if (i === undefined) {
        const { continuous } = stage
        const part = continuous.length > 0 ? this.integral(continuous, at) : this.from(at + 1) // prettier-ignore
        total.add(part, weight)
        return
      }
      for (const atom of lists[k]!) {
        if (atom.weight === 0) continue
        this.outcomes[i] = atom.value
        visit(k + 1, weight * atom.weight)
      }
    }
    visit(0, 1)
    return total
  }

  /** What all parts have outcomes for. */
  private leaf(): Sum {
    const { space, outcomes } = this
    const inner = this.place()
    if (!this.events.every((event) => event.holds(inner))) return nothing
    let density = space.weight ? space.weight(outcomes) : 1
    for (const i of this.observed)
      density *= space.parts[i]!.law(outcomes).density(outcomes[i]!)
    const value = this.f(inner)
    const weighted = density === 1 ? value : multiply(density, value)
    return { value: weighted, size: Math.abs(density) * sizeOf(value), probability: density } // prettier-ignore
  }

  private place(): Environment {
    const { child, outcomes } = this
    for (const { name, read } of this.space.members) child.rebind(name, read(outcomes))
    return child
  }

  /** Outcomes of a finite part that its conditions leave. */
  private atomsOf(i: number): readonly Atom[] {
    const { parts } = this.space
    const law = parts[i]!.law(this.outcomes)
    const atoms = parts.length === 1 ? law.furtherAtoms : law.atoms
    const given = this.given[i]!
    if (given.length === 0) return atoms
    const probe: Value[] = []
    return atoms.filter((atom) => {
      probe[i] = atom.value
      return given.every(({ member, value }) => same(member.read(probe), value))
    })
  }

  /** Mean over the continuous parts of a stage. */
  private integral(continuous: readonly number[], at: number): Sum {
    const { parts } = this.space
    // Laws with parameters in the same integral follow from where it is.
    const isLate = continuous.map((i) => parts[i]!.parents.some((parent) => continuous.includes(parent))) // prettier-ignore
    const laws = continuous.map((i, k) => isLate[k] ? parts[i]!.usual : parts[i]!.law(this.outcomes)) // prettier-ignore
    let shape: Matrix | undefined
    const move = (z: readonly number[]): void => {
      let from = 0
      for (const [k, i] of continuous.entries()) {
        const law = isLate[k] ? parts[i]!.law(this.outcomes) : laws[k]!
        this.outcomes[i] = law.at(z.slice(from, (from += law.bases.length)))
      }
    }
    let count = 1
    const integrand = (z: readonly number[]): number[] => {
      move(z)
      const { value, probability } = this.from(at + 1)
      if (value === undefined)
        return [...Array.from({ length: count }, () => 0), probability]
      let numbers: number[]
      if (typeof value === 'number') numbers = [value]
      else {
        shape = asMatrix(checked(value))
        numbers = shape.to1DArray()
      }
      count = numbers.length
      return [...numbers, ...(this.isConditional ? [probability] : [])]
    }
    const bases = laws.flatMap((law) => law.bases)
    const isLast = at === this.stages.length - 1
    const differences = isLast ? switchesOf([...this.nodes, ...this.events.map(({ node }) => node)], this.env) : undefined // prettier-ignore
    const { values, sizes, exact } = mean(
      bases,
      integrand,
      differences &&
        ((z) => {
          move(z)
          const inner = this.place()
          return differences.map((difference) => differenceAt(difference, inner))
        }),
    )
    if (!exact) earn(this.env, tolerances.quadrature)
    const own = values.slice(0, count)
    const value = shape
      ? collapse(Matrix.from1DArray(shape.rows, shape.columns, own))
      : (own[0] ?? NaN)
    const size = Math.max(0, ...sizes.slice(0, count))
    return { value, size, probability: this.isConditional ? (values[count] ?? 0) : 1 }
  }
}

/** The values that conditions give a part. */
const givenOf = (
  space: ProbabilitySpace,
  at: number,
  conditions: readonly Condition[],
): Given[] =>
  conditions.flatMap((condition) => {
    if (condition.kind !== 'value') return []
    const member = space.members.find(({ name }) => name === condition.name)
    return member?.parts.includes(at) ? [{ member, value: condition.value }] : []
  })

/** The value that a condition gives a continuous part. */
function fixedValue(
  space: ProbabilitySpace,
  at: number,
  [first]: readonly Given[],
): Value | undefined {
  const { usual } = space.parts[at]!
  if (usual.isDiscrete || !first) return undefined
  const probe: Value[] = []
  probe[at] = first.value
  // A coordinate of a vector leaves the others random: that is another law.
  const isWhole =
    first.value instanceof Matrix === usual.bases.length > 1 &&
    same(first.member.read(probe), first.value)
  if (isWhole) return first.value
  throw new FormulaError(
    'unreadable',
    'Unexpected condition on one coordinate of a continuous law, expected one on the whole, or an event',
  )
}

const nothing: Sum = { value: undefined, size: 0, probability: 0 }

/** A weighted sum of values of one shape. */
class Total implements Sum {
  value: Value | undefined
  size = 0
  probability = 0

  add({ value, size, probability }: Sum, weight: number): void {
    if (value === undefined) return
    const term = multiply(weight, value)
    this.value = this.value === undefined ? term : add(this.value, term)
    this.size += Math.abs(weight) * size
    this.probability += weight * probability
  }
}

const tooMany = (count: number): FormulaError =>
  new FormulaError(
    'too-costly',
    `Unexpected expectation over ${count} outcomes, expected at most ${most}`,
  )

const ofZero = (node: Expression): FormulaError =>
  new FormulaError(
    'unreadable',
    'Unexpected condition of probability zero, expected a variable with a law of its own, or an event',
    node.span,
    'Of what is computed from continuous variables the conditional law is not derived: name it.',
  )

function checked(value: Value): Value {
  if (typeof value === 'function' || typeof value === 'string') {
    throw new FormulaError(
      'kind-mismatch',
      `Unexpected ${kindOf(value)} to average, expected a number, a vector or a matrix`,
    )
  }
  return value
}
