/**
 * What a sentence does with each of its formulas.
 *
 * Markers ("let", "if", "where", …) open clauses; each formula belongs to one. A clause in
 * front of a main clause ends at its comma; one behind it goes on to the end. Noun phrases
 * before and behind a formula, and predicates ("□ be …"), describe its symbol.
 */
import type { Gist } from '../gist.ts'
import { isRelating } from '../gist.ts'
import type { Beyond } from '../lexicon/beyond.ts'
import type { Marker } from '../lexicon/markers.ts'
import { denials, norms, scores, statements, units, verbs } from '../lexicon/markers.ts'
import { entryAt, matchAt } from '../phrase.ts'
import { amongAt } from '../predicates/among.ts'
import { calledAt } from '../phrases/called.ts'
import { isConventionAt } from '../phrases/conventions.ts'
import { decompositionAt } from '../phrases/decompositions.ts'
import { describe } from '../phrases/describe.ts'
import { isWithPhrase } from '../phrases/extent.ts'
import { listEnd, listHead } from '../phrases/lists.ts'
import { isMarkovAt } from '../phrases/markov.ts'
import { lawFunctionAt } from '../phrases/law-functions.ts'
import { eigenAt } from '../phrases/eigenvectors.ts'
import { ownedBy, valueNamed, valueSaid } from '../phrases/named-values.ts'
import { isInPhrase, saysMore } from '../phrases/noun-phrase.ts'
import { normSaidAt } from '../phrases/norms.ts'
import { partsNamed } from '../phrases/parts-named.ts'
import { isApposed, isOfPoints, takenOnAt } from '../phrases/places.ts'
import { subjectSort } from '../phrases/subjects.ts'
import { narrowing } from '../phrases/left-over.ts'
import { noTails } from '../phrases/tails.ts'
import { genericAt } from '../predicates/generic.ts'
import { comparesAt } from '../predicates/mathematics.ts'
import { conditionInWords } from '../predicates/unread-assumptions.ts'
import { predicateAt } from '../predicates/predicate-at.ts'
import { isClaimOfKind } from '../predicates/predicate.ts'
import type { Token } from '../tokens.ts'
import { isSign, isWord, tokens } from '../tokens.ts'
import { beyondClaims } from './beyond.ts'
import { equalityAt, isRead } from './equality.ts'
import {
  beginsStatement,
  concludes,
  endsClause,
  goesOn,
  isFact,
  lacksVerb,
  saysLast,
  spellsOut,
  startsMain,
  statesBehind,
} from './closing.ts'
import type { Cue } from './cue.ts'
import { clausal, isIntroducing, prepositions, subordinate } from './kinds.ts'
import {
  arrivesAt,
  isInside,
  isNounPhrase,
  markerAt,
  relativeAt,
  statesDerivative,
  towardsAt,
} from './opening.ts'
import { attached } from './premises.ts'
import { unreadCondition } from './unread-condition.ts'
import type { FiniteVerb } from './unheard.ts'
import { unheardAt } from './unheard.ts'

