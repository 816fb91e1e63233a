/**
 * What a sentence does with each of its formulas.
 *
 * Markers ("let", "if", "where", …) open clauses; each formula belongs to one. A clause in
 * front of a main clause ends at its comma; one behind it goes on to the end. Noun phrases
 * before and behind a formula, and predicates ("□ be …"), describe its symbol.
 */
import {
  denials,
  markers,
  statements,
  units,
  verbs,
  type Marker,
} from './lexicon/markers.ts'
import type { Description, Slot, Sort } from './description.ts'
import { undescribed } from './description.ts'
import {
  describe,
  isInPhrase,
  isWithPhrase,
  listEnd,
  listHead,
  saysMore,
  subjectSort,
} from './describe.ts'
import { beyondClaims } from './beyond.ts'
import { genericAt } from './generic.ts'
import type { NamedValue, ValueSaid } from './named-values.ts'
import { ownedBy, valueNamed, valueSaid } from './named-values.ts'
import { isClaimOfKind, predicateAt, type Predicate } from './predicate.ts'
import type { Gist } from './gist.ts'
import type { Beyond } from './lexicon/beyond.ts'
import { entryAt, matchAt } from './phrase.ts'
import type { Tails } from './tails.ts'
import { unreadCondition } from './unread-condition.ts'
import { noTails, tailsAt } from './tails.ts'
import type { Token } from './tokens.ts'
import { tokens } from './tokens.ts'

/** What the words of its sentence make of a formula. */
export interface Cue {
  /** What opened its clause; `main` if nothing did. */
  readonly marker: Marker | 'main'
  /** The word itself, for messages. */
  readonly word: string
  /** Clauses with the same number belong together. */
  readonly clause: number
  readonly description: Description
  /** What stands before its verb: "the distribution is □". */
  readonly subject?: Sort
  /** What a finite verb says of it: "□ is symmetric". */
  readonly predicate?: Predicate
  /** It stands for all things of its kind: what its predicate says of it is a claim. */
  readonly isOfKind?: true
  /** The value of another formula that it is a name of: "the trace of □". */
  readonly value?: NamedValue
  /** Of what it is said to be the value: "its variance is □". */
  readonly said?: ValueSaid
  /** It is a name of something of what was spoken of before: "its skewness". */
  readonly owned?: string
  /** What stands behind its noun and narrows it. */
  readonly tails: Tails
  /** Words of a condition on it that are not read: "if □ grows fast". */
  readonly unread?: string
  /** Formulas of the list that it ends, "□ and □": words may speak of all of them together. */
  readonly list?: readonly number[]
  /** Part of a noun phrase: what it says there, a size, a rate. */
  readonly part: Slot | undefined
  /** The sentence says that the relation does not hold. */
  readonly denied: boolean
  /** The sentence says that it is so for large or small values, or near a point. */
  readonly limit?: 'large' | 'small'
  /** Elsewhere it would be a claim; here it is only a possibility. */
  readonly possible: boolean
  /** What stands behind it counts: `16.7` million, `64` GFLOPS. */
  readonly unit?: string
  /** Formulas of the sentence that are its premises, by their order in it. */
  readonly under: readonly number[]
  /** Formulas of the sentence that hold exactly where it does. */
  readonly equivalent?: readonly number[]
  /** The sentence says something else of its relations than that they hold. */
  readonly beyond?: Beyond
}

/** The formula by itself, without words. */
export const noCue: Cue = {
  marker: 'main',
  word: '',
  clause: 0,
  description: undescribed,
  tails: noTails,
  part: undefined,
  denied: false,
  possible: false,
  under: [],
}

const subordinate: ReadonlySet<Marker | 'main'> = new Set<Marker | 'main'>([
  'if',
  'unless',
  'only if',
  'iff',
  'for',
  'some',
  'at',
  'near',
  'example',
  'with',
  'where',
  'such that',
  'suppose',
])

/** Clauses that say what things are: there a finite verb claims nothing. */
const isIntroducing = (marker: Marker | 'main'): boolean =>
  subordinate.has(marker) || marker === 'let' || marker === 'take'

