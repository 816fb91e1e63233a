/**
 * Loads Pagefind's interface when the reader turns to the search. Starlight would load it on
 * every page, in an idle moment, and a page that stays busy has none.
 */
import type { Options } from './options.ts'

const element = '#starlight__search'
const search = document.querySelector<HTMLElement>('site-search')
const dialog = search?.querySelector('dialog')

// While pages are written there is no index, and no place for the interface.
if (search && dialog?.querySelector(element)) {
  let asked = false
  const ask = (): void => {
    if (asked) return
    asked = true
    const base = import.meta.env.BASE_URL
    const options: Options = {
      element,
      baseUrl: base,
      bundlePath: `${base.replace(/\/$/, '')}/pagefind/`,
      showImages: false,
      showSubResults: true,
      translations: JSON.parse(search.dataset['translations'] ?? '{}') as object,
    }
    void import('./ui.ts').then(({ open }) => {
      open(options)
      if (dialog.open) dialog.querySelector('input')?.focus()
    })
  }
  for (const turn of ['pointerenter', 'focusin', 'click'])
    search.addEventListener(turn, ask)
  // By its keys it opens without any of these.
  new MutationObserver(ask).observe(dialog, { attributeFilter: ['open'] })
  if (dialog.open) ask()
}