/** The cues of all formulas of a sentence, in order. */
export function cuesOf(
  sentence: string,
  gists: readonly Gist[],
  displayed: readonly boolean[],
): Cue[] {
  const list = tokens(sentence)
  const cues: Cue[] = []
  const eigen = eigensOf(list)
  let marker: Marker | 'main' = 'main'
  let word = ''
  let clause = 0
  let limit: 'large' | 'small' | undefined
  /** Has the clause had its verb since the last formula? */
  let verb = false
  /** Places of the last marker, and behind it. */
  let began = -1
  let opened = -1
  const spoken: FiniteVerb[] = []
  /** Clauses that "and", "but" or a semicolon begins. */
  const joints = new Set<number>()
  for (let at = 0; at < list.length; at++) {
    const token = list[at]!
    if (token.type === 'formula') {
      const concluding = hasMain(cues) && concludes(list, at, opened, marker, gists)
      // "for the pair the step is □", and what stands on a line of its own: no noun phrase.
      if (
        (prepositions.has(marker) && (verb || displayed[token.at])) ||
        ((marker === 'for' || word.startsWith('given')) &&
          beginsStatement(list, opened, at, gists)) ||
        concluding ||
        (marker === 'where' && isFact(list, at))
      ) {
        ;[marker, word] = ['main', '']
        clause++
      }
      verb = false
      const equality = equalityAt(list, at)
      // "a fair coin has □": of what the sentence speaks, not of all.
      const own = isWord(list[at - 1], 'has') ? 'example' : marker
      const isGoverned = !isIntroducing(marker) && governs(list, at, gists)
      const generic = isIntroducing(marker) ? undefined : genericAt(list, at, gists)
      const ofKind = generic && predicateAt(list, at, gists, true)
      const isOfKind = generic === 'surely' || (ofKind !== undefined && isClaimOfKind(ofKind)) // prettier-ignore
      const description = describe(list, at, gists, isOfKind)
      const predicate = isOfKind ? ofKind : predicateAt(list, at, gists)
      const subject = subjectSort(list, at)
      const takenOn = takenOnAt(list, at, gists)
      cues[token.at] = {
        marker: equality
          ? 'then'
          : isGoverned || takenOn !== undefined
            ? 'for'
            : marker === 'main'
              ? own
              : marker,
        word,
        clause,
        description: description.of,
        part: isPrefix(list, at) ? 'other' : description.part,
        denied: deniedAt(list, at),
        possible: isPossible(list, at),
        under: [],
        tails:
          isOfKind || eigen.has(token.at)
            ? noTails
            : narrowing(list, at, gists, marker),
        ...(isOfKind && { isOfKind }),
        ...named(list, at, gists),
        ...listOf(list, at),
        ...(subject && { subject }),
        ...(limit && { limit }),
        ...(predicate && (!description.part || predicate.head) && { predicate }),
        ...amongOf(list, at, gists),
        ...unitBehind(list[at + 1]),
        ...(isOfPoints(list, at) && { isOfPoints: true }),
        ...(concluding === 'perhaps' && { isOpen: true }),
        ...(isNegated(list, at, gists) && { beyond: negation }),
        ...(equality && (isRead(equality) ? { equality } : { beyond: equality })),
        ...(marker === 'with' &&
          goesWithMain(list, at, cues, gists) && { besides: true }),
        ...(takenOn !== undefined && { takenOn }),
        // "For every integer □, □": what the comma begins is all that the sentence says.
        ...(cues.at(-1)?.clause === clause &&
          isApposed(list, at, gists) && { apposed: true }),
        ...(!predicate &&
          !eigen.has(token.at) &&
          unreadCondition(list, at, marker, gists, description.of)),
      }
      continue
    }
    // "for example, □": the comma belongs to the marker.
    if (isSign(token, ',') && at === opened) continue
    if (token.type === 'sign') {
      const ends = token.text === ';' || token.text === ':' || token.text === '–'
      if (marker === 'such that' && spellsOut(list, opened, at)) continue
      const states = statesBehind(list, opened, at, marker, word)
      if (ends && (states || (marker !== 'let' && marker !== 'suppose'))) {
        ;[marker, word] = ['main', '']
        clause++
        limit = undefined
      } else if (
        token.text === ',' &&
        subordinate.has(marker) &&
        (saysLast(list, began, at, word, gists) ||
          (!(clausal.has(marker) && lacksVerb(list, opened, at, gists)) &&
            !goesOn(list, opened, at, marker, gists) &&
            endsClause(list, began, at, gists, marker, word)))
      ) {
        ;[marker, word] = ['main', '']
        clause++
      } else if (
        token.text === ',' &&
        (marker === 'let' || marker === 'take') &&
        startsMain(list, at)
      ) {
        ;[marker, word] = ['main', '']
        clause++
      }
      continue
    }
    const large = limitWords[token.text]
    if (large && (list[at + 1]?.type === 'formula' || isWord(list[at + 1], 'enough')))
      limit = large
    const found = towardsAt(list, at, gists) ?? arrivesAt(list, at, gists) ?? relativeAt(list, at) ?? markerAt(list, at) // prettier-ignore
    // "the triangle inequality with □" says what it says.
    const before = list[at - 1]
    const isStatement = before?.type === 'word' && statements.has(before.text)
    const isDerived: boolean =
      !isIntroducing(marker) && statesDerivative(list, at, gists)
    const states: boolean = found?.marker === 'with' && (isStatement || isDerived)
    if (!found || isInside(list, at, found.marker) || saysMore(list, at)) {
      const isVerb = verbs.has(token.text) && !isInPhrase(list, at)
      verb ||= isVerb
      if (
        !isIntroducing(marker) &&
        ((isVerb && isFinite(token)) || comparesAt(list, at))
      )
        spoken.push({ at, before: cues.length })
      continue
    }
    // "with mean □", "of length □": part of a noun phrase, no clause.
    if (
      found.marker === 'with' &&
      !states &&
      (isNounPhrase(list, at) || isWithPhrase(list, at))
    )
      continue
    clause++
    if (isWord(before, 'and', 'but', 'while', 'whereas') || isSign(before, ';')) {
      joints.add(clause)
    }
    ;[marker, word] = [states ? 'then' : found.marker, found.word]
    limit = limitWords[/[^ ]*$/.exec(found.word)![0]] ?? limit
    verb = false
    began = at
    at += found.length - 1
    opened = at + 1
  }
  const stated = statedLast(list, cues, gists, displayed)
  if (stated !== undefined) cues[stated] = { ...cues[stated]!, marker: 'main', word: '', clause: clause + 1 } // prettier-ignore
  // "If the two point in the same direction, □"
  const besideWords = conditionInWords(list)
  if (besideWords !== undefined)
    for (const [at, cue] of cues.entries())
      if (isMain(cue)) cues[at] = { ...cue, besideWords }
  const unheard = unheardAt(list, spoken, cues, gists)
  for (const [at, cue] of cues.entries()) {
    const [said, described, valued] = [unheard.said, unheard.described, unheard.valued].map((of) => of.get(at)) // prettier-ignore
    cues[at] = { ...cue, ...(said && { unheard: said }), ...(described && { described }), ...(valued && { valued }) } // prettier-ignore
  }
  // Without the further condition that it may be, what stands in front may fail.
  const first = cues.findIndex(({ isOpen }) => isOpen)
  for (const [at, cue] of cues.entries())
    if (at < first && isMain(cue)) cues[at] = { ...cue, isOpen: true }
  const said = beyondClaims(list, gists)
  // What words say of a formula is a relation, too.
  const whole = gists.map((gist, at) => (cues[at]?.predicate ? 'relation' : gist))
  const all = attached(cues, joints, whole)
  return said ? all.map((cue) => ({ ...cue, beyond: cue.beyond ?? said })) : all
}

