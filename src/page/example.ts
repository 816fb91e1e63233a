import type { ExampleNode } from './document.ts'
import type { Element } from './nodes.ts'
import type { Range } from './place.ts'
import { problem, type Problem } from './problem.ts'

/**
 * The text of an attribute; undefined where there is none. An attribute that only running
 * the page could tell is a problem.
 */
export function attribute(
  element: Element,
  name: string,
  range: Range,
  found: Problem[],
): string | undefined {
  const match = element.attributes.find(
    (candidate) => candidate.type === 'mdxJsxAttribute' && candidate.name === name,
  )
  if (match?.type !== 'mdxJsxAttribute' || match.value == null) return undefined
  if (typeof match.value === 'string') return match.value
  const [statement] = match.value.data?.estree?.body ?? []
  const expression =
    statement?.type === 'ExpressionStatement' ? statement.expression : undefined
  if (expression?.type === 'Literal' && typeof expression.value === 'string')
    return expression.value
  if (expression?.type === 'TemplateLiteral' && expression.expressions.length === 0)
    return expression.quasis[0]?.value.cooked ?? ''
  found.push(problem(range, 'computed-attribute', element.name ?? '', name))
  return undefined
}

/** Reads an `<Example>` element; without a file it is a problem and nothing else. */
export function readExample(
  element: Element,
  range: Range,
  found: Problem[],
): ExampleNode | undefined {
  const before = found.length
  const src = attribute(element, 'src', range, found)
  const region = attribute(element, 'region', range, found)
  if (!src) {
    if (found.length === before) found.push(problem(range, 'missing-source'))
    return undefined
  }
  return { src, ...(region === undefined ? {} : { region }), ...range }
}
