/**
 * The order in which the pages are read: that of the sidebar. It follows folders and front
 * matter, so that a new page is in it without a word here.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pageName } from '../page/site.ts'
import { frontMatterOf } from './front-matter.ts'

/** The group of the pages that stand in no folder. */
const withoutFolder = 'Machine learning'
/** Other groups stand between these, by their names. */
const leading = [withoutFolder, 'Language models', 'Deep learning']
const trailing = ['Try it', 'Look up', 'About']

/** Where a page stands. */
interface Stand {
  name: string
  /** What its front matter calls `group`, else its folder. */
  group: string
  /** `sidebar.order` of its front matter; without it a page follows those that have it. */
  order: number
  /**
   * It is in no group: the home page, `sidebar.hidden`, or a page that Astro cannot take up
   * as it is.
   */
  hidden: boolean
}

function standOf(root: string, page: string): Stand {
  const name = pageName(root, join(root, page))
  const source = readFileSync(join(root, page), 'utf8')
  const { title, description, group, sidebar } = written(source)
  const folder = name.includes('/') ? name.split('/')[0]! : withoutFolder
  return {
    name,
    group: group ?? titled(folder),
    order: sidebar?.order ?? Infinity,
    hidden:
      name === 'index' ||
      (sidebar?.hidden ?? (title === undefined || description === undefined)),
  }
}

function written(source: string) {
  try {
    return frontMatterOf({ source }) as {
      title?: string
      description?: string
      group?: string
      sidebar?: { order?: number; hidden?: boolean }
    }
  } catch {
    // The check of the page says what cannot be read, with its place.
    return {}
  }
}

/** A name as a title: `deep-learning` → `Deep learning`. */
export function titled(name: string): string {
  const words = name.replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** The groups of the sidebar with the names of their pages, both in order. */
export function sidebar(
  root: string,
  pages: readonly string[],
): { label: string; items: string[] }[] {
  const stands = pages
    .map((page) => standOf(root, page))
    .filter(({ hidden }) => !hidden)
    .sort((a, b) => compare(a.order, b.order) || compare(a.name, b.name))
  return [...Map.groupBy(stands, ({ group }) => group)]
    .sort(([a], [b]) => compare(rank(a), rank(b)) || compare(a, b))
    .map(([label, each]) => ({ label, items: each.map(({ name }) => name) }))
}

/** Among the groups: those that lead, in their order, then the others, then those that trail. */
function rank(group: string): number {
  if (leading.includes(group)) return leading.indexOf(group)
  return leading.length + 1 + trailing.indexOf(group)
}

const compare = <T extends number | string>(a: T, b: T): number =>
  a < b ? -1 : a > b ? 1 : 0

/** Pages, as paths from the root, in the order of the sidebar; those in no group come last. */
export function inReadingOrder(root: string, pages: readonly string[]): string[] {
  const order = sidebar(root, pages).flatMap(({ items }) => items)
  const place = (page: string) => {
    const index = order.indexOf(pageName(root, join(root, page)))
    return index < 0 ? order.length : index
  }
  return [...pages].sort((a, b) => place(a) - place(b))
}
