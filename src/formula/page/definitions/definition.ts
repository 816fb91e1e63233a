/**
 * What a statement defines: `m = …`, `f(x) = …`, `a_i = …`, `s_i(x) = …`,
 * `x_{t+1} = …`, `\hat\sigma^2 = …`, `\log p(y) = …`.
 */
import type { Defined, Entry, Scope } from '../../draws/scope.ts'
import type { Apply, Chain, Expression, Span, SymbolNode } from '../../language/expression.ts' // prettier-ignore
import { children, freeSymbols, substitute, withChildren } from '../../language/expression.ts' // prettier-ignore
import { ownFamily } from '../../language/own-names.ts'
import { canonicalName } from '../../read/name.ts'
import { memberName } from '../../evaluation/operators/forall.ts'
import type { IndexRange, TargetContext } from '../symbols/target.ts'
import { rangeOf } from '../symbols/target.ts'

/** A statement that gives a new name its meaning. */
export interface Definition {
  readonly name: string
  readonly entry: Defined
  /** Further links of the chain, which are claims: `s = a = b` claims a = b. */
  readonly rest: Chain | undefined
  /** Names that it gives a meaning as well: σ̂ beside σ̂². */
  readonly also?: readonly { name: string; entry: Defined }[]
}

type Head = Omit<Definition, 'rest'>

/** What is known of the members of families. */
export interface Families {
  reaches: (name: string, index: number) => boolean
}

interface Context extends TargetContext {
  readonly families: Families | undefined
}

/**
 * Reads a chain as a definition if the name on its left is new.
 *
 * @param ranges What the formula or the sentence says of indices.
 * @param families Which members families have already: those are not defined again.
 */
export function definitionOf(
  stated: Chain,
  scope: Scope,
  ranges: readonly IndexRange[] = [],
  families?: Families,
): Definition | undefined {
  const chain = withSizedZero(stated)
  const [left, body] = chain.terms
  const [relation] = chain.relations
  if (!left || !body || (relation !== '=' && relation !== '≔')) return undefined
  const head = headOf(left, body, { scope, ranges, families })
  if (!head) return undefined
  const rest: Chain | undefined =
    chain.terms.length > 2
      ? { ...chain, terms: [restOf(chain), ...chain.terms.slice(2)], relations: chain.relations.slice(1) } // prettier-ignore
      : undefined
  return { ...head, rest }
}

/** `x_0 = 0 \\in \\mathbb{R}^d`: the zero of that space. */
function withSizedZero(chain: Chain): Chain {
  const [left, zero, space, ...more] = chain.terms
  const isZero = zero?.kind === 'number' && zero.value === 0 && chain.relations[1] === '∈' // prettier-ignore
  if (
    !left ||
    !isZero ||
    more.length > 0 ||
    space?.kind !== 'apply' ||
    space.op !== 'space'
  )
    return chain
  const sized: Expression = { kind: 'apply', op: 'zeros', args: space.args, span: zero.span } // prettier-ignore
  return { ...chain, terms: [left, sized], relations: chain.relations.slice(0, 1) }
}

/** `Z = (X - \mu) / \sigma \sim p`: of the law it is said that it is that of Z. */
function restOf({ terms, relations }: Chain): Expression {
  const [left, body] = terms
  return relations[1] === '∼' && left?.kind === 'symbol' ? left : body!
}

const entryOf = (
  body: Expression,
  parameters: readonly string[] = [],
  indexed = false,
): Defined => ({ source: 'defined', parameters, indexed, body })

function headOf(
  left: Expression,
  body: Expression,
  context: Context,
): Head | undefined {
  const { scope } = context
  if (left.kind === 'symbol') {
    if (scope.get(left.name)) return undefined
    return (
      familyOf(left, body, [], context) ?? { name: left.name, entry: entryOf(body) }
    )
  }
  if (left.kind !== 'apply') return undefined
  if (left.op === 'entry') {
    return singleMember(left, body, context) ?? byEntries(left, body, scope)
  }
  if (left.op === 'power') return squared(left, body, scope)
  if (left.op !== 'call') return undefined
  const [head, ...args] = left.args
  if (head?.kind !== 'symbol') return undefined
  if (isLogarithm(head, scope)) return ofLogarithm(args, body, context)
  const plain = squaresOf(args, body, scope)
  if (plain) return headOf({ ...left, args: [head, ...plain.args] }, plain.body, context) // prettier-ignore
  const parameters = plainNames(args)
  if (!parameters) return undefined
  const family = !scope.declares(head.name) && familyOf(head, body, parameters, context)
  if (family) return family
  // A name of the standard library keeps its meaning: the equation is a claim.
  if (scope.get(head.name)) return undefined
  return { name: head.name, entry: entryOf(body, parameters) }
}

