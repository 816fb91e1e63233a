// Masks, penalties, Adam's first step, ridge regression, flooding, validation losses.

import {
  column,
  dot,
  entrywise,
  ofColumn,
  plus,
  part,
  range,
  relu,
  softmax,
} from './matrices.ts'
import type { Rows, Value } from './value.ts'
import { eigen, identity, inverse, multiply, scale, transpose } from './value.ts'
import { random, type World } from './world.ts'

export function regularizationWorld(seed: number): World {
  const next = random(seed)
  const d = 2 + (seed % 2)
  const K = 2 + (seed % 3)
  const n = d + 1 + (seed % 3)
  const draw = (size: number) => range(size).map(() => 4 * next() - 1.9)
  const matrix = (rows: number, columns: number): Rows =>
    range(rows).map(() => draw(columns))
  const p = 0.2 + 0.6 * next()
  const h = 0.5 + 2 * next()
  const N = 2 ** d
  const masks = range(N).map((k) => range(d).map((i) => ((N - k) >> (d - i)) & 1))
  const chances = masks.map((mask) => {
    const kept = mask.filter((bit) => bit === 1).length
    return p ** kept * (1 - p) ** (d - kept)
  })
  const [W, x, X, y, w] = [matrix(K, d), draw(d), matrix(n, d), draw(n), draw(d)]
  const predictions = masks.map((mask) =>
    softmax(
      W.map((row) =>
        dot(
          row,
          x.map((value, i) => value * mask[i]!),
        ),
      ),
    ),
  )
  const geometric = range(K).map((j) =>
    Math.exp(
      dot(
        chances,
        predictions.map((row) => Math.log(row[j - 1]!)),
      ),
    ),
  )
  const dropped = X.reduce((sum, row, i) => {
    const errors = masks.map(
      (mask) =>
        (y[i]! -
          dot(
            row,
            w.map((value, j) => value * mask[j]!),
          )) **
        2,
    )
    return sum + dot(chances, errors)
  }, 0)
  const [pull, bend] = [draw(d), draw(d)]
  const shape = (at: number[]) =>
    Math.sin(dot(pull, at)) +
    0.3 *
      dot(
        bend.map((value, i) => value * at[i]!),
        at,
      )
  // Both sides of the level come up.
  const b = 0.2 + 0.6 * next()
  const over = (seed % 2 ? -0.4 : 0.4) * (0.5 + next())
  const J = (at: number[]) => shape(at) - shape(w) + b + over
  const g = draw(d)
  // So small that descent converges.
  const eta = 0.01 + 0.01 * next()
  const [sigma, tau, epsilon] = [0.4 + next(), 0.5 + next(), 0.05 + 0.5 * next()]
  const lambda = (sigma / tau) ** 2
  const step = (f: (w_i: number, g_i: number) => number) =>
    column(w.map((value, i) => f(value, g[i]!)))
  const penalised = step((value, slope) => value - eta * (slope + lambda * value))
  const gram = multiply(transpose(X), X)
  const solved = (price: number) =>
    multiply(inverse(plus(gram, identity(d, price))), multiply(transpose(X), column(y)))
  const T = 4 + (seed % 4)
  // By its steps, not by its formula.
  const stopped = (steps: number) => {
    let at = column(range(d).map(() => 0))
    for (let i = 0; i < steps; i++) {
      const error = plus(column(y), scale(multiply(X, at), -1))
      at = plus(at, scale(multiply(transpose(X), error), eta))
    }
    return at
  }
  const { values: squares, vectors } = eigen(gram)
  const losses = range(T).map(() => 0.2 + 2 * next())
  const values: Record<string, Value> = {
    d,
    K,
    n,
    N,
    p,
    h,
    e: Math.E,
    '\\mu_\\textstandard': p * h,
    '\\mu_\\textinverted': h,
    W,
    x: column(x),
    M: masks,
    r: column(chances),
    Q: predictions,
    '\\gamma': column(geometric),
    v: column(range(K).map(() => 0.1 + 2 * next())),
    X,
    y: column(y),
    w: column(w),
    R: dropped,
    I: { eye: 1 },
    J: ofColumn(d, J),
    g: column(g),
    '\\lambda': lambda,
    '\\eta': eta,
    '\\epsilon': epsilon,
    '\\sigma': sigma,
    '\\tau': tau,
    'w_\\textpenalty': penalised,
    'w_\\textdecay': penalised,
    'w_\\textAdam': step((value, slope) => {
      const whole = slope + lambda * value
      return value - eta * (whole / (Math.abs(whole) + epsilon))
    }),
    'w_\\textAdamW': step(
      (value, slope) =>
        value - eta * (slope / (Math.abs(slope) + epsilon)) - eta * lambda * value,
    ),
    'w_\\textstopped': stopped(T),
    '\\hatw': solved(lambda),
    'w_\\textfree': solved(0),
    s: column(squares.map(Math.sqrt)),
    b,
    '\\tildeJ': ofColumn(d, (at) => Math.abs(J(at) - b) + b),
    T,
    V: column(losses),
    '\\hatt': losses.indexOf(Math.min(...losses)) + 1,
    '\\operatornamesoftmax': ofColumn(undefined, (at) => column(softmax(at))),
    '\\operatornameReLU': entrywise(relu),
    '\\operatornamesgn': entrywise(Math.sign),
  }
  return {
    symbols: Object.fromEntries(
      Object.entries(values).map(([name, value]) => [name, () => value]),
    ),
    families: {
      m: (k) => column(part(masks, k)),
      u: (i) => column([...part(vectors, i)]),
      G: (t) => {
        const here = part(losses, t)
        const best = Math.min(...losses.slice(0, t))
        return (100 * (here - best)) / best
      },
    },
    free: { i: range(d), j: range(K), k: range(N), l: range(K), t: range(T) },
    random: {
      '\\xi': [
        [0, 1 - p],
        [1, p],
      ],
    },
  }
}
