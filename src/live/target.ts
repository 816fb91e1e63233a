/**
 * An address may name something far below, and the browser goes where it guesses that to be
 * (`far.css`). What is around it is laid out then, and it is gone to once more. The same goes
 * for what the keyboard reaches.
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

/** Opens what folds away the place that an address names; not every browser does. */
function unfold(): void {
  let fold = document.querySelector(':target')?.closest('details')
  for (; fold; fold = fold.parentElement?.closest('details')) fold.open = true
}

/** Brings back what has the focus while what is laid out around it moves it out of the window. */
function follow(focused: Element, left = frames): void {
  requestAnimationFrame(() => {
    if (document.activeElement !== focused) return
    const { top, bottom } = focused.getBoundingClientRect()
    if (bottom < 0 || top > innerHeight) focused.scrollIntoView({ block: 'center' })
    if (left > 1) follow(focused, left - 1)
  })
}

/** Keeps what an address names in view, now and whenever it names something else. */
export function keepTarget(): void {
  const go = (): void => {
    unfold()
    settle()
  }
  if (location.hash.length > 1) go()
  addEventListener('hashchange', go)
  document.addEventListener('focusin', ({ target }) => {
    if (target instanceof Element && target.matches(':focus-visible')) follow(target)
  })
}
