/**
 * How an entry of a list of sources reads: author and year, title, where it appeared, link;
 * the order and the punctuation of APA's manual, 7th edition, §9. Every text of the file is
 * escaped; of its markup only what typesets letters is kept.
 */
import type { CslDate, CslItem, CslName } from '@citation-js/core'
import { escape } from './escape.ts'

/** Names that are written out before the rest becomes "…" and the last one. */
const mostNames = 20

/** The entry of a list, as HTML with its link; `year` as {@link yearOf} or with its letter. */
export function reference(item: CslItem, year: string): string {
  const { author = [], title = '', publisher, accessed } = item
  const parts = [
    ended(names(author)),
    `(${[escape(year), wholeDate(item)].filter(Boolean).join(', ')}).`,
    ...(item['container-title'] === undefined
      ? [whole(item), publisher && ended(typeset(publisher))]
      : [ended(typeset(title)), ended(container(item))]),
  ]
  const address = addressOf(item)
  if (address !== undefined) {
    const date = item.issued ? undefined : dayOf(accessed)
    if (date) parts.push(`Retrieved ${date}, from`)
    parts.push(`<a href="${escape(address)}">${escape(address)}</a>`)
  }
  return parts.filter(Boolean).join(' ')
}

/** `Shlens`, `Cover and Thomas`, `Elhage et al.`, as text; `and` joins two. */
export function shortNames(item: CslItem, and: string): string {
  const [first, second, ...others] = (item.author ?? []).map(familyOf)
  if (second === undefined) return first ?? ''
  return others.length > 0 ? `${first!} et al.` : `${first!} ${and} ${second}`
}

/** `2014`, or `n.d.` */
export function yearOf({ issued }: CslItem): string {
  const years = (issued?.['date-parts'] ?? []).map(([year]) => year)
  return years.length > 0 ? [...new Set(years)].join('–') : 'n.d.'
}

/** The family name with the particles that stand before it: `van der Berg`. */
export function familyOf(name: CslName): string {
  const particle = name['non-dropping-particle']
  return [particle, name.family ?? name.given].filter(Boolean).join(' ')
}

/** Where the source can be read: its DOI's address, else its own. */
export function addressOf({ DOI, URL }: CslItem): string | undefined {
  // Old DOIs hold brackets and quotes; `encodeURI` leaves what may stand in a path.
  return DOI === undefined ? URL : `https://doi.org/${encodeURI(DOI)}`
}

/** A work that stands for itself: title, edition, kind. */
function whole(item: CslItem): string {
  const { title = '', type, edition, version, genre, number } = item
  const about = [
    edition !== undefined && `${ordinal(edition)} ed.`,
    version !== undefined && `Version ${version}`,
    type === 'report' && number !== undefined && `No. ${number}`,
  ].filter((each) => each !== false)
  const kind = genre ?? kinds[type]
  const after = [
    about.length > 0 && `(${typeset(about.join(', '))})`,
    kind !== undefined && `[${typeset(kind)}]`,
  ].filter((each) => each !== false)
  const name = `<i>${typeset(title)}</i>`
  if (after.length > 0) return `${[name, ...after].join(' ')}.`
  return /[.?!]$/.test(title) ? name : `${name}.`
}

/** Kinds that a reader would not guess. */
const kinds: Partial<Record<string, string>> = {
  dataset: 'Dataset',
  software: 'Computer software',
}

/** The journal, the proceedings or the book that a work is part of. */
function container(item: CslItem): string {
  const { type, volume, issue, page, editor = [], publisher } = item
  const name = `<i>${typeset(item['container-title'] ?? '')}</i>`
  const pages = page && typeset(page.replace(/-+/g, '–'))
  if (type !== 'chapter') {
    const number =
      volume !== undefined &&
      `<i>${typeset(volume)}</i>${issue === undefined ? '' : `(${typeset(issue)})`}`
    return [name, number, pages].filter(Boolean).join(', ')
  }
  const by = `${editor.map(spokenName).join(', ')} (${editor.length > 1 ? 'Eds.' : 'Ed.'})`
  const inside = [
    volume !== undefined && `Vol. ${typeset(volume)}`,
    pages && `${pages.includes('–') ? 'pp.' : 'p.'} ${pages}`,
  ].filter(Boolean)
  const book = `In ${editor.length > 0 ? `${by}, ` : ''}${name}`
  const where = inside.length > 0 ? `${book} (${inside.join(', ')})` : book
  return publisher === undefined ? where : `${where}. ${typeset(publisher)}`
}

