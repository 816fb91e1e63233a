/**
 * Renders formulas by the checker's own call of KaTeX and puts each on the page as ONE raw
 * fragment with its verdict: KaTeX's HTML is hundreds of nodes a formula, and MDX would make
 * a function call of each. Every error and every warning is fatal at the formula's place.
 */
import type { Element, ElementContent, Parents, Root } from 'hast'
import type {} from 'mdast-util-mdx'
import { SKIP, visitParents } from 'unist-util-visit-parents'
import type { VFile } from 'vfile'
import { render, renderMarked } from '../formula/read/katex.ts'
import { pageName } from '../page/site.ts'
import { spokenMath } from '../rules/links.ts'
import type { Refusal } from './evidence.ts'
import { cardsHref, formulaHtml } from './formula-html.ts'
import { leftSide } from './left-side.ts'
import type { PageFormula } from './remark-formulas.ts'
import { stop } from './remark-formulas.ts'
import { marksOf, symbolsOf } from './symbols.ts'

/** Replaces every numbered formula by its rendering and its verdict. */
export function rehypeFormulas({ base, root }: { base: string; root: string }) {
  return (tree: Root, file: VFile): void => {
    const formulas = file.data.formulas ?? []
    const { macros = {} } = file.data
    const symbols = symbolsOf(formulas)
    const cards = cardsHref(base, pageName(root, file.path))
    const problems: Refusal[] = []
    const inviting = formulas.find(invites)
    visitParents(tree, 'element', (element, ancestors) => {
      const parent = ancestors.at(-1)
      const number = element.properties['dataFormula']
      if (typeof number !== 'string' || !parent) return
      const index = parent.children.indexOf(element)
      const formula = formulas[Number(number)]!
      try {
        const { latex, display } = formula
        const katex = renderMarked(latex, display, macros, marksOf(formula, symbols))
        if (display) tell(ancestors, latex, Number(number), file.path, macros)
        const html = formulaHtml(formula, Number(number), katex, cards, {
          invites: formula === inviting && !isInside(ancestors, 'Live'),
        })
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

/** Slips that a formula must notice to be the one that a page asks its readers to break. */
const breakable = 6

const invites = ({ display, evidence }: PageFormula): boolean =>
  display &&
  evidence?.verdict === 'verified' &&
  (evidence.mutants?.killed ?? 0) >= breakable

const isInside = (ancestors: readonly Parents[], name: string): boolean =>
  ancestors.some((node) => node.type === 'mdxJsxFlowElement' && node.name === name)

/**
 * Tells an `<Answer>` of its equation and a `<Live>` of its formula: the first displayed
 * one inside it.
 */
function tell(
  ancestors: readonly Parents[],
  latex: string,
  number: number,
  page: string,
  macros: Record<string, string>,
): void {
  const around = ancestors.findLast(
    (node) =>
      node.type === 'mdxJsxFlowElement' && /^(?:Answer|Live)$/.test(node.name ?? ''),
  )
  if (around?.type !== 'mdxJsxFlowElement' || around.attributes.some(isNamed('at')))
    return
  const give = (name: string, value: string): void => {
    around.attributes.push({ type: 'mdxJsxAttribute', name, value })
  }
  if (around.name === 'Live') give('page', page)
  else {
    const left = leftSide(latex)
    if (left === undefined) return
    give('left', left)
    give('shown', render(`${left} =`, false, macros))
  }
  give('at', String(number))
}

const isNamed = (name: string) => (attribute: { type: string; name?: string }) =>
  attribute.type === 'mdxJsxAttribute' && attribute.name === name

function isHeading(parent: Root | { type: string; tagName?: string }): boolean {
  return 'tagName' in parent && /^h[1-6]$/.test(parent.tagName ?? '')
}

/** A heading's formula as text: the table of contents and the anchor are made of text. */
function spoken({ latex }: PageFormula): Element {
  return {
    type: 'element',
    tagName: 'span',
    properties: { hidden: true, dataPagefindIgnore: true },
    children: [{ type: 'text', value: spokenMath(latex) }],
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
