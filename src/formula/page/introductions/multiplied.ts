/** "Let Q be orthogonal. Then `\|Q x\| = \|x\|`": what a known matrix is multiplied with, and is taken for a vector. */
import type { Domain } from '../../draws/domain.ts'
import { matrix } from '../../draws/domain.ts'
import type { Scope } from '../../draws/scope.ts'
import type { Expression } from '../../language/expression.ts'
import { children } from '../../language/expression.ts'
import { useOf } from '../symbols/use.ts'

/** A vector that fits every matrix in front of it; undefined where it may be anything else. */
export function ofProducts(
  name: string,
  expressions: readonly Expression[],
  scope: Scope,
): Domain | undefined {
  if (!isPlain.test(name) || useOf(name, expressions) !== 'vector') return undefined
  const sizes = new Set(expressions.flatMap((node) => sizesIn(node, name, scope)))
  const [size, ...more] = sizes
  return size === undefined || more.length > 0 ? undefined : matrix(size, 1)
}

/** A letter without a script, which may be a member of a family. */
const isPlain = /^(?:\\mathbf\{[a-z]\}|[a-z])$/

type Size = Domain['dimensions'][number]

/** Numbers of columns of known matrices right in front of the name. */
function sizesIn(node: Expression, name: string, scope: Scope): Size[] {
  const inner = children(node).flatMap((child) => sizesIn(child, name, scope))
  if (node.kind !== 'apply' || node.op !== 'multiply') return inner
  const [left, right] = node.args
  if (right?.kind !== 'symbol' || right.name !== name) return inner
  const before = left?.kind === 'apply' && left.op === 'multiply' ? left.args[1] : left
  const entry = before?.kind === 'symbol' ? scope.get(before.name) : undefined
  if (entry?.source !== 'drawn' || !entry.form) return inner
  const [, columns] = entry.dimensions
  return columns === undefined ? inner : [...inner, columns]
}
