/**
 * What a note page does when a reader touches a formula: its mark opens its card, its
 * names light up wherever they stand and say what they are. All else is fetched then.
 */

import { putFieldsWhenNear } from './fields.ts'
import { keepCode } from './folded-code.ts'
import { keepTabStops } from './tab-stops.ts'
import { keepTarget } from './target.ts'

/** The formula that something is in, and its number on the page. */
function formulaOf(
  target: EventTarget | null,
): { box: HTMLElement; at: number } | undefined {
  const box = target instanceof Element ? target.closest<HTMLElement>('.formula') : null
  const [, number] = /^formula-(\d+)$/.exec(box?.id ?? '') ?? []
  return box && number ? { box, at: Number(number) - 1 } : undefined
}

document.addEventListener('click', (event) => {
  const { target } = event
  if (!(target instanceof Element) || event.ctrlKey || event.metaKey || event.shiftKey)
    return
  const mark = target.closest<HTMLAnchorElement>('.formula .verdict')
  const formula = formulaOf(target)
  if (mark && formula) {
    event.preventDefault()
    const leave = () => {
      location.href = mark.href
    }
    import('./card.ts').then(({ openCard }) => openCard(formula, mark)).catch(leave)
    return
  }
  const invitation = target.closest<HTMLAnchorElement>('.formula-invitation')
  if (invitation && formula) {
    event.preventDefault()
    const { box, at } = formula
    Promise.all([import('./bench.ts'), import('./data.ts')])
      .then(async ([{ openBench }, { liveData }]) =>
        openBench(box, at, await liveData()),
      )
      .catch(() => {
        location.href = invitation.href
      })
    return
  }
  const reference = referenceAt(target)
  if (reference && isByFinger(event)) {
    event.preventDefault()
    import('./preview.ts')
      .then(({ openPreview }) => openPreview(reference))
      .catch(() => {
        location.href = reference.href
      })
    return
  }
  const name = target.closest<HTMLElement>('.formula [data-s]')
  if (name)
    void import('./names.ts').then(({ openName }) => openName(name.dataset['s']!, name))
})

/** The link to a formula or a figure that something is in. */
const referenceAt = (target: EventTarget | null): HTMLAnchorElement | null =>
  target instanceof Element ? target.closest<HTMLAnchorElement>('a.reference') : null

/** What cannot hover sees a preview first. */
const isByFinger = (event: MouseEvent): boolean =>
  event instanceof PointerEvent && event.pointerType === 'touch'

/** A link is a link: without its preview it still leads there. */
function lookAt(reference: HTMLAnchorElement): void {
  import('./preview.ts')
    .then(({ preview }) => preview(reference))
    .catch(() => undefined)
}

document.addEventListener('focusin', ({ target }) => {
  const reference = referenceAt(target)
  if (reference?.matches(':focus-visible')) lookAt(reference)
})

/** Milliseconds that a pointer rests on a reference before it is meant. */
const dwell = 150

let lit: string | undefined

/** Lights up a name wherever it stands; none with undefined. */
function light(label: string | undefined): void {
  if (label === lit) return
  for (const old of document.querySelectorAll('.formula .lit'))
    old.classList.remove('lit')
  lit = label
  if (label === undefined) return
  for (const name of document.querySelectorAll(`.formula [data-s="${label}"]`))
    name.classList.add('lit')
}

document.addEventListener('pointerover', ({ target, pointerType }) => {
  if (pointerType === 'touch' || !(target instanceof Element)) return
  light(target.closest<HTMLElement>('[data-s]')?.dataset['s'])
  const reference = referenceAt(target)
  if (reference)
    setTimeout(() => {
      if (reference.matches(':hover')) lookAt(reference)
    }, dwell)
})

keepTabStops()
keepCode()
keepTarget()

/** Exercises take answers where there is a script to judge them. */
putFieldsWhenNear(
  document.querySelectorAll<HTMLFormElement>('.answer-form'),
  (form) => {
    form.addEventListener('submit', (event) => {
      event.preventDefault()
    })
    form.addEventListener(
      'focusin',
      () => void import('./exercise.ts').then(({ takeAnswers }) => takeAnswers(form)),
      { once: true },
    )
  },
)

/** A formula that lies open to be changed, as on the home page. */
for (const live of document.querySelectorAll<HTMLElement>('.live')) {
  const input = live.querySelector('textarea')!
  for (const choice of live.querySelectorAll<HTMLInputElement>('.live-choice')) {
    choice.addEventListener('change', () => {
      input.value = choice.dataset['tex'] ?? ''
      live.classList.remove('own')
    })
  }
  input.addEventListener(
    'focus',
    () => void import('./bench.ts').then(({ takeChanges }) => takeChanges(live, input)),
    { once: true },
  )
}
