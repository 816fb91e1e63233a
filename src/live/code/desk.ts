/** An example of the page on a desk: its code to run and to change, and what comes of it. */
import { escape } from '../../rules/escape.ts'
import { liveData } from '../data.ts'
import { Helper } from '../helper.ts'
import type { LivePage, Said } from '../protocol.ts'
import { verdictHtml } from '../verdict-html.ts'
import type { Editor } from './editor.ts'

const desks = new WeakMap<HTMLElement, Desk>()

/** The desk of an example; the same each time. */
export function deskOf(example: HTMLElement): Desk {
  let desk = desks.get(example)
  if (!desk) desks.set(example, (desk = new Desk(example)))
  return desk
}

/** A page without formulas has nothing to hold code against. */
const pageData = (): Promise<LivePage> =>
  liveData().catch(() => ({ macros: {}, formulas: [], examples: [] }))

class Desk {
  readonly #example: HTMLElement
  readonly #shown: HTMLElement
  readonly #output: HTMLElement
  readonly #original: string
  #editor: Editor | undefined
  /** What runs now. */
  #running: Helper | undefined

  constructor(example: HTMLElement) {
    this.#example = example
    this.#shown = example.querySelector<HTMLElement>('.expressive-code')!
    this.#output = example.querySelector<HTMLElement>('.code-output')!
    this.#original = Array.from(this.#shown.querySelectorAll('.ec-line'), (line) =>
      line.textContent.replace(/\n$/, ''),
    ).join('\n')
  }

  /** Runs the code as it stands; once more ends it. */
  async run(): Promise<void> {
    if (this.#running) {
      this.#stop()
      this.#tell('<p>Stopped.</p>')
      return
    }
    this.#output.textContent = ''
    this.#output.setAttribute('aria-busy', 'true')
    this.#button('run').textContent = 'Stop'
    const page = await pageData()
    const helper = new Helper(page)
    this.#running = helper
    const { src = '', region } = this.#example.dataset
    const code = this.#code()
    const checks = code !== this.#original && page.formulas.length > 0
    const asked = { kind: 'run', src, region, code, checks } as const
    const result = await helper.ask(asked, (reply) => {
      if (reply.kind === 'said' && this.#running === helper)
        this.#hear(reply.said, page)
    })
    if (this.#running !== helper) return
    this.#stop()
    if (result === 'late')
      this.#tell('<p><strong>Stopped.</strong> It ran for eight seconds without coming to an end.</p>', 'fails') // prettier-ignore
    else if (result.kind === 'failed')
      this.#tell(`<p>A mistake of ours, not yours: ${escape(result.message)}</p>`)
    else if (!this.#output.firstElementChild)
      this.#tell('<p>It ran to its end. To see a value, end the code with an expression, or print with <code>console.log</code>.</p>') // prettier-ignore
  }

  /** Opens the editor in place of the code. */
  async edit(): Promise<void> {
    if (!this.#editor) {
      const { openEditor } = await import('./editor.ts')
      const reset = this.#button('reset')
      this.#editor = openEditor(
        this.#original,
        'Code to change',
        () => void this.run(),
        () => {
          reset.hidden = this.#code() === this.#original
        },
      )
      this.#editor.element.classList.add('code-editor')
      this.#shown.after(this.#editor.element)
      this.#shown.hidden = true
      this.#button('edit').hidden = true
    }
    this.#editor.focus()
  }

  /** Puts back the code of the page. */
  reset(): void {
    this.#editor?.put(this.#original)
    this.#output.textContent = ''
    this.#editor?.focus()
  }

  #code(): string {
    return this.#editor?.text() ?? this.#original
  }

  #button(act: string): HTMLButtonElement {
    return this.#example.querySelector<HTMLButtonElement>(`[data-act="${act}"]`)!
  }

  #stop(): void {
    this.#running?.end()
    this.#running = undefined
    this.#button('run').textContent = 'Run'
    this.#output.removeAttribute('aria-busy')
    this.#output.querySelector('.code-progress')?.remove()
  }

  #hear(said: Said, { formulas }: LivePage): void {
    switch (said.kind) {
      case 'printed':
        this.#tell(`<p>${said.html.join(' ')}</p>`, 'printed')
        return
      case 'value':
        this.#tell(said.html, 'value')
        return
      case 'symbols':
        this.#tell(
          `<p>On one random draw:</p><dl class="bench-example">${said.symbols
            .map(({ name, value }) => `<div><dt>${name}</dt><dd>${value}</dd></div>`)
            .join('')}</dl>`,
        )
        return
      case 'threw': {
        const { message, line } = said
        this.#editor?.mark(line)
        const at = line === undefined ? '' : ` in line ${line}`
        this.#tell(`<p><strong>An error${at}.</strong> ${escape(message)}</p>`, 'fails')
        return
      }
      case 'ran':
        this.#editor?.mark(undefined)
        return
      case 'fails': {
        const { at, html, outcome } = said
        const verdict = verdictHtml(outcome, formulas[at]!.tex)
        this.#tell(
          `<p>With this code <a href="#formula-${at + 1}">a formula of the page</a> no longer holds:</p>${html}${verdict}`,
          'fails',
        )
        return
      }
      case 'checking':
        this.#progress(`Checking the page with this code: ${said.done} of ${said.of}.`)
        return
      case 'checked': {
        const { held, failing } = said
        const claims = failing === 1 ? 'one claim fails' : `${failing} claims fail`
        const all = held === 1 ? 'The one claim of the page holds' : `All ${held} claims of the page hold` // prettier-ignore
        this.#tell(
          failing === 0
            ? `<p><strong>${all} with this code.</strong></p>`
            : `<p>With this code ${claims}, and ${held === 0 ? 'none' : held} ${held > 1 ? 'hold' : 'holds'}.</p>`,
          failing === 0 ? 'holds' : 'fails',
        )
      }
    }
  }

  /** Adds to the output. */
  #tell(html: string, kind = ''): void {
    const element = document.createElement('div')
    if (kind) element.dataset['kind'] = kind
    element.innerHTML = html
    const progress = this.#output.querySelector('.code-progress')
    if (progress) progress.before(element)
    else this.#output.append(element)
  }

  #progress(text: string): void {
    let element = this.#output.querySelector<HTMLElement>('.code-progress')
    if (!element) {
      element = document.createElement('p')
      element.className = 'code-progress'
      element.setAttribute('aria-hidden', 'true')
      this.#output.append(element)
    }
    element.textContent = text
  }
}
