/**
 * Names of values of other things: "let □ be the smallest eigenvalue of □", "the trace □ of □",
 * "denote by □ the rank of □"; and "its spectral radius □", of which nothing here is known.
 */
import type { Quantity } from '../lexicon/quantities.ts'
import { mutualQuantities, quantities } from '../lexicon/quantities.ts'
import type { Relation } from '../../language/expression.ts'
import { table } from '../../language/table.ts'
import { heads, verbRelations } from '../lexicon/relations.ts'
import { entryAt, matchAt } from '../phrase.ts'
import type { Token } from '../tokens.ts'
import { isSign, isWord } from '../tokens.ts'
import { listEnd, listHead } from './lists.ts'
import { ownerBehind } from './owners.ts'

/** What a formula names: an expression with `□` in place of another formula of the sentence. */
export interface NamedValue {
  readonly latex: string
  /** Without it of what was spoken of: "its largest eigenvalue". */
  readonly of?: number
}

/** The value that the words say the formula at a place stands for. */
export function valueNamed(
  list: readonly Token[],
  place: number,
): NamedValue | undefined {
  return behind(list, place) ?? inFront(list, place)
}

/** "□ be the trace of □", "by □ the trace of □". */
function behind(list: readonly Token[], place: number): NamedValue | undefined {
  const isVerb = isWord(list[place + 1], 'be', 'is', 'denote', 'denotes')
  const from = isVerb
    ? place + 2
    : isWord(list[place - 1], 'by')
      ? place + 1
      : undefined
  if (from === undefined || !isWord(list[from], 'the', 'its')) return undefined
  const head = heads.find(([words]) => matchAt(list, from + 1, words))
  if (!head) return undefined
  const end = from + 1 + head[0].length
  if (isWord(list[from], 'its'))
    return isEnd(list[end]) ? { latex: head[1] } : undefined
  const of = ownerBehind(list, end)?.of
  return of === undefined ? undefined : { latex: head[1], of }
}

/** No word behind a name says more of it. */
const isEnd = (token: Token | undefined): boolean =>
  token === undefined || token.type === 'sign' || isWord(token, 'and')

/** "the trace □ of □". */
function inFront(list: readonly Token[], place: number): NamedValue | undefined {
  const head = heads.find(([words]) => matchAt(list, place - words.length, words))
  if (!head || !isWord(list[place - head[0].length - 1], 'the')) return undefined
  const of = ownerBehind(list, place + 1)?.of
  return of === undefined ? undefined : { latex: head[1], of }
}

/** Of what the formula is said to be which quantity: of another formula, or of what was spoken of. */
export interface ValueSaid {
  readonly quantity: Quantity
  readonly of?: number
  /** The other one, of a quantity of two. */
  readonly and?: number
  /** "Their variance is □": of each that was spoken of. */
  readonly ofEach?: true
  /** "Has density □", "with entropy □", "the density is □": of a random variable only. */
  readonly isOpen?: true
  /** How it compares: "its variance is at most □"; without it they are equal. */
  readonly relation?: Relation
  /** The same is said of these, "both its mean and its variance are □". */
  readonly also?: readonly Quantity[]
}

/** Words between a quantity and what it is. */
const links = ['by', 'given', 'therefore', 'then', 'thus', 'hence', 'simply', 'just', 'exactly', 'also', 'equal', 'to', 'as', 'again', 'now'] // prettier-ignore

const equating = ['is', 'are', 'equals', 'reads', 'becomes', 'evaluates', 'amounts']

/** "Its variance is □", "the rank of □ equals □", "□ has density □": what the formula is said to be. */
export function valueSaid(
  list: readonly Token[],
  place: number,
): ValueSaid | undefined {
  return (
    saidBefore(list, place) ??
    comparedBefore(list, place) ??
    besideBefore(list, place) ??
    severalBefore(list, place) ??
    saidBehind(list, place)
  )
}

/** "Its variance never exceeds □". */
function comparedBefore(list: readonly Token[], place: number): ValueSaid | undefined {
  for (const [words, latex] of verbRelations) {
    const verb = place - words.length
    const relation = orders[latex]
    if (!relation || !matchAt(list, verb, words)) continue
    const found = quantityBefore(list, verb)
    const before = found && list[found.from - 1]
    if (!found || !isWord(before, 'its', 'their')) return undefined
    const each = isWord(before, 'their') ? ({ ofEach: true } as const) : {}
    return { quantity: found.quantity, relation, ...each }
  }
  return undefined
}

const orders = table<Relation>({
  '□ \\le ○': '≤',
  '□ \\ge ○': '≥',
  '□ < ○': '<',
  '□ > ○': '>',
  '□ \\ne ○': '≠',
})

