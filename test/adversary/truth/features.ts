// A memory of keys and values, integrated gradients, a stream and how it is read.

import { area } from './calculus.ts'
import {
  column,
  dot,
  entries,
  entrywise,
  ofColumn,
  ofNumber,
  part,
  range,
  relu,
  softmax,
} from './matrices.ts'
import type { Value } from './value.ts'
import { scale, transpose } from './value.ts'
import { random, type World } from './world.ts'

export function featuresWorld(seed: number): World {
  const next = random(seed)
  const d = 2 + (seed % 2)
  const n = 2 + (seed % 3)
  const V = 3 + (seed % 3)
  const draw = (size: number) => range(size).map(() => 4 * next() - 1.9)
  const [keys, answers] = [
    range(4 * d).map(() => draw(d)),
    range(4 * d).map(() => draw(d)),
  ]
  const memory = (x: number[]) =>
    range(d).map((a) =>
      keys.reduce((sum, key, i) => sum + relu(dot(key, x)) * answers[i]![a - 1]!, 0),
    )
  // Smooth functions with slopes known in closed form.
  const [high, wide, shift] = [(seed % 2 ? 1 : -1) * (1 + next()), 0.5 + next(), next()]
  const P = (x: number) => high * Math.tanh(wide * x - shift) + 0.2 * x * x
  const w = 0.6 + 1.7 * next()
  const [pull, bend, u] = [draw(n), draw(n), draw(n)]
  const F = (x: number[]) =>
    0.7 + Math.sin(dot(pull, x)) + x.reduce((sum, y, i) => sum + bend[i]! * y * y, 0)
  const s = (x: number[]) =>
    x.map((y, i) => pull[i]! * Math.cos(dot(pull, x)) + 2 * bend[i]! * y)
  const blocks = range(4).map(() => draw(d))
  const stream = [draw(d)]
  for (const block of blocks) stream.push(stream.at(-1)!.map((x, i) => x + block[i]!))
  const norm = (x: number[]) => {
    const length = Math.hypot(...x)
    return x.map((y) => (y / length) * Math.sqrt(x.length))
  }
  const unembed = range(V).map(() => draw(d))
  const values: Record<string, Value> = {
    d,
    n,
    V,
    e: Math.E,
    x: column(draw(d)),
    W_in: transpose(keys),
    W_out: answers,
    '\\sigma': entrywise(relu),
    '\\mathrmMLP': ofColumn(d, (x) => column(memory(x))),
    P: ofNumber(P),
    '\\barw': w,
    '\\alpha': next(),
    A: P(w) - P(0),
    F: ofColumn(n, F),
    s: ofColumn(n, (x) => column(s(x))),
    '\\baru': column(u),
    g: column(unembed.map((row) => dot(row, norm(stream[4]!)))),
    '\\rho': Math.hypot(...stream[4]!) / Math.sqrt(d),
    '\\mathrmnorm': ofColumn(undefined, (x) => column(norm(x))),
    W_U: transpose(unembed),
    '\\operatornamesoftmax': ofColumn(undefined, (x) => column(softmax(x))),
  }
  return {
    symbols: Object.fromEntries(
      Object.entries(values).map(([name, value]) => [name, () => value]),
    ),
    families: {
      k: (i) => column(part(keys, i)),
      v: (i) => column(part(answers, i)),
      b: (i) => column(part(blocks, i)),
      r: (i) => column(part(stream, i)),
      p: (i) => {
        const x = norm(part(stream, i))
        return column(softmax(unembed.map((row) => dot(row, x))))
      },
      B: (j) => {
        const y = part(u, j)
        return area((alpha) => y * s(entries(scale(column(u), alpha)))[j - 1]!, 0, 1)
      },
    },
    free: { i: range(4 * d), j: range(n), '\\ell': range(5).slice(1) },
  }
}
