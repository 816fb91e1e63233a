/** The playground: what is typed is checked, and stands in the address. */
import { Asking } from './asking.ts'
import { onPause } from './typing.ts'
import { listHtml } from './sheet-html.ts'

/** Milliseconds after the last key until the sheet is checked. */
const pause = 150

const asking = new Asking({ macros: {}, formulas: [], examples: [] })
const sheet = document.querySelector<HTMLElement>('.sheet')!
const input = sheet.querySelector('textarea')!
const list = sheet.querySelector('.sheet-formulas')!

/** The sheet that the address holds; undefined without one. */
function written(): string | undefined {
  try {
    return location.hash.length > 1
      ? decodeURIComponent(location.hash.slice(1))
      : undefined
  } catch {
    return undefined
  }
}

function write(): void {
  history.replaceState(null, '', `#${encodeURIComponent(input.value)}`)
}

async function check(): Promise<void> {
  const { value } = input
  write()
  sheet.setAttribute('aria-busy', 'true')
  const shown = await asking.sheet(value)
  if (shown === undefined || value !== input.value) return
  sheet.removeAttribute('aria-busy')
  list.innerHTML =
    shown === 'late'
      ? '<li class="sheet-problem">This takes more time than a page should; nothing was decided.</li>'
      : listHtml(shown)
}

/** The sheet whose outcome came with the page. */
const first = input.defaultValue
input.value = written() ?? input.value
onPause(input, pause, check)
addEventListener('hashchange', () => {
  const other = written()
  if (other === undefined || other === input.value) return
  input.value = other
  void check()
})
sheet.querySelector('[data-act="copy"]')!.addEventListener('click', ({ target }) => {
  write()
  navigator.clipboard.writeText(location.href).then(
    () => {
      ;(target as HTMLElement).textContent = 'Copied'
    },
    () => {
      ;(target as HTMLElement).textContent = 'The link is in the address bar'
    },
  )
})
if (input.value !== first) {
  list.textContent = ''
  void check()
}
