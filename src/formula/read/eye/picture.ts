/**
 * What a rendered formula shows: KaTeX's HTML as a row of marks of ink, from left to right.
 *
 * KaTeX's parse tree has no part in it. The HTML is boxes beside each other and boxes set
 * at heights above each other (`vlist`); a mark is a glyph in its font, or an edge of what
 * stands off the line: `^{ }`, `frac{ | }`, `over{ }`, `root{ }`, `table{ & }`. Room, sizes and
 * styles show nothing and leave no mark, but ink that is out of sight or out of its place
 * is a fault at once.
 */
import { table } from '../../language/table.ts'
import type { Ink } from '../katex.ts'
import { isLegible } from './colours.ts'

/** One mark of ink, with the room before it in em. */
export interface Mark {
  text: string
  gap: number
}

/** What no formula may have, whatever it means. */
export type Fault =
  | { kind: 'colour'; colour: string }
  | { kind: 'overprint'; at: string }
  | { kind: 'far'; at: string }
  | { kind: 'blank'; at: string }

export interface Picture {
  marks: Mark[]
  faults: Fault[]
}

/** The edge that closes what stands off the line; `\\}` is another mark. */
export const end = ' }'

/** The least and most room between two marks: `\!\!` and a few of the widest spaces. */
const closest = -0.36
const farthest = 6

/** How far a box may stand off its line and still be on it. */
const onTheLine = 0.13

/** Draws the tree that KaTeX makes of a formula. */
export function pictureOf(root: Ink): Picture {
  const faults: Fault[] = []
  const row = new Row(faults)
  row.add(root, { colour: undefined })
  return { marks: row.marks, faults }
}

/** What a box passes on to what it holds. */
interface Style {
  colour: string | undefined
  /** What the stack of boxes in it is: scripts, a fraction … */
  stack?: Stack | undefined
}

type Stack = 'scripts' | 'fraction' | 'limits' | 'accent' | 'delimiter' | 'index'

const stacks = table<Stack>({
  msupsub: 'scripts',
  mfrac: 'fraction',
  'op-limits': 'limits',
  munder: 'limits',
  mover: 'limits',
  'x-arrow': 'limits',
  'katex-accent': 'accent',
  'katex-overline': 'accent',
  'katex-underline': 'accent',
  'katex-root': 'index',
})

/** Boxes that move what they hold without moving what stands beside it. */
const movers = new Set(['rlap', 'llap', 'clap', 'katex-smash', 'reflectbox'])

/** A row of marks that grows to the right. */
class Row {
  readonly marks: Mark[] = []
  private gap = 0
  private readonly faults: Fault[]

  constructor(faults: Fault[]) {
    this.faults = faults
  }

  add(box: Ink, { colour: outer, stack }: Style): void {
    const { classes = [], style = {}, children = [] } = box
    const colour = style['color'] ?? outer
    if (box.text !== undefined) {
      this.glyphs(box, colour)
      return
    }
    if (box.pathName !== undefined) {
      this.mark(`⟨${box.pathName}⟩`, colour)
      return
    }
    if (box.attributes?.['x1'] !== undefined) this.mark('⟨stroke⟩', colour)
    const has = (name: string): boolean => classes.includes(name)
    if (has('katex-newline')) this.put(' \\\\')
    this.room(em(style['marginRight']) + em(style['marginLeft']), classes)
    if (style['backgroundColor'] !== undefined) this.ground(style['backgroundColor'])
    if (isRuled(box)) this.mark(ruleOf(classes), colour)
    if (has('vlist-t')) this.stack(box, colour, stack)
    else if (has('mtable')) this.table(box, colour)
    else if (has('sqrt')) this.root(box, colour)
    else if (has('delimsizing')) this.delimiter(box, colour)
    else if (has('katex-tag')) this.tag(children, colour)
    else {
      const mover =
        classes.find((name) => movers.has(name)) ?? (style['textShadow'] && 'shadow')
      if (mover) {
        this.framed(`${mover}{`, children, colour)
        return
      }
      const found = classes.map((name) => stacks[name]).find(Boolean)
      for (const child of children) this.add(child, { colour, stack: found })
    }
  }

