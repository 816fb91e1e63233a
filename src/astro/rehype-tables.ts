import type { Root } from 'hast'
import { visit } from 'unist-util-visit'

/**
 * Lets the keyboard reach a table, written as Markdown or as an element: Starlight
 * makes wide ones scroll.
 */
export function rehypeTables() {
  return (tree: Root): void => {
    visit(tree, (node) => {
      if (node.type === 'element' && node.tagName === 'table') {
        node.properties.tabIndex = 0
      } else if (node.type === 'mdxJsxFlowElement' && node.name === 'table') {
        node.attributes.push({ type: 'mdxJsxAttribute', name: 'tabindex', value: '0' })
      }
    })
  }
}
