/**
 * Domains: what a set stands for (`\mathbb{R}^{m \times n}`, `[0, 1]`, `\{1, \dots, n\}`)
 * and what the words of a sentence make of it.
 */
import { Matrix } from 'ml-matrix'
import type { Description, Slot } from '../../discourse/description.ts'
import { sortOf } from '../../discourse/description.ts'
import { nonzero } from '../../discourse/lexicon/index.ts'
import type { Dimension, Domain } from '../../draws/domain.ts'
import { finiteSet, index, joint, matrix, real, whole } from '../../draws/domain.ts'
import type { Ends } from '../../draws/domains/between.ts'
import { between } from '../../draws/domains/between.ts'
import type { Sizes } from '../../draws/domains/domain.ts'
import type { Shape } from '../../draws/domains/function-forms.ts'
import { narrower, shapes } from '../../draws/domains/function-forms.ts'
import type { Structure } from '../../draws/domains/matrix.ts'
import type { Support } from '../../draws/domains/probability.ts'
import { isStrict, keepsShapes, restricted } from '../../draws/domains/restricted.ts'
import type { RealOptions } from '../../draws/domains/scalar.ts'
import type { Argument } from '../../draws/domains/several.ts'
import { several } from '../../draws/domains/several.ts'
import type { Degree, Shapes } from '../../draws/domains/shaped.ts'
import { canBe, shaped } from '../../draws/domains/shaped.ts'
import type { Kind } from '../../draws/domains/structures/kind.ts'
import { kinds } from '../../draws/domains/structures/table.ts'
import type { Environment, World } from '../../draws/environment.ts'
import type { Entry } from '../../draws/scope.ts'
import { compile } from '../../evaluation/evaluate.ts'
import { FormulaError } from '../../language/error.ts'
import type { Expression, Relation, Span } from '../../language/expression.ts'
import { freeSymbols } from '../../language/expression.ts'
import { latex } from '../../language/latex.ts'
import { canonicalName } from '../../read/name.ts'
import { asSet } from '../../read/range.ts'
import { FiniteSet } from '../../values/set.ts'
import type { Value } from '../../values/value.ts'
import { asNumber, show } from '../../values/value.ts'
import type { Said } from '../text/said.ts'
import { nothingSaid } from '../text/said.ts'
import { mustBeDrawn, undrawable } from './drawable.ts'
import { optionsOf, slotsOf } from './options.ts'
import { supportOn } from './support.ts'

/** `\\{0\\}`, of numbers or of vectors. */
const isZeroOnly = (set: Expression): boolean => {
  const [element, ...more] = set.kind === 'apply' && set.op === 'set' ? set.args : []
  const isZero =
    (element?.kind === 'number' && element.value === 0) ||
    (element?.kind === 'symbol' && element.name === '\\mathbf{0}')
  return isZero && more.length === 0
}

/** Draws on which it is looked whether ends are in order anyway. */
const looks = [0, 1, 2, 3, 4, 5, 6, 7]

/** Sizes that a page uses without saying so: whole numbers from 2 on. */
export const impliedSize = (): Domain => whole({ min: 2 })

export class Domains {
  private readonly world: World
  /** Called with each size that nothing declares. */
  private readonly add: (name: string, entry: Entry) => void
  /** Called with each name that counts. */
  private readonly count: (name: string) => void

  constructor(
    world: World,
    add: (name: string, entry: Entry) => void,
    count: (name: string) => void,
  ) {
    this.world = world
    this.add = add
    this.count = count
  }

  private known(name: string): boolean {
    return this.world.scope.get(name) !== undefined
  }

  /** Symbols in sizes that nothing declares are sizes. */
  sizes(...sizes: readonly Expression[]): Dimension[] {
    return sizes.map((size) => {
      for (const name of freeSymbols(size)) {
        if (!this.world.scope.declares(name)) this.add(name, impliedSize())
        else this.count(name)
      }
      if (size.kind === 'number') return wholeSize(size.value, size.span)
      return size.kind === 'symbol' ? size.name : size
    })
  }