  /** Letters and signs, each one mark. */
  private glyphs(
    { text = '', classes = [], style, width }: Ink,
    colour?: string,
  ): void {
    const font = fontOf(classes)
    const top = em(style?.['top'])
    const raised = Math.abs(top) > 0.3
    if (raised) this.put('moved{')
    for (const character of text) {
      if (character === '\u200B') continue
      if (/\s/.test(character)) this.gap += 0.25
      else if (colour === 'transparent') this.gap += width ?? 0.5
      else if (!width && !isOverlay(character)) {
        this.faults.push({ kind: 'blank', at: character })
      } else this.mark(faced(character, font), colour)
    }
    if (raised) this.put(end)
  }

  /** A mark of ink: it is seen if its colour is, and where it belongs if its room is. */
  private mark(text: string, colour: string | undefined): void {
    if (colour === 'transparent') return
    if (colour !== undefined && !isLegible(colour))
      this.faults.push({ kind: 'colour', colour })
    if (this.gap < closest) this.faults.push({ kind: 'overprint', at: text })
    if (this.gap > farthest) this.faults.push({ kind: 'far', at: text })
    this.put(text)
  }

  private put(text: string): void {
    this.marks.push({ text, gap: this.gap })
    this.gap = 0
  }

  private room(width: number, classes: readonly string[]): void {
    if (width === 0) return
    this.gap += width
    if (classes.includes('mspace') && width < 2 * closest)
      this.faults.push({ kind: 'overprint', at: '' })
  }

  private ground(colour: string): void {
    if (!isLegible(colour)) this.faults.push({ kind: 'colour', colour })
  }

  private framed(open: string, boxes: readonly Ink[], colour?: string): void {
    const inside = this.inside(boxes, colour)
    if (inside.length === 0) return
    this.put(open)
    this.marks.push(...inside)
    this.put(end)
  }

  /** Numbers of equations, top to bottom. */
  private tag(boxes: readonly Ink[], colour: string | undefined): void {
    const [box] = boxes.filter(({ classes }) => classes?.includes('vlist-t'))
    const marks = box
      ? this.levels(box, colour).flatMap((level) => level.marks)
      : this.inside(boxes, colour)
    if (marks.length > 0) this.level('tag{', marks)
  }

  /** The marks of boxes in a row of their own. */
  private inside(boxes: readonly Ink[], colour: string | undefined): Mark[] {
    const row = new Row(this.faults)
    for (const box of boxes) row.add(box, { colour })
    return row.marks
  }

  /** Boxes at heights, top to bottom. */
  private levels(box: Ink, colour: string | undefined): Level[] {
    const entries = box.children?.[0]?.children?.[0]?.children ?? []
    return entries
      .map(({ children = [], style }): Level => {
        const strut = children.find((child) => child.classes?.includes('pstrut'))
        const rest = children.filter((child) => child !== strut)
        return {
          height: -em(style?.['top']) - em(strut?.style?.['height']),
          boxes: rest,
          marks: this.inside(rest, colour),
        }
      })
      .sort((a, b) => b.height - a.height)
  }

  private stack(box: Ink, colour: string | undefined, stack?: Stack): void {
    const levels = this.levels(box, colour).filter(({ marks }) => marks.length > 0)
    if (levels.length === 0) return
    switch (stack) {
      case 'scripts':
        for (const { height, marks } of levels.reverse())
          this.level(height < 0 ? '_{' : '^{', marks)
        return
      case 'fraction':
        this.put('frac{')
        for (const [at, { marks }] of levels.entries()) {
          if (at > 0) this.put(' |')
          this.marks.push(...marks)
        }
        this.put(end)
        return
      case 'accent':
        this.accent(levels)
        return
      case 'index':
        for (const { marks } of levels) this.marks.push(...marks)
        return
      default:
        this.limits(levels)
    }
  }

  private level(open: string, marks: readonly Mark[]): void {
    this.put(open)
    this.marks.push(...marks)
    this.put(end)
  }

