/**
 * Writes what links to formulas and figures say, and numbers the figures: counted on the
 * page as it is built, so that both stay right when something moves.
 */
import { relative } from 'node:path'
import type { Link, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { isElement, rangeOf } from '../page/nodes.ts'
import { problem } from '../page/problem.ts'
import { pageName } from '../page/site.ts'
import { addressProblems, referredTo, siteAt, type Site } from '../rules/links.ts'
import { numberingOf } from '../rules/numbering.ts'
import { refusal, type Refusal } from './evidence.ts'
import { stop } from './remark-formulas.ts'

/** Fills the links of a page that say nothing themselves. */
export function remarkReferences({ root }: { root: string }) {
  return (tree: Root, file: VFile): void => {
    const page = relative(root, file.path).replaceAll('\\', '/')
    const name = pageName(root, file.path)
    const site = siteAt(root)
    const problems: Refusal[] = []
    for (const [figure, number] of numberingOf(tree).figures)
      if (isElement(figure))
        figure.attributes.push({
          type: 'mdxJsxAttribute',
          name: 'number',
          value: String(number),
        })
    visit(tree, 'link', (link) => {
      if (refer(link, name, site)) return
      const [wrong] = addressProblems(link.url, rangeOf(link), name, site)
      problems.push(
        refusal(page, wrong ?? problem(rangeOf(link), 'empty-link', link.url)),
      )
    })
    stop(file, problems)
  }
}

/**
 * Fills a link that has no words, and marks one that leads to a formula or a figure; false
 * if there is nothing that it could say.
 */
export function refer(link: Link, page: string, site: Site): boolean {
  const target = referredTo(link.url, page, site)
  const isEmpty = link.children.length === 0
  if (!target) return !isEmpty
  if (isEmpty) link.children.push({ type: 'text', value: target.says })
  if (target.kind !== 'text') link.data = { hProperties: { className: ['reference'] } }
  return true
}
