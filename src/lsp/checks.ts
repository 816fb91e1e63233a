// The checks of the documents that are open. Of each only the text as it is now counts: a check
// that was overtaken is stopped, and what still comes of it is told to nobody.

import type { TextDocument } from 'vscode-languageserver-textdocument'
import { Lanes } from './lanes.ts'

/** How texts are checked, and who hears of it. */
export interface ChecksOptions<Result> {
  check: (text: TextDocument, signal: AbortSignal) => Promise<Result>
  tell: (text: TextDocument, result: Result) => void
  /** The check of this text broke. */
  fail: (text: TextDocument, error: unknown) => void
  /** How many are checked at a time. */
  lanes: number
}

/** A text, and what came of it. */
export interface Settled<Result> {
  text: TextDocument
  result: Result
}

interface Current<Result> {
  text: TextDocument
  overtaken: AbortController
  /** Undefined if it was overtaken, or broke. */
  settled: Promise<Settled<Result> | undefined>
}

export class Checks<Result> {
  readonly #options: ChecksOptions<Result>
  readonly #lanes: Lanes
  readonly #open = new Map<string, Current<Result>>()

  constructor(options: ChecksOptions<Result>) {
    this.#options = options
    this.#lanes = new Lanes(options.lanes)
  }

  /** Checks a text, which nobody changes any more, when nothing else has come for `rest` ms. */
  check(text: TextDocument, rest: number): void {
    this.close(text.uri)
    const overtaken = new AbortController()
    const settled = this.#settle(text, rest, overtaken.signal)
    this.#open.set(text.uri, { text, overtaken, settled })
  }

  /** Checks all texts once more: something that they rest on has changed. */
  again(rest: number): void {
    for (const { text } of [...this.#open.values()]) this.check(text, rest)
  }

  close(uri: string): void {
    this.#open.get(uri)?.overtaken.abort()
    this.#open.delete(uri)
  }

  /** What came of a document as it is now, as soon as that is known. */
  async of(uri: string): Promise<Settled<Result> | undefined> {
    for (;;) {
      const current = this.#open.get(uri)
      const settled = await current?.settled
      if (current === this.#open.get(uri)) return settled
    }
  }

  async #settle(
    text: TextDocument,
    rest: number,
    signal: AbortSignal,
  ): Promise<Settled<Result> | undefined> {
    const { check, tell, fail } = this.#options
    await new Promise((resolve) => setTimeout(resolve, rest))
    return this.#lanes.run(async () => {
      if (signal.aborted) return undefined
      try {
        const result = await check(text, signal)
        if (isAborted(signal)) return undefined
        tell(text, result)
        return { text, result }
      } catch (error) {
        if (!isAborted(signal)) fail(text, error)
        return undefined
      }
    })
  }
}

/** Asked anew each time: TypeScript takes it for what it was before. */
const isAborted = (signal: AbortSignal): boolean => signal.aborted