/** "□ has mean □ and variance □": the second is said of the same. */
function besideBefore(list: readonly Token[], place: number): ValueSaid | undefined {
  const found = quantityBefore(list, place)
  if (!found) return undefined
  const article = isWord(list[found.from - 1], 'a', 'an', 'the') ? found.from - 1 : found.from // prettier-ignore
  const joint = isWord(list[article - 1], 'and') ? article - 1 : article
  const first = isSign(list[joint - 1], ',') ? joint - 2 : joint - 1
  if (first === article - 1 || list[first]?.type !== 'formula') return undefined
  if (!quantityBefore(list, first)) return undefined
  const said = saidBefore(list, first) ?? besideBefore(list, first)
  return said && { ...said, quantity: found.quantity }
}

/** "Its mean and its variance are □ and □", "both its mean and its variance are □". */
function severalBefore(list: readonly Token[], place: number): ValueSaid | undefined {
  const head = listHead(list, place)
  const verb = head - 1
  if (!isWord(list[verb], ...equating, 'equal')) return undefined
  const names: Quantity[] = []
  let end = verb
  for (;;) {
    const found = quantityBefore(list, end)
    if (!found) return undefined
    names.unshift(found.quantity)
    const own = isWord(list[found.from - 1], 'its', 'their') ? found.from - 1 : found.from // prettier-ignore
    if (!isWord(list[own - 1], 'and') && !isSign(list[own - 1], ',')) {
      if (own === found.from || names.length < 2) return undefined
      break
    }
    end = isWord(list[own - 1], 'and') && isSign(list[own - 2], ',') ? own - 2 : own - 1
  }
  const formulas = list.slice(head, listEnd(list, head)).filter(({ type }) => type === 'formula') // prettier-ignore
  const each = list.slice(0, verb).some((token) => isWord(token, 'their')) ? ({ ofEach: true } as const) : {} // prettier-ignore
  const [quantity, ...also] = names
  if (formulas.length === 1) return { quantity: quantity!, also, ...each }
  if (formulas.length !== names.length) return undefined
  return { quantity: names[formulas.indexOf(list[place]!)]!, ...each }
}

/** "Its variance is □", "the entropy of □ in bits is □", "its entropy is □ bits". */
function saidBefore(list: readonly Token[], place: number): ValueSaid | undefined {
  const found = plainBefore(list, place)
  if (!found) return undefined
  const isBinary = found.isBinary || isWord(list[place + 1], 'bit', 'bits')
  return isBinary ? inBits(found.said) : found.said
}

function plainBefore(
  list: readonly Token[],
  place: number,
): { said: ValueSaid; isBinary: boolean } | undefined {
  let at = place - 1
  while (isWord(list[at], ...links)) at--
  const isVerb = isWord(list[at], ...equating)
  // "denote its density by □"
  const isNamed = !isVerb && isWord(list[at + 1], 'by') && at + 2 === place
  if (!isVerb && !isNamed && at < place - 1) return undefined
  const { end, isBinary } = unitBefore(list, isVerb ? at : at + 1)
  const said = saidUpTo(list, place, end, isVerb, isNamed)
  return said && { said, isBinary }
}

/** What the words up to `end` say that the formula is. */
function saidUpTo(
  list: readonly Token[],
  place: number,
  end: number,
  isVerb: boolean,
  isNamed: boolean,
): ValueSaid | undefined {
  const open = isVerb ? {} : ({ isOpen: true } as const)
  const owner = list[end - 1]
  if (owner?.type === 'formula' && (isVerb || isNamed)) {
    const said = ofOwner(list, end - 1)
    return said && { ...said, ...open }
  }
  const found = quantityBefore(list, end)
  if (!found) return undefined
  const { quantity, from } = found
  const before = list[from - 1]
  // "a variable whose density is □"
  if (isWord(before, 'whose')) return { quantity, isOpen: true }
  // "the maximum of its density is □"
  if (isWord(list[from - 2], 'of', 'in', 'under', 'over')) return undefined
  if (isWord(before, 'its', 'their')) {
    const each = isWord(before, 'their') ? ({ ofEach: true } as const) : {}
    return { quantity, ...each, ...open }
  }
  // "□'s variance is □"
  const possessor = isWord(before, 's') ? list[from - 2] : undefined
  if (possessor?.type === 'formula') return { quantity, of: possessor.at, ...open }
  const isArticle = isWord(before, 'the', 'a', 'an')
  const verb = isArticle ? from - 2 : from - 1
  if (isWord(list[verb], 'has', 'have', 'with', 'having')) {
    const subject = list[verb - 1]
    const described = beforeClause(list, verb)
    if (described) return { quantity, of: described.at, ...open }
    if (subject?.type === 'formula') {
      // "the mean of □ has variance □" is not about □.
      const of = ofBefore(list, verb - 1)
      const isOther = of !== undefined && !isWord(list[of - 1], 'distribution', 'law')
      return isOther ? undefined : { quantity, of: subject.at, ...open }
    }
    // "It has norm □": of whatever was spoken of.
    if (isWord(subject, 'it') && quantity.value !== undefined) return { quantity }
    const isSpoken = isWord(subject, 'it') || isWord(list[verb - 2], 'this', 'that')
    return isSpoken ? { quantity, ...open } : undefined
  }
  if (!isWord(before, 'the')) return undefined
  const behind = isVerb ? undefined : behindOf(list, place + 1)
  return { quantity, isOpen: true, ...(behind !== undefined && { of: behind }) }
}

