/** Which sort of thing the words of a sentence say that a name is. */
import type { Property, Slot, Sort } from '../../discourse/description.ts'
import { sortOf } from '../../discourse/description.ts'
import type { Expression } from '../../language/expression.ts'
import { slotsOf } from '../domains/options.ts'
import { isSmallLetter } from '../symbols/letters.ts'
import type { Uses } from '../text/counters.ts'
import type { Said } from '../text/said.ts'

/** "independent, each uniform on □", "i.i.d. with variance □": only random variables are. */
export function saidSort(description: Said['description']): Sort | undefined {
  const sort = sortOf(description)
  if (sort !== undefined && !isOfMany(description)) return sort
  const has = (slot: Slot): boolean => slotsOf(description.properties, slot).length > 0
  if (says(description, 'uniform') && has('support')) return 'variable'
  if (!says(description, 'independent')) return sort
  const isWhole = moments.some(has) || says(description, 'meanZero') || says(description, 'unitVariance') // prettier-ignore
  return isWhole ? 'variable' : undefined
}

/** "Let Σ be positive definite", "let n be even": only one sort of thing can be so. */
export function sortOfWords(
  node: Expression,
  {
    description: { properties, unknown },
    isOfSeveral,
  }: Pick<Said, 'description' | 'isOfSeveral'>,
  { counts, isArray }: Uses,
): Sort | undefined {
  // "Let Q be orthogonal": of one thing alone nothing mutual is said.
  const isOwn = (option: string): boolean => isOfSeveral === true || option !== 'mutual'
  const said = properties.flatMap(({ entry: { meaning } }) => {
    const sorts = Object.entries(meaning).filter(([sort, options]) => sort !== 'any' && Object.keys(options).some(isOwn)) // prettier-ignore
    return sorts.length > 0 ? [sorts.map(([sort]) => sort as Sort)] : []
  })
  if (node.kind !== 'symbol' || said.length === 0 || unknown.length > 0)
    return undefined
  const fits = (sort: Sort): boolean => said.every((sorts) => sorts.includes(sort))
  const isOnly = (sort: Sort): boolean =>
    fits(sort) && said.some((sorts) => sorts.length === 1)
  if (isOnly('matrix')) return 'matrix'
  if (isOnly('function')) return 'function'
  if (counts(node.name)) return fits('integer') ? 'integer' : undefined
  // "Let a and b be positive" of what is nowhere a vector.
  const isBounded = said.length === properties.length && properties.every(({ entry, denied }) => !denied && boundsNumbers(entry)) // prettier-ignore
  return isBounded && isSmallLetter(node.name) && !isArray(node.name)
    ? 'number'
    : undefined
}

/** Positive, nonnegative, at most one. */
const boundsNumbers = ({ meaning: { number = {} } }: Property['entry']): boolean =>
  Object.keys(number).some((name) => name === 'min' || name === 'max')

/** The noun names members of a family: of one symbol alone it says nothing. */
export const isOfMany = ({ properties }: Said['description']): boolean =>
  properties.find(({ entry }) => entry.noun)?.entry.many === true

/** Do words say this of a random variable? */
export const says = ({ properties }: Said['description'], option: string): boolean =>
  properties.some(({ entry, denied }) => !denied && Boolean(entry.meaning.variable?.[option])) // prettier-ignore

/** Slots in which moments of a random variable stand. */
export const moments = ['mean', 'variance', 'deviation', 'precision', 'covariance'] as const satisfies readonly Slot[] // prettier-ignore

/** The standard function that words name. */
export const standardOf = ({ properties }: Said['description']): string | undefined => {
  const named = properties.map(({ entry, denied }) => denied ? undefined : entry.meaning.function?.['standard']) // prettier-ignore
  return named.find((name) => typeof name === 'string')
}

/** The number that words name: Euler's constant. */
export const digitsOf = ({ properties }: Said['description']): string | undefined => {
  const named = properties.map(({ entry, denied }) => denied ? undefined : entry.meaning.number?.['digits']) // prettier-ignore
  return named.find((name) => typeof name === 'string')
}
