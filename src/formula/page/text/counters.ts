/** Names that are used to count: a use tells that they are whole, not a letter. */
import type { Expression } from '../../language/expression.ts'
import { children, freeSymbols } from '../../language/expression.ts'
import { isPrefixName } from '../../read/prefixes.ts'
import type { Item } from '../../read/item.ts'
import { isMark, plainNames, splitAt } from '../../read/marks.ts'

const counting = new Set([
  'factorial',
  'binomial',
  'range',
  'space',
  'identity',
  'ones',
  'zeros',
])

/** Names in sizes, factorials, positions, bounds of sums, powers of matrices. */
export function countersIn(
  node: Expression,
  isMatrix: (name: string) => boolean,
): string[] {
  const own: Expression[] = []
  if (node.kind === 'apply' && counting.has(node.op)) own.push(...node.args)
  if (node.kind === 'apply' && node.op === 'entry') own.push(...node.args.slice(1))
  if (node.kind === 'apply' && node.op === 'power') {
    const [base, exponent] = node.args
    if (base?.kind === 'symbol' && isMatrix(base.name)) own.push(exponent!)
  }
  const runs = node.kind === 'bind' && /^(sum|product|forall)$/.test(node.op)
  if (runs) {
    for (const { range } of node.variables) {
      if (range.kind === 'bounds') own.push(range.from, range.to)
    }
  }
  return [
    ...own.flatMap((part) => [...freeSymbols(part)]),
    ...children(node).flatMap((child) => countersIn(child, isMatrix)),
  ]
}

/** Heads whose scripts count: sums, spaces, vectors of ones. */
const heads = /^\\(sum|prod|mathbb\{[RZN]\}|Delta|mathbf\{[01]\})$|^I$/

/** The same of a formula that is not read yet: `\sum_{i=1}^n`, `\mathbb{R}^n`, `\dots, x_n`, `n!`. */
export function countersAmong(items: readonly Item[]): string[] {
  const out: string[] = []
  items.forEach((item, at) => {
    if (item.type === 'script') {
      const [base] = item.base
      const counts = base?.type === 'name' && heads.test(base.name)
      if (counts) out.push(...plainNames(item.sup))
      const isBinder = base?.type === 'name' && isPrefixName(base.name) && !counts
      if (base?.type === 'name' && !isBinder) out.push(...plainNames(item.sub))
      out.push(...countersAmong(item.base))
    } else if (item.type === 'group' || item.type === 'root') {
      out.push(...countersAmong(item.body))
    } else if (item.type === 'fraction') {
      out.push(...countersAmong([...item.numer, ...item.denom]))
    } else if (item.type === 'rows') out.push(...countersAmong(item.rows.flat(2)))
    if (isMark(items[at + 1], '!')) out.push(...plainNames([item]))
    if (isMark(item, '×') || isMark(items[at + 1], '×')) out.push(...plainNames([item, ...items.slice(at + 1, at + 2)])) // prettier-ignore
    if (isMark(item, '…')) out.push(...lastOf(items.slice(at + 1)))
  })
  return out
}

/** Names that run in a formula that is not read yet: `\sum_{i}`, `\max_j`, `i = 1, \dots, n`. */
export function runningAmong(items: readonly Item[]): string[] {
  const hasDots = items.some((item) => isMark(item, '…'))
  const ranged = hasDots && isMark(items[1], '=', '∈') ? plainNames(items.slice(0, 1)) : [] // prettier-ignore
  const inside = items.flatMap((item): string[] => {
    switch (item.type) {
      case 'script': {
        const [base] = item.base
        const runs = base?.type === 'name' && isPrefixName(base.name)
        return [...(runs ? plainNames(item.sub) : []), ...runningAmong(item.base)]
      }
      case 'group':
      case 'root':
        return runningAmong(item.body)
      case 'fraction':
        return [...runningAmong(item.numer), ...runningAmong(item.denom)]
      case 'rows':
        return item.rows.flat().flatMap(runningAmong)
      default:
        return []
    }
  })
  return [...ranged, ...inside]
}

/** The end of `1, \dots, n` or `x_1, \dots, x_n`. */
function lastOf(rest: readonly Item[]): string[] {
  const next = rest.find((item) => !isMark(item, ',', '+', '\\quad'))
  if (!next) return []
  return next.type === 'script'
    ? [...plainNames(next.sub), ...plainNames(next.sup)]
    : plainNames([next])
}

/** Names that a formula that is not read yet uses as more than a number: `x^\\top`, `x_i`, `\\|x\\|`. */
export function arraysAmong(list: readonly Item[]): string[] {
  const bars = list.flatMap((item, at) =>
    isMark(item.type === 'script' ? item.base[0] : item, '‖') ? [at] : [],
  )
  const normed = bars.slice(1).flatMap((bar, k) => lastFactors(list.slice(bars[k]! + 1, bar))) // prettier-ignore
  const inside = list.flatMap((item): string[] => {
    switch (item.type) {
      case 'script': {
        const isTransposed = item.sup.some((part) => isMark(part, '⊤') || (part.type === 'name' && part.name === 'T')) // prettier-ignore
        const own = isTransposed || item.sub.length > 0 ? plainNames(item.base) : []
        return [...own, ...arraysAmong(item.base)]
      }
      case 'group':
        return [...arraysAmong(item.body), ...(/[‖⟨]/.test(item.open) ? lastFactors(item.body) : [])] // prettier-ignore
      case 'root':
        return arraysAmong(item.body)
      case 'fraction':
        return [...arraysAmong(item.numer), ...arraysAmong(item.denom)]
      case 'rows':
        return item.rows.flat(2).flatMap((part) => arraysAmong([part]))
      default:
        return []
    }
  })
  return [...normed, ...inside]
}

/** x and y of `\\|c x - y\\|`: of a norm it is taken, and not its factor. */
const lastFactors = (list: readonly Item[]): string[] =>
  splitAt(list, (item) => isMark(item, '+', '-', '−', ',')).flatMap((term) =>
    plainNames(term.slice(-1)),
  )

/** `W_x` of `W_x \in \dots`: what a formula that is not read yet seems to introduce with a letter below. */
export function scriptedFirst([item, sign]: readonly Item[]):
  [base: string, letter: string] | undefined {
  if (item?.type !== 'script' || item.sup.length > 0 || !isMark(sign, '∈', '∼', '>', '≥', '<', '≤')) return undefined // prettier-ignore
  const [[base], [letter, ...more]] = [plainNames(item.base), plainNames(item.sub)]
  const isAlone = base !== undefined && letter !== undefined && more.length === 0
  return isAlone && item.sub.length === 1 ? [base, letter] : undefined
}

/** What the text does with a name, before any of it is read. */
export interface Uses {
  /** Is it introduced with two letters below it, of which none runs anywhere: `W_x`, `W_y`? */
  isApart: (base: string) => boolean
  /** Does it count: as a size, as a bound of a sum? */
  counts: (name: string) => boolean
  /** Is it more than a number: a vector, a family? */
  isArray: (name: string) => boolean
}
