/**
 * Citations as Pandoc has them: `[@shlens2014, §V; @fisher1936]`, `[-@shlens2014]` for the
 * year alone, `@shlens2014 [§V]` in a sentence.
 */

/** One source within a citation. */
export interface Cite {
  key: string
  /** Where the `@` stands in the text. */
  at: number
  /** What stands before and after it: `see`, `§V`; empty without. */
  prefix: string
  suffix: string
  /** True where the sentence has named the authors already. */
  yearOnly: boolean
}

/** A citation of a text, from offset `from` up to `to`. */
export interface Citation {
  from: number
  to: number
  /** True for `@key` in a sentence, false for what stands in brackets. */
  narrative: boolean
  cites: Cite[]
}

/** What does not read as a citation, and where. */
export interface BadCitation {
  at: number
  text: string
}

const name = String.raw`[\p{L}\p{N}_](?:[\p{L}\p{N}_]|[:.+-](?=[\p{L}\p{N}_]))*`
// What stands before an `@` tells a citation from an address of a mail.
const start = String.raw`(?<![\p{L}\p{N}_.+/-])`
const any = new RegExp(
  String.raw`\[[^[\]]*?(?:${start}|(?<=[\s[]-))@[^[\]]*\]|${start}@(${name})(?:\s\[([^[\]@]*)\])?`,
  'gu',
)
const one = new RegExp(
  String.raw`^([^@]*?)(-?)@(${name})(?:(?:\s*,\s*|\s+)(.*))?$`,
  'su',
)

/** The citations of a text, in order, and what only looks like one. */
export function readCitations(text: string): {
  citations: Citation[]
  bad: BadCitation[]
} {
  const citations: Citation[] = []
  const bad: BadCitation[] = []
  for (const match of text.matchAll(any)) {
    const [whole, key, place = ''] = match
    const [from, to] = [match.index, match.index + whole.length]
    if (key === undefined) {
      const cites = readGroup(whole, from, bad)
      if (cites.length > 0) citations.push({ from, to, narrative: false, cites })
      continue
    }
    const open = /\[[^[\]]*$/.exec(text.slice(0, from))
    if (open) bad.push({ at: open.index, text: text.slice(open.index, to) })
    const cite = { key, at: from, prefix: '', suffix: spaced(place) }
    citations.push({ from, to, narrative: true, cites: [{ ...cite, yearOnly: false }] })
  }
  return { citations, bad }
}

/** Sources as an attribute has them, without `@`: `shlens2014, §V; welch1974`. */
export function readKeys(text: string): {
  keys: { key: string; place: string }[]
  bad: BadCitation[]
} {
  const bad: BadCitation[] = []
  const parts = text.split(';').map((part) => `@${part.trim().replace(/^@/, '')}`)
  const cites = readGroup(`[${parts.join(';')}]`, 0, bad)
  return { keys: cites.map(({ key, suffix }) => ({ key, place: suffix })), bad }
}

function readGroup(whole: string, from: number, bad: BadCitation[]): Cite[] {
  let at = from + 1
  return whole
    .slice(1, -1)
    .split(';')
    .flatMap((part) => {
      const begin = at
      at += part.length + 1
      const [, before, minus, key, after] = one.exec(part.trim()) ?? []
      if (key === undefined) {
        bad.push({ at: begin, text: spaced(part) })
        return []
      }
      return {
        key,
        at: begin + part.indexOf('@'),
        prefix: spaced(before!),
        suffix: spaced(after ?? ''),
        yearOnly: minus === '-',
      }
    })
}

function spaced(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
