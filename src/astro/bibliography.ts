/** All sources of the pages in one list. */
import { parse } from 'yaml'
import { pageName } from '../page/site.ts'
import { readPage } from './evidence.ts'
import { escape } from './html.ts'
import type { Source } from './schema.ts'

/** A source, and where the pages make use of it. */
export interface BibliographyEntry extends Source {
  uses: { page: string; pageTitle: string; where?: string; note?: string }[]
}

/** The sources in the front matter of `pages`, each once, by author and year. */
export function bibliography(
  root: string,
  pages: readonly string[],
): BibliographyEntry[] {
  const entries = new Map<string, BibliographyEntry>()
  for (const page of pages) {
    const { source: text, title = page } = readPage(root, page)
    for (const { where, note, ...source } of sourcesOf(text)) {
      const key = source.url ?? source.title.toLowerCase()
      const entry = entries.get(key) ?? { ...source, uses: [] }
      entries.set(key, entry)
      entry.uses.push({
        page: pageName(root, page),
        pageTitle: title,
        ...(where === undefined ? {} : { where }),
        ...(note === undefined ? {} : { note }),
      })
    }
  }
  return [...entries.values()].sort(
    (a, b) =>
      family(a).localeCompare(family(b), 'en') ||
      (a.year ?? 0) - (b.year ?? 0) ||
      a.title.localeCompare(b.title, 'en'),
  )
}

/** Sources that one page describes otherwise than another, a sentence each. */
export function disagreements(root: string, pages: readonly string[]): string[] {
  const first = new Map<string, { page: string; said: string }>()
  const found: string[] = []
  for (const page of pages) {
    for (const { url, title, authors = '', year = '' } of sourcesOf(
      readPage(root, page).source,
    )) {
      if (!url) continue
      const said = `${authors} (${year}): ${title}`
      const before = first.get(url) ?? { page, said }
      first.set(url, before)
      if (before.said !== said)
        found.push(
          `Unexpected \`${said}\` in ${page}, expected \`${before.said}\` as in ${before.page}`,
        )
    }
  }
  return found
}

/** The list as HTML, each source with the pages that use it. */
export function bibliographyHtml(
  entries: readonly BibliographyEntry[],
  base: string,
): string {
  const items = entries.map((entry) => {
    const uses = entry.uses.map(({ page, pageTitle, where, note }) => {
      const href = escape(`${base.replace(/\/$/, '')}/${page}/`)
      const about = [where, note?.replace(/\.$/, '')].filter(Boolean).join('; ')
      return `<li><a href="${href}">${escape(pageTitle)}</a>${about && `: ${escape(about)}`}</li>`
    })
    return `<li>${reference(entry)}<ul>${uses.join('')}</ul></li>`
  })
  return `<ul class="bibliography">${items.join('')}</ul>`
}

/** A source in short: `N. Elhage et al. (2022)`. */
export function citation({ authors, year, title, url }: BibliographyEntry): string {
  const short = escape(`${authors ?? title}${year ? ` (${year})` : ''}`)
  return url ? `<a href="${escape(url)}">${short}</a>` : short
}

function reference({ authors, year, title, url }: BibliographyEntry): string {
  const by = authors ? `${authors}${year ? ` (${year})` : ''}: ` : ''
  const name = url
    ? `<a href="${escape(url)}">${escape(title)}</a>`
    : `<em>${escape(title)}</em>`
  return `${escape(by)}${name}.`
}

function sourcesOf(text: string): Source[] {
  const [, head] = /^---\r?\n([^]*?)\r?\n---/.exec(text) ?? []
  const values = (head ? parse(head) : {}) as { sources?: Source[] } | null
  return values?.sources ?? []
}

/** What a source is sorted by: the first author's family name, or the title. */
function family({ authors, title }: Source): string {
  const [first] = (authors ?? title).split(/,| and | et al\./)
  return authors ? (first!.trim().split(' ').at(-1) ?? first!) : title
}
