// The realm of a page's examples: an isolate of V8 with a heap and intrinsics of its own
// and nothing of Node (isolated-vm), whose intrinsics are frozen (ses). What judges the
// page is not in it and can't be reached from it: numbers cross, see `wire.ts`.

import ivm from 'isolated-vm'
import { FormulaError, type Given } from '../../formula/index.ts'
import { Declarations } from './declarations.ts'
import type { Answer, Inside } from './inside.ts'
import { intrinsics } from './intrinsics.ts'
import { Modules } from './modules.ts'
import { Functions, sharedMemory, Tape, type Code, type Crossing } from './wire.ts'

type Symbols = Record<string, unknown>

interface RealmOptions {
  /** Megabytes for its heap. */
  memory: number
  /** Gets the number of the symbol whose code runs, or -1: the outside sees it. */
  inside: Int32Array
  /** Told when the heap was not enough; the realm is gone. */
  onOutOfMemory: () => void
}

/** An example that was loaded: its symbols, or what its `given` is instead of a scope. */
export type Loaded =
  { given: Given; symbols: string[] } | { notAScope: string } | undefined

/** Freezes the intrinsics; first takes away what differs from run to run or shares memory. */
const prepared = `
Math.random = () => {
  throw new Error('Unexpected Math.random, expected the same values on every run')
}
Object.defineProperty(Error, 'prepareStackTrace', { value: undefined })
lockdown({
  consoleTaming: 'unsafe',
  // Errors of examples say where they were thrown.
  errorTaming: 'unsafe-debug',
  overrideTaming: 'severe',
  reporting: 'none',
})
const { harden } = globalThis
for (const name of [
  ...['WebAssembly', 'SharedArrayBuffer', 'Atomics', 'WeakRef', 'FinalizationRegistry'],
  ...['Date', 'Intl', 'Compartment', 'assert', 'lockdown', 'repairIntrinsics'],
])
  delete globalThis[name]
harden
`

/** What can be called in the realm. */
type Border = { [Name in keyof Inside]: ivm.Reference<Inside[Name]> }

export class Realm {
  readonly #options: RealmOptions
  readonly #isolate: ivm.Isolate
  readonly #modules: Modules
  readonly #declarations: Declarations
  readonly #tape: Tape
  readonly #functions: Functions
  readonly #inside: Border
  /** Why code is not to run, by the symbol that it stands behind. */
  readonly #lost = new Map<number, string>()
  /** What the engine threw while code asked it for a value. */
  #thrown: { error: unknown } | undefined
  /** Where runs of code get their symbols from, as long as they may ask for one. */
  readonly #sources: ({ symbols: Symbols; asked: Set<string> } | undefined)[] = []

