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
import type { ProbabilitySpace } from './space.ts'
import { differenceAt, switchesOf } from './switches.ts'

const add = entrywise('sum', (a, b) => a + b)

/** Outcomes of all finite parts together that an expectation may visit. */
const most = 1024

/** A mean, and the mean size of what was added to get it: the scale of its rounding. */
export interface Average {
  readonly value: Value
  readonly size: number
}

/** A part with the outcomes that conditions leave, or with the one that they fix. */
interface Reduced {
  readonly atoms?: readonly Atom[]
  readonly fixed?: Value
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
  const reduced = space.parts.map((_, i) => reduce(space, i, conditions))
  const events = conditions.filter((condition) => condition.kind === 'event')
  const holds = (inner: Environment): boolean =>
    events.every((event) => event.holds(inner))
  const finite = reduced.flatMap(({ atoms, fixed }, i) =>
    atoms && fixed === undefined ? [i] : [],
  )
  const continuous = reduced.flatMap(({ atoms, fixed }, i) =>
    !atoms && fixed === undefined ? [i] : [],
  )
  const size = finite.reduce((total, i) => total * reduced[i]!.atoms!.length, 1)
  if (size > most) {
    throw new FormulaError(
      'too-costly',
      `Unexpected expectation over ${size} outcomes, expected at most ${most}`,
    )
  }
  const outcomes: Value[] = reduced.map(({ fixed }) => fixed ?? NaN)
  const child = env.child(new Map())
  const place = (): Environment => {
    for (const { name, read } of space.members) child.rebind(name, read(outcomes))
    return child
  }
  const isWeighted = conditions.length > 0
  const total = new Total(isWeighted)
  const visit = (k: number, weight: number): void => {
    const i = finite[k]
    if (i !== undefined) {
      for (const atom of reduced[i]!.atoms!) {
        if (atom.weight === 0) continue
        outcomes[i] = atom.value
        visit(k + 1, weight * atom.weight)
      }
      return
    }
    if (continuous.length === 0) {
      const inner = place()
      if (!holds(inner)) return
      const density = space.weight ? space.weight(outcomes) : 1
      total.add(f(inner), weight * density)
      return
    }
    const part = integral(space, continuous, outcomes, place, nodes, events, env, f, isWeighted) // prettier-ignore
    total.add(part.value, weight, part.size, part.probability)
  }
  visit(0, 1)
  const isPoint = continuous.length > 0 && events.some(({ isEquation }) => isEquation)
  if (isPoint && total.isEmpty) {
    throw new FormulaError(
      'unreadable',
      'Unexpected condition of probability zero, expected a variable with a law of its own, or an event',
      events[0]!.node.span,
      'Of what is computed from continuous variables the conditional law is not derived: name it.',
    )
  }
  return total.average()
}

function reduce(
  space: ProbabilitySpace,
  at: number,
  conditions: readonly Condition[],
): Reduced {
  const part = space.parts[at]!
  const values = conditions.flatMap((condition) => {
    if (condition.kind !== 'value') return []
    const member = space.members.find(({ name }) => name === condition.name)
    return member?.parts.includes(at) ? [{ member, value: condition.value }] : []
  })
  if (part.law.isDiscrete) {
    const probe: Value[] = []
    const atoms = part.law.atoms.filter((atom) => {
      probe[at] = atom.value
      return values.every(({ member, value }) => same(member.read(probe), value))
    })
    return { atoms }
  }
  const [first] = values
  if (!first) return {}
  const probe: Value[] = []
  probe[at] = first.value
  // A coordinate of a vector leaves the others random: that is another law.
  const isWhole =
    first.value instanceof Matrix === part.law.bases.length > 1 &&
    same(first.member.read(probe), first.value)
  if (!isWhole) {
    throw new FormulaError(
      'unreadable',
      'Unexpected condition on one coordinate of a continuous law, expected one on the whole, or an event',
    )
  }
  return { fixed: first.value }
}

/** A weighted sum of values of one shape. */
class Total {
  private sum: Value | undefined
  private size = 0
  private weights = 0
  private readonly isWeighted: boolean
  constructor(isWeighted: boolean) {
    this.isWeighted = isWeighted
  }

  add(value: Value, weight: number, size = sizeOf(value), probability = 1): void {
    const term = multiply(weight, value)
    this.sum = this.sum === undefined ? term : add(this.sum, term)
    this.size += Math.abs(weight) * size
    this.weights += weight * probability
  }

  /** Nothing has the conditions. */
  get isEmpty(): boolean {
    return this.sum === undefined || this.weights === 0
  }

  average(): Average {
    const { sum, weights, isWeighted } = this
    if (sum === undefined || (isWeighted && weights === 0))
      return { value: NaN, size: 0 }
    if (!isWeighted) return { value: sum, size: this.size }
    return { value: multiply(1 / weights, sum), size: this.size / weights }
  }
}

/** Mean over the continuous parts at fixed outcomes of the finite ones. */
function integral(
  space: ProbabilitySpace,
  continuous: readonly number[],
  outcomes: Value[],
  place: () => Environment,
  nodes: readonly Expression[],
  events: readonly (Condition & { kind: 'event' })[],
  env: Environment,
  f: Body,
  isWeighted: boolean,
): Average & { probability: number } {
  let shape: Matrix | undefined
  const move = (z: readonly number[]): Environment => {
    let from = 0
    for (const i of continuous) {
      const { law } = space.parts[i]!
      outcomes[i] = law.at(z.slice(from, (from += law.bases.length)))
    }
    return place()
  }
  let count = 1
  const none = (): number[] => Array.from({ length: count }, () => 0)
  const integrand = (z: readonly number[]): number[] => {
    const inner = move(z)
    const density = space.weight ? space.weight(outcomes) : 1
    if (!events.every((event) => event.holds(inner))) return [...none(), 0]
    const value = f(inner)
    let numbers: number[]
    if (typeof value === 'number') numbers = [value]
    else {
      shape = asMatrix(checked(value))
      numbers = shape.to1DArray()
    }
    count = numbers.length
    return [
      ...numbers.map((number) => number * density),
      ...(isWeighted ? [density] : []),
    ]
  }
  const bases = continuous.flatMap((i) => space.parts[i]!.law.bases)
  const differences = switchesOf([...nodes, ...events.map(({ node }) => node)], env)
  const { values, sizes, exact } = mean(
    bases,
    integrand,
    differences &&
      ((z) => {
        const inner = move(z)
        return differences.map((difference) => differenceAt(difference, inner))
      }),
  )
  if (!exact) earn(env, tolerances.quadrature)
  const own = values.slice(0, count)
  const value = shape
    ? collapse(Matrix.from1DArray(shape.rows, shape.columns, own))
    : (own[0] ?? NaN)
  const size = Math.max(0, ...sizes.slice(0, count))
  return { value, size, probability: isWeighted ? (values[count] ?? 0) : 1 }
}

function checked(value: Value): Value {
  if (typeof value === 'function' || typeof value === 'string') {
    throw new FormulaError(
      'kind-mismatch',
      `Unexpected ${kindOf(value)} to average, expected a number, a vector or a matrix`,
    )
  }
  return value
}
