import { render } from '../formula/read/katex.ts'
import { sourceId } from '../rules/citations.ts'
import type { Correction, Corrections } from './corrections.ts'
import { sentence } from './counterexample.ts'
import { count } from '../page/in-words.ts'
import { escape, math } from './html.ts'
import type { Library } from '../rules/library.ts'
import type { Written } from './notes.ts'
import { inSentence } from './remark-citations.ts'
import type { PageFormula } from './remark-formulas.ts'
import { displayBox } from './wide.ts'
import { fewerSpans } from './fewer-spans.ts'

// On phones the rows are blocks; the roles keep them rows for those who do not see them.
const columns = ['Error', 'As written', 'Corrected', 'Counterexample', 'Source']

/**
 * The table of all corrections, below it what keeps it from being whole. A source is
 * linked in the list of its page.
 */
export function correctionsHtml(
  list: Corrections,
  complaints: readonly string[],
  library: Library,
  base: string,
): string {
  const head = columns.map((name) => `<th scope="col" role="columnheader">${name}</th>`)
  const rows = list.found.map((one) => row(one, library, base))
  const table = `<table class="errata" role="table"><caption>${count(list.found.length, 'error')} of the notes, by number</caption><thead role="rowgroup"><tr role="row">${head.join('')}</tr></thead><tbody role="rowgroup">${rows.join('')}</tbody></table>`
  const open = complaints.map((text) => `<li>${escape(text)}.</li>`).join('')
  return (
    (rows.length > 0 ? table : '<p>No page corrects an error yet.</p>') +
    (open && `<div class="errata-open"><p>Not in order:</p><ul>${open}</ul></div>`)
  )
}

function row(one: Correction, library: Library, base: string): string {
  const { id, title, page, sources, notes, wrong, right, macros } = one
  const address = escape(`${base.replace(/\/$/, '')}/${page}/`)
  const tested = several(wrong.map((formula) => rendered(formula, macros)))
  const cells = [
    inNotes(notes) + tested,
    several(right.map((formula) => rendered(formula, macros))) ||
      'Said in words on the page.',
    several(wrong.map((formula) => sentence(formula) || 'See the page.')),
    sources.map((source) => cited(source, address, library)).join('; ') ||
      'The check alone.',
  ]
  const head = `<th scope="row" role="rowheader"><a href="${address}#${escape(id)}">${escape(id)}</a> <span class="errata-title">${escape(title)}</span></th>`
  const body = cells.map(
    (cell, index) => `<td role="cell" data-label="${columns[index + 1]!}">${cell}</td>`,
  )
  return `<tr role="row">${head}${body.join('')}</tr>`
}

/** What the notes wrote, and under it how it reads in the letters of the page. */
function inNotes({ latex, words }: Written): string {
  const formulas = latex.map((one) => `<p>${math(one)}</p>`)
  const text = words === undefined ? [] : [`<p>“${worded(words)}”</p>`]
  const own = [...text, ...formulas].join('')
  return own && `<blockquote class="errata-notes">${own}</blockquote>`
}

/** Words with formulas between dollars, as HTML. */
const worded = (text: string): string =>
  text
    .split('$')
    .map((part, index) => (index % 2 === 0 ? escape(part) : math(part)))
    .join('')

function cited(
  { key, place }: Correction['sources'][number],
  address: string,
  library: Library,
): string {
  const text = escape(inSentence(library, key, place))
  return `<a href="${address}#${sourceId(key)}">${text}</a>`
}

/** One as it is, more as a numbered list: the numbers of a row's cells go together. */
function several(items: readonly string[]): string {
  if (items.length < 2) return items.join('')
  return `<ol>${items.map((item) => `<li>${item}</li>`).join('')}</ol>`
}

/** A formula as on its page, without the mark: the id leads to that. */
function rendered(
  { latex, evidence }: PageFormula,
  macros: Record<string, string>,
): string {
  const html = fewerSpans(render(latex, true, macros))
  return `<div class="formula-scroll" data-verdict="${evidence!.verdict}"${displayBox(html)} data-pagefind-ignore>${html}</div>`
}
