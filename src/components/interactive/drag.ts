/** The pointer in the drawings of an interactive figure: mouse, pen or finger. */

/** What is dragged, by how far the pointer missed its middle. */
interface Grip {
  handle: number
  off: readonly [number, number]
}

type Point = readonly [number, number]

/** Called with a handle's number and the point of its drawing to which it is dragged. */
export type Pull = (handle: number, place: Element, point: Point) => void

/**
 * Follows a pointer that takes a handle in one of the drawings. The drawing is replaced
 * while it is dragged in, so its place holds the pointer, not the handle.
 */
export function followHandles(drawings: Element, pull: Pull): void {
  for (const place of drawings.children as HTMLCollectionOf<HTMLElement>) {
    let grip: Grip | undefined
    const end = () => {
      grip = undefined
      delete place.dataset['dragged']
    }
    // A finger on a handle scrolls nothing; beside it, the page scrolls as ever. The
    // property touch-action says so only of whole drawings.
    place.addEventListener(
      'touchstart',
      (event) => {
        if ((event.target as Element).closest('.handle')) event.preventDefault()
      },
      { passive: false },
    )
    place.addEventListener('pointerdown', (event) => {
      const taken = (event.target as Element).closest<SVGElement>('.handle')
      if (!taken || event.button !== 0 || !event.isPrimary) return
      // No text is selected.
      event.preventDefault()
      const ring = taken.querySelector('.handle-ring')!
      const [x, y] = pointIn(place, event)
      const at = (name: string) => Number(ring.getAttribute(name))
      grip = {
        handle: Number(taken.dataset['handle']),
        off: [x - at('cx'), y - at('cy')],
      }
      place.setPointerCapture(event.pointerId)
      place.dataset['dragged'] = String(grip.handle)
    })
    place.addEventListener('pointermove', (event) => {
      if (!grip || !place.hasPointerCapture(event.pointerId)) return
      const [x, y] = pointIn(place, event)
      pull(grip.handle, place, [x - grip.off[0], y - grip.off[1]])
    })
    place.addEventListener('pointerup', end)
    place.addEventListener('pointercancel', end)
  }
}

/** Where a pointer is, in the pixels of the drawing in a place. */
function pointIn(place: Element, { clientX, clientY }: PointerEvent): Point {
  const svg = place.querySelector('svg')!
  const { x, y } = new DOMPoint(clientX, clientY).matrixTransform(
    svg.getScreenCTM()!.inverse(),
  )
  return [x, y]
}
