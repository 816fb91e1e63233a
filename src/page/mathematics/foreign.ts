// What is particular to documents that another tool renders than the site's: LaTeX that only
// their renderers take, and mathematics that the dialect they are written in prints as text.

import type { Code, Nodes } from 'mdast'
import { isMath, rangeOf, type MathSource } from '../nodes.ts'
import { problem, type Problem } from '../problem.ts'
import { renders, type Dialect, type Form } from './dialect.ts'
import { asKatex, plainNumbers, unescaped } from './elsewhere.ts'
import { macrosIn } from './macros.ts'
import { rewrite, type Placed } from './rewrite.ts'

/** Lines at the head of a directive that set its options: `:label: eq`, or YAML. */
const directiveOptions = /^(?:---\n[^]*?\n---\n|(?:[ \t]*:[\w-]+:.*(?:\n|$))+)\s*/

/** A formula as KaTeX takes it, without the options and the macros that it sets. */
export function foreignFormula(node: MathSource, written: Placed): Placed {
  let formula = written
  if (node.type === 'code') {
    const options = directiveOptions.exec(formula.tex)?.[0].length ?? 0
    formula = rewrite(formula, [{ from: 0, to: options, instead: '' }])
  }
  if (node.data?.delimited?.form.startsWith('\\\\')) formula = unescaped(formula)
  formula = rewrite(formula, macrosIn(formula.tex).edits)
  return plainNumbers(asKatex(formula))
}

const formOf = (node: MathSource): Form => {
  if (node.type === 'code') return node.lang === 'math' ? '```math' : '```{math}'
  return node.data?.delimited?.form ?? '$…$'
}

/** What of a node readers see as something else than mathematics. */
export function foreignProblems(
  node: Nodes,
  source: string,
  dialect: Dialect | 'any',
): Problem[] {
  if (node.type === 'code' && !node.lang) return indented(node, source)
  if (!isMath(node)) return []
  const form = formOf(node)
  return dialect === 'any' || renders(dialect, form)
    ? []
    : [problem(rangeOf(node), 'foreign-form', form, dialect)]
}

function indented(node: Code, source: string): Problem[] {
  const range = rangeOf(node)
  const isFenced = /^[`~]/.test(source.slice(range.from.offset))
  const isFormula = /^\s*(?:\$\$|\\\\?\[|\\begin\{)/.test(node.value)
  return !isFenced && isFormula ? [problem(range, 'indented-math')] : []
}
