// The coin: a series of tosses, its likelihood and its estimates.

import { ofNumber } from './matrices.ts'
import type { Value } from './value.ts'
import { Nonsense, number } from './value.ts'
import { random, type Scope, type World } from './world.ts'

export function likelihoodWorld(seed: number): World {
  const next = random(seed)
  const h = 1 + (seed % 5)
  const t = 1 + ((seed * 3 + 2) % 6)
  const N = h + t
  const x: number[] = Array.from({ length: N }, (_, i) => (i < t ? 0 : 1))
  for (let i = N - 1; i > 0; i--) {
    const j = Math.floor(next() * (i + 1))
    ;[x[i], x[j]] = [x[j]!, x[i]!]
  }
  const theta = 0.15 + 0.7 * next()
  const [a, b] = [1.3 + 3 * next(), 1.2 + 3 * next()]
  const toss = (p: number, outcome: number) => {
    if (outcome !== 0 && outcome !== 1) throw new Nonsense('neither heads nor tails')
    return outcome === 1 ? p : 1 - p
  }
  const L = (p: number) => x.reduce((product, xi) => product * toss(p, xi), 1)
  const estimate = h / N
  const values: Record<string, Value> = {
    h,
    t,
    N,
    a,
    b,
    e: Math.E,
    '\\theta': theta,
    L: ofNumber(L),
    '\\ell': ofNumber((p) => Math.log(L(p))),
    g: ofNumber((p) => h / p - t / (1 - p)),
    '\\hat\\theta': estimate,
    '\\mathrmse': Math.sqrt((estimate * (1 - estimate)) / N),
    '\\hat\\theta_\\mathrmMAP': (h + a - 1) / (N + a + b - 2),
  }
  const model = (name: string) => (scope: Scope) => {
    const p = number(scope.get(name))
    return ofNumber((outcome) => toss(p, outcome))
  }
  return {
    symbols: {
      ...Object.fromEntries(
        Object.entries(values).map(([name, value]) => [name, () => value]),
      ),
      'q_\\theta': model('\\theta'),
      'q_\\hat\\theta': model('\\hat\\theta'),
    },
    families: {
      x: (i) => {
        const found = x[i - 1]
        if (found === undefined) throw new Nonsense('no such toss')
        return found
      },
    },
    free: {
      i: Array.from({ length: N }, (_, i) => i + 1),
      j: Array.from({ length: N }, (_, i) => i + 1),
      k: Array.from({ length: N + 1 }, (_, k) => k),
    },
  }
}
