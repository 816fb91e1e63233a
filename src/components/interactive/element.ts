/**
 * The element that brings an interactive figure to life. Its code, with all that draws, comes
 * when a reader touches the figure, or when somebody is there, it is near and the page is
 * idle; until then the picture that the build drew stands, and its controls can be set.
 */
import { putFieldsWhenNear } from '../../live/fields.ts'
import { firstSign, idle } from '../../live/first-sign.ts'
import { drawBars, nameBar, walkBars } from './bars.ts'
import { fail } from './fail.ts'
import { step } from './form.ts'
import type { Living } from './living.ts'

class InteractiveElement extends HTMLElement {
  private living: Living | undefined
  private isAwake = false

  connectedCallback(): void {
    const form = this.querySelector('form')!
    form.addEventListener('input', this.change)
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
    putFieldsWhenNear([this], () => {
      void firstSign.then(idle).then(this.wake)
    })
  }

  private readonly change = (): void => {
    if (this.living) this.living.change()
    else this.wake()
  }

  private readonly wake = (): void => {
    if (this.isAwake) return
    this.isAwake = true
    import('./living.ts')
      .then(async ({ living }) => {
        this.living = await living(this)
        // What was set until now, or before a reload, which a browser keeps.
        if (this.living.differs()) this.living.change()
        this.dataset['ready'] = ''
      })
      .catch((error: unknown) => {
        fail(this, error)
      })
  }
}

customElements.define('residual-interactive', InteractiveElement)
