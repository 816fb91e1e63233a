/** Sizes and ends of ranges that are no whole numbers, or too large for one. */
import { describe, expect, test } from 'vitest'
import { openPage } from '../../../src/formula/index.ts'
import { check, formulasOf, tex } from '../../support/page.ts'

describe('a size is a whole number', () => {
  test.each([
    tex`Let $x \in \mathbb{R}^{1.5}$.`,
    tex`Let $A \in \mathbb{R}^{2 \times 0.5}$.`,
    tex`Let $f : \mathbb{R}^{0.5} \to \mathbb{R}$.`,
    tex`Let $x \in \mathbb{R}^{9007199254740993}$.`,
    tex`Let $k \in \{1, \dots, 12345678901234567890\}$.`,
  ])('%s', (sentence) => {
    const [formula] = formulasOf(sentence)
    expect(openPage().check(formula!)).toMatchObject({
      verdict: 'shape-mismatch',
      code: 'kind-mismatch',
    })
  })
})

test('a range of many whole numbers is not listed', () => {
  const declared = [tex`Let $k \in \{1, \dots, 1000000000\}$.`]
  expect(check(tex`k \ge 1`, declared).code).toBe('too-costly')
  expect(check(tex`\sum_k k = 1`, declared).code).toBe('too-costly')
})

describe('an order of definiteness of what is not square', () => {
  test.each([
    [tex`p \prec 0`, tex`Let $p \in \Delta^1$.`],
    [tex`B\mathbf{1} \prec \mathbf{0}`, tex`Let $B \in \mathbb{R}^{n \times n}$.`],
    [tex`B \succeq 0`, tex`Let $B \in \mathbb{R}^{2 \times 3}$.`],
  ])('%s', (formula, declared) => {
    expect(check(formula, [declared])).toMatchObject({
      verdict: 'shape-mismatch',
      code: 'shape-mismatch',
    })
  })
})

test('a matrix of 22,500 numbers costs seconds, mutants included', () => {
  const row = Array.from({ length: 150 }, (_, j) => String(j % 7)).join(' & ')
  const matrix = tex`\begin{bmatrix} ${Array<string>(150).fill(row).join(' \\\\ ')} \end{bmatrix}`
  const { verdict } = check(`${matrix} = ${matrix}`, [], {})
  expect(verdict).toBe('verified')
})

test('sixty relations too many, and a formula without end', () => {
  expect(check('1 = '.repeat(2_060) + '1')).toMatchObject({
    verdict: 'diverged',
    code: 'too-costly',
    message:
      'Unexpected chain of more than 2000 relations, expected a formula that a reader could follow',
  })
  expect(check('x + '.repeat(250_000) + 'x = 1')).toMatchObject({
    verdict: 'diverged',
    code: 'too-costly',
    message: 'Unexpected formula of 1000005 characters, expected at most 250000',
  })
})

test('a sentence of 1,500 formulas', () => {
  const sentence = Array<string>(1_500).fill('$x$').join(', ')
  const text = formulasOf(`Let ${sentence} be real.`).map((formula, at) => ({
    ...formula,
    words: { ...formula.words!, sentence: 0, paragraph: 0 },
    at,
  }))
  const page = openPage({ text })
  const verdicts = text.map((formula) => page.check(formula).verdict)
  expect(verdicts).toHaveLength(1_500)
  expect(verdicts).not.toContain('unreadable')
})
