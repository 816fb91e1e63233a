/** Files that a built site has beside its pages, for programs and for those who link to it. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pageName } from '../page/site.ts'
import { feedFile, hrefOf, markdownFile, nowhere } from './addresses.ts'
import { readPage } from './evidence.ts'
import { feed, readChanges } from './feed.ts'
import { llms } from './llms.ts'
import { markdownOf } from './markdown.ts'
import { robots } from './robots.ts'

/** Where a site stands: `site` is known only to one that is published. */
export interface Place {
  root: string
  site: URL | undefined
  base: string
}

/** Texts by their paths from the root of the built site. */
export async function filesBeside(
  { root, site, base }: Place,
  pages: readonly string[],
): Promise<Map<string, string>> {
  const files = new Map<string, string>()
  const address = new URL(`${base.replace(/\/$/, '')}/`, site ?? nowhere)
  for (const page of pages) {
    const text = markdownOf(root, readPage(root, page), address)
    files.set(markdownFile(pageName(root, join(root, page))), text)
  }
  files.set('llms.txt', llms(root, pages, hrefOf(address)))
  files.set('robots.txt', robots(site, base))
  const changes = readChanges(root)
  if (site && changes.length > 0) files.set(feedFile, await feed(changes, address))
  return files
}

/** Writes files into the folder of the built site. */
export function writeFiles(
  dist: string,
  files: ReadonlyMap<string, string | Uint8Array>,
): void {
  for (const [name, content] of files) {
    const file = join(dist, name)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, content)
  }
}