/** "a step from □", "dividing by □", "an input of length □": a bound in a noun phrase says which thing is meant. */
const governs = (list: readonly Token[], at: number, gists: readonly Gist[]): boolean =>
  gists[(list[at] as { at: number }).at] === 'bound' &&
  (isWord(list[at - 1], 'from', 'by') || isSizeOfSome(list, at))

/** "an input of length □", not "the rank of order □": the size of things that nothing else names. */
function isSizeOfSome(list: readonly Token[], at: number): boolean {
  if (!isWord(list[at - 1], ...measures) || !isWord(list[at - 2], 'of')) return false
  let front = at - 3
  while (list[front]?.type === 'word' && !isWord(list[front], 'a', 'an', 'any', 'the', 'of', 'is', 'are')) front-- // prettier-ignore
  return isWord(list[front], 'a', 'an', 'any')
}

/** Nouns for sizes: "of length □". */
const measures = ['length', 'size', 'dimension', 'order', 'degree', 'depth', 'width', 'height', 'rank'] // prettier-ignore

/** Formulas of which a phrase on eigenvectors says what they are. */
const eigensOf = (list: readonly Token[]): ReadonlySet<number> =>
  new Set(
    list.flatMap((token, at) => {
      const found = token.type === 'formula' ? eigenAt(list, at) : undefined
      return found ? [...found.list, ...found.mates] : []
    }),
  )

/** Has the sentence said something yet? */
const hasMain = (cues: readonly Cue[]): boolean => cues.some(isMain)

/**
 * "What is left given □ and what □ explains, □", "given points □, any other centre □ costs more: □":
 * a relation on a line of its own behind a comma or a colon, in a sentence that says nothing else.
 * No sentence is made of what stands beside a main clause alone.
 */
function statedLast(
  list: readonly Token[],
  cues: readonly Cue[],
  gists: readonly Gist[],
  displayed: readonly boolean[],
): number | undefined {
  const place = list.findLastIndex(({ type }) => type === 'formula')
  const last = list[place]
  if (last?.type !== 'formula' || !displayed[last.at] || !isSign(list[place - 1], ',', ':')) return undefined // prettier-ignore
  const isSaid = cues.some(({ marker, word }, at) => (isMain(cues[at]!) && isRelating(gists[at])) || marker === 'let' || marker === 'take' || (marker === 'suppose' && !word.startsWith('given'))) // prettier-ignore
  const { marker } = cues[last.at]!
  const isBeside = marker === 'with' || marker === 'for' || marker === 'suppose'
  return isBeside && !isSaid && gists[last.at] === 'relation' ? last.at : undefined
}

/** "The minimiser is □, with value □": nothing is let be, and a main clause has said what it says. */
function goesWithMain(
  list: readonly Token[],
  at: number,
  cues: readonly Cue[],
  gists: readonly Gist[],
): boolean {
  const before = cues.findLastIndex(({ marker }) => marker !== 'with')
  const next = list[listEnd(list, at)]
  const isOfSubject = next?.type === 'word' && verbs.has(next.text)
  return before >= 0 && isMain(cues[before]!) && isRelating(gists[before]) && !isOfSubject // prettier-ignore
}

