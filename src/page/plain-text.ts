import type { Nodes, Text } from 'mdast'
import type { Element } from './nodes.ts'

/** The plain text of an element; undefined if there is more in it than text. */
export function plainText(element: Element): string | undefined {
  const parts = element.children.flatMap((child: Nodes) =>
    child.type === 'paragraph' ? child.children : [child],
  )
  if (!parts.every((part): part is Text => part.type === 'text')) return undefined
  return parts
    .map(({ value }) => value)
    .join('')
    .replace(/\s+/g, ' ')
    .trim()
}
