/** An interactive figure with its code: it draws what its controls say. */
import type { AnyInteractive, AnyState, Control, Shown } from './specification.ts'
import { nameBar } from './bars.ts'
import { followHandles } from './drag.ts'
import type { Pull } from './drag.ts'
import { readState, showValues, writeState } from './form.ts'
import { pulled, withHandles } from './handles.ts'
import { fail } from './fail.ts'
import { tableHtml } from './tables.ts'

const figures = import.meta.glob<{ default: AnyInteractive }>('../../interactives/*.ts')

/** For how long a change may go on before a screen reader is told of it, in ms. */
const quiet = 500

/** For how long steps are computed before a frame is drawn, in ms. */
const slice = 12

/** Fetches the code and the data of the figure in an element. */
export async function living(element: HTMLElement): Promise<Living> {
  const name = element.getAttribute('name')!
  const { source } = element.dataset
  const [module, data] = await Promise.all([
    figures[`../../interactives/${name}.ts`]!(),
    source === undefined ? undefined : fetched(source),
  ])
  return new Living(element, module.default, data)
}

async function fetched(source: string): Promise<unknown> {
  const response = await fetch(source)
  if (!response.ok) {
    throw new Error(`Unexpected answer ${response.status} for ${source}, expected data`)
  }
  return response.json()
}

export class Living {
  private readonly element: HTMLElement
  private readonly figure: AnyInteractive
  private readonly data: unknown
  private state: AnyState = {}
  private steps: Iterator<Shown> | undefined
  private frame = 0
  private told: ReturnType<typeof setTimeout> | undefined

  constructor(element: HTMLElement, figure: AnyInteractive, data: unknown) {
    this.element = element
    this.figure = figure
    this.data = data
    followHandles(element.querySelector('.interactive-drawings')!, this.pull)
  }

  /** A dragged handle sets its controls, and says so as they would themselves. */
  private readonly pull: Pull = (number, place, point) => {
    const form = this.element.querySelector('form')!
    const handle = this.figure.handles![number]!
    const state = readState(form, this.controls())
    const svg = (place.querySelector('svg')!.cloneNode() as Element).outerHTML
    const drawn = { svg, state, data: this.data }
    const next = pulled(this.figure, handle, drawn, point)
    if (next === state) return
    writeState(form, this.controls(), next)
    const first = form.querySelector(`[name="${handle.sets[0]!}"]`)!
    first.dispatchEvent(new Event('input', { bubbles: true }))
  }

  private controls(): Readonly<Record<string, Control>> {
    return this.figure.controls
  }

  /** Whether the controls say something else than what was drawn at build. */
  differs(): boolean {
    const now = readState(this.element.querySelector('form')!, this.controls())
    return Object.entries(this.controls()).some(
      ([name, { value }]) => JSON.stringify(now[name]) !== JSON.stringify(value),
    )
  }

  /** Draws anew what the controls say. */
  change(): void {
    const form = this.element.querySelector('form')!
    showValues(form, this.controls())
    nameBar(document.activeElement)
    const words = this.element.querySelector('.interactive-words')!
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
      this.state = readState(this.element.querySelector('form')!, this.controls())
      const shown = this.figure.show(this.state, this.data)
      if (Symbol.iterator in shown) {
        this.steps = shown[Symbol.iterator]()
        this.next()
      } else this.finish(shown)
    } catch (error) {
      fail(this.element, error)
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
      fail(this.element, error)
    }
  }

  private finish(shown: Shown): void {
    this.paint(shown)
    this.told = setTimeout(() => {
      this.element.querySelector('.interactive-words')!.removeAttribute('aria-busy')
    }, quiet)
  }

  private paint(shown: Shown): void {
    const {
      svg,
      words,
      tables = [],
    } = withHandles(this.figure, shown, this.state, this.data)
    const drawings = [svg].flat()
    const places = this.element.querySelectorAll('.interactive-drawings > *')
    drawings.forEach((drawing, i) => {
      places[i]!.innerHTML = drawing
    })
    this.element.querySelector('.interactive-words')!.textContent = words
    this.element.querySelector('.interactive-tables')!.innerHTML = tables
      .map(tableHtml)
      .join('')
  }
}