/** Prepositions: what they govern is a noun phrase, not a clause. */
const prepositions: ReadonlySet<Marker | 'main'> = new Set<Marker | 'main'>([
  'for',
  'some',
  'at',
  'near',
  'with',
  'example',
])

/** The marker at a place, the longest phrase first. */
function markerAt(
  list: readonly Token[],
  at: number,
): { marker: Marker; word: string; length: number } | undefined {
  const token = list[at]
  if (token?.type !== 'word') return undefined
  for (const { words, marker } of markers[token.text] ?? []) {
    if (matchAt(list, at, words))
      return { marker, word: words.join(' '), length: words.length }
  }
  return undefined
}

/** "as □", "letting □" of a name that goes somewhere. */
function towardsAt(
  list: readonly Token[],
  at: number,
  gists: readonly Gist[],
): { marker: Marker; word: string; length: number } | undefined {
  const next = list[at + 1]
  if (!isWord(list[at], 'as', 'letting') || next?.type !== 'formula') return undefined
  return gists[next.at] === 'approach'
    ? { marker: 'near', word: 'as', length: 1 }
    : undefined
}

const isWord = (token: Token | undefined, ...words: string[]): boolean =>
  token?.type === 'word' && words.includes(token.text)
const isSign = (token: Token | undefined, ...signs: string[]): boolean =>
  token?.type === 'sign' && signs.includes(token.text)

/** Does a main clause begin at this comma, behind a clause in front of it? */
function endsClause(
  list: readonly Token[],
  began: number,
  comma: number,
  gists: readonly Gist[],
): boolean {
  if (isBetweenCommas(list, began)) return true
  let at = comma + 1
  if (isWord(list[at], 'and', 'or')) return isMainAfterAnd(list, at + 1)
  let words = 0
  while (list[at]?.type === 'word') {
    const token = list[at] as { text: string }
    if (markerAt(list, at)) return false
    if (verbs.has(token.text)) return true
    words++
    at++
  }
  // `, the inequality bounds its norm: □`
  if (words > 0 && isSign(list[at], ':') && list[at + 1]?.type === 'formula')
    return true
  const formula = list[at]
  if (formula?.type !== 'formula') return false
  // `, the identity □`
  if (namesStatement(list, comma + 1, at)) return true
  const next = list[at + 1]
  // `, the codes are □`, `, □ holds`, `, both □ and □ hold`: what follows is a verb.
  if (isVerb(next) || isVerb(list[listEnd(list, at)])) return true
  const gist = gists[formula.at]
  if (words === 0) {
    // `, □, …`: an apposition or a list; `, □.` at the end: the main clause.
    if (next === undefined || next.type === 'word') {
      const isList = isWord(next, 'and', 'or') && list[at + 2]?.type === 'formula'
      if (!isList) return true
      // `For □, □ and □.`: without it the sentence would say nothing.
      const isFront = began === 0 || isSign(list[began - 1], ':', ';')
      return isFront && list[listEnd(list, at)] === undefined
    }
    return gist === 'relation' && isSign(next, ';', ':')
  }
  return next === undefined && gist === 'relation'
}

/** Markers of a clause with a verb of its own. */
const clausal: ReadonlySet<Marker | 'main'> = new Set<Marker | 'main'>([
  'if',
  'unless',
  'only if',
  'iff',
  'suppose',
  'such that',
])

/** "If □, □ and □ are positive": up to this comma nothing is said of what the clause is about. */
function lacksVerb(
  list: readonly Token[],
  from: number,
  comma: number,
  gists: readonly Gist[],
): boolean {
  const before = list.slice(from, comma)
  const isSymbols = before.some((token) => token.type === 'formula')
  return (
    isSymbols &&
    before.every((token) =>
      token.type === 'formula' ? gists[token.at] === 'symbol' : !isVerb(token),
    )
  )
}

const isVerb = (token: Token | undefined): boolean =>
  token?.type === 'word' && verbs.has(token.text)

/** "the identity", "the parallelogram law"; "the law" alone is that of a variable. */
function namesStatement(list: readonly Token[], from: number, to: number): boolean {
  return list.slice(from, to).some((token, i) => {
    if (token.type !== 'word' || !statements.has(token.text)) return false
    return !isWord(token, 'law', 'laws') || !isWord(list[from + i - 1], 'the', 'a', 'with', 'of') // prettier-ignore
  })
}

