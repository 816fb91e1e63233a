// Values as they cross between the engine and the realm of the examples: numbers on a tape
// that both sides see. Each side makes objects of its own from them, so that no object ever
// crosses; functions stay where they are, and cross as their number.

import { AbstractMatrix, Matrix } from 'ml-matrix'
import { Distribution, RandomVariable } from '../../formula/values/distribution.ts'
import {
  coefficientsOf,
  smoothFunction,
  type Coefficients,
} from '../../formula/values/smooth-function.ts'
import { FiniteSet, Interval, Space } from '../../formula/values/set.ts'

/** What begins the numbers of a value. */
const tags = {
  undefined: 0,
  number: 1,
  boolean: 2,
  string: 3,
  matrix: 4,
  distribution: 5,
  finiteSet: 6,
  interval: 7,
  space: 8,
  tuple: 9,
  /** A function of who writes. */
  mine: 10,
  /** A function of who reads. */
  yours: 11,
  record: 12,
  randomVariable: 13,
  /** A function of who writes, with all that it takes to compute it here. */
  smooth: 14,
} as const

const structures = ['real', 'integer', 'natural', 'simplex'] as const

export type Code = (...values: never[]) => unknown

/** How functions cross: as their numbers. */
export interface Crossing {
  /** A function of this side by its number; undefined if there is none. */
  get(id: number): Code | undefined
  /** Number of a function of the other side; undefined for those of this one. */
  theirs(code: Code): number | undefined
  /** Number of a function of this side. */
  number(code: Code): number
  /**
   * The function of the other side with this number, which takes `length` values; `code`
   * computes the same on this side.
   */
  other(id: number, length: number, code?: Code): Code
}

type Call = (id: number, values: unknown[], owner: number) => unknown

/** Functions of two sides by their numbers. */
export class Functions implements Crossing {
  /** Number of the symbol to which functions of the other side belong that come now. */
  owner = -1
  readonly #call: Call
  readonly #mine: Code[] = []
  readonly #ids = new Map<Code, number>()
  readonly #theirs = new WeakMap<Code, number>()

  /** `call` runs a function of the other side. */
  constructor(call: Call) {
    this.#call = call
  }

  get(id: number): Code | undefined {
    return this.#mine[id]
  }

  theirs(code: Code): number | undefined {
    return this.#theirs.get(code)
  }

  number(code: Code): number {
    let id = this.#ids.get(code)
    if (id === undefined) {
      id = this.#mine.push(code) - 1
      this.#ids.set(code, id)
    }
    return id
  }

  other(id: number, length: number, code = this.#asked(id)): Code {
    Object.defineProperty(code, 'length', { value: length })
    this.#theirs.set(code, id)
    return code
  }

  #asked(id: number): Code {
    const { owner } = this
    return (...values: unknown[]) => this.#call(id, values, owner)
  }
}

/** Room for some 30 million numbers; what is not used costs nothing. */
const largest = 1 << 28

/** Memory that both sides see, for one message at a time. */
export const sharedMemory = (): SharedArrayBuffer =>
  new SharedArrayBuffer(1 << 16, { maxByteLength: largest })

/** One end of the tape. A message is read at once by whom it is for. */
export class Tape {
  readonly #memory: SharedArrayBuffer
  /** A view of fixed length, which is fast; another one when the memory has grown. */
  #numbers: Float64Array
  readonly #functions: Crossing
  #at = 0
  #room: number
  #records = false

  constructor(memory: SharedArrayBuffer, functions: Crossing) {
    this.#memory = memory
    this.#numbers = this.#view()
    this.#functions = functions
    this.#room = this.#numbers.length
  }

  /**
   * Writes a message.
   *
   * @param records Also objects without a class cross, which are no values of formulas.
   * @throws Error for a value that does not cross.
   */
  write(values: readonly unknown[], records = false): void {
    this.#at = 0
    this.#records = records
    this.#push(values.length)
    for (const value of values) this.#value(value, 0)
  }

