/** Domains of things that words alone name: "a vector", "a positive definite matrix". */
import type { Sort } from '../../discourse/description.ts'
import type { Domain } from '../../draws/domain.ts'
import { firstNumbers, joint, someSet } from '../../draws/domain.ts'
import type { Kind } from '../../draws/domains/structures/kind.ts'
import { kinds } from '../../draws/domains/structures/table.ts'
import type { Span } from '../../language/expression.ts'
import type { Said } from '../text/said.ts'
import { arrayOf } from './arrays.ts'
import type { Dimensions } from './dimensions.ts'
import { mustBeDrawn } from './drawable.ts'
import { functionOf } from './functions.ts'
import { integersOf, numberOf } from './numbers.ts'
import { optionsOf, slotsOf } from './options.ts'
import { rankSaid, sizesSaid } from './sizes-said.ts'
import { supportOf } from './support.ts'

/** The domain of a sort of thing; undefined for what is not drawn. */
export function domainOfSort(
  sort: Sort,
  said: Said,
  span: Span,
  dimensions: Dimensions,
): Domain | undefined {
  const { description } = said
  const { world } = dimensions
  switch (sort) {
    case 'number':
      return numberOf({}, description, span)
    case 'integer':
      return integersOf({}, description, span)
    case 'vector': {
      const [size] = sizesSaid(said, 'size', dimensions)
      return arrayOf(size ?? dimensions.implied('n'), 1, sort, description, span, world)
    }
    case 'matrix': {
      const { is } = optionsOf(description, sort, span)
      const [rows, columns] = sizesSaid(said, 'size', dimensions)
      if (is['row']) return arrayOf(1, columns ?? rows ?? dimensions.implied('n'), sort, description, span, world) // prettier-ignore
      const isSquare = rows !== undefined || Object.keys(is).some((key) => squareOnly.has(key)) // prettier-ignore
      const height = rows ?? dimensions.implied(isSquare ? 'n' : 'm')
      const width = columns ?? (isSquare ? height : dimensions.implied('n'))
      return arrayOf(height, width, sort, description, span, world, rankSaid(said, dimensions)) // prettier-ignore
    }
    case 'distribution': {
      const { is } = optionsOf(description, sort, span)
      mustBeDrawn(is, drawnDistributions, span)
      const [outcomes] = slotsOf(description.properties, 'support').map(said.slot)
      // "A probability vector of length K": its outcomes are its places.
      const [length] = sizesSaid(said, 'size', dimensions)
      const support = outcomes
        ? supportOf(outcomes, dimensions)
        : (length ?? { spread: dimensions.implied() })
      return joint({ x: support }, is['positive'] !== true)
    }
    case 'function':
      return functionOf(said, span)
    case 'set': {
      const { is } = optionsOf(description, sort, span)
      const count = dimensions.implied('N')
      return is['scattered'] ? someSet(count, !is['nonempty']) : firstNumbers(count)
    }
    default:
      return undefined
  }
}

/** Options of distributions that are drawn. */
const drawnDistributions = new Set(['positive', 'count', 'conditional'])

/** Structures that only square matrices have. */
const squareOnly = new Set([
  ...Object.entries<Kind>(kinds)
    .filter(([, kind]) => kind.fit === 'square')
    .map(([name]) => name),
  'square',
  'identity',
  'rowStochastic',
  'columnStochastic',
])
