/** What an example gives that is not a number: a word, a list. */
export type Named = string | number | readonly (string | number)[]

/**
 * The text, if it is what the code gives: a word, or a list with commas and `and`.
 *
 * @throws Error if it is not.
 */
export function named(value: Named, text: string): string {
  const list = typeof value === 'object' ? value : [value]
  const expected = list.map(plain)
  if (items(text).join('\n') !== expected.flatMap(items).join('\n')) {
    const told = text.replace(/\s+/g, ' ').trim()
    throw new Error(`Unexpected text \`${told}\`, expected \`${expected.join(', ')}\``)
  }
  return text
}

const plain = (value: string | number) =>
  typeof value === 'number' ? String(value).replace('-', '−') : value

/** The items of a list in a sentence. */
const items = (text: string) =>
  text
    .replace(/[“”]/g, '"')
    .replace(/[’]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
    .split(/,? and |, /)
