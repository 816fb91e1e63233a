/** Sizes of which sets and words speak; what nothing declares is a size from there on. */
import type { Dimension, Domain } from '../../draws/domain.ts'
import { whole } from '../../draws/domain.ts'
import type { World } from '../../draws/environment.ts'
import type { Entry } from '../../draws/scope.ts'
import { FormulaError } from '../../language/error.ts'
import type { Expression, Span } from '../../language/expression.ts'
import { freeSymbols } from '../../language/expression.ts'
import { constant } from './constants.ts'

export class Dimensions {
  readonly world: World
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

  known(name: string): boolean {
    return this.world.scope.get(name) !== undefined
  }

  /** Symbols in sizes that nothing declares are sizes. */
  of(...sizes: readonly Expression[]): Dimension[] {
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
  ends(nodes: readonly Expression[]): Dimension[] {
    return nodes.map((node) => {
      const isNegative = node.kind === 'apply' && freeSymbols(node).size === 0 && constant(node, this.world) < 0 // prettier-ignore
      return isNegative ? constant(node, this.world) : this.of(node)[0]!
    })
  }

  /** A size that words leave unnamed; a distribution's outcomes are {1, …, K}. */
  implied(size = 'K'): string {
    if (!this.known(size)) this.add(size, impliedSize())
    return size
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

/** Sizes that a page uses without saying so: see `isOpenSize`. */
const impliedSize = (): Domain => ({ ...whole({ min: 2 }), isOpenSize: true })
