/**
 * Boxes that may scroll are tab stops as they come, for those without a script. Whether one
 * does depends on its width: here it is a stop only while there is something to scroll. To
 * measure what is far below would lay it out (`far.css`): it is told of when it is laid out.
 */

const attributes = ['tabindex', 'role', 'aria-label'] as const

/** Keeps the boxes of a page tab stops as long as they scroll. */
export function keepTabStops(): void {
  const boxes = document.querySelectorAll<HTMLElement>(
    ':is(.formula-scroll, .formula-wide, .sl-markdown-content table)[tabindex]',
  )
  const given = new Map(
    [...boxes].map((box) => [
      box,
      attributes.map((name) => [name, box.getAttribute(name)] as const),
    ]),
  )
  const decide = (list: Iterable<HTMLElement>): void => {
    // All are measured before one is changed: each change would cost a layout.
    const measured = [...list].map((box) => [box, scrolls(box)] as const)
    for (const [box, isStop] of measured)
      for (const [name, value] of given.get(box)!)
        if (isStop && value !== null) box.setAttribute(name, value)
        else if (value !== null && box !== document.activeElement)
          box.removeAttribute(name)
  }
  const observer = new ResizeObserver((entries) => {
    decide(entries.map(({ target }) => target as HTMLElement))
  })
  for (const box of boxes) observer.observe(box)
  // Another face makes a formula wider, and its box not.
  void document.fonts.ready.then(() => {
    decide([...boxes].filter(isLaidOut))
  })
}

const isLaidOut = (box: HTMLElement): boolean =>
  box.checkVisibility({ contentVisibilityAuto: true })

/** A pixel may be rounding. */
const scrolls = ({ scrollWidth, clientWidth }: HTMLElement): boolean =>
  scrollWidth > clientWidth + 1
