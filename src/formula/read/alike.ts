/** Two things written in the same way: `p(x)` and `q(x)`, `a_i` and `b_i`, but not `x` and `x`. */
import { children, type Expression } from '../language/expression.ts'

export function areAlike(a: Expression, b: Expression): boolean {
  const found = { differ: false }
  return isLike(a, b, found) && found.differ
}

function isLike(a: Expression, b: Expression, found: { differ: boolean }): boolean {
  if (a.kind === 'symbol' && b.kind === 'symbol') {
    found.differ ||= a.name !== b.name
    return true
  }
  if (a.kind === 'number' && b.kind === 'number') return a.value === b.value
  if (a.kind !== 'apply' || b.kind !== 'apply' || a.op !== b.op) return false
  const [left, right] = [children(a), children(b)]
  return (
    left.length === right.length &&
    left.every((part, i) => isLike(part, right[i]!, found))
  )
}
