import { createHash } from 'node:crypto'
import type { Decided, Known } from '../formula/index.ts'

/** Claims of a page, and of how it was before, that are worth remembering. */
const most = 2000

/** What was decided of the claims of a page; what was not asked for longest is forgotten. */
export class KnownClaims implements Known {
  readonly #decided = new Map<string, Decided>()

  get(text: string): Decided | undefined {
    const key = hashOf(text)
    const found = this.#decided.get(key)
    if (found) this.#put(key, found)
    return found
  }

  set(text: string, decided: Decided): void {
    this.#put(hashOf(text), decided)
    const [oldest] = this.#decided.keys()
    if (this.#decided.size > most && oldest !== undefined) this.#decided.delete(oldest)
  }

  #put(key: string, decided: Decided): void {
    this.#decided.delete(key)
    this.#decided.set(key, decided)
  }
}

/** The text itself is all that a page says of symbols: long, for each of its claims. */
const hashOf = (text: string) => createHash('sha256').update(text).digest('base64')
