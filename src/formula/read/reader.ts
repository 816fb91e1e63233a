/**
 * What the parts of the grammar know of the reader that calls them: a place in a list of
 * items, what names mean, and how to read what stands inside. The parts import this and
 * not each other's callers, so that the grammar has no ring.
 */
import type { FormulaError } from '../language/error.ts'
import type { Expression, Span } from '../language/expression.ts'
import type { Kind } from '../values/value.ts'
import type { Item } from './item.ts'

/** What the reader asks about names. */
export interface Names {
  /** Kind of the value of a declared or standard name; undefined if it has none. */
  kind(name: string): Kind | undefined
  /** Kind of the members of a family. */
  member(name: string): Kind | undefined
  /** True for names that run over positions. */
  isIndex(name: string): boolean
  /** True for whole numbers: indices and sizes. */
  isWhole(name: string): boolean
  /** Names of the axes of a distribution; none for anything else. */
  axes(name: string): readonly string[]
  /** Parameters of a function that the page defines, by their names. */
  parameters(name: string): readonly string[]
  /** Marks between the arguments of a page's function in its first use; these, if it is this one. */
  marks(name: string, arity: number, marks: string): string
  /** What stands below bars with nothing below: of which norm they are. */
  norm?(): string | undefined
  /** True if the page itself says what the name is. */
  declares(name: string): boolean
}

/** A script: what it stands at, below and above. */
export type Script = Item & { type: 'script' }

export interface Reader {
  /** Place in the items. */
  at: number
  readonly item: Item | undefined
  readonly items: readonly Item[]
  readonly names: Names
  /** Names that binders around this place bind. */
  readonly bound: ReadonlySet<string>
  readonly end: Span
  /** Bars that are open around this place. */
  bars: string[]
  /** Integrals that are open: `d` followed by a name ends the integrand. */
  integrals: number
  /** A script on the closing bracket of a prefix function's argument. */
  pendingPower: Script | undefined

  chain(): Expression
  sum(): Expression
  product(): Expression
  signedProduct(): Expression
  factor(): Expression
  /** Reads all of the items of a part. */
  sub(items: readonly Item[], span: Span, bound?: ReadonlySet<string>): Expression
  /** Reads on with more bound names, from the same place. */
  inside<T>(bound: ReadonlySet<string>, read: (reader: Reader) => T): T
  /** Sub- and superscripts applied to an expression. */
  scripts(base: Expression, item: Script, onlyPower: boolean): Expression
  /** `ij`, `i,j`: positions. */
  indices(sub: readonly Item[], span: Span): Expression[]
  finish(): void
  known(name: string): boolean
  startsFactor(item: Item): boolean
  /** Is the name used freely outside of the big operator at this place? */
  mentionsOutside(name: string): boolean
  fail(message: string, span?: Span, note?: string): FormulaError
}
