/** What is behind the mark of a formula: how it was checked, in a reader's words first. */
import { render } from '../formula/read/katex.ts'
import { noticed, title, tried } from '../page/in-words.ts'
import { sentence } from './counterexample.ts'
import { details } from './details.ts'
import { fewerSpans } from './fewer-spans.ts'
import { escape, message } from './html.ts'
import { shownName } from '../rules/shown-name.ts'
import type { PageFormula } from './remark-formulas.ts'
import type { PageSymbol } from './symbols.ts'

/** The card of a formula: verdict, what was tried, the names in it, and the details. */
export function card(
  formula: PageFormula,
  symbols: readonly PageSymbol[],
  macros: Record<string, string>,
  base: string,
): string {
  const { evidence } = formula
  const rows = details(formula, base)
  return (
    `<p class="card-verdict" data-verdict="${evidence?.verdict ?? 'unchecked'}">${escape(title(evidence))}</p>` +
    `<p>${words(formula)}</p>` +
    names(formula, symbols, macros) +
    (rows &&
      `<details class="card-more"><summary>How it was checked</summary>${rows}</details>`)
  )
}

function words(formula: PageFormula): string {
  const { evidence } = formula
  if (!evidence)
    return 'It gets its verdict when the page’s checks run: <code>npm run check</code>.'
  switch (evidence.verdict) {
    case 'verified':
      return [tried(evidence), noticed(evidence)].filter(Boolean).join(' ')
    case 'refuted':
      return `It stands here because it is often written, and it is false. ${sentence(formula)}`
    case 'defined':
      return `It says what its left side means. ${noticed(evidence)}`
    case 'stated':
      return `Not checked: ${message(evidence.reason ?? 'no reason is given.')}`
    default:
      return [evidence.message, evidence.note]
        .map((text) => (text ? message(text) : ''))
        .join(' ')
  }
}

function names(
  { evidence }: PageFormula,
  symbols: readonly PageSymbol[],
  macros: Record<string, string>,
): string {
  const inside = new Set((evidence?.legend ?? []).map(({ name }) => name))
  const items = symbols
    .map((symbol, number) => ({ ...symbol, number }))
    .filter(({ name }) => inside.has(name))
    .map(
      ({ name, what, at, number }) =>
        `<li data-s="${number}"><a href="#formula-${at + 1}">${nameHtml(name, macros)}<span class="sr-only">where it is introduced</span></a> ${escape(what)}</li>`,
    )
  return items.length > 0 ? `<ul class="card-names">${items.join('')}</ul>` : ''
}

/** A name as KaTeX shows it; what is no LaTeX as text. */
export function nameHtml(name: string, macros: Record<string, string>): string {
  const { latex } = shownName(name)
  try {
    return fewerSpans(render(latex, false, macros))
  } catch {
    return `<code>${escape(latex)}</code>`
  }
}
