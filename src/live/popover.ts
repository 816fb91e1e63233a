/** The one popover of a page: beside what was touched, or a sheet at the foot of a phone. */

let popover: HTMLElement | undefined

/** Shows HTML of our own making beside an element; the focus goes there and back. */
export function showPopover(
  html: string,
  beside: HTMLElement,
  label: string,
): HTMLElement {
  const shown = filled(html, 'dialog')
  shown.insertAdjacentHTML(
    'afterbegin',
    '<button type="button" class="card-close" aria-label="Close">×</button>',
  )
  shown.setAttribute('aria-label', label)
  shown.querySelector('.card-close')!.addEventListener('click', () => {
    shown.hidePopover()
  })
  shown.showPopover({ source: beside })
  shown.focus()
  return shown
}

/** The same for a look in passing: the focus stays where it is. */
export function showPreview(html: string, beside: HTMLElement): HTMLElement {
  const shown = filled(html, 'tooltip')
  shown.removeAttribute('aria-label')
  shown.showPopover({ source: beside })
  return shown
}

/** Closes it. */
export function hidePopover(): void {
  popover?.hidePopover()
}

function filled(html: string, role: string): HTMLElement {
  const element = (popover ??= made())
  element.hidePopover()
  element.innerHTML = html
  element.setAttribute('role', role)
  return element
}

function made(): HTMLElement {
  const element = document.createElement('div')
  element.className = 'card not-content'
  element.id = 'card'
  element.popover = 'auto'
  element.tabIndex = -1
  // What a link of it leads to lies on the same page, perhaps behind it.
  element.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('a[href^="#"]'))
      element.hidePopover()
  })
  document.body.append(element)
  return element
}