const isMain = ({ marker }: Cue): boolean =>
  marker === 'main' || marker === 'then' || marker === 'hence'

/** Verbs that say how something is. */
const isFinite = (token: Token): boolean =>
  isWord(token, 'is', 'are', 'has', 'have', 'equals', 'remains', 'stays', 'commute', 'vanishes') // prettier-ignore

const limitWords: Record<string, 'large' | 'small'> = {
  large: 'large',
  'sufficiently large': 'large',
  small: 'small',
  'sufficiently small': 'small',
}

/** Does the phrase stand right before or after the formula at this place? */
const deniedAt = (list: readonly Token[], place: number): boolean =>
  denials.some((words) => {
    const starts = matchAt(list, place - words.length, words)
    return Boolean(starts) || Boolean(matchAt(list, place + 1, words))
  })

/** "Then not □": the relation does not hold, for some values or for all. */
const isNegated = (
  list: readonly Token[],
  place: number,
  gists: readonly Gist[],
): boolean =>
  isWord(list[place - 1], 'not') &&
  isRelating(gists[(list[place] as { at: number }).at])

const negation: Beyond = {
  phrase: 'not',
  expected: 'a relation that says what holds',
  help: 'Write the contrary in signs, such as `\\neq` for `=`.',
  defines: true,
}

/** "the □-th row", "□-means": part of a word that is no phrase of the lexicon. */
function isPrefix(list: readonly Token[], place: number): boolean {
  const next = list[place + 1]
  const isSuffix = next?.type === 'word' && next.text.startsWith('-')
  // "The □ score", "an □ norm".
  const isName = (isWord(next, ...scores) && isWord(list[place - 1], 'the', 'an', 'a', 'its', 'their')) || isWord(next, ...norms) // prettier-ignore
  return isName || (isSuffix && (entryAt(list, place)?.length ?? 0) < 2)
}

/** "□, □ and □": the formulas of the list, at its last. */
function listOf(list: readonly Token[], place: number): { list?: number[] } {
  const [from, to] = [listHead(list, place), listEnd(list, place)]
  const own = list.slice(from, to).flatMap((token) => (token.type === 'formula' ? [token.at] : [])) // prettier-ignore
  const last = list[place] as { at: number }
  return own.length > 1 && own.at(-1) === last.at ? { list: own } : {}
}

/** "□ and □, not both zero": what is said of some of them, at the last. */
function amongOf(
  list: readonly Token[],
  place: number,
  gists: readonly Gist[],
): Pick<Cue, 'among'> {
  const found = listEnd(list, place) === place + 1 ? amongAt(list, place, gists) : []
  return found.length > 0 ? { among: found } : {}
}

/** What the words say that the formula is a name of. */
function named(
  list: readonly Token[],
  place: number,
  gists: readonly Gist[],
): Pick<
  Cue,
  | 'value'
  | 'said'
  | 'lawFunction'
  | 'decomposition'
  | 'eigen'
  | 'norm'
  | 'owned'
  | 'partsOfLast'
  | 'called'
  | 'isConvention'
  | 'isMarkov'
> {
  const partsOfLast = partsNamed(list, place)
  if (partsOfLast !== undefined) return { partsOfLast }
  const value = valueNamed(list, place)
  const said = valueSaid(list, place)
  const lawFunction = lawFunctionAt(list, place, gists)
  const owned = value ? undefined : ownedBy(list, place)
  const called = calledAt(list, place)
  const decomposition = decompositionAt(list, place)
  const eigen = eigenAt(list, place)
  const norm = normSaidAt(list, place)
  return {
    ...(decomposition && { decomposition }),
    ...(eigen && { eigen }),
    ...(norm && { norm }),
    ...(called && { called }),
    ...(isMarkovAt(list, place) && { isMarkov: true }),
    ...(isConventionAt(list, place) && { isConvention: true }),
    ...(value && { value }),
    ...(said && { said }),
    ...(lawFunction && { lawFunction }),
    ...(owned !== undefined && { owned }),
  }
}

/** A word that multiplies the number in front of it, or measures it. */
const unitBehind = (token: Token | undefined): { unit?: string } =>
  token?.type === 'word' && units.has(token.text) ? { unit: token.text } : {}

/** "□ is possible", "□ and □ are possible". */
function isPossible(list: readonly Token[], place: number): boolean {
  let at = place + 1
  while (
    isWord(list[at], 'and', 'or') ||
    isSign(list[at], ',') ||
    list[at]?.type === 'formula'
  )
    at++
  return (
    isWord(list[at], 'is', 'are', 'would', 'might', 'may', 'could') &&
    isWord(list[at + 1], 'possible', 'allowed', 'conceivable', 'permitted', 'be')
  )
}
