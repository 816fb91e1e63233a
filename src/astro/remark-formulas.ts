import { relative } from 'node:path'
import type { Node, Root } from 'mdast'
import type { InlineMath, Math } from 'mdast-util-math'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import type { MathNode } from '../page/document.ts'
import type { FormulaEvidence } from '../page/evidence.ts'
import { numberingOf, type Reference } from '../rules/numbering.ts'
import type { Refusal } from './evidence.ts'
import {
  checkAgain,
  evidenceOf,
  pageHash,
  printRefusal,
  readPage,
  refusals,
} from './evidence.ts'
import { summary } from './summary.ts'

/** A formula of a page, as the stages of the pipeline hand it on. */
export interface PageFormula {
  latex: string
  display: boolean
  line: number
  column: number
  /** Absent only in development, while the formula is not checked. */
  evidence?: FormulaEvidence
  /** What it is called; inline formulas and slips are not referred to. */
  reference?: Reference
}

declare module 'vfile' {
  interface DataMap {
    formulas: PageFormula[]
    /** KaTeX macros of the page. */
    macros: Record<string, string>
  }
}

interface Options {
  /** Absolute path of the project. */
  root: string
  /** True when pages are published: then a formula without good evidence is fatal. */
  publish: boolean
}

/**
 * Numbers the formulas of a page in reading order and gives each its evidence, looked
 * up by position and by content. What is missing, stale or bad stops a build.
 */
export function remarkFormulas({ root, publish }: Options) {
  return async (tree: Root, file: VFile): Promise<void> => {
    const page = relative(root, file.path).replaceAll('\\', '/')
    const document = readPage(root, page)
    const known = evidenceOf(root, page)
    const fresh =
      !(known instanceof Error) && known.hash === (await pageHash(root, document))
    const evidence = fresh ? known.formulas : []
    const problems = publish ? await refusals(root, document) : []
    if (problems.length === 0) {
      const defects = document.formulas.flatMap(({ defect }) => defect ?? [])
      for (const { from, message, note } of defects) {
        problems.push({ file: page, ...from, message, note })
      }
    }
    const nodes = mathIn(tree)
    const references = numberingOf(tree).formulas
    const formulas = nodes.map((node, index): PageFormula => {
      mark(node, index)
      const { line, column } = node.position!.start
      const display = node.type === 'math'
      const reference = references.get(node)
      const formula = {
        latex: node.value,
        display,
        line,
        column,
        ...(reference ? { reference } : {}),
      }
      const found = evidence[index]
      const same = found?.latex === node.value && found.display === display
      if (same) return { ...formula, evidence: found }
      if (publish && problems.length === 0) {
        problems.push(without(page, formula, document.formulas[index]))
      }
      return formula
    })
    if (publish && problems.length === 0 && evidence.length > nodes.length) {
      problems.push({
        file: page,
        line: 1,
        column: 1,
        message: `Unexpected evidence of ${evidence.length} formulas, expected ${nodes.length} as on the page`,
        note: checkAgain,
      })
    }
    stop(file, problems)
    file.data.formulas = formulas
    file.data.macros = document.macros
    if (formulas.length > 0)
      tree.children.push(fragment(summary(formulas, document.bare)))
  }
}

/** Fails a page with all its problems, placed at the first. */
export function stop(file: VFile, problems: readonly Refusal[]): void {
  const first = problems[0]
  if (!first) return
  const { line, column } = first
  file.fail(problems.map(printRefusal).join('\n'), { line, column })
}

function mathIn(tree: Root): (Math | InlineMath)[] {
  const nodes: (Math | InlineMath)[] = []
  visit(tree, (node: Node) => {
    if (node.type === 'math' || node.type === 'inlineMath') {
      nodes.push(node as Math | InlineMath)
    }
  })
  return nodes
}

function without(
  file: string,
  { latex, line, column }: PageFormula,
  checked: MathNode | undefined,
): Refusal {
  const text = latex.replace(/\s+/g, ' ')
  const shown = text.length > 60 ? `${text.slice(0, 59)}…` : text
  const expected = checked ? `\`${checked.tex}\`` : 'none'
  return {
    file,
    line,
    column,
    message: `Unexpected formula \`${shown}\` without evidence, expected the one that was checked at this place: ${expected}`,
    note: checkAgain,
  }
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
