import { MarkupKind, type Hover } from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import type { Checked } from '../cli/check.ts'
import { ok } from '../formula/judge/evidence.ts'
import { counterexampleText } from '../page/finding.ts'
import { noticed, title, tried } from '../page/in-words.ts'
import { formulaAt, symbolAt, type FormulaAt, type SymbolAt } from './at.ts'
import { rangeIn } from './places.ts'

/** What is known of the name and of the formula at an offset. */
export function hoverAt(
  page: Checked,
  text: TextDocument,
  offset: number,
): Hover | undefined {
  const found = formulaAt(page, offset)
  if (!found) return undefined
  const symbol = symbolAt(page, offset)
  const parts = [...(symbol ? [meaning(symbol)] : []), verdict(page, found)]
  return {
    contents: { kind: MarkupKind.Markdown, value: parts.join('\n\n---\n\n') },
    range: rangeIn(text, symbol?.place ?? found.formula),
  }
}

/** `A`: a matrix, n × n, invertible. Introduced in line 1. */
function meaning({ name, what, first, isSaid }: SymbolAt): string {
  const where = isSaid ? 'Introduced' : 'First'
  return `\`${name}\`: ${what}. ${where} in line ${first.from.line}.`
}

/** The verdict in a reader's words. */
function verdict(page: Checked, { formula, evidence }: FormulaAt): string {
  if (formula.ignored) return paragraphs('Ignored', formula.reason)
  const finding = page.findings.find((each) => each.formula === formula)
  const shown = counterexampleText(evidence)
  const example = shown && `Counterexample: \`${shown}\``
  if (finding)
    return paragraphs(title(evidence), finding.message, example, finding.note)
  switch (evidence.verdict) {
    case 'verified':
      return paragraphs(title(evidence), tried(evidence), noticed(evidence))
    case 'refuted':
      return paragraphs(title(evidence), example)
    case 'stated':
      return paragraphs(title(evidence), formula.reason)
    default: {
      // In a survey, what is wrong only as it was understood is not said to be wrong.
      const isOpen = page.survey && !ok(evidence)
      const head = isOpen ? 'Not settled' : title(evidence)
      return paragraphs(head, evidence.message)
    }
  }
}

const paragraphs = (head: string, ...rest: (string | undefined)[]): string =>
  [`**${head}**`, ...rest].filter(Boolean).join('\n\n')
