/** Domains of targets: one for a symbol, a family of them for a family. */
import { family } from '../../draws/domain.ts'
import type { Dimension, Domain } from '../../draws/domain.ts'
import type { Expression, Member } from '../../language/expression.ts'
import { children, freeSymbols, substitute, withChildren } from '../../language/expression.ts' // prettier-ignore
import type { IndexRange, Target } from '../symbols/target.ts'

/** What introducing a target needs of the page. */
export interface Sizing {
  /** A size, its names declared as sizes where nothing declares them. */
  size: (node: Expression) => Dimension
  /** The domain that a set stands for. */
  domainOf: (set: Expression) => Domain
  /** Is the name known? */
  declares: (name: string) => boolean
  /** Declares sizes that run with an index: `d_l` of `W^{[l]} \in \mathbb{R}^{d_l \times d_{l-1}}`. */
  sizesOf: (name: string) => void
}

/**
 * The domain of a target whose members are elements of a set: a family for each index,
 * outermost first; where the set speaks of an index, each member has its own.
 */
export function domainOfTarget(
  target: Target,
  set: Expression,
  sizing: Sizing,
): Domain {
  const names = new Set(target.indices.map(({ name }) => name))
  const plain = withMembers(set, names, (member) => {
    if (!sizing.declares(member.head)) sizing.sizesOf(member.head)
  })
  return level(target.indices, plain, sizing)
}

function level(
  [index, ...rest]: readonly IndexRange[],
  set: Expression,
  sizing: Sizing,
): Domain {
  if (!index) return sizing.domainOf(set)
  const from = index.from && sizing.size(index.from)
  const to = index.to && sizing.size(index.to)
  const { name } = index
  const isOwn = freeSymbols(set).has(name)
  if (!isOwn) return family(level(rest, set, sizing), from ?? start(to), to)
  return family(
    (position) =>
      level(
        rest,
        substitute(set, name, ({ span }) => ({
          kind: 'number',
          value: position,
          decimals: 0,
          span,
        })),
        sizing,
      ),
    from ?? start(to),
    to,
  )
}

/** A family that ends begins with 1; one without ends has none. */
const start = (to: Dimension | undefined): number | undefined =>
  to === undefined ? undefined : 1

/** Sizes with an index below are members of a family of sizes. */
function withMembers(
  node: Expression,
  indices: ReadonlySet<string>,
  found: (member: Member) => void,
): Expression {
  if (node.kind === 'symbol' && node.member) {
    const { head, positions } = node.member
    const runs = positions.some((at) => [...freeSymbols(at)].some((name) => indices.has(name))) // prettier-ignore
    if (!runs) return node
    found(node.member)
    const base: Expression = { kind: 'symbol', name: head, span: node.span }
    return { kind: 'apply', op: 'entry', args: [base, ...positions], span: node.span }
  }
  const parts = children(node)
  return parts.length === 0
    ? node
    : withChildren(
        node,
        parts.map((part) => withMembers(part, indices, found)),
      )
}
