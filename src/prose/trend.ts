// Words for a direction: `falls at every step`, `larger`, `the same`.

import { isNegated, senseOf } from './comparison-words.ts'

type Direction = 'more' | 'less' | 'same'

/** The direction that a text says; undefined if it says none, or two. */
export function readTrend(text: string): Direction | undefined {
  const sense = senseOf(text)
  const isDirection = sense === 'more' || sense === 'less' || sense === 'same'
  return isDirection && !isNegated(text) ? sense : undefined
}

/** How far apart two values are the same. */
const margin = 1e-9

/** Whether a series goes one way at every step. */
function goes(values: readonly number[], direction: Direction): boolean {
  return values.slice(1).every((value, i) => {
    const step = value - values[i]!
    const slip = margin * Math.max(1, Math.abs(value))
    if (direction === 'same') return Math.abs(step) <= slip
    return direction === 'more' ? step > slip : step < -slip
  })
}

/**
 * The text, if every step of the series goes the way that it says. Of two values `[a, b]`
 * it says how b stands to a.
 *
 * @throws Error if the text says no direction or two, there are not two values, or a step
 *   goes another way.
 */
export function trend(values: readonly number[], text: string): string {
  const told = text.replace(/\s+/g, ' ').trim()
  const direction = readTrend(text)
  if (!direction)
    throw new Error(
      `Unexpected text \`${told}\` of a trend, expected one word for a direction, such as \`falls\`, \`larger\` or \`the same\``,
    )
  if (values.length < 2 || !values.every(Number.isFinite))
    throw new Error(
      `Unexpected values \`${values.join(', ')}\` of \`${told}\`, expected at least two numbers`,
    )
  if (!goes(values, direction))
    throw new Error(
      `Unexpected text \`${told}\`, expected what holds of the values ${values.join(', ')}`,
    )
  return text
}
