/** What a name on the page means: shown when it is touched. */
import { escape } from '../rules/escape.ts'
import { liveData } from './data.ts'
import { showPopover } from './popover.ts'

/** Opens what is said of the name with this number, beside where it was touched. */
export async function openName(label: string, beside: HTMLElement): Promise<void> {
  const { symbols } = await liveData()
  const symbol = symbols[Number(label)]
  if (!symbol) return
  const { html, what, at } = symbol
  const said = sentenceAround(at)
  showPopover(
    `<p class="card-verdict">${html}</p><p>${escape(capital(what))}.</p>` +
      (said ? `<blockquote class="card-said">${said}</blockquote>` : '') +
      `<p class="card-actions"><a class="card-action" href="#formula-${at + 1}">Where it is introduced</a></p>`,
    beside,
    'What this name means',
  )
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** The paragraph that introduces a formula, as it stands on the page, without its marks. */
function sentenceAround(at: number): string {
  const place = document.getElementById(`formula-${at + 1}`)
  const block = place?.matches('[data-display]')
    ? place.previousElementSibling
    : place?.closest('p, li, td')
  if (!block?.matches('p, li, td')) return ''
  const copy = block.cloneNode(true) as HTMLElement
  for (const extra of copy.querySelectorAll('.verdict, .counterexample, .katex-mathml'))
    extra.remove()
  for (const named of copy.querySelectorAll('[id]')) named.removeAttribute('id')
  return copy.innerHTML
}
