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
import type { Piece } from './place.ts'

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
    exit: { mathFlowValue: exit, mathTextData: exit, codeFlowValue: exit },
  }
  const data = this.data() as { fromMarkdownExtensions?: Extension[] }
  ;(data.fromMarkdownExtensions ??= []).push(extension)
}

const base = unified()
  .use(remarkParse)
  .use(remarkFrontmatter, ['yaml', 'toml'])
  .use(remarkGfm)
  .use(remarkMath)

const markdown = base().use(recordChunks).freeze()
const mdx = base().use(remarkMdx).use(recordChunks).freeze()

/**
 * The syntax tree of a document, by the same plugins that render the site.
 * Throws a `VFileMessage` where MDX does not parse.
 */
export function parse(source: string, language: 'mdx' | 'md'): Root {
  return (language === 'mdx' ? mdx : markdown).parse(source)
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
