/** What words say of a known value is a claim, a premise or a restriction, as a relation is. */
import { describe, expect, test } from 'vitest'
import { tex } from '../../support/page.ts'
import { evidenceOf, lastVerdict } from './verdicts.ts'

const verdicts = (text: string): string[] => evidenceOf(text).map(({ verdict }) => verdict) // prettier-ignore

describe('a property behind "is"', () => {
  test.each([
    [tex`Let $A \in \mathbb{R}^{n \times n}$. The product $A^\top A$ is symmetric.`, tex`Let $A, B \in \mathbb{R}^{n \times n}$ be symmetric. The product $A B$ is symmetric.`],
    [tex`$97$ is prime.`, tex`$91$ is prime.`],
    [tex`Let $x \in \mathbb{R}$. The function $x^4$ is convex.`, tex`Let $x \in \mathbb{R}$. The function $x^3$ is convex.`],
    [tex`Let $A \in \mathbb{R}^{n \times n}$. Then $A^\top A + I$ is invertible.`, tex`Let $A, B \in \mathbb{R}^{n \times n}$ be invertible. Then $A + B$ is invertible.`],
    [tex`Let $A \in \mathbb{R}^{n \times n}$. Then $A^\top A$ is positive semidefinite.`, tex`Let $A \in \mathbb{R}^{n \times n}$ be symmetric. Then $A^2$ is positive definite.`],
    [tex`Let $n \in \mathbb{N}$. Then $n^2 + n$ is even.`, tex`Let $n \in \mathbb{N}$. Then $n^2 + n + 1$ is even.`],
    [tex`Let $x \in \mathbb{R}$. The function $\cos x$ is even.`, tex`Let $x \in \mathbb{R}$. The function $\cos x$ is odd.`],
    [tex`Let $x \in \mathbb{R}$. Then $e^x$ is increasing in $x$.`, tex`Let $x \in \mathbb{R}$. Then $x^2$ is increasing in $x$.`],
    [tex`Let $U, V \in \mathbb{R}^{n \times n}$ be upper triangular. Then $U V$ is upper triangular.`, tex`Let $U \in \mathbb{R}^{n \times n}$ be upper triangular. Then $U U^\top$ is upper triangular.`],
    [tex`Let $x, y \in \mathbb{R}^n$ be unit vectors. Then $x + y$ and $x - y$ are orthogonal.`, tex`Let $x, y \in \mathbb{R}^n$. Then $x + y$ and $x - y$ are orthogonal.`],
    [tex`Let $A, B \in \mathbb{R}^{n \times n}$ be symmetric. Then $A B$ is not symmetric in general.`, tex`Let $A \in \mathbb{R}^{n \times n}$. Then $A + A^\top$ is not symmetric.`],
  ])('%s', (right, wrong) => {
    expect(lastVerdict(right)).toMatch(/verified|refuted|mentioned/)
    expect(lastVerdict(wrong)).toMatch(/wrong|true-erratum/)
  }) // prettier-ignore

  test.each([
    [tex`The function $x \mapsto x \log x$ is □ on $(0, \infty)$.`, 'convex', 'concave'],
    [tex`The function $x \mapsto x^3$ is convex on □.`, tex`$(0, \infty)$`, tex`$(-1, \infty)$`],
    [tex`The function $x \mapsto x^2$ is increasing on □.`, tex`$(0, \infty)$`, tex`$(-1, 1)$`],
  ])('on an interval: %s', (text, right, wrong) => {
    expect(verdicts(text.replace('□', right))[0]).toBe('verified')
    expect(verdicts(text.replace('□', wrong))[0]).toBe('wrong')
  }) // prettier-ignore

  test('is verified, not merely mentioned', () => {
    expect(lastVerdict(tex`Let $A \in \mathbb{R}^{m \times n}$. Then $A A^\top$ is symmetric.`)).toBe('verified') // prettier-ignore
  })

  test('is quoted as the relation that it claims', () => {
    const [, last] = evidenceOf(tex`Let $A \in \mathbb{R}^{n \times n}$. Then $A + I$ is symmetric.`) // prettier-ignore
    expect(last?.counterexample?.link).toBe(tex`\left(A + I\right)^{\top} = A + I`)
  })

  test('that nothing evaluates is refused by name', () => {
    const [, last] = evidenceOf(tex`Let $x \in \mathbb{R}$. The function $x^2$ is bounded.`) // prettier-ignore
    expect(last?.message).toBe('Unexpected words "bounded" of a known value, expected what can be evaluated') // prettier-ignore
  })

  test('of something else than the formula is refused, unless it is known what it is', () => {
    const text = tex`Let $A \in \mathbb{R}^{n \times n}$. The symmetric part of $A$ is symmetric. Each entry of $A$ is positive.` // prettier-ignore
    expect(verdicts(text)).toEqual(['declared', 'verified', 'unreadable'])
  })
})

