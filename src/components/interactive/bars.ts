/** A row of bars under the pointer and under the keys of arrows. */

/** A bar of a row, and how high a pointer pulls it. */
interface Pull {
  bar: number
  share: number
}

/** Where the pressed pointer was last, in each row. */
const before = new WeakMap<Element, Pull>()

/**
 * A pressed pointer pulls the bars under it, and those that it passed since its last event:
 * a curve is drawn, also beyond the row's edges. True if it did.
 */
export function drawBars(event: PointerEvent): boolean {
  if (event.buttons !== 1 || !(event.target instanceof Element)) return false
  const row = event.target.closest('.bars')
  if (!row || row.matches('fieldset:disabled *')) return false
  const pressed = event.type === 'pointerdown'
  if (!pressed && !row.hasPointerCapture(event.pointerId)) return false
  const inputs = barsOf(row)
  const to = pullAt(inputs, event)
  const from = pressed ? to : before.get(row)!
  before.set(row, to)
  const length = Math.abs(to.bar - from.bar)
  for (let k = 0; k <= length; k++) {
    const way = length === 0 ? 1 : k / length
    const bar = inputs[Math.round(from.bar + way * (to.bar - from.bar))]!
    const share = from.share + way * (to.share - from.share)
    bar.valueAsNumber = share * Number(bar.max)
  }
  if (pressed) row.setPointerCapture(event.pointerId)
  choose(inputs, to.bar)
  return true
}

/** Arrows to the left and right, and the ends of a row: the bar that they lead to. */
export function walkBars(event: KeyboardEvent): void {
  const row = event.target instanceof Element && event.target.closest('.bars')
  const way = { ArrowLeft: -1, ArrowRight: 1 }[event.key]
  if (!row || way === undefined || event.altKey || event.ctrlKey || event.metaKey) {
    return
  }
  event.preventDefault()
  const inputs = barsOf(row)
  const next = inputs.findIndex((input) => input === event.target) + way
  if (next in inputs) choose(inputs, next)
}

/** Says beside the label which bar has the focus, and its value. */
export function nameBar(target: EventTarget | null): void {
  if (!(target instanceof HTMLInputElement)) return
  const now = target.closest('.control-bars')?.querySelector('.bars-now')
  if (!now) return
  now.textContent = `${target.getAttribute('aria-label')}: ${target.getAttribute('aria-valuetext')}`
}

/** A row is one stop of the tab key: the bar that was chosen last. */
function choose(inputs: readonly HTMLInputElement[], chosen: number): void {
  for (const [i, input] of inputs.entries()) input.tabIndex = i === chosen ? 0 : -1
  inputs[chosen]!.focus({ preventScroll: true })
}

function pullAt(
  inputs: readonly HTMLInputElement[],
  { clientX, clientY }: { clientX: number; clientY: number },
): Pull {
  const edges = inputs.map((input) => input.getBoundingClientRect())
  const beyond = edges.findIndex(({ right }) => clientX <= right)
  const bar = beyond < 0 ? inputs.length - 1 : beyond
  const { top, height } = edges[bar]!
  const share = 1 - (clientY - top) / height
  return { bar, share: Math.min(1, Math.max(0, share)) }
}

const barsOf = (row: Element): HTMLInputElement[] => [...row.querySelectorAll('input')]