  constructor(options: RealmOptions) {
    this.#options = options
    options.inside[0] = -1
    this.#isolate = new ivm.Isolate({ memoryLimit: options.memory })
    const context = this.#isolate.createContextSync()
    context.evalSync(intrinsics)
    const harden: ivm.Reference = context.evalSync(prepared, { reference: true })
    // Beside the language itself: what unpacks data, which may be large.
    context.global.setSync('atob', new ivm.Callback((text: string) => atob(text)))
    this.#modules = new Modules(this.#isolate, context, harden)
    this.#declarations = new Declarations((code, symbol) => this.#code(code, symbol))
    this.#functions = new Functions((id, values, owner) =>
      this.#call(id, values, owner),
    )
    const memory = sharedMemory()
    this.#tape = new Tape(memory, this.#functions)
    this.#inside = this.#open(memory, harden)
  }

  /**
   * Loads an example: a file with all that it imports, of `files`.
   *
   * @param lost Symbols whose code is not to run, and why.
   * @throws Error for what the example throws, or if it never ends.
   */
  load(url: string, files: readonly string[], lost: Record<string, string>): Loaded {
    this.#modules.allow(files)
    const root = `import * as example from ${JSON.stringify(url)}
export const given = example.given
export const ended = true`
    const namespace = this.#guarded(() => this.#modules.run(root, `${url}?root`))
    if (!ended(namespace)) throw new Error('it waits for what never comes')
    const given = namespace.getSync('given', { reference: true })
    this.#guarded(() => {
      this.#inside.receive.applySync(undefined, [given.derefInto()])
    })
    const [told] = this.#tape.read()
    if (told === undefined) return undefined
    if (typeof told === 'string') return { notAScope: told }
    const [made, symbols] = this.#declarations.make(told, (name, number) => {
      const why = lost[name]
      if (why !== undefined) this.#lost.set(number, why)
    })
    return { given: made, symbols }
  }

  /** Ends it, and frees its memory at once. */
  dispose(): void {
    if (!this.#isolate.isDisposed) this.#isolate.dispose()
  }

  #open(memory: SharedArrayBuffer, harden: ivm.Reference): Border {
    const module = this.#modules.run(
      `export { open } from ${JSON.stringify(new URL('./inside.ts', import.meta.url).href)}`,
      import.meta.url,
    )
    const ask = new ivm.Callback((what: string) => this.#answer(what))
    const print = new ivm.Callback((text: string) => {
      process.stderr.write(`${plainText(text).replace(command, '$1 > $2')}\n`)
    })
    const open: ivm.Reference = module.getSync('open', { reference: true })
    const border: unknown = open.applySync(
      undefined,
      [new ivm.ExternalCopy(memory).copyInto(), ask, print, harden.derefInto()],
      { result: { reference: true } },
    )
    const entry = <Name extends keyof Inside>(name: Name) =>
      (border as ivm.Reference<Inside>).getSync<{ reference: true }, Name>(name, {
        reference: true,
      })
    return {
      receive: entry('receive'),
      compute: entry('compute'),
      call: entry('call'),
      callNumbers: entry('callNumbers'),
    }
  }

  /** The code of a symbol as the engine calls it. */
  #code(code: Code, symbol: number): Code {
    const id = this.#functions.theirs(code)
    const asked = new Set<string>()
    let runs = 0
    let unsteady = false
    return (symbols: Symbols) => {
      const once = () => {
        const source = this.#sources.push({ symbols, asked }) - 1
        let value: unknown
        try {
          const known = Object.fromEntries(valuesOf(symbols, asked))
          return (value = this.#run(symbol, () => {
            this.#tape.write([id, source, known], true)
            return this.#inside.compute.applySync(undefined, [])
          }))
        } finally {
          // Only a function may ask later.
          if (!holdsFunction(value)) {
            this.#sources[source] = undefined
            if (source === this.#sources.length - 1) this.#sources.pop()
          }
        }
      }
      const value = once()
      if (isPower(++runs)) unsteady ||= !same(value, once())
      if (!unsteady) return value
      throw new Error('it gave another value for the same symbols the second time')
    }
  }

  #call(id: number, values: unknown[], symbol: number): unknown {
    return this.#run(symbol, () => {
      if (values.every((value) => typeof value === 'number'))
        return this.#inside.callNumbers.applySync(undefined, [id, ...values])
      this.#tape.write([id, ...values])
      return this.#inside.call.applySync(undefined, [])
    })
  }

  /** Has the realm run code of a symbol. */
  #run(symbol: number, work: () => Answer): unknown {
    const why = this.#lost.get(symbol)
    if (why !== undefined) throw new Error(why)
    const { inside } = this.#options
    const before = inside[0] ?? -1
    inside[0] = symbol
    const { owner } = this.#functions
    try {
      const answer = this.#guarded(work)
      const thrown = this.#thrown
      this.#thrown = undefined
      if (thrown) throw thrown.error
      if (typeof answer === 'number') return answer
      this.#functions.owner = symbol
      const [value] = this.#tape.read()
      if (!answer) throw errorOf(value)
      return value
    } finally {
      inside[0] = before
      this.#functions.owner = owner
    }
  }

  /** Gives the code a symbol or a function's value; what that throws stays here. */
  #answer(what: string): boolean {
    if (this.#thrown) return false
    try {
      const [first, ...values] = this.#tape.read()
      this.#tape.write([
        what === 'symbol'
          ? this.#symbol(first, String(values[0]))
          : this.#value(first, values),
      ])
      return true
    } catch (error) {
      this.#thrown ??= { error }
      return false
    }
  }

  #symbol(number: unknown, name: string): unknown {
    const source = this.#sources[Number(number)]
    if (!source)
      throw new Error(`Unexpected \`${name}\` after the code of a symbol ended`)
    source.asked.add(name)
    return source.symbols[name]
  }

  #value(id: unknown, values: unknown[]): unknown {
    const code = this.#functions.get(Number(id))
    if (!code) throw new Error('Unexpected number of a function')
    return code(...(values as never[]))
  }

  #guarded<Result>(work: () => Result): Result {
    try {
      return work()
    } catch (error) {
      if (this.#isolate.isDisposed) this.#options.onOutOfMemory()
      if (error instanceof Error) error.message = plainText(error.message)
      throw error
    }
  }
}

/** False while top-level `await` of a module waits. */
function ended(namespace: ivm.Reference): boolean {
  try {
    return namespace.getSync('ended') === true
  } catch {
    return false
  }
}

/** The values of symbols that code has asked for before, as far as there are any. */
function valuesOf(symbols: Symbols, names: ReadonlySet<string>): [string, unknown][] {
  const values: [string, unknown][] = []
  for (const name of names) {
    try {
      values.push([name, symbols[name]])
    } catch {
      // If the code asks for it again, it is told.
    }
  }
  return values
}

const holdsFunction = (value: unknown): boolean =>
  typeof value === 'function' || (Array.isArray(value) && value.some(holdsFunction))

/** 1, 4, 16, …: often enough to see that code does not give the same twice. */
const isPower = (count: number) => Number.isInteger(Math.log2(count) / 2)

/** Functions of which nothing is known but that they are functions. */
const alike: Crossing = {
  theirs: () => undefined,
  number: () => 0,
  get: () => undefined,
  other: () => () => undefined,
}
const compared = new Tape(sharedMemory(), alike)

/** Equal in every bit, as far as values can be looked at. */
function same(a: unknown, b: unknown): boolean {
  const [first, second] = [a, b].map((value) => {
    compared.write([value])
    return compared.copy()
  }) as [Float64Array, Float64Array]
  return (
    first.length === second.length &&
    first.every((number, i) => Object.is(number, second[i]))
  )
}

/** A text of the realm as a terminal may print it: no sign that acts, and an end. */
const plainText = (text: unknown): string =>
  String(text)
    .slice(0, 10_000)
    .replace(/[^\P{C}\n]/gu, ' ')

/** On GitHub a line that begins like this is a command. */
const command = /^(\s*)(::|##\[)/gm

/** Codes of errors that values of the engine's own classes throw at what can't be. */
const allowed = ['kind-mismatch', 'shape-mismatch', 'unknown-symbol'] as const

/** An error of the realm as one of ours. */
function errorOf(told: unknown): Error {
  const [name, message, stack, code] = (told as unknown[]).map(plainText)
  const own = allowed.find((known) => known === code)
  const error = own ? new FormulaError(own, message ?? '') : new Error(message)
  if (name) error.name = name
  if (stack) error.stack = stack
  return error
}
