/** The index of the search: Pagefind's, of pages whose formulas can be found. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { close, createIndex } from 'pagefind'
import { indexed } from '../search/index-page.ts'

/** Indexes the pages of a built site, into its folder `pagefind`; gives their number. */
export async function writeSearchIndex(dist: string): Promise<number> {
  const { index } = await createIndex()
  if (!index) throw new Error('Unexpected failure of Pagefind, expected an index')
  let count = 0
  try {
    for (const name of readdirSync(dist, {
      recursive: true,
      encoding: 'utf8',
    }).sort()) {
      if (!name.endsWith('.html')) continue
      const url = `/${name.replaceAll('\\', '/').replace(/index\.html$/, '')}`
      // Guides and lists have every word; what explains it comes first.
      const weight = url.startsWith('/about/') ? 0.2 : 1
      const content = indexed(readFileSync(join(dist, name), 'utf8'), weight)
      if (content === undefined) continue
      told(await index.addHTMLFile({ url, content }))
      count++
    }
    told(await index.writeFiles({ outputPath: join(dist, 'pagefind') }))
  } finally {
    await close()
  }
  return count
}

function told({ errors }: { errors: string[] }): void {
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('\n')}`)
}
