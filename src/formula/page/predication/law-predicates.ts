/** What words say of the law of a known variable: "□ is exponentially distributed with rate □". */
import type { Description, Property } from '../../discourse/description.ts'
import { randomNames } from '../../draws/randomness.ts'
import type { Scope } from '../../draws/scope.ts'
import type { Expression, Statement } from '../../language/expression.ts'
import { slotsOf } from '../domains/options.ts'
import { parametersSaid } from '../random/law-words.ts'
import type { Said } from '../text/said.ts'
import { unreadWords } from './unread-words.ts'

/** Does the phrase name a law, or a parameter of one? */
export function isOfLaw({ entry }: Property): boolean {
  const is = entry.meaning.variable
  return is !== undefined && Object.keys(is).every((option) => /^(law|uniform|meanZero|unitVariance)$/.test(option)) // prettier-ignore
}

/** The claim that the law is the one that the words name; undefined if they name none with its parameters. */
export function lawSaid(
  subject: Expression,
  description: Description,
  slot: Said['slot'],
  scope: Scope,
): Statement | undefined {
  const { span } = subject
  const named = description.properties.find(({ entry: { meaning: { variable = {} } } }) => 'law' in variable || 'uniform' in variable) // prettier-ignore
  if (!named || randomNames(subject, scope).size === 0) return undefined
  const { law } = named.entry.meaning.variable!
  const head = typeof law === 'string' ? law : '\\mathcal{U}'
  const parameters =
    typeof law === 'string' ? parametersSaid(law, { description, slot }, span) : endsOf(description, slot) // prettier-ignore
  if (parameters.length === 0 && head !== '\\mathrm{Rademacher}') return undefined
  if (named.denied) throw unreadWords('not', span)
  const args: Expression[] = [{ kind: 'symbol', name: head, span }, ...parameters]
  const right: Expression = { kind: 'apply', op: 'call', args, span }
  const claim: Expression = { kind: 'chain', terms: [subject, right], relations: ['∼'], span } // prettier-ignore
  return { claim, premises: [], span }
}

/** "uniform on □": the ends of an interval, or a set. */
function endsOf(
  { properties }: Description,
  slot: Said['slot'],
): readonly Expression[] {
  const [set] = slotsOf(properties, 'support').map(slot)
  if (!set) return []
  const isPair = set.kind === 'apply' && set.op === 'tuple' && set.args.length === 2
  const isInterval = isPair || (set.kind === 'apply' && set.op.startsWith('interval'))
  return isInterval ? set.args : [set]
}