/** "For □ the identity □": the second formula is what holds for the first. */
function beginsStatement(list: readonly Token[], opened: number, at: number): boolean {
  const last = list.findLastIndex((token, i) => i < at && token.type === 'formula')
  if (last < opened) return false
  return isWord(list[at - 1], 'that') || namesStatement(list, last + 1, at)
}

/** "such that detailed balance holds, □": the formula says what holds. */
const spellsOut = (list: readonly Token[], opened: number, at: number): boolean =>
  isSign(list[at], ',', ':') &&
  list[at + 1]?.type === 'formula' &&
  isVerb(list[at - 1]) &&
  list.slice(opened, at).every(({ type }) => type === 'word')

/** "□ satisfies, for all □, □": what stands between the commas is all of its clause. */
const isBetweenCommas = (list: readonly Token[], began: number): boolean =>
  isSign(list[began - 1], ',') &&
  (isVerb(list[began - 2]) || isWord(list[began - 2], 'that'))

/** "where □ was used", "where □ by Jensen's inequality": a fact, no condition. */
function isFact(list: readonly Token[], at: number): boolean {
  const next = listEnd(list, at)
  if (isWord(list[next], 'was', 'were', 'is', 'are', 'has', 'have')) {
    const used = isWord(list[next + 1], 'been') ? next + 2 : next + 1
    return isWord(list[used], 'used')
  }
  if (!isWord(list[next], 'by')) return false
  const end = list.findIndex((token, i) => i > next && token.type !== 'word')
  return namesStatement(list, next + 1, end < 0 ? list.length : end)
}

/** "…, and the bound holds" begins a main clause, "…, and □" goes on. */
function isMainAfterAnd(list: readonly Token[], from: number): boolean {
  for (let at = from; list[at]?.type === 'word'; at++) {
    if (markerAt(list, at)) return false
    if (verbs.has((list[at] as { text: string }).text)) return true
  }
  return false
}

/** Does the phrase stand right before or after the formula at this place? */
const deniedAt = (list: readonly Token[], place: number): boolean =>
  denials.some((words) => {
    const starts = matchAt(list, place - words.length, words)
    return Boolean(starts) || Boolean(matchAt(list, place + 1, words))
  })

const limitWords: Record<string, 'large' | 'small'> = {
  large: 'large',
  'sufficiently large': 'large',
  small: 'small',
  'sufficiently small': 'small',
}

