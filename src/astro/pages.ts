import { readdirSync } from 'node:fs'
import { join } from 'node:path'

/** All pages of a site, as paths from its root, in order. */
export function pages(root: string): string[] {
  return readdirSync(join(root, 'content'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.mdx'))
    .map((name) => `content/${name.replaceAll('\\', '/')}`)
    .sort()
}
