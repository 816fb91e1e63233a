/**
 * Laws of random variables: lists of outcomes with weights, or functions of independent
 * continuous coordinates.
 */
import type { Base } from './base.ts'
import type { Value } from './value.ts'

/** An outcome and its probability. */
export interface Atom {
  readonly value: Value
  readonly weight: number
}

interface Common {
  readonly name: string
  /** Of probability or density, at an outcome; −∞ outside of the support. */
  readonly logDensity: (x: Value) => number
}

/** A law, discrete or continuous. */
export class Law {
  readonly name: string
  /** Log-probability, or log-density, at an outcome; −∞ outside of the support. */
  readonly logDensity: (x: Value) => number
  /** Independent coordinates of a continuous law; none for a discrete one. */
  readonly bases: readonly Base[]
  /** Outcome of a continuous law at its coordinates. */
  readonly at: (z: readonly number[]) => Value
  private readonly list: ((least?: number) => readonly Atom[]) | undefined
  private known: readonly Atom[] | undefined
  private knownFurther: readonly Atom[] | undefined

  private constructor(
    { name, logDensity }: Common,
    bases: readonly Base[],
    at: (z: readonly number[]) => Value,
    list?: (least?: number) => readonly Atom[],
  ) {
    this.name = name
    this.logDensity = logDensity
    this.bases = bases
    this.at = at
    this.list = list
  }

  /**
   * Outcomes with weights that sum to 1, up to a tail that no double can show.
   *
   * @param common `atoms` takes how many outcomes are wanted at least, if there are so many.
   */
  static discrete(
    common: Common & { atoms: (least?: number) => readonly Atom[] },
  ): Law {
    const none = (): Value => {
      throw new Error('Expected a continuous law')
    }
    return new Law(common, [], none, common.atoms)
  }

  static continuous(
    common: Common & { bases: readonly Base[]; at: (z: readonly number[]) => Value },
  ): Law {
    return new Law(common, common.bases, common.at)
  }

  get isDiscrete(): boolean {
    return this.list !== undefined
  }

  /** Outcomes of a discrete law. */
  get atoms(): readonly Atom[] {
    if (!this.list) throw new Error('Expected a discrete law')
    return (this.known ??= this.list())
  }

  /** The same further out: what is averaged may grow, `e^{t X}`, as the weights fall. */
  get furtherAtoms(): readonly Atom[] {
    if (!this.list) throw new Error('Expected a discrete law')
    return (this.knownFurther ??= this.list(further))
  }

  density(x: Value): number {
    return Math.exp(this.logDensity(x))
  }
}

/** So many outcomes are taken where there is one variable alone. */
const further = 120

/** Functions of laws rather than of values: entropies, divergences. */
export const functionals = new WeakSet<object>()
