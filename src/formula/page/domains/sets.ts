/** Domains of elements of a set: `\mathbb{R}^{m \times n}`, `[0, 1]`, `\{1, \dots, n\}`. */
import type { Description } from '../../discourse/description.ts'
import { nonzero } from '../../discourse/lexicon/index.ts'
import type { Dimension, Domain } from '../../draws/domain.ts'
import { index, joint, matrix } from '../../draws/domain.ts'
import type { Structure } from '../../draws/domains/matrix.ts'
import type { RealOptions } from '../../draws/domains/scalar.ts'
import type { Environment, World } from '../../draws/environment.ts'
import { compile } from '../../evaluation/evaluate.ts'
import { FormulaError } from '../../language/error.ts'
import type { Expression } from '../../language/expression.ts'
import { FiniteSet } from '../../values/set.ts'
import { show } from '../../values/value.ts'
import type { Said } from '../text/said.ts'
import { nothingSaid } from '../text/said.ts'
import { arrayOf, structureOf } from './arrays.ts'
import { constant, isConstant } from './constants.ts'
import type { Dimensions } from './dimensions.ts'
import { integersOf, numberBetween, numberOf } from './numbers.ts'
import { rankSaid } from './sizes-said.ts'

/** The domain that a set stands for, with what the words add. */
export function domainOf(
  set: Expression,
  dimensions: Dimensions,
  said: Said = nothingSaid,
): Domain {
  const { world } = dimensions
  const { description } = said
  const numbers = (options: RealOptions): Domain =>
    numberOf(options, description, set.span)
  if (set.kind === 'symbol') {
    if (set.name === '\\mathbb{R}') return numbers({})
    if (set.name === '\\mathbb{N}')
      return integersOf({ min: 1, closedMin: true }, description, set.span)
    if (set.name === '\\mathbb{Z}') return integersOf({}, description, set.span)
    return elementOf(set, world)
  }
  if (set.kind !== 'apply') throw notASet(set)
  switch (set.op) {
    case 'space': {
      const [rows, columns] = dimensions.of(...set.args)
      const sort = columns === undefined ? 'vector' : 'matrix'
      return arrayOf(rows ?? 1, columns ?? 1, sort, description, set.span, world, rankSaid(said, dimensions)) // prettier-ignore
    }
    case 'simplex': {
      const [last] = set.args
      const size = plusOne(last!)
      const [count] = dimensions.of(size)
      return joint({ x: count! }, true)
    }
    case 'whole-from':
    case 'whole-above': {
      const low = constant(set.args[0]!, world)
      const min = set.op === 'whole-from' ? low : Math.floor(low) + 1
      return integersOf({ min, closedMin: true }, description, set.span)
    }
    case 'positive-space':
    case 'nonnegative-space': {
      const [rows, columns] = dimensions.of(...set.args)
      const sort = columns === undefined ? 'vector' : 'matrix'
      const own = set.op === 'positive-space' ? { positive: true } : { nonnegative: true } // prettier-ignore
      return matrix(rows ?? 1, columns ?? 1, { ...own, ...structureOf(description, sort, set.span) }) // prettier-ignore
    }
    case 'positive-reals':
      return numbers({ min: 0 })
    case 'range': {
      const [from, to] = dimensions.ends(set.args)
      return index(from!, to!)
    }
    case 'interval-closed-closed':
    case 'interval-closed-open':
    case 'interval-open-closed':
    case 'interval-open-open': {
      const [low, high] = set.args
      const [, from, to] = set.op.split('-')
      const closed = { closedMin: from === 'closed', closedMax: to === 'closed' }
      if (!isConstant(set, world))
        return numberBetween({ low, high, closedLow: closed.closedMin, closedHigh: closed.closedMax }, description, set.span, world) // prettier-ignore
      const [min, max] = [constant(low!, world), constant(high!, world)]
      return numbers({ min, max, ...closed })
    }
    case 'power': {
      const [base, size] = set.args
      const isTable = size?.kind === 'apply' && size.op === 'times' && size.args.length === 2 // prettier-ignore
      const sizes = dimensions.of(...(isTable ? size.args : [size!]))
      return tuples(set, base!, sizes, description, world)
    }
    case 'set':
      return elementOf(set, world)
    case 'difference': {
      // `\\mathbb{R}^d \\setminus \\{0\\}`: of other points that are left out nothing is drawn.
      const [whole, left] = set.args
      if (!isZeroOnly(left!)) throw notASet(set)
      const properties = [...description.properties, { entry: nonzero, slots: [] }]
      return domainOf(whole!, dimensions, { ...nothingSaid, description: { ...description, properties } }) // prettier-ignore
    }
    default:
      throw notASet(set)
  }
}

