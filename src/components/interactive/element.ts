/** The element that brings an interactive figure to life when it comes near. */
import type { AnyInteractive, Control, Shown } from './specification.ts'
import { drawBars, nameBar, walkBars } from './bars.ts'
import { readState, showValues, step } from './form.ts'
import { tableHtml } from './tables.ts'

const figures = import.meta.glob<{ default: AnyInteractive }>('../../interactives/*.ts')

/** For how long a change may go on before a screen reader is told of it, in ms. */
const quiet = 500

/** For how long steps are computed before a frame is drawn, in ms. */
const slice = 12

class InteractiveElement extends HTMLElement {
  private figure: AnyInteractive | undefined
  private data: unknown
  private steps: Iterator<Shown> | undefined
  private frame = 0
  private told: ReturnType<typeof setTimeout> | undefined

  connectedCallback(): void {
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return
        observer.disconnect()
        this.load().catch((error: unknown) => {
          this.fail(error)
        })
      },
      { rootMargin: '50% 0px' },
    )
    observer.observe(this)
  }

  private async load(): Promise<void> {
    const name = this.getAttribute('name')!
    const { source } = this.dataset
    const [module, data] = await Promise.all([
      figures[`../../interactives/${name}.ts`]!(),
      source === undefined ? undefined : fetched(source),
    ])
    this.figure = module.default
    this.data = data
    const form = this.querySelector('form')!
    form.addEventListener('input', () => {
      this.change()
    })
    form.addEventListener('submit', (event) => {
      event.preventDefault()
    })
    form.addEventListener('click', (event) => {
      if (step(event.target)) this.change()
    })
    for (const kind of ['pointerdown', 'pointermove'] as const) {
      form.addEventListener(kind, (event) => {
        if (drawBars(event)) this.change()
      })
    }
    form.addEventListener('keydown', walkBars)
    form.addEventListener('focusin', (event) => {
      nameBar(event.target)
    })
    form.querySelector('fieldset')!.disabled = false
    // A browser keeps what was set before a reload: show that.
    if (this.differs()) this.change()
    this.dataset['ready'] = ''
  }

  private controls(): Readonly<Record<string, Control>> {
    return this.figure!.controls
  }

  private differs(): boolean {
    const now = readState(this.querySelector('form')!, this.controls())
    return Object.entries(this.controls()).some(
      ([name, { value }]) => JSON.stringify(now[name]) !== JSON.stringify(value),
    )
  }

  private change(): void {
    const form = this.querySelector('form')!
    showValues(form, this.controls())
    nameBar(document.activeElement)
    const words = this.querySelector('.interactive-words')!
    words.setAttribute('aria-busy', 'true')
    clearTimeout(this.told)
    cancelAnimationFrame(this.frame)
    this.steps = undefined
    this.frame = requestAnimationFrame(() => {
      this.start()
    })
  }

  private start(): void {
    try {
      const state = readState(this.querySelector('form')!, this.controls())
      const shown = this.figure!.show(state, this.data)
      if (Symbol.iterator in shown) {
        this.steps = shown[Symbol.iterator]()
        this.next()
      } else this.finish(shown)
    } catch (error) {
      this.fail(error)
    }
  }

  /** Computes for a while and shows where it got; only the end for who wants no motion. */
  private next(before?: Shown): void {
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches
    const until = performance.now() + slice
    let shown = before
    try {
      do {
        const { done, value } = this.steps!.next() as IteratorResult<Shown, undefined>
        if (done === true) {
          this.finish(shown!)
          return
        }
        shown = value
      } while (performance.now() < until)
      if (!still) this.paint(shown)
      this.frame = requestAnimationFrame(() => {
        this.next(shown)
      })
    } catch (error) {
      this.fail(error)
    }
  }

  private finish(shown: Shown): void {
    this.paint(shown)
    this.told = setTimeout(() => {
      this.querySelector('.interactive-words')!.removeAttribute('aria-busy')
    }, quiet)
  }

  private paint({ svg, words, tables = [] }: Shown): void {
    const drawings = [svg].flat()
    const places = this.querySelectorAll('.interactive-drawings > *')
    drawings.forEach((drawing, i) => {
      places[i]!.innerHTML = drawing
    })
    this.querySelector('.interactive-words')!.textContent = words
    this.querySelector('.interactive-tables')!.innerHTML = tables
      .map(tableHtml)
      .join('')
  }

  private fail(error: unknown): void {
    console.error(error)
    this.querySelector('.interactive-words')!.textContent =
      'This figure could not be redrawn; what you see is an earlier state.'
  }
}

async function fetched(source: string): Promise<unknown> {
  const response = await fetch(source)
  if (!response.ok) {
    throw new Error(`Unexpected answer ${response.status} for ${source}, expected data`)
  }
  return response.json()
}

customElements.define('residual-interactive', InteractiveElement)
