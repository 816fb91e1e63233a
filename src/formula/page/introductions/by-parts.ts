/** A name with names for its parts: `p = (p_1, \dots, p_n)`, `X = [x_1, \dots, x_n] \in S`. */
import { sortOf } from '../../discourse/description.ts'
import type { Domain } from '../../draws/domain.ts'
import { joint } from '../../draws/domain.ts'
import type { Chain, Expression, Span } from '../../language/expression.ts'
import { arrayOf } from '../domains/arrays.ts'
import { optionsOf } from '../domains/options.ts'
import { domainOf } from '../domains/sets.ts'
import type { Said } from '../text/said.ts'
import type { NewNames } from './new-names.ts'
import { newHeads, partEntry } from './parts.ts'

/**
 * `p = (p_1, \\dots, p_n)`, `A = (a_{ij}) \\in \\mathbb{R}^{m \\times n}`, `X = [x_1, \\dots, x_n]
 * \\in \\mathbb{R}^{d \\times n}`: a new name with names for its parts.
 */
export function byParts(
  { terms, relations, span }: Chain,
  said: Said,
  names: NewNames,
): boolean {
  const [left, list, set] = terms
  if (left?.kind !== 'symbol' || names.known(left.name) || !list) return false
  if (!/^[=≔]$/.test(relations[0] ?? '')) return false
  if (set ? relations[1] !== '∈' || terms.length > 3 : terms.length > 2) return false
  const found = listOf(list)
  const heads = found && newHeads(found.member, (name) => names.known(name))
  const [head] = heads ?? []
  if (!found || heads?.size !== 1 || head === undefined) return false
  const domain = set
    ? domainOf(set, names.dimensions, said)
    : bySize(found, said, span, names)
  if (!domain) return false
  const isVector = domain.dimensions.length < 2 || domain.dimensions[1] === 1
  names.add(left.name, domain)
  // `x_1, \\dots, x_n` of x are its entries anyway.
  if (head === left.name) return true
  names.add(head, partEntry(left.name, isVector ? 'entries' : found.part))
  return true
}

/** Of a list with a last index words may say what it is. */
function bySize(
  { to, part }: NonNullable<ReturnType<typeof listOf>>,
  { description }: Said,
  span: Span,
  names: NewNames,
): Domain | undefined {
  const sort = sortOf(description)
  if (!to || part !== 'entries') return undefined
  const [size] = names.dimensions.of(to)
  if (sort === 'distribution') {
    const { is } = optionsOf(description, sort, span)
    return joint({ x: size! }, is['positive'] !== true)
  }
  return sort === 'vector' ? arrayOf(size!, 1, sort, description, span, names.world) : undefined // prettier-ignore
}

/** The member of a list of parts, its last index, and what the parts are. */
function listOf(
  node: Expression,
):
  | { member: Expression; to?: Expression; part: 'entries' | 'columns' | 'rows' }
  | undefined {
  if (node.kind === 'symbol' && node.member) return { member: node, part: 'entries' }
  const isTurned = node.kind === 'apply' && node.op === 'transpose'
  const inner = isTurned ? node.args[0]! : node
  const isBeside = inner.kind === 'apply' && inner.op === 'beside'
  const run = isBeside ? inner.args[0]! : inner
  if (run.kind !== 'bind' || run.op !== 'forall') return undefined
  const [range] = run.variables.map((variable) => variable.range)
  const part = isBeside ? (isTurned ? 'rows' : 'columns') : 'entries'
  return { member: run.body, part, ...(range?.kind === 'bounds' && { to: range.to }) }
}