describe('a verb between two formulas', () => {
  test.each([
    [tex`Let $x \in \mathbb{R}$. Then $x^2 + 1$ is at least $2 x$.`, tex`Let $x \in \mathbb{R}$. The number $x^2$ is at least $x$.`],
    [tex`The sum $1 + 2 + 3$ is $6$.`, tex`The sum $1 + 2 + 3$ is $7$.`],
    [tex`Let $n \in \mathbb{N}$. Then $n^2 + n$ is divisible by $2$.`, tex`Let $n \in \mathbb{N}$. Then $n^2 + n$ is divisible by $4$.`],
    [tex`Let $x \in \mathbb{R}$. The derivative of $x^2$ is $2 x$.`, tex`Let $x \in \mathbb{R}$. The derivative of $x^2$ is $x$.`],
    [tex`Let $A \in \mathbb{R}^{n \times n}$. The trace of $A^\top$ equals $\operatorname{tr}(A)$.`, tex`Let $A \in \mathbb{R}^{n \times n}$. The trace of $A A^\top$ is zero.`],
    [tex`Let $A, B \in \mathbb{R}^{n \times n}$ be diagonal. Then $A$ and $B$ commute.`, tex`Let $A, B \in \mathbb{R}^{n \times n}$. Then $A$ and $B$ commute.`],
    [tex`Let $X$ be a random variable with mean $\mu$ and variance $\sigma^2$. Then $2 X$ has mean $2 \mu$ and variance $4 \sigma^2$.`, tex`Let $X$ be a random variable with mean $\mu$ and variance $\sigma^2$. Then $2 X$ has mean $2 \mu$ and variance $2 \sigma^2$.`],
  ])('%s', (right, wrong) => {
    const isFine = (text: string): boolean => verdicts(text).every((verdict) => /declared|mentioned|verified/.test(verdict))
    expect(verdicts(right)).toContain('verified')
    expect(isFine(right)).toBe(true)
    expect(isFine(wrong)).toBe(false)
  }) // prettier-ignore
})

describe('what is read, or refused by name', () => {
  test.each([
    [tex`Let $n$ be a positive integer. Then $n^2 + n + 41$ is prime.`, 'wrong'],
    [tex`Let $A \in \mathbb{R}^{3 \times 2}$. Then $A^\top A$ is a $3 \times 3$ matrix.`, 'shape-mismatch'],
    [tex`The maximum of $x (1 - x)$ over $x \in [0, 1]$ is $\frac12$.`, 'unreadable'],
  ])('%s', (text, verdict) => {
    expect(verdicts(text)).toContain(verdict)
  }) // prettier-ignore

  test('a parameter of a law is a number in front of brackets, too', () => {
    const text = tex`Let $X \sim \mathrm{Binomial}(n, p)$. Then $\operatorname{Var}[X] = n p (1 - p)$.`
    expect(lastVerdict(text)).toBe('verified')
  })
})

describe('a condition in words', () => {
  test.each([
    [tex`Let $A \in \mathbb{R}^{n \times n}$. If $A$ is symmetric, then $A^\top = A$.`, 'verified'],
    [tex`Let $A \in \mathbb{R}^{n \times n}$. If $A^2$ is symmetric, then $A^\top = A$.`, 'wrong'],
    [tex`Let $A, B \in \mathbb{R}^{n \times n}$. If $A$ and $B$ are symmetric, then $(A B)^\top = B A$.`, 'verified'],
    [tex`Let $A, B \in \mathbb{R}^{n \times n}$. If $A$ and $B$ are symmetric, then $(A B)^\top = A B$.`, 'wrong'],
    [tex`Let $A \in \mathbb{R}^{n \times n}$. Suppose that $A + I$ is symmetric. Then $A^\top = A$.`, 'verified'],
    [tex`Let $A \in \mathbb{R}^{m \times n}$. Then $A^\top A$ is invertible if and only if $A$ has full column rank.`, 'verified'],
    [tex`Let $A \in \mathbb{R}^{m \times n}$. Then $A^\top A$ is invertible if and only if $A$ has full row rank.`, 'wrong'],
  ])('%s', (text, verdict) => {
    expect(verdicts(text).find((one) => !/declared|mentioned/.test(one))).toBe(verdict)
  }) // prettier-ignore
})
