/** A formula on the bench: its LaTeX to change, what it then looks like, and whether it holds. */
import { Asking } from './asking.ts'
import { liveData } from './data.ts'
import { withoutLabels } from '../page/labels.ts'
import type { Checked, LiveData, LivePage } from './protocol.ts'
import { toneOf, verdictHtml } from './verdict-html.ts'

let asking: Asking | undefined

/** Who is asked on this page. */
export const askingOf = (page: LivePage): Asking => (asking ??= new Asking(page))

const open = new Map<number, HTMLElement>()

/** Puts the formula at this number of the page on a bench below it. */
export async function openBench(
  box: HTMLElement,
  at: number,
  page: LiveData,
): Promise<void> {
  const there = open.get(at)
  if (there) {
    there.querySelector('textarea')!.focus()
    return
  }
  const { tex } = page.formulas[at]!
  const outcome = page.outcomes[at]
  const html = box.querySelector('.katex-display, .katex')?.outerHTML
  const asItWas = outcome && { html, outcome }
  const bench = makeBench(tex, page, at, asItWas, () => {
    open.delete(at)
    bench.remove()
    box.querySelector<HTMLElement>('.verdict')?.focus()
  })
  open.set(at, bench)
  const block = box.matches('[data-display]') ? box : box.closest('p, li, dd, table')
  if (block?.matches('li, dd')) block.append(bench)
  else (block ?? box).after(bench)
  bench.querySelector('textarea')!.focus()
  await fillSlips(bench, at, page)
}

/** The element; `tex` is what stands on it at first, `asItWas` what the page says of it. */
function makeBench(
  tex: string,
  page: LivePage,
  at: number,
  asItWas: Checked | undefined,
  close: () => void,
): HTMLElement {
  const bench = document.createElement('section')
  bench.className = 'bench not-content'
  // Two of them on one page have two names.
  bench.setAttribute('aria-label', `Formula ${at + 1} of the page, to change`)
  const id = `bench-${at}`
  bench.innerHTML = `
<div class="bench-preview" aria-hidden="true"></div>
<label class="bench-label" for="${id}">Change it, in LaTeX</label>
<textarea id="${id}" class="bench-tex" rows="1" spellcheck="false" autocapitalize="off" autocomplete="off"></textarea>
<div class="bench-slips" hidden><span>A slip to try:</span></div>
<div class="bench-verdict" role="status"></div>
<p class="bench-actions"><button type="button" data-act="reset" disabled>As it was</button><button type="button" data-act="close">Close</button></p>`
  const input = bench.querySelector('textarea')!
  input.value = tidy(tex)
  const reset = bench.querySelector<HTMLButtonElement>('[data-act="reset"]')!
  reset.addEventListener('click', () => {
    put(bench, tidy(tex))
  })
  bench.querySelector('[data-act="close"]')!.addEventListener('click', close)
  bench.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') close()
  })
  const check = checking(input, at, page, bench, bench, asItWas)
  input.addEventListener('input', () => {
    fit(input)
    reset.disabled = input.value === tidy(tex)
    check()
  })
  requestAnimationFrame(() => {
    fit(input)
  })
  check()
  return bench
}

/**
 * Checks what stands in a line, and shows what is known as soon as something is.
 *
 * @param busy Is marked as long as the last word is not spoken.
 * @param original What is known of the line as it stands now.
 */
function checking(
  input: HTMLTextAreaElement,
  at: number,
  page: LivePage,
  place: HTMLElement,
  busy: HTMLElement,
  original?: Checked,
): () => void {
  const first = input.value
  const check = async (): Promise<void> => {
    const { value } = input
    const showIfLast = (checked: Checked | undefined): boolean => {
      // A later key has asked again.
      if (!checked || value !== input.value) return false
      show(place, checked, value)
      return true
    }
    busy.setAttribute('aria-busy', 'true')
    const known = value === first ? original : undefined
    const checked = known ?? (await askingOf(page).check(at, value, showIfLast))
    if (showIfLast(checked)) busy.removeAttribute('aria-busy')
  }
  return () => void check()
}

/** Puts other LaTeX on a bench, as if it had been typed. */
function put(bench: HTMLElement, tex: string): void {
  const input = bench.querySelector('textarea')!
  input.value = tex
  input.dispatchEvent(new Event('input'))
}

async function fillSlips(
  bench: HTMLElement,
  at: number,
  page: LivePage,
): Promise<void> {
  const slips = await askingOf(page).slips(at, () => bench.isConnected)
  const place = bench.querySelector<HTMLElement>('.bench-slips')!
  for (const { change, tex } of slips) {
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'bench-slip'
    button.textContent = change
    button.addEventListener('click', () => {
      put(bench, tidy(tex))
    })
    place.append(button)
  }
  place.hidden = slips.length === 0
}

/** Checks what is typed into a formula that lies open on the page from now on. */
export async function takeChanges(
  live: HTMLElement,
  input: HTMLTextAreaElement,
): Promise<void> {
  const page = await liveData()
  const at = Number(live.dataset['at'])
  const own = live.querySelector<HTMLElement>('.live-own')!
  // The worker starts while the reader thinks.
  void askingOf(page).check(at, input.value)
  const check = checking(input, at, page, own, own)
  const take = (): void => {
    fit(input)
    live.classList.add('own')
    check()
  }
  input.addEventListener('input', take)
  // What was typed before all was there to hear it.
  const chosen = live.querySelector<HTMLInputElement>('.live-choice:checked')
  if (input.value !== chosen?.dataset['tex']) take()
}

function show(bench: HTMLElement, { html, outcome }: Checked, tex: string): void {
  const preview = bench.querySelector('.bench-preview')!
  if (html !== undefined) preview.innerHTML = html
  preview.classList.toggle('stale', html === undefined)
  const verdict = bench.querySelector<HTMLElement>('.bench-verdict')!
  verdict.dataset['tone'] = toneOf(outcome)
  verdict.innerHTML = verdictHtml(outcome, tex)
  if (outcome.kind !== 'fails' || outcome.repair === undefined) return
  const { repair } = outcome
  const hint = document.createElement('button')
  hint.type = 'button'
  hint.className = 'bench-slip'
  hint.textContent = 'Show a change that makes it true'
  hint.addEventListener('click', () => {
    const whole = bench.closest<HTMLElement>('.bench')!
    put(whole, repair)
    whole.querySelector('textarea')!.focus()
  })
  verdict.append(hint)
}

/** As a line that a reader edits: without the breaks of a file. */
const tidy = (tex: string) =>
  withoutLabels(tex)
    .replace(/\s*\n\s*/g, ' ')
    .trim()

/** As high as its text. */
function fit(input: HTMLTextAreaElement): void {
  input.style.blockSize = 'auto'
  input.style.blockSize = `${input.scrollHeight + 2}px`
}
