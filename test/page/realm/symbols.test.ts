import { describe, expect, test } from 'vitest'
import { checkWith } from './page.ts'

// What code of a symbol tries when it runs: values that are more than values, errors that
// act, other values the next time. Each symbol of the example has a formula that says 1.

const symbols: Record<string, [code: string, told: string]> = {
  a: ['() => ({ valueOf: () => 1 })', 'Unexpected `Object`'],
  b: ["() => new Proxy([1], { get: () => 1 })", ''],
  c: ['() => ({ get then() { throw new Error("thenable") } })', 'Unexpected `Object`'],
  f: ['async () => 1', 'Unexpected `Promise`'],
  g: ['function* () { yield 1 }', ''],
  h: ['() => { throw new Proxy(new Error(), { get() { throw 1 } }) }', 'something that can’t be read'],
  k: ['() => { throw { get message() { return process.exit() } } }', ''],
  l: ['() => Symbol.iterator', 'Unexpected symbol'],
  m: ['() => 1n', 'Unexpected bigint'],
  n: ['() => null', 'Unexpected null'],
  o: ['() => { const x = []; x.push(x); return x }', 'value without end'],
  p: ['function again() { return again() + 1 }', 'Maximum call stack size exceeded'],
  q: ['(s) => { try { s.unknown } catch {} return 1 }', '{unknown}'],
  r: ['(s) => { s.x = 7; return s.x === 7 ? 2 : 1 }', ''],
  s: ['() => (calls++ === 0 ? 1 : 2)', 'another value for the same symbols the second time'],
  t: ['() => [1, [() => 1]]', ''],
  u: ['() => { Promise.reject(new Error("unheard")); return 1 }', 'unheard'],
  v: ['() => ({ __proto__: null, kind: "number", value: 1 })', ''],
  w: ['() => ({ rows: 1, columns: 1, klass: "Matrix", get: () => 1, data: [[1]] })', ''],
  y: ['(s) => s.constructor', '{constructor}'],
  z: ['(s) => s.__proto__', ''],
} // prettier-ignore

describe('code of a symbol', () => {
  test('gives plain values, or an error that says so', async () => {
    const lines = Object.entries(symbols).map(([name, [code]]) => {
      return `  ${name}: computed(${code}),`
    })
    const source = [
      "import { computed, real, scope } from 'residual'",
      'let calls = 0',
      'export const given = scope({',
      '  x: real(),',
      ...lines,
      '})',
    ]
    const formulas = Object.keys(symbols).map((name) => `$${name} = 1$`)
    const { evidence, problems } = await checkWith(
      { all: source.join('\n') },
      `${formulas.join('\n\n')}\n\n$x + x = 2 x$ and $x = 2 x$`,
    )
    expect(problems).toEqual([])
    for (const [at, [name, [, told]]] of Object.entries(symbols).entries()) {
      const { verdict, message = '' } = evidence[at]!
      expect.soft(verdict, name).not.toBe('verified')
      expect.soft(message, name).toContain(told)
    }
    expect(evidence.slice(-2).map(({ verdict }) => verdict)).toEqual([
      'verified',
      'wrong',
    ])
  })

  test('gets copies: what it does to them changes no draw', async () => {
    const source = `import { computed, matrix, scope } from 'residual'
export const given = scope({
  X: matrix(2, 3),
  s: computed(({ X }) => { const sum = X.sum(); X.mul(0); return sum }),
  t: computed(({ X }) => X.sum()),
})`
    const { evidence } = await checkWith({ all: source }, '$s = t$ and $s = 0$')
    expect(evidence.map(({ verdict }) => verdict)).toEqual(['verified', 'wrong'])
  })

  test('data may be packed as base64', async () => {
    const source = `import { computed, scope } from 'residual'
export const given = scope({ n: computed(() => atob('SGVsbG8=').length) })`
    const { evidence } = await checkWith({ all: source }, '$n = 5$')
    expect(evidence[0]).toMatchObject({ verdict: 'verified' })
  })

  test('functions cross both ways, and one that is given back is the same', async () => {
    const source = `import { computed, func, real, scope, smooth, vector } from 'residual'
export const given = scope({
  x: real(),
  v: vector(2),
  h: smooth(2),
  g: computed(({ h }) => h),
  k: computed((s) => func((at) => 2 * s.h(at))),
  u: computed(({ f }) => func((y) => f(y) + 1)),
  n: computed(({ x }) => func((y) => (y > 0 ? x * y : x * y))),
})`
    const { evidence, problems } = await checkWith(
      { all: source },
      `Let $f(y) = 3 y$ for $y \\in \\mathbb{R}$.

$g(v) = h(v)$ and $k(v) = 2 h(v)$ and $u(x) = 3 x + 1$ and $n(x) = x^2$ and $u(x) = 3 x$`,
    )
    expect(problems).toEqual([])
    expect(evidence.slice(-5).map(({ verdict }) => verdict)).toEqual([
      'verified',
      'verified',
      'verified',
      'verified',
      'wrong',
    ])
  })
})
