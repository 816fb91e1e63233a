/** What sentences introduce as papers write them; of each a true formula and a false twin. */
import { describe, expect, test } from 'vitest'
import { openPage } from '../../../src/formula/index.ts'
import { tex } from '../../support/page.ts'
import { pageOf } from '../../support/text.ts'
import { evidenceOf, lastVerdict } from './verdicts.ts'

type Case = readonly [text: string, right: string, wrong: string]

const families: readonly Case[] = [
  [tex`Let $w_1, \dots, w_n$ be nonnegative weights. Then $\sum_{i=1}^n w_i □$.`, tex`\ge 0`, '> 0'],
  [tex`Let $w_1, \dots, w_n$ be positive weights. Then $\sum_{i=1}^n w_i □$.`, '> 0', '> 1'],
  [tex`Let $w_1, \dots, w_n$ be nonnegative weights with $\sum_{i=1}^n w_i = 1$. Then $\sum_{i=1}^n w_i^2 □$.`, tex`\le 1`, tex`\le \frac12`],
  [tex`Let $r_1, \dots, r_T$ be rewards in $[0, 1]$. Then $\sum_{t=1}^T r_t □$.`, tex`\le T`, '< T'],
  [tex`Let $x_1, \dots, x_n$ be observations and $m = \frac1n \sum_{i=1}^n x_i$. Then $\sum_{i=1}^n (x_i - m) = □$.`, '0', 'm'],
  [tex`Let $p_1, \dots, p_n$ be probabilities. Then $\prod_{i=1}^n p_i □$.`, tex`\le 1`, '< 1'],
  [tex`Let $x_1, \dots, x_n$ be data points in $\mathbb{R}^d$. Then $\|\sum_{i=1}^n x_i\| □ \sum_{i=1}^n \|x_i\|$.`, tex`\le`, tex`\ge`],
  [tex`For vectors $x$ and $y$ in $\mathbb{R}^n$ we have $|x^\top y| □ \|x\| \|y\|$.`, tex`\le`, '='],
] // prettier-ignore

const elided: readonly Case[] = [
  [tex`Let $A$ be an $m \times n$ matrix, $X$ an $n \times p$ matrix and $B$ an $m \times p$ matrix. Then $(A X - B)^\top = □$.`, tex`X^\top A^\top - B^\top`, tex`X^\top A^\top + B^\top`],
  [tex`Here $A$ is an $m \times n$ matrix, $X$ is $n \times p$ and $B$ is $m \times p$. Then $(A X - B)^\top = □$.`, tex`X^\top A^\top - B^\top`, tex`B^\top`],
  [tex`Let $A$ be an $n \times n$ matrix and $x$ an $n$-vector. Then $\|A x\| \le □$.`, tex`\|A\|_F \|x\|`, tex`\|x\|`],
  [tex`Let $P$ be an $n \times n$ and $R$ an $m \times m$ symmetric positive definite matrix. Then $\det(P) > □$.`, '0', '1'],
  [tex`Let $A \in \mathbb{R}^{n \times n}$ be symmetric and $v \in \mathbb{R}^n$ a unit vector with $A v = 2 v$. Then $v^\top A v = □$.`, '2', '2 n'],
  [tex`Let $A$ be $n \times n$ and symmetric. Then $A^\top = □$.`, 'A', '-A'],
  [tex`For the gain $K = P H^\top (H P H^\top + R)^{-1}$, where $P$ is an $n \times n$ and $R$ an $m \times m$ symmetric positive definite matrix and $H$ is $m \times n$, we have $(I - K H) P = □$.`, tex`P - K H P`, 'P + K H P'],
] // prettier-ignore

