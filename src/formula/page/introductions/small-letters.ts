/**
 * Entries of a matrix by its letter in lower case: "a matrix W with weights `w_{ij}`", "the
 * diagonal matrix D with `d_{ii} = …`".
 */
import type { Entry } from '../../draws/scope.ts'
import type { Expression, Member } from '../../language/expression.ts'
import { children } from '../../language/expression.ts'

/** An entry that is written with a lower-case letter of its own. */
export interface SmallEntry {
  /** The letter, `w`. */
  readonly letter: string
  /** The matrix, `W`. */
  readonly matrix: string
  readonly positions: readonly Expression[]
}

/** The first `w_{ij}` in an expression whose letter nothing declares, and whose capital is a matrix. */
export function smallEntry(
  node: Expression,
  declares: (name: string) => boolean,
  isMatrix: (name: string) => boolean,
): SmallEntry | undefined {
  const member = node.kind === 'symbol' ? node.member : memberOf(node)
  const { head: letter, positions } = member ?? { head: '', positions: [] }
  const matrix = capital(letter)
  if (matrix !== undefined && positions.length === 2 && !declares(letter) && isMatrix(matrix)) return { letter, matrix, positions } // prettier-ignore
  for (const part of children(node)) {
    const found = smallEntry(part, declares, isMatrix)
    if (found) return found
  }
  return undefined
}

function memberOf(node: Expression): Member | undefined {
  const [head, ...positions] = node.kind === 'apply' && node.op === 'entry' ? node.args : [] // prettier-ignore
  return head?.kind === 'symbol' ? { head: head.name, positions } : undefined
}

/** `W` of `w`, `\\mathbf{W}` of `\\mathbf{w}`; Greek capitals look like others. */
function capital(letter: string): string | undefined {
  const plain = /^(?:([a-z])|(\\[a-z]+\{)([a-z])\})$/.exec(letter)
  if (!plain) return undefined
  return plain[1] ? plain[1].toUpperCase() : `${plain[2]}${plain[3]!.toUpperCase()}}`
}

/** The letter stands for the matrix, of which only entries are taken. */
export const aliasOf = (matrix: string): Entry => ({
  source: 'defined',
  parameters: [],
  indexed: false,
  body: { kind: 'symbol', name: matrix, span: [0, 0] },
})
