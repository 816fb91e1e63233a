/** Names of which the page says nothing but how it uses them: they are drawn from what that implies. */
import type { Cue } from '../../discourse/clauses/cue.ts'
import { conditional } from '../../discourse/clauses/kinds.ts'
import type { Domain } from '../../draws/domain.ts'
import type { Expression } from '../../language/expression.ts'
import { children, freeSymbols } from '../../language/expression.ts'
import type { Reading } from '../../read/statement.ts'
import { covarianceOf } from '../domains/arrays.ts'
import { implied } from '../introductions/implied.ts'
import { ofProducts } from '../introductions/multiplied.ts'
import type { Introducer } from '../introductions/introducer.ts'
import type { Symbols } from '../symbols/symbols.ts'
import { listed } from '../symbols/target.ts'
import type { Independence } from './independence.ts'
import { isLet, restricting } from './markers.ts'

/** The name where it is the size of an identity, of zeros or ones: `I_n`. */
function sizeIn(node: Expression, name: string): Expression | undefined {
  const isSized = node.kind === 'apply' && /^(identity|ones|zeros)$/.test(node.op)
  const [size] = isSized ? node.args : []
  if (size?.kind === 'symbol' && size.name === name) return size
  for (const child of children(node)) {
    const found = sizeIn(child, name)
    if (found) return found
  }
  return undefined
}

export class ImpliedNames {
  private readonly symbols: Symbols
  private readonly introducer: Introducer
  private readonly independence: Independence
  private readonly names = new Set<string>()
  private readonly widest = new Set<string>()

  constructor(symbols: Symbols, introducer: Introducer, independence: Independence) {
    this.symbols = symbols
    this.introducer = introducer
    this.independence = independence
  }

  /** Does the text use the name to count? */
  counts(name: string): boolean {
    return this.introducer.names.counts(name)
  }

  add(name: string, domain: Domain): void {
    this.symbols.add(name, domain)
    this.names.add(name)
  }

  /** What the page implies of a name that nothing introduces: then it is drawn from there. */
  imply(
    name: string,
    expressions: readonly Expression[],
    description: Cue['description'],
  ): boolean {
    const { introducer } = this
    if (this.independence.becomesRandom(name, expressions)) return true
    const size = expressions.map((node) => sizeIn(node, name)).find((node) => node)
    if (size && !this.symbols.names.isIndex(name)) {
      introducer.names.dimensions.of(size)
      return true
    }
    const domain = implied(name, expressions, this.symbols, {
      argument: (head, at) => introducer.signatures.argument(head, at),
      size: (size) => introducer.names.dimensions.implied(size),
      covariance: (size) => covarianceOf(size, description),
    })
    const widest = domain
      ? undefined
      : ofProducts(name, expressions, this.symbols.scope)
    if (!domain && !widest) return false
    this.add(name, (domain ?? widest)!)
    if (widest) this.widest.add(name)
    return true
  }

  /**
   * A name that was taken for as general a thing as it can be: what holds of it holds of what
   * is meant, and what does not may hold of that.
   */
  mayBeNarrower(nodes: readonly Expression[]): string | undefined {
    return nodes.flatMap((node) => [...freeSymbols(node)]).find((name) => this.widest.has(name)) // prettier-ignore
  }

  /** What a sentence introduces is no longer merely the argument of a function. */
  introduced(
    { statements, functions, ranges }: Reading,
    { marker, part }: Cue,
    renew: (name: string) => void,
  ): void {
    const lefts = statements.flatMap(({ claim }) => {
      if (claim.kind !== 'chain') return isLet(marker) && !part ? [claim] : []
      // "for any `\\epsilon > 0`".
      const isAside = conditional.has(marker) || restricting.has(marker)
      const bounds = isAside && /[<>≤≥]/.test(claim.relations[0]!)
      const introduces = /[∈∼]/.test(claim.relations[0]!) || isLet(marker) || bounds
      return introduces ? claim.terms.slice(0, 1) : []
    })
    const names = [
      ...lefts.flatMap(listed),
      ...[...functions, ...ranges].flatMap((mapping) => mapping.name.split(',')),
    ]
    for (const name of names) {
      this.widest.delete(name)
      if (this.names.delete(name)) renew(name)
    }
  }
}
