import type { Root } from 'hast'
import { visit } from 'unist-util-visit'

/** Lets pages link to each other as `/pca/` wherever the site is published. */
export function rehypeLinks({ base }: { base: string }) {
  const prefix = base.replace(/\/$/, '')
  return (tree: Root): void => {
    visit(tree, 'element', ({ tagName, properties }) => {
      const { href } = properties
      if (tagName !== 'a' || typeof href !== 'string') return
      if (/^\/(?!\/)/.test(href)) properties.href = prefix + href
    })
  }
}
