/** Functions by their signatures: `f : \mathbb{R}^n \to \mathbb{R}^m`. */
import type { Domain } from '../../draws/domain.ts'
import { index, matrix, real } from '../../draws/domain.ts'
import type { Argument } from '../../draws/domains/several.ts'
import type { Expression, Span } from '../../language/expression.ts'
import { argumentsOf, functionOf, mappingOf } from '../domains/functions.ts'
import type { Said } from '../text/said.ts'
import type { NewNames } from './new-names.ts'
import { standardOf } from './said-sort.ts'
import { standardFunction } from './standard-functions.ts'

export class Signatures {
  private readonly names: NewNames
  /** What functions take, as their signatures say. */
  private readonly signatures = new Map<string, readonly Argument[]>()

  constructor(names: NewNames) {
    this.names = names
  }

  /** `f : \mathbb{R}^n \to \mathbb{R}^m`: a random smooth function. False if the name is known. */
  introduce(
    name: string,
    from: Expression,
    to: Expression,
    span: Span,
    said: Said,
    renew: boolean,
  ): boolean {
    if (renew) this.names.renew(name)
    if (this.names.world.scope.declares(name)) return false
    const inputs = argumentsOf(from, span, this.names.dimensions)
    const standard = standardOf(said.description)
    if (standard !== undefined) {
      this.names.add(name, standardFunction(standard))
      return true
    }
    this.names.add(name, functionOf(said, span, (all) => mappingOf(inputs, to, all, span, this.names.dimensions))) // prettier-ignore
    this.signatures.set(name, inputs)
    return true
  }

  /** Is it a function of which a signature alone tells? */
  isSigned(name: string): boolean {
    return (
      this.signatures.has(name) && this.names.world.scope.get(name)?.source === 'drawn'
    )
  }

  /** The domain of an argument of a function with a signature. */
  argument(name: string, at: number): Domain | undefined {
    const signature = this.signatures.get(name)
    const entry = this.names.world.scope.get(name)
    const taken = entry?.source === 'defined' ? entry.parameters.length : 1
    // `f(x, y) = …` of `f : \\mathbb{R}^2 \\to \\mathbb{R}`: the entries of its argument.
    if (taken > 1 && signature?.length === 1 && isOfSize(signature[0]!, taken)) return real() // prettier-ignore
    const argument = signature?.[at]
    if (!argument) return undefined
    if ('from' in argument) return index(argument.from, argument.to)
    if (argument.within) return argument.within
    return argument.size === 1 ? real() : matrix(argument.size, 1)
  }
}

const isOfSize = (argument: Argument, count: number): boolean =>
  'size' in argument && argument.size === count && !argument.within
