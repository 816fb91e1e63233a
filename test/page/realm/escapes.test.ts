import { describe, expect, test } from 'vitest'
import { checkWith } from './page.ts'

// What an example tries while it loads: to reach the machine, or to change what judges it.
// Each throws what it got hold of, so that the page tells.

const tell = (got: string) => `throw new Error('got ' + (${got}))`

/** Attempts by name: source, and what the page tells of it. */
const attempts: Record<string, [source: string, told: string]> = {
  // The machine
  process: [tell('typeof process'), 'got undefined'],
  processByFunction: ["globalThis.constructor.constructor('return process')()", 'not a valid constructor'],
  processByEval: [tell("typeof (0, eval)('process')"), 'got undefined'],
  require: [tell('typeof require'), 'got undefined'],
  timers: ['setTimeout(() => 0)', 'setTimeout is not defined'],
  microtaskTimers: ['queueMicrotask(() => 0)', 'queueMicrotask is not defined'],
  network: ["fetch('http://localhost')", 'fetch is not defined'],
  workers: ["new Worker('x')", 'Worker is not defined'],
  fsStatic: ["import 'node:fs'", 'Unexpected import of `node:fs`'],
  fsBare: ["import { readFileSync } from 'fs'; readFileSync", 'import of `fs`'],
  childProcess: ["import 'child_process'", 'import of `child_process`'],
  netStatic: ["import 'node:net'", 'import of `node:net`'],
  workerThreads: ["import 'node:worker_threads'", 'import of `node:worker_threads`'],
  createRequire: ["import { createRequire } from 'node:module'; createRequire", 'import of `node:module`'],
  fsDynamic: ["await import('node:fs')", 'Not supported'],
  fsExport: ["export * from 'node:fs'", 'import of `node:fs`'],
  dataUrl: ["import 'data:text/javascript,1'", 'import of `data:text/javascript,1`'],
  http: ["import 'https://example.org/x.js'", 'import of `https://example.org/x.js`'],
  absolute: ["import '/etc/hostname'", 'Unexpected import of `/etc/hostname`'],
  fileUrl: ["import 'file:///etc/hostname'", 'import of `file:///etc/hostname`'],
  engine: ["import { openPage } from 'residual'; openPage", "does not provide an export named 'openPage'"],
  isolatedVm: ["import ivm from 'isolated-vm'; throw new Error('got ' + typeof ivm)", 'Unexpected import of'],
  importMeta: [tell('Object.keys(import.meta).join()'), 'got '],
  wasm: [tell('typeof WebAssembly'), 'got undefined'],
  shared: [tell('typeof SharedArrayBuffer + typeof Atomics'), 'got undefinedundefined'],
  collected: [tell('typeof WeakRef + typeof FinalizationRegistry'), 'got undefinedundefined'],
  harden: [tell('typeof lockdown + typeof Compartment'), 'got undefinedundefined'],
  // What judges
  mathAbs: ['Math.abs = () => 0', "read only property 'abs'"],
  mathDefine: ["Object.defineProperty(Math, 'abs', { value: () => 0 })", 'Cannot redefine property: abs'],
  objectPrototype: ['Object.prototype.verdict = "verified"', 'object is not extensible'],
  arrayMap: ['Array.prototype.map = () => []', "read only property 'map'"],
  arrayIterator: ['Array.prototype[Symbol.iterator] = null', 'read only property'],
  generators: ['Object.getPrototypeOf(function* () {}).prototype.next = null', "read only property 'next'"],
  asyncGenerators: ['Object.getPrototypeOf(async function* () {}).prototype.x = null', 'object is not extensible'],
  functionApply: ['Function.prototype.apply = () => 0', "read only property 'apply'"],
  reflectApply: ['Reflect.apply = () => 0', "read only property 'apply'"],
  jsonStringify: ["JSON.stringify = () => 'verified'", "read only property 'stringify'"],
  mapGet: ['Map.prototype.get = () => 0', "read only property 'get'"],
  promiseThen: ['Promise.prototype.then = () => 0', "read only property 'then'"],
  numberIsFinite: ['Number.isFinite = () => true', "read only property 'isFinite'"],
  typedArrays: ['Float64Array.prototype.fill = () => 0', 'object is not extensible'],
  errorStack: ['Error.prepareStackTrace = (_, frames) => frames', "read only property 'prepareStackTrace'"],
  matrixAbs: ["import { Matrix } from 'ml-matrix'; Matrix.prototype.mmul = () => 0", "read only property 'mmul'"],
  matrixStatic: ["import { Matrix } from 'ml-matrix'; Matrix.isMatrix = () => true", "read only property 'isMatrix'"],
  distributionAt: ["import { Distribution } from 'residual'; Distribution.prototype.at = () => 1", "read only property 'at'"],
  clock: ['Date.now()', 'Date is not defined'],
  place: ["new Intl.NumberFormat()", 'Intl is not defined'],
  luck: ['Math.random()', 'Unexpected Math.random, expected the same values on every run'],
  // Late
  rejection: ["Promise.reject(new Error('nobody listens'))", 'nobody listens'],
  asyncThrow: ["(async () => { await null; throw new Error('late throw') })()", 'late throw'],
  awaitsForever: ['await new Promise(() => 0)', 'it waits for what never comes'],
  // What can't be read
  throwsNothing: ['throw undefined', ''],
  throwsProxy: ['throw new Proxy({}, { get() { throw 1 }, getPrototypeOf() { throw 2 } })', ''],
  throwsGetter: ["const e = new Error('x'); Object.defineProperty(e, 'message', { get() { throw 1 } }); throw e", ''],
  fakeScope: ['export const given = { symbols: new Map(), updates: new Map() }', 'of kind `object`'],
  fakeDomain: ["import { scope } from 'residual'; export const given = scope({ q: { source: 'drawn', generate: () => 0 } })", 'Unexpected value of a symbol'],
  signsInErrors: ["throw new Error('\\u001b[31mred\\u202e')", 'Error:  [31mred '],
  givenGetter: ["import { scope } from 'residual'; export const given = scope({ get q() { throw new Error('a getter') } })", 'a getter'],
} // prettier-ignore

describe('an example that loads', () => {
  test('reaches nothing outside of its realm', async () => {
    const sources = Object.entries(attempts).map(([name, [source]]) => [name, source])
    const { evidence, problems } = await checkWith(
      Object.fromEntries(sources) as Record<string, string>,
      'Let $x \\in \\mathbb{R}$. $1 = 2$ and $x + x = 3 x$ and $\\sin(0) = 1$ and $x + x = 2 x$.',
    )
    expect(evidence.map(({ verdict }) => verdict)).toEqual([
      'declared',
      'wrong',
      'wrong',
      'wrong',
      'verified',
    ])
    for (const [name, [, told]] of Object.entries(attempts)) {
      const own = problems.find(({ message }) => message.includes(`\`${name}\``))
      expect.soft(own?.message ?? 'nothing', name).toContain(told)
    }
    expect(problems).toHaveLength(Object.keys(attempts).length)
  })
})