  /** What stands on the line, and what over and under it; of an operator, its scripts. */
  private limits(levels: Level[]): void {
    const [base] = levels.toSorted((a, b) => Math.abs(a.height) - Math.abs(b.height))
    if (!base) return
    const isMoved = Math.abs(base.height) > onTheLine
    if (isMoved) this.put('moved{')
    this.marks.push(...base.marks)
    this.gap = 0
    if (isMoved) this.put(end)
    const isOperator = base.marks.every(({ text }) => operator.test(text))
    for (const { height, marks: own } of levels.toReversed()) {
      if (own === base.marks) continue
      const marks = isOperator ? unlapped(own) : own
      const below = height < base.height
      this.level(isOperator ? (below ? '_{' : '^{') : below ? 'under{' : 'over{', marks)
    }
  }

  /** A sign over or under what it belongs to. */
  private accent(levels: Level[]): void {
    const sign = levels.find(({ boxes }) => boxes.some(isAccent))
    const body = levels.find((level) => level !== sign)
    if (!sign || !body) {
      this.limits(levels)
      return
    }
    const name = sign.marks.map(({ text }) => accents[text] ?? text).join('')
    const side = sign.height < body.height - 0.1 ? 'below' : 'above'
    this.level(`${name} ${side}{`, body.marks)
  }

  private root({ children = [] }: Ink, colour: string | undefined): void {
    this.put('root{')
    for (const child of children) {
      if (child.classes?.includes('katex-root')) {
        this.add(child, { colour })
        if (this.marks.at(-1)?.text !== 'root{') this.put(' |')
        continue
      }
      for (const { marks } of this.levels(child, colour))
        this.marks.push(...marks.filter(({ text }) => !text.startsWith('⟨sqrt')))
    }
    this.put(end)
  }

  /** A bracket, however tall: one mark. */
  private delimiter({ children = [] }: Ink, colour: string | undefined): void {
    const pieces: string[] = []
    const visit = (box: Ink): void => {
      if (box.text !== undefined) pieces.push(...Array.from(box.text))
      if (box.pathName !== undefined) pieces.push(box.pathName)
      box.children?.forEach(visit)
    }
    children.forEach(visit)
    const seen = pieces.filter((piece) => piece !== '\u200B' && piece !== 'inner')
    const known = [...new Set(seen)].sort().join('')
    this.mark(delimiters[known] ?? known, colour)
  }

  /** Columns beside each other, read by rows. */
  private table({ children = [] }: Ink, colour: string | undefined): void {
    const rows = new Map<number, Mark[][]>()
    const columns: Level[][] = []
    for (const child of children) {
      const isColumn = child.classes?.some((name) => name.startsWith('col-align'))
      if (isColumn) {
        const [list] = child.children ?? []
        columns.push(list ? this.levels(list, colour) : [])
      } else if (isRuled(child)) this.mark('⟨rule⟩', colour)
    }
    for (const [at, column] of columns.entries()) {
      for (const { height, marks } of column) {
        const key = Math.round(height * 100)
        const row = rows.get(key) ?? []
        rows.set(key, row)
        row[at] = [...(row[at] ?? []), ...marks]
      }
    }
    const heights = [...rows.keys()].sort((a, b) => b - a)
    if (heights.some((height, at) => at > 0 && heights[at - 1]! - height < leading))
      this.faults.push({ kind: 'overprint', at: '\\\\' })
    this.put('table{')
    for (const [number, height] of heights.entries()) {
      const row = rows.get(height)!
      if (number > 0) this.put(' \\\\')
      for (let at = 0; at < columns.length; at++) {
        if (at > 0) this.put(' &')
        this.marks.push(...(row[at] ?? []))
      }
    }
    this.put(end)
  }
}

/** What stands under an operator may be wider than it (`\\mathclap`). */
function unlapped(marks: Mark[]): Mark[] {
  const [first, ...rest] = marks
  const isOne =
    first?.text === 'clap{' &&
    rest.filter(({ text }) => text.endsWith('lap{')).length === 0
  return isOne && rest.at(-1)?.text === end ? rest.slice(0, -1) : marks
}

/** Rows of a table that are nearer than this (em/100) print over each other. */
const leading = 50

interface Level {
  /** Of its line over the line of the whole, in em. */
  height: number
  boxes: readonly Ink[]
  marks: Mark[]
}

