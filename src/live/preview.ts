/** What a reference leads to, shown beside it: a formula or a figure of this or another page. */
import { escape } from '../rules/escape.ts'
import { hidePopover, showPopover, showPreview } from './popover.ts'

/** Milliseconds that a pointer may be on its way from the reference to its preview. */
const grace = 200

/** The reference that a look is taken at. */
let looked: HTMLAnchorElement | undefined

/** Shows it for as long as the pointer or the focus stays. */
export async function preview(link: HTMLAnchorElement): Promise<void> {
  if (looked === link) return
  looked = link
  const html = await shownAt(link)
  if (looked !== link || html === undefined) return
  const shown = showPreview(html, link)
  link.setAttribute('aria-describedby', shown.id)
  const asked = new AbortController()
  const { signal } = asked
  let leaving: ReturnType<typeof setTimeout> | undefined
  const end = (): void => {
    asked.abort()
    clearTimeout(leaving)
    link.removeAttribute('aria-describedby')
    if (looked === link) looked = undefined
  }
  const leave = (): void => {
    leaving = setTimeout(() => {
      if (link.matches(':focus-visible')) return
      end()
      hidePopover()
    }, grace)
  }
  const stay = (): void => {
    clearTimeout(leaving)
  }
  for (const place of [link, shown]) {
    place.addEventListener('pointerleave', leave, { signal })
    place.addEventListener('pointerenter', stay, { signal })
  }
  link.addEventListener('blur', leave, { signal })
  shown.addEventListener(
    'toggle',
    ({ newState }) => {
      if (newState === 'closed') end()
    },
    { signal },
  )
  if (!link.matches(':hover, :focus')) leave()
}

/** Shows it until it is closed, with the way there: for a finger, which cannot hover. */
export async function openPreview(link: HTMLAnchorElement): Promise<void> {
  const html = await shownAt(link)
  if (html === undefined) throw new Error(`Expected ${link.href} to be there`)
  const says = link.textContent.trim()
  showPopover(
    `${html}<p class="card-actions"><a class="card-action" href="${escape(link.getAttribute('href')!)}">Go there</a></p>`,
    link,
    says,
  )
}

/** What stands at the end of a link; undefined if that is no formula and no figure. */
async function shownAt(link: HTMLAnchorElement): Promise<string | undefined> {
  const { hash, origin, pathname } = new URL(link.href)
  const isHere = pathname === location.pathname && origin === location.origin
  const page = isHere ? document : await pageAt(pathname)
  const place = page.getElementById(decodeURIComponent(hash.slice(1)))
  const found = place?.closest('.formula, .figure')
  const drawn = found?.querySelectorAll(
    ':scope .katex-display, :scope .figure-drawing, :scope > figcaption',
  )
  if (!drawn || drawn.length === 0) return undefined
  return `<div class="card-preview">${[...drawn].map(plain).join('')}</div>`
}

const pages = new Map<string, Promise<Document>>()

/** Another page of the site, fetched once. */
function pageAt(path: string): Promise<Document> {
  const known = pages.get(path)
  if (known) return known
  const page = fetch(path).then(async (response) => {
    if (!response.ok)
      throw new Error(
        `Unexpected answer ${response.status} for ${path}, expected a page`,
      )
    return new DOMParser().parseFromString(await response.text(), 'text/html')
  })
  pages.set(path, page)
  page.catch(() => pages.delete(path))
  return page
}

/** A copy that does not answer: names and ids belong to the original. */
function plain(element: Element): string {
  const copy = element.cloneNode(true) as Element
  for (const named of copy.querySelectorAll('[data-s]')) named.removeAttribute('data-s')
  for (const named of copy.querySelectorAll('[id]:not(svg *)'))
    named.removeAttribute('id')
  return copy.outerHTML
}
