// Distributions, what they tell of one another, and a sample with its likelihood.

import { ofNumber, range } from './matrices.ts'
import type { Callable, Value } from './value.ts'
import { Nonsense, Table, isVariable, number, type Variable } from './value.ts'
import { random, type Scope, type World } from './world.ts'

const entropy = (p: Table) => p.mean((...x) => -Math.log(p.at(...x)))

function same(p: Value, q: Value): [Table, Table] {
  if (!(p instanceof Table) || !(q instanceof Table))
    throw new Nonsense('no distributions')
  if (p.sizes.join() !== q.sizes.join()) throw new Nonsense('other outcomes')
  return [p, q]
}

function divergence(p: Table, q: Table): number {
  return p.mean((...x) => Math.log(p.at(...x) / q.at(...x)))
}

const cross = (p: Table, q: Table) => p.mean((...x) => -Math.log(q.at(...x)))

/** The joint distribution of two variables of one table. */
function joint(a: Variable, b: Variable): Table {
  if (a.joint !== b.joint) throw new Nonsense('variables of two worlds')
  const { sizes } = a.joint
  const [rows, columns] = [sizes[a.axis]!, sizes[b.axis]!]
  const values = new Array<number>(rows * columns).fill(0)
  for (const outcome of a.joint.outcomes())
    values[(outcome[a.axis]! - 1) * columns + outcome[b.axis]! - 1]! += a.joint.at(
      ...outcome,
    )
  return new Table(['x', 'y'], [rows, columns], values)
}

function information(a: Variable, b: Variable): number {
  const p = joint(a, b)
  return p.mean((x, y) =>
    Math.log(p.at(x, y) / (p.marginal(0).at(x) * p.marginal(1).at(y))),
  )
}

/** One star for certain, each other with the probability theta. */
function ratings(theta: number, K: number): Table {
  let ways = 1
  const values = range(K).map((stars) => {
    if (stars > 1) ways = (ways * (K - stars + 1)) / (stars - 1)
    return ways * theta ** (stars - 1) * (1 - theta) ** (K - stars)
  })
  return new Table(['x'], [K], values)
}

export function lossWorld(seed: number): World {
  const next = random(seed)
  const K = 3 + (seed % 3)
  const M = 2 + ((seed * 5 + 1) % 4)
  const draw = (names: string[], ...sizes: number[]) => {
    const weights = range(sizes.reduce((a, b) => a * b)).map(
      () => 0.1 + next() * next(),
    )
    const total = weights.reduce((a, b) => a + b)
    return new Table(
      names,
      sizes,
      weights.map((weight) => weight / total),
    )
  }
  const [p, pxy, qxy] = [draw(['x'], K), draw(['x', 'y'], K, M), draw(['x', 'y'], K, M)]
  const rename = (table: Table, name: string) =>
    new Table(
      [name],
      table.sizes,
      [...table.outcomes()].map((x) => table.at(...x)),
    )
  const [px, py] = [pxy.marginal(0), rename(pxy.marginal(1), 'y')]
  const r = new Table(
    ['x', 'y'],
    [K, M],
    [...pxy.outcomes()].map(([x, y]) => px.at(x!) * py.at(y!)),
  )
  const N = 5 + (seed % 3)
  const turn = Math.floor(next() * N)
  const outcomes = range(N).map((i) =>
    i === 1 ? 1 : i === 2 ? K : 1 + Math.floor(next() * K),
  )
  const s = [...outcomes.slice(turn), ...outcomes.slice(0, turn)]
  const hat = new Table(
    ['x'],
    [K],
    range(K).map((x) => s.filter((y) => y === x).length / N),
  )
  const theta = 0.2 + 0.6 * next()
  const L = (t: number) => s.reduce((product, x) => product * ratings(t, K).at(x), 1)
  const variable = (table: Table, axis: number): Variable => ({ joint: table, axis })
  const given = (table: Table): Callable => ({
    call: ([y, x], marks) => {
      if (marks.join() !== '|') throw new Nonsense('a condition needs its bar')
      const sum = table.marginal(0).at(number(x!))
      return table.at(number(x!), number(y!)) / sum
    },
  })
  const H: Callable = {
    call: ([a, b], marks) => {
      if (marks.length > 0 && marks[0] !== ',') throw new Nonsense('a mark of entropy')
      if (b === undefined)
        return entropy(isVariable(a!) ? a.joint.marginal(a.axis) : same(a!, a!)[0])
      if (isVariable(a!) && isVariable(b)) return entropy(joint(a, b))
      return cross(...same(a!, b))
    },
  }
  const I: Callable = {
    call: ([a, b], marks) => {
      if (b === undefined) return -Math.log(p.at(number(a!)))
      if (marks[0] !== ';' || !isVariable(a!) || !isVariable(b))
        throw new Nonsense('information of what')
      return information(a, b)
    },
  }
  const D: Callable = {
    call: ([a, b], marks) => {
      const mark = marks.join('')
      if (b === undefined || (mark !== '||' && marks.join() !== '|,|'))
        throw new Nonsense('a divergence of what')
      return divergence(...same(a!, b))
    },
  }
  const label = (scope: Scope) => {
    const c = number(scope.get('c'))
    return new Table(
      ['x'],
      [K],
      range(K).map((x) => (x === c ? 1 : 0)),
    )
  }
  const conditional = (table: Table, x: number, y: number) =>
    table.at(x, y) / table.marginal(0).at(x)
  const values: Record<string, Value> = {
    K,
    M,
    N,
    p,
    e: Math.E,
    p_XY: pxy,
    r_XY: r,
    p_X: px,
    p_Y: py,
    'p_Y|X': given(pxy),
    'p_Y\\midX': given(pxy),
    'q_Y|X': given(qxy),
    'q_Y\\midX': given(qxy),
    'p_X|Y': { call: ([x, y]) => pxy.at(number(x!), number(y!)) / py.at(number(y!)) },
    X: variable(pxy, 0),
    Y: variable(pxy, 1),
    U: variable(r, 0),
    V: variable(r, 1),
    H,
    I,
    'D_\\mathrmKL': D,
    J: ofNumber((x) => {
      return range(M).reduce(
        (sum, y) => sum - conditional(pxy, x, y) * Math.log(conditional(qxy, x, y)),
        0,
      )
    }),
    L: ofNumber(L),
    '\\ell': ofNumber((t) => Math.log(L(t))),
    '\\theta': theta,
    '\\hat\\theta': s.reduce((sum, x) => sum + x - 1, 0) / (N * (K - 1)),
    '\\hatp': hat,
    '\\mathcalX': { set: range(K) },
    '\\mathcalY': { set: range(M) },
  }
  return {
    symbols: {
      ...Object.fromEntries(
        Object.entries(values).map(([name, value]) => [name, () => value]),
      ),
      'q_\\theta': (scope) => ratings(number(scope.get('\\theta')), K),
      'q_\\hat\\theta': (scope) => ratings(number(scope.get('\\hat\\theta')), K),
      '\\delta_c': label,
    },
    families: {
      s: (i) => {
        const found = s[i - 1]
        if (found === undefined) throw new Nonsense('no such observation')
        return found
      },
    },
    free: {
      x: range(K),
      z: range(K),
      y: range(M),
      c: range(K),
      i: range(N),
      j: range(N),
    },
    needs: { '\\delta_c': ['c'] },
  }
}
