/** Domains of functions: what words say of their shape, and what their signatures say. */
import type { Dimension, Domain } from '../../draws/domain.ts'
import type { Shape } from '../../draws/domains/function-forms.ts'
import { narrower, shapes } from '../../draws/domains/function-forms.ts'
import { isStrict, keepsShapes, restricted } from '../../draws/domains/restricted.ts'
import type { Argument } from '../../draws/domains/several.ts'
import { several } from '../../draws/domains/several.ts'
import type { Degree, Shapes } from '../../draws/domains/shaped.ts'
import { canBe, shaped } from '../../draws/domains/shaped.ts'
import { FormulaError } from '../../language/error.ts'
import type { Expression, Span } from '../../language/expression.ts'
import { asSet } from '../../read/range.ts'
import type { Said } from '../text/said.ts'
import type { Dimensions } from './dimensions.ts'
import { undrawable } from './drawable.ts'
import { optionsOf, slotsOf } from './options.ts'
import { domainOf } from './sets.ts'

/** A function with what words say of it, from what draws one with these properties. */
export function functionOf(
  said: Said,
  span: Span,
  draw: (shapes: Shapes) => Domain = (all) => shaped(1, 1, all),
): Domain {
  const { is, not } = optionsOf(said.description, 'function', span)
  const degrees: Partial<Record<Degree, Expression>> = {}
  for (const degree of degreeNames) {
    const value = is[degree]
    const [order] = slotsOf(said.description.properties, degree)
    const node = order === undefined ? undefined : said.slot(order)
    if (typeof value === 'number') degrees[degree] = { kind: 'number', value, decimals: 0, span } // prettier-ignore
    // "with period `T > 0`"
    if (node) degrees[degree] = node.kind === 'chain' ? node.terms[0]! : node
  }
  const named = Object.keys(is).filter((name) => is[name] !== undefined)
  const known = named.filter(isShape)
  const all = { shapes: known, degrees }
  if (known.length < named.length || !canBe(all)) throw undrawable(named.join(', '), span) // prettier-ignore
  const open = known.find((name) => {
    const narrow = narrower[name]
    return narrow && !(narrow in not) && !known.includes(narrow)
  })
  if (open === undefined) return draw(all)
  const as = narrower[open]!
  const narrow = { shapes: known.map((name) => (name === open ? as : name)), degrees }
  const { phrase = open } = said.description.properties.find(({ entry }) => entry.meaning.function?.[open])?.entry ?? {} // prettier-ignore
  // A function that is strictly decreasing and monotone is not meant to be nondecreasing.
  if (!canBe(narrow)) return draw(all)
  return { ...draw(all), narrower: { word: phrase, as: inWords(as), domain: draw(narrow) } } // prettier-ignore
}

/** What the arguments of a function are, from the left of its arrow. */
export function argumentsOf(
  space: Expression,
  span: Span,
  dimensions: Dimensions,
): Argument[] {
  if (space.kind === 'apply' && space.op === 'times') {
    return space.args.flatMap((part) => argumentsOf(part, span, dimensions))
  }
  if (space.kind === 'apply' && space.op === 'range') {
    const [from, to] = dimensions.of(...space.args)
    return [{ from: from!, to: to! }]
  }
  const set =
    space.kind === 'symbol' ? dimensions.world.scope.get(space.name) : undefined
  if (set?.source === 'drawn' && space.kind === 'symbol') {
    const [count] = set.dimensions
    if (count !== undefined) return [{ from: 1, to: count }]
  }
  const within = interval(space, dimensions)
  if (within) return [{ size: 1, within }]
  return [{ size: dimension(space, span, dimensions) }]
}

/** Functions from such arguments into a space, or into an interval. */
export function mappingOf(
  from: readonly Argument[],
  to: Expression,
  shapes: Shapes,
  span: Span,
  dimensions: Dimensions,
): Domain {
  const values = interval(to, dimensions)
  if (values && !keepsShapes(shapes, values)) {
    throw undrawable(`${shapes.shapes.join(', ')} with values in an interval`, span)
  }
  const outputs = values ? 1 : dimension(to, span, dimensions)
  const parts = from.map((one) => ('within' in one ? one.within : undefined))
  return restricted(several(from, outputs, shapes), parts, values, isStrict(shapes))
}

/** The numbers of an interval. */
function interval(space: Expression, dimensions: Dimensions): Domain | undefined {
  const set = asSet(space)
  const isOne =
    set.kind === 'apply' &&
    (set.op === 'positive-reals' || set.op.startsWith('interval-'))
  return isOne ? domainOf(set, dimensions) : undefined
}

/** The size of a space of numbers or vectors. */
function dimension(space: Expression, span: Span, dimensions: Dimensions): Dimension {
  if (space.kind === 'symbol' && space.name === '\\mathbb{R}') return 1
  if (space.kind === 'apply' && space.op === 'space' && space.args.length === 1) {
    return dimensions.of(...space.args)[0]!
  }
  throw new FormulaError(
    'unreadable',
    'Unexpected domain of a function, expected `\\mathbb{R}^n \\to \\mathbb{R}^m`',
    span,
  )
}

const degreeNames: readonly Degree[] = [
  'lipschitz',
  'lipschitzGradient',
  'stronglyConvex',
  'periodic',
]

/** `strictly increasing`. */
const inWords = (shape: Shape): string => shape.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`) // prettier-ignore

const isShape = (name: string): name is Shape =>
  (shapes as readonly string[]).includes(name)
