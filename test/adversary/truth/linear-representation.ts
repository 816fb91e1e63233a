// A pentagon of directions, how many directions fit, an encoder, a sparse autoencoder.

import { area } from './calculus.ts'
import { column, dot, entrywise, part, range, relu } from './matrices.ts'
import type { Rows, Value } from './value.ts'
import { identity, scale, transpose } from './value.ts'
import { random, type World } from './world.ts'

export function linearRepresentationWorld(seed: number): World {
  const next = random(seed)
  // An odd dimension keeps the integrand a polynomial.
  const n = [5, 7, 3, 9][seed % 4]!
  const p = 3 + (seed % 4)
  const draw = (size: number) => range(size).map(() => 4 * next() - 1.9)
  const matrix = (rows: number, columns: number): Rows =>
    range(rows).map(() => draw(columns))
  const epsilon = 0.08 + 0.22 * next()
  const weight = (s: number) => (1 - s * s) ** ((n - 3) / 2)
  const beta = Math.exp((epsilon * epsilon * n) / 4)
  const [V, W_e, b_e, b_d, x] = [matrix(n, p), matrix(p, n), draw(p), draw(n), draw(n)]
  const codes = W_e.map((row, k) =>
    relu(
      dot(
        row,
        x.map((y, i) => y - b_d[i]!),
      ) + b_e[k]!,
    ),
  )
  const E = matrix(p, n)
  const rest = x.map((y, i) => y - b_d[i]! - dot(V[i]!, codes))
  const price = 0.1 + next()
  // Turned so that no direction lies on an axis.
  const angles = range(5).map((i) => (2 * Math.PI * i) / 5 + 0.1)
  const welch = (n * (1 - epsilon * epsilon)) / (1 - n * epsilon * epsilon)
  const values: Record<string, Value> = {
    n,
    p,
    e: Math.E,
    '\\pi': Math.PI,
    '\\varphi': 6 * next(),
    V,
    f: column(codes),
    x: column(x),
    '\\hatx': column(b_d.map((y, i) => y + dot(V[i]!, codes))),
    '\\lambda': price,
    '\\ell': rest.reduce(
      (sum, y) => sum + y * y,
      price * codes.reduce((a, b) => a + b),
    ),
    W_e,
    b_e: column(b_e),
    b_d: column(b_d),
    E,
    z: column(E.map((row) => dot(row, x))),
    D: [angles.map(Math.cos), angles.map(Math.sin)],
    C: identity(5),
    // The zero matrix is one of all.
    A: seed % 3 ? matrix(5, 2) : scale(matrix(5, 2), 0),
    '\\gamma': Math.cos(angles[1]! - angles[0]!),
    '\\mathbf1_5': column(range(5).map(() => 1)),
    I: { eye: 1 },
    '\\mathbf0': { zero: true },
    '\\varepsilon': epsilon,
    P: area(weight, epsilon, 1) / area(weight, 0, 1),
    B: 2 / beta ** 2,
    '\\beta': beta,
    N: welch > 0 ? Math.floor(welch) : NaN,
    '\\operatornameReLU': entrywise(relu),
  }
  return {
    symbols: Object.fromEntries(
      Object.entries(values).map(([name, value]) => [name, () => value]),
    ),
    families: {
      v: (i) => column(part(transpose(V), i)),
      a: (i) => column(part(transpose(E), i)),
      r: (k) => column(part(E, k)),
    },
    free: { i: range(n), k: range(p), l: range(7) },
  }
}
