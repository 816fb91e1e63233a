/** Calls back when a reader has paused after a change of a text, milliseconds after the last key. */
export function onPause(
  input: HTMLInputElement | HTMLTextAreaElement,
  pause: number,
  act: () => Promise<void>,
): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  input.addEventListener('input', () => {
    clearTimeout(timer)
    timer = setTimeout(() => void act(), pause)
  })
}
