/** What a reader is told of the evidence of a formula. */
import { escape } from '../rules/escape.ts'
import { shownName } from '../rules/shown-name.ts'
import {
  FormulaError,
  ok,
  render,
  valueLatex,
  type Counterexample,
  type Evidence,
} from '../formula/index.ts'
import type { Outcome, Shown } from './protocol.ts'

/** Evidence, and what of it depends on the file that the formula stands in. */
type Told = Omit<Evidence, 'code'>

/** Tells outcomes in the macros of a page. */
export class Teller {
  readonly #macros: Record<string, string>

  constructor(macros: Record<string, string>) {
    this.#macros = macros
  }

  /** KaTeX's HTML; undefined for what it cannot render. */
  render(tex: string, display: boolean): string | undefined {
    try {
      return render(tex, display, this.#macros)
    } catch (error) {
      if (error instanceof FormulaError) return undefined
      throw error
    }
  }

  /** A name as KaTeX shows it; what is no LaTeX as text. */
  name(name: string): string {
    const { latex, when } = shownName(name)
    const html = this.render(latex, false) ?? escape(latex)
    return when === undefined ? html : `${html} ${when}`
  }

  /** What became of a claim, or why there is no verdict; undefined for what is no claim. */
  told(evidence: Told, tex: string): Outcome | undefined {
    const { verdict, counterexample, draws = 1, exact = false, note = '' } = evidence
    if (verdict === 'verified') return { kind: 'holds', draws, exact }
    if (counterexample) {
      const repair = evidence.repair?.latex
      return { kind: 'fails', example: this.shown(counterexample, tex), repair }
    }
    if (ok(evidence)) return undefined
    return {
      kind: 'unread',
      message: evidence.message ?? '',
      note,
      span: evidence.span ? [...evidence.span] : undefined,
    }
  }

  /** What is known of a claim while it is being checked. */
  early(evidence: Evidence, tex: string): Outcome | undefined {
    const { verdict, draws = 0 } = evidence
    return verdict === 'verified' ? { kind: 'so-far', draws } : this.told(evidence, tex)
  }

  /** A counterexample to a formula with its values as they are written. */
  shown({ symbols, left, right, link }: Counterexample, tex: string): Shown {
    const bare = (text: string) => text.replace(/\s+/g, '').replace(/[.,;]+$/, '')
    return {
      symbols: Object.entries(symbols).map(([name, value]) => ({
        html: this.name(name),
        value: this.#value(value),
      })),
      link: bare(link) === bare(tex) ? undefined : this.render(link, false),
      left: this.#value(left),
      right: this.#value(right),
    }
  }

  /** HTML of a value; what is no number, vector or matrix stands as text. */
  #value(text: string): string {
    const latex = valueLatex(text)
    const html = latex === undefined ? undefined : this.render(latex, false)
    return html ?? escape(text)
  }
}

/** What is told of a formula that cannot be read. */
export function unread(error: FormulaError): Outcome {
  const { message, note = '', span } = error
  return { kind: 'unread', message, note, span: span ? [...span] : undefined }
}
