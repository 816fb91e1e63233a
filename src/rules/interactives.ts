/** The interactive figures that a page shows. */
import { visit } from 'unist-util-visit'
import type { Document } from '../page/document.ts'
import { attribute } from '../page/example.ts'
import { isElement, rangeOf } from '../page/nodes.ts'
import { parse } from '../page/parse.ts'

/** Names of the interactive figures of a page, in its order. */
export function interactivesOf({
  source,
  language,
}: Pick<Document, 'source' | 'language'>): string[] {
  // Most pages have none, and parsing takes its time.
  if (!source.includes('<Interactive')) return []
  const names: string[] = []
  visit(parse(source, language), (node) => {
    if (!isElement(node) || node.name !== 'Interactive') return
    const name = attribute(node, 'name', rangeOf(node), [])
    if (name !== undefined) names.push(name)
  })
  return names
}
