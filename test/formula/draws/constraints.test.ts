/** Conditions are met: by assignment, by moving draws, by draws made anew. */
import { Matrix } from 'ml-matrix'
import { describe, expect, test } from 'vitest'
import { World } from '../../../src/formula/draws/environment.ts'
import { Scope } from '../../../src/formula/draws/scope.ts'
import { evaluate } from '../../../src/formula/evaluation/evaluate.ts'
import { valuesOf } from '../../../src/formula/evaluation/operators/ranges.ts'
import { standard } from '../../../src/formula/evaluation/standard.ts'
import { integer, matrix, positive, real, vector } from '../../../src/formula/index.ts'
import type { Expression } from '../../../src/formula/language/expression.ts'
import { read } from '../../../src/formula/read/statement.ts'
import '../../support/matchers.ts'
import { check, tex } from '../../support/page.ts'

/** Letters as the conditions here use them: capitals are matrices, late letters vectors. */
const names: Parameters<typeof read>[2] = {
  kind: (name) =>
    /[A-Z]/.test(name) ? 'matrix' : /[x-z]/.test(name) ? 'vector' : 'number',
  member: () => undefined,
  isIndex: () => false,
  isWhole: (name) => /^[kn]$/.test(name),
  axes: () => [],
  parameters: () => [],
  marks: (_name, _arity, marks) => marks,
  declares: (name) => /^[a-zA-Z]$/.test(name),
}
const condition = (text: string): Expression =>
  read(text, true, names).statements[0]!.claim

function restricted(
  domains: Record<string, ReturnType<typeof real>>,
  ...conditions: string[]
): World {
  const scope = new Scope(standard)
  for (const [name, domain] of Object.entries(domains)) scope.set(name, domain)
  const world = new World(scope, 1, 24, evaluate, valuesOf)
  for (const text of conditions) world.restrict(condition(text))
  return world
}

const draws = Array.from({ length: 24 }, (_, draw) => draw)
const norm = (value: Matrix): number => value.norm()

describe('restrictions', () => {
  test('sizes are drawn so that they fulfil them', () => {
    const world = restricted(
      { n: integer(1, 6), k: integer(1, 6), A: matrix('n', 'k') },
      tex`n \ge k`,
    )
    for (const draw of draws) {
      const A = world.root(draw).get('A')
      const [rows, columns] = A instanceof Matrix ? [A.rows, A.columns] : [1, 1]
      expect(rows).toBeGreaterThanOrEqual(columns)
    }
  })

  test('matrices are moved to where an equation holds, at many ranks', () => {
    const world = restricted({ n: integer(2, 5), P: matrix('n', 'n') }, tex`P^2 = P`)
    const ranks = new Set<number>()
    for (const draw of draws) {
      const P = world.root(draw).get('P') as Matrix
      expect(norm(P.mmul(P).sub(P)) / (1 + norm(P))).toBeLessThan(1e-12)
      ranks.add(Math.round(P.trace()))
    }
    expect(ranks.size).toBeGreaterThan(2)
  })

  test('a symbol alone on its side is given its value within its domain', () => {
    const world = restricted({ a: positive(), b: real() }, tex`a = b - 1`)
    for (const draw of draws) {
      const env = world.root(draw)
      expect(env.get('a')).toBeCloseTo((env.get('b') as number) - 1)
      expect(env.get('a')).toBeGreaterThan(0)
    }
  })

  test('a restriction counts after the symbol was drawn, and no more once released', () => {
    const world = restricted({ x: real() })
    const before = draws.map((draw) => world.root(draw).get('x') as number)
    world.restrict(condition(tex`x > 1`))
    for (const draw of draws) expect(world.root(draw).get('x')).toBeGreaterThan(1)
    world.release('x')
    expect(draws.map((draw) => world.root(draw).get('x'))).toEqual(before)
  })

  test('what follows from a restricted symbol is drawn with it', () => {
    const world = restricted(
      { n: integer(2, 5), x: vector('n'), y: vector('n') },
      tex`x^\top y = 0`,
      tex`\|x\| = 1`,
    )
    for (const draw of draws) {
      const [x, y] = [world.root(draw).get('x'), world.root(draw).get('y')] as Matrix[]
      expect(x!.transpose().mmul(y!).get(0, 0)).toBeCloseTo(0, 12)
      expect(x!.norm()).toBeCloseTo(1, 12)
    }
  })

  test('one that nothing fulfils is named', () => {
    const world = restricted({ x: real() }, tex`x^2 = -1`)
    expect(() => world.root(0).get('x')).toThrow('that none of 200 draws fulfils')
  })
})

describe('premises are met', () => {
  const declared = tex`Let $n \in \mathbb{N}$. Let $A, B, P \in \mathbb{R}^{n \times n}$. Let $x, y, v \in \mathbb{R}^n$. Let $a, b \in \mathbb{R}$. Let $S \in \mathbb{R}^{n \times n}$ be symmetric.`
  test.each([
    tex`P^2 = P \Rightarrow (I - P)^2 = I - P`,
    tex`P^2 = P \Rightarrow \operatorname{tr} P = \operatorname{tr}(P^3)`,
    tex`x^\top y = 0 \Rightarrow \|x + y\|^2 = \|x\|^2 + \|y\|^2`,
    tex`\|v\| = 1 \Rightarrow (I - 2 v v^\top)^2 = I`,
    tex`A B = B A \Rightarrow (A + B)^2 = A^2 + 2 A B + B^2`,
    tex`A^\top A = I \Rightarrow \|A x\| = \|x\|`,
    tex`A x = 0 \Rightarrow A^2 x = 0`,
    tex`S \succeq 0 \Rightarrow x^\top S x \ge 0`,
    tex`a b > 0 \Rightarrow |a + b| = |a| + |b|`,
    tex`a > 100 \Rightarrow a^2 > 10000`,
    tex`a = 2 b \Rightarrow a^2 = 4 b^2`,
  ])('%s', (formula) => {
    expect(formula).toBeVerified(declared)
  })

  test.each([
    tex`P^2 = P \Rightarrow P^\top = P`,
    tex`P^2 = P \Rightarrow \operatorname{tr} P = 1`,
    tex`x^\top y = 0 \Rightarrow \|x + y\| = \|x\| + \|y\|`,
    tex`\|v\| = 1 \Rightarrow v_1 = 1`,
    tex`A B = B A \Rightarrow A = B`,
    tex`A B = B A \Rightarrow A B = 0`,
    tex`A^\top A = I \Rightarrow \det A = 1`,
    tex`A x = 0 \Rightarrow A = 0`,
    tex`S \succeq 0 \Rightarrow \operatorname{tr} S > 1`,
    tex`a > 100 \Rightarrow a^2 > 20000`,
  ])('not so: %s', (formula) => {
    expect(check(formula, [declared]).verdict).toBe('wrong')
  })

  test('a premise that no draw meets is named with the draws tried', () => {
    const { note } = check(tex`a > b, \quad a^2 < -1 \Rightarrow a > 0`, [declared])
    expect(note).toMatch(/^The condition `a\^\{?2\}? < -1` held on none of \d+ draws/)
  })
})
