/** What sentences say of how variables depend on each other is what is drawn, and no more. */
import { describe, expect, test } from 'vitest'
import { tex } from '../../support/page.ts'
import { lastVerdict } from '../sentences/verdicts.ts'

const variables = tex`Let $X, Y, Z$ be discrete random variables.`

describe('Markov chains', () => {
  test.each([
    tex`Let $X \to Y \to Z$ be a Markov chain.`,
    tex`${variables} Suppose that $X \to Y \to Z$ is a Markov chain.`,
    tex`Suppose the discrete random variables $X$, $Y$, $Z$ form a Markov chain $X \to Y \to Z$.`,
    tex`Let $X, Y, Z$ be discrete random variables such that $X \to Y \to Z$.`,
  ])('%s', (text) => {
    expect(lastVerdict(tex`${text} Then $I(X;Z) \le I(X;Y)$.`)).toBe('verified')
    expect(lastVerdict(tex`${text} Then $I(X;Z) < I(X;Y)$.`)).toBe('wrong')
    expect(lastVerdict(tex`${text} Then $I(X;Z) \ge I(X;Y)$.`)).toBe('wrong')
    expect(lastVerdict(tex`${text} Then $I(X;Z) = 0$.`)).toBe('wrong')
  })

  test('as a premise', () => {
    const text = tex`If $X \to Y \to Z$ forms a Markov chain, then`
    expect(lastVerdict(tex`${text} $I(X;Z) \le I(X;Y)$.`)).toBe('verified')
    expect(lastVerdict(tex`${text} $I(X;Y) \le I(X;Z)$.`)).toBe('wrong')
  })
})

describe('given another one', () => {
  test.each([
    tex`Let $X, Y, Z$ be discrete random variables such that $X$ and $Y$ are conditionally independent given $Z$. Then`,
    tex`${variables} If $X$ and $Y$ are conditionally independent given $Z$, then`,
    tex`${variables} Suppose $I(X; Y \mid Z) = 0$. Then`,
  ])('%s', (text) => {
    expect(lastVerdict(tex`${text} $H(X,Y \mid Z) = H(X \mid Z) + H(Y \mid Z)$.`)).toBe('verified') // prettier-ignore
    expect(lastVerdict(tex`${text} $H(X,Y) = H(X) + H(Y)$.`)).toBe('wrong')
  })
})

describe('each two, and all together', () => {
  test.each([
    tex`Let $X, Y, Z$ be pairwise independent discrete random variables. Then`,
    tex`${variables} If $I(X;Y) = 0$, $I(X;Z) = 0$ and $I(Y;Z) = 0$, then`,
    tex`${variables} Suppose $I(X;Y) = I(X;Z) = I(Y;Z) = 0$. Then`,
    tex`${variables} If $X$, $Y$ and $Z$ are pairwise independent, then`,
  ])('%s', (text) => {
    expect(lastVerdict(tex`${text} $H(X,Y) = H(X) + H(Y)$.`)).toBe('verified')
    expect(lastVerdict(tex`${text} $I(X,Y;Z) = 0$.`)).toBe('wrong')
  })

  test('all together', () => {
    const text = tex`${variables} If $X$, $Y$ and $Z$ are independent, then`
    expect(lastVerdict(tex`${text} $I(X,Y;Z) = 0$.`)).toBe('verified')
    expect(lastVerdict(tex`${text} $I(X,Y;Z) = \log 2$.`)).toBe('wrong')
  })

  test('as a claim', () => {
    const pairwise = tex`Let $X, Y, Z$ be pairwise independent discrete random variables.` // prettier-ignore
    expect(lastVerdict(tex`${pairwise} Then $X$, $Y$ and $Z$ are independent.`)).toBe('wrong') // prettier-ignore
  })

  test('events', () => {
    const text = tex`Let $A, B, C$ be pairwise independent events. Then`
    expect(lastVerdict(tex`${text} $P(A \cap B) = P(A) P(B)$.`)).toBe('verified')
    expect(lastVerdict(tex`${text} $P(A \cap B \cap C) = P(A) P(B) P(C)$.`)).toBe('wrong') // prettier-ignore
  })
})

describe('uncorrelated', () => {
  test.each([
    tex`Let $X$ and $Y$ be random variables with finite variance. If $X$ and $Y$ are uncorrelated, then`,
    tex`Let $X$ and $Y$ be random variables. Suppose $\operatorname{Cov}(X, Y) = 0$. Then`,
    tex`Let $X$ and $Y$ be uncorrelated random variables. Then`,
  ])('%s', (text) => {
    expect(lastVerdict(tex`${text} $\operatorname{Var}(X + Y) = \operatorname{Var}(X) + \operatorname{Var}(Y)$.`)).toBe('verified') // prettier-ignore
    expect(lastVerdict(tex`${text} $\operatorname{Cov}(X^2, Y) = 0$.`)).toBe('wrong')
  })
})

test('what is said of some of them only is not drawn', () => {
  const text = tex`${variables} Suppose $I(X;Y) = 0$ and $I(X;Z) = 0$. Then $I(X, Y; Z) = 0$.` // prettier-ignore
  expect(lastVerdict(text)).toBe('unreadable')
})

describe('variables together in an information', () => {
  test.each([
    [tex`I(X,Y;Z) = I(X;Z) + I(Y;Z \mid X)`, 'verified'],
    [tex`I(X,Y;Z) = I(X;Z) + I(Y;Z)`, 'wrong'],
    [tex`I(X;Z) \le I(X;Y,Z)`, 'verified'],
    [tex`I(X;Z) \ge I(X;Y,Z)`, 'wrong'],
  ])('%s', (claim, verdict) => {
    expect(lastVerdict(tex`${variables} Then $${claim}$.`)).toBe(verdict)
  })
})
