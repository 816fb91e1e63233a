// A second reader of LaTeX: just enough for the formulas of the pages and what the
// adversary makes of them. It parses straight to closures; nothing of the engine is used.

import { binder, isBinder } from './binders.ts'
import { matrix, norm } from './brackets.ts'
import { exponential, hadamard } from './matrices.ts'
import { isRelation, keyOf } from './words.ts'
import { indicator, indexed, named } from './names.ts'
import { derivative } from './slopes.ts'
import type { Value } from './value.ts'
import {
  Nonsense,
  add,
  isCallable,
  isRows,
  isZero,
  negate,
  number,
  power,
  product,
  scale,
  transpose,
} from './value.ts'
import { Scope, type World } from './world.ts'

export type Evaluate = (scope: Scope) => Value

/** How far a sign reaches where usage differs. */
export interface Convention {
  /** What `\log a b` takes. */
  log: 'product' | 'factor'
  /** What `\sum a + b` takes. */
  big: 'term' | 'expression'
}

const stops = (text: string | undefined): boolean =>
  text === undefined ||
  isRelation(text) ||
  /^(?:[+\-)\]},;:.]|\\\}|\\(?:endmatrix|row|cell|rfloor)|\\q?quad|\\text\{.*\}|\\forall)$/.test(
    text,
  )

/** Reads one expression from tokens. */
export class Reader {
  readonly tokens: readonly string[]
  readonly world: World
  readonly convention: Convention
  /** Names bound where we are. */
  readonly bound: ReadonlySet<string>
  /** Free names that were met. */
  readonly met: Set<string>
  at = 0

  constructor(
    tokens: readonly string[],
    world: World,
    convention: Convention,
    bound: ReadonlySet<string> = new Set(),
    met = new Set<string>(),
  ) {
    this.tokens = tokens
    this.world = world
    this.convention = convention
    this.bound = bound
    this.met = met
  }

  get next(): string | undefined {
    return this.tokens[this.at]
  }

  take(text: string): void {
    if (this.next !== text) throw new Nonsense(`expected ${text}, got ${this.next}`)
    this.at++
  }

  /** A reader of some tokens inside, with the same names. */
  inside(tokens: readonly string[], ...names: string[]): Reader {
    const bound = new Set([...this.bound, ...names])
    return new Reader(tokens, this.world, this.convention, bound, this.met)
  }

  /** The value of a symbol somewhere; undefined if it has none there. */
  probe(symbol: Evaluate): Value | undefined {
    let scope = new Scope(this.world)
    for (const name of [...this.bound, ...this.met]) scope = scope.with(name, 1)
    try {
      return symbol(scope)
    } catch (error) {
      if (error instanceof Nonsense) return undefined
      throw error
    }
  }

  /** The whole of the tokens as one expression. */
  whole(): Evaluate {
    const result = this.expression()
    if (this.at < this.tokens.length) throw new Nonsense(`unread: ${this.next}`)
    return result
  }

  expression(): Evaluate {
    let result = this.signed()
    while (this.next === '+' || this.next === '-') {
      const sign = this.next === '+' ? 1 : -1
      this.at++
      const [left, right] = [result, this.term()]
      result = (scope) => add(left(scope), right(scope), sign)
    }
    return result
  }

  private signed(): Evaluate {
    if (this.next === '+') this.at++
    if (this.next !== '-') return this.term()
    this.at++
    const positive = this.signed()
    return (scope) => negate(positive(scope))
  }

  /** Factors side by side; `inLog` stops at the next function. */
  term(inLog = false): Evaluate {
    let result = this.factor()
    for (;;) {
      const next = this.next
      if (next === '/') {
        this.at++
        const [left, right] = [result, this.factor()]
        result = (scope) => product(left(scope), 1 / number(right(scope)))
        continue
      }
      if (next === '\\odot') {
        this.at++
        const [left, right] = [result, this.factor()]
        result = (scope) => hadamard(left(scope), right(scope))
        continue
      }
      if (next === '\\cdot' || next === '\\times' || next === '*') this.at++
      else if (stops(next) || this.isDifferential()) return result
      if (inLog && (this.next === '\\log' || this.next === '\\exp' || isBinder(this)))
        return result
      const [left, right] = [result, this.factor()]
      result = (scope) => product(left(scope), right(scope))
    }
  }

  isDifferential(): boolean {
    const after = this.tokens[this.at + 1]
    return (
      (this.next === 'd' || this.next === '\\mathrm{d}') &&
      after !== undefined &&
      this.bound.has(after)
    )
  }

