// Data, covariances and components by their definitions.

import { column, diagonal, outer, plus, range } from './matrices.ts'
import type { Rows, Value } from './value.ts'
import { Nonsense, eigen, identity, multiply, scale, transpose } from './value.ts'
import { random, type World } from './world.ts'

const row = (a: Rows, i: number): Rows => {
  const found = a[i - 1]
  if (!found) throw new Nonsense('no such row')
  return [found]
}
function means(a: Rows): number[] {
  return a.map((r) => r.reduce((sum, x) => sum + x, 0) / r.length)
}

/** `stage` says what `X` and the column of ones are: before centring, in E4, after. */
export function pcaWorld(seed: number, stage: 'raw' | 'square' | 'centred'): World {
  const next = random(seed)
  const m = 1 + (seed % 4)
  const size = [0.2, 1, 4, 0.6][Math.floor(seed / 2) % 4]!
  const n = m + 2 + (seed % 4)
  const draw = (rows: number, columns: number): Rows =>
    Array.from({ length: rows }, () =>
      Array.from({ length: columns }, () => size * (6 * next() - 2.5)),
    )
  const raw = draw(m, n)
  const bar = means(raw)
  const X = raw.map((r, i) => r.map((x) => x - bar[i]!))
  const covariance = (a: Rows) => scale(multiply(a, transpose(a)), 1 / n)
  const C = covariance(X)
  const { values, vectors: P } = eigen(C)
  const Y = multiply(P, X)
  const A = draw(m, m)
  const a = means(A)
  const Q = eigen(plus(A, transpose(A))).vectors
  const Z = multiply(Q, X)
  // Signs of singular vectors are free: some differ from those of P.
  const signs = values.map((_, i) => ((i + seed) % 2 ? 1 : -1))
  const U = transpose(P.map((r, i) => r.map((x) => x * signs[i]!)))
  const singular = values.map((value) => Math.sqrt(value * n))
  const V = transpose(
    multiply(transpose(U), X).map((r, i) => r.map((x) => x / singular[i]!)),
  )
  const W = Y.map((r, i) => r.map((x) => x / Math.sqrt(values[i]!)))
  const phi = 0.2 + next()
  const [signal, noise] = [0.5 + next(), 0.3 + next()]
  const u = [Math.cos(phi), Math.sin(phi)]
  const first = (k: number) => P.slice(0, k)
  const rebuilt = (k: number) => multiply(transpose(first(k)), multiply(first(k), X))
  const index = (value: Value) => {
    if (typeof value !== 'number' || !Number.isInteger(value) || value < 1 || value > m)
      throw new Nonsense('no such component')
    return value
  }
  const S = diagonal(singular)
  const trace = values.reduce((sum, x) => sum + x, 0)
  const centred = stage === 'centred'
  const values_: Record<string, Value> = {
    m,
    n,
    X: centred ? X : raw,
    'X\\leftarrow': X,
    '\\barx': column(bar),
    '\\mathbf1': column(new Array<number>(stage === 'square' ? m : n).fill(1)),
    '\\mathbf0': { zero: true },
    I: { eye: 1, single: m === 1 },
    A,
    '\\bara': column(a),
    B: A.map((r) => r.map((x, j) => x - a[j]!)),
    C_X: C,
    S_X: scale(C, n / (n - 1)),
    '\\rho': C.map((r, i) => r.map((x, j) => x / Math.sqrt(C[i]![i]! * C[j]![j]!))),
    P,
    '\\Lambda': diagonal(values),
    '\\lambda': column(values),
    E: transpose(P),
    Y,
    C_Y: covariance(Y),
    C_W: covariance(W),
    Q,
    Z,
    C_Z: covariance(Z),
    U,
    S,
    V,
    s: column(singular),
    W,
    u: column(u),
    '\\Sigma': plus(scale(outer(u, u), signal * signal), identity(2, noise * noise)),
    '\\sigma_\\textsignal': signal,
    '\\sigma_\\textnoise': noise,
    'v_\\parallel': signal * signal + noise * noise,
    'v_\\perp': noise * noise,
    'v_||': signal * signal + noise * noise,
    '\\mathrmSNR': (signal * signal) / (noise * noise),
    '\\varphi': phi,
  }
  const free = { i: range(m), j: range(m), k: range(m) }
  return {
    symbols: {
      ...Object.fromEntries(
        Object.entries(values_).map(([name, value]) => [name, () => value]),
      ),
      '\\hatX': (scope) => rebuilt(index(scope.get('k'))),
    },
    families: {
      x: (i) => row(X, i),
      p: (i) => row(P, i),
      y: (i) => row(Y, i),
      w: (i) => row(W, i),
      r: (i) => values[index(i) - 1]! / trace,
      P: (k) => first(index(k)),
      '\\varepsilon': (k) => values.slice(index(k)).reduce((sum, x) => sum + x, 0),
    },
    free,
    needs: { '\\hatX': ['k'] },
  }
}