function names(all: readonly CslName[]): string {
  const listed = all.map(listedName)
  const last = listed.pop()
  if (last === undefined || listed.length === 0) return last ?? ''
  if (listed.length >= mostNames)
    return `${listed.slice(0, mostNames - 1).join(', ')}, … ${last}`
  return `${listed.join(', ')}, &amp; ${last}`
}

/** `de Freitas, N.` */
function listedName(name: CslName): string {
  const { given, family, suffix } = name
  const first = family === undefined ? undefined : given && initials(given)
  return [familyOf(name), first, suffix]
    .filter((part) => part !== undefined)
    .map(typeset)
    .join(', ')
}

/** `N. de Freitas` */
function spokenName(name: CslName): string {
  const first = name.family === undefined ? undefined : name.given
  return typeset([first && initials(first), familyOf(name)].filter(Boolean).join(' '))
}

/** `Adriaan M. J.` → `A. M. J.`, `Kai-Wei` → `K.-W.` */
function initials(given: string): string {
  return given
    .split(/\s+/)
    .map((name) =>
      name
        .split('-')
        .map((part) => part.replace(/^(\P{M}\p{M}*).*$/su, '$1.'))
        .join('-'),
    )
    .join(' ')
}

/** Month and day of what did not appear in a volume. */
function wholeDate(item: CslItem): string | undefined {
  const [first, ...others] = item.issued?.['date-parts'] ?? []
  if (!first || others.length > 0 || item['container-title'] !== undefined)
    return undefined
  const [, month, day] = first
  if (month === undefined) return undefined
  return [months[month - 1], day].filter(Boolean).join(' ')
}

/** `November 23, 2026` */
function dayOf(date: CslDate | undefined): string | undefined {
  const [year, month, day] = date?.['date-parts']?.[0] ?? []
  if (year === undefined || month === undefined) return undefined
  return `${[months[month - 1], day].filter(Boolean).join(' ')}, ${year}`
}

const months = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August'],
  ...['September', 'October', 'November', 'December'],
]

/** `2` → `2nd`; what is no number stays. */
function ordinal(edition: string | number): string {
  const n = Number(edition)
  if (!Number.isInteger(n)) return String(edition).replace(/\s*ed(ition|\.)?$/i, '')
  const ending = { one: 'st', two: 'nd', few: 'rd', other: 'th', many: '', zero: '' }
  return `${n}${ending[new Intl.PluralRules('en', { type: 'ordinal' }).select(n)]}`
}

/** A full stop, unless the text has one. */
function ended(text: string): string {
  return text === '' || /[.?!](?:<\/i>)?$/.test(text) ? text : `${text}.`
}

/** What BibLaTeX's markup comes to. Tags that an author wrote come out as text or as these. */
const markup =
  /&lt;(\/?(?:i|b|sup|sub))&gt;|&lt;(?:span class=&quot;[a-z]+&quot;|\/span)&gt;/g

/** A text of the file as HTML. */
function typeset(text: string | number): string {
  const open: string[] = []
  const html = escape(String(text)).replace(markup, (whole, tag?: string) => {
    if (tag === undefined) return ''
    if (!tag.startsWith('/')) open.push(tag)
    else if (open.at(-1) === tag.slice(1)) open.pop()
    else return whole
    return `<${tag}>`
  })
  return (
    html +
    open
      .reverse()
      .map((tag) => `</${tag}>`)
      .join('')
  )
}
