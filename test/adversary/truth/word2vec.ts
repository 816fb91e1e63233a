// Words, their vectors, a corpus of pairs, and the counts of neighbours.

import {
  column,
  dot,
  entries,
  entrywise,
  ofColumn,
  range,
  softmax,
} from './matrices.ts'
import type { Callable, Value } from './value.ts'
import { Nonsense, number } from './value.ts'
import { random, type Scope, type World } from './world.ts'

/** A table of probabilities of one word given another. */
const conditional = (table: (i: number, j: number) => number): Callable => ({
  call: ([i, j, ...others], marks) => {
    if (marks.join() !== '|' || others.length > 0)
      throw new Nonsense('a condition needs its bar')
    return table(number(i!), number(j!))
  },
})

const logistic = (x: number) => 1 / (1 + Math.exp(-x))

/** Shannon's way: the entropy of the mixture above the mean of the entropies. */
function jensenShannon(u: number[], v: number[]): number {
  const entropy = (p: number[]) => -p.reduce((sum, x) => sum + x * Math.log(x), 0)
  return entropy(u.map((x, k) => (x + v[k]!) / 2)) - (entropy(u) + entropy(v)) / 2
}

export function word2vecWorld(seed: number): World {
  const next = random(seed)
  const V = 3 + (seed % 3)
  const d = 2 + (seed % 2)
  const M = 2 + (seed % 4)
  const draw = (size: number) => range(size).map(() => 4 * next() - 1.9)
  const share = (size: number) => softmax(draw(size))
  const [T, C] = [range(V).map(() => draw(d)), range(V).map(() => draw(d))]
  const N = 2 * V + 1 + (seed % 3)
  // Each word has been a neighbour, none is alone with one.
  const pairs = range(N).map((s) => [1 + Math.floor(V * next()), 1 + (s % V)] as const)
  const word = (list: readonly (readonly number[])[], i: number) => {
    const found = list[i - 1]
    if (!found) throw new Nonsense('no such word')
    return found
  }
  const p = (i: number, j: number, own = T) =>
    word(
      range(V).map((k) => softmax(own.map((t) => dot(t, word(C, j)))).slice(k - 1, k)),
      i,
    )[0]!
  const counts = range(V).map((i) =>
    range(V).map((j) => pairs.filter(([x, y]) => x === i && y === j).length),
  )
  const likelihood = (own: number[][]) =>
    pairs.reduce((sum, [x, y]) => sum + Math.log(p(x, y, own)), 0)
  const differences = (f: (own: number[][]) => number, i: number) => {
    word(T, i)
    return column(
      range(d).map((a) => {
        const at = (h: number) =>
          f(
            T.map((t, k) =>
              k === i - 1 ? t.map((x, b) => (b === a - 1 ? x + h : x)) : t,
            ),
          )
        const h = 1e-3
        return (at(-2 * h) - 8 * at(-h) + 8 * at(h) - at(2 * h)) / (12 * h)
      }),
    )
  }
  const m = 1 + (seed % 2)
  const drawn = (scope: Scope, r: number) => {
    if (!Number.isInteger(r) || r < 1 || r > m) throw new Nonsense('nothing was drawn')
    return ((number(scope.get('j')) + r - 1) % V) + 1
  }
  const objective = (scope: Scope, own: number[][]) => {
    const [i, j] = [number(scope.get('i')), number(scope.get('j'))]
    const score = (k: number) => dot(word(own, i), word(C, k))
    return range(m).reduce(
      (sum, r) => sum + Math.log(logistic(-score(drawn(scope, r)))),
      Math.log(logistic(score(j))),
    )
  }
  const K = range(V).map((i) => range(V).map((j) => 1 + ((i * j * (seed + 3)) % 11)))
  const total = K.flat().reduce((a, b) => a + b)
  const near = (i: number) => word(K, i).reduce((a, b) => a + b)
  const beside = (j: number, i: number) => word(K, i)[j - 1]! / near(i)
  const together = (i: number, j: number) =>
    Math.log((word(K, i)[j - 1]! * total) / (near(i) * near(j)))
  const q: Callable = {
    call: (args, marks) =>
      args.length === 1
        ? near(number(args[0]!)) / total
        : conditional(beside).call(args, marks),
  }
  const values: Record<string, Value> = {
    V,
    d,
    M,
    N,
    m,
    e: Math.E,
    '\\mathbf0': { zero: true },
    u: column(share(M)),
    v: column(share(M)),
    '\\mathrmJS': {
      call: ([a, b, ...others], marks) => {
        if (!b || others.length > 0 || marks.join() !== ',')
          throw new Nonsense('of what')
        return jensenShannon(entries(a!), entries(b))
      },
    },
    p: conditional(p),
    '\\hatp': conditional(
      (i, j) =>
        word(counts, i)[j - 1]! /
        range(V).reduce((sum, k) => sum + counts[k - 1]![j - 1]!, 0),
    ),
    n: counts,
    '\\ell': likelihood(T),
    '\\sigma': entrywise(logistic),
    C,
    a: column(draw(d)),
    b: column(draw(d)),
    f: column(draw(d)),
    P: ofColumn(d, (x) => column(softmax(C.map((c) => dot(c, x))))),
    '\\operatornamesoftmax': ofColumn(undefined, (x) => column(softmax(x))),
    K,
    q,
    '\\mathrmcosine': {
      call: ([a, b, ...others], marks) => {
        if (!b || others.length > 0 || marks.join() !== ',')
          throw new Nonsense('of what')
        const [x, y] = [entries(a!), entries(b)]
        return dot(x, y) / Math.hypot(...x) / Math.hypot(...y)
      },
    },
    '\\mathrmPMI': {
      call: ([i, j, ...others], marks) => {
        if (!j || others.length > 0 || marks.join() !== ',')
          throw new Nonsense('of what')
        return together(number(i!), number(j))
      },
    },
    D: {
      call: ([i], marks) => {
        if (marks.length > 0) throw new Nonsense('of what')
        return range(V).reduce((sum, j) => {
          const here = beside(j, number(i!))
          return sum + here * (Math.log(here) - Math.log(near(j) / total))
        }, 0)
      },
    },
  }
  return {
    symbols: {
      ...Object.fromEntries(
        Object.entries(values).map(([name, value]) => [name, () => value]),
      ),
      '\\xi': (scope) =>
        together(number(scope.get('i')), number(scope.get('j'))) - Math.log(m),
      J: (scope) => objective(scope, T),
      '\\delta': (scope) =>
        differences((own) => objective(scope, own), number(scope.get('i'))),
    },
    families: {
      w: (i) => {
        word(T, i)
        return i
      },
      t: (i) => column(word(T, i)),
      c: (j) => column(word(C, j)),
      x: (s) => word(pairs, s)[0]!,
      y: (s) => word(pairs, s)[1]!,
      z: (r, scope) => drawn(scope, r),
      g: (i) => differences(likelihood, i),
    },
    free: {
      i: range(V),
      j: range(V),
      k: range(Math.max(V, M)),
      s: range(N),
      r: range(m),
    },
    needs: { J: ['i', 'j'], '\\xi': ['i', 'j'], '\\delta': ['i', 'j'], z: ['j'] },
  }
}
