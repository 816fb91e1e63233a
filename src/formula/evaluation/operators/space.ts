/**
 * The probability space of some random variables: parts, each a list of outcomes or a
 * continuous law, and how each variable reads its value off their outcomes. The law of a part
 * may have outcomes of parts before it as parameters: a directed graphical model (Koller &
 * Friedman 2009, ch. 3). What is no parameter of each other's is independent.
 */
import { Matrix } from 'ml-matrix'
import { FormulaError } from '../../language/error.ts'
import type { Span } from '../../language/expression.ts'
import { Distribution } from '../../values/distribution.ts'
import type { Atom } from '../../values/law.ts'
import { Law } from '../../values/law.ts'
import type { Value } from '../../values/value.ts'
import { kindOf, show } from '../../values/value.ts'
import { densityLaw } from './density.ts'

/** One part of the space. */
export interface Part {
  readonly key: string
  /** Its law where the parts before it have these outcomes. */
  readonly law: (outcomes: readonly Value[]) => Law
  /** The same at usual outcomes of those: of which kind it is. */
  readonly usual: Law
  /** Parts whose outcomes are parameters of its law. All of them stand before it. */
  readonly parents: readonly number[]
  /** Axes of a finite joint distribution, whose outcomes are tuples. */
  readonly axes?: readonly string[]
}

/** A part whose law no outcome has a part in. */
export const root = (key: string, law: Law, axes?: readonly string[]): Part => ({
  key,
  law: () => law,
  usual: law,
  parents: [],
  ...(axes && { axes }),
})

/** A random variable: its name and what it is at the parts' outcomes. */
export interface Member {
  readonly name: string
  readonly parts: readonly number[]
  readonly read: (outcomes: readonly Value[]) => Value
}

export interface ProbabilitySpace {
  readonly parts: readonly Part[]
  readonly members: readonly Member[]
  /** Density of the joint law against the product of the parts. */
  readonly weight: ((outcomes: readonly Value[]) => number) | undefined
}

/** Atoms whose values are tuples of the outcomes of the axes. */
export function jointLaw(law: Distribution): Law {
  return Law.discrete({
    name: 'joint',
    logDensity: () => NaN,
    atoms: () => {
      const atoms: Atom[] = []
      law.forEach((positions, weight) => {
        const value = law.axes.map((axis, i) => axis.outcomes[positions[i]!]!)
        atoms.push({ value, weight })
      })
      return atoms
    },
  })
}

/** @throws FormulaError `kind-mismatch` for what is no law. */
export function asLaw(value: Value, span: Span | undefined): Distribution | Law {
  if (value instanceof Distribution || value instanceof Law) return value
  if (value instanceof Matrix && value.columns === 1) {
    return Distribution.of(value.to1DArray())
  }
  if (typeof value === 'function') return densityLaw((x) => value(x))
  throw new FormulaError(
    'kind-mismatch',
    `Unexpected ${kindOf(value)} \`${show(value)}\`, expected a distribution to average over`,
    span,
  )
}
