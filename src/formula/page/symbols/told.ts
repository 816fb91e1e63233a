/** Data as text, to tell whether all that something rests on is as it was. */

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
