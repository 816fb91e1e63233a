/** Files beside the pages of the site, as paths from its root. */

/** The feed of changes and corrections. */
export const feedFile = 'rss.xml'

/** The Markdown of a page: `pca.md`. */
export const markdownFile = (page: string) => `${page}.md`

/** The picture that stands for a page where it is linked to. */
export const imageFile = (page: string) => `share/${page}.png`

/** What those who show such pictures ask for. */
export const imageSize = { width: 1200, height: 630 }

/** Stands for the origin of a site that is not published: links lead from its root. */
export const nowhere = new URL('http://site.invalid')

/** An address as it is written: without an origin where there is none yet. */
export function hrefOf({ origin, pathname, search, hash, href }: URL): string {
  return origin === nowhere.origin ? pathname + search + hash : href
}
