/**
 * A page that is opened again and again while it is written: what was decided of a claim
 * holds as long as the claim is the same and all that the page says before it of symbols.
 */
import type { Evidence } from '../judge/evidence.ts'

/** What came of a claim, and what deciding it left behind. */
export interface Decided {
  readonly evidence: Evidence
  /** What the words of the page said of given symbols, if the claim was tried on that. */
  readonly words?: string
  /** Which values were computed from which, as far as that was known then. */
  readonly links: readonly (readonly [string, string])[]
  /** Steps of evaluation that were left of the formula's. */
  readonly budget: number
}

/** Where what was decided is kept: with the same examples, seed, draws and macros. */
export interface Known {
  get(key: string): Decided | undefined
  set(key: string, decided: Decided): void
}

/** What has no end or no text is not told apart from its like: it makes no key. */
class Untold extends Error {}

const deepest = 60

/**
 * Data and code as text: the same text for the same data. Functions stand as their source,
 * without what they close over.
 *
 * @returns undefined for what has no text.
 */
export function told(value: unknown): string | undefined {
  try {
    return tell(value, 0)
  } catch (error) {
    if (error instanceof Untold) return undefined
    throw error
  }
}

function tell(value: unknown, depth: number): string {
  if (depth > deepest) throw new Untold()
  switch (typeof value) {
    case 'string':
      return JSON.stringify(value)
    case 'number':
      return Object.is(value, -0) ? '-0' : String(value)
    case 'boolean':
    case 'undefined':
    case 'bigint':
      return String(value)
    case 'function':
      return JSON.stringify(String(value))
    case 'symbol':
      throw new Untold()
    case 'object':
      break
  }
  if (value === null) return 'null'
  const inside = (item: unknown) => tell(item, depth + 1)
  if (Array.isArray(value) || ArrayBuffer.isView(value))
    return `[${Array.from(value as ArrayLike<unknown>, inside).join()}]`
  if (value instanceof Map || value instanceof Set)
    return `<${[...value].map(inside).join()}>`
  const fields = Object.entries(value)
  const name = (value.constructor as { name?: string } | undefined)?.name ?? ''
  return `${name}{${fields.map(([key, item]) => `${key}:${inside(item)}`).join()}}`
}
