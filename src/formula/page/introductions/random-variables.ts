/** Random variables with a law: `X \sim p`. */
import type { Expression } from '../../language/expression.ts'
import { mustBeDrawn } from '../domains/drawable.ts'
import { optionsOf } from '../domains/options.ts'
import { randomVariables, sizesOfLaw } from '../random/by-law.ts'
import { byMoments } from '../random/in-words.ts'
import { Roles, mustFit } from '../random/law-words.ts'
import { sizedLaw } from '../random/sized-law.ts'
import type { IndexRange, Target } from '../symbols/target.ts'
import type { Said } from '../text/said.ts'
import { givenTo } from './conditional-laws.ts'
import { momentsSaid } from './moments.ts'
import { lawByIndex } from './own-laws.ts'
import type { NewNames } from './new-names.ts'
import { sizeOfVector } from './value-sets.ts'

export class RandomVariables {
  private readonly names: NewNames
  /** What words say that names are for the laws of which they are parameters. */
  readonly roles = new Roles()
  /** Over what the indices of families run of which only independence was said. */
  private readonly awaited = new Map<string, IndexRange>()

  constructor(names: NewNames) {
    this.names = names
  }

  /** The law of a family comes later; its index is known now. */
  await(name: string, range: IndexRange): void {
    this.awaited.set(name, range)
  }

  /** The law, of the size that words give its vectors. */
  private sized(law: Expression, said: Said): Expression {
    const size = sizeOfVector(said)
    if (!size) return law
    this.names.dimensions.of(size)
    return sizedLaw(law, size, this.names.world.scope)
  }

  /** `X \sim p`: random variables, and their law if it is new. */
  introduce(
    targets: readonly Target[],
    written: Expression,
    said: Said,
  ): string[] | undefined {
    const known = givenTo(this.sized(written, said), said.given ?? [], this.names)
    if (!known) return undefined
    const { law, names: given } = known
    const [target] = targets
    const [plain, ...deeper] = target?.indices ?? []
    // "for `i = 1, \dots, n`" may stand in another formula of the sentence.
    const own = plain && !plain.to ? (said.ranges?.find(({ name }) => name === plain.name) ?? plain) : plain // prettier-ignore
    // "be independent with `X_i \\sim p`": over what i runs, the list has said.
    const awaited = own ? this.awaited.get(target!.name) : undefined
    const index = awaited ?? own
    if (deeper.length > 0 || (index && (targets.length > 1 || !index.to))) {
      return undefined
    }
    const { is } = optionsOf(said.description, 'variable', law.span)
    mustBeDrawn(is, drawnVariables, law.span)
    // "with mean μ and variance σ²", of a law of which the page says nothing else.
    const isOpen = law.kind === 'symbol' && !this.names.known(law.name)
    const [mean, spread] = isOpen
      ? momentsSaid(said, targets[0]!.name, law.span, this.names)
      : [undefined, undefined]
    if (mean && spread) {
      const { law: own, shape } = byMoments(targets[0]!.name, mean, spread)
      this.names.add(...shape)
      return this.introduce(targets, own, said)
    }
    const names = targets.map(({ name }) => name)
    // Numbers are parameters, which need not be whole.
    this.names.dimensions.of(...sizesOfLaw(law).filter(({ kind }) => kind !== 'number'))
    mustFit(law, said)
    this.roles.take(law)
    const count = index?.to && this.names.dimensions.of(index.to)[0]!
    const each = own && count !== undefined ? lawByIndex(law, own.name, count, this.names) : undefined // prettier-ignore
    const entries = randomVariables(
      names,
      each ?? law,
      {
        independent: isApart(is) || said.independent === true || awaited !== undefined,
        given,
        together: targets.length > 1,
        ...(count !== undefined && { count }),
        ...(each && { index: own!.name }),
        support: { spread: this.names.dimensions.implied() },
      },
      this.names.world,
    )
    if (!entries) return undefined
    for (const [name, entry] of entries) this.names.add(name, entry)
    return names
  }
}

/** Are the members of the family independent, given what is given their laws or not? */
const isApart = (is: Readonly<Record<string, unknown>>): boolean =>
  is['independent'] === true || is['conditionallyIndependent'] === true

/** Options of random variables that are drawn. */
export const drawnVariables = new Set(
  'independent conditionallyIndependent identical copy positive nonnegative finite vector law event disjoint covering meanZero unitVariance uniform nondegenerate pairwiseIndependent'.split(
    ' ',
  ),
)
