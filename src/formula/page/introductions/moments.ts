/** Moments that words give a random variable: "with mean μ and variance σ²". */
import type { Slot } from '../../discourse/description.ts'
import type { Dimension, Domain } from '../../draws/domain.ts'
import { matrix, real } from '../../draws/domain.ts'
import type { Expression, Span } from '../../language/expression.ts'
import { canonicalName } from '../../read/name.ts'
import { covarianceOf } from '../domains/arrays.ts'
import { optionsOf, slotsOf } from '../domains/options.ts'
import { power } from '../random/law-words.ts'
import type { Said } from '../text/said.ts'
import type { NewNames } from './new-names.ts'

/**
 * Mean and (co)variance that words say of a variable; what they leave open of a vector, or
 * beside the other of a number, gets a name of our own.
 */
export function momentsSaid(
  { description, slot }: Pick<Said, 'description' | 'slot'>,
  name: string,
  span: Span,
  names: NewNames,
  size?: Expression,
): readonly [Expression | undefined, Expression | undefined] {
  const { is } = optionsOf(description, 'variable', span)
  const number = (value: number): Expression => ({ kind: 'number', value, decimals: 0, span }) // prettier-ignore
  const said = (wanted: Slot): Expression | undefined => {
    const node = slotsOf(description.properties, wanted).map(slot)[0]
    return node?.kind === 'chain' ? node.terms[0] : node
  }
  const none: Expression | undefined = size ? { kind: 'apply', op: 'zeros', args: [size], span } : number(0) // prettier-ignore
  let mean = said('mean') ?? (is['meanZero'] ? none : undefined)
  let spread = said('variance') ?? said('covariance') ?? (is['unitVariance'] ? (size ? ofSize('identity', size) : number(1)) : undefined) // prettier-ignore
  const [deviation, precision] = [said('deviation'), said('precision')]
  if (deviation && !size) spread ??= power(deviation, 2)
  if (precision && !size) spread ??= power(precision, -1)
  if (!mean && !spread && !size) return [undefined, undefined]
  const own = (letter: string): string => canonicalName(`\\mathring{${letter}}_{${name}}`) // prettier-ignore
  if (!mean) {
    mean = { kind: 'symbol', name: own('\\mu'), span }
    if (!size) names.add(mean.name, real())
  }
  if (!spread) {
    spread = { kind: 'symbol', name: own(size ? '\\Sigma' : '\\tau'), span }
    if (!size) names.add(spread.name, real({ min: 0 }))
  }
  // Of a vector that has no density the covariance may be singular.
  if (size) putInSpace(size, mean, spread, names, semidefinite)
  return [mean, spread]
}

/** The mean of a variable, if words say no other moment of it. */
export function ownMean(
  { description, slot }: Pick<Said, 'description' | 'slot'>,
  is: Readonly<Record<string, unknown>>,
): Expression | undefined {
  const others = (['variance', 'covariance', 'deviation', 'precision'] as const).some(
    (wanted) => slotsOf(description.properties, wanted).length > 0,
  )
  if (others || is['unitVariance'] || is['meanZero']) return undefined
  const node = slotsOf(description.properties, 'mean').map(slot)[0]
  return node?.kind === 'chain' ? node.terms[0] : node
}

/** Moments of a vector that nothing introduces have its size. */
export function putInSpace(
  size: Expression,
  mean: Expression,
  spread: Expression,
  names: NewNames,
  covariance = (rows: Dimension) => covarianceOf(rows, { properties: [], unknown: [] }),
): void {
  const [rows] = names.dimensions.of(size)
  const isNew = (node: Expression): node is Expression & { kind: 'symbol' } =>
    node.kind === 'symbol' && !names.known(node.name)
  if (isNew(mean)) names.add(mean.name, matrix(rows!, 1))
  if (isNew(spread)) names.add(spread.name, covariance(rows!))
}

const semidefinite = (rows: Dimension): Domain =>
  matrix(rows, rows, { symmetric: true, positiveSemidefinite: true })

/** A vector of zeros, an identity matrix. */
export const ofSize = (op: 'zeros' | 'identity', size: Expression): Expression => ({
  kind: 'apply',
  op,
  args: [size],
  span: size.span,
})
