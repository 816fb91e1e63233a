import {
  computed,
  distribution,
  finiteSet,
  index,
  integer,
  joint,
  matrix,
  positive,
  randomVariable,
  real,
  scope,
  simplex,
  smooth,
  vector,
  type Given,
} from '../../formula/index.ts'
import type { Code } from './wire.ts'

type Declaration = Parameters<typeof scope>[0][string]

/** What each word of the vocabulary makes of the values that an example gave it. */
const words: Record<string, (...values: never[]) => Declaration> = {
  distribution,
  finiteSet,
  index,
  integer,
  joint,
  matrix,
  positive,
  randomVariable,
  real,
  simplex,
  smooth,
  vector,
}

/** What an example said of its symbols, as the realm tells it. */
type Told = readonly [symbols: readonly (readonly unknown[])[], at: string]

/** Code of a symbol by its function: for the symbol that it stands behind. */
type Run = (code: Code, symbol: number) => Code

/**
 * Declarations as the checker's own, made from what examples said of their symbols. Domains
 * are built here, so that no example has a part in what is drawn.
 */
export class Declarations {
  readonly #known = new Map<unknown, Declaration>()
  readonly #run: Run
  #count = 0

  constructor(run: Run) {
    this.#run = run
  }

  /**
   * The symbols of an example, and their names; the names' numbers go on from those of the
   * examples before.
   *
   * @throws FormulaError if a name is not the LaTeX of one symbol, and what a word throws
   *   at values that it can't take.
   */
  make(
    told: unknown,
    number: (name: string, symbol: number) => void,
  ): [Given, string[]] {
    const [symbols, at] = told as Told
    try {
      const all = symbols.map(([name, ...said]) => {
        number(String(name), this.#count)
        return [String(name), this.#one(said)]
      })
      const names = all.map(([name]) => name as string)
      const given = scope(Object.fromEntries(all) as Record<string, Declaration>)
      return [given, names]
    } catch (error) {
      // The place is that of `scope` in the example.
      if (error instanceof Error) error.stack = `${error.message}\n${at}`
      throw error
    }
  }

  #one([number, word, ...values]: readonly unknown[]): Declaration {
    const symbol = this.#count++
    const known = this.#known.get(number)
    if (known) return known
    const made = this.#made(word, values, symbol)
    this.#known.set(number, made)
    return made
  }

  #made(word: unknown, values: readonly unknown[], symbol: number): Declaration {
    if (word === 'computed') {
      const [compute, witnesses] = values as [Code, Record<string, Code>]
      const run = (code: Code) => this.#run(code, symbol) as never
      return computed(run(compute), {
        witnesses: Object.fromEntries(
          Object.entries(witnesses).map(([name, code]) => [name, run(code)]),
        ),
      })
    }
    const make = Object.hasOwn(words, String(word)) ? words[String(word)] : undefined
    if (!make) {
      throw new Error(
        'Unexpected value of a symbol, expected a declaration such as `real()` or `computed(…)`',
      )
    }
    return make(...(values as never[]))
  }
}
