/**
 * Which draws are special. Most are generic; on the others some symbols, or all of them,
 * take special values of their domains, alike where that makes a difference: all zero,
 * all ones, two symbols with one value.
 */
import type { Random } from 'fast-check'

/** What the symbols of a draw are: which is a matter of its number alone. */
type Mode = 'generic' | 'some' | 'together' | 'alike'

/** Draws after which the modes come again: a third of them is special. */
const cycle = 12
const modes: Readonly<Record<number, Mode>> = {
  3: 'some',
  5: 'together',
  8: 'alike',
  10: 'some',
}

const modeOf = (draw: number): Mode => modes[draw % cycle] ?? 'generic'

/** Draws on which some symbols may have special values. */
export const isSpecial = (draw: number): boolean => modeOf(draw) !== 'generic'

/** Draws on which symbols of one domain have one value. */
export const isAlike = (draw: number): boolean => modeOf(draw) === 'alike'

/**
 * Which of its special values a symbol takes on a draw, by position; undefined if none.
 * On further draws a symbol takes further ones, so that all of a list have their turn.
 *
 * @param random The generator of the symbol on the draw.
 */
export function edgeOf(
  draw: number,
  random: Random,
  count: number,
): number | undefined {
  const round = Math.floor(draw / cycle)
  switch (modeOf(draw)) {
    case 'generic':
    case 'alike':
      return undefined
    case 'together':
      return round % count
    case 'some': {
      const second = draw % cycle > cycle / 2 ? 1 : 0
      if (random.nextInt(0, 2) === 0) return undefined
      return (2 * round + second + random.nextInt(0, count - 1)) % count
    }
  }
}
