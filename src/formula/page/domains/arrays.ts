/** Domains of vectors and matrices: their sizes, and what words say of shape and structure. */
import { Matrix } from 'ml-matrix'
import type { Description } from '../../discourse/description.ts'
import type { Dimension, Domain } from '../../draws/domain.ts'
import { matrix } from '../../draws/domain.ts'
import type { Sizes } from '../../draws/domains/domain.ts'
import type { Structure } from '../../draws/domains/matrix.ts'
import { kinds } from '../../draws/domains/structures/table.ts'
import type { World } from '../../draws/environment.ts'
import { FormulaError } from '../../language/error.ts'
import type { Expression, Relation, Span } from '../../language/expression.ts'
import { freeSymbols } from '../../language/expression.ts'
import { latex } from '../../language/latex.ts'
import { canonicalName } from '../../read/name.ts'
import type { Value } from '../../values/value.ts'
import { undrawable } from './drawable.ts'
import { optionsOf } from './options.ts'

/** The structure that words name. */
export function structureOf(
  description: Description,
  sort: 'vector' | 'matrix',
  span: Span,
): Structure {
  const { is } = optionsOf(description, sort, span)
  for (const name of Object.keys(is)) {
    if (!(name in kinds) && !ofShape.has(name)) throw undrawable(name, span)
  }
  return is
}

/** A matrix with what words say of its shape and structure. */
export function arrayOf(
  rows: Dimension,
  columns: Dimension,
  sort: 'vector' | 'matrix',
  description: Description,
  span: Span,
  world: World,
  rank?: Dimension,
): Domain {
  const named = structureOf(description, sort, span)
  const structure = rank === undefined ? named : { ...named, rank }
  const is = structure as Readonly<Record<string, unknown>>
  if (is['tall']) relate(rows, '≥', columns, span, world)
  if (is['wide']) relate(rows, '≤', columns, span, world)
  if (is['square'] && nameOf(rows) !== nameOf(columns)) {
    throw new FormulaError(
      'kind-mismatch',
      `Unexpected word "square" for a \`${nameOf(rows)}×${nameOf(columns)}\` matrix, expected the same size twice`,
      span,
    )
  }
  if (is['row']) relate(rows, '=', 1, span, world)
  const fill = (['ones', 'zero', 'identity'] as const).find((name) => is[name])
  return fill
    ? filled(matrix(rows, columns), rows, columns, fill)
    : matrix(rows, columns, structure)
}

/** A covariance matrix, with what words say of it besides. */
export function covarianceOf(size: Dimension, description: Description): Domain {
  const { is } = optionsOf(description, 'matrix', [0, 0], true)
  return matrix(size, size, { symmetric: true, positiveDefinite: true, ...is })
}

/** Sizes of which words say how they compare. */
function relate(
  a: Dimension,
  relation: Relation,
  b: Dimension,
  span: Span,
  world: World,
): void {
  const terms = [a, b].map((size): Expression => {
    if (typeof size === 'object') return size
    return typeof size === 'number'
      ? { kind: 'number', value: size, decimals: 0, span }
      : { kind: 'symbol', name: canonicalName(size), span }
  })
  if (terms.every((term) => freeSymbols(term).size === 0)) {
    const [m, n] = [a, b] as [number, number]
    const holds = relation === '=' ? m === n : relation === '≥' ? m >= n : m <= n
    if (holds) return
    throw new FormulaError(
      'kind-mismatch',
      `Unexpected word for a ${m}×${n} matrix, expected a shape that has rows ${relation} columns`,
      span,
    )
  }
  const [x, y] = terms
  if (x?.kind === 'symbol' && y?.kind === 'symbol' && x.name === y.name) return
  world.restrict({ kind: 'chain', terms, relations: [relation], span })
}

/** What concerns the shape, or is a structure under another name. */
const ofShape = new Set([
  'mutual',
  'whole',
  'square',
  'tall',
  'wide',
  'row',
  'centred',
  'ones',
  'zero',
  'identity',
])

/** A size as it is written. */
const nameOf = (size: Dimension): string =>
  typeof size === 'object' ? latex(size) : String(size)

/** A domain of one value: all entries one or zero, or the identity. */
function filled(
  plain: Domain,
  rows: Dimension,
  columns: Dimension,
  fill: 'ones' | 'zero' | 'identity',
): Domain {
  const value = (size: Sizes): Value => {
    const [m, n] = [size(rows), size(columns)]
    if (fill === 'ones') return Matrix.ones(m, n)
    return fill === 'zero' ? Matrix.zeros(m, n) : Matrix.eye(m, n)
  }
  return {
    source: 'drawn',
    exact: true,
    describe: fill === 'identity' ? 'the identity' : `all entries ${fill === 'ones' ? 'one' : 'zero'}`, // prettier-ignore
    dimensions: plain.dimensions,
    generate: (_random, size) => value(size),
    *simpler() {
      // There is only one.
    },
    fit: (_value, size) => value(size),
  }
}