/** `\\{0, 1\\}^K`, `[0, 1]^{m \\times n}`: vectors and matrices with entries in a set. */
function tuples(
  set: Expression,
  base: Expression,
  [rows, columns]: readonly Dimension[],
  description: Description,
  world: World,
): Domain {
  const ends = base.kind === 'apply' ? base.args.map((end) => compile(end)(world.root(0))) : [] // prettier-ignore
  const is =
    base.kind === 'apply' ? `${base.op} ${ends.map((end) => show(end)).join()}` : ''
  const entries: Readonly<Record<string, Structure>> = {
    'set 0,1': { binaryEntries: true },
    'set -1,1': { signEntries: true },
    'set 1,-1': { signEntries: true },
    'interval-closed-closed 0,1': { unitInterval: true },
  }
  const own = entries[is]
  if (!own) throw notASet(set)
  const sort = columns === undefined ? 'vector' : 'matrix'
  return matrix(rows!, columns ?? 1, {
    ...own,
    ...structureOf(description, sort, set.span),
  })
}

/** An element of a finite set, drawn evenly. */
function elementOf(set: Expression, world: World): Domain {
  const elements = (env: Environment): FiniteSet => {
    const value = compile(set)(env)
    if (!(value instanceof FiniteSet)) throw notASet(set)
    if (value.elements.length > 0) return value
    throw new FormulaError(
      'vacuous',
      'Unexpected empty set, expected one with an element',
      set.span,
    )
  }
  elements(world.root(0))
  return {
    source: 'drawn',
    role: 'index',
    describe: 'an element of a finite set',
    dimensions: [],
    values: () => elements(world.root(0)).elements,
    generate: (random) => {
      const list = elements(world.root(0)).elements
      return list[random.nextInt(0, list.length - 1)]!
    },
    *simpler() {
      // Elements are as they are.
    },
    fit: (value) => value,
  }
}

/** `\\{0\\}`, of numbers or of vectors. */
const isZeroOnly = (set: Expression): boolean => {
  const [element, ...more] = set.kind === 'apply' && set.op === 'set' ? set.args : []
  const isZero =
    (element?.kind === 'number' && element.value === 0) ||
    (element?.kind === 'symbol' && element.name === '\\mathbf{0}')
  return isZero && more.length === 0
}

/** K of `\Delta^{K-1}`. */
function plusOne(node: Expression): Expression {
  if (
    node.kind === 'apply' &&
    node.op === 'subtract' &&
    node.args[1]?.kind === 'number' &&
    node.args[1].value === 1
  ) {
    return node.args[0]!
  }
  return {
    kind: 'apply',
    op: 'add',
    args: [node, { kind: 'number', value: 1, decimals: 0, span: node.span }],
    span: node.span,
  }
}

function notASet(node: Expression): FormulaError {
  return new FormulaError(
    'kind-mismatch',
    'Unexpected right side of `\\in`, expected a set such as `\\mathbb{R}^{m \\times n}`, `[0, 1]`, `\\{1, \\dots, n\\}`',
    node.span,
  )
}
