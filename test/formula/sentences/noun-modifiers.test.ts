/** "a real n × n matrix": the last noun says what the thing is, those before it of what. */
import { describe, expect, test } from 'vitest'
import { tex } from '../../support/page.ts'
import { evidenceOf, lastVerdict } from './verdicts.ts'

const symmetric = tex`Then $A^\top = A$.`

describe('a number in front of a size and a noun says more of that noun', () => {
  test.each([
    tex`Let $A$ be a real $n \times n$ matrix.`,
    tex`Let $A$ be a real $3 \times 3$ matrix.`,
    tex`Let $A$ be an integer $n \times n$ matrix.`,
    tex`Let $A$ be a real invertible matrix.`,
    tex`Let $A$ be a real $n$ by $n$ matrix.`,
    tex`Consider a real $n \times n$ matrix $A$.`,
    tex`Suppose that $A$ is a real $n \times n$ matrix.`,
  ])('%s It is a matrix.', (text) => {
    expect(lastVerdict(`${text} ${symmetric}`)).toBe('wrong')
    expect(lastVerdict(`${text} ${tex`Then $(A^\top)^\top = A$.`}`)).toBe('verified')
  })

  test('vectors, too', () => {
    const text = tex`Let $v$ be a real $n$-dimensional vector.`
    expect(lastVerdict(`${text} ${tex`Then $\|v\|_1 = \|v\|_2$.`}`)).toBe('wrong')
    expect(lastVerdict(`${text} ${tex`Then $\|v\|_1 \ge \|v\|_2$.`}`)).toBe('verified')
  })

  test('it keeps its meaning', () => {
    const claim = tex`Then $\det A \in \mathbb{Z}$.`
    expect(lastVerdict(`${tex`Let $A$ be an integer $n \times n$ matrix.`} ${claim}`)).toBe('verified') // prettier-ignore
    expect(lastVerdict(`${tex`Let $A$ be a real $n \times n$ matrix.`} ${claim}`)).toBe('wrong') // prettier-ignore
  })

  test('a word between them that nobody knows is refused', () => {
    const [first] = evidenceOf(`${tex`Let $A$ be a real circulant $n \times n$ matrix.`} ${symmetric}`) // prettier-ignore
    expect(first).toMatchObject({ verdict: 'unreadable', code: 'unknown-word' })
  })
})

describe('"n by n" in front of a matrix is its size', () => {
  test.each([
    [tex`Let $M$ be an $m$ by $n$ matrix with $m > n$. Then $\det(M M^\top) = 0$.`, 'verified'],
    [tex`Let $M$ be an $n$ by $n$ matrix. Then $\det(M M^\top) = 0$.`, 'wrong'],
    [tex`Let $M$ be a $2$ by $3$ matrix. Then $\operatorname{rank}(M) \le 2$.`, 'verified'],
    [tex`Let $M$ be a $2$ by $3$ matrix. Then $\operatorname{rank}(M) \le 1$.`, 'wrong'],
  ])('%s', (text, verdict) => {
    expect(lastVerdict(text)).toBe(verdict)
  }) // prettier-ignore

  test('elsewhere "by" says what it says', () => {
    const text = tex`Let $a, b \in \mathbb{R}$. Multiply $a$ by $b$. Then $a b = b a$.`
    expect(lastVerdict(text)).toBe('verified')
  })
})

describe('a value of what everybody knows is claimed to be in a set, not introduced there', () => {
  test.each([
    [tex`Let $x \in \mathbb{R}$. Then $\sin x \in □$.`, '[-1, 1]', '[0, 1]'],
    [tex`Let $A \in \mathbb{R}^{n \times n}$. Then $\operatorname{rank} A \in □$.`, tex`\{0, \dots, n\}`, tex`\{0, 1\}`],
    [tex`Let $A \in \mathbb{R}^{n \times n}$ be a permutation matrix. Then $\operatorname{tr}(A) \in □$.`, tex`\mathbb{Z}`, tex`\{0, 1\}`],
  ])('%s', (text, right, wrong) => {
    expect(lastVerdict(text.replace('□', () => right))).toBe('verified')
    expect(lastVerdict(text.replace('□', () => wrong))).toBe('wrong')
  }) // prettier-ignore

  test('behind a conclusion a set introduces nothing', () => {
    expect(lastVerdict(tex`Let $x \in \mathbb{R}$. Then $\bar x \in [0, 1]$.`)).toBe('unknown-symbol') // prettier-ignore
  })
})
