// Words for yes and no: `is`, `never`, `without`.

import { polarityOf } from './comparison-words.ts'

/**
 * The text, if it says yes of what is true, or no of what is not.
 *
 * @throws Error if it says neither, or the wrong one.
 */
export function whether(value: boolean, text: string): string {
  const told = text.replace(/\s+/g, ' ').trim()
  const said = polarityOf(text)
  if (said === undefined)
    throw new Error(
      `Unexpected text \`${told}\` of a yes or no, expected a word such as \`is\`, \`not\`, \`always\` or \`never\``,
    )
  if (said !== value)
    throw new Error(`Unexpected text \`${told}\`, expected what holds of ${value}`)
  return text
}
