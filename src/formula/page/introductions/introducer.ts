/**
 * Introductions: a name gets a domain, from what is written of it (`A \in \mathbb{R}^{m
 * \times n}`, `\lambda > 0`, `i = 1, \dots, n`, `f : \mathbb{R}^n \to \mathbb{R}`,
 * `x \sim p`) and from the words of its sentence ("invertible", "a distribution on □").
 *
 * Each way to introduce a name is a file beside this one; what a name needs while it gets a
 * meaning is in `new-names.ts`.
 */
import { sortOf } from '../../discourse/description.ts'
import type { World } from '../../draws/environment.ts'
import type { Entry } from '../../draws/scope.ts'
import type { Chain } from '../../language/expression.ts'
import { listed } from '../symbols/target.ts'
import type { Uses } from '../text/counters.ts'
import type { Said } from '../text/said.ts'
import { apart } from './apart.ts'
import { absolute, bounded } from './bounds.ts'
import { partsOfGiven } from './conditional-laws.ts'
import { Described } from './described.ts'
import { JointDistributions } from './joint-distributions.ts'
import { members, sized } from './memberships.ts'
import { NewNames } from './new-names.ts'
import { RandomVariables } from './random-variables.ts'
import { Signatures } from './signatures.ts'
import { signed } from './signed.ts'
import { sorted } from './sorted.ts'
import { UnnamedVariables } from './unnamed-variables.ts'
import { isLine, isSetOfValues } from './value-sets.ts'

export class Introducer {
  readonly names: NewNames
  readonly signatures: Signatures
  readonly described: Described
  readonly variables: RandomVariables
  readonly unnamed: UnnamedVariables
  private readonly joints: JointDistributions

  /**
   * @param add Called with each new symbol.
   * @param renew Called before a name means something new.
   * @param uses What the text does with names.
   */
  constructor(
    world: World,
    add: (name: string, entry: Entry) => void,
    renew: (name: string) => void,
    uses: Uses,
  ) {
    this.names = new NewNames(world, add, renew, uses)
    this.signatures = new Signatures(this.names)
    this.joints = new JointDistributions(this.names)
    this.variables = new RandomVariables(this.names)
    this.unnamed = new UnnamedVariables(this.names, this.variables)
    this.described = new Described(
      this.names,
      this.joints,
      this.variables,
      this.unnamed,
    )
  }

  /**
   * Reads a chain as a declaration of new symbols.
   *
   * @returns the names declared; undefined if the chain declares nothing.
   */
  chain(node: Chain, said: Said, renew = false): string[] | undefined {
    const [left, right] = node.terms
    const [relation] = node.relations
    const worded = relation === '∈' ? this.described.worded(left, said) : undefined
    if (renew || worded) this.forget(node)
    if (node.relations.length === 1 && left && right) {
      const targets = this.names.targets(left)
      if (relation === '∈' && sized(left, right, this.names))
        return [(left as { name: string }).name]
      const isRandom = sortOf(said.description) === 'variable'
      if (targets && relation === '∈' && isRandom && isSetOfValues(right))
        return this.unnamed.introduce(targets, said, 'variable', node.span, isLine(right) ? undefined : right) // prettier-ignore
      if (targets && relation === '∈')
        return members(targets, right, said, worded, this.names, this.joints)
      const drawn = node.independent ? { ...said, independent: true as const } : said
      if (targets && relation === '∼')
        return this.variables.introduce(targets, right, drawn)
      const parts = relation === '∼' ? partsOfGiven(left) : undefined
      const own = parts && this.names.targets(parts.own)
      if (parts && own)
        return this.variables.introduce(own, right, { ...drawn, given: parts.given })
    }
    const { names } = this
    const sign = signed(node, said)
    const bySign = sign && this.described.introduce(sign.name, sign.said, renew)
    return (
      bySign ??
      absolute(node, said, names) ??
      apart(node, said, names) ??
      sorted(node, said, names) ??
      bounded(node, said, renew, names)
    )
  }

  /** `let x \\in S` of a name that the page itself introduced: it means something new. */
  private forget(node: Chain): void {
    const [left] = node.terms
    const isIntroduction =
      node.relations.length === 1 && /^[∈∼]$/.test(node.relations[0]!)
    if (!left || !isIntroduction) return
    for (const name of listed(partsOfGiven(left)?.own ?? left)) this.names.renew(name)
  }
}
