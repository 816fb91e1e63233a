/** Tells each paragraph of a page how long it is, from which its height can be guessed (`far.css`). */
import type { Nodes, Root } from 'hast'
import type {} from 'mdast-util-mdx'

/** Counts the signs of each paragraph that stands by itself. */
export function rehypeLengths() {
  return (tree: Root): void => {
    for (const node of tree.children)
      if (node.type === 'element' && node.tagName === 'p')
        node.properties.style = `--signs:${signs(node)}`
  }
}

/** What is seen of a node, in signs; of a formula without its MathML. */
function signs(node: Nodes): number {
  if (node.type === 'text') return node.value.length
  if (node.type === 'mdxJsxTextElement') {
    const html = node.attributes.find(
      (attribute) =>
        attribute.type === 'mdxJsxAttribute' && attribute.name === 'set:html',
    )?.value
    if (typeof html === 'string')
      return html.replace(/<math[^]*<\/math>|<[^>]*>/g, '').length
  }
  return 'children' in node
    ? node.children.reduce((sum, child) => sum + signs(child), 0)
    : 0
}
