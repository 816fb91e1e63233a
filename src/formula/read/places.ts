/**
 * Places for the nodes that KaTeX leaves without one (`\sum`, `\frac`, scripts): where
 * their command stands in the LaTeX, found by walking the tree in reading order.
 */
import type { Node } from './katex.ts'

const commandBefore = /\\[A-Za-z]+\*?\s*(?:\[[^\]]*\]\s*)?[{\s]*$|[_^]\s*\{?\s*$/

/** How nodes open and close that stand between two commands. */
const enclosing: Readonly<Record<string, readonly [before: RegExp, behind: RegExp]>> = {
  array: [
    /\\begin\s*\{[A-Za-z]+\*?\}(?:\s*\{[^{}]*\})?\s*$/,
    /^\s*(?:\\\\\s*)?\\end\s*\{[A-Za-z]+\*?\}/,
  ],
  leftright: [
    /\\left\s*(?:\\[A-Za-z]+|\\?[^A-Za-z\s])\s*$/,
    /^\s*\\right\s*(?:\\[A-Za-z]+|\\?[^A-Za-z\s])/,
  ],
}

/** Gives every node a `loc`, in place. */
export function locate(nodes: readonly Node[], tex: string): void {
  let cursor = 0
  const visit = (node: Node | null | undefined): void => {
    if (!node) return
    const begin = cursor
    const known = node.loc
    if (known) cursor = Math.max(cursor, known.start)
    for (const child of parts(node)) visit(child)
    if (known) {
      cursor = Math.max(cursor, known.end)
      return
    }
    const inner = parts(node).flatMap((child) => (child?.loc ? [child.loc] : []))
    if (inner.length === 0) {
      const name = node.name ?? (node.type === 'operatorname' ? '\\operatorname' : '')
      const at = name === '' ? -1 : tex.indexOf(name, begin)
      const start = at < 0 ? cursor : at
      node.loc = { start, end: at < 0 ? start : at + name.length }
      cursor = node.loc.end
      return
    }
    let start = Math.min(...inner.map((loc) => loc.start))
    let end = Math.max(...inner.map((loc) => loc.end))
    const [before = commandBefore, behind] = enclosing[node.type] ?? []
    const command = node.type === 'supsub' ? null : before.exec(tex.slice(begin, start))
    if (command) start = begin + command.index
    end += behind?.exec(tex.slice(end))?.[0].length ?? 0
    // Braces that were opened before the content close after it.
    while (/^\s*\}/.test(tex.slice(end)) && opens(tex.slice(start, end)) > 0) {
      end += tex.slice(end).indexOf('}') + 1
    }
    node.loc = { start, end }
    cursor = Math.max(cursor, end)
  }
  for (const node of nodes) visit(node)
}

/** Opening braces that are not closed. */
const opens = (text: string): number =>
  (text.match(/\{/g)?.length ?? 0) - (text.match(/\}/g)?.length ?? 0)

/** Children in reading order. */
function parts(node: Node): (Node | null | undefined)[] {
  const body = [node.body]
    .flat(3)
    .filter((part): part is Node => typeof part === 'object')
  return [node.index, node.numer, node.denom, node.base, node.sub, node.sup, ...body]
}
