// The realm's own side of the border: runs what the engine asks for. It is evaluated before
// any example, and what it hands out is numbers on the tape.

import { FormulaError } from '../../formula/language/error.ts'
import * as vocabulary from './vocabulary.ts'
import { Functions, Tape } from './wire.ts'

type Symbols = Record<string, unknown>
type Code = (...values: unknown[]) => unknown

/** Calls into the engine; the values are on the tape. True if one is there afterwards. */
type Ask = (what: 'symbol' | 'call') => boolean

/** A number that came out, or else whether a value is on the tape, or what was thrown. */
export type Answer = number | boolean

/** What the engine finds in the realm. */
export interface Inside {
  /** Hands over what an example exports as `given`. */
  receive: (given: unknown) => void
  /** Runs the code of a symbol: its number, that of the draw, values of symbols by name. */
  compute: () => Answer
  /** Runs a function: its number and values. */
  call: () => Answer
  /** The same with numbers only, which is most of the calls. */
  callNumbers: (id: number, ...values: number[]) => Answer
}

/** The engine has an error of its own, which goes before whatever the code makes of it. */
class Interrupted extends Error {}

/**
 * Opens the border.
 *
 * @param print Where what an example prints goes.
 * @param harden Freezes an object with all that can be reached from it.
 */
export function open(
  memory: SharedArrayBuffer,
  ask: Ask,
  print: (text: string) => void,
  harden: <Value extends object>(value: Value) => Value,
): Inside {
  harden([...Object.values(vocabulary), Functions, Tape])
  const log = (...values: unknown[]) => {
    print(values.map(String).join(' '))
  }
  const console = { log, debug: log, info: log, warn: log, error: log }
  Object.defineProperty(globalThis, 'console', { value: harden(console) })
  const functions = new Functions((id, values) => {
    tape.write([id, ...values])
    return answer('call')
  })
  const tape = new Tape(memory, functions)

  const answer = (what: 'symbol' | 'call'): unknown => {
    if (!ask(what)) throw new Interrupted('The engine could not give a value.')
    return tape.read()[0]
  }

  const run = (code: () => unknown): Answer => {
    try {
      const value = code()
      if (typeof value === 'number') return value
      tape.write([value])
      return true
    } catch (error) {
      tape.write([described(error)])
      return false
    }
  }

  const code = (id: unknown): Code => {
    const found = functions.get(id as number)
    if (!found) throw new Error(`Expected a function of number ${String(id)}`)
    return found as Code
  }

  return {
    receive(given) {
      tape.write([given === undefined ? undefined : told(given)], true)
    },
    compute: () =>
      run(() => {
        const [id, source, known] = tape.read()
        const ask = (name: string) => {
          tape.write([source, name])
          return answer('symbol')
        }
        return code(id)(symbols(known as Symbols, ask))
      }),
    call: () =>
      run(() => {
        const [id, ...values] = tape.read()
        return code(id)(...values)
      }),
    callNumbers: (id, ...values) => run(() => code(id)(...values)),
  }
}

/** The symbols that code is given: those that it asked for before, and all others. */
const symbols = (known: Symbols, ask: (name: string) => unknown): Symbols =>
  new Proxy(known, {
    get: (target, name) =>
      Object.hasOwn(target, name)
        ? target[name as string]
        : (target[name as string] = ask(String(name))),
  })

/** Numbers of declarations: one in two examples stays one. */
const numbers = new Map<unknown, number>()

function told(given: unknown): unknown {
  if (!vocabulary.isScope(given)) return kindOf(given)
  const { symbols, at } = given
  const all = Object.entries(symbols).map(([name, declaration]) => {
    if (!vocabulary.isDescribed(declaration)) return [name, kindOf(declaration)]
    const { word, values } = declaration
    const number = numbers.get(declaration) ?? numbers.size
    numbers.set(declaration, number)
    return [name, number, word, ...values]
  })
  return [all, at]
}

const kindOf = (value: unknown) =>
  value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value

/** An error as texts: name, message, stack, code. Whatever was thrown, this doesn't. */
function described(error: unknown): string[] {
  try {
    if (!(error instanceof Error)) return ['', `\`${String(error)}\``, '', '']
    const { name, message, stack = '' } = error
    const code = error instanceof FormulaError ? error.code : ''
    return [name, message, stack, code].map((text: unknown) =>
      String(text).slice(0, 10_000),
    )
  } catch {
    return ['Error', 'something that can’t be read', '', '']
  }
}