  /**
   * Reads the message.
   *
   * @throws Error for numbers that are no message.
   */
  read(): unknown[] {
    if (8 * this.#room < this.#memory.byteLength) this.#look()
    this.#at = 0
    return this.#list(0)
  }

  /** A copy of the message that was written last. */
  copy(): Float64Array {
    return this.#numbers.slice(0, this.#at)
  }

  #push(number: number): void {
    if (this.#at >= this.#room) this.#grow()
    this.#numbers[this.#at++] = number
  }

  #grow(): void {
    const { byteLength, maxByteLength } = this.#memory
    if (byteLength >= maxByteLength)
      throw new Error(`Unexpected value of more than ${maxByteLength / 8} numbers`)
    this.#memory.grow(Math.min(2 * byteLength, maxByteLength))
    this.#look()
  }

  #look(): void {
    this.#numbers = this.#view()
    this.#room = this.#numbers.length
  }

  #view(): Float64Array {
    return new Float64Array(this.#memory, 0, this.#memory.byteLength / 8)
  }

  #value(value: unknown, depth: number): void {
    switch (typeof value) {
      case 'number':
        this.#push(tags.number)
        this.#push(value)
        return
      case 'undefined':
        this.#push(tags.undefined)
        return
      case 'boolean':
        this.#push(tags.boolean)
        this.#push(value ? 1 : 0)
        return
      case 'string':
        this.#push(tags.string)
        this.#text(value)
        return
      case 'function':
        this.#function(value as Code, depth)
        return
      default:
        this.#object(value, depth)
    }
  }

  #function(code: Code, depth: number): void {
    const theirs = this.#functions.theirs(code)
    const coefficients = coefficientsOf(code)
    const mine = coefficients ? tags.smooth : tags.mine
    this.#push(theirs === undefined ? mine : tags.yours)
    this.#push(theirs ?? this.#functions.number(code))
    if (theirs !== undefined) return
    this.#push(code.length)
    if (coefficients) this.#items(Object.values(coefficients), depth)
  }

  #object(value: unknown, depth: number): void {
    if (depth > deepest) throw new Error('Unexpected value without end')
    if (value instanceof AbstractMatrix) this.#matrix(value)
    else if (value instanceof Distribution) this.#distribution(value, depth)
    else if (value instanceof RandomVariable) {
      this.#push(tags.randomVariable)
      this.#text(value.axis)
      this.#value(value.joint, depth + 1)
    } else if (value instanceof FiniteSet) {
      this.#push(tags.finiteSet)
      this.#items(value.elements, depth)
    } else if (value instanceof Interval) {
      const { min, max, closedMin, closedMax } = value
      for (const number of [tags.interval, min, max, +closedMin, +closedMax])
        this.#push(number)
    } else if (value instanceof Space) {
      const { rows, columns, structure } = value
      for (const number of [tags.space, rows, columns, structures.indexOf(structure)])
        this.#push(number)
    } else if (Array.isArray(value)) {
      this.#push(tags.tuple)
      this.#items(value, depth)
    } else if (this.#records && isRecord(value)) {
      const entries = Object.entries(value)
      this.#push(tags.record)
      this.#push(entries.length)
      for (const [name, item] of entries) {
        this.#text(name)
        this.#value(item, depth + 1)
      }
    } else throw new Error(`Unexpected ${nameOf(value)}, expected a value of formulas`)
  }

  #text(text: string): void {
    this.#push(text.length)
    for (let i = 0; i < text.length; i++) this.#push(text.charCodeAt(i))
  }

  #items(items: readonly unknown[], depth: number): void {
    this.#push(items.length)
    for (const item of items) this.#value(item, depth + 1)
  }

  #matrix(value: AbstractMatrix): void {
    const { rows, columns } = value
    for (const number of [tags.matrix, rows, columns]) this.#push(number)
    for (let i = 0; i < rows; i++)
      for (let j = 0; j < columns; j++) this.#push(value.get(i, j))
  }

  #distribution({ axes, probabilities }: Distribution, depth: number): void {
    this.#push(tags.distribution)
    this.#push(axes.length)
    for (const { name, outcomes } of axes) {
      this.#text(name)
      this.#items(outcomes, depth)
    }
    this.#push(probabilities.length)
    for (const probability of probabilities) this.#push(probability)
  }

  #next(): number {
    if (this.#at >= this.#room) throw new Error('Unexpected end of a value')
    return this.#numbers[this.#at++]!
  }

  /** A count of things each of which takes a number at least. */
  #count(): number {
    const count = this.#next()
    if (!Number.isInteger(count) || count < 0 || count > this.#room - this.#at)
      throw new Error('Unexpected length of a value')
    return count
  }

  #list(depth: number): unknown[] {
    if (depth > deepest) throw new Error('Unexpected value without end')
    const count = this.#count()
    const items: unknown[] = []
    for (let i = 0; i < count; i++) items.push(this.#read(depth))
    return items
  }

  #read(depth: number): unknown {
    const tag = this.#next()
    switch (tag) {
      case tags.undefined:
        return undefined
      case tags.number:
        return this.#next()
      case tags.boolean:
        return this.#next() === 1
      case tags.string:
        return this.#string()
      case tags.matrix:
        return this.#readMatrix()
      case tags.distribution:
        return this.#readDistribution(depth)
      case tags.randomVariable: {
        const axis = this.#string()
        return new RandomVariable(
          this.#read(depth + 1) as Distribution | undefined,
          axis,
        )
      }
      case tags.finiteSet:
        return new FiniteSet(this.#list(depth + 1) as never)
      case tags.interval: {
        const [min, max] = [this.#next(), this.#next()]
        return new Interval(min, max, this.#next() === 1, this.#next() === 1)
      }
      case tags.space: {
        const [rows, columns] = [this.#next(), this.#next()]
        return new Space(rows, columns, structures[this.#next()])
      }
      case tags.tuple:
        return this.#list(depth + 1)
      case tags.mine:
        return this.#functions.other(this.#next(), this.#next())
      case tags.yours: {
        const code = this.#functions.get(this.#next())
        if (!code) throw new Error('Unexpected number of a function')
        return code
      }
      case tags.smooth: {
        const [id, length] = [this.#next(), this.#next()]
        const [wave, slope, phase, bend] = this.#list(depth + 1)
        const coefficients = { wave, slope, phase, bend } as unknown as Coefficients
        return this.#functions.other(id, length, smoothFunction(coefficients))
      }
      case tags.record: {
        const count = this.#count()
        const entries: [string, unknown][] = []
        for (let i = 0; i < count; i++)
          entries.push([this.#string(), this.#read(depth + 1)])
        return Object.fromEntries(entries)
      }
      default:
        throw new Error('Unexpected kind of a value')
    }
  }

  #string(): string {
    const count = this.#count()
    let text = ''
    for (let i = 0; i < count; i++) text += String.fromCharCode(this.#next())
    return text
  }

  #readMatrix(): Matrix {
    const [rows, columns] = [this.#count(), this.#count()]
    if (rows * columns > this.#room - this.#at)
      throw new Error('Unexpected length of a value')
    const value = Matrix.zeros(rows, columns)
    for (let i = 0; i < rows; i++)
      for (let j = 0; j < columns; j++) value.set(i, j, this.#next())
    return value
  }

  #readDistribution(depth: number): Distribution {
    const axes = this.#count()
    const all: { name: string; outcomes: never[] }[] = []
    for (let i = 0; i < axes; i++) {
      const name = this.#string()
      all.push({ name, outcomes: this.#list(depth + 1) as never[] })
    }
    const count = this.#count()
    const probabilities = new Float64Array(count)
    for (let i = 0; i < count; i++) probabilities[i] = this.#next()
    return new Distribution(all, probabilities)
  }
}

/** How deep values may lie in one another. */
const deepest = 64

function isRecord(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

function nameOf(value: unknown): string {
  if (value === null) return 'null'
  if (typeof value !== 'object') return typeof value
  const { constructor } = value as { constructor?: { name?: unknown } }
  const name = constructor?.name
  return typeof name === 'string' && name ? `\`${name}\`` : 'object'
}
