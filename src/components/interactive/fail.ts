/** Tells a reader that a figure could not be drawn, and a developer why. */
export function fail(element: HTMLElement, error: unknown): void {
  console.error(error)
  element.querySelector('.interactive-words')!.textContent =
    'This figure could not be redrawn; what you see is an earlier state.'
}