/** `-0.5em` as a number; what is in no em is none. */
function em(length: string | undefined): number {
  const value = length === undefined ? 0 : Number.parseFloat(length)
  return Number.isFinite(value) ? value : 0
}

/** Does the box itself draw a line? */
const isRuled = ({ style = {} }: Ink): boolean => {
  const widths = [
    'borderWidth',
    'borderBottomWidth',
    'borderTopWidth',
    'borderRightWidth',
  ]
  const drawn = widths.filter((name) => style[name] !== undefined)
  return drawn.length > 0 && drawn.every((name) => em(style[name]) !== 0)
}

const ruleOf = (classes: readonly string[]): string =>
  classes.includes('frac-line')
    ? '⟨bar⟩'
    : classes.includes('overline-line') || classes.includes('underline-line')
      ? '⟨line⟩'
      : classes.includes('fbox')
        ? '⟨box⟩'
        : '⟨rule⟩'

const isAccent = ({ classes = [], children = [] }: Ink): boolean =>
  classes.includes('accent-body') ||
  classes.includes('overline-line') ||
  classes.includes('underline-line') ||
  classes.includes('katex-stretchy') ||
  children.some(({ attributes }) => attributes?.['viewBox'] !== undefined)

/** `\not` has no width: it strikes what follows. */
const isOverlay = (character: string): boolean => character === '\uE020'

/** Signs whose limits are their scripts: big operators and upright words. */
const operator = /^[∑∏∐∫∬∭∮⋃⋂⋁⋀⨁⨂⨀⨄⨆]$|^\p{L}(?: double)?$/u

/** Fonts by the classes of glyphs, as what a reader tells apart; the upright one is ''. */
const fonts = table<string>({
  mathnormal: 'italic',
  mathit: 'italic',
  textit: 'italic',
  mathbf: 'bold',
  textbf: 'bold',
  boldsymbol: 'bold',
  mathbb: 'double',
  textbb: 'double',
  mathcal: 'calligraphic',
  mathscr: 'script',
  textscr: 'script',
  mathfrak: 'fraktur',
  textfrak: 'fraktur',
  mathboldfrak: 'bold fraktur',
  textboldfrak: 'bold fraktur',
  mathsf: 'sans',
  textsf: 'sans',
  mathsfit: 'sans',
  mathitsf: 'sans',
  textitsf: 'sans',
  mathboldsf: 'bold sans',
  textboldsf: 'bold sans',
  mathtt: 'typewriter',
  texttt: 'typewriter',
})

function fontOf(classes: readonly string[]): string {
  const found = classes.flatMap((name) => fonts[name] ?? [])
  return found.find((font) => font !== 'italic') ?? found[0] ?? ''
}

/** A glyph in its font. Digits, signs and Greek capitals are the same upright and slanted. */
function faced(character: string, font: string): string {
  const isLetter = /(?![Α-Ω])\p{L}/u.test(character)
  if (font === '' || (font === 'italic' && !isLetter)) return character
  return `${character} ${font}`
}

/** Accents that look alike on one letter and on several. */
const accents = table<string>({
  ˉ: 'bar',
  '⟨line⟩': 'bar',
  '^': 'hat',
  '⟨widehat1⟩': 'hat',
  '⟨widehat2⟩': 'hat',
  '⟨widehat3⟩': 'hat',
  '⟨widehat4⟩': 'hat',
  '~': 'tilde',
  '⟨tilde1⟩': 'tilde',
  '⟨tilde2⟩': 'tilde',
  '⟨tilde3⟩': 'tilde',
  '⟨tilde4⟩': 'tilde',
  '⟨vec⟩': 'arrow',
  '⟨rightarrow⟩': 'arrow',
  '⟨leftarrow⟩⟨rightarrow⟩': 'arrows',
})

/** Brackets by the pieces that tall ones are made of. */
const delimiters = table<string>({
  lparen: '(',
  rparen: ')',
  lbrack: '[',
  rbrack: ']',
  lfloor: '⌊',
  rfloor: '⌋',
  lceil: '⌈',
  rceil: '⌉',
  vert: '∣',
  doublevert: '∥',
  '⎧⎨⎩': '{',
  '⎫⎬⎭': '}',
})
