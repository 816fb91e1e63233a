/**
 * Mathematics where no formula is read: in attributes, alternative texts, titles and raw
 * HTML. Readers would see it and nobody would have checked it, so it is a problem there.
 */
import type { Nodes, Text } from 'mdast'
import { location } from 'vfile-location'
import { isElement, rangeOf, type Element } from './nodes.ts'
import type { Range } from './place.ts'
import { problem, type Problem } from './problem.ts'

/** `$x$`, `$$x$$`, `\(x\)`, `\[x\]`: dollars as Pandoc pairs them, so that prices are prices. */
const formula =
  /(?<!\\)\$\$[^$]+\$\$|(?<![\\$\w])\$(?![\s$])(?:\\[^]|[^\\$])*?(?<!\s)\$(?![\d$])|\\\([^]+?\\\)|\\\[[^]+?\\\]/g

/** The formulas in a text that is shown as it is. */
export const formulasIn = (text: string): string[] =>
  [...text.matchAll(formula)].map(([found]) => found)

/** Problems of one node of a page. */
export function outOfReach(node: Nodes, source: string): Problem[] {
  if (isElement(node)) return ofElement(node)
  switch (node.type) {
    case 'image':
    case 'imageReference': {
      // The tree has lost the dollars of the alternative text.
      const { from, to } = rangeOf(node)
      return within(source.slice(from.offset, to.offset), 'words of an image', {
        from,
        to,
      })
    }
    case 'text':
      return inBackslashes(node, source)
    case 'link':
    case 'definition':
      // An address that GFM makes a link of has no place of its own, and no title.
      return node.title ? within(node.title, 'a title', rangeOf(node)) : []
    case 'html':
      return ofHtml(rangeOf(node), source)
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return strings(node.data?.estree).flatMap((text) =>
        within(text, 'code of the page', rangeOf(node)),
      )
    default:
      return []
  }
}

const within = (
  text: string | null | undefined,
  where: string,
  range: Range,
): Problem[] =>
  formulasIn(text ?? '').map((found) => problem(range, 'out-of-reach', found, where))

/** `\\(x = 1\\)` in prose: Markdown takes the backslashes away and shows what is left. */
function inBackslashes(node: Text, source: string): Problem[] {
  // Text beside an address that GFM makes a link of has no place of its own.
  if (!node.position || !/[([]/.test(node.value)) return []
  const range = rangeOf(node)
  const raw = source.slice(range.from.offset, range.to.offset)
  return formulasIn(raw)
    .filter((text) => text.startsWith('\\') && /[=<>^_\\]/.test(text.slice(2, -2)))
    .map((text) => problem(range, 'out-of-reach', text, 'brackets with backslashes'))
}

/** An element of MDX: its attributes; what stands between its tags is read as usual. */
function ofElement(element: Element): Problem[] {
  const range = rangeOf(element)
  if (element.name === 'math') return [problem(range, 'raw-mathematics', '<math>')]
  return element.attributes.flatMap((attribute) => {
    if (attribute.type !== 'mdxJsxAttribute') return []
    const { name, value } = attribute
    if (name === 'set:html' || name === 'dangerouslySetInnerHTML')
      return [problem(range, 'raw-mathematics', name)]
    const texts =
      typeof value === 'string' ? [value] : strings(value?.data?.estree ?? undefined)
    return texts.flatMap((text) =>
      within(text, `\`${name}\` of \`<${element.name ?? ''}>\``, range),
    )
  })
}

/** Raw HTML of Markdown; comments and code show no mathematics. */
function ofHtml({ from, to }: Range, source: string): Problem[] {
  const raw = source
    .slice(from.offset, to.offset)
    .replace(/<!--[^]*?-->|<(pre|code|script|style)\b[^]*?<\/\1>/gi, (hidden) =>
      hidden.replace(/[^\n]/g, ' '),
    )
  const places = location(source)
  const at = (index: number, length: number): Range => {
    const start = places.toPoint(from.offset + index)!
    const end = places.toPoint(from.offset + index + length)!
    return {
      from: { ...start, offset: from.offset + index },
      to: { ...end, offset: from.offset + index + length },
    }
  }
  return [
    ...[...raw.matchAll(/<math\b/gi)].map(({ index, 0: tag }) =>
      problem(at(index, tag.length), 'raw-mathematics', '<math>'),
    ),
    ...[...raw.matchAll(formula)].map(({ index, 0: text }) =>
      problem(at(index, text.length), 'out-of-reach', text, 'raw HTML'),
    ),
  ]
}

/** The strings in code, as they would be shown. */
function strings(tree: unknown): string[] {
  if (typeof tree !== 'object' || tree === null) return []
  if (Array.isArray(tree)) return tree.flatMap(strings)
  const node = tree as { type?: string; value?: unknown }
  if (node.type === 'Literal') return typeof node.value === 'string' ? [node.value] : []
  if (node.type === 'TemplateElement')
    return [(node.value as { cooked?: string | null }).cooked ?? '']
  return Object.values(node).flatMap(strings)
}
