import type { Root } from 'mdast'
import type { CompileContext, Extension, Token } from 'mdast-util-from-markdown'
import type {} from 'mdast-util-math'
import type {} from 'mdast-util-mdx'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkMath from 'remark-math'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import type { Processor } from 'unified'
import { unified } from 'unified'
import type { Node } from 'unist'
import { visit } from 'unist-util-visit'
import type { Dialect } from './mathematics/dialect.ts'
import { mathematics, mathematicsFromMarkdown } from './mathematics/syntax.ts'
import { locate, type Piece, type Place } from './place.ts'

interface Chunk {
  text: string
  from: Piece['from']
  length: number
}

/** Math nodes → their lines as the tokenizer cut them out of the file. */
const chunks = new WeakMap<Node, Chunk[]>()

const mathTypes = new Set(['math', 'inlineMath', 'code'])

/** Keeps what the syntax tree forgets: where each line of a formula stands in the file. */
function recordChunks(this: Processor): void {
  function exit(this: CompileContext, token: Token): undefined {
    // What the handlers that this one replaces do: a line of code has been entered.
    if (token.type !== 'codeFlowValue') this.config.enter['data']?.call(this, token)
    this.config.exit['data']?.call(this, token)
    const node = this.stack.findLast((open) => mathTypes.has(open.type))
    if (!node) return
    const known = chunks.get(node) ?? []
    chunks.set(node, known)
    const { line, column, offset } = token.start
    known.push({
      text: this.sliceSerialize(token),
      from: { line, column, offset },
      length: token.end.offset - offset,
    })
  }
  const extension: Extension = {
    exit: {
      mathFlowValue: exit,
      mathTextData: exit,
      codeFlowValue: exit,
      formulaData: exit,
    },
  }
  const data = this.data() as { fromMarkdownExtensions?: Extension[] }
  ;(data.fromMarkdownExtensions ??= []).push(extension)
}

const base = unified()
  .use(remarkParse)
  .use(remarkFrontmatter, ['yaml', 'toml'])
  .use(remarkGfm)
  .freeze()

const markdown = base().use(remarkMath).use(recordChunks).freeze()
const mdx = base().use(remarkMath).use(remarkMdx).use(recordChunks).freeze()

/** Reads every form of mathematics of one text. */
function everyForm(this: Processor, source: string): void {
  const data = this.data() as {
    micromarkExtensions?: unknown[]
    fromMarkdownExtensions?: Extension[]
  }
  ;(data.micromarkExtensions ??= []).push(mathematics(source))
  ;(data.fromMarkdownExtensions ??= []).push(mathematicsFromMarkdown)
}

/**
 * The syntax tree of a document. What is mathematics in it, for `commonmark-dollars` and in
 * MDX the plugins say that render the site; for others, and if it is not known which tool
 * renders it (`any`), every form that one of them has is read.
 *
 * @throws VFileMessage where MDX does not parse.
 */
export function parse(
  source: string,
  language: 'mdx' | 'md',
  dialect: Dialect | 'any' = 'commonmark-dollars',
): Root {
  if (language === 'mdx') return mdx.parse(source)
  if (dialect === 'commonmark-dollars') return markdown.parse(source)
  const tree = base().use(everyForm, source).use(recordChunks).parse(source)
  openDirectives(tree, dialect)
  return tree
}

/** Directives of MyST whose fence holds code, or what is no Markdown. */
const closed =
  /^\{(?:math|code|code-cell|code-block|eval-rst|raw|mermaid|toctree|csv-table|bibliography|literalinclude|include|image|figure|glue|youtube|video|iframe|embed|tableofcontents|contents|r|python|julia|bash|sql|js|ojs|dot|tikz)\b/i

/** Reads the Markdown inside of fences such as ```` ```{note} ````. */
function openDirectives(tree: Root, dialect: Dialect | 'any'): void {
  visit(tree, 'code', (node, index, parent) => {
    if (!parent || index === undefined || !/^\{[\w:-]+\}$/.test(node.lang ?? '')) return
    if (closed.test(node.lang ?? '')) return
    const lines = pieces(node)
    const { from } = lines[0] ?? {}
    if (!from) return
    const inside = parse(node.value, 'md', dialect)
    relocate(inside, (offset) => locate(lines, from, offset))
    const children = inside.children as typeof parent.children
    parent.children.splice(index, 1, ...children)
    return index + children.length
  })
}

/** Moves a tree that was read by itself to where its text stands in the file. */
export function relocate(tree: Root, place: (offset: number) => Place): void {
  visit(tree, (node) => {
    if (node.position) {
      const { start, end } = node.position
      node.position = { start: place(start.offset ?? 0), end: place(end.offset ?? 0) }
    }
    for (const chunk of chunks.get(node) ?? []) chunk.from = place(chunk.from.offset)
  })
}

/** The LaTeX of a math node cut in lines, each with its place in the file. */
export function pieces(node: Node & { value: string }): Piece[] {
  let at = 0
  const found: Piece[] = []
  for (const { text, from, length } of chunks.get(node) ?? []) {
    // Only line ends lie between two lines.
    while (node.value[at] === '\n' || node.value[at] === '\r') at++
    // A tab that the container took in part leaves spaces which the file does not have.
    const invented = Math.max(0, text.length - length)
    found.push({ at: at + invented, length: text.length - invented, from })
    at += text.length
  }
  return found
}
