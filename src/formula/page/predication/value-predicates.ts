/** What a word says of a known number, vector or matrix: "is positive", "is invertible", "is prime". */
import { Matrix } from 'ml-matrix'
import type { Property, Sort } from '../../discourse/description.ts'
import { byRole, relations } from '../../discourse/lexicon/relations.ts'
import { hasStructure } from '../../draws/domains/structures/structure.ts'
import { kinds } from '../../draws/domains/structures/table.ts'
import { isPrime } from '../../draws/domains/whole.ts'
import type { Expression, Span, Statement } from '../../language/expression.ts'
import { Class } from '../../values/set.ts'
import type { Around } from './around.ts'
import type { Relations } from './relations.ts'
import { unreadWords } from './unread-words.ts'

/** The relations that a property of a value is. */
export function ofValue(
  subject: Expression,
  { entry, denied }: Property,
  sort: Sort,
  { role }: Around,
  relating: Relations,
): Statement[] {
  const options = entry.meaning[sort]!
  const bounds = limits(options)
  const out: Statement[] = []
  for (const latex of bounds) out.push(...relating.of(latex, subject))
  for (const [option, value] of Object.entries(options)) {
    if (/^(min|max|closedMin|closedMax|size|square|tall|wide|row|mutual)$/.test(option))
      continue
    if (value === false) throw unreadWords(entry.phrase, subject.span)
    const key = option === 'centred' ? `centred${String(value)}` : option === 'whole' ? String(value) : option // prettier-ignore
    const special = byRole[role]?.[sort]?.[key]
    const form = special ?? relations[sort]?.[key] ?? relations[sort]?.[option]
    if (form !== undefined) {
      const right = typeof value === 'number' ? number(value, subject.span) : undefined
      out.push(...relating.of(form, subject, right))
      continue
    }
    const among = classOf(option, entry.phrase)
    if (!among) throw unreadWords(entry.phrase, subject.span)
    out.push(relating.membership(subject, among))
  }
  // Of several the contrary is not known.
  if (denied && out.length > 0) throw unreadWords('not', subject.span)
  return out
}

/** Bounds among the options of a number. */
function limits(options: Readonly<Record<string, unknown>>): string[] {
  const { min, max, closedMin, closedMax, integer } = options
  const out: string[] = []
  if (typeof min === 'number')
    out.push(`□ ${closedMin || integer ? '\\ge' : '>'} ${min}`)
  if (typeof max === 'number')
    out.push(`□ ${closedMax || integer ? '\\le' : '<'} ${max}`)
  return out
}

/** Values that have a property, where a test says so. */
function classOf(option: string, words: string): Class | undefined {
  if (option === 'prime') return new Class('the primes', (value) => typeof value === 'number' && isPrime(value)) // prettier-ignore
  if (option === 'composite') return new Class('the composite numbers', (value) => typeof value === 'number' && value > 3 && Number.isInteger(value) && !isPrime(value)) // prettier-ignore
  if (!(option in kinds) || option === 'rank') return undefined
  const structure = { [option]: true }
  return new Class(`what is ${words}`, (value) => value instanceof Matrix && hasStructure(value, structure, Number)) // prettier-ignore
}

const number = (value: number, span: Span): Expression => ({ kind: 'number', value, decimals: 0, span }) // prettier-ignore
