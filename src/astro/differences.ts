/** What the pages have that the notes, which they grew out of, have not. */
import { pageName } from '../page/site.ts'
import { readPage } from './evidence.ts'
import { frontMatterOf } from './front-matter.ts'
import { escape } from './html.ts'

/** What one page has beyond the notes, in sentences. */
export interface Difference {
  /** Name of the page on the site: `deep-learning/loss-functions`. */
  page: string
  title: string
  /** Where the notes break off or are unclear: what was put there. */
  reconstructed: string[]
  /** What is new. */
  added: string[]
}

/** The pages among `pages`, paths from the root, that say what they have beyond the notes. */
export function differences(root: string, pages: readonly string[]): Difference[] {
  return pages.flatMap((page) => {
    const document = readPage(root, page)
    const { notes } = frontMatterOf(document) as { notes?: Partial<Difference> }
    if (!notes) return []
    const { reconstructed = [], added = [] } = notes
    const title = document.title ?? page
    return { page: pageName(root, page), title, reconstructed, added }
  })
}

/** A fold for each page. */
export function differencesHtml(list: readonly Difference[], base: string): string {
  const folds = list.map(({ page, title, reconstructed, added }) => {
    const href = escape(`${base.replace(/\/$/, '')}/${page}/`)
    const counts = `${reconstructed.length} reconstructed, ${added.length} added`
    return (
      `<details><summary>${escape(title)} <span class="difference-count">${counts}</span></summary>` +
      sentences('Reconstructed', reconstructed) +
      sentences('Added', added) +
      `<p><a href="${href}">To the page</a></p></details>`
    )
  })
  return `<div class="differences">${folds.join('')}</div>`
}

function sentences(label: string, items: readonly string[]): string {
  if (items.length === 0) return ''
  const list = items.map((item) => `<li>${escape(item)}</li>`).join('')
  return `<p>${label}:</p><ul>${list}</ul>`
}
