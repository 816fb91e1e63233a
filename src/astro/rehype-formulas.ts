/**
 * Renders formulas through rehype-katex and puts each on the page as ONE raw fragment
 * with its verdict: KaTeX's HTML is hundreds of nodes a formula, and MDX would make a
 * function call of each. rehype-katex catches KaTeX's errors and prints red text; here
 * every error and every warning is fatal at the formula's place.
 */
import type { Element, ElementContent, Root } from 'hast'
import { toHtml } from 'hast-util-to-html'
import type {} from 'mdast-util-mdx'
import rehypeKatex from 'rehype-katex'
import { SKIP, visit } from 'unist-util-visit'
import { VFile } from 'vfile'
import { katexOptions } from '../formula/katex.ts'
import type { Refusal } from './evidence.ts'
import { formulaHtml } from './formula-html.ts'
import type { PageFormula } from './remark-formulas.ts'
import { stop } from './remark-formulas.ts'

/** The colour of what KaTeX cannot render. */
const red = '#cc0000'

/** rehype-katex with a page's macros. */
function renderer(macros: Record<string, string>) {
  return rehypeKatex({
    ...katexOptions,
    macros: { ...katexOptions.macros, ...macros },
    errorColor: red,
  })
}

/** Replaces every numbered formula by its rendering and its verdict. */
export function rehypeFormulas({ base }: { base: string }) {
  return (tree: Root, file: VFile): void => {
    const formulas = file.data.formulas ?? []
    const render = renderer(file.data.macros ?? {})
    const problems: Refusal[] = []
    visit(tree, 'element', (element, index, parent) => {
      const number = element.properties['dataFormula']
      if (typeof number !== 'string' || !parent || index === undefined) return
      const formula = formulas[Number(number)]!
      try {
        const html = formulaHtml(formula, Number(number), katex(element, render), base)
        parent.children[index] = fragment(html, formula.display)
        if (isHeading(parent)) parent.children.splice(index + 1, 0, spoken(formula))
      } catch (error) {
        problems.push({
          file: formula.evidence?.file ?? file.path,
          line: formula.line,
          column: formula.column,
          message: (error as Error).message,
          note: 'Readers would see red text or a wrong sign; write it in commands that KaTeX knows.',
        })
      }
      return SKIP
    })
    stop(file, problems)
  }
}

/**
 * KaTeX's HTML of a formula.
 *
 * @throws Error with what KaTeX objects to.
 */
function katex(element: Element, render: ReturnType<typeof rehypeKatex>): string {
  const root: Root = { type: 'root', children: [element] }
  const file = new VFile()
  render(root, file)
  const [message] = file.messages
  if (message)
    throw new Error(
      `Unexpected LaTeX: ${message.cause instanceof Error ? message.cause.message : message.reason}`,
    )
  const html = toHtml(root)
  // Commands that KaTeX does not trust turn red without an error.
  if (html.includes(red)) throw new Error('Unexpected LaTeX that KaTeX prints in red')
  return html
}

function isHeading(parent: Root | { type: string; tagName?: string }): boolean {
  return 'tagName' in parent && /^h[1-6]$/.test(parent.tagName ?? '')
}

/** A heading's formula as text: the table of contents and the anchor are made of text. */
function spoken({ latex }: PageFormula): Element {
  return {
    type: 'element',
    tagName: 'span',
    properties: { hidden: true, dataPagefindIgnore: true },
    children: [{ type: 'text', value: latex.replace(/\\[a-z]+\s*|[{}\\]/gi, '') }],
  }
}

function fragment(html: string, display: boolean): ElementContent {
  return {
    type: display ? 'mdxJsxFlowElement' : 'mdxJsxTextElement',
    name: 'Fragment',
    attributes: [{ type: 'mdxJsxAttribute', name: 'set:html', value: html }],
    children: [],
  }
}
