/** `TP`: letters side by side, which are factors where an author may mean one name. */
import type { Expression } from '../../language/expression.ts'
import { children } from '../../language/expression.ts'

/** Capital letters without anything between them, of which the name is one: `TP`. */
export function lettersAround(
  name: string,
  expressions: readonly Expression[],
): string | undefined {
  for (const node of expressions) {
    const found = runs(node).find((run) => run.length > 1 && run.includes(name))
    if (found) return found
  }
  return undefined
}

/** Runs of capital letters in products. */
function runs(node: Expression): string[] {
  const own = node.kind === 'apply' && node.op === 'multiply' ? lettersOf(node) : undefined // prettier-ignore
  return own === undefined ? children(node).flatMap(runs) : [own]
}

/** The letters of a product that consists of nothing else, written without a space. */
function lettersOf(node: Expression): string | undefined {
  if (node.kind === 'symbol') return /^[A-Z]$/.test(node.name) ? node.name : undefined
  if (node.kind !== 'apply' || node.op !== 'multiply') return undefined
  const parts = node.args.map(lettersOf)
  const [left, right] = node.args
  const isTight = left?.span[1] === right?.span[0]
  return isTight && parts.every((part) => part !== undefined) ? parts.join('') : undefined // prettier-ignore
}

/** `x`, `\\phi`, `r_t`: mostly a number, where nothing says that it is something else. */
export const isSmallLetter = (name: string): boolean =>
  /^([a-z]|\\[a-z]+)(_.+)?$/.test(name) && !/^\\(math|bold|oper)/.test(name)
