import type { Root } from 'hast'
import { visit } from 'unist-util-visit'

/** Lets the keyboard reach a table: Starlight makes wide ones scroll. */
export function rehypeTables() {
  return (tree: Root): void => {
    visit(tree, 'element', ({ tagName, properties }) => {
      if (tagName === 'table') properties.tabIndex = 0
    })
  }
}
