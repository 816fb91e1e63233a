/**
 * What the left side of an introduction or a definition names: symbols, families of them,
 * functions. `x_1, \dots, x_n`, `x_i` with i running, `x^{(i)}`, `(x_i)_{i=1}^n` and
 * `a_{ij}` are families; `K_s` with s no name that runs is one symbol.
 */
import type { Apply, Expression, Span, SymbolNode } from '../../language/expression.ts'
import type { Dimension } from '../../draws/domain.ts'
import type { Scope } from '../../draws/scope.ts'
import type { IndexRange } from '../text/said.ts'

export type { IndexRange } from '../text/said.ts'

/** A name that an introduction or a definition gives a meaning. */
export interface Target {
  /** Key in the scope: `x`, `K_s`, `x^{(\cdot)}`. */
  readonly name: string
  /** As the page writes it where that is another: `x_i`. */
  readonly written: string
  /** Indices of a family, outermost first; none for a symbol by itself. */
  readonly indices: readonly IndexRange[]
  /** Arguments of a function: `f(x)`. */
  readonly parameters?: readonly Expression[]
  readonly span: Span
}

export interface TargetContext {
  readonly scope: Scope
  /** Ranges that are said in the formula or the sentence. */
  readonly ranges?: readonly IndexRange[]
  /** Is a base introduced with different letters below it that do not run: `W_x`, `W_y`? */
  readonly isApart?: (base: string) => boolean
}

/**
 * The names on the left side, in reading order.
 *
 * @returns undefined if it is no list of names: then nothing is introduced.
 */
export function targetsOf(
  left: Expression,
  context: TargetContext,
): Target[] | undefined {
  if (left.kind === 'symbol') return [symbolTarget(left, context)]
  if (left.kind === 'bind' && left.op === 'forall') {
    const ranges = left.variables.map(({ name, range }): IndexRange =>
      range.kind === 'bounds'
        ? { name, from: range.from, to: finite(range.to) }
        : { name, from: undefined, to: undefined },
    )
    const known = [...ranges, ...(context.ranges ?? [])]
    const list = targetsOf(left.body, { ...context, ranges: known })
    const running = new Set(ranges.map(({ name }) => name))
    // `(a)_{i=1}^n` says nothing of a.
    const runs = list?.every(({ indices }) => indices.some(({ name }) => running.has(name))) // prettier-ignore
    return runs ? list : undefined
  }
  if (left.kind !== 'apply') return undefined
  if (left.op === 'tuple' || left.op === 'set') {
    const lists = left.args.map((arg) => targetsOf(arg, context))
    return lists.every((list) => list !== undefined) ? apart(lists.flat()) : undefined
  }
  if (left.op === 'entry') return entryTarget(left, context)
  if (left.op === 'call') {
    const [head, ...parameters] = left.args
    const list = head && targetsOf(head, context)
    return list?.length === 1 ? [{ ...list[0]!, parameters }] : undefined
  }
  return undefined
}

/**
 * `W_q, W_k \\in \\dots`: one base with several names below it that nothing says to run;
 * each is a symbol by itself.
 */
const apart = (list: readonly Target[]): Target[] =>
  list.map((target) => {
    const others = list.filter(({ name }) => name === target.name)
    const [index] = target.indices
    const isOpen = target.indices.every(({ from, to }) => !from && !to)
    const differ = others.some((other) => other.indices[0]?.name !== index?.name)
    return index && isOpen && differ
      ? { ...target, name: target.written, indices: [] }
      : target
  })

/** An infinite end is none. */
const finite = (to: Expression): Expression | undefined =>
  to.kind === 'symbol' && to.name === '\\infty' ? undefined : to

/** `x`, or `x_i` with i running. */
function symbolTarget(node: SymbolNode, context: TargetContext): Target {
  const { name, member, span } = node
  const plain: Target = { name, written: name, indices: [], span }
  // `K_s` beside K is a name: an index would have been read as one.
  if (!member || context.scope.declares(name)) return plain
  if (context.scope.declares(member.head)) return plain
  const indices = indicesOf(member.positions, context)
  const isOpen = indices?.every(({ from, to }) => !from && !to)
  if (isOpen && context.isApart?.(member.head)) return plain
  return indices ? { ...plain, name: member.head, indices } : plain
}

/** An entry of a symbol that is not known, or of a member: `x_{\#}`, `\theta^{(t)}_k`. */
function entryTarget(node: Apply, context: TargetContext): Target[] | undefined {
  const [head, ...positions] = node.args
  if (!head) return undefined
  const list = targetsOf(head, context)
  const [target] = list ?? []
  if (list?.length !== 1 || !target || context.scope.declares(target.name)) {
    return undefined
  }
  const indices = indicesOf(positions, context)
  return (
    indices && [
      { ...target, indices: [...target.indices, ...indices], span: node.span },
    ]
  )
}

/** Positions that all run; undefined if one is a number or a name that stands for itself. */
function indicesOf(
  positions: readonly Expression[],
  context: TargetContext,
): IndexRange[] | undefined {
  const list = positions.map((position) =>
    position.kind === 'symbol' ? rangeOf(position.name, context) : undefined,
  )
  return list.every((range) => range !== undefined) ? list : undefined
}

/**
 * The range of a name that runs: said in the sentence, or declared as an index; a name
 * without any meaning runs as well, and nothing says how far.
 */
export function rangeOf(
  name: string,
  { scope, ranges = [] }: TargetContext,
): IndexRange | undefined {
  const said = ranges.find((range) => range.name === name)
  if (said) return said
  const entry = scope.get(name)
  if (entry === undefined) {
    return isIndexLike(name) ? { name, from: undefined, to: undefined } : undefined
  }
  if (entry.source !== 'drawn' || entry.role !== 'index') return undefined
  const [from, to] = (entry.bounds ?? []).map(asExpression)
  return { name, from, to: to && finite(to) }
}

/** Nothing runs that is a capital, a word, or has scripts: `\\mu_X` is one name. */
const isIndexLike = (name: string): boolean => /^([a-z]|\\[a-z]{2,7})'*$/.test(name)

const nowhere: Span = [0, 0]

/** A size as an expression. */
function asExpression(dimension: Dimension): Expression {
  if (typeof dimension === 'number') {
    return { kind: 'number', value: dimension, decimals: 0, span: nowhere }
  }
  return typeof dimension === 'string'
    ? { kind: 'symbol', name: dimension, span: nowhere }
    : dimension
}

/** The names of a list of names. */
export const listed = (left: Expression): string[] =>
  left.kind === 'symbol'
    ? [left.name]
    : left.kind === 'apply' && left.op === 'tuple'
      ? left.args.flatMap(listed)
      : []

/** Operators over a name that leave open whether it is the name that is spoken of. */
const light: ReadonlySet<string> = new Set(['call', 'entry', 'tuple', 'power', 'abs', 'transpose']) // prettier-ignore

/** `x`, `f(x)`, `x_i`, `\\sigma^2`, lists of them: of a sum or a probability it is a claim. */
export const isTargetLike = (left: Expression): boolean =>
  left.kind === 'symbol' ||
  (left.kind === 'apply' && light.has(left.op)) ||
  (left.kind === 'bind' && left.op === 'forall')
