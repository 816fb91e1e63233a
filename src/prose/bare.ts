// Numbers that a text says and nothing computes. Not meant are numbers that name things:
// years, places in a source or on the page, parts of a name, ordinals.

import { quantityWords } from './quantity.ts'

/** A stretch of a text. */
export interface Span {
  from: number
  to: number
}

const number = String.raw`\d[\d.,]*`

/** Digits that are names. Each takes its digits out of what is looked for. */
const names = [
  // Citations: [@shlens2014, §IV; @levy2015], @mikolov2013 [§5].
  String.raw`\[[^\]]*@[^\]]*\]`,
  String.raw`-?@[\w:-]+(?:\s*\[[^\]]*\])?`,
  // Places: Step 2, steps 2 and 3, Table 5, §3.2, eq. 4, page 2.
  String.raw`(?:§+|\b(?:steps?|tables?|figures?|eqs?\.|equations?|pages?|chapters?|sections?|parts?|claims?|seeds?|lines?|versions?|p\.))\s*\d[\d.]*(?:(?:\s*(?:,|–|-|and|or|to)\s*)\d[\d.]*)*`,
  // Years.
  String.raw`\b(?:1[5-9]|20)\d\d\b(?![.,]\d|\s*%)`,
  // Ordinals.
  String.raw`\b${number}(?:st|nd|rd|th)\b`,
  // Parts of names: word2vec, L1, GPT-2, GL(5), CC BY 4.0, p(1).
  String.raw`\b[A-Za-z_]+\d\w*\b`,
  String.raw`\b\d+[A-Za-z]\w*\b`,
  String.raw`\b[A-Z]{2,}-\d+\b`,
  String.raw`\b\w+\(\d+\)`,
  String.raw`\bCC BY(?:-SA)? \d\.\d\b`,
]

const named = new RegExp(names.join('|'), 'gi')
const digits = new RegExp(String.raw`[-−]?\d[\d.,]*(?:\s?%|°)?`, 'g')

/** Numbers in a text that are no names, and words for shares and multiples. */
export function bareNumbers(text: string): Span[] {
  const hidden = text.replace(named, (found) => ' '.repeat(found.length))
  const found = [digits, quantityWords].flatMap((pattern) =>
    Array.from(hidden.matchAll(pattern), ({ index, 0: match }) => ({
      from: index,
      to: index + match.replace(/[.,\s]+$/, '').length,
    })),
  )
  return found.sort((a, b) => a.from - b.from)
}

/** Signs that relate two things, and letters of formulas; arrows such as `->` relate nothing. */
const relations =
  /(?<![-<])=(?!>)|[≠≈≡≤≥≪≫∝∈∉⊂⊆⇒⇔]|[<>](?![=-])(?<![-=]>)|[\u{1D400}-\u{1D7FF}]/gu

/**
 * Formulas in plain text, by their signs: readers see them and nobody checks them. A sign
 * before what code says, `K = ${shown(k, '3')}`, is said of a value; `isFollowed`: that is
 * what the text ends before.
 */
export function bareRelations(text: string, isFollowed = false): Span[] {
  // What stands between dollars is told as a formula out of reach.
  const plain = text.replace(/\$[^$]*\$/g, (formula) => ' '.repeat(formula.length))
  return Array.from(plain.matchAll(relations), ({ index, 0: sign }) => ({
    from: index,
    to: index + sign.length,
  })).filter(({ to }) => !isFollowed || text.slice(to).trim() !== '')
}
