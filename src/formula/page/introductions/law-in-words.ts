/** Laws that words name: "uniform on □", "a standard normal vector in □", "exponential with mean □". */
import type { Slot } from '../../discourse/description.ts'
import { FormulaError } from '../../language/error.ts'
import type { Expression, Span } from '../../language/expression.ts'
import { optionsOf, slotsOf } from '../domains/options.ts'
import { isStandard, parametersSaid } from '../random/law-words.ts'
import type { Said } from '../text/said.ts'
import { putInOrder } from './bounds.ts'
import { ofSize, putInSpace } from './moments.ts'
import type { NewNames } from './new-names.ts'
import { sizeOfVector } from './value-sets.ts'

/** The law that the words name; undefined if they name none. */
export function lawInWords(
  { description, slot }: Pick<Said, 'description' | 'slot'>,
  set: Expression | undefined,
  span: Span,
  names: NewNames,
): Expression | undefined {
  const { is } = optionsOf(description, 'variable', span)
  const said = (wanted: Slot): Expression | undefined =>
    slotsOf(description.properties, wanted).map(slot)[0]
  const size = sizeOfVector({ description, slot }, set)
  const law = (args: readonly Expression[], name: string): Expression => {
    const head: Expression = { kind: 'symbol', name, span }
    return args.length === 0 ? head : { kind: 'apply', op: 'call', args: [head, ...args], span } // prettier-ignore
  }
  if (is['uniform'] === true && set) {
    // Between round brackets, too, stand the ends of an interval.
    const isPair = set.kind === 'apply' && set.op === 'tuple' && set.args.length === 2
    const isInterval = isPair || (set.kind === 'apply' && set.op.startsWith('interval'))
    if (isInterval) putInOrder(set.args, span, names)
    return law(isInterval ? set.args : [set], '\\mathcal{U}')
  }
  const named = is['law']
  if (typeof named === 'string' && size) {
    if (named !== '\\mathcal{N}') throw notOfVectors(named, span)
    const moments = isStandard(description)
      ? [ofSize('zeros', size), ofSize('identity', size)]
      : [
          said('mean') ?? (is['meanZero'] === true ? ofSize('zeros', size) : undefined),
          said('covariance') ?? (is['unitVariance'] === true ? ofSize('identity', size) : undefined), // prettier-ignore
        ]
    const [mean, covariance] = moments
    if (!mean || !covariance) throw notOfVectors(named, span)
    putInSpace(size, mean, covariance, names)
    return law([mean, covariance], named)
  }
  if (typeof named === 'string') {
    const args = parametersSaid(named, { description, slot }, span)
    if (named === '\\mathcal{U}') putInOrder(args, span, names)
    return law(args, named)
  }
  return undefined
}

const notOfVectors = (law: string, span: Span): FormulaError =>
  new FormulaError(
    'unreadable',
    `Unexpected law \`${law}\` of a random vector, expected one whose mean and covariance are said`,
    span,
    'Write the law, `x \\sim \\mathcal{N}(\\mu, \\Sigma)`, or say of its entries what they are.',
  )
