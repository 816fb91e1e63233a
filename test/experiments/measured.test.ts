import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { measured, unkept, type Experiment } from '../../src/experiments/measured.ts'
import { experimentsFolder, keep, write } from '../../src/experiments/store.ts'
import { codeOf } from '../../src/page/closure.ts'
import { codeHash } from '../../src/page/code.ts'

let root: string
let runs: number

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'residual-'))
  runs = 0
  writeFileSync(join(root, 'slow.ts'), 'export const version = 1\n')
})
afterEach(() => {
  rmSync(root, { recursive: true })
})

const experiment = (changed: Partial<Experiment> = {}): Experiment => {
  const code = codeOf(join(root, 'slow.ts'))
  const folder = experimentsFolder(root)
  const hash = codeHash(code, root)
  return { root, folder, file: 'slow.ts', code, hash, reads: true, ...changed }
}
const entries = () => {
  try {
    return readdirSync(experimentsFolder(root))
  } catch {
    return []
  }
}

/** Takes long enough to be kept. */
function slowly<Result>(result: Result): Result {
  runs++
  for (const start = performance.now(); performance.now() - start < 60;);
  return result
}
const sum = (...xs: number[]) =>
  slowly({ sum: xs.reduce((a, b) => a + b, 0), of: [...xs] })

test('a slow result is computed once, and is new each time', () => {
  const kept = measured(sum, 'sum', experiment())
  const first = kept(1, 2)
  const second = kept(1, 2)
  expect(runs).toBe(1)
  expect(second).toEqual(first)
  expect(second).not.toBe(first)
  first.of.push(3)
  expect(kept(1, 2)).toEqual({ sum: 3, of: [1, 2] })
})

test('a quick one is not kept', () => {
  const quick = measured((x: number) => [x], 'quick', experiment())
  expect(quick(1)).toEqual([1])
  expect(entries()).toEqual([])
})

test('order and values of arguments, name and code keep results apart', () => {
  const kept = measured(sum, 'sum', experiment())
  expect(kept(1, 2).of).toEqual([1, 2])
  expect(kept(2, 1).of).toEqual([2, 1])
  expect(kept(1, 2, 0).of).toEqual([1, 2, 0])
  measured(sum, 'total', experiment())(1, 2)
  writeFileSync(join(root, 'slow.ts'), 'export const version = 2\n')
  measured(sum, 'sum', experiment())(1, 2)
  expect(runs).toBe(5)
  expect(entries()).toHaveLength(5)
})

test('what holds instances of classes is not kept, and told', () => {
  class Matrix {
    rows = 2
  }
  const told: unknown[] = []
  const listen = (line: unknown) => told.push(line)
  unkept.subscribe(listen)
  const make = measured(() => slowly(slowly(slowly(slowly(new Matrix())))), 'make', {
    ...experiment(),
  })
  expect(make()).toBeInstanceOf(Matrix)
  expect(make().rows).toBe(2)
  expect(runs).toBe(8)
  expect(entries()).toEqual([])
  expect(told[0]).toMatch(
    /^slow\.ts: make\(\) took 0\.\d s and will again, since its result is of class Matrix$/,
  )
  unkept.unsubscribe(listen)
})

test('an argument of a class without methods is what stands in it', () => {
  class Point {
    x: number
    constructor(x: number) {
      this.x = x
    }
  }
  class Other {
    x = 1
  }
  const use = measured((p: { x: number }) => slowly([p.x]), 'use', experiment())
  expect([use(new Point(1)), use(new Point(1)), use(new Point(2))]).toEqual([[1], [1], [2]]) // prettier-ignore
  expect(runs).toBe(2)
  use(new Other())
  use({ x: 1 })
  expect(runs).toBe(4)
})

