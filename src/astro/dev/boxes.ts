/** Formulas of a page that is being written, as they stand on it with what is wrong with them. */
import { renderMarked } from '../../formula/read/katex.ts'
import type { Document, MathNode } from '../../page/document.ts'
import { formulaEvidence } from '../../page/evidence.ts'
import { findingOf, passes } from '../../page/finding.ts'
import type { PageEvidence } from '../../page/verdict.ts'
import { sentence } from '../counterexample.ts'
import { formulaHtml } from '../formula-html.ts'
import { escape, message } from '../html.ts'
import type { PageFormula } from '../remark-formulas.ts'
import { marksOf, symbolsOf } from '../symbols.ts'

/** The formulas of a page with what is known of each. */
export function pageFormulas(
  document: Document,
  known: readonly (PageEvidence | undefined)[],
): PageFormula[] {
  return document.formulas.map((formula, index) => {
    const { tex, display, from } = formula
    const evidence = known[index]
    return {
      latex: tex,
      display,
      line: from.line,
      column: from.column,
      ...(evidence ? { evidence: formulaEvidence(document, formula, evidence) } : {}),
    }
  })
}

/** The boxes of those formulas, by number, of which something is known. */
export function boxesOf(
  document: Document,
  known: readonly (PageEvidence | undefined)[],
  cards: string,
  numbers: Iterable<number>,
): Map<number, string> {
  const formulas = pageFormulas(document, known)
  const symbols = symbolsOf(formulas)
  const boxes = new Map<number, string>()
  for (const index of numbers) {
    const formula = formulas[index]
    if (!formula?.evidence) continue
    const { latex, display, evidence } = formula
    const marks = marksOf(formula, symbols)
    const katex = rendered(latex, display, document.macros, marks)
    const finding = findingHtml(document.formulas[index]!, evidence, formula)
    boxes.set(index, formulaHtml(formula, index, katex, cards, { finding }))
  }
  return boxes
}

/** Whatever is wrong with a formula: what was seen, the smallest draw that shows it, a repair. */
function findingHtml(
  node: MathNode,
  evidence: PageEvidence,
  formula: PageFormula,
): string {
  if (node.ignored || passes(evidence, true)) return ''
  const { message: text, note, place } = findingOf(node, evidence)
  const lines = [
    `<strong>${place.from.line}:${place.from.column}</strong> ${message(text)}`,
    sentence(formula),
    note && message(note),
  ]
  const told = lines.flatMap((line) => (line ? `<span>${line}</span>` : []))
  return `<span class="finding">${told.join('')}</span>`
}

type Render = Parameters<typeof renderMarked>

/** Formulas as rendered: most stay from one version of a page to the next. */
const known = new Map<string, string>()
const most = 2000

/** What KaTeX makes of a formula; what it can't read stands as it is written. */
function rendered(...formula: Render): string {
  const key = JSON.stringify(formula)
  let html = known.get(key)
  if (html === undefined) {
    try {
      html = renderMarked(...formula)
    } catch {
      html = `<code>${escape(formula[0])}</code>`
    }
    if (known.size >= most) known.clear()
    known.set(key, html)
  }
  return html
}