const laws: readonly Case[] = [
  [tex`For a distribution $p$ over $\{1, \dots, K\}$, the entropy satisfies $-\sum_{k=1}^K p(k) \log p(k) □ \log K$.`, tex`\le`, tex`\ge`],
  [tex`The entropy of a distribution $p$ over $\{1, \dots, K\}$ is $-\sum_{k=1}^K p(k) \log p(k) □ \log K$.`, tex`\le`, tex`\ge`],
  [tex`For a random vector $x$ in $\mathbb{R}^d$ with mean $\mu$ and covariance matrix $\Sigma$ and a symmetric matrix $A \in \mathbb{R}^{d \times d}$, it is $\mathbb{E}[x^\top A x] = □$.`, tex`\operatorname{tr}(A \Sigma) + \mu^\top A \mu`, tex`\operatorname{tr}(A \Sigma)`],
] // prettier-ignore

const variables: readonly Case[] = [
  [tex`Let $X$ and $Y$ be independent. Then $\operatorname{Var}[X + Y] = □$.`, tex`\operatorname{Var}[X] + \operatorname{Var}[Y]`, tex`\operatorname{Var}[X]`],
  [tex`Let $X, Y$ be independent. Then $\mathbb{E}[X Y] = □$.`, tex`\mathbb{E}[X] \mathbb{E}[Y]`, tex`\mathbb{E}[X^2]`],
  [tex`Let $X_1, \dots, X_n$ be independent, each uniform on $[0, 1]$. Then $\operatorname{Var}[X_1] = □$.`, tex`\frac{1}{12}`, tex`\frac13`],
  [tex`Let $X_1, \dots, X_n$ be i.i.d. $\mathcal{N}(\mu, \sigma^2)$ with $\sigma > 0$. Then $\operatorname{Var}[\frac1n \sum_{i=1}^n X_i] = □$.`, tex`\frac{\sigma^2}{n}`, tex`\sigma^2`],
  [tex`Suppose that $X_1, \dots, X_n$ are independent and identically distributed with variance $\sigma^2$. Then $\operatorname{Var}[X_1 + X_2] = □$.`, tex`2 \sigma^2`, tex`\sigma^2`],
  [tex`Let $X_1, \dots, X_n$ be independent. Let $X_i \sim \mathcal{N}(0, 1)$. Then $\mathbb{E}[X_1^2] = □$.`, '1', '0'],
  [tex`For random variables $X$ and $Y$ with finite second moments, $\operatorname{Var}[X + Y] = \operatorname{Var}[X] + \operatorname{Var}[Y] + □$.`, tex`2 \operatorname{Cov}[X, Y]`, '0'],
  [tex`Let $X$ and $Y$ be uncorrelated. Then $\mathbb{E}[□] = \mathbb{E}[X] \mathbb{E}[Y]$.`, 'X Y', 'X'],
  [tex`Suppose $X$ and $Y$ are uncorrelated random variables, $\operatorname{Cov}[X, Y] = 0$. Then $\operatorname{Var}[X + Y] = □$.`, tex`\operatorname{Var}[X] + \operatorname{Var}[Y]`, tex`\operatorname{Var}[X]`],
] // prettier-ignore

const clauses: readonly Case[] = [
  [tex`Let $\mu \in \mathbb{R}$ and $\sigma > 0$. Let $X$ be a random variable with unknown mean $\mu$ and known variance $\sigma^2$. Then $\mathbb{E}[X] = □$.`, tex`\mu`, '0'],
  [tex`Let $f(x) = x$ and $Z$ be a standard normal variable with density $f$. Then $\mathbb{E}[Z] = □$.`, '0', '1'],
] // prettier-ignore

