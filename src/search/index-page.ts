/** A built page as it is indexed: its formulas are words, and its LaTeX goes with it. */
import { parseHTML } from 'linkedom'
import { markedText, type Indexed } from './marked.ts'

/**
 * The HTML for the index; undefined for a page that is not to be found. `weight` is of its
 * words beside those of other pages.
 */
export function indexed(html: string, weight = 1): string | undefined {
  const { document } = parseHTML(html)
  const body = document.querySelector('[data-pagefind-body]')
  if (!body) return undefined
  if (weight !== 1) body.setAttribute('data-pagefind-weight', String(weight))
  const formulas: Indexed[] = []
  const replace = (element: Element, id: string): void => {
    const source = element.querySelector('annotation[encoding="application/x-tex"]')
    const latex = (source?.textContent ?? '').replace(/\s+/g, ' ').trim()
    if (element.closest('h1, h2, h3, h4')) {
      // A heading's formula is spoken beside it.
      element.remove()
      return
    }
    element.replaceWith(markedText(formulas.length, latex))
    formulas.push([id, latex])
  }
  for (const formula of body.querySelectorAll('.formula')) replace(formula, formula.id)
  for (const formula of body.querySelectorAll('.katex')) replace(formula, '')
  for (const spoken of body.querySelectorAll(':is(h1, h2, h3, h4) [hidden]')) {
    spoken.removeAttribute('hidden')
    spoken.removeAttribute('data-pagefind-ignore')
  }
  for (const head of body.querySelectorAll('thead'))
    head.setAttribute('data-pagefind-ignore', '')
  for (const cell of body.querySelectorAll('th, td, dt, dd, caption')) cell.append(' ')
  if (formulas.length > 0) {
    const list = document.createElement('span')
    list.setAttribute('data-pagefind-meta', 'formulas[data-formulas]')
    list.setAttribute('data-formulas', JSON.stringify(formulas))
    body.append(list)
  }
  return document.documentElement.outerHTML
}
