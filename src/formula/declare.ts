/**
 * Declarations: what a page's own LaTeX says of a symbol at its first mention.
 *
 * `A \in \mathbb{R}^{m \times n}`, `\lambda > 0`, `0 < \theta < 1`, `i = 1, \dots, n`,
 * `f : \mathbb{R}^n \to \mathbb{R}`, `x \sim p`. Adjectives in the sentence around it
 * add structure: "invertible", "rows centred".
 */
import { compile } from './evaluate.ts'
import type { Environment, World } from './environment.ts'
import type { Domain } from './domain.ts'
import { index, integer, joint, matrix, real, smooth } from './domain.ts'
import type { Dimension } from './domains/domain.ts'
import type { Structure } from './domains/matrix.ts'
import { FormulaError } from './error.ts'
import type { Apply, Chain, Expression, Relation, Span } from './expression.ts'
import { freeSymbols } from './expression.ts'
import { canonicalName } from './read/name.ts'
import type { Entry } from './scope.ts'
import { FiniteSet } from './set.ts'
import { Distribution } from './distribution.ts'
import { isUnsized } from './unsized.ts'
import { asNumber, show } from './value.ts'

/** Prose of the same sentence around a formula. */
export interface Words {
  before: string
  after: string
}

const adjectives: readonly (readonly [RegExp, Structure])[] = [
  [/\bpositive[- ]definite\b/i, { positiveDefinite: true }],
  [/\b(invertible|non-?singular|regular)\b/i, { invertible: true }],
  [/\bsymmetric\b/i, { symmetric: true }],
  [/\borthonormal columns\b/i, { orthonormalColumns: true }],
  [/\b(orthogonal|orthonormal)\b(?! columns)/i, { orthogonal: true }],
  [/\bpositive determinant\b/i, { positiveDeterminant: true }],
  [/\bdiagonal\b/i, { diagonal: true }],
  [/\b(full (column |row )?rank|linearly independent)\b/i, { fullRank: true }],
  [/\bunit (vectors?|length)\b/i, { unit: true }],
  [/\b(rows? (is |are )?cent(er|r)ed|each row cent(er|r)ed)\b/i, { centred: 'rows' }],
  [/\b(columns? (is |are )?cent(er|r)ed|each column cent(er|r)ed)\b/i, { centred: 'columns' }], // prettier-ignore
  [/\b(positive entries|entries are positive|all positive)\b/i, { positive: true }],
]

const placeholder = '□'

/**
 * The words that speak of this formula and not of a neighbour: what follows up to the
 * next formula ("□ be symmetric and …"; through a list, "□ and □ be symmetric"), and
 * what stands directly in front ("the invertible □").
 */
export function ownWords({ before, after }: Words): string {
  const following: string[] = []
  for (const part of after.split(placeholder)) {
    following.push(part)
    if (!/^[\s,]*(and|or)?\s*$/.test(part)) break
  }
  const parts = before.split(placeholder)
  const last = parts.at(-1) ?? ''
  const front = parts.length === 1 ? last : (last.split(/\band\b|[,;]/).at(-1) ?? '')
  return `${/\b(be|is|are|has|have)\b/.test(front) && parts.length > 1 ? '' : front} ${following.join(' ')}`
}

/** Structure that the words around a declaration give it. */
export function structureOf(words: Words | undefined): Structure {
  if (!words) return {}
  const text = ownWords(words)
  const found: Structure = {}
  for (const [pattern, structure] of adjectives) {
    const match = pattern.exec(text)
    if (!match) continue
    // "not symmetric", "non-diagonal" say the contrary.
    if (/\b(not|non|need not be)[ -]*$/i.test(text.slice(0, match.index))) continue
    Object.assign(found, structure)
  }
  return found
}

/** Sizes that a page uses without saying so: whole numbers from 2 to 6. */
export const impliedSize = (): Domain => integer(2, 6)

export class Declarer {
  private readonly world: World
  /** Called with each new symbol. */
  private readonly add: (name: string, entry: Entry) => void

  constructor(world: World, add: (name: string, entry: Entry) => void) {
    this.world = world
    this.add = add
  }

