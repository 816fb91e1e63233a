/** An element of a page, written in the prose or within code, in one form. */
import type { JSXElement } from 'estree-jsx'
import type { Program } from 'estree'
import type { Element } from '../page/nodes.ts'
import { rangeOf } from '../page/nodes.ts'
import type { Range } from '../page/place.ts'
import type { Places } from './place.ts'

/** One attribute: its text, or the code that gives its value, or neither. */
export interface GivenAttribute {
  /** `href`, `set:html`; `...` for attributes from code. */
  name: string
  text?: string
  code?: Program
  range: Range
}

/** An element as the page has it; `name` is empty for a fragment, `a.b` for a member. */
export interface GivenElement {
  name: string
  attributes: GivenAttribute[]
  range: Range
}

/** An element of the prose. */
export function ofProse(node: Element): GivenElement {
  const range = rangeOf(node)
  const attributes = node.attributes.map((given): GivenAttribute => {
    const place = given.position
    const at: Range = place
      ? {
          from: { ...place.start, offset: place.start.offset ?? 0 },
          to: { ...place.end, offset: place.end.offset ?? 0 },
        }
      : range
    if (given.type === 'mdxJsxExpressionAttribute') return { name: '...', range: at }
    const { name, value } = given
    if (typeof value === 'string') return { name, text: value, range: at }
    const code = value?.data?.estree
    return code ? valued(name, code, at) : { name, range: at }
  })
  return { name: node.name ?? '', attributes, range }
}

/** An element within code. */
export function ofCode(element: JSXElement, places: Places): GivenElement {
  const at = (node: object) => {
    const { start, end } = node as { start: number; end: number }
    return places.range(start, end)
  }
  const { name, attributes } = element.openingElement
  return {
    name: printed(name),
    range: at(element.openingElement),
    attributes: attributes.map((given): GivenAttribute => {
      if (given.type === 'JSXSpreadAttribute') return { name: '...', range: at(given) }
      const { value } = given
      const found = { name: printed(given.name), range: at(given) }
      if (value?.type === 'Literal') return { ...found, text: String(value.value) }
      if (value?.type !== 'JSXExpressionContainer') return found
      const { expression } = value
      if (expression.type === 'JSXEmptyExpression') return found
      const statement = { type: 'ExpressionStatement' as const, expression }
      const code: Program = {
        type: 'Program',
        sourceType: 'module',
        comments: [],
        body: [statement],
      }
      return valued(found.name, code, found.range)
    }),
  }
}

/** A text in braces is a text. */
function valued(name: string, code: Program, range: Range): GivenAttribute {
  const [statement] = code.body
  const value =
    statement?.type === 'ExpressionStatement' ? statement.expression : undefined
  if (value?.type === 'Literal' && typeof value.value === 'string')
    return { name, text: value.value, code, range }
  if (value?.type === 'TemplateLiteral' && value.expressions.length === 0)
    return { name, text: value.quasis[0]?.value.cooked ?? '', code, range }
  return { name, code, range }
}

function printed(
  name: JSXElement['openingElement']['name'] | { type: string },
): string {
  const node = name as JSXElement['openingElement']['name']
  if (node.type === 'JSXIdentifier') return node.name
  if (node.type === 'JSXNamespacedName')
    return `${node.namespace.name}:${node.name.name}`
  return `${printed(node.object)}.${node.property.name}`
}
