import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Where the pages can be edited: the address in `repository` of package.json. Without one
 * pages have no such link.
 */
export function editLink(root: string): { baseUrl?: string } {
  const text = readFileSync(join(root, 'package.json'), 'utf8')
  const { repository } = JSON.parse(text) as { repository?: string | { url: string } }
  const given = typeof repository === 'string' ? repository : repository?.url
  if (given === undefined) return {}
  const url = given
    .replace(/^github:/, 'https://github.com/')
    .replace(/^git\+/, '')
    .replace(/\.git$/, '')
  return { baseUrl: `${url}/edit/main/` }
}
