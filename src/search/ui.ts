/** Pagefind's own interface, told how formulas are looked up and shown. */
import { PagefindUI } from '@pagefind/default-ui/npm_dist/mjs/ui-core.mjs'
import { render } from '../formula/read/katex.ts'
import { excerpt } from './excerpt.ts'
import type { Indexed } from './marked.ts'
import type { Options, Result } from './options.ts'
import { asTerm } from './words.ts'

/** Puts the interface where the options say. */
export function open(options: Options): void {
  new PagefindUI({
    ...options,
    processTerm: asTerm,
    processResult: withFormulas,
  })
  // A title is no name for those who do not see it.
  document
    .querySelector(`${options.element} input`)
    ?.setAttribute('aria-label', 'Search')
}

/** Excerpts with formulas as they look; a part that was found in a formula leads to it. */
function withFormulas(result: Result): void {
  const { meta, raw_content: text } = result
  const formulas = JSON.parse(meta['formulas'] ?? '[]') as Indexed[]
  // Pagefind would show it beside the title.
  delete meta['formulas']
  const shown = (locations: number[]) => excerpt(text, locations, formulas, html)
  result.excerpt = shown(result.locations).html
  for (const part of result.sub_results) {
    const { html, id } = shown(part.locations)
    part.excerpt = html
    if (id) part.url = `${part.url.replace(/#.*/, '')}#${id}`
  }
}

function html(latex: string): string {
  try {
    return render(latex, false)
  } catch {
    return '…'
  }
}