/** The cues of all formulas of a sentence, in order. */
export function cuesOf(
  sentence: string,
  gists: readonly Gist[],
  displayed: readonly boolean[],
): Cue[] {
  const list = tokens(sentence)
  const cues: Cue[] = []
  let marker: Marker | 'main' = 'main'
  let word = ''
  let clause = 0
  let limit: 'large' | 'small' | undefined
  /** Has the clause had its verb since the last formula? */
  let verb = false
  /** Places of the last marker, and behind it. */
  let began = -1
  let opened = -1
  /** Clauses that "and", "but" or a semicolon begins. */
  const joints = new Set<number>()
  for (let at = 0; at < list.length; at++) {
    const token = list[at]!
    if (token.type === 'formula') {
      // "for the pair the step is □", and what stands on a line of its own: no noun phrase.
      if (
        (prepositions.has(marker) && (verb || displayed[token.at])) ||
        (marker === 'for' && beginsStatement(list, opened, at)) ||
        (marker === 'where' && isFact(list, at))
      ) {
        ;[marker, word] = ['main', '']
        clause++
      }
      verb = false
      // "a fair coin has □": of what the sentence speaks, not of all.
      const own = isWord(list[at - 1], 'has') ? 'example' : marker
      const generic = isIntroducing(marker) ? undefined : genericAt(list, at, gists)
      const ofKind = generic && predicateAt(list, at, gists, true)
      const isOfKind = generic === 'surely' || (ofKind !== undefined && isClaimOfKind(ofKind)) // prettier-ignore
      const description = describe(list, at, gists, isOfKind)
      const predicate = isOfKind ? ofKind : predicateAt(list, at, gists)
      const subject = subjectSort(list, at)
      cues[token.at] = {
        marker: marker === 'main' ? own : marker,
        word,
        clause,
        description: description.of,
        part: isPrefix(list, at) ? 'other' : description.part,
        denied: deniedAt(list, at),
        possible: isPossible(list, at),
        under: [],
        tails: isOfKind ? noTails : tailsAt(list, at, gists),
        ...(isOfKind && { isOfKind }),
        ...named(list, at),
        ...listOf(list, at),
        ...(subject && { subject }),
        ...(limit && { limit }),
        ...(predicate && (!description.part || predicate.head) && { predicate }),
        ...unitBehind(list[at + 1]),
        ...(!predicate && unreadCondition(list, at, marker, gists, description.of)),
      }
      continue
    }
    // "for example, □": the comma belongs to the marker.
    if (isSign(token, ',') && at === opened) continue
    if (token.type === 'sign') {
      const ends = token.text === ';' || token.text === ':' || token.text === '–'
      if (marker === 'such that' && spellsOut(list, opened, at)) continue
      if (ends && marker !== 'let' && marker !== 'suppose') {
        ;[marker, word] = ['main', '']
        clause++
        limit = undefined
      } else if (
        token.text === ',' &&
        subordinate.has(marker) &&
        !(clausal.has(marker) && lacksVerb(list, opened, at, gists)) &&
        endsClause(list, began, at, gists)
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
    const found = towardsAt(list, at, gists) ?? markerAt(list, at)
    // "the triangle inequality with □" says what it says.
    const before = list[at - 1]
    const states = found?.marker === 'with' && before?.type === 'word' && statements.has(before.text) // prettier-ignore
    if (!found || isInside(list, at, found.marker) || saysMore(list, at)) {
      if (verbs.has(token.text) && !isInPhrase(list, at)) verb = true
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
  const said = beyondClaims(list, gists)
  // What words say of a formula is a relation, too.
  const whole = gists.map((gist, at) => (cues[at]?.predicate ? 'relation' : gist))
  const all = attached(cues, joints, whole)
  return said ? all.map((cue) => ({ ...cue, beyond: cue.beyond ?? said })) : all
}

/** Markers of what holds in its sentence only. */
export const conditional: ReadonlySet<Marker | 'main'> = new Set<Marker | 'main'>([
  'if',
  'unless',
  'for',
  'some',
  'at',
  'near',
  'example',
])

/** Markers of what follows from the clause that they stand with. */
const converse: ReadonlySet<Marker | 'main'> = new Set<Marker | 'main'>(['only if', 'iff']) // prettier-ignore

/**
 * Gives each formula its premises. A condition in front of a main clause, at the beginning
 * or behind "and" or a semicolon, belongs to what follows; any other to what stands before it.
 */
function attached(
  cues: readonly Cue[],
  joints: ReadonlySet<number>,
  gists: readonly Gist[],
): Cue[] {
  const blocks: { conditional: boolean; clause: number; at: number[] }[] = []
  cues.forEach((cue, at) => {
    const isCondition = conditional.has(cue.marker) || converse.has(cue.marker)
    const last = blocks.at(-1)
    const turns = last !== undefined && converse.has(cue.marker) !== converse.has(cues[last.at[0]!]!.marker) // prettier-ignore
    const goesOn = !(isCondition && (joints.has(cue.clause) || turns))
    if (last?.conditional === isCondition && goesOn) {
      last.at.push(at)
    } else blocks.push({ conditional: isCondition, clause: cue.clause, at: [at] })
  })
  const under = cues.map((): number[] => [])
  const turns: { marker: Marker | 'main'; main: number; at: readonly number[] }[] = []
  const give = (block: number, condition: readonly number[]): void => {
    for (const at of blocks[block]?.at ?? []) under[at]!.push(...condition)
  }
  blocks.forEach((block, i) => {
    if (!block.conditional) return
    const front = i === 0 || joints.has(block.clause)
    const next = blocks[i + 1]
    const main = front && next ? i + 1 : i - 1
    const marker = cues[block.at[0]!]!.marker
    if (converse.has(marker)) turns.push({ marker, main, at: block.at })
    else give(main, block.at)
  })
  const out = cues.map((cue, at): Cue => ({ ...cue, under: under[at]! }))
  for (const { marker, main, at } of turns)
    turn(out, marker, blocks[main]?.at ?? [], at, gists)
  return out
}

/** "□ only if □": the second follows from the first; with "if and only if" each from the other. */
function turn(
  cues: Cue[],
  marker: Marker | 'main',
  main: readonly number[],
  behind: readonly number[],
  gists: readonly Gist[],
): void {
  const isRelation = (at: number): boolean => gists[at] === 'relation'
  const [left, right] = [main.filter(isRelation), behind.filter(isRelation)]
  const both = marker === 'iff'
  // What holds is said in words: the condition is mentioned, a definition says what it means.
  const plain =
    both && !/^(exactly|precisely|just)/.test(cues[behind[0]!]!.word) ? 'then' : 'if'
  const own = left.length === 0 ? plain : 'then'
  const above = left[0] === undefined ? [] : cues[left[0]]!.under
  for (const at of behind) cues[at] = { ...cues[at]!, marker: own }
  if (left.length === 0) return
  if (left.length > 1 || right.length !== 1) {
    const { word } = cues[behind[0]!]!
    const refused = { ...oneOnEachSide, phrase: word }
    for (const at of [...main, ...behind]) cues[at] = { ...cues[at]!, beyond: refused }
    return
  }
  for (const at of left) {
    cues[at] = both
      ? { ...cues[at]!, equivalent: right }
      : { ...cues[at]!, marker: 'if', under: [] }
  }
  for (const at of right) {
    cues[at] = both
      ? { ...cues[at]!, under: above, equivalent: left }
      : { ...cues[at]!, under: [...above, ...left] }
  }
}

const oneOnEachSide: Omit<Beyond, 'phrase'> = {
  expected: 'one relation on each side of it',
  help: 'Say each in a sentence of its own.',
}

/** A finite clause behind a list that was let: ", it has □", ", the loss is □". */
function startsMain(list: readonly Token[], comma: number): boolean {
  for (let at = comma + 1; list[at]?.type === 'word'; at++) {
    const { text } = list[at] as { text: string }
    if (markerAt(list, at)) return false
    if (text !== 'be' && verbs.has(text)) return at > comma + 1 || text === 'we'
  }
  return false
}

/** "the □-th row", "□-means": part of a word that is no phrase of the lexicon. */
function isPrefix(list: readonly Token[], place: number): boolean {
  const next = list[place + 1]
  const isSuffix = next?.type === 'word' && next.text.startsWith('-')
  return isSuffix && (entryAt(list, place)?.length ?? 0) < 2
}

/** "□, □ and □": the formulas of the list, at its last. */
function listOf(list: readonly Token[], place: number): { list?: number[] } {
  const [from, to] = [listHead(list, place), listEnd(list, place)]
  const own = list.slice(from, to).flatMap((token) => (token.type === 'formula' ? [token.at] : [])) // prettier-ignore
  const last = list[place] as { at: number }
  return own.length > 1 && own.at(-1) === last.at ? { list: own } : {}
}

/** What the words say that the formula is a name of. */
function named(
  list: readonly Token[],
  place: number,
): Pick<Cue, 'value' | 'said' | 'owned'> {
  const value = valueNamed(list, place)
  const said = valueSaid(list, place)
  const owned = value ? undefined : ownedBy(list, place)
  return {
    ...(value && { value }),
    ...(said && { said }),
    ...(owned !== undefined && { owned }),
  }
}

/** A word that multiplies the number in front of it, or measures it. */
const unitBehind = (token: Token | undefined): { unit?: string } =>
  token?.type === 'word' && units.has(token.text) ? { unit: token.text } : {}

/** "a finite set of states": the noun, not the verb. */
function isInside(list: readonly Token[], at: number, marker: Marker): boolean {
  if (
    marker !== 'take' &&
    !isWord(list[at], 'put', 'call', 'write', 'define', 'denote')
  )
    return false
  const before = list[at - 1]
  return (
    before?.type === 'word' &&
    !/^(and|we|us|now|then|first|also|next)$/.test(before.text)
  )
}

/** A phrase of the lexicon that begins with "with". */
function isNounPhrase(list: readonly Token[], at: number): boolean {
  const found = entryAt(list, at)
  return found !== undefined && found.entry.words.length > 1
}

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
