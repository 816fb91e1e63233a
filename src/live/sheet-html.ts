/** The formulas of a sheet with what became of each, as the items of a list. */
import { escape } from '../rules/escape.ts'
import type { SheetFormula, SheetShown } from './protocol.ts'
import { toneOf, verdictHtml } from './verdict-html.ts'

/** HTML of the items; what a reader typed is escaped. */
export function listHtml({ formulas, problems }: SheetShown): string {
  return [
    ...formulas.map(formulaHtml),
    ...problems.map((text) => `<li class="sheet-problem">${escape(text)}</li>`),
  ].join('')
}

function formulaHtml({ html, tex, outcome }: SheetFormula): string {
  const shown = html ?? `<code>${escape(tex)}</code>`
  const [tone, told] =
    outcome.kind === 'said'
      ? ['said', `<p>${said(outcome.what)}</p>`]
      : [toneOf(outcome), verdictHtml(outcome, tex)]
  return `<li><div class="bench-preview">${shown}</div><div class="bench-verdict" data-tone="${tone}">${told}</div></li>`
}

function said(verdict: string): string {
  if (verdict === 'declared') return 'Says what something is.'
  return verdict === 'defined' ? 'Gives something its meaning.' : 'Is mentioned.'
}
