/**
 * Waits for a reader: what only somebody who is there makes use of is not fetched before.
 */

const signs = ['pointermove', 'pointerdown', 'keydown', 'focusin', 'scroll'] as const

/** Resolves when a reader has moved, pressed or focused something, or scrolled the page. */
export const firstSign = new Promise<void>((resolve) => {
  const seen = (): void => {
    for (const sign of signs) removeEventListener(sign, seen)
    resolve()
  }
  for (const sign of signs) addEventListener(sign, seen, { passive: true })
})

/** Resolves when the page has nothing else to do. */
export const idle = (): Promise<void> =>
  new Promise((resolve) => {
    // Not every browser tells.
    if ('requestIdleCallback' in globalThis)
      requestIdleCallback(() => {
        resolve()
      })
    else
      setTimeout(() => {
        resolve()
      }, 50)
  })
