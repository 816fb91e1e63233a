/**
 * A page as plain Markdown, for those who read text: elements become what they say, numbers
 * the text that was checked against the code, figures their captions.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BlockContent, Nodes, PhrasingContent, Root, RootContent } from 'mdast'
import type { Math } from 'mdast-util-math'
import remarkGfm from 'remark-gfm'
import remarkMath from 'remark-math'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'
import type { Document } from '../page/document.ts'
import { exampleFile, examplesFolder } from '../page/example-file.ts'
import { attribute } from '../page/example.ts'
import type { Element } from '../page/nodes.ts'
import { withoutLabels } from '../page/labels.ts'
import { isElement, rangeOf } from '../page/nodes.ts'
import { parse } from '../page/parse.ts'
import { readRegion } from '../page/regions.ts'
import { pageName } from '../page/site.ts'
import { citedOn } from '../rules/citations.ts'
import { siteAt, type Site } from '../rules/links.ts'
import { numberingOf, type Numbering } from '../rules/numbering.ts'
import { readLibrary, type Library } from '../rules/library.ts'
import { hrefOf } from './addresses.ts'
import { frontMatterOf } from './front-matter.ts'
import { cited } from './remark-citations.ts'
import { refer } from './remark-references.ts'

const writer = unified()
  .use(remarkGfm)
  .use(remarkMath)
  .use(remarkStringify, { bullet: '-', rule: '-' })

/** What the parts of a page are written with. */
interface Context {
  root: string
  library: Library
  /** Address of the page itself. */
  here: URL
  file: string
  name: string
  site: Site
  numbering: Numbering
}

/** The Markdown of a page; `address` is that of the site, with its base. */
export function markdownOf(root: string, document: Document, address: URL): string {
  const { file, source, language, title = file } = document
  const page = pageName(root, join(root, file))
  const name = page.replace(/(?:^|\/)index$/, '')
  const here = new URL(name === '' ? '' : `${name}/`, address)
  const library = readLibrary(root)
  const tree = parse(source, language)
  const site = siteAt(root)
  const numbering = numberingOf(tree)
  const context: Context = { root, library, here, file, name: page, site, numbering }
  const { description = '' } = frontMatterOf(document) as { description?: string }
  const sources = citedOn(document, library).sources.map(({ cite }) => {
    const entry = library.get(cite)?.html.replace(/<[^>]*>/g, '') ?? cite
    return `- ${entry.replace(/&amp;/g, '&')}\n`
  })
  const children = plain(tree.children, context) as RootContent[]
  const text = writer.stringify({ type: 'root', children } satisfies Root)
  const head = `# ${title}\n\n> ${description}\n>\n> ${hrefOf(here)}\n\n`
  return `${head}${text}${sources.length > 0 ? `\n## Sources\n\n${sources.join('')}` : ''}`
}

/** Nodes without what only MDX can say. */
function plain(nodes: readonly Nodes[], context: Context): Nodes[] {
  return nodes.flatMap((node): Nodes[] => {
    switch (node.type) {
      case 'yaml':
      case 'mdxjsEsm':
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        return []
      case 'text':
        return cited(node.value, context.library).map((part) => unlinked(part))
      default:
    }
    if (isElement(node)) return element(node, context)
    if (node.type === 'math') return [numbered(node, context)]
    if (!('children' in node)) return [node]
    const children = plain(node.children, context)
    if (node.type === 'paragraph' && children.length === 0) return []
    const copy = { ...node, children } as Nodes
    if (copy.type === 'link') {
      refer(copy, context.name, context.site)
      copy.url = hrefOf(new URL(copy.url, context.here))
    }
    return [copy]
  })
}

/** A formula that others refer to, with its number: without the page nothing counts them. */
function numbered(node: Math, { numbering }: Context): Math {
  const reference = numbering.formulas.get(node)
  if (!reference?.named) return node
  return {
    ...node,
    value: `${withoutLabels(node.value).trim()} \\tag{${reference.number}}`,
  }
}

/** A citation as its text: the sources stand at the end. */
const unlinked = (part: PhrasingContent): PhrasingContent =>
  part.type === 'link' && part.url.startsWith('#source-') ? part.children[0]! : part

function element(node: Element, context: Context): Nodes[] {
  const inside = plain(node.children, context)
  const say = (name: string) => spoken(node, name)
  switch (node.name) {
    case 'Erratum':
      return [
        {
          type: 'blockquote',
          children: [
            line('strong', `A common slip: ${say('title') ?? ''}`),
            ...(inside as BlockContent[]),
          ],
        },
      ]
    case 'AsWritten':
      return [line('strong', 'This is false:'), ...inside]
    case 'Stated':
      return [...inside, line('emphasis', `Not checked: ${say('reason') ?? ''}`)]
    case 'Exercise':
      return [line('strong', `Exercise: ${say('title') ?? ''}`), ...inside]
    case 'Answer':
      return [line('emphasis', 'Answer:'), ...inside]
    case 'Figure':
    case 'Interactive': {
      const words = say('caption') ?? say('alt')
      const number = context.numbering.figures.get(node)
      const name = number === undefined ? 'Figure' : `Figure ${number}`
      return words === undefined ? inside : [line('emphasis', `${name}: ${words}`)]
    }
    case 'Example':
      return code(node, context)
    default:
      if (inside.length > 0 || node.type === 'mdxJsxTextElement') return inside
      return [
        line('emphasis', `A list that is made with the site: ${hrefOf(context.here)}`),
      ]
  }
}

function line(type: 'strong' | 'emphasis', value: string): BlockContent {
  const text = { type: 'text' as const, value }
  return { type: 'paragraph', children: [{ type, children: [text] }] }
}

function code(node: Element, { root, file }: Context): Nodes[] {
  const src = spoken(node, 'src')
  const folder = examplesFolder(join(root, file))
  if (src === undefined || folder === undefined) return []
  const text = readFileSync(exampleFile(folder, src), 'utf8')
  const region = readRegion(text, spoken(node, 'region'))
  const does = (spoken(node, 'does') ?? region.summary).replaceAll('`', '')
  const shown = { type: 'code' as const, lang: 'ts', value: region.code }
  return does === '' ? [shown] : [line('emphasis', `Code: ${does}`), shown]
}

/** The text of an attribute; numbers in it are those that were checked. */
function spoken(node: Element, name: string): string | undefined {
  const text = attribute(node, name, rangeOf(node), [])
  if (text !== undefined) return text.replace(/\s+/g, ' ')
  const given = node.attributes.find(
    (candidate) => candidate.type === 'mdxJsxAttribute' && candidate.name === name,
  )
  if (typeof given?.value !== 'object' || given.value === null) return undefined
  const written = given.value.value.replace(/\$\{shown\([^}]*?'([^']*)'\)\}/g, '$1')
  return /^\s*`[^$]*`\s*$/.test(written) ? written.trim().slice(1, -1) : undefined
}