  private known(name: string): boolean {
    return this.world.scope.get(name) !== undefined
  }

  /** Symbols in sizes that nothing declares are sizes. */
  private sizes(...sizes: readonly Expression[]): Dimension[] {
    return sizes.map((size) => {
      for (const name of freeSymbols(size)) {
        if (!this.world.scope.declares(name)) this.add(name, impliedSize())
      }
      if (size.kind === 'number') return size.value
      return size.kind === 'symbol' ? size.name : size
    })
  }

  /**
   * Reads a chain as a declaration of new symbols.
   *
   * @returns the names declared; undefined if the chain declares nothing.
   */
  chain(node: Chain, words: Words | undefined): string[] | undefined {
    const [left, right] = node.terms
    const [relation] = node.relations
    if (node.relations.length === 1 && left && right) {
      const names = this.newNames(left)
      if (names && relation === '∈') return this.members(names, right, words)
      if (names && relation === '∼') return this.variable(names, right)
    }
    return this.bounded(node)
  }

  /** A symbol, a call `p(x)` or a tuple of such, none of them known. */
  private newNames(node: Expression): string[] | undefined {
    if (node.kind === 'symbol') {
      const entry = this.world.scope.get(node.name)
      const taken = entry?.source === 'fixed' && isUnsized(entry.value)
      return this.world.scope.declares(node.name) || taken ? undefined : [node.name]
    }
    if (node.kind === 'apply' && node.op === 'tuple') {
      const names = node.args.map((arg) => this.newNames(arg))
      return names.every((list) => list !== undefined) ? names.flat() : undefined
    }
    return undefined
  }

  private members(
    names: readonly string[],
    set: Expression,
    words: Words | undefined,
  ): string[] {
    // Each name gets its own domain object: draws are keyed by name.
    for (const name of names) this.add(name, this.domainOf(set, words))
    return [...names]
  }

