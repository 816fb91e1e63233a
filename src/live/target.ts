/**
 * An address may name something far below, and the browser goes where it guesses that to be
 * (`far.css`). What is around it is laid out then, and it is gone to once more.
 */

/** Frames until all that is near a new place was laid out, also what came near by that. */
const frames = 12

/** Goes to what the address names until it stands still. */
function settle(left = frames): void {
  requestAnimationFrame(() => {
    document.querySelector(':target')?.scrollIntoView()
    if (left > 1) settle(left - 1)
  })
}

/** Keeps what an address names in view, now and whenever it names something else. */
export function keepTarget(): void {
  if (location.hash.length > 1) settle()
  addEventListener('hashchange', () => {
    settle()
  })
}