test.each<[string, () => unknown]>([
  ['methods', () => new (class { x = 1; get() { return this.x } })()], // prettier-ignore
  ['accessors', () => new (class { y = 1; get x() { return this.y } })()], // prettier-ignore
  ['statics', () => new (class { static y = 2; x = 1 })()], // prettier-ignore
  ['private fields', () => new (class { #y = 2; x = this.#y })()], // prettier-ignore
  ['a base', () => new (class extends Map { x = 1 })()], // prettier-ignore
  ['functions', () => new (class { x = 1; get = () => this.x })()], // prettier-ignore
  ['a constructor that is no class', () => new (function (this: { x: number }) { this.x = 1 } as unknown as new () => object)()], // prettier-ignore
])('an argument of a class with %s is read each time', (_, make) => {
  const use = measured((value: unknown) => slowly(typeof value), 'use', experiment())
  use(make())
  use(make())
  expect(runs).toBe(2)
})

test('what is quicker than to read its arguments is no longer kept, until it is slow', () => {
  const long = Float64Array.from({ length: 1_000_000 }, (_, i) => i)
  let isSlow = false
  const first = measured(
    (list: Float64Array) => (isSlow ? slowly(list[1]) : list[1]),
    'first',
    experiment(),
  )
  for (let i = 0; i < 5; i++) expect(first(long)).toBe(1)
  isSlow = true
  for (let i = 0; i < 4; i++) expect(first(long)).toBe(1)
  // Once as it was, once to be kept.
  expect(runs).toBe(2)
  expect(entries()).toHaveLength(1)
})

test('a function as an argument is not mistaken for another', () => {
  const map = measured((f: (x: number) => number) => slowly(f(3)), 'map', experiment())
  expect(map((x) => x + 1)).toBe(4)
  expect(map((x) => x + 2)).toBe(5)
})

test('what changes its arguments runs each time', () => {
  const append = measured(
    (list: number[]) => slowly(list.push(1)),
    'append',
    experiment(),
  )
  const list: number[] = []
  append(list)
  append([])
  const again: number[] = []
  append(again)
  expect(again).toEqual([1])
  expect(entries()).toEqual([])
})

test('a result that is part of the arguments stays so', () => {
  const first = measured((list: object[]) => slowly(list[0]), 'first', experiment())
  const list = [{ a: 1 }]
  expect(first(list)).toBe(list[0])
  expect(first(list)).toBe(list[0])
})

test.each<[string, (bytes: Buffer) => Uint8Array]>([
  ['cut short', (bytes) => bytes.subarray(0, -1)],
  ['empty', () => new Uint8Array(0)],
  [
    'with one bit changed',
    (bytes) => {
      bytes[bytes.length - 3]! ^= 1
      return bytes
    },
  ],
])('an entry %s is computed anew and replaced', (_, corrupt) => {
  const kept = measured(sum, 'sum', experiment())
  const right = kept(1, 2)
  const file = join(experimentsFolder(root), entries()[0]!)
  writeFileSync(file, corrupt(readFileSync(file)))
  expect(kept(1, 2)).toEqual(right)
  expect(runs).toBe(2)
  expect(kept(1, 2)).toEqual(right)
  expect(runs).toBe(2)
})

test('only what is kept under the name of a call answers it', () => {
  const kept = measured(sum, 'sum', experiment())
  kept(1, 2)
  keep(experimentsFolder(root), entries()[0]!, write('from the disk'))
  expect(kept(1, 2)).toBe('from the disk')
})

test('what only writes computes each time, for others to read', () => {
  const tested = measured(sum, 'sum', experiment({ reads: false }))
  const result = tested(1, 2)
  expect(tested(1, 2)).not.toBe(result)
  expect(runs).toBe(2)
  expect(measured(sum, 'sum', experiment())(1, 2)).toEqual(result)
  expect(runs).toBe(2)
})

test('nothing is kept for code that is no longer on disk', () => {
  const kept = measured(sum, 'sum', experiment())
  writeFileSync(join(root, 'slow.ts'), 'export const version = 2\n')
  expect(kept(1, 2).sum).toBe(3)
  expect(entries()).toEqual([])
})

test('classes and values pass as they are', () => {
  class Matrix {
    rows = 2
  }
  expect(measured(Matrix, 'Matrix', experiment())).toBe(Matrix)
  const table = { a: 1 }
  expect(measured(table, 'table', experiment())).toBe(table)
})

test('errors are thrown each time', () => {
  const fails = measured(
    () => {
      runs++
      throw new Error('no convergence')
    },
    'fails',
    experiment(),
  )
  expect(fails).toThrow('no convergence')
  expect(fails).toThrow('no convergence')
  expect(runs).toBe(2)
})
