/**
 * Notes: what stands at a brace, over a relation or in an equation's number for the eye.
 *
 * They are not part of what is claimed, so they may say nothing that could be false:
 * words at a brace, the usual labels at a relation. Mathematics in them is an error.
 */
import { FormulaError } from '../language/error.ts'
import type { Span } from '../language/expression.ts'
import { write } from './eye/write.ts'
import type { Item, Noted } from './item.ts'
import { spell } from './spell.ts'

/** Labels of relations that leave them what they are. */
const labels = new Set([
  '!',
  '?',
  '*',
  'def',
  'def.',
  'definition',
  'set',
  'iid',
  'i.i.d.',
  'ind',
  'ind.',
  '\\Delta',
  '\\triangle',
])

/** `(1)`, `(a)`, `(iv)`: a step of a derivation. */
const step = /^\((?:\d{1,2}|[a-z]|[ivx]{1,4}|\*+)\)$/

/** Labels that say more of a relation, by the sign that may carry them. */
const saying: Readonly<Record<string, Readonly<Record<string, Noted>>>> = {
  '∼': {
    iid: 'independent',
    'i.i.d.': 'independent',
    'i.i.d': 'independent',
    ind: 'independent',
    'ind.': 'independent',
    indep: 'independent',
    'indep.': 'independent',
  },
  '=': { d: 'in law', '\\mathcal{D}': 'in law', law: 'in law', dist: 'in law' },
}

/** What a label says of the sign that carries it. */
export const noted = (sign: string, items: readonly Item[]): Noted | undefined =>
  saying[sign]?.[plain(items)]

/** What a relation carries over or under it, as LaTeX. */
export function label(items: readonly Item[], span: Span, sign: string): string {
  const text = plain(items)
  if (noted(sign, items)) return write(items)
  if (labels.has(text) || step.test(text)) return write(items)
  throw new FormulaError(
    'unreadable',
    `Unexpected note \`${spell(items)}\` at a sign, expected one that leaves it what it is: \`def\`, \`!\`, \`?\`, \`iid\`, \`(1)\``,
    span,
    'Say it in the sentence, or write the relation that is meant.',
  )
}

/** Signs that make a statement of words. */
const signs = /[=<>+*^|~≤≥≠≈≡∈∼∝±×·−]/

/** Words at a brace or in a number of an equation, as LaTeX. */
export function remark(items: readonly Item[], where: string, span: Span): string {
  const judges = judging.exec(plain(items))?.[0]
  if (judges !== undefined) {
    throw new FormulaError(
      'unreadable',
      `Unexpected word \`${judges}\` ${where}, expected a name for what it stands at`,
      span,
      'It would be a claim that nobody checks: say it in the sentence.',
    )
  }
  if (items.every(isProse)) return write(items)
  throw new FormulaError(
    'unreadable',
    `Unexpected mathematics \`${spell(items)}\` ${where}, expected words`,
    span,
    'Nobody checks it there: write it as a formula of its own.',
  )
}

/** Words that judge what they stand at. */
const judging =
  /\b(?:not|never|no|false|wrong|untrue|incorrect|fails?|unless|only|if)\b|n[’']t\b/i

/** Words, and `\\text{bias}^2`: they name what stands at the brace and claim nothing. */
function isProse(item: Item): boolean {
  switch (item.type) {
    case 'words':
      return !signs.test(item.text)
    case 'name':
      return /^\\mathrm\{[A-Za-z-]{2,}\}$/.test(item.name)
    case 'mark':
      return /^(?:\\quad|[!?,.])$/.test(item.text)
    case 'script':
      return (
        item.base.every(isProse) &&
        [...item.sub, ...item.sup].every(
          (part) => part.type === 'number' || isProse(part),
        )
      )
    default:
      return false
  }
}

/** What a label says, whatever it is set in. */
const plain = (items: readonly Item[]): string =>
  items
    .map((item) =>
      item.type === 'words'
        ? item.text
        : item.type === 'group'
          ? `${item.open}${plain(item.body)}${item.close}`
          : spell([item]),
    )
    .join('')
    .replace(/\\mathrm\{([^{}]*)\}/g, '$1')
    .trim()
