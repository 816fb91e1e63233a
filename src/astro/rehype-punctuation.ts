import type { Element, ElementContent, Root } from 'hast'
import { visit } from 'unist-util-visit'

/** Signs that no line begins with. */
const closing = /^[.,;:!?)\]”’…]+/

/**
 * Puts a formula and the full stop after it into one span, `formula-stop`: a browser breaks
 * a line after a formula as after a picture, whatever sign comes next.
 */
export function rehypePunctuation() {
  return (tree: Root): void => {
    visit(tree, 'element', (element, index, parent) => {
      if (!parent || index === undefined) return
      if (typeof element.properties['dataFormula'] !== 'string') return
      const next = parent.children[index + 1]
      if (next?.type !== 'text') return
      const [signs] = closing.exec(next.value) ?? []
      if (!signs) return
      next.value = next.value.slice(signs.length)
      parent.children[index] = held(element, signs)
    })
  }
}

function held(formula: ElementContent, signs: string): Element {
  const stop = span('formula-sign', { type: 'text', value: signs })
  return span('formula-stop', formula, stop)
}

function span(name: string, ...children: ElementContent[]): Element {
  return {
    type: 'element',
    tagName: 'span',
    properties: { className: [name] },
    children,
  }
}
