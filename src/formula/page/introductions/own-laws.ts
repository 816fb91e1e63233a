/**
 * Families whose members have laws of their own: `X_i \sim \mathrm{Bernoulli}(p_i)`, "independent
 * with means □ and variances □", "independent random variables □".
 */
import type { Dimension, Domain, RandomVariableSource } from '../../draws/domain.ts'
import { family, real, whole } from '../../draws/domain.ts'
import { standardised } from '../../draws/domains/standardised.ts'
import type { Apply, Expression } from '../../language/expression.ts'
import { children, freeSymbols, withChildren } from '../../language/expression.ts'
import { canonicalName } from '../../read/name.ts'
import { momentsName } from '../../values/laws/moments.ts'
import type { Taken } from '../../values/laws/named-law.ts'
import { namedLaws } from '../../values/laws/index.ts'
import { distributionOver } from '../random/by-law.ts'
import { memberOf } from '../random/in-words.ts'
import type { NewNames } from './new-names.ts'

/** What is said of a family: over what its index runs, and of the members' moments. */
export interface OwnLaws {
  readonly index: string
  readonly count: Dimension
  readonly independent: boolean
  readonly moments: readonly [mean: Expression, spread: Expression] | undefined
}

/** The entry of a family of which each member has a law of its own. */
export function ownLaws(
  name: string,
  { index, count, independent, moments }: OwnLaws,
  names: NewNames,
): RandomVariableSource {
  const own = (letter: string): string => canonicalName(`\\mathring{${letter}}_{${name}}`) // prettier-ignore
  const entry = { source: 'random', distribution: '', axis: '', of: name, count, index, ...(independent && { independent: 'all' as const }) } as const // prettier-ignore
  if (!moments) {
    names.add(own('p'), family(distributionOver(['x'], { spread: 2 }), 1, count)) // prettier-ignore
    return { ...entry, law: memberOf(own('p'), index) }
  }
  names.add(own('s'), family(standardised(), 1, count))
  const [mean, spread] = moments.map((node, at) => eachOf(node, index, count, real(at === 0 ? {} : { min: 0 }), names, isLetter)) // prettier-ignore
  const { span } = moments[0]
  const head: Expression = { kind: 'symbol', name: momentsName, span }
  const law: Apply = { kind: 'apply', op: 'call', args: [head, mean!, spread!, memberOf(own('s'), index)], span } // prettier-ignore
  return { ...entry, law }
}

/**
 * The law of the member at an index; what runs with it and is new is a family of parameters.
 *
 * @returns undefined for a law that is the same for all of them.
 */
export function lawByIndex(
  law: Expression,
  index: string,
  count: Dimension,
  names: NewNames,
): Expression | undefined {
  if (law.kind !== 'apply' || law.op !== 'call' || !mentions(law, index))
    return undefined
  const [head, ...parameters] = law.args
  const known = head?.kind === 'symbol' ? namedLaws.find((one) => one.names.includes(head.name)) : undefined // prettier-ignore
  const made = parameters.map((node, at) => {
    const domain = domains[known?.takes[at] ?? 'number']
    return domain ? eachOf(node, index, count, domain, names) : node
  })
  return { ...law, args: [head!, ...made] }
}

/** What parameters of which nothing is said but their law are drawn from. */
const domains: Partial<Record<Taken, Domain>> = {
  number: real(),
  mean: real(),
  positive: real({ min: 0 }),
  variance: real({ min: 0 }),
  probability: real({ min: 0, max: 1 }),
  count: whole({ min: 1 }),
}

/** Does it run with the index: `p_i`, `1 / i`? */
function mentions(node: Expression, index: string): boolean {
  const positions = node.kind === 'symbol' ? (node.member?.positions ?? []) : []
  return (
    positions.some((at) => at.kind === 'symbol' && at.name === index) ||
    freeSymbols(node).has(index) ||
    children(node).some((child) => mentions(child, index))
  )
}

/** The expression with members of new families in place of names: `\sigma_i^2`. */
function eachOf(
  node: Expression,
  index: string,
  count: Dimension,
  domain: Domain,
  names: NewNames,
  runs: (name: string) => boolean = (name) => name === index,
): Expression {
  if (node.kind === 'symbol') {
    const [at, ...more] = node.member?.positions ?? []
    const isMember = more.length === 0 && at?.kind === 'symbol' && runs(at.name)
    // A name of our own, for a moment of which words say nothing.
    const isOwn = node.name.startsWith('\\mathring')
    const head = isMember ? node.member!.head : isOwn ? node.name : undefined
    if (head === undefined || (isMember && isOther(head, names))) return node
    if (isOwn || !names.known(head)) names.add(head, family(domain, 1, count))
    return { ...memberOf(head, index), span: node.span }
  }
  // The root of what is positive is so, too.
  const parts = children(node)
  return parts.length === 0 ? node : withChildren(node, parts.map((part) => eachOf(part, index, count, domain, names, runs))) // prettier-ignore
}

/** Is the name known as something that has no members? */
const isOther = (head: string, { world: { scope } }: NewNames): boolean => {
  const entry = scope.get(head)
  return entry !== undefined && !(entry.source === 'drawn' && entry.role === undefined && entry.dimensions.length > 0) // prettier-ignore
}

/** Words say "with means `\mu_i`" of a list, and not what runs. */
const isLetter = (name: string): boolean => /^[a-z]$/.test(name)
