/** Laws of vectors whose size is said beside them: `\mathcal{N}(0, I)` "in `\mathbb{R}^d`". */
import type { Scope } from '../../draws/scope.ts'
import type { Expression } from '../../language/expression.ts'
import { substitute } from '../../language/expression.ts'

/** Names of an identity that nothing gives a size. */
const identities = ['I', '\\mathbf{I}']

/** The law with identities of the size; a name that the page declares is no identity. */
export function sizedLaw(law: Expression, size: Expression, scope: Scope): Expression {
  const { span } = law
  const identity: Expression = { kind: 'apply', op: 'identity', args: [size], span }
  return identities
    .filter((name) => !scope.declares(name))
    .reduce((made, name) => substitute(made, name, () => identity), law)
}
