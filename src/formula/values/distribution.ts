import { Matrix } from 'ml-matrix'
import { FormulaError } from '../language/error.ts'

/** An outcome: a number or a label such as `head`. */
export type Outcome = number | string

/** One variable of a distribution and the values it takes. */
export interface Axis {
  readonly name: string
  readonly outcomes: readonly Outcome[]
}

/**
 * Probabilities on a finite product of axes, row-major. Arithmetic on distributions
 * (mixtures) gives measures of the same form, so a sum of 1 is not enforced here but
 * by the domains that draw them.
 */
export class Distribution {
  readonly axes: readonly Axis[]
  readonly probabilities: Float64Array
  private readonly marginals = new Map<string, Distribution>()

  constructor(axes: readonly Axis[], probabilities: ArrayLike<number>) {
    const size = axes.reduce((product, axis) => product * axis.outcomes.length, 1)
    if (size !== probabilities.length) {
      throw new Error(`Expected ${size} probabilities, got ${probabilities.length}`)
    }
    this.axes = axes
    this.probabilities = Float64Array.from(probabilities)
  }

  /** Over {1, …, K}, or over the outcomes given. */
  static of(
    probabilities: ArrayLike<number>,
    outcomes?: readonly Outcome[],
    name = 'x',
  ): Distribution {
    const values =
      outcomes ?? Array.from({ length: probabilities.length }, (_, i) => i + 1)
    return new Distribution([{ name, outcomes: values }], probabilities)
  }

  /** Position of an outcome on an axis; -1 if it is none of its outcomes. */
  position(axis: Axis, outcome: Outcome): number {
    return axis.outcomes.indexOf(outcome)
  }

  /**
   * Probability of one outcome per axis, in the order of the axes.
   *
   * @throws FormulaError `kind-mismatch` for what is not an outcome.
   */
  at(...outcomes: Outcome[]): number {
    if (outcomes.length !== this.axes.length) {
      throw new FormulaError(
        'kind-mismatch',
        `Unexpected ${outcomes.length} arguments of a distribution, expected ${this.axes.length} (${this.axes.map((axis) => axis.name).join(', ')})`,
      )
    }
    let at = 0
    this.axes.forEach((axis, i) => {
      const outcome: unknown = outcomes[i]
      const position = this.position(axis, outcome as Outcome)
      if (position < 0) {
        const seen =
          typeof outcome === 'object' ? 'value' : `outcome \`${outcome as Outcome}\``
        throw new FormulaError(
          'kind-mismatch',
          `Unexpected ${seen}, expected one of ${axis.outcomes.slice(0, 6).join(', ')}`,
        )
      }
      at = at * axis.outcomes.length + position
    })
    return this.probabilities[at]!
  }

  /** The marginal on the named axes, in the order in which they are named. */
  marginal(...names: string[]): Distribution {
    const key = names.join()
    let known = this.marginals.get(key)
    if (!known) this.marginals.set(key, (known = this.sumOver(names)))
    return known
  }

  private sumOver(names: readonly string[]): Distribution {
    const kept = names.map((name) => {
      const index = this.axes.findIndex((axis) => axis.name === name)
      if (index < 0) {
        throw new FormulaError(
          'unknown-symbol',
          `Unexpected variable \`${name}\`, expected one of ${this.axes.map((axis) => axis.name).join(', ')}`,
        )
      }
      return index
    })
    const axes = kept.map((index) => this.axes[index]!)
    const size = axes.reduce((product, axis) => product * axis.outcomes.length, 1)
    const sums = new Float64Array(size)
    this.forEach((positions, probability) => {
      let at = 0
      for (const index of kept) {
        at = at * this.axes[index]!.outcomes.length + positions[index]!
      }
      sums[at]! += probability
    })
    return new Distribution(axes, sums)
  }

  /** All cells: positions on the axes (reused array) and the probability. */
  forEach(visit: (positions: readonly number[], probability: number) => void): void {
    const positions = this.axes.map(() => 0)
    for (const probability of this.probabilities) {
      visit(positions, probability)
      for (let axis = positions.length - 1; axis >= 0; axis--) {
        if (++positions[axis]! < this.axes[axis]!.outcomes.length) break
        positions[axis] = 0
      }
    }
  }

  /** The probabilities as plain numbers, row-major. */
  table(): number[] {
    return [...this.probabilities]
  }

  /** One axis: a column; two axes: rows × columns. */
  toMatrix(): Matrix {
    const columns = this.axes.length === 2 ? this.axes[1]!.outcomes.length : 1
    return Matrix.from1DArray(
      this.probabilities.length / columns,
      columns,
      this.table(),
    )
  }
}

/** A random variable by itself; an expectation gives it its outcomes. */
export class RandomVariable {
  /** Name of its axis on a finite joint distribution, or of its symbol. */
  readonly axis: string
  /** The finite joint distribution on which it is an axis, if there is one. */
  readonly joint: Distribution | undefined
  constructor(joint: Distribution | undefined, axis: string) {
    this.joint = joint
    this.axis = axis
  }

  /**
   * The finite joint distribution on which it is an axis.
   *
   * @throws FormulaError `kind-mismatch` for a variable with another law.
   */
  get space(): Distribution {
    if (this.joint) return this.joint
    throw new FormulaError(
      'kind-mismatch',
      `Unexpected random variable \`${this.axis}\`, expected one on a finite joint distribution`,
    )
  }
}
