/** Notations that mean one thing to a reader and another to a careless program. */
import { describe, expect, test } from 'vitest'
import { computed, Distribution, integer, matrix, randomVariable, real, scope, vector } from '../../../src/formula/index.ts' // prettier-ignore
import '../../support/matchers.ts'
import { tex } from '../../support/page.ts'

describe('a relation after a claim', () => {
  const given = scope({
    p: real({ min: 0.2, max: 0.8 }),
    h: real(),
    B: computed(({ p }) =>
      Distribution.of([1 - (p as number), p as number], [0, 1], 'b'),
    ),
    '\\xi': randomVariable('B', 'b'),
  })
  test('restricts it if it speaks of a free number', () => {
    expect(tex`\sqrt{h^2} = h, \quad h \ge 0`).toBeVerified(given)
  })
  test('is a claim if it speaks of a mean, a sum or a slope', () => {
    expect(tex`(h + 1) - 1 = h, \qquad \mathbb{E}[\xi] > h`).toBeWrong(given)
    expect(tex`(h + 1) - 1 = h, \qquad \sum_{i=1}^{3} h > p`).toBeWrong(given)
    expect(tex`(h + 1) - 1 = h, \qquad \frac{d}{dh} h^2 > p`).toBeWrong(given)
    expect(tex`(h + 1) - 1 = h, \qquad \mathbb{E}[\xi] < p + 1`).toBeVerified(given)
  })
})

describe('a column of ones without a size', () => {
  const declared = tex`Let $x \in \mathbb{R}^n$ and $a \in \mathbb{R}$.`
  test('is no number', () => {
    const message = 'next to a matrix of open size'
    for (const formula of [
      tex`a = \mathbf{1} a`,
      tex`n = \sum_{i=1}^{n} \mathbf{1} \mathbf{1}[i = i]`,
    ]) {
      expect(formula).toFailWith('shape-mismatch', message, declared)
    }
  })
  test('has the size of the vector next to it, of one entry too', () => {
    expect(tex`x + \mathbf{1} - x = \mathbf{1}`).toBeVerified(declared)
  })
})

describe('^T where T is known', () => {
  const given = scope({ n: integer(2, 4), T: matrix('n', 2), x: vector('n') })
  test('is a transpose if T cannot be an exponent', () => {
    expect(tex`x^T T = (T^\top x)^\top`).toBeVerified(given)
    expect(tex`x^T x = \lVert x \rVert^2`).toBeVerified(given)
  })
  test('is a power if it can', () => {
    const declared = tex`Let $T \in \mathbb{N}$ and $a > 0$.`
    expect(tex`a^T a = a^{T + 1}`).toBeVerified(declared)
  })
})

describe('a small circle', () => {
  test('is a product by entries to one reader, composition to another', () => {
    const declared = tex`Let $x, y \in \mathbb{R}^n$.`
    expect(tex`x \circ y = x \odot y`).toFailWith('unreadable', '\\circ', declared)
    expect(tex`f \circ g = g`).toFailWith('unreadable', '\\circ')
  })
})

describe('a bracket above an entry', () => {
  const given = scope({ n: integer(2, 4), Q: matrix('n', 'n'), r: integer(1, 3) })
  test('is a power: a number has no entries', () => {
    expect(tex`Q_{ij}^{(2)} = Q_{ij} Q_{ij}`).toBeVerified(given)
    expect(tex`Q_{ij}^{(r)} Q_{ij} = Q_{ij}^{r + 1}`).toBeVerified(given)
  })
})
