/** The pages for those who read text: a list with a sentence for each, by topic. */
import { join } from 'node:path'
import { pageName } from '../page/site.ts'
import { markdownFile } from './addresses.ts'
import { readPage } from './evidence.ts'
import { frontMatterOf } from './front-matter.ts'
import { sidebar } from './reading-order.ts'

/** `llms.txt`: see llmstxt.org. `address` is that of the site, with its base. */
export function llms(root: string, pages: readonly string[], address: string): string {
  const byName = new Map(
    pages.map((page) => [pageName(root, join(root, page)), page] as const),
  )
  const line = (name: string): string => {
    const document = readPage(root, byName.get(name)!)
    const { description = '' } = frontMatterOf(document) as { description?: string }
    const href = `${address.replace(/\/$/, '')}/${markdownFile(name)}`
    return `- [${document.title ?? name}](${href}): ${description}`
  }
  const groups = sidebar(root, pages).map(
    ({ label, items }) => `## ${label}\n\n${items.map(line).join('\n')}\n`,
  )
  return [
    '# Residual\n',
    '> Notes on machine learning whose formulas are executed: the LaTeX that is rendered is evaluated on random inputs and compared with the code that the page shows. A page with a wrong formula is not published.\n',
    'Each page is linked as Markdown with its LaTeX. What stands under “A common slip” is quoted as false.\n',
    ...groups,
  ].join('\n')
}
