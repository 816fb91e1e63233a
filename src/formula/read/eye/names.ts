/** Names that look alike on one page: a reader takes them for one. */
import { FormulaError } from '../../language/error.ts'
import { table } from '../../language/table.ts'
import type { Item } from '../item.ts'
import { inkOf } from '../katex.ts'
import { word } from '../marks.ts'
import { spell } from '../spell.ts'
import { normal } from './alike.ts'
import { pictureOf } from './picture.ts'
import { write } from './write.ts'

type Name = Item & { type: 'name' }

/** Constants that mean something on every page. */
const standard = ['\\pi', 'e', '\\infty', '\\emptyset', '\\nabla', '\\partial']

/** Digits as names: vectors of zeros and of ones, the indicator. */
const digits = new Set(['\\mathbf{0}', '\\mathbf{1}', '\\mathbb{1}'])

/** Glyphs of other alphabets that are drawn as Latin ones. */
const latin = table<string>({ 'ο italic': 'o italic', ο: 'o' })

const looks = new Map<string, string>()

/** What a name looks like: its marks, in one text. */
function lookOf(name: string, item: Item): string {
  const key = `${item.type} ${name}`
  const known = looks.get(key)
  if (known !== undefined) return known
  const marks = normal(pictureOf(inkOf(write([item]), false)).marks)
  const look = marks.map((mark) => latin[mark] ?? mark).join('')
  looks.set(key, look)
  return look
}

/** The names of a page so far, by their looks. */
export class NamesSeen {
  private readonly names = new Map<string, string>()

  constructor() {
    for (const name of standard) this.add(name, { type: 'name', name, span: [0, 0] })
  }

  /**
   * Takes in the names of a formula.
   *
   * @throws FormulaError `same-look` at a name that looks like another, or like a number, and
   *   where two look like one.
   */
  see(items: readonly Item[], tex: string): void {
    for (const [at, item] of items.entries()) {
      for (const part of partsOf(item)) this.see(part, tex)
      if (item.type === 'name') this.add(item.name, item)
      else if (item.type === 'words' && /^[\p{L}\p{N}]+$/u.test(item.text))
        this.add(spell([item]), item)
      mustBeApart(item, items[at + 1], tex)
    }
  }

  private add(name: string, item: Item): void {
    const { span } = item
    const look = lookOf(name, item)
    const plain = look.replace(/ (?:bold|double|sans|typewriter)(?=\d|\.|$)/g, '')
    if (/^[\d.]+$/.test(plain) && !digits.has(name)) {
      throw new FormulaError(
        'same-look',
        `Unexpected name \`${name}\` that looks like the number ${plain}, expected a letter`,
        span,
      )
    }
    const other = this.names.get(look)
    if (other === undefined) this.names.set(look, name)
    else if (word(other) !== word(name)) {
      throw new FormulaError(
        'same-look',
        `Unexpected name \`${name}\` that looks like \`${other}\`, expected one name for what looks the same`,
        span,
        'Write both in one way, or choose another letter.',
      )
    }
  }
}

/** `\\mathrm{si}\\mathrm{n}` is read as the sine by everybody. */
function mustBeApart(left: Item, next: Item | undefined, tex: string): void {
  const right = next?.type === 'script' ? next.base[0] : next
  if (!isUpright(left) || !isUpright(right)) return
  const between = tex.slice(left.span[1], right.span[0])
  const written = tex.slice(left.span[0], right.span[1])
  // KaTeX sets operators apart by itself.
  if (!/^(?:[{}\s]|\\!)*$/.test(between) || !/\\(?:mathrm|rm)\b/.test(written)) return
  if (/\\(?:operatorname|mathop)\b/.test(written)) return
  throw new FormulaError(
    'same-look',
    `Unexpected names \`${left.name}\` and \`${right.name}\` that look like one, expected room or a sign between them`,
    [left.span[0], right.span[1]],
    'Write `\\,` or `\\cdot` between them, or one name.',
  )
}

/** Letters without the room that KaTeX gives operators. */
const isUpright = (item: Item | undefined): item is Name =>
  item?.type === 'name' && /^\\mathrm\{[A-Za-z]+\}$/.test(item.name)

function partsOf(item: Item): Item[][] {
  switch (item.type) {
    case 'script':
      return [item.base, item.sub, item.sup]
    case 'fraction':
      return [item.numer, item.denom]
    case 'root':
      return [item.body, item.index]
    case 'group':
      return [item.body]
    case 'rows':
      return item.rows.flat()
    default:
      return []
  }
}
