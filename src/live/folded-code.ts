/**
 * Code that is folded is not on the page: it is fetched when its fold opens, or is about to.
 * Without a script the fold has the link to its file.
 */

/** Milliseconds after which code that is on its way is said not to come. */
const patience = 20_000

const fetched = new Map<string, Promise<Document>>()

/** The file of some code, fetched once, and anew after a failure. */
function fetchCode(address: string): Promise<Document> {
  const known = fetched.get(address)
  if (known) return known
  const coming = load(address)
  fetched.set(address, coming)
  coming.catch(() => fetched.delete(address))
  return coming
}

async function load(address: string): Promise<Document> {
  const response = await fetch(address, { signal: AbortSignal.timeout(patience) })
  if (!response.ok) throw new Error(`Unexpected status ${response.status}`)
  return new DOMParser().parseFromString(await response.text(), 'text/html')
}

/** Puts the code of an example into its fold. */
async function unfold(example: HTMLDetailsElement): Promise<void> {
  const place = example.querySelector<HTMLElement>('.example-code')!
  const address = example.dataset['code']
  if (address === undefined || place.ariaBusy === 'true') return
  place.ariaBusy = 'true'
  try {
    const { head, body } = await fetchCode(address)
    await Promise.all([head, body].map(bringAlong))
    const parts = [...body.cloneNode(true).childNodes]
    place.replaceChildren(...parts)
    offerActions(place)
    delete example.dataset['code']
  } catch {
    place.replaceChildren(failure(example))
  } finally {
    place.ariaBusy = null
  }
}

/** Takes the sheets and scripts of some code to the page, if it has them not yet. */
async function bringAlong(part: Element): Promise<void> {
  const coming: Promise<unknown>[] = []
  for (const link of part.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')) {
    const href = link.getAttribute('href')!
    link.remove()
    if (document.querySelector(`link[href="${CSS.escape(href)}"]`)) continue
    const own = document.createElement('link')
    coming.push(new Promise((resolve) => (own.onload = own.onerror = resolve)))
    document.head.append(Object.assign(own, { rel: 'stylesheet', href }))
  }
  for (const script of part.querySelectorAll('script')) {
    const src = script.getAttribute('src')!
    script.remove()
    const there = CSS.escape(src)
    if (document.querySelector(`script:is([src="${there}"], [data-of~="${there}"])`))
      continue
    document.head.append(
      Object.assign(document.createElement('script'), { type: 'module', src }),
    )
  }
  await Promise.all(coming)
}

/** Says that code did not come, and what can be done. */
function failure(example: HTMLDetailsElement): HTMLElement {
  const told = document.createElement('p')
  told.setAttribute('role', 'alert')
  const again = document.createElement('button')
  Object.assign(again, { type: 'button', className: 'card-action' })
  again.textContent = 'Try again'
  again.addEventListener('click', () => {
    // The button goes, and the focus must not go with it.
    example.querySelector('summary')!.focus()
    void unfold(example)
  })
  const file = example.querySelector<HTMLAnchorElement>('.example-foot a')!
  const link = Object.assign(document.createElement('a'), { href: file.href })
  link.textContent = 'its file'
  told.append('The code could not be loaded. ', again, ' or read it in ', link, '.')
  return told
}

/** Code runs, and can be changed, where there is a script to run it. */
function offerActions(inside: ParentNode): void {
  for (const actions of inside.querySelectorAll<HTMLElement>('.code-actions'))
    actions.hidden = false
}

const folded = 'details.example[data-code]'

/** Keeps the code of a page coming as its folds are opened, and runs it when asked to. */
export function keepCode(): void {
  offerActions(document)
  for (const open of document.querySelectorAll<HTMLDetailsElement>(`${folded}[open]`))
    void unfold(open)
  // The event does not bubble.
  document.addEventListener(
    'toggle',
    ({ target }) => {
      if (target instanceof HTMLDetailsElement && target.matches(`${folded}[open]`))
        void unfold(target)
    },
    true,
  )
  for (const type of ['pointerover', 'focusin'])
    document.addEventListener(type, ({ target }) => {
      if (!(target instanceof Element)) return
      const example = target.closest('summary')?.parentElement
      if (example?.matches(folded))
        fetchCode(example.dataset['code']!).catch(() => undefined)
    })
  document.addEventListener('click', ({ target }) => {
    if (!(target instanceof HTMLElement)) return
    const example = target.closest<HTMLElement>('.example')
    const act = target.dataset['act']
    if (!example || (act !== 'run' && act !== 'edit' && act !== 'reset')) return
    void import('./code/desk.ts').then(({ deskOf }) => deskOf(example)[act]())
  })
}
