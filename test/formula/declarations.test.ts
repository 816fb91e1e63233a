/** What sentences say of symbols, and what later formulas may rely on. */
import { describe, expect, test } from 'vitest'
import { openPage } from '../../src/formula/index.ts'
import '../support/matchers.ts'
import { formulasOf, tex } from '../support/page.ts'

const verdicts = (...sentences: string[]): string[] => {
  const page = openPage({ mutate: false })
  return sentences.flatMap((text) => formulasOf(text).map((f) => page.check(f).verdict))
}

describe('declared', () => {
  test.each([
    tex`Let $a \in \mathbb{R}$.`,
    tex`Let $A \in \mathbb{R}^{m \times n}$.`,
    tex`Let $x, y \in \mathbb{R}^n$.`,
    tex`Let $\lambda > 0$.`,
    tex`Let $0 < \theta < 1$.`,
    tex`Let $n \ge 2$.`,
    tex`Let $k \in \{1, \dots, n\}$.`,
    tex`For $i = 1, \dots, n$.`,
    tex`Let $t \in [0, 1]$.`,
    tex`Let $p \in \Delta^{K-1}$.`,
    tex`Let $f : \mathbb{R}^n \to \mathbb{R}^m$.`,
    tex`Let $p$ be a distribution.`,
    tex`Let $p(x, y)$ be a joint distribution.`,
    tex`Let $N$ be the number of samples.`,
    tex`Let $c$ be a real number.`,
  ])('%s', (sentence) => {
    expect(verdicts(sentence)).toEqual(verdicts(sentence).map(() => 'declared'))
  })

  test('membership is a check from then on', () => {
    expect(
      verdicts(tex`Let $a \in (0, 1)$. Then $a \in [0, 1]$ and $a \in \mathbb{R}$.`),
    ).toEqual(['declared', 'verified', 'verified'])
    expect(verdicts(tex`Let $a \in \mathbb{R}$. Then $a \in [0, 1]$.`)[1]).toBe('wrong')
  })

  test('a shape is a check from then on', () => {
    expect(
      verdicts(
        tex`Let $A \in \mathbb{R}^{m \times n}$. Now $A \in \mathbb{R}^{m \times n}$.`,
      ),
    ).toEqual(['declared', 'verified'])
    expect(
      verdicts(
        tex`Let $A \in \mathbb{R}^{m \times n}$. Now $A \in \mathbb{R}^{n \times m}$.`,
      )[1],
    ).toMatch(/wrong|shape-mismatch/)
  })
})

describe('adjectives', () => {
  const sentence = (words: string): string =>
    tex`Let $A \in \mathbb{R}^{n \times n}$ be ${words}.`

  test.each([
    ['symmetric', tex`A^\top = A`],
    ['orthogonal', tex`A^\top A = I`],
    ['diagonal', tex`A_{1,2} = 0`],
    ['positive definite', tex`A \succ 0`],
    ['a positive-definite matrix', tex`A \succ 0`],
    ['invertible', tex`A A^{-1} = I`],
    ['such that each row is centred', tex`A \mathbf{1} = 0`],
    ['column centered: columns centered', tex`\mathbf{1}^\top A = 0`],
    ['of positive entries: entries are positive', tex`A_{1,1} > 0`],
  ])('%s: %s', (words, formula) => {
    expect(formula).toBeVerified(sentence(words))
  })

  test.each([
    ['not symmetric', tex`A^\top = A`],
    ['non-symmetric', tex`A^\top = A`],
    ['which need not be orthogonal', tex`A^\top A = I`],
  ])('%s gives nothing', (words, formula) => {
    expect(formula).toBeWrong(sentence(words))
  })

  test('of one symbol are not those of its neighbour', () => {
    const both = tex`Let $S \in \mathbb{R}^{n \times n}$ be symmetric and $A \in \mathbb{R}^{n \times n}$.`
    expect(tex`S^\top = S`).toBeVerified(both)
    expect(tex`A^\top = A`).toBeWrong(both)
  })

  test('are shared by a list', () => {
    const list = tex`Let $A$ and $B$ be what follows. Let $S \in \mathbb{R}^{n \times n}$ and $T \in \mathbb{R}^{n \times n}$ be symmetric.`.split('. ')[1]! // prettier-ignore
    expect(tex`S^\top = S`).toBeVerified(list)
    expect(tex`T^\top = T`).toBeVerified(list)
  })
})

describe('words that are not known', () => {
  test.each([
    tex`Let $A \in \mathbb{R}^{n \times n}$ be frobnicable.`,
    tex`Let $A \in \mathbb{R}^{n \times n}$ be a centrosymmetric matrix.`,
    tex`Let $A \in \mathbb{R}^{n \times n}$ be symmetric and frobnicable.`,
  ])('%s', (sentence) => {
    const [formula] = formulasOf(sentence)
    const { code, message } = openPage().check(formula!)
    expect(code).toBe('unknown-word')
    expect(message).toMatch(
      /^Unexpected word "(frobnicable|centrosymmetric)" where a symbol/,
    )
  })

  test.each([
    tex`Let $\eta > 0$ be the learning rate.`,
    tex`Let $y \in \mathbb{R}^n$ be preferences and rewards of $n$ actions.`,
    tex`Let $H \in \mathbb{R}^{n \times n}$ be the confusion matrix.`,
  ])('names are no properties: %s', (sentence) => {
    expect(verdicts(sentence)[0]).toBe('declared')
  })
})
