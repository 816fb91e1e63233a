import { createHash } from 'node:crypto'

/** Plain data, told apart by content. */
export interface Plain {
  /** Equal only for values that no code can tell apart but by identity. */
  digest: string
  /** Every object in it. */
  objects: ReadonlySet<object>
}

/** What keeps a value from being plain: where in it, and what stands there. */
export interface NotPlain {
  notPlain: string
}

type Numbers = Exclude<ArrayBufferView<ArrayBuffer>, DataView>

/** Prototypes of the typed arrays that structured cloning keeps as they are. */
const typedArrays = new Map<object | null, string>(
  [
    ...[Float64Array, Float32Array, BigInt64Array, BigUint64Array],
    ...[Int8Array, Int16Array, Int32Array],
    ...[Uint8Array, Uint8ClampedArray, Uint16Array, Uint32Array],
  ].map(({ prototype, name }) => [prototype, name]),
)

/**
 * Reads a value as plain data: primitives but symbols, and arrays, objects without a class,
 * typed arrays, `Map` and `Set` of these, with any sharing and cycles. The order of keys
 * is part of the content, for who goes through them; so are −0 and gaps in arrays.
 *
 * With `records`, instances of a class that has a constructor and nothing else count as
 * well: what they do is what stands in them. Their class is part of the content.
 */
export function plain(
  value: unknown,
  name: string,
  { records = false } = {},
): Plain | NotPlain {
  const reader = new Reader(records)
  const notPlain = reader.read(value, name)
  if (notPlain) return { notPlain }
  return { digest: reader.digest(), objects: new Set(reader.objects.keys()) }
}

class Reader {
  readonly objects = new Map<object, number>()
  readonly #hash = createHash('sha256')
  readonly #buffer = Buffer.alloc(1 << 16)
  readonly #records: boolean
  #length = 0

  constructor(records: boolean) {
    this.#records = records
  }

  digest(): string {
    this.#flush()
    return this.#hash.digest('hex')
  }

  /** Takes a value in; gives what keeps it from being plain. */
  read(value: unknown, path: string): string | undefined {
    switch (typeof value) {
      case 'number':
        this.#room(9)
        this.#buffer[this.#length++] = 0
        this.#length = this.#buffer.writeDoubleLE(value, this.#length)
        return undefined
      case 'string':
        this.#text('string', value)
        return undefined
      case 'bigint':
      case 'boolean':
      case 'undefined':
        this.#text(typeof value, String(value))
        return undefined
      case 'symbol':
      case 'function':
        return `${path} is a ${typeof value}`
      case 'object':
        if (value !== null) return this.#object(value, path)
        this.#text('null', '')
        return undefined
    }
  }

  #object(value: object, path: string): string | undefined {
    const known = this.objects.get(value)
    if (known !== undefined) {
      this.#text('again', `${known}`)
      return undefined
    }
    this.objects.set(value, this.objects.size)
    const prototype: unknown = Object.getPrototypeOf(value)
    const typed = typedArrays.get(prototype as object | null)
    if (typed) return this.#numbers(value as Numbers, typed, path)
    if (prototype === Array.prototype) return this.#array(value as unknown[], path)
    if (prototype === Object.prototype) return this.#properties(value, path)
    if (prototype !== Map.prototype && prototype !== Set.prototype) {
      const record = this.#records && recordOf(prototype)
      if (!record) return `${path} is ${nameOf(prototype)}`
      this.#text('record', record)
      return this.#properties(value, path)
    }
    const items =
      value instanceof Map ? [...value].flat(1) : [...(value as Set<unknown>)]
    this.#text(value instanceof Map ? 'map' : 'set', `${items.length}`)
    for (const item of items) {
      const found = this.read(item, `an item of ${path}`)
      if (found) return found
    }
    return this.#properties(value, path)
  }

  #numbers(value: Numbers, name: string, path: string): string | undefined {
    if (!((value.buffer as unknown) instanceof ArrayBuffer)) return `${path} is shared`
    this.#text(name, `${value.byteLength}`)
    this.#flush()
    this.#hash.update(new Uint8Array(value.buffer, value.byteOffset, value.byteLength))
    return undefined
  }

  #array(value: unknown[], path: string): string | undefined {
    this.#text('array', `${value.length}`)
    let gaps = 0
    for (let i = 0; i < value.length; i++) {
      const item = value[i]
      if (item === undefined && !Object.hasOwn(value, i)) {
        gaps++
        this.#text('gap', '')
        continue
      }
      const found = this.read(item, `${path}[${i}]`)
      if (found) return found
    }
    // Besides its items an array has its length, and then what else it was given.
    const further = Reflect.ownKeys(value)[value.length - gaps + 1]
    return further && `${path}.${String(further)} is a further property`
  }

  #properties(value: object, path: string): string | undefined {
    const keys = Reflect.ownKeys(value)
    this.#text('properties', `${keys.length}`)
    for (const key of keys) {
      const inner = `${path}.${String(key)}`
      const property = Object.getOwnPropertyDescriptor(value, key)
      if (typeof key === 'symbol') return `${inner} is named by a symbol`
      if (!property?.enumerable || !('value' in property)) return `${inner} is hidden`
      this.#text('key', key)
      const found = this.read(property.value, inner)
      if (found) return found
    }
    return undefined
  }

  /** Length before content, so that no two lists of texts give the same bytes. */
  #text(kind: string, text: string): void {
    const bytes = Buffer.from(`${kind} ${text}`, 'utf16le')
    this.#room(9)
    this.#buffer[this.#length++] = 1
    this.#length = this.#buffer.writeDoubleLE(bytes.length, this.#length)
    if (bytes.length > this.#buffer.length / 2) {
      this.#flush()
      this.#hash.update(bytes)
      return
    }
    this.#room(bytes.length)
    this.#length += bytes.copy(this.#buffer, this.#length)
  }

  #room(bytes: number): void {
    if (this.#length + bytes > this.#buffer.length) this.#flush()
  }

  #flush(): void {
    this.#hash.update(this.#buffer.subarray(0, this.#length))
    this.#length = 0
  }
}

/** The text of a class without methods, statics, private fields and base; else undefined. */
function recordOf(prototype: unknown): string | undefined {
  if (prototype === null || Reflect.ownKeys(prototype as object).length > 1)
    return undefined
  const made = (prototype as { constructor?: unknown }).constructor
  if (typeof made !== 'function' || made.prototype !== prototype) return undefined
  if (Object.getPrototypeOf(prototype) !== Object.prototype) return undefined
  const statics = Reflect.ownKeys(made).filter(
    (key) => key !== 'length' && key !== 'name' && key !== 'prototype',
  )
  const text = String(made)
  return statics.length === 0 && text.startsWith('class') && !text.includes('#')
    ? text
    : undefined
}

function nameOf(prototype: unknown): string {
  if (prototype === null) return 'without a prototype'
  const { constructor } = prototype as { constructor?: { name?: string } }
  return constructor?.name ? `of class ${constructor.name}` : 'of some class'
}