  /** Ends of a range: what is written as a number may be negative. */
  private ends(nodes: readonly Expression[]): Dimension[] {
    return nodes.map((node) => {
      const isNegative = node.kind === 'apply' && freeSymbols(node).size === 0 && this.constant(node) < 0 // prettier-ignore
      return isNegative ? this.constant(node) : this.sizes(node)[0]!
    })
  }

  /** The domain that a set stands for, with what the words add. */
  of(set: Expression, { description }: Said = nothingSaid): Domain {
    const numbers = (options: RealOptions): Domain =>
      this.number(options, description, set.span)
    if (set.kind === 'symbol') {
      if (set.name === '\\mathbb{R}') return numbers({})
      if (set.name === '\\mathbb{N}')
        return this.integers({ min: 1, closedMin: true }, description, set.span)
      if (set.name === '\\mathbb{Z}') return this.integers({}, description, set.span)
      return this.elementOf(set)
    }
    if (set.kind !== 'apply') throw this.notASet(set)
    switch (set.op) {
      case 'space': {
        const [rows, columns] = this.sizes(...set.args)
        const sort = columns === undefined ? 'vector' : 'matrix'
        return this.array(rows ?? 1, columns ?? 1, sort, description, set.span)
      }
      case 'simplex': {
        const [last] = set.args
        const size = plusOne(last!)
        const [count] = this.sizes(size)
        return joint({ x: count! }, true)
      }
      case 'whole-from':
      case 'whole-above': {
        const low = this.constant(set.args[0]!)
        const min = set.op === 'whole-from' ? low : Math.floor(low) + 1
        return this.integers({ min, closedMin: true }, description, set.span)
      }
      case 'positive-space':
      case 'nonnegative-space': {
        const [rows, columns] = this.sizes(...set.args)
        const sort = columns === undefined ? 'vector' : 'matrix'
        const own = set.op === 'positive-space' ? { positive: true } : { nonnegative: true } // prettier-ignore
        return matrix(rows ?? 1, columns ?? 1, { ...own, ...this.structure(description, sort, set.span) }) // prettier-ignore
      }
      case 'positive-reals':
        return numbers({ min: 0 })
      case 'range': {
        const [from, to] = this.ends(set.args)
        return index(from!, to!)
      }
      case 'interval-closed-closed':
      case 'interval-closed-open':
      case 'interval-open-closed':
      case 'interval-open-open': {
        const [low, high] = set.args
        const [, from, to] = set.op.split('-')
        const closed = { closedMin: from === 'closed', closedMax: to === 'closed' }
        if (!this.isConstant(set))
          return this.within({ low, high, closedLow: closed.closedMin, closedHigh: closed.closedMax }, description, set.span) // prettier-ignore
        const [min, max] = [this.constant(low!), this.constant(high!)]
        return numbers({ min, max, ...closed })
      }
      case 'power': {
        const [base, size] = set.args
        return this.tuples(set, base!, this.sizes(size!)[0]!, description)
      }
      case 'set':
        return this.elementOf(set)
      case 'difference': {
        // `\\mathbb{R}^d \\setminus \\{0\\}`: of other points that are left out nothing is drawn.
        const [whole, left] = set.args
        if (!isZeroOnly(left!)) throw this.notASet(set)
        const properties = [...description.properties, { entry: nonzero, slots: [] }]
        return this.of(whole!, { ...nothingSaid, description: { ...description, properties } }) // prettier-ignore
      }
      default:
        throw this.notASet(set)
    }
  }

  /** `\\{0, 1\\}^K`, `[0, 1]^d`: vectors with entries in a set. */
  private tuples(
    set: Expression,
    base: Expression,
    size: Dimension,
    description: Description,
  ): Domain {
    const ends = base.kind === 'apply' ? base.args.map((end) => compile(end)(this.world.root(0))) : [] // prettier-ignore
    const is =
      base.kind === 'apply' ? `${base.op} ${ends.map((end) => show(end)).join()}` : ''
    const entries: Readonly<Record<string, Structure>> = {
      'set 0,1': { binaryEntries: true },
      'set -1,1': { signEntries: true },
      'set 1,-1': { signEntries: true },
      'interval-closed-closed 0,1': { unitInterval: true },
    }
    const own = entries[is]
    if (!own) throw this.notASet(set)
    return matrix(size, 1, {
      ...own,
      ...this.structure(description, 'vector', set.span),
    })
  }

