/** Names for what a text takes something of without a name: `X^\\top X` of its eigenvectors. */
import type { Expression } from '../../language/expression.ts'
import { print } from '../../language/print.ts'
import { canonicalName } from '../../read/name.ts'
import type { Symbols } from '../symbols/symbols.ts'

/** The name of a symbol, or one that no text has, by what the expression says. */
export function nameOf(owner: Expression, symbols: Symbols): string {
  if (owner.kind === 'symbol') return owner.name
  const name = canonicalName(`\\mathring{${print(owner)}}`)
  if (!symbols.scope.declares(name)) symbols.add(name, { source: 'defined', parameters: [], indexed: false, body: owner }) // prettier-ignore
  return name
}
