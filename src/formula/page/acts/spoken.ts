/** What a text without formulas claims of the names before it: "its determinant is positive". */
import { isOfRandom } from '../../discourse/lexicon/relations.ts'
import type { Spoken } from '../../discourse/predicates/spoken.ts'
import type { Predicate } from '../../discourse/predicates/predicate.ts'
import { spokenIn } from '../../discourse/predicates/spoken.ts'
import type { FormulaError } from '../../language/error.ts'
import type { Expression, Span, Statement } from '../../language/expression.ts'
import { unheard } from '../predication/unread-words.ts'
import { counted } from '../text/said.ts'
import type { CommonGround } from './common-ground.ts'
import { aroundOf } from './in-words.ts'

/** Claims, or why there is none. */
export type SpokenClaims = readonly (Statement | FormulaError)[]

/** What the text claims; of what it stands behind is known what was introduced last. */
export function claimsIn(
  text: string,
  paragraph: number | undefined,
  span: Span,
  ground: CommonGround,
): SpokenClaims {
  const names = ground.values.introducedIn(paragraph)
  // Of what the sentence speaks instead, nobody knows.
  if (names.length === 0) return []
  return spokenIn(text).flatMap((spoken): SpokenClaims => {
    const said = claimsOf(spoken, names, span, ground)
    return said.length > 0 ? said : [unheard(spoken.words, span)]
  })
}

function claimsOf(
  { predicate, isPlural, mayRestrict }: Spoken,
  introduced: readonly string[],
  span: Span,
  ground: CommonGround,
): Statement[] {
  if (!predicate) return []
  const names = spokenOf(predicate, introduced, ground)
  if (isPlural ? names.length < 2 : names.length !== 1) return []
  const nodes = names.map((name): Expression => ({ kind: 'symbol', name, span }))
  const isPair = predicate.subjects.length > 1
  if (isPair && nodes.length !== 2) return []
  const subjects = nodes.map((_, at) => at)
  const around = aroundOf(
    ground,
    (at) => (typeof at === 'number' ? nodes[at] : counted(at, span)),
    'claim',
  )
  const said = nodes.flatMap((node, at) => ground.predicates.of(node, { ...predicate, subjects }, at, around) ?? []) // prettier-ignore
  // Of several the contrary is not known.
  if (predicate.denied && said.length > 1) return []
  const ofName = mayRestrict ? { ofName: names[0]! } : {}
  return said.map((one) => ({ ...one, ...ofName, ...(predicate.denied && { denied: true }) })) // prettier-ignore
}

/** "Its variance": of several names that a sentence introduced, the one that is random. */
function spokenOf(
  { head }: Predicate,
  names: readonly string[],
  { symbols: { scope } }: CommonGround,
): readonly string[] {
  const random = names.filter((name) => scope.isRandom(name))
  return head !== undefined && isOfRandom(head) && random.length > 0 ? random : names
}
