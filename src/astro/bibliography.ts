/** All sources of the pages in one list. */
import { pageName } from '../page/site.ts'
import { citedOn, sourceId } from '../rules/citations.ts'
import { readPage } from './evidence.ts'
import { escape } from './html.ts'
import type { Library, LibraryEntry } from '../rules/library.ts'
import { readLibrary } from '../rules/library.ts'
import type { Source } from '../rules/citations.ts'

/** A source, and where the pages make use of it. */
export interface BibliographyEntry extends LibraryEntry {
  uses: (Omit<Source, 'cite'> & { page: string; pageTitle: string })[]
}

/** Whether a page, by its text, is the one that lists the sources of all others. */
export function hasSourceList(text: string): boolean {
  return /^<Sources\b/m.test(text)
}

/**
 * The sources that `pages` use, by author and year, with their uses. A page that only
 * lists them does not use them.
 */
export function bibliography(
  root: string,
  pages: readonly string[],
): BibliographyEntry[] {
  const library = readLibrary(root)
  const uses = new Map<string, BibliographyEntry['uses']>()
  for (const page of pages) {
    const document = readPage(root, page)
    if (hasSourceList(document.source)) continue
    for (const { cite, ...use } of citedOn(document, library).sources) {
      const known = uses.get(cite) ?? []
      uses.set(cite, known)
      known.push({
        page: pageName(root, page),
        pageTitle: document.title ?? page,
        ...use,
      })
    }
  }
  return [...library.values()].flatMap((source) => {
    const of = uses.get(source.key)
    return of ? { ...source, uses: of } : []
  })
}

/** Keys of the library that no page uses. */
export function unused(
  library: Library,
  entries: readonly BibliographyEntry[],
): string[] {
  const used = new Set(entries.map(({ key }) => key))
  return [...library.keys()].filter((key) => !used.has(key))
}

/** The list as HTML, each source with the pages that use it. */
export function bibliographyHtml(
  entries: readonly BibliographyEntry[],
  base: string,
): string {
  const items = entries.map((source) => {
    const uses = source.uses.map(({ page, pageTitle, where, note }) => {
      const href = escape(`${base.replace(/\/$/, '')}/${page}/`)
      const about = [where, note?.replace(/\.$/, '')].filter(Boolean).join('; ')
      return `<li><a href="${href}">${escape(pageTitle)}</a>${about && `: ${escape(about)}`}</li>`
    })
    return entry(source, `<ul>${uses.join('')}</ul>`)
  })
  return `<ul class="sources bibliography">${items.join('')}</ul>`
}

/** A source as an item of a list, with what follows it as HTML; citations link to it. */
export function entry({ key, html }: LibraryEntry, after: string): string {
  return `<li id="${escape(sourceId(key))}">${html} ${after}</li>`
}