  /** The tokens of the next argument, without its braces. */
  argument(): string[] {
    const from = this.at
    if (this.next !== '{') {
      this.at++
      const [only] = this.tokens.slice(from, this.at)
      if (only === undefined) throw new Nonsense('a missing argument')
      return /^\\(?:hat|bar|tilde)$/.test(only) ? [only, ...this.argument()] : [only]
    }
    return this.bracketed('{', '}')
  }

  /** The tokens between the bracket here and its partner. */
  bracketed(open: string, close: string): string[] {
    const from = this.at
    for (let depth = 0; this.at < this.tokens.length; this.at++) {
      if (this.next === open && (open !== close || depth === 0)) depth++
      else if (this.next === close) depth--
      if (depth === 0) {
        this.at++
        return this.tokens.slice(from + 1, this.at - 1)
      }
    }
    throw new Nonsense(`a bracket ${open} that stays open`)
  }

  factor(): Evaluate {
    const text = this.next
    if (text === undefined || stops(text))
      throw new Nonsense(`expected a value before ${text}`)
    if (isBinder(this)) return binder(this)
    return this.postfix(this.primary(text))
  }

  private primary(text: string): Evaluate {
    if (/^\d/.test(text)) {
      this.at++
      return () => Number(text)
    }
    if (text === '(' || text === '[' || text === '{') {
      const close = text === '(' ? ')' : text === '[' ? ']' : '}'
      const start = this.at
      if (text === '[' && this.bracketed(text, close).some(isRelation)) {
        this.at = start
        return indicator(this)
      }
      this.at = start
      return this.inside(this.bracketed(text, close)).whole()
    }
    if (text === '|' || text === '||') return norm(this, text)
    if (text === '\\lfloor') {
      const inner = this.inside(this.bracketed(text, '\\rfloor')).whole()
      return (scope) => Math.floor(number(inner(scope)))
    }
    if (text === '\\matrix') return matrix(this)
    if (text === '\\frac') {
      const slope = derivative(this)
      if (slope) return slope
      this.at++
      const [above, below] = [this.argument(), this.argument()].map((part) =>
        this.inside(part).whole(),
      )
      return (scope) => product(above!(scope), 1 / number(below!(scope)))
    }
    if (text === '\\binom') {
      this.at++
      const [n, k] = [this.argument(), this.argument()].map((part) =>
        this.inside(part).whole(),
      )
      return (scope) => choose(number(n!(scope)), number(k!(scope)))
    }
    if (text === '\\sqrt') {
      this.at++
      const inner = this.inside(this.argument()).whole()
      return (scope) => {
        const value = inner(scope)
        return isZero(value) ? value : Math.sqrt(number(value))
      }
    }
    return named(this)
  }

  /** Powers, transposes and factorials behind a value. */
  postfix(value: Evaluate): Evaluate {
    let result = value
    for (;;) {
      const before = result
      if (this.next === '!') {
        this.at++
        result = (scope) => factorial(number(before(scope)))
      } else if (this.next === '_') {
        result = indexed(this, before)
      } else if (this.next === '^') {
        this.at++
        const tokens = this.argument()
        const key = keyOf(tokens)
        if (/^(?:\\top|T|\\intercal|\\mathsfT|\\mathrmT)$/.test(key)) {
          const isNumber = key === 'T' && 'T' in this.world.symbols
          result = (scope) => {
            const rows = before(scope)
            if (isNumber && typeof rows === 'number')
              return power(rows, number(scope.get('T')))
            if (isNumber) throw new Nonsense('a transpose or a power')
            if (isCallable(rows)) throw new Nonsense('a transposed function')
            return isRows(rows) ? transpose(rows) : rows
          }
        } else {
          const exponent = this.inside(tokens).whole()
          result = (scope) => {
            const [base, raised] = [before(scope), exponent(scope)]
            if (typeof base === 'number' && isRows(raised) && raised.length > 1)
              return exponential(scale(raised, Math.log(base)))
            return power(base, number(raised))
          }
        }
      } else return result
    }
  }
}

export function factorial(n: number): number {
  if (!Number.isInteger(n) || n < 0) return NaN
  return n === 0 ? 1 : n * factorial(n - 1)
}

function choose(n: number, k: number): number {
  if (Number.isInteger(k) && k >= 0 && n >= k)
    return factorial(n) / (factorial(k) * factorial(n - k))
  return Number.isInteger(k) && Number.isInteger(n) && n >= 0 ? 0 : NaN
}
