/** What reads KaTeX's nodes: a row of items that grows, and what all readers share. */
import { FormulaError } from '../language/error.ts'
import type { Span } from '../language/expression.ts'
import type { Node } from './katex.ts'
import { spanOf } from './katex.ts'
import type { Item } from './item.ts'

/** A node's children, however KaTeX holds them. */
export type Children = Node | Node[] | Node[][] | null | undefined

/** A row of items while it is read. */
export interface Line {
  readonly out: Item[]
  /** The place of what is read, for nodes that KaTeX gives none. */
  readonly within: Span
  /** Room since the last thing that shows, in em. */
  gap: number
  /** Appends what a node shows. */
  add: (node: Node) => void
  /** The items of other nodes, in a row of their own, brackets paired. */
  items: (nodes: Children, span: Span) => Item[]
  /** The same with brackets as marks, not yet paired. */
  flat: (nodes: Children, span: Span) => Item[]
}

/** Appends what one type of node shows. */
export type NodeReader = (line: Line, node: Node, span: Span) => void

/** A node's children as a list. */
export function list(node: Children): Node[] {
  if (node === null || node === undefined) return []
  if (!Array.isArray(node)) return [node]
  return node.flatMap((part) => part)
}

/** The error of a node that has no reading. */
export const unreadable = (node: Node, what: string, within: Span): FormulaError =>
  new FormulaError(
    'unreadable',
    `Unexpected ${what}, expected a notation that the checker can read`,
    spanOf(node) ?? within,
    'Write it in other words, or wrap it as stated with a reason.',
  )

/** Reads the children in the place of the node: it is invisible. */
export const transparent: NodeReader = (line, node) => {
  for (const child of list(node.body)) line.add(child)
}

/** Takes room and shows nothing. */
export const empty: NodeReader = () => undefined
