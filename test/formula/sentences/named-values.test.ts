/** Names of values that words say: "the smallest eigenvalue of □", "its variance is □". */
import { describe, expect, test } from 'vitest'
import { tex } from '../../support/page.ts'
import { evidenceOf, lastVerdict } from './verdicts.ts'

/** Texts that end with a true formula, and what makes it false. */
const cases: [text: string, right: string, wrong: string][] = [
  [tex`Let $\lambda$ be the smallest eigenvalue of the symmetric matrix $A \in \mathbb{R}^{n \times n}$. Then $n \lambda \le □$.`, tex`\operatorname{tr}(A)`, tex`-\operatorname{tr}(A)`], // prettier-ignore
  [tex`Let $A \in \mathbb{R}^{n \times n}$ be positive definite with smallest eigenvalue $\mu$. Then $\mu □ 0$.`, '>', '<'], // prettier-ignore
  [tex`The trace $t$ of a matrix $A \in \mathbb{R}^{n \times n}$ is the sum of its eigenvalues. Then $□ = \sum_{i=1}^n A_{ii}$.`, 't', '2t'], // prettier-ignore
  [tex`Denote by $r$ the rank of $A \in \mathbb{R}^{m \times n}$. Then $r □ m$.`, tex`\le`, tex`\ge`], // prettier-ignore
  [tex`Let $X$ be uniform on $[0, 1]$. Its variance is $s = □$.`, tex`\frac{1}{12}`, tex`\frac16`], // prettier-ignore
  [tex`Let $A \in \mathbb{R}^{n \times n}$ be diagonal. The determinant of $A$ is $d = □$.`, tex`\prod_i A_{ii}`, tex`\sum_i A_{ii}`], // prettier-ignore
]

/** "Its" is of the one thing that was introduced last. */
const its: typeof cases = [
  [tex`Let $A \in \mathbb{R}^{n \times n}$ be symmetric and let $\lambda_{\max}$ be its largest eigenvalue. Then $\operatorname{tr}(A) □$.`, tex`\le n \lambda_{\max}`, tex`\ge n \lambda_{\max}`], // prettier-ignore
  [tex`Let $A \in \mathbb{R}^{n \times n}$ be symmetric. Let $\mu$ denote its smallest eigenvalue. Then $\operatorname{tr}(A) □$.`, tex`\ge n \mu`, tex`\le n \mu`], // prettier-ignore
]
cases.push(...its)

test.each(cases)('%s', (text, right, wrong) => {
  expect(lastVerdict(text.replace('□', right))).toBe('verified')
  expect(lastVerdict(text.replace('□', wrong))).toBe('wrong')
})

describe('of a value that only words name nothing is introduced', () => {
  test('but it is said what is missing', () => {
    const list = evidenceOf(
      tex`Let $A \in \mathbb{R}^{n \times n}$. Its spectral gap $\gamma$ satisfies $\gamma < 0$.`,
    )
    expect(list.at(-1)).toMatchObject({
      verdict: 'unreadable',
      message:
        'Unexpected name `\\gamma` of "its spectral gap", expected a formula that says what it is',
    })
  })

  test.each([
    tex`Let $A \in \mathbb{R}^{n \times n}$ be symmetric, and let $c$ be its smallest entry. Then $c > 0$.`,
    tex`Let $A, B \in \mathbb{R}^{n \times n}$ be symmetric, and let $c$ be its largest eigenvalue. Then $c > 0$.`,
    tex`Let $U$ and $V$ be orthogonal. Then $U^\top U = I$.`,
  ])('%s', (text) => {
    expect(evidenceOf(text).at(-1)?.verdict).toBe('unknown-symbol')
  })
})

test.each([
  tex`It has a loss and its step size $\eta$, where $\eta > 0$. Then $\eta^2 > 0$.`,
  tex`Let $x > 0$ as well as $y > 0$. Then $x y > 0$.`,
])('but by a condition it is: %s', (text) => {
  expect(evidenceOf(text).at(-1)?.verdict).toBe('verified')
})