/** "□ that is uniform on □ has": the formula that a clause in front of the verb says more of. */
function beforeClause(
  list: readonly Token[],
  verb: number,
): { at: number } | undefined {
  for (let at = verb - 2; at > 0 && list[at]?.type !== 'sign'; at--) {
    if (!isWord(list[at], 'that', 'which') || !isWord(list[at + 1], 'is', 'are')) continue // prettier-ignore
    const before = list[at - 1]
    return before?.type === 'formula' ? before : undefined
  }
  return undefined
}

/** "□ is its density", "□ be the density of □". */
function saidBehind(list: readonly Token[], place: number): ValueSaid | undefined {
  if (!isWord(list[place + 1], 'be', 'is', 'denote', 'denotes')) return undefined
  if (!isWord(list[place + 2], 'its', 'their', 'the')) return undefined
  const quantity = quantities.find(({ words }) => matchAt(list, place + 3, words))
  if (!quantity) return undefined
  const of = behindOf(list, place + 3 + quantity.words.length)
  if (isWord(list[place + 2], 'the') && of === undefined) return undefined
  return { quantity, isOpen: true, ...(of !== undefined && { of }) }
}

const behindOf = (list: readonly Token[], at: number): number | undefined => {
  const owner = isWord(list[at], 'of') ? list[at + 1] : undefined
  return owner?.type === 'formula' ? owner.at : undefined
}

/** "the variance of □", "the covariance of □ and □", up to the owner's place. */
function ofOwner(list: readonly Token[], place: number): ValueSaid | undefined {
  const [owner, other] = [list[place], list[place - 2]]
  if (owner?.type !== 'formula') return undefined
  const isPair = isWord(list[place - 1], 'and', 'with') && other?.type === 'formula'
  const of = isPair
    ? isWord(list[place - 3], 'of', 'between')
      ? place - 3
      : undefined
    : ofBefore(list, place)
  const found = of === undefined ? undefined : quantityBefore(list, of, isPair ? mutualQuantities : quantities) // prettier-ignore
  if (!found || !isWord(list[found.from - 1], 'the', 'a', 'an')) return undefined
  // "the trace of the square of □"
  if (isWord(list[found.from - 2], 'of', 'in', 'under')) return undefined
  const { quantity } = found
  return isPair ? { quantity, of: other.at, and: owner.at } : { quantity, of: owner.at }
}

/** "of □", "of the variable □": the place of "of". */
function ofBefore(list: readonly Token[], owner: number): number | undefined {
  for (let at = owner - 1; at >= owner - 5; at--) {
    if (isWord(list[at], 'of')) return at
    if (list[at]?.type !== 'word') return undefined
    const isArticle = isWord(list[at], 'the', 'a', 'an', 'our', 'this')
    if (!isArticle && !isInEntry(list, at, owner)) return undefined
  }
  return undefined
}

const isInEntry = (list: readonly Token[], at: number, to: number): boolean =>
  [at - 2, at - 1, at].some((from) => {
    const found = entryAt(list, Math.max(0, from), to)
    return found !== undefined && from + found.length > at
  })

/** "its entropy in bits", "its entropy (in nats)": where the unit begins, and whether it is two states. */
function unitBefore(
  list: readonly Token[],
  end: number,
): { end: number; isBinary: boolean } {
  const last = isSign(list[end - 1], ')') ? end - 2 : end - 1
  const isUnit = isWord(list[last], 'bits', 'nats') && isWord(list[last - 1], 'in')
  if (!isUnit) return { end, isBinary: false }
  const first = isSign(list[last - 2], '(') ? last - 2 : last - 1
  return { end: first, isBinary: isWord(list[last], 'bits') }
}

/** In units of two states. */
const inBits = (said: ValueSaid): ValueSaid => {
  const { value } = said.quantity
  if (!value?.startsWith('\\mathrm{H}') && !value?.startsWith('\\mathrm{I}'))
    return said
  return { ...said, quantity: { ...said.quantity, value: `\\frac{${value}}{\\log 2}` } }
}

function quantityBefore(
  list: readonly Token[],
  end: number,
  among = quantities,
): { quantity: Quantity; from: number } | undefined {
  const quantity = among.find(({ words }) => matchAt(list, end - words.length, words)) // prettier-ignore
  return quantity && { quantity, from: end - quantity.words.length }
}

/** "its spectral radius □": words for a value of what was spoken of before. */
export function ownedBy(list: readonly Token[], place: number): string | undefined {
  for (let at = place - 1; at >= Math.max(0, place - 5); at--) {
    const token = list[at]
    if (token?.type !== 'word' || isWord(token, 'of', 'and', 'is', 'are', 'be', 'has', 'equals', 'at', 'by', 'to')) return undefined // prettier-ignore
    if (!isWord(token, 'its', 'their')) continue
    return at === place - 1 ? undefined : list.slice(at, place).map((one) => (one.type === 'word' ? one.text : '□')).join(' ') // prettier-ignore
  }
  return undefined
}
