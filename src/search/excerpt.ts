/** What a result of the search shows of its page: some words around those found. */
import { closes, opens, type Indexed } from './marked.ts'

/** A word or a formula, and whether it was found. */
interface Item {
  text: string
  formula?: Indexed
  found: boolean
  /** Index of its first word in the text. */
  at: number
}

const length = 24
const before = 6

/** The text as words and formulas; `found` are indices of words. */
function items(
  words: readonly string[],
  found: ReadonlySet<number>,
  formulas: readonly Indexed[],
): Item[] {
  const list: Item[] = []
  let inside: Item | undefined
  for (const [at, word] of words.entries()) {
    const after = closes(word)
    if (inside && after === undefined) {
      inside.found ||= found.has(at)
    } else if (inside) {
      inside.text = after!
      inside = undefined
    } else {
      const number = opens(word)
      const formula = number === undefined ? undefined : formulas[number]
      const item: Item = { text: formula ? '' : word, found: found.has(at), at }
      if (formula) inside = { ...item, formula }
      list.push(inside ?? item)
    }
  }
  return list
}

/** What to show of a text, and where it leads. */
export interface Excerpt {
  html: string
  /** The id of the formula that was found, if it was one. */
  id?: string
}

/**
 * The words around those found, with formulas as `render` makes them. `locations` are
 * indices of words that were found, in order.
 */
export function excerpt(
  text: string,
  locations: readonly number[],
  formulas: readonly Indexed[],
  render: (latex: string) => string,
): Excerpt {
  const all = items(text.split(/\s+/), new Set(locations), formulas)
  const hits = all.flatMap(({ found }, index) => (found ? [index] : []))
  const inView = (from: number) =>
    hits.filter((hit) => hit >= from && hit < from + length - before).length
  const [best = 0] = [...hits].sort((a, b) => inView(b) - inView(a) || a - b)
  const from = Math.max(0, best - before)
  const shown = all.slice(from, from + length)
  const html = shown.map(({ text: word, formula, found }) => {
    const inner = formula ? render(formula[1]) : escape(word)
    const marked = found ? `<mark>${inner}</mark>` : inner
    return formula ? marked + escape(word) : marked
  })
  const id = all[best]?.found ? all[best].formula?.[0] : undefined
  return {
    html: `${from > 0 ? '… ' : ''}${html.join(' ')}${from + length < all.length ? ' …' : ''}`,
    ...(id ? { id } : {}),
  }
}

const escape = (text: string) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
