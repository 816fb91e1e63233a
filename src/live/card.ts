/** The card of a formula: how it was checked, what can be done with it. */
import { liveData } from './data.ts'
import { hidePopover, showPopover } from './popover.ts'

/** Opens the card of the formula at this number of the page. */
export async function openCard(
  { box, at }: { box: HTMLElement; at: number },
  mark: HTMLElement,
): Promise<void> {
  const data = await liveData()
  const shown = showPopover(
    `${data.cards[at]!}<p class="card-actions"></p>`,
    mark,
    'How this formula was checked',
  )
  const actions = shown.querySelector('.card-actions')!
  const { tex, role } = data.formulas[at]!
  if (role !== 'stated') {
    const again = role === 'erratum' ? 'Put it right' : 'Break it'
    actions.append(
      button(again, async () => {
        hidePopover()
        const { openBench } = await import('./bench.ts')
        await openBench(box, at, data)
      }),
    )
  }
  const annotation = box.querySelector('.katex-mathml math')
  actions.append(copies('Copy LaTeX', tex))
  if (annotation) actions.append(copies('Copy MathML', annotation.outerHTML))
  const permanent = box.querySelector<HTMLAnchorElement>('.formula-number')
  if (permanent) actions.append(copies('Copy link', permanent.href))
  if (mark.matches(':hover')) return
  shown.querySelector<HTMLElement>('button')?.focus()
}

function button(text: string, act: () => unknown): HTMLButtonElement {
  const element = document.createElement('button')
  element.type = 'button'
  element.className = 'card-action'
  element.textContent = text
  element.addEventListener('click', act)
  return element
}

function copies(text: string, what: string): HTMLButtonElement {
  const element = button(text, async () => {
    try {
      await navigator.clipboard.writeText(what)
      element.textContent = 'Copied'
    } catch {
      element.textContent = 'Not allowed to copy'
    }
  })
  return element
}
