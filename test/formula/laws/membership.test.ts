/** What is beside a set is not in it, however near; what rounds to it is. */
import { describe, expect, test } from 'vitest'
import { check, tex } from '../../support/page.ts'

const holds = (formula: string, declared: string[] = []): void => {
  expect(check(formula, declared).verdict, formula).toBe('verified')
}
const fails = (formula: string, declared: string[] = []): void => {
  expect(check(formula, declared).verdict, formula).toBe('wrong')
}

/** Elements, and others that are next to the set. */
const sets: readonly [string, string[], string[]][] = [
  [tex`[0, 1]`, ['0', '1', '0.5'], ['1.000001', '-0.000001', '2', '-1']],
  [tex`(0, 1)`, ['0.5', '0.999999', '0.000001'], ['0', '1', '-1', '1.5']],
  [tex`[0, 1)`, ['0', '0.999999'], ['1', '-0.000001']],
  [tex`(0, 1]`, ['1', '0.000001'], ['0', '1.000001']],
  [tex`[0, \infty)`, ['0', '1000'], ['-0.000001']],
  [tex`(-\infty, 0)`, ['-0.000001', '-1000'], ['0', '1']],
  [tex`\{1, 2, 3\}`, ['1', '3'], ['0', '4', '1.000001', '2.5']],
  [tex`\{1, \dots, 5\}`, ['1', '5'], ['0', '6', '1.5', '4.999999']],
  [tex`\mathbb{Z}`, ['0', '-3', '7'], ['0.5', '0.999999', '1.000001', '-2.5']],
  [tex`\mathbb{N}`, ['1', '7'], ['-1', '0.5', '1.000001']],
  [tex`\mathbb{R}`, ['0', '-2.5'], []],
]

describe.each(sets)('%s', (set, inside, outside) => {
  test.each(inside)('contains %s', (value) => {
    holds(tex`${value} \in ${set}`)
    fails(tex`${value} \notin ${set}`)
  })
  test.each(outside)('does not contain %s', (value) => {
    fails(tex`${value} \in ${set}`)
    holds(tex`${value} \notin ${set}`)
  })
})

test('an element counts once', () => {
  holds(tex`|\{1, 2, 2, 3\}| = 3`)
  fails(tex`|\{1, 2, 2, 3\}| = 4`)
  holds(tex`\sum_{x \in \{1, 1, 2\}} x = 3`)
})

describe('vectors', () => {
  const declared = [
    tex`Let $n, m \in \mathbb{N}$. Let $x \in \mathbb{R}^n$, $y \in \mathbb{R}^m$ and $p \in \Delta^n$.`,
  ]
  test('in the space of their size', () => {
    holds(tex`x \in \mathbb{R}^n`, declared)
    for (const other of [tex`y \in \mathbb{R}^n`, tex`x \in \mathbb{R}^{n \times n}`])
      expect(check(other, declared).verdict, other).toMatch(/^(wrong|shape-mismatch)$/)
  })

  test('in a simplex: no negative entry, and the sum 1', () => {
    holds(tex`p \in \Delta^n`, declared)
    holds(tex`\begin{pmatrix} 0.5 \\ 0.5 \end{pmatrix} \in \Delta^1`)
    holds(tex`\begin{pmatrix} 1 \\ 0 \end{pmatrix} \in \Delta^1`)
    fails(tex`\begin{pmatrix} 0.5 \\ 0.500001 \end{pmatrix} \in \Delta^1`)
    fails(tex`\begin{pmatrix} 1.000001 \\ -0.000001 \end{pmatrix} \in \Delta^1`)
    fails(tex`2 p \in \Delta^n`, declared)
    fails(tex`-p \in \Delta^n`, declared)
  })
})

describe('what rounds to an element', () => {
  test.each([
    tex`0.1 + 0.2 - 0.3 \in \{0\}`,
    tex`\sqrt{2}^2 \in \{2\}`,
    tex`\sqrt{2}^2 \in \mathbb{Z}`,
    tex`\sqrt{2}^2 \in [2, 3]`,
    tex`\sqrt{2}^2 \in [1, 2]`,
  ])('%s', (formula) => {
    holds(formula)
  })
})
