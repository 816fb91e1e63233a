/** The feed of what changed on the site, kept by hand in `content/changes.yaml`. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { getRssString } from '@astrojs/rss'
import { slug } from 'github-slugger'
import { parse } from 'yaml'
import { feedFile } from './addresses.ts'
import { escape } from './html.ts'

/** A change that readers should know of. */
export interface Change {
  /** `2026-11-30` */
  date: string
  title: string
  /** What is different now, in a sentence or two. */
  text: string
  /** The page that it is about, with its anchor: `pca/#E1`. */
  page: string
}

const path = 'content/changes.yaml'

const idOf = (title: string) => slug(title)

/** All changes of a site, the newest first. */
export function readChanges(root: string): Change[] {
  const file = join(root, path)
  if (!existsSync(file)) return []
  const changes = (parse(readFileSync(file, 'utf8')) ?? []) as Change[]
  return changes.toSorted((a, b) => b.date.localeCompare(a.date))
}

/** The feed as RSS; its links are those of the site at `address`. */
export function feed(changes: readonly Change[], address: URL): Promise<string> {
  return getRssString({
    title: 'Residual: changes and corrections',
    description: 'What is new on the pages, and which errors were found in them.',
    site: address,
    items: changes.map(({ date, title, text }) => ({
      title,
      description: text,
      pubDate: new Date(date),
      // Its own place: two changes may be about one page.
      link: new URL(`about/changes/#${idOf(title)}`, address).href,
    })),
  })
}

/** The list of changes for the page, with the feed where the site has one. */
export function changesHtml(
  changes: readonly Change[],
  base: string,
  hasFeed: boolean,
): string {
  const prefix = base.replace(/\/$/, '')
  const items = changes.map(
    ({ date, title, text, page }) =>
      `<div id="${idOf(title)}"><dt><time datetime="${escape(date)}">${escape(date)}</time></dt><dd><a href="${escape(`${prefix}/${page}`)}">${escape(title)}</a>. ${escape(text)}</dd></div>`,
  )
  const link = hasFeed
    ? `<p>As a feed: <a href="${prefix}/${feedFile}">RSS</a>.</p>`
    : ''
  return `<dl class="changes">${items.join('')}</dl>${link}`
}
