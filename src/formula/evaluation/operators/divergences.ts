/** Entropies of laws and divergences between them, in nats. */
import { FormulaError } from '../../language/error.ts'
import { Distribution } from '../../values/distribution.ts'
import { Law } from '../../values/law.ts'
import type { Value } from '../../values/value.ts'
import { mean } from '../numeric/mean.ts'
import { same } from './same.ts'

export type Divergence = 'KL' | 'JS' | 'TV' | 'Hellinger'

/** A distribution on one axis, or on tuples, as a law. */
function lawOf(law: Distribution | Law): Law {
  if (law instanceof Law) return law
  const atoms: { value: Value; weight: number }[] = []
  law.forEach((positions, weight) => {
    const values = law.axes.map((axis, i) => axis.outcomes[positions[i]!]!)
    atoms.push({ value: values.length === 1 ? values[0]! : values, weight })
  })
  return Law.discrete({
    name: 'finite',
    atoms: () => atoms,
    logDensity: (x) => Math.log(atoms.find(({ value }) => same(value, x))?.weight ?? 0),
  })
}

/** H(p) = −𝔼 log p(x), of a density the differential entropy. */
export function entropyOfLaw(law: Distribution | Law): number {
  const p = lawOf(law)
  return average(p, (_x, log) => -log)
}

/** Mean of a function of x and log p(x) for x of law p. */
function average(
  p: Law,
  f: (x: Value, log: number) => number,
  isKinked = false,
): number {
  if (p.isDiscrete) {
    let sum = 0
    for (const { value, weight } of p.atoms) {
      if (weight > 0) sum += weight * f(value, Math.log(weight))
    }
    return sum
  }
  const at = (z: readonly number[]): number => {
    const x = p.at(z)
    return f(x, p.logDensity(x))
  }
  const switches = isKinked ? (z: readonly number[]) => [at(z)] : undefined
  return mean(p.bases, (z) => [isKinked ? Math.max(0, at(z)) : at(z)], switches).values[0]! // prettier-ignore
}

const positive = (p: Law, f: (x: Value, log: number) => number): number =>
  p.isDiscrete ? average(p, (x, log) => Math.max(0, f(x, log))) : average(p, f, true)

/**
 * A divergence of two laws on one space.
 *
 * @throws FormulaError `kind-mismatch` for a discrete and a continuous law.
 */
export function divergenceOf(
  kind: Divergence,
  first: Distribution | Law,
  second: Distribution | Law,
): number {
  if (first instanceof Distribution && second instanceof Distribution) {
    if (first.probabilities.length !== second.probabilities.length) {
      throw new FormulaError(
        'shape-mismatch',
        `Unexpected distributions over ${first.probabilities.length} and ${second.probabilities.length} outcomes, expected the same`,
      )
    }
    // By position: names of the axes need not agree.
    return ofTables(kind, first.table(), second.table())
  }
  const [p, q] = [lawOf(first), lawOf(second)]
  if (p.isDiscrete !== q.isDiscrete) {
    throw new FormulaError(
      'kind-mismatch',
      'Unexpected discrete law beside a continuous one, expected two of a kind',
    )
  }
  const half = (a: Law, b: Law): number =>
    average(a, (x, log) => log - logMean(log, b.logDensity(x))) / 2
  switch (kind) {
    case 'KL':
      return average(p, (x, log) => log - q.logDensity(x))
    case 'JS':
      return half(p, q) + half(q, p)
    case 'TV':
      // ½∫|p − q| is what p has more than q.
      return positive(p, (x, log) => 1 - Math.exp(q.logDensity(x) - log))
    case 'Hellinger':
      return Math.sqrt(Math.max(0, 1 - average(p, (x, log) => Math.exp((q.logDensity(x) - log) / 2)))) // prettier-ignore
  }
}

/** log of the mean of two numbers given by their logarithms. */
function logMean(a: number, b: number): number {
  const top = Math.max(a, b)
  if (top === -Infinity) return top
  return top + Math.log((Math.exp(a - top) + Math.exp(b - top)) / 2)
}

function ofTables(
  kind: Divergence,
  p: readonly number[],
  q: readonly number[],
): number {
  const sum = (f: (a: number, b: number) => number): number =>
    p.reduce((total, a, i) => total + f(a, q[i]!), 0)
  const relative = (a: number, b: number): number => (a === 0 ? 0 : a * Math.log(a / b))
  switch (kind) {
    case 'KL':
      return sum(relative)
    case 'JS':
      return sum((a, b) => (relative(a, (a + b) / 2) + relative(b, (a + b) / 2)) / 2)
    case 'TV':
      return sum((a, b) => Math.abs(a - b)) / 2
    case 'Hellinger':
      return Math.sqrt(sum((a, b) => (Math.sqrt(a) - Math.sqrt(b)) * (Math.sqrt(a) - Math.sqrt(b))) / 2) // prettier-ignore
  }
}
