/**
 * KaTeX's tree as a list of items: what the eye sees side by side.
 *
 * Grouping braces, styles, sizes, colours and spaces are invisible and disappear
 * (`{a+b}c` looks like a+bc and is read so); pairs of brackets become one item; the
 * digits of a number join; letters keep their font in their name. Every KaTeX node
 * type either has a reader here or is an error at its place.
 */
import type { Span } from '../expression.ts'
import type { Node } from '../katex.ts'
import { spanOf } from '../katex.ts'
import { table } from '../table.ts'
import type { Item } from './item.ts'
import { layout } from './layout.ts'
import type { Line } from './line.ts'
import { list, unreadable } from './line.ts'
import { pair } from './pair.ts'
import { structures } from './structures.ts'
import { symbols } from './symbols.ts'
import { words } from './words.ts'

const readers = table({ ...symbols, ...words, ...structures, ...layout })

/**
 * The items of a list of KaTeX nodes.
 *
 * @throws FormulaError `unreadable` at a node that is not known.
 */
export const items = (nodes: readonly Node[], within: Span): Item[] =>
  pair(flatItems(nodes, within))

/** The same with brackets as marks, not yet paired. */
export function flatItems(nodes: readonly Node[], within: Span): Item[] {
  const line: Line = {
    out: [],
    within,
    add(node) {
      const read = readers[node.type]
      if (!read) throw unreadable(node, `KaTeX node \`${node.type}\``, within)
      read(line, node, spanOf(node) ?? within)
    },
    items: (children, span) => items(list(children), span),
    flat: (children, span) => flatItems(list(children), span),
  }
  for (const node of nodes) line.add(node)
  return line.out
}
