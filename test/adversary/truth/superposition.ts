// A toy model, two strategies for one neuron, and places of a transformer.

import { area } from './calculus.ts'
import {
  column,
  dot,
  entries,
  entrywise,
  ofColumn,
  plus,
  part,
  range,
  relu,
  softmax,
} from './matrices.ts'
import type { Rows, Value } from './value.ts'
import { eigen, identity, multiply, scale, transpose } from './value.ts'
import { random, type World } from './world.ts'

/** The expected losses, from moments of uniform numbers. */
function strategies(rho: number, D: number) {
  const mean = D * area((x) => x, 0, 1)
  const dropped = Math.min(1, rho) * (D * area((x) => x * x, 0, 1) - mean * mean)
  // Both there: each is off by the smaller one, whose density is 2 (1 - x).
  const both = area((x) => x * x * 2 * (1 - x), 0, 1)
  return { dropped, pair: (1 + rho) * D * D * both }
}

function boundary(rho: number): number {
  let [low, high] = [1e-6, 4]
  for (let i = 0; i < 80; i++) {
    const middle = (low + high) / 2
    const { dropped, pair } = strategies(rho, middle)
    if (pair < dropped) low = middle
    else high = middle
  }
  return (low + high) / 2
}

export function superpositionWorld(seed: number): World {
  const next = random(seed)
  const m = 1 + (seed % 2)
  const n = 3 + (seed % 3)
  const d = 2 + (seed % 3)
  const T = 2 + (seed % 4)
  const h = 2 + ((seed * 3) % 4)
  const draw = (size: number) => range(size).map(() => 4 * next() - 1.9)
  const matrix = (rows: number, columns: number): Rows =>
    range(rows).map(() => draw(columns))
  const [W, b, f, importance] = [matrix(m, n), draw(n), draw(n), draw(n)]
  const directions = transpose(W)
  const hidden = W.map((row) => dot(row, f))
  const rebuilt = directions.map((u, i) => relu(dot(u, hidden) + b[i]!))
  const rho = seed % 2 ? 0.1 + 0.8 * next() : 1.1 + next()
  const D = 0.1 + 0.8 * next()
  const { dropped, pair } = strategies(rho, D)
  const A = range(T).map(() => softmax(draw(T)))
  const seen = range(T).map(() => draw(d))
  const square = matrix(d, d)
  const R = eigen(plus(square, transpose(square))).vectors
  const [W_1, W_2] = [matrix(h, d), matrix(d, h)]
  const order = range(h).map((i) => ((i * (h % 2 ? 2 : 1) + seed) % h) + 1)
  const Pi = range(h).map((i) =>
    range(h).map((j) => (order[i - 1] === j ? 0.5 + i / 3 : 0)),
  )
  const rms = (x: number[]) => {
    const length = Math.hypot(...x)
    return x.map((y) => (y / length) * Math.sqrt(x.length))
  }
  const centred = (x: number[]) => {
    const mean = x.reduce((sum, y) => sum + y, 0) / x.length
    return x.map((y) => y - mean)
  }
  const values: Record<string, Value> = {
    m,
    n,
    d,
    T,
    h,
    e: Math.E,
    W,
    b: column(b),
    f: column(f),
    '\\hatf': column(rebuilt),
    '\\alpha': column(importance),
    '\\mathcalL': f.reduce(
      (sum, x, i) => sum + importance[i]! * (x - rebuilt[i]!) ** 2,
      0,
    ),
    '\\rho': rho,
    D,
    'L_\\textdrop': dropped,
    'L_\\textpair': pair,
    'D_*': boundary(rho),
    A,
    W_O: matrix(d, d),
    W_Q: matrix(d, d),
    W_K: matrix(d, d),
    G: plus(matrix(d, d), identity(d, 3)),
    R,
    x: column(draw(d)),
    y: column(draw(d)),
    z: column(draw(h)),
    W_1,
    W_2,
    '\\Pi': Pi,
    I: { eye: 1 },
    '\\mathbf1_d': column(range(d).map(() => 1)),
    '\\mathbf0': { zero: true },
    '\\sigma': entrywise(relu),
    '\\operatornameReLU': entrywise(relu),
    '\\mathrmMLP': ofColumn(d, (x) =>
      multiply(W_2, column(entries(multiply(W_1, column(x))).map(relu))),
    ),
    '\\mathrmRMS': ofColumn(undefined, (x) => column(rms(x))),
    '\\mathrmLN': ofColumn(undefined, (x) => column(rms(centred(x)))),
  }
  return {
    symbols: Object.fromEntries(
      Object.entries(values).map(([name, value]) => [name, () => value]),
    ),
    families: {
      u: (i) => column(part(directions, i)),
      v: (i) => column(part(seen, i)),
      r: (j) =>
        part(A, j)
          .map((weight, i) => scale(column(seen[i]!), weight))
          .reduce(plus),
      '\\Delta': (i) => {
        const own = part(directions, i)
        const shared = directions.reduce((sum, other) => sum + dot(own, other) ** 2, 0)
        return dot(own, own) ** 2 / shared
      },
    },
    free: { i: range(n), j: range(T), k: range(Math.min(n, T)) },
  }
}