const letters: readonly Case[] = [
  [tex`Let $\theta \in \mathbb{R}^K$ and let the policy be $\pi = \operatorname{softmax}(\theta)$. Then $\sum_{a=1}^K \pi_a = □$.`, '1', '2'],
  [tex`Let $a, b \in (0, 1)$ and $P = \begin{pmatrix} 1 - a & a \\ b & 1 - b \end{pmatrix}$. Its stationary distribution is $\pi = \frac{1}{a + b} (b, a)^\top$. Then $□ \pi = \pi$.`, tex`P^\top`, 'P'],
  [tex`Let $|\phi| < 1$. Then $\phi^2 < □$.`, '1', tex`\frac12`],
  [tex`Let $R > 0$ and $|r_t| \le R$ for $t = 1, \dots, T$. Then $\sum_{t=1}^T r_t □$.`, tex`\le T R`, tex`\ge 0`],
  [tex`Let $t \in \mathbb{R}$. Shifting by $k \in \mathbb{R}$ is a rotation. Then $\sin(t + k) = \sin t \cos k □ \cos t \sin k$.`, '+', '-'],
] // prettier-ignore

const stated: readonly Case[] = [
  [tex`Let $\phi \in (-1, 1)$ and $\sigma > 0$. The process has variance $v = \frac{\sigma^2}{1 - \phi^2}$, which satisfies $v = □ v + \sigma^2$.`, tex`\phi^2`, tex`\phi`],
] // prettier-ignore

const all = { families, elided, laws, variables, clauses, letters, stated }

describe.each(Object.entries(all))('%s', (_, cases) => {
  test.each(cases)('%s', (text, right, wrong) => {
    expect(lastVerdict(text.replace('□', right))).toBe('verified')
    expect(lastVerdict(text.replace('□', wrong))).toBe('wrong')
  })
})

describe('what does not follow from being uncorrelated', () => {
  test('that squares are', () => {
    const text = tex`Let $X$ and $Y$ be uncorrelated. Then $\mathbb{E}[X^2 Y^2] = \mathbb{E}[X^2] \mathbb{E}[Y^2]$.`
    expect(lastVerdict(text)).toBe('wrong')
  })
})

describe('is not read', () => {
  test.each([
    [tex`Let $x$ be a frobnicated vector.`, 'frobnicated'],
    [
      tex`Let $A$ be an $n \times n$ matrix and $x$ a frobnicated vector.`,
      'frobnicated',
    ],
    [tex`Let $A$ be $n \times n$ and frobnicated.`, 'frobnicated'],
    [tex`Let $X$ be a random variable with heavy tails.`, 'heavy'],
    [tex`Let $X$ and $Y$ be random variables that are exchangeable.`, 'exchangeable'],
    [tex`Let $X$ be a random variable with median zero.`, 'median'],
    [
      tex`Let $X_1, \dots, X_n$ be independent positive random variables.`,
      'whether they have one law',
    ],
  ])('%s', (text, word) => {
    const messages = evidenceOf(text).map(({ message }) => message ?? '')
    expect(messages.join(' ')).toContain(word)
  })

  test('one symbol for many numbers', () => {
    expect(evidenceOf(tex`Let $w$ be nonnegative weights.`)[0]?.verdict).toBe('unknown-symbol') // prettier-ignore
  })

  test('another value of a standard name', () => {
    expect(evidenceOf(tex`Let $\pi = 3$.`)[0]?.verdict).toBe('wrong')
    expect(evidenceOf(tex`The vector is $\pi = 3$.`)[0]?.verdict).toBe('wrong')
  })
})

describe('a definition without near neighbours', () => {
  const untested = (claim: string): boolean | undefined => {
    const formulas = pageOf(tex`Let $z \in \mathbb{R}^K$ and $p = \operatorname{softmax}(z)$. Then $\frac{\partial p}{\partial z} = ${claim}$.`) // prettier-ignore
    const page = openPage({ mutate: false, text: formulas })
    for (const formula of formulas) page.check(formula)
    return page.finish()[0]?.evidence.untested
  }

  test('is tested by what would not hold on another scale', () => {
    expect(untested(tex`\operatorname{diag}(p) - p p^\top`)).toBeUndefined()
    expect(untested(tex`\frac{\partial p}{\partial z}`)).toBe(true)
  })
})
