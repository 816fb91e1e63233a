/** Names that a formula asks for: those it calls, and those that nothing declares. */
import { FormulaError } from '../../language/error.ts'
import type { Expression } from '../../language/expression.ts'
import { children } from '../../language/expression.ts'
import type { Reading } from '../../read/statement.ts'
import type { Formula } from '../text/formula.ts'

/** Names that are called, but for what the left side of an equation defines. */
export function calledNames({ statements }: Reading): string[] {
  const found = new Set<string>()
  const visit = (node: Expression): void => {
    const [head] = node.kind === 'apply' && node.op === 'call' ? node.args : []
    if (head?.kind === 'symbol') found.add(head.name)
    children(node).forEach(visit)
  }
  for (const { claim } of statements) {
    const isEquation = claim.kind === 'chain' && /^[=≔]$/.test(claim.relations[0] ?? '')
    if (isEquation) claim.terms.slice(1).forEach(visit)
    else visit(claim)
  }
  return [...found]
}

/** The name that an error says nothing declares. */
export const unknownName = (error: unknown): string | undefined =>
  error instanceof FormulaError && error.code === 'unknown-symbol'
    ? /^Unexpected symbol `(.+?)` without a meaning/.exec(error.message)?.[1]
    : undefined

/** Is the formula the name by itself? */
export const isName = ({ tex }: Formula, name: string): boolean => tex.trim() === name