  /** The domain that a set stands for. */
  domainOf(set: Expression, words: Words | undefined): Domain {
    if (set.kind === 'symbol') {
      if (set.name === '\\mathbb{R}') return real(wordRange(words))
      if (set.name === '\\mathbb{N}') return integer(1, 6)
      if (set.name === '\\mathbb{Z}') return integer(-3, 6)
      return this.elementOf(set)
    }
    if (set.kind !== 'apply') throw this.notASet(set)
    switch (set.op) {
      case 'space': {
        const [rows, columns] = this.sizes(...set.args)
        return matrix(rows ?? 1, columns ?? 1, structureOf(words))
      }
      case 'simplex': {
        const [last] = set.args
        const size = plusOne(last!)
        const [count] = this.sizes(size)
        return joint({ x: count! })
      }
      case 'positive-reals':
        return real({ min: 0 })
      case 'range': {
        const [from, to] = this.sizes(...set.args)
        return index(from!, to!)
      }
      case 'interval-closed-closed':
      case 'interval-closed-open':
      case 'interval-open-closed':
      case 'interval-open-open': {
        const [min, max] = set.args.map((end) => this.constant(end))
        return real({ min: min!, max: max! })
      }
      case 'set':
        return this.elementOf(set)
      default:
        throw this.notASet(set)
    }
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

  private constant(node: Expression): number {
    return asNumber(compile(node)(this.world.root(0)))
  }

  /** `X \sim p`: a random variable on the axis of p. */
  private variable(names: readonly string[], law: Expression): string[] | undefined {
    if (law.kind !== 'symbol') return undefined
    const value = compile(law)(this.world.root(0))
    if (!(value instanceof Distribution)) return undefined
    const [axis] = value.axes
    for (const name of names) {
      this.add(name, { source: 'random', distribution: law.name, axis: axis!.name })
    }
    return [...names]
  }

  /** `\lambda > 0`, `0 < \theta < 1`, `n \ge 1`: a new symbol between constants. */
  private bounded(node: Chain): string[] | undefined {
    const order = new Set<Relation>(['<', '≤', '>', '≥'])
    if (!node.relations.every((relation) => order.has(relation))) return undefined
    const fresh = node.terms
      .map((term, at) => ({ names: this.newNames(term), at }))
      .filter(({ names }) => names !== undefined)
    const [only] = fresh
    if (fresh.length !== 1 || !only?.names) return undefined
    const others = node.terms.filter((_, i) => i !== only.at)
    if (
      others.some((term) => [...freeSymbols(term)].some((name) => !this.isFixed(name)))
    ) {
      return undefined
    }
    let [min, max] = [-Infinity, Infinity]
    const limit = (value: number, isLower: boolean): void => {
      if (isLower) min = Math.max(min, value)
      else max = Math.min(max, value)
    }
    node.terms.forEach((term, i) => {
      if (i === only.at) return
      const relation = node.relations[i < only.at ? i : i - 1]!
      const upwards = relation === '<' || relation === '≤'
      limit(this.constant(term), i < only.at ? upwards : !upwards)
    })
    if (!(min < max)) {
      throw new FormulaError(
        'vacuous',
        `Unexpected empty range (${show(min)}, ${show(max)}), expected room for a value`,
        node.span,
      )
    }
    const whole = only.names.every((name) => /^[ijklmnKNMTV]$/.test(name))
    for (const name of only.names) {
      const isWhole = whole && Number.isInteger(min)
      this.add(
        name,
        isWhole
          ? integer(Math.max(min, 2), Number.isFinite(max) ? max : Math.max(min, 2) + 4)
          : real({ min, max }),
      )
    }
    return only.names
  }

  private isFixed(name: string): boolean {
    return this.world.scope.get(name)?.source === 'fixed'
  }

  /** `i = 1, \dots, n`: an index. */
  range(name: string, from: Expression, to: Expression): boolean {
    if (this.world.scope.declares(name)) return false
    const [low, high] = this.sizes(from, to)
    this.add(name, index(low!, high!))
    return true
  }

  /** `f : \mathbb{R}^n \to \mathbb{R}^m`: a random smooth function. */
  map(name: string, from: Expression, to: Expression, span: Span): boolean {
    if (this.world.scope.declares(name)) return false
    const dimension = (space: Expression): Dimension => {
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
    this.add(name, smooth(dimension(from), dimension(to)))
    return true
  }

  /** A bare mention that the words around it declare: "Let p and q be distributions". */
  mention(node: Expression, words: Words | undefined): string[] | undefined {
    if (!words) return undefined
    const text = ownWords(words)
    if (
      node.kind === 'apply' &&
      node.op === 'call' &&
      /\bdistributions?\b/i.test(text)
    ) {
      return this.distribution(node)
    }
    if (node.kind !== 'symbol' || this.known(node.name)) return undefined
    if (/\b(probability )?distributions?\b|\bprobability vectors?\b/i.test(text)) {
      this.add(node.name, joint({ x: this.support() }))
      return [node.name]
    }
    if (/\b(integer|natural number|whole number|number of)\b/i.test(text)) {
      this.add(node.name, integer(2, 6))
      return [node.name]
    }
    if (/\b(real|scalar|number)\b/i.test(text)) {
      this.add(node.name, real(wordRange(words)))
      return [node.name]
    }
    return undefined
  }

  /** Distributions declared in words share their outcomes {1, …, K}. */
  private support(size = 'K'): string {
    if (!this.known(size)) this.add(size, integer(2, 5))
    return size
  }

  private distribution(node: Apply): string[] | undefined {
    const [head, ...args] = node.args
    if (head?.kind !== 'symbol' || this.known(head.name)) return undefined
    const axes: Record<string, Dimension> = {}
    for (const arg of args) {
      if (arg.kind !== 'symbol') return undefined
      const size = args.length === 1 ? this.support() : `K_{${arg.name}}`
      if (args.length > 1) this.support(canonicalName(size))
      axes[arg.name] = size
    }
    this.add(head.name, joint(axes))
    return [head.name]
  }
}

/** "positive", "in (0, 1)" in words. */
function wordRange(words: Words | undefined): { min?: number; max?: number } {
  const text = words ? ownWords(words) : ''
  return /\b(positive|greater than (zero|0))\b/i.test(text) ? { min: 0 } : {}
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
