// What a text says of one number: `92.46 %`, `4,096`, `twice`, `about a third`, `more than
// half`. A number says as much as its digits: the value rounds to them. A word is meant
// exactly, unless another word says that it is not.

import { numberWords, readNumberWords } from './number-words.ts'

/** How a number stands to what a text says. */
type Relation = 'equal' | 'about' | 'nearly' | 'over' | 'under' | 'least' | 'most'

/** A text as what it says of a number. */
export interface Quantity {
  relation: Relation
  /** As a plain number: 0.5 for `50 %`. */
  number: number
  /** Half a unit of the last digit that is shown. */
  margin: number
}

const qualifiers: Record<string, Relation> = {
  about: 'about',
  roughly: 'about',
  around: 'about',
  nearly: 'nearly',
  almost: 'nearly',
  'more than': 'over',
  over: 'over',
  above: 'over',
  'less than': 'under',
  'fewer than': 'under',
  under: 'under',
  below: 'under',
  'no more than': 'most',
  'at most': 'most',
  'up to': 'most',
  within: 'most',
  'no less than': 'least',
  'at least': 'least',
}

/** How far off `about` may be. */
const roughness = 0.1

const qualifier = new RegExp(
  `^(${Object.keys(qualifiers)
    .sort((a, b) => b.length - a.length)
    .join('|')})\\s+`,
  'i',
)

/** `−1,234.5 million %`, in any of its parts. */
const digits =
  /^([-−]?)((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?)(?:\s*(thousand|million|billion))?(?:\s*(%|per ?cent|°))?$/

const units: Record<string, number> = {
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
}

/** What a text says of one number; undefined if it isn't of a known form. */
export function readQuantity(text: string): Quantity | undefined {
  const plain = text.replace(/[\s\u00a0]+/g, ' ').trim()
  const first = qualifier.exec(plain)
  const relation = first ? qualifiers[first[1]!.toLowerCase()]! : 'equal'
  const rest = plain.slice(first?.[0].length ?? 0)
  const number = readDigits(rest) ?? readWords(rest)
  return number && { relation, ...number }
}

function readDigits(text: string): Omit<Quantity, 'relation'> | undefined {
  const match = digits.exec(text)
  if (!match) return undefined
  const [, minus, shown = '', decimals = '', unit, share] = match
  const scale = (units[unit ?? ''] ?? 1) * (share && share !== '°' ? 0.01 : 1)
  const number = Number(shown.replaceAll(',', '')) * (minus ? -1 : 1)
  return { number: number * scale, margin: 0.5 * tenth(decimals.length) * scale }
}

function readWords(text: string): Omit<Quantity, 'relation'> | undefined {
  const number = readNumberWords(text)
  return number === undefined ? undefined : { number, margin: 0 }
}

/** 10⁻ⁿ, the nearest double. */
const tenth = (n: number) => Number(`1e-${n}`)

/** Whether a text holds of a value. */
export function holds(quantity: Quantity, value: number): boolean {
  const { relation, number, margin } = quantity
  const slip = 1e-15 * Math.max(Math.abs(value), Math.abs(number))
  switch (relation) {
    case 'equal':
      return Math.abs(value - number) <= margin + slip
    case 'about':
      return Math.abs(value - number) <= roughness * Math.abs(number) + slip
    case 'nearly':
      return value < number && value >= (1 - roughness) * number - slip
    case 'over':
      return value > number
    case 'under':
      return value < number
    case 'least':
      return value >= number - slip
    case 'most':
      return value <= number + slip
  }
}

/**
 * The text, if it holds of the value: what `<Num value={…}>text</Num>` shows, and what a
 * caption holds as `${shown(value, 'text')}`.
 *
 * @throws Error if the value isn't finite, the text says no number, or it says another one.
 */
export function shown(value: number, text: string): string {
  const quantity = readQuantity(text)
  const told = text.replace(/\s+/g, ' ').trim()
  if (!quantity)
    throw new Error(
      `Unexpected text \`${told}\` of a number, expected one such as \`92.46 %\`, \`1,024\`, \`twice\` or \`about a third\``,
    )
  if (!Number.isFinite(value))
    throw new Error(`Unexpected value \`${value}\` of \`${told}\`, expected a number`)
  if (!holds(quantity, value))
    throw new Error(
      `Unexpected text \`${told}\`, expected what holds of the value ${value}`,
    )
  return text
}

/** A pattern for all words that say a number in `readQuantity`, for who looks for them. */
export const quantityWords = numberWords