  /** The same on every draw. */
  isConstant(node: Expression): boolean {
    return [...freeSymbols(node)].every(
      (name) => this.world.scope.get(name)?.source === 'fixed',
    )
  }

  /**
   * A number between ends that are drawn themselves, which are in order from here on.
   *
   * @throws FormulaError `unknown-word` for what words say of it besides.
   */
  within(ends: Ends, description: Description, span: Span): Domain {
    mustBeDrawn(optionsOf(description, 'number', span).is, new Set(), span)
    const { low, high, closedLow = false, closedHigh = false } = ends
    if (low && high) {
      const relation = closedLow && closedHigh ? '≤' : '<'
      const order: Expression = { kind: 'chain', terms: [low, high], relations: [relation], span } // prettier-ignore
      const isMet = (draw: number): boolean => {
        const [min, max] = [low, high].map((end) => asNumber(compile(end)(this.world.root(draw)))) // prettier-ignore
        return relation === '<' ? min! < max! : min! <= max!
      }
      if (!looks.every(isMet)) this.world.restrict(order)
    }
    return between(ends)
  }

  /** A number with bounds and what the words say: whole, even, nonzero. */
  private number(bounds: RealOptions, description: Description, span: Span): Domain {
    const { is, not } = optionsOf(description, 'number', span)
    mustBeDrawn(is, drawnNumbers, span)
    const { binary, even, odd, prime, integer: isWhole, size, ...more } = is
    const all: RealOptions = { ...bounds, ...more }
    if (binary || even || odd || prime || isWhole || size) {
      return wholeOf(all, is, not)
    }
    return real(all)
  }

  private integers(bounds: RealOptions, description: Description, span: Span): Domain {
    const { is, not } = optionsOf(description, 'integer', span)
    mustBeDrawn(is, drawnNumbers, span)
    // Of integers "at least" is said of both kinds of bounds.
    const { min = -Infinity, max = Infinity } = bounds
    const low = typeof is['min'] === 'number' ? is['min'] : -Infinity
    const high = typeof is['max'] === 'number' ? is['max'] : Infinity
    const closed = { closedMin: min < low || bounds.closedMin, closedMax: max > high || bounds.closedMax } // prettier-ignore
    const all = { min: Math.max(min, low), max: Math.min(max, high) }
    return wholeOf({ ...all, closedMin: closed.closedMin ?? true, closedMax: closed.closedMax ?? true }, is, not) // prettier-ignore
  }

