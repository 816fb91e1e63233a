/** What names that nothing explains are, as far as an equation shows it. */
import type { Dimension } from '../../draws/domain.ts'
import type { Scope } from '../../draws/scope.ts'
import type { Bind, Expression, SymbolNode } from '../../language/expression.ts'
import { children, freeSymbols } from '../../language/expression.ts'
import { useOf } from '../symbols/use.ts'

export interface Guess {
  readonly name: string
  readonly as: 'number' | 'count' | 'vector'
  /** Of a vector. */
  readonly size?: Dimension
}

/** Binders over numbers; another may be of what its name is not. */
const plain = new Set(['sum', 'product', 'integral', 'derivative'])

/** One guess for each unknown name; undefined where one may be what is no number. */
export function guessesOf(
  expressions: readonly Expression[],
  scope: Scope,
): Guess[] | undefined {
  const guesses = new Map<string, Guess>()
  /** False where a name may be what is no number. */
  const guess = (node: SymbolNode, around: readonly Bind[]): boolean => {
    if (scope.get(node.name) || givenBy(node.name, around)) return true
    const found = guessAt(node, around, expressions, scope)
    const known = found && guesses.get(found.name)
    if (!found || (known && known.as !== found.as)) return false
    guesses.set(found.name, found)
    return true
  }
  const visit = (node: Expression, around: readonly Bind[]): boolean => {
    if (node.kind === 'symbol') return guess(node, around)
    const inner = node.kind === 'bind' ? [node, ...around] : around
    return (
      (node.kind !== 'bind' || isPlain(node)) &&
      children(node).every((child) => visit(child, inner))
    )
  }
  return expressions.every((node) => visit(node, []))
    ? [...guesses.values()]
    : undefined
}

const isPlain = ({ op, variables }: Bind): boolean =>
  plain.has(op) &&
  variables.every(({ range }) => range.kind === 'bounds' || range.kind === 'point')

/** A binder that gives a name its values; a derivative is taken where the name already is. */
const givenBy = (name: string, around: readonly Bind[]): Bind | undefined =>
  boundBy(name, around.filter(({ op }) => op !== 'derivative')) // prettier-ignore

const boundBy = (name: string, around: readonly Bind[]): Bind | undefined =>
  around.find(({ variables }) => variables.some((variable) => variable.name === name))

function guessAt(
  node: SymbolNode,
  around: readonly Bind[],
  expressions: readonly Expression[],
  scope: Scope,
): Guess | undefined {
  const { name, member } = node
  const [position, ...more] = member?.positions ?? []
  const runs = position?.kind === 'symbol' ? boundBy(position.name, around) : undefined
  if (member && runs) {
    const size = more.length === 0 ? lengthOf(runs) : undefined
    const isUsed = expressions.some((other) => isWhole(other, member.head))
    if (size === undefined || (isUsed && useOf(member.head, expressions) !== 'vector'))
      return undefined
    return { name: member.head, as: 'vector', size }
  }
  const isMember = expressions.some((other) => hasMember(other, name))
  if (isMember) {
    const size = expressions.flatMap((other) => sizesOf(other, name, []))[0]
    return size === undefined ? undefined : { name, as: 'vector', size }
  }
  if (member?.positions.some((part) => freeSymbols(part).size > 0)) return undefined
  // `n (n + 1)` is no value of a function if sums run up to n.
  if (expressions.some((other) => isEnd(name, other))) return { name, as: 'count' }
  const use = useOf(name, expressions)
  if (use === 'size') return { name, as: 'count' }
  const isNumber = use === 'number' || use === 'probability' || (use === 'family' && member) // prettier-ignore
  return isNumber && !scope.get(name) ? { name, as: 'number' } : undefined
}

/** Up to where a sum or product from 1 on runs. */
function lengthOf({ op, variables }: Bind): Dimension | undefined {
  const [variable, ...more] = variables
  const range = variable?.range
  if ((op !== 'sum' && op !== 'product') || more.length > 0 || range?.kind !== 'bounds')
    return undefined
  const { from, to } = range
  if (from.kind !== 'number' || from.value !== 1) return undefined
  return to.kind === 'symbol' ? to.name : to.kind === 'number' ? to.value : undefined
}

/** Is anything said of all members at once? */
function isWhole(node: Expression, head: string): boolean {
  if (node.kind === 'symbol') return node.name === head
  const isEntry = node.kind === 'apply' && node.op === 'entry'
  const inner = isEntry && node.args[0]?.kind === 'symbol' ? node.args.slice(1) : children(node) // prettier-ignore
  return inner.some((child) => isWhole(child, head))
}

/** Do sums or products run up to the name? */
const isEnd = (name: string, node: Expression): boolean =>
  (node.kind === 'bind' &&
    node.variables.some(
      ({ range }) =>
        range.kind === 'bounds' && range.to.kind === 'symbol' && range.to.name === name,
    )) ||
  children(node).some((child) => isEnd(name, child))

const hasMember = (node: Expression, head: string): boolean =>
  (node.kind === 'symbol' && node.member?.head === head) ||
  children(node).some((child) => hasMember(child, head))

/** The lengths of the families that members under the head belong to. */
function sizesOf(node: Expression, head: string, around: readonly Bind[]): Dimension[] {
  if (node.kind === 'symbol') {
    const [position] = node.member?.head === head ? node.member.positions : []
    const runs =
      position?.kind === 'symbol' ? boundBy(position.name, around) : undefined
    const size = runs && lengthOf(runs)
    return size === undefined ? [] : [size]
  }
  const inner = node.kind === 'bind' ? [node, ...around] : around
  return children(node).flatMap((child) => sizesOf(child, head, inner))
}