describe('adjectives alone say what a thing is, where only one sort can be so', () => {
  test.each([
    [tex`Let $A$ be positive definite. Then $\det A □ 0$.`, '>', '<'],
    [
      tex`Let $\Sigma$ be symmetric. Then $\Sigma^\top = □$.`,
      tex`\Sigma`,
      tex`-\Sigma`,
    ],
    [tex`Let $f$ be convex. Then $f(\frac{x + y}{2}) □ \frac{f(x) + f(y)}{2}$ for all $x, y \in \mathbb{R}$.`, tex`\le`, tex`\ge`], // prettier-ignore
    [tex`Let $Q$ be orthogonal. Then $Q^\top Q □ I$.`, '=', tex`= -`],
    [tex`Let $n$ be even and let $A \in \mathbb{R}^{n \times n}$. Then $\det(-A) = □$.`, tex`\det A`, tex`-\det A`], // prettier-ignore
  ])('%s', (text, right, wrong) => {
    const at = text.includes('for all') ? -2 : -1
    expect(evidenceOf(text.replace('□', right)).at(at)?.verdict).toBe('verified')
    expect(evidenceOf(text.replace('□', wrong)).at(at)?.verdict).toBe('wrong')
  })
})

describe('a letter may mean something else if words say so', () => {
  test.each([
    [tex`Let $\pi$ be a probability distribution on $\{1, \dots, K\}$. Then $\sum_{a=1}^K \pi(a) = □$.`, '1', 'K'], // prettier-ignore
    [tex`Fix a nonzero vector $v \in \mathbb{R}^n$. The reflector is $H = I - 2 \frac{v v^\top}{v^\top v}$. Then $\det H = □$.`, '-1', '1'], // prettier-ignore
    [tex`Let $p \in \Delta^{K-1}$. The entropy is $H = -\sum_{k=1}^K p_k \log p_k$. Then $H \le □$.`, tex`\log K`, tex`\frac12 \log K`], // prettier-ignore
    [tex`Let $H$ be an $m \times n$ matrix. Then $\operatorname{tr}(H^\top H) □ 0$.`, tex`\ge`, '<'], // prettier-ignore
  ])('%s', (text, right, wrong) => {
    expect(lastVerdict(text.replace('□', right))).toBe('verified')
    expect(lastVerdict(text.replace('□', wrong))).toBe('wrong')
  })
})

test('a letter that a word begins with is mentioned, and needs no meaning', () => {
  const text = tex`Let $x \in \mathbb{R}^d$. The $k$-means objective is at least zero. Then $\|x\|^2 \ge 0$.`
  expect(lastVerdict(text)).toBe('verified')
})

describe('behind the bar stands an event', () => {
  test.each([
    [tex`Let $B$ be an event with $0 < \Pr(B) < 1$. Then $\Pr(B \mid B^c) = □$.`, '0', '1'], // prettier-ignore
    [tex`Let $A$ and $B$ be events with $\Pr(B) < 1$. Then $\Pr(A \mid B^c) \Pr(B^c) = □$.`, tex`\Pr(A \cap B^c)`, tex`\Pr(A \cap B)`], // prettier-ignore
  ])('%s', (text, right, wrong) => {
    expect(lastVerdict(text.replace('□', right))).toBe('verified')
    expect(lastVerdict(text.replace('□', wrong))).toBe('wrong')
  })

  test('and nothing of probability zero', () => {
    const [last] = evidenceOf(
      tex`Let $X, Y \sim \mathcal{N}(0, 1)$ be independent and $S = X + Y$. Then $\mathbb{E}[X \mid S] = \frac{S}{2}$.`,
    ).slice(-1)
    expect(last?.message).toBe(
      'Unexpected condition of probability zero, expected a variable with a law of its own, or an event',
    )
  })
})