  private structure(
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
  array(
    rows: Dimension,
    columns: Dimension,
    sort: 'vector' | 'matrix',
    description: Description,
    span: Span,
  ): Domain {
    const structure = this.structure(description, sort, span)
    const is = structure as Readonly<Record<string, unknown>>
    if (is['tall']) this.relate(rows, '≥', columns, span)
    if (is['wide']) this.relate(rows, '≤', columns, span)
    if (is['square'] && nameOf(rows) !== nameOf(columns)) {
      throw new FormulaError(
        'kind-mismatch',
        `Unexpected word "square" for a \`${nameOf(rows)}×${nameOf(columns)}\` matrix, expected the same size twice`,
        span,
      )
    }
    if (is['row']) this.relate(rows, '=', 1, span)
    const fill = (['ones', 'zero', 'identity'] as const).find((name) => is[name])
    return fill
      ? filled(matrix(rows, columns), rows, columns, fill)
      : matrix(rows, columns, structure)
  }

  /** A covariance matrix, with what words say of it besides. */
  covariance(size: Dimension, description: Description): Domain {
    const { is } = optionsOf(description, 'matrix', [0, 0], true)
    return matrix(size, size, { symmetric: true, positiveDefinite: true, ...is })
  }

  /** Sizes of which words say how they compare. */
  private relate(a: Dimension, relation: Relation, b: Dimension, span: Span): void {
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
    this.world.restrict({ kind: 'chain', terms, relations: [relation], span })
  }

  /** An element of a finite set, drawn evenly. */
  private elementOf(set: Expression): Domain {
    const elements = (env: Environment): FiniteSet => {
      const value = compile(set)(env)
      if (!(value instanceof FiniteSet)) throw this.notASet(set)
      if (value.elements.length > 0) return value
      throw new FormulaError(
        'vacuous',
        'Unexpected empty set, expected one with an element',
        set.span,
      )
    }
    elements(this.world.root(0))
    const { world } = this
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

  private notASet(node: Expression): FormulaError {
    return new FormulaError(
      'kind-mismatch',
      'Unexpected right side of `\\in`, expected a set such as `\\mathbb{R}^{m \\times n}`, `[0, 1]`, `\\{1, \\dots, n\\}`',
      node.span,
    )
  }

  constant(node: Expression): number {
    return asNumber(compile(node)(this.world.root(0)))
  }

  /** A function with what words say of it, from what draws one with these properties. */
  function(
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
    return { ...draw(all), narrower: { word: phrase, as: inWords(as), domain: draw(narrow) } } // prettier-ignore
  }

  /** What the arguments of a function are, from the left of its arrow. */
  arguments(space: Expression, span: Span): Argument[] {
    if (space.kind === 'apply' && space.op === 'times') {
      return space.args.flatMap((part) => this.arguments(part, span))
    }
    if (space.kind === 'apply' && space.op === 'range') {
      const [from, to] = this.sizes(...space.args)
      return [{ from: from!, to: to! }]
    }
    const set = space.kind === 'symbol' ? this.world.scope.get(space.name) : undefined
    if (set?.source === 'drawn' && space.kind === 'symbol') {
      const [count] = set.dimensions
      if (count !== undefined) return [{ from: 1, to: count }]
    }
    const within = this.interval(space)
    if (within) return [{ size: 1, within }]
    return [{ size: this.dimension(space, span) }]
  }

  /** Functions from such arguments into a space, or into an interval. */
  mapping(
    from: readonly Argument[],
    to: Expression,
    shapes: Shapes,
    span: Span,
  ): Domain {
    const values = this.interval(to)
    if (values && !keepsShapes(shapes, values)) {
      throw undrawable(`${shapes.shapes.join(', ')} with values in an interval`, span)
    }
    const outputs = values ? 1 : this.dimension(to, span)
    const parts = from.map((one) => ('within' in one ? one.within : undefined))
    return restricted(several(from, outputs, shapes), parts, values, isStrict(shapes))
  }

  /** The numbers of an interval. */
  private interval(space: Expression): Domain | undefined {
    const set = asSet(space)
    const isOne =
      set.kind === 'apply' &&
      (set.op === 'positive-reals' || set.op.startsWith('interval-'))
    return isOne ? this.of(set, nothingSaid) : undefined
  }

  dimension(space: Expression, span: Span): Dimension {
    if (space.kind === 'symbol' && space.name === '\\mathbb{R}') return 1
    if (space.kind === 'apply' && space.op === 'space' && space.args.length === 1) {
      return this.sizes(...space.args)[0]!
    }
    throw new FormulaError(
      'unreadable',
      'Unexpected domain of a function, expected `\\mathbb{R}^n \\to \\mathbb{R}^m`',
      span,
    )
  }

  ofSort(
    sort: NonNullable<ReturnType<typeof sortOf>>,
    said: Said,
    span: Span,
  ): Domain | undefined {
    const { description } = said
    switch (sort) {
      case 'number':
        return this.number({}, description, span)
      case 'integer':
        return this.integers({}, description, span)
      case 'vector': {
        const [size] = this.slots(said, 'size')
        return this.array(size ?? this.support('n'), 1, sort, description, span)
      }
      case 'matrix': {
        const { is } = optionsOf(description, sort, span)
        const [rows, columns] = this.slots(said, 'size')
        if (is['row']) return this.array(1, columns ?? rows ?? this.support('n'), sort, description, span) // prettier-ignore
        const isSquare = rows !== undefined || Object.keys(is).some((key) => squareOnly.has(key)) // prettier-ignore
        const height = rows ?? this.support(isSquare ? 'n' : 'm')
        const width = columns ?? (isSquare ? height : this.support('n'))
        return this.array(height, width, sort, description, span)
      }
      case 'distribution': {
        const { is } = optionsOf(description, sort, span)
        const [outcomes] = slotsOf(description.properties, 'support').map(said.slot)
        const support = outcomes ? this.supportOf(outcomes) : { spread: this.support() }
        return joint({ x: support }, is['positive'] !== true)
      }
      case 'function':
        return this.function(said, span)
      case 'set':
        return finiteSet(this.support('N'))
      default:
        return undefined
    }
  }

  /** Sizes that the words name. */
  private slots({ description, slot }: Said, wanted: Slot): Dimension[] {
    return slotsOf(description.properties, wanted)
      .map(slot)
      .flatMap((node) => {
        if (!node) return []
        const parts = node.kind === 'apply' && node.op === 'times' ? node.args : [node]
        return this.sizes(...parts)
      })
  }

  /** What a distribution is over: a set, or as many outcomes as a number says. */
  supportOf(node: Expression): Support {
    const isSize = node.kind === 'number' || (node.kind === 'symbol' && !this.known(node.name)) // prettier-ignore
    const support = isSize
      ? undefined
      : supportOn(
          node,
          (size) => this.sizes(size)[0]!,
          (set) => compile(set)(this.world.root(0)),
        )
    return support ?? this.sizes(node)[0]!
  }

  /** A size that words leave unnamed; a distribution's outcomes are {1, …, K}. */
  support(size = 'K'): string {
    if (!this.known(size)) this.add(size, whole({ min: 2 }))
    return size
  }

  /** A number in an interval: whole if the words say so. */
  between(bounds: RealOptions, description: Description, span: Span): Domain {
    return sortOf(description) === 'integer'
      ? this.integers(bounds, description, span)
      : this.number(bounds, description, span)
  }
}

/** @throws FormulaError `kind-mismatch` for a size such as 1.5, or one that doubles cannot count to. */
function wholeSize(size: number, span: Span): number {
  if (Number.isSafeInteger(size)) return size
  throw new FormulaError(
    'kind-mismatch',
    `Unexpected size \`${size}\`, expected a whole number`,
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

/** What concerns the shape, or is a structure under another name. */
const ofShape = new Set([
  'mutual',
  'square',
  'tall',
  'wide',
  'row',
  'centred',
  'ones',
  'zero',
  'identity',
])

/** Options of numbers that are drawn. */
const drawnNumbers = new Set(
  'min max closedMin closedMax nonzero even odd prime binary integer size mutual total'.split(
    ' ',
  ),
)

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

/** A size as it is written. */
const nameOf = (size: Dimension): string =>
  typeof size === 'object' ? latex(size) : String(size)

/** Whole numbers between bounds, of the kind that words name; what is not even is odd. */
function wholeOf(
  bounds: RealOptions,
  is: Readonly<Record<string, unknown>>,
  not: Readonly<Record<string, unknown>>,
): Domain {
  if (is['binary']) return whole({ min: 0, max: 1, role: 'index' })
  const { min = -Infinity, max = Infinity, closedMin, closedMax, nonzero } = bounds
  const isEven = is['even'] ?? not['odd']
  const isOdd = is['odd'] ?? not['even']
  const least = Number.isInteger(min) && !closedMin ? min + 1 : Math.ceil(min)
  const most = Number.isInteger(max) && !closedMax ? max - 1 : Math.floor(max)
  return whole({
    ...(Number.isFinite(min) && { min: is['size'] ? Math.max(1, least) : least }),
    ...(Number.isFinite(max) && { max: most }),
    ...(isEven ? { parity: 'even' } : isOdd ? { parity: 'odd' } : {}),
    prime: Boolean(is['prime']),
    nonzero: Boolean(nonzero ?? is['nonzero']),
  })
}

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
