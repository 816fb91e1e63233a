import type { Nodes } from 'mdast'
import type { Position } from 'unist'
import type { Range } from './place.ts'

/** The kinds of node that the site renders with KaTeX. */
export type MathSource = Extract<Nodes, { type: 'math' | 'inlineMath' | 'code' }>

/** True for `$…$`, `$$` blocks and code blocks in the language `math` or `{math}`. */
export function isMath(node: Nodes): node is MathSource {
  return (
    node.type === 'math' ||
    node.type === 'inlineMath' ||
    (node.type === 'code' && (node.lang === 'math' || node.lang === '{math}'))
  )
}

/** An element in MDX: `<Example />`, `<Stated>…</Stated>`. */
export type Element = Extract<
  Nodes,
  { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }
>

/** True for an element of MDX. */
export function isElement(node: Nodes): node is Element {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement'
}

/** Where a node of the tree stands; every parsed node has a position. */
export function rangeOf(node: Nodes): Range {
  if (!node.position) throw new Error(`Expected node of type ${node.type} to be placed`)
  return placeOf(node.position)
}

/** A position of the tree as a stretch of the file. */
export function placeOf({ start, end }: Position): Range {
  return {
    from: { line: start.line, column: start.column, offset: start.offset ?? 0 },
    to: { line: end.line, column: end.column, offset: end.offset ?? 0 },
  }
}
