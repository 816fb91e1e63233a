/**
 * Mutants: an expression with one thing changed, as a hurried author might.
 *
 * A check that cannot tell a formula from its mutants has tested nothing. Each family
 * of mistakes is one rule: it looks at a node and gives replacements for it. Untouched
 * parts are shared with the original, so their compiled code is, too.
 */
import type { Apply, Expression, Relation, Span } from '../language/expression.ts'
import { isInfinity } from '../evaluation/operators/infinite.ts'
import { children, withChildren } from '../language/expression.ts'
import type { Kind } from '../values/value.ts'

export interface Mutant {
  /** What was changed, in words: `transpose dropped`. */
  readonly change: string
  readonly expression: Expression
  /** Where. */
  readonly span: Span
}

/** What the rules ask about symbols. */
export interface Kinds {
  kind(name: string): Kind | undefined
  /** Names of the same kind and shape that a slip of the pen could put instead. */
  alike(name: string): readonly string[]
}

export type Rule = (
  node: Expression,
  kinds: Kinds,
) => readonly (readonly [string, Expression])[]

export const apply = (
  op: string,
  args: readonly Expression[],
  span: Span,
): Expression => ({
  kind: 'apply',
  op,
  args,
  span,
})

export const number = (value: number, span: Span): Expression => ({
  kind: 'number',
  value,
  decimals: 0,
  span,
})

/** One more or one less. */
const shifted = (node: Expression, by: 1 | -1): Expression =>
  apply(by > 0 ? 'add' : 'subtract', [node, number(1, node.span)], node.span)

export const isOp = <const T extends string>(
  node: Expression,
  ...ops: readonly T[]
): node is Apply & { op: T } =>
  node.kind === 'apply' && (ops as readonly string[]).includes(node.op)

const sign: Rule = (node) => {
  if (isOp(node, 'add')) return [['sign', { ...node, op: 'subtract' }]]
  if (isOp(node, 'subtract')) return [['sign', { ...node, op: 'add' }]]
  if (isOp(node, 'negate')) return [['sign dropped', node.args[0]!]]
  return []
}

const terms: Rule = (node) => {
  if (isOp(node, 'add')) {
    return [
      ['term dropped', node.args[0]!],
      ['term dropped', node.args[1]!],
    ]
  }
  if (isOp(node, 'subtract')) {
    return [
      ['term dropped', node.args[0]!],
      ['operands swapped', { ...node, args: [...node.args].reverse() }],
    ]
  }
  return []
}

const factors: Rule = (node) => {
  if (isOp(node, 'multiply', 'dot', 'hadamard', 'kronecker', 'times')) {
    const [a, b] = node.args
    return [
      ['factor dropped', a!],
      ['factor dropped', b!],
      ['operands swapped', { ...node, args: [b!, a!] }],
    ]
  }
  if (isOp(node, 'divide')) {
    const [a, b] = node.args
    return [
      ['divisor dropped', a!],
      ['fraction turned over', { ...node, args: [b!, a!] }],
    ]
  }
  return []
}

const scripts: Rule = (node, kinds) => {
  if (isOp(node, 'transpose')) return [['transpose dropped', node.args[0]!]]
  if (isOp(node, 'inverse')) return [['inverse dropped', node.args[0]!]]
  if (isOp(node, 'power')) {
    const exponent = node.args[1]!
    const minus = isOp(exponent, 'negate')
    return [
      [minus ? 'inverse dropped' : 'power dropped', node.args[0]!],
      ...(minus
        ? ([['sign of the exponent', { ...node, args: [node.args[0]!, exponent.args[0]!] }]] as const) // prettier-ignore
        : []),
    ]
  }
  if (isOp(node, 'sqrt')) return [['root dropped', node.args[0]!]]
  if (isOp(node, 'abs', 'norm')) return [['bars dropped', node.args[0]!]]
  if (node.kind === 'symbol' && kinds.kind(node.name) === 'matrix') {
    return [['transpose added', apply('transpose', [node], node.span)]]
  }
  return []
}

const calls: Rule = (node) => {
  if (!isOp(node, 'call')) return []
  const [head, ...args] = node.args
  const result: (readonly [string, Expression])[] = []
  if (head?.kind === 'symbol' && /^\\(log|exp)$/.test(head.name) && args.length === 1) {
    result.push([`${head.name} dropped`, args[0]!])
  }
  if (args.length === 2) {
    result.push(['arguments swapped', { ...node, args: [head!, args[1]!, args[0]!] }])
  }
  return result
}

const entries: Rule = (node) => {
  if (!isOp(node, 'entry')) return []
  const [head, ...positions] = node.args
  const result: (readonly [string, Expression])[] = positions.map((position, at) => [
    'index up by one',
    {
      ...node,
      args: [
        head!,
        ...positions.map((other, i) => (i === at ? shifted(position, 1) : other)),
      ],
    },
  ])
  if (positions.length === 2) {
    result.push([
      'indices swapped',
      { ...node, args: [head!, positions[1]!, positions[0]!] },
    ])
  }
  return result
}