/**
 * `\\ell(\\mu, \\sigma^2) = …`: a function of σ², on the right as it is or as its root.
 *
 * @returns undefined where no argument is the square of a name that nothing declares.
 */
function squaresOf(
  args: readonly Expression[],
  body: Expression,
  scope: Scope,
): { args: Expression[]; body: Expression } | undefined {
  let made = body
  const plain = args.map((arg): Expression => {
    const [base, exponent] = arg.kind === 'apply' && arg.op === 'power' ? arg.args : []
    const isSquare = exponent?.kind === 'number' && exponent.value === 2
    if (base?.kind !== 'symbol' || !isSquare || scope.declares(base.name)) return arg
    const { span } = arg
    const own: Expression = { kind: 'symbol', name: canonicalName(`\\mathring{${base.name}}`), span } // prettier-ignore
    const root: Expression = { kind: 'apply', op: 'sqrt', args: [own], span }
    made = substitute(withSquare(made, base.name, own), base.name, () => root)
    return own
  })
  const isFound = plain.some((arg, i) => arg !== args[i])
  return isFound ? { args: plain, body: made } : undefined
}

/** The expression with a name in place of a square. */
function withSquare(node: Expression, name: string, own: Expression): Expression {
  const [base, exponent] = node.kind === 'apply' && node.op === 'power' ? node.args : []
  const isIt = base?.kind === 'symbol' && base.name === name
  if (isIt && exponent?.kind === 'number' && exponent.value === 2) return own
  const parts = children(node)
  return parts.length === 0 ? node : withChildren(node, parts.map((part) => withSquare(part, name, own))) // prettier-ignore
}

/** The arguments as different names; undefined if one is anything else. */
function plainNames(args: readonly Expression[]): string[] | undefined {
  const names = args.flatMap((arg) => (arg.kind === 'symbol' ? [arg.name] : []))
  return new Set(names).size === args.length ? names : undefined
}

/** `s_i = …`, `s_i(x) = …`, `x_{t+1} = …`: a family if what stands below runs. */
function familyOf(
  left: SymbolNode,
  right: Expression,
  parameters: readonly string[],
  context: TargetContext,
): Head | undefined {
  const { member, span } = left
  if (!member || context.scope.declares(member.head)) return undefined
  // `\\eta_t = \\frac{t}{T} \\eta`: the letter by itself is another thing.
  const own = freeSymbols(right).has(member.head) ? ownFamily(member.head) : member.head
  if (context.scope.declares(own)) return undefined
  const places = member.positions.map((position) => placeOf(position, context))
  if (!places.every((place) => place !== undefined)) return undefined
  let body = withMembersOf(member.head, right, own)
  // A name that nothing declares runs only where the right side speaks of it.
  const free = freeSymbols(body)
  const runs = places.every(
    ({ range }) => range.from !== undefined || free.has(range.name),
  )
  if (!runs) return undefined
  if (parameters.length > 0) {
    const variables = parameters.map((name) => ({ name, range: { kind: 'implicit' } as const, span })) // prettier-ignore
    body = { kind: 'bind', op: 'lambda', variables, body, span: body.span }
  }
  for (const { range, shift } of [...places].reverse()) {
    const { name, from, to } = range
    const open: Expression = { kind: 'symbol', name: '\\infty', span }
    body = {
      kind: 'bind',
      op: 'forall',
      defines: own,
      variables: [
        {
          name,
          range: from
            ? {
                kind: 'bounds',
                from: plus(from, shift),
                to: to ? plus(to, shift) : open,
              }
            : { kind: 'implicit' },
          span,
        },
      ],
      body: shift === 0 ? body : substitute(body, name, (at) => plus(at, -shift)),
      span: body.span,
    }
  }
  return { name: own, entry: entryOf(body, [], true) }
}

/** A position that runs: its name, its range, and how far it lies from the name. */
function placeOf(
  position: Expression,
  context: TargetContext,
): { range: IndexRange; shift: number } | undefined {
  const run = (name: string): IndexRange | undefined =>
    rangeOf(name, context) ?? ofSize(name, context.scope)
  if (position.kind === 'symbol') {
    const range = run(position.name)
    return range && { range, shift: 0 }
  }
  if (position.kind !== 'apply') return undefined
  if (position.op !== 'add' && position.op !== 'subtract') return undefined
  const [name, by] = position.args
  if (name?.kind !== 'symbol' || by?.kind !== 'number') return undefined
  const range = run(name.name)
  return range && { range, shift: position.op === 'add' ? by.value : -by.value }
}

