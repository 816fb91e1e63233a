// A small network, its Jacobian and kernel; the linear flow of its outputs.

import {
  column,
  combine,
  dot,
  exponential,
  ofColumn,
  ofNumber,
  outer,
  plus,
  part,
  range,
  spectral,
} from './matrices.ts'
import type { Rows, Value } from './value.ts'
import { Nonsense, eigen, identity, multiply, scale, transpose } from './value.ts'
import { random, type World } from './world.ts'

export function trainingDynamicsWorld(seed: number): World {
  const next = random(seed)
  const m = 1 + (seed % 3)
  const n = 2 + (seed % 2)
  const p = 3 * m
  const draw = (size: number) => range(size).map(() => 4 * next() - 1.9)
  const [w, x, t] = [draw(p), draw(n), draw(n)]
  const parts = (at: number[]) =>
    [at.slice(0, m), at.slice(m, 2 * m), at.slice(2 * m)] as const
  const root = Math.sqrt(m)
  const outputs = (at: number[]) => {
    const [a, b, c] = parts(at)
    return x.map((xj) =>
      a.reduce((sum, ai, i) => sum + (b[i]! * Math.tanh(ai * xj + c[i]!)) / root, 0),
    )
  }
  const jacobian = (at: number[]): Rows => {
    const [a, b, c] = parts(at)
    return x.map((xj) => {
      const slopes = a.map((ai, i) => 1 - Math.tanh(ai * xj + c[i]!) ** 2)
      return [
        ...slopes.map((slope, i) => (b[i]! * slope * xj) / root),
        ...a.map((ai, i) => Math.tanh(ai * xj + c[i]!) / root),
        ...slopes.map((slope, i) => (b[i]! * slope) / root),
      ]
    })
  }
  const r = 2 + (seed % 2)
  const [bend, pull] = [range(r).map(() => draw(r)), draw(r)]
  const symmetric = plus(bend, transpose(bend))
  const q = (v: number[]) =>
    dot(
      v,
      symmetric.map((row) => dot(row, v)),
    ) /
      2 +
    Math.sin(dot(pull, v))
  const kappa = (v: number[]) => {
    const slope = symmetric.map(
      (row, i) => dot(row, v) + pull[i]! * Math.cos(dot(pull, v)),
    )
    const second = plus(symmetric, scale(outer(pull, pull), -Math.sin(dot(pull, v))))
    return (Math.abs(q(v) - 1) * spectral(second)) / dot(slope, slope)
  }
  const mix = range(n).map(() => draw(n))
  const H_0 = plus(scale(multiply(mix, transpose(mix)), 0.3), identity(n, 0.2 + next()))
  const { values: eigenvalues, vectors } = eigen(H_0)
  const start = draw(n)
  const y = (time: number): Value =>
    combine(
      [1, 1],
      [
        column(t),
        multiply(
          exponential(scale(H_0, -time)),
          column(start.map((value, i) => value - t[i]!)),
        ),
      ],
    )
  const [a, b, c] = parts(w)
  const alpha = seed % 2 ? 0.3 + next() : 2.5 + 4 * next()
  const values: Record<string, Value> = {
    m,
    n,
    p,
    r,
    e: Math.E,
    w: column(w),
    a: column(a),
    b: column(b),
    c: column(c),
    x: column(x),
    t: column(t),
    f: ofColumn(p, (at) => column(outputs(at))),
    H: ofColumn(p, (at) => multiply(jacobian(at), transpose(jacobian(at)))),
    v: column(draw(r)),
    q: ofColumn(r, q),
    '\\kappa': ofColumn(r, kappa),
    z: 0.5 + next(),
    '\\alpha': alpha,
    '\\kappa_\\textcentred': 1 / alpha,
    '\\kappa_\\textplain': Math.abs(alpha - 2) / (2 * alpha),
    H_0,
    y_0: column(start),
    y: ofNumber(y),
    '\\tau': 0.2 + next(),
    h: 0.3 + next(),
    I: { eye: 1 },
    '\\mathbf0': { zero: true },
  }
  return {
    symbols: {
      ...Object.fromEntries(
        Object.entries(values).map(([name, value]) => [name, () => value]),
      ),
      // With w for the variable of a derivative it moves along.
      J: (scope) => {
        const at = scope.get('w')
        if (!Array.isArray(at)) throw new Nonsense('weights')
        return jacobian((at as Rows).map(([value]) => value!))
      },
    },
    families: {
      u: (j) => column([...part(vectors.toReversed(), j)]),
      '\\lambda': (j) => part(eigenvalues.toReversed(), j),
    },
    free: { i: range(m), j: range(n) },
  }
}
