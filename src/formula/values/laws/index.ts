/** Every law that texts call by a name. A new one is an entry of the list of its family. */
import { Matrix } from 'ml-matrix'
import { FormulaError } from '../../language/error.ts'
import { FiniteSet, Interval } from '../set.ts'
import type { Law } from '../law.ts'
import type { Callable, Value } from '../value.ts'
import { counts } from './counts.ts'
import type { NamedLaw } from './named-law.ts'
import { normals } from './normal.ts'
import { positives } from './positive.ts'
import { symmetric } from './symmetric.ts'

export type { NamedLaw } from './named-law.ts'

const logDensities = new WeakMap<Callable, (args: readonly Value[]) => number>()

export const namedLaws: readonly NamedLaw[] = [
  ...normals,
  ...counts,
  ...positives,
  ...symmetric,
]

/**
 * What a law's name means: with its parameters the law, `\mathcal{N}(\mu, \sigma^2)`;
 * with an outcome in front the density there, `\mathcal{N}(x \mid \mu, \sigma^2)`.
 */
export function lawFunction(law: NamedLaw): Callable {
  const count = law.parameters.length
  const wrong = (given: number): FormulaError =>
    new FormulaError(
      'kind-mismatch',
      `Unexpected ${given} parameters of the ${law.name} law, expected ${count === 0 ? 'none' : law.parameters.join(', ')}`,
      undefined,
      `Parameters: ${law.convention}.`,
    )
  /** The law, and the outcome in front of its parameters if there is one. */
  const taken = (args: readonly Value[]): { law: Law; outcome?: Value } => {
    const last = args.at(-1)
    const [outcome, ...rest] = args
    const isSet =
      last instanceof FiniteSet || last instanceof Interval || last instanceof Matrix
    if (law.name === 'uniform' && isSet) {
      return { law: law.make(last), ...(args.length > 1 && { outcome: outcome! }) }
    }
    // Student's law may have a location and a scale as well.
    const isLong = law.name === 'Student' && args.length >= 3
    const wanted = isLong ? 3 : count
    if (args.length === wanted) return { law: law.make(...args) }
    if (args.length === wanted + 1) return { law: law.make(...rest), outcome: outcome! }
    throw wrong(args.length)
  }
  const f: Callable = (...args) => {
    const { law: found, outcome } = taken(args)
    return outcome === undefined ? found : found.density(outcome)
  }
  logDensities.set(f, (args) => {
    const { law: found, outcome } = taken(args)
    return outcome === undefined ? NaN : found.logDensity(outcome)
  })
  return f
}

/** log of what a law's function gives at an outcome; undefined for other functions. */
export const logDensityOf = (
  f: Callable,
  args: () => readonly Value[],
): number | undefined => logDensities.get(f)?.(args())

/** The law's function by the names that it has everywhere. */
export const lawFunctions: ReadonlyMap<string, Callable> = new Map(
  namedLaws.flatMap((law) => {
    const f = lawFunction(law)
    // A single letter is a law only where it is said to be one: `x \sim t_\nu`.
    return law.names
      .filter((name) => name.startsWith('\\') && !/^\\mathcal\{[BEDGPLT]\}$/.test(name))
      .map((name): [string, Callable] => [name, f])
  }),
)

/** The law's name, in the first of its spellings, of a head right behind `\sim`. */
export function lawBehindSim(name: string, parameters: number): string | undefined {
  const fits = namedLaws.filter(
    (law) => law.names.includes(name) || law.behindSim?.includes(name),
  )
  const exact = fits.find((law) => law.parameters.length === parameters) ?? fits[0]
  return exact?.names.find((spelling) => lawFunctions.has(spelling))
}