const bounds: Rule = (node) => {
  if (node.kind !== 'bind') return []
  const result: (readonly [string, Expression])[] = []
  node.variables.forEach((variable, at) => {
    const { range } = variable
    if (range.kind === 'bounds' && (node.op === 'sum' || node.op === 'product')) {
      const replace = (part: Partial<typeof range>): Expression => ({
        ...node,
        variables: node.variables.map((other, i) =>
          i === at ? { ...other, range: { ...range, ...part } } : other,
        ),
      })
      const { from, to } = range
      // One more than infinity is no other bound.
      if (!isInfinity(from)) {
        result.push(
          ['lower bound up by one', replace({ from: shifted(from, 1) })],
          ['lower bound down by one', replace({ from: shifted(from, -1) })],
        )
      }
      if (!isInfinity(to)) {
        result.push(
          ['upper bound up by one', replace({ to: shifted(to, 1) })],
          ['upper bound down by one', replace({ to: shifted(to, -1) })],
        )
      }
    }
  })
  const other = { sum: 'product', product: 'sum', max: 'min', min: 'max', argmax: 'argmin', argmin: 'argmax' } as const // prettier-ignore
  if (node.op in other) {
    const op = other[node.op as keyof typeof other]
    result.push([`${op} for ${node.op}`, { ...node, op }])
  }
  return result
}

const extrema: Rule = (node) => {
  if (isOp(node, 'max-of')) return [['min for max', { ...node, op: 'min-of' }]]
  if (isOp(node, 'min-of')) return [['max for min', { ...node, op: 'max-of' }]]
  return []
}

/** A long number with one more in its last place. */
function nextInLine(digits: string): string {
  const point = digits.indexOf('.')
  const next = String(BigInt(digits.replace('.', '')) + 1n)
  if (point < 0) return next
  const places = digits.length - point - 1
  const padded = next.padStart(places + 1, '0')
  return `${padded.slice(0, -places)}.${padded.slice(-places)}`
}

const numbers: Rule = (node) => {
  if (node.kind !== 'number') return []
  const step = node.decimals === 0 ? 1 : Number(`1e-${node.decimals}`)
  const { digits, ...short } = node
  const next = digits === undefined ? {} : { digits: nextInLine(digits) }
  return [['number changed', { ...short, ...next, value: node.value + step }]]
}

const symbols: Rule = (node, kinds) =>
  node.kind === 'symbol'
    ? kinds
        .alike(node.name)
        .map((name) => [`\`${name}\` for \`${node.name}\``, { ...node, name }] as const)
    : []

const turned: Partial<Record<Relation, Relation>> = {
  '<': '>',
  '>': '<',
  '≤': '≥',
  '≥': '≤',
  '≪': '≫',
  '≫': '≪',
  '∈': '∉',
  '∉': '∈',
  '≠': '=',
  '⪰': '⪯',
  '⪯': '⪰',
}

/** Twice a side: a factor that should not be there. */
const doubled: Rule = (node) =>
  node.kind === 'chain'
    ? node.terms.map((term, at) => {
        const twice = apply('multiply', [number(2, term.span), term], term.span)
        const terms = node.terms.map((other, i) => (i === at ? twice : other))
        return ['factor added', { ...node, terms }] as const
      })
    : []

const relations: Rule = (node) =>
  node.kind === 'chain'
    ? node.relations.flatMap((relation, at) => {
        const other = turned[relation]
        if (!other) return []
        const changed = node.relations.map((r, i) => (i === at ? other : r))
        return [['relation turned round', { ...node, relations: changed }] as const]
      })
    : []

const rules: readonly Rule[] = [
  sign,
  terms,
  factors,
  scripts,
  calls,
  entries,
  bounds,
  extrema,
  numbers,
  symbols,
  doubled,
  relations,
]

/** All mutants of an expression, at most `limit`, spread over it in reading order. */
export function mutants(node: Expression, kinds: Kinds, limit = 200): Mutant[] {
  return changes(node, kinds, rules, limit)
}

/** What the rules make of an expression, at each of its parts. */
export function changes(
  node: Expression,
  kinds: Kinds,
  list: readonly Rule[],
  limit: number,
): Mutant[] {
  const result: Mutant[] = []
  const visit = (
    part: Expression,
    rebuild: (changed: Expression) => Expression,
  ): void => {
    if (result.length >= limit) return
    for (const rule of list) {
      for (const [change, replacement] of rule(part, kinds)) {
        result.push({ change, expression: rebuild(replacement), span: part.span })
      }
    }
    const parts = children(part)
    parts.forEach((child, i) => {
      // The function of a call is a name, not a value to vary.
      if (isOp(part, 'call') && i === 0) return
      visit(child, (changed) =>
        rebuild(
          withChildren(
            part,
            parts.map((other, j) => (i === j ? changed : other)),
          ),
        ),
      )
    })
  }
  visit(node, (changed) => changed)
  return result.slice(0, limit)
}
