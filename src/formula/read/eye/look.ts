/**
 * The check by the eye: what KaTeX shows of a formula against what was read of it.
 *
 * The items that were read are written back as LaTeX and rendered; mark by mark both
 * pictures must be the same in their normal form. A command that shows one thing and is
 * parsed as another is found without being known.
 */
import { FormulaError } from '../../language/error.ts'
import type { Item } from '../item.ts'
import type { Ink } from '../katex.ts'
import { shownItems } from '../itemize.ts'
import { inkOf, parse } from '../katex.ts'
import { normal } from './alike.ts'
import type { Fault, Picture } from './picture.ts'
import { pictureOf } from './picture.ts'
import { remembered } from '../remembered.ts'
import { write } from './write.ts'

/**
 * Reads a formula as far as the eye does and looks whether it shows that.
 *
 * @throws FormulaError `unseen-ink` where ink is out of sight or out of its place, `misread`
 *   where the formula shows something else than is read; `katex`, `unreadable` as `read`.
 */
export const look = remembered((tex, display, macros): readonly Item[] => {
  const items = shownItems(parse(tex, display, macros), [0, tex.length])
  compare(inkOf(tex, display, macros), items, display)
  return items
})

/**
 * The same for the ink of a formula and the items that were read of it, with their notes.
 *
 * @throws FormulaError `unseen-ink`, `misread`.
 */
export function compare(ink: Ink, items: readonly Item[], display: boolean): void {
  const picture = pictureOf(ink)
  const [fault] = picture.faults
  if (fault) throw unseen(fault)
  const shown = normal(picture.marks)
  const read = normal(drawn(write(items), display).marks)
  const at = shown.findIndex((mark, index) => mark !== read[index])
  if (at < 0 && shown.length === read.length) return
  const [isSeen, isRead] = inWords(shown, read)
  throw new FormulaError(
    'misread',
    `Unexpected formula that shows \`${isSeen}\` and is read as \`${isRead}\`, expected one that is read as it looks`,
    undefined,
    'Write it in commands that show what they mean.',
  )
}

function drawn(tex: string, display: boolean): Picture {
  try {
    return pictureOf(inkOf(tex, display))
  } catch (error) {
    if (!(error instanceof FormulaError)) throw error
    return { marks: [{ text: tex, gap: 0 }], faults: [] }
  }
}

/** Two rows of marks as lines of text; with their fonts where only these differ. */
function inWords(shown: readonly string[], read: readonly string[]): [string, string] {
  const [a, b] = [plain(shown), plain(read)]
  return a === b
    ? [short(withFonts(shown)), short(withFonts(read))]
    : [short(a), short(b)]
}

const font = /^(\S) ([a-z ]+)$/u

const plain = (marks: readonly string[]): string =>
  marks.map((mark) => mark.trim().replace(font, '$1')).join('')

const withFonts = (marks: readonly string[]): string =>
  marks
    .map((mark) => mark.trim().replace(font, '$1 ($2) '))
    .join('')
    .trim()

const short = (text: string): string =>
  text.length > 80 ? `${text.slice(0, 79)}…` : text

function unseen(fault: Fault): FormulaError {
  const [message, note] = sentences(fault)
  return new FormulaError('unseen-ink', message, undefined, note)
}

function sentences(fault: Fault): [message: string, note: string] {
  switch (fault.kind) {
    case 'colour':
      return [
        `Unexpected colour \`${fault.colour}\`, expected one that readers see on light and on dark pages`,
        'Name one of middle brightness as `blue`, or give it as `#rrggbb`.',
      ]
    case 'overprint':
      return [
        `Unexpected ${fault.at === '' ? 'step back' : `\`${plain([fault.at])}\``} over what stands before it, expected everything in a place of its own`,
        'Leave out the negative space.',
      ]
    case 'far':
      return [
        `Unexpected \`${plain([fault.at])}\` far from what stands before it, expected no more room than \`\\qquad\\qquad\``,
        'Leave out the space, or begin a new formula.',
      ]
    case 'blank': {
      const code = fault.at.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')
      return [
        `Unexpected character U+${code} that shows nothing, expected one that readers see`,
        'Remove it.',
      ]
    }
  }
}
