/** When the two sides of a bound are equal: "□ ≤ □, with equality if and only if □". */
import type { Beyond } from '../lexicon/beyond.ts'
import type { Token } from '../tokens.ts'

/** Which of both ways it is said. */
export interface Equality {
  /** Where the relation holds, the sides are equal. */
  readonly holds: boolean
  /** Where it does not hold, they are not. */
  readonly only: boolean
}

/** How it is refused where there is no bound before it. */
export const caseOfEquality: Beyond = {
  phrase: 'equality',
  expected: 'a relation that says when the sides of the bound before it are equal',
  help: 'Say it of both sides: "if □, then □ = □".',
}

/** What stands between "equality" and the words that say when. */
const verbs =
  /^(?:(?:is |being )?(?:attained|achieved|reached|obtained)|holds|holding|occurs|occurring|applies|is|being)(?: |$)/

/** Words that say when, and which ways. */
const ways: readonly [words: RegExp, way: Equality][] = [
  [/^(?:if and only if|iff|(?:exactly|precisely|just) (?:if|when|for|at)|when and only when|if but only if)\b/, { holds: true, only: true }],
  [/^only (?:if|when|for|at|in case)\b/, { holds: false, only: true }],
  [/^(?:if|when|whenever|for|at)\b/, { holds: true, only: false }],
] // prettier-ignore

/** Words that take it back: of those nothing is claimed here. */
const denials =
  /^(?:(?:does|do|is|can|need) not|cannot|never|fails|no longer)\b.*\b(?:if|iff|when|whenever|for|at|unless)$/

/** Nouns for what the relation describes: "at the point □". */
const nouns = /^(?: (?:the|all))?(?: (?:point|points|case|value|values))?$/

/** Was it read which ways it is said? */
export const isRead = (found: Equality | Beyond): found is Equality => 'holds' in found

/**
 * Does the formula at a place say when an equality holds?
 *
 * @returns `caseOfEquality` for words that are not read.
 */
export function equalityAt(
  list: readonly Token[],
  place: number,
): Equality | Beyond | undefined {
  let from = place
  while (list[from - 1]?.type === 'word') from--
  const words = list.slice(from, place).map((token) => (token.type === 'word' ? token.text : '')) // prettier-ignore
  const at = words.lastIndexOf('equality')
  if (at < 0 || at + 1 === words.length) return undefined
  const told = words.slice(at + 1).join(' ')
  if (denials.test(told)) return caseOfEquality
  const when = told.replace(verbs, '')
  for (const [opens, way] of ways) {
    const [opening] = opens.exec(when) ?? []
    if (opening !== undefined)
      return nouns.test(when.slice(opening.length)) ? way : caseOfEquality
  }
  return undefined
}
