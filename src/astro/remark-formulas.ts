import { relative } from 'node:path'
import type { Node, Root } from 'mdast'
import type { Math, InlineMath } from 'mdast-util-math'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import type { EvidenceStore, FormulaEvidence, Refusal } from './evidence.ts'
import { printRefusal, readEvidence, refusals } from './evidence.ts'
import { summary } from './summary.ts'

/** A formula of a page, as the stages of the pipeline hand it on. */
export interface PageFormula {
  latex: string
  display: boolean
  line: number
  column: number
  /** Absent only in development, while the formula is not checked. */
  evidence?: FormulaEvidence
}

declare module 'vfile' {
  interface DataMap {
    formulas: PageFormula[]
  }
}

interface Options {
  store: EvidenceStore
  /** True when pages are published: then a formula without good evidence is fatal. */
  publish: boolean
}

/**
 * Numbers the formulas of a page in reading order and gives each its evidence, looked
 * up by position and by content. What is missing, stale or bad stops a build.
 */
export function remarkFormulas({ store, publish }: Options) {
  return (tree: Root, file: VFile): void => {
    const page = relative(store.root, file.path).replaceAll('\\', '/')
    if (!page.startsWith(`${store.content}/`)) return
    const nodes: (Math | InlineMath)[] = []
    visit(tree, (node: Node) => {
      if (node.type === 'math' || node.type === 'inlineMath') {
        nodes.push(node as Math | InlineMath)
      }
    })
    const problems = publish ? refusals(store, page) : []
    const evidence = readEvidence(store, page)
    const formulas = nodes.map((node, index): PageFormula => {
      const { line, column } = node.position!.start
      const display = node.type === 'math'
      const found = evidence?.formulas[index]
      const matches = found?.latex === node.value && found.display === display
      if (publish && !matches && problems.length === 0) {
        problems.push(without(page, { line, column, latex: node.value }))
      }
      mark(node, index)
      const formula = { latex: node.value, display, line, column }
      return matches ? { ...formula, evidence: found } : formula
    })
    if (publish && evidence && evidence.formulas.length > nodes.length) {
      problems.push({
        file: page,
        line: 1,
        column: 1,
        message: `Unexpected evidence of ${evidence.formulas.length} formulas, expected ${nodes.length} as on the page`,
        note: 'Run `npm run build`: it checks the pages first, and then builds.',
      })
    }
    stop(file, problems)
    file.data.formulas = formulas
    if (formulas.length > 0) tree.children.unshift(fragment(summary(formulas)))
  }
}

/** Fails a page with all its problems, placed at the first. */
export function stop(file: VFile, problems: readonly Refusal[]): void {
  const first = problems[0]
  if (!first) return
  const { line, column } = first
  file.fail(problems.map(printRefusal).join('\n'), { line, column })
}

function without(
  page: string,
  { line, column, latex }: { line: number; column: number; latex: string },
): Refusal {
  return {
    file: page,
    line,
    column,
    message: `Unexpected formula \`${shorten(latex)}\` without evidence, expected the one that was checked at this place`,
    note: 'Run `npm run build`: it checks the pages first, and then builds.',
  }
}

function shorten(latex: string): string {
  const line = latex.replace(/\s+/g, ' ')
  return line.length > 60 ? `${line.slice(0, 59)}…` : line
}

/** Leaves the formula's number where the HTML stages find it. */
function mark(node: Math | InlineMath, index: number): void {
  const data = (node.data ??= {}) as { hProperties?: Record<string, unknown> }
  data.hProperties = { ...data.hProperties, dataFormula: String(index) }
}

/** HTML that MDX passes through as it is. */
function fragment(html: string): Root['children'][number] {
  return {
    type: 'mdxJsxFlowElement',
    name: 'Fragment',
    attributes: [{ type: 'mdxJsxAttribute', name: 'set:html', value: html }],
    children: [],
  }
}
