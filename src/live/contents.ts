/**
 * The element of a table of contents that marks the heading one is at; Starlight's own asks of
 * thousands of elements whether they have a heading inside, which takes a slow phone a second.
 */
export class StarlightTOC extends HTMLElement {
  private shown = this.querySelector<HTMLAnchorElement>('a[aria-current="true"]')

  /** The link to the heading one is at; the phone's kind shows its text besides. */
  protected set current(link: HTMLAnchorElement) {
    if (link === this.shown) return
    this.shown?.removeAttribute('aria-current')
    link.setAttribute('aria-current', 'true')
    this.shown = link
  }

  constructor() {
    super()
    const links = [...this.querySelectorAll('a')]
    const passed = new Set<string>()
    // All that is above a line in the upper part of the window, however far above it is.
    const above = { rootMargin: '10000000px 0px -75% 0px' }
    const observer = new IntersectionObserver((entries) => {
      for (const { isIntersecting, target } of entries)
        if (isIntersecting) passed.add(target.id)
        else passed.delete(target.id)
      const link = links.findLast((each) => passed.has(idOf(each))) ?? links[0]
      if (link) this.current = link
    }, above)
    for (const link of links) {
      const heading = document.getElementById(idOf(link))
      if (heading) observer.observe(heading)
    }
  }
}

/** The id of the heading that a link leads to. */
const idOf = (link: HTMLAnchorElement): string => decodeURIComponent(link.hash.slice(1))

customElements.define('starlight-toc', StarlightTOC)