/** `S_n = \\sum_{i=1}^n x_i`: a whole number below, of which the right side speaks, runs. */
function ofSize(name: string, scope: Scope): IndexRange | undefined {
  const entry = scope.get(name)
  const isWhole = entry?.source === 'drawn' && entry.role !== undefined
  return isWhole ? { name, from: undefined, to: undefined } : undefined
}

function plus(node: Expression, shift: number): Expression {
  if (shift === 0) return node
  const by: Expression = { kind: 'number', value: Math.abs(shift), decimals: 0, span: node.span } // prettier-ignore
  const op = shift > 0 ? 'add' : 'subtract'
  return { kind: 'apply', op, args: [node, by], span: node.span }
}

/** The expression in which `v_{t-1}`, read before v was known, is an entry of v. */
function withMembersOf(head: string, node: Expression, own = head): Expression {
  if (node.kind === 'symbol' && node.member?.head === head) {
    const base: Expression = { kind: 'symbol', name: own, span: node.span }
    const positions = node.member.positions.map((at) => withMembersOf(head, at, own))
    return { kind: 'apply', op: 'entry', args: [base, ...positions], span: node.span }
  }
  const parts = children(node)
  return parts.length === 0
    ? node
    : withChildren(
        node,
        parts.map((part) => withMembersOf(head, part, own)),
      )
}

/** `v_0 = 0` after `v_t = \beta v_{t-1}`: a member by itself. */
function singleMember(
  left: Apply,
  body: Expression,
  { scope, families }: Context,
): Head | undefined {
  const [head, ...positions] = left.args
  const [position] = positions
  if (head?.kind !== 'symbol' || positions.length !== 1) return undefined
  const at = position?.kind === 'number' ? position.value : undefined
  const entry = scope.get(head.name)
  if (at === undefined || !isRecursion(head.name, entry)) return undefined
  if (families?.reaches(head.name, at)) return undefined
  const name = memberName(head.name, at)
  return scope.declares(name) ? undefined : { name, entry: entryOf(body) }
}

/** `s(x)_i = …`: a function whose value is a vector, entry by entry. */
function byEntries(left: Apply, body: Expression, scope: Scope): Head | undefined {
  const [call, ...positions] = left.args
  if (call?.kind !== 'apply' || call.op !== 'call') return undefined
  const [head, ...args] = call.args
  if (head?.kind !== 'symbol' || scope.get(head.name)) return undefined
  const [parameters, indices] = [plainNames(args), plainNames(positions)]
  if (!parameters || indices?.length !== 1) return undefined
  const variables = indices.map((name) => ({ name, range: { kind: 'implicit' } as const, span: left.span })) // prettier-ignore
  const value: Expression = { kind: 'bind', op: 'forall', variables, body, span: body.span } // prettier-ignore
  return { name: head.name, entry: entryOf(value, parameters) }
}

/** Is it a family that is defined by its own members? */
export const isRecursion = (name: string, entry: Entry | undefined): boolean =>
  entry?.source === 'defined' &&
  entry.body.kind === 'bind' &&
  entry.body.defines === name &&
  freeSymbols(entry.body.body).has(name)

/** `\hat\sigma^2 = …` defines the square, and σ̂ as its root. */
function squared(left: Apply, body: Expression, scope: Scope): Head | undefined {
  const [base, exponent] = left.args
  if (base?.kind !== 'symbol' || exponent?.kind !== 'number') return undefined
  if (exponent.value !== 2 || scope.get(base.name)) return undefined
  const name = `${base.name}^2`
  const square: Expression = { kind: 'symbol', name, span: left.span }
  const root: Expression = { kind: 'apply', op: 'sqrt', args: [square], span: left.span } // prettier-ignore
  return {
    name,
    entry: entryOf(body),
    also: [{ name: base.name, entry: entryOf(root) }],
  }
}

const isLogarithm = (head: SymbolNode, scope: Scope): boolean =>
  /^\\(log|ln)$/.test(head.name) && !scope.declares(head.name)

/** `\log p(y) = …` defines p. */
function ofLogarithm(
  args: readonly Expression[],
  body: Expression,
  context: Context,
): Head | undefined {
  const [inner] = args
  if (args.length !== 1 || inner?.kind !== 'apply' || inner.op !== 'call') {
    return undefined
  }
  return headOf(inner, exponential(body, inner.span), context)
}

const exponential = (body: Expression, span: Span): Expression => ({
  kind: 'apply',
  op: 'call',
  args: [{ kind: 'symbol', name: '\\exp', span }, body],
  span: body.span,
})
