import { written } from './number.ts'
import { table } from './table.ts'
import type { Expression, Range, Statement } from './expression.ts'

/**
 * An expression as a short s-expression, for tests, messages and frozen readings:
 * `(= C_X (/ (* X (transpose X)) n))`. Equal text means equal meaning; spans do not show.
 */
export function print(node: Expression): string {
  switch (node.kind) {
    case 'number':
      return written(node)
    case 'symbol':
      return node.name
    case 'apply': {
      const bar = node.bar === undefined ? '' : `|${node.bar}`
      const parts = node.args.map((arg) => print(arg))
      return node.op === 'call'
        ? `(${parts[0]}${bar}${parts
            .slice(1)
            .map((part) => ` ${part}`)
            .join('')})`
        : `(${signs[node.op] ?? node.op}${bar}${parts.map((part) => ` ${part}`).join('')})`
    }
    case 'bind': {
      const variables = node.variables.map(
        (variable) => `(${[variable.name, ...printRange(variable.range)].join(' ')})`,
      )
      return `(${[node.op, ...variables, print(node.body)].join(' ')})`
    }
    case 'chain':
      return node.relations.length === 1
        ? `(${node.relations[0]} ${node.terms.map((term) => print(term)).join(' ')})`
        : `(chain ${node.terms
            .map(
              (term, i) => `${i > 0 ? `${node.relations[i - 1]} ` : ''}${print(term)}`,
            )
            .join(' ')})`
    case 'grid':
      return `[${node.rows.map((row) => row.map((cell) => print(cell)).join(' ')).join('; ')}]`
  }
}

const signs = table<string>({
  add: '+',
  subtract: '-',
  negate: 'neg',
  multiply: '*',
  divide: '/',
  power: '^',
  entry: '_',
})

function printRange(range: Range): string[] {
  switch (range.kind) {
    case 'bounds':
      return [print(range.from), print(range.to)]
    case 'set':
      return ['in', print(range.set)]
    case 'law':
      return ['~', print(range.law)]
    case 'implicit':
      return []
    case 'where':
      return ['where', print(range.condition)]
    case 'point': {
      const entry = range.entry.map((part) => print(part))
      return range.order === 1 ? entry : [...entry, `order ${range.order}`]
    }
    case 'towards':
      return [
        'to',
        print(range.to),
        ...(range.side === 0 ? [] : [range.side > 0 ? '+' : '-']),
      ]
  }
}

/** A statement with its premises: `(if (≠ i j) (= …))`. */
export function printStatement(statement: Statement): string {
  const claim = print(statement.claim)
  if (statement.premises.length === 0) return claim
  const premises = statement.premises.map((premise) => print(premise)).join(' ')
  return `(${statement.iff ? 'iff' : 'if'} ${premises} ${claim})`
}
