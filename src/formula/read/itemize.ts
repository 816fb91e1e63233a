/**
 * KaTeX's tree as a list of items: what the eye sees side by side.
 *
 * Grouping braces, styles, sizes, colours and spaces are invisible and disappear
 * (`{a+b}c` looks like a+bc and is read so); pairs of brackets become one item; the
 * digits of a number join; letters keep their font in their name. Every KaTeX node
 * type either has a reader here or is an error at its place.
 */
import type { Span } from '../language/expression.ts'
import type { Node } from './katex.ts'
import { spanOf } from './katex.ts'
import { table } from '../language/table.ts'
import type { Item } from './item.ts'
import { layout } from './layout.ts'
import type { Line } from './line.ts'
import { list, unreadable } from './line.ts'
import { strange } from './node-types.ts'
import { pair } from './pair.ts'
import { structures } from './structures.ts'
import { symbols } from './symbols.ts'
import { words } from './words.ts'

/** Readers by the type of node. */
export const readers = table({ ...symbols, ...words, ...structures, ...layout })

/**
 * The items of a list of KaTeX nodes.
 *
 * @throws FormulaError `unreadable` at a node that is not known.
 */
export const items = (nodes: readonly Node[], within: Span): Item[] =>
  withoutNotes(pair(shownItems(nodes, within)))

/** The same with brackets as marks, not yet paired. */
export const flatItems = (nodes: readonly Node[], within: Span): Item[] =>
  withoutNotes(shownItems(nodes, within))

/** The same with the notes that are shown and not read. */
export function shownItems(nodes: readonly Node[], within: Span): Item[] {
  const line: Line = {
    out: [],
    within,
    gap: 0,
    add(node) {
      const read = readers[node.type]
      const unknown = strange(node as unknown as Record<string, unknown>)
      if (!read || unknown === 'type') {
        throw unreadable(node, `KaTeX node \`${node.type}\``, within)
      }
      if (unknown !== undefined)
        throw unreadable(
          node,
          `\`${unknown}\` of a KaTeX node \`${node.type}\``,
          within,
        )
      const shown = line.out.length
      read(line, node, spanOf(node) ?? within)
      const isRoom = node.type === 'spacing' || node.type === 'kern'
      if (!isRoom && line.out.length > shown) line.gap = 0
    },
    items: (children, span) => pair(shownItems(list(children), span)),
    flat: (children, span) => shownItems(list(children), span),
  }
  for (const node of nodes) line.add(node)
  return line.out
}

function withoutNotes(items: readonly Item[]): Item[] {
  return items.flatMap((item): Item[] => {
    switch (item.type) {
      case 'note':
        return []
      case 'script':
        return [
          {
            ...item,
            base: withoutNotes(item.base),
            sub: withoutNotes(item.sub),
            sup: withoutNotes(item.sup),
          },
        ]
      case 'fraction':
        return [
          { ...item, numer: withoutNotes(item.numer), denom: withoutNotes(item.denom) },
        ]
      case 'root':
        return [
          { ...item, body: withoutNotes(item.body), index: withoutNotes(item.index) },
        ]
      case 'group':
        return [{ ...item, body: withoutNotes(item.body) }]
      case 'rows':
        return [{ ...item, rows: item.rows.map((row) => row.map(withoutNotes)) }]
      default:
        return [item]
    }
  })
}
