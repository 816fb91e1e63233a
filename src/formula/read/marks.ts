/** Looking at items: marks, parts between separators, names, spans. */
import { FormulaError } from '../language/error.ts'
import { table } from '../language/table.ts'
import type { Expression, Relation, Span } from '../language/expression.ts'
import type { Item } from './item.ts'
import { spell } from './spell.ts'

/** Marks that relate two terms. */
export const relations = table<Relation>({
  '=': '=',
  '≡': '=',
  '≠': '≠',
  '<': '<',
  '≤': '≤',
  '>': '>',
  '≥': '≥',
  '≈': '≈',
  '≪': '≪',
  '≫': '≫',
  '∈': '∈',
  '∉': '∉',
  '⊆': '⊆',
  '∼': '∼',
  '∝': '∝',
  '≔': '≔',
  '←': '←',
  '→': '→',
  '⪰': '⪰',
  '⪯': '⪯',
  '≻': '≻',
  '≺': '≺',
})

/** Is the item one of these marks? */
export const isMark = (item: Item | undefined, ...texts: string[]): boolean =>
  item?.type === 'mark' && texts.includes(item.text)

/** Is the item a relation? */
export const isRelation = (item: Item | undefined): boolean =>
  item?.type === 'mark' && Object.hasOwn(relations, item.text)

/** `t=0`: a value for a name, as it stands below a bar. */
export const isValue = (items: readonly Item[]): boolean =>
  items.some((item) => isMark(item, '='))

/** `|_{t=0}` behind an expression. */
export const isEvaluation = (item: Item | undefined): boolean =>
  item?.type === 'script' && isMark(item.base[0], '|', '∣') && isValue(item.sub)

/** The smallest span that holds both. */
export const unionSpan = (a: Span, b: Span): Span => [
  Math.min(a[0], b[0]),
  Math.max(a[1], b[1]),
]

/** The plain word of an upright or command name: `\log` and `\mathrm{log}` are log. */
export function word(name: string): string {
  const upright = /^\\(?:mathrm|mathsf)\{(.*)\}$/.exec(name)
  if (upright) return upright[1]!
  return /^\\[A-Za-z]+$/.test(name) ? name.slice(1) : name
}

/** A trailing comma, period or semicolon is punctuation. */
export function stripEnd(items: readonly Item[]): Item[] {
  const out = [...items]
  while (isMark(out.at(-1), ',', '.', ';', ':', '\\quad')) out.pop()
  return out
}

/** Parts between separators, none dropped. */
export function splitAt(
  items: readonly Item[],
  separates: (item: Item) => boolean,
): Item[][] {
  const parts: Item[][] = [[]]
  for (const item of items) {
    if (separates(item)) parts.push([])
    else parts.at(-1)!.push(item)
  }
  return parts
}

/** Names in items, scripts and groups included. */
export function plainNames(items: readonly Item[]): string[] {
  return items.flatMap((item): string[] => {
    switch (item.type) {
      case 'name':
        return [item.name]
      case 'script':
        return [
          ...plainNames(item.base),
          spell([{ ...item, sup: [] }]),
          ...plainNames(item.sub),
          ...plainNames(item.sup),
        ]
      case 'group':
      case 'root':
        return plainNames(item.body)
      case 'fraction':
        return [...plainNames(item.numer), ...plainNames(item.denom)]
      case 'rows':
        return item.rows.flat(2).flatMap((part) => plainNames([part]))
      default:
        return []
    }
  })
}

/** Significant digits that every double keeps. */
const digitsKept = 15

/** A comma in a number parts groups of three digits, and no decimals. */
export const notGrouped = ({ text, span }: Item & { type: 'number' }): FormulaError =>
  new FormulaError(
    'unreadable',
    `Unexpected comma in the number \`${text}\`, expected one before each three digits, as in \`1{,}000\``,
    span,
    'Decimals follow a point: `0.5`.',
  )

/** A literal, with the digits that it shows. */
export function number(item: Item & { type: 'number' }): Expression {
  const text = item.text.endsWith('.') ? item.text.slice(0, -1) : item.text
  const point = text.indexOf('.')
  const value = Number(text)
  const whole = point < 0 ? text.length : point
  if (item.grouped !== undefined && whole - item.grouped !== 3) throw notGrouped(item)
  const isLong = text.replace('.', '').replace(/^0+/, '').length > digitsKept
  if (point !== text.lastIndexOf('.')) {
    throw new FormulaError(
      'unreadable',
      `Unexpected number \`${text}\` with several points, expected one`,
      item.span,
    )
  }
  return {
    kind: 'number',
    value,
    decimals: point < 0 ? 0 : text.length - point - 1,
    ...(isLong && { digits: text }),
    span: item.span,
  }
}
