/** Sizes that a page leaves open may be 1; ranks and tables of entries have the sizes that words give. */
import { describe, expect, test } from 'vitest'
import { tex } from '../../support/page.ts'
import { lastVerdict } from './verdicts.ts'

describe('an inequality holds for one entry, too', () => {
  test.each([
    [tex`Let $x \in \mathbb{R}^n$. Then $n □ 1$.`, tex`\ge`, '>'],
    [tex`Let $x_1, \dots, x_n$ be positive numbers. Then $\max_i x_i □ \sum_{i=1}^n x_i$.`, tex`\le`, '<'],
    [tex`Let $A \in \mathbb{R}^{n \times n}$ be symmetric positive definite. Then $\lambda_{\max}(A) □ \operatorname{tr}(A)$.`, tex`\le`, '<'],
    [tex`Let $z \in \mathbb{R}^K$. Then $\max_k z_k □ \log \sum_{k=1}^K e^{z_k}$.`, tex`\le`, '<'],
  ])('%s', (text, right, wrong) => {
    expect(lastVerdict(text.replace('□', () => right))).toBe('verified')
    expect(lastVerdict(text.replace('□', () => wrong))).toBe('wrong')
  }) // prettier-ignore

  test('unless the page says that there are more', () => {
    expect(lastVerdict(tex`Let $z \in \mathbb{R}^K$ with $K \ge 2$. Then $\max_k z_k < \log \sum_{k=1}^K e^{z_k}$.`)).toBe('verified') // prettier-ignore
  })
})

describe('a matrix has the rank that words give it', () => {
  test.each([
    [tex`Let $A$ be an $m \times n$ matrix of rank $r$. Then $\operatorname{rank}(A^\top A) = □$.`, 'r', 'n'],
    [tex`Let $A \in \mathbb{R}^{m \times n}$ have rank $2$. Then $\operatorname{rank}(A A^\top) = □$.`, '2', '1'],
    [tex`Let $A$ be a matrix of rank $r$ with $r \ge 1$. Then $\|A\|_F^2 \le □ \|A\|_2^2$.`, 'r', ''],
  ])('%s', (text, right, wrong) => {
    expect(lastVerdict(text.replace('□', () => right))).toBe('verified')
    expect(lastVerdict(text.replace('□', () => wrong))).toBe('wrong')
  }) // prettier-ignore
})

test('tables of entries in a set are matrices', () => {
  const text = tex`Let $A \in \{0, 1\}^{n \times n}$. Then $□$.`
  expect(lastVerdict(text.replace('□', () => tex`\operatorname{tr}(A) \in \mathbb{Z}`))).toBe('verified') // prettier-ignore
  expect(lastVerdict(text.replace('□', () => tex`A^\top = A`))).toBe('wrong')
  const unit = tex`Let $A \in [0, 1]^{m \times n}$. Then $\sum_{i,j} A_{ij} \le □$.`
  expect(lastVerdict(unit.replace('□', 'm n'))).toBe('verified')
  expect(lastVerdict(unit.replace('□', 'm'))).toBe('wrong')
})

describe('weights that sum to one', () => {
  const text = tex`Let $f : \mathbb{R} \to \mathbb{R}$ be convex and let $x_1, \dots, x_n \in \mathbb{R}$. Let $w_1, \dots, w_n \ge 0$ with $\sum_{i=1}^n w_i = 1$. Then $f(\sum_{i=1}^n w_i x_i) □ \sum_{i=1}^n w_i f(x_i)$.`
  test.each(['=', tex`\ge`, '1 + '])('Jensen with %s is wrong', (relation) => {
    const said = relation === '1 + ' ? tex`+ 1 \ge` : relation
    expect(lastVerdict(text.replace('□', () => said))).toBe('wrong')
  })
  test('Jensen holds', () => {
    expect(lastVerdict(text.replace('□', () => tex`\le`))).toBe('verified')
  })
})

describe('bounds behind bounds are one list', () => {
  test.each([
    tex`Consider sizes, where $n, k \in \mathbb{N}$, $k \le n$, and $p$ is a nonnegative integer. Then $n - k + p \ge □$.`,
    tex`Consider sizes $p \in \mathbb{N}$, where $n, k \in \mathbb{N}$, $k \le n$. Then $n - k + p \ge □$.`,
  ])('%s', (text) => {
    expect(lastVerdict(text.replace('□', '0'))).toBe('verified')
    expect(lastVerdict(text.replace('□', '2'))).toBe('wrong')
  })

  test('what says more of them than where they are is claimed', () => {
    expect(lastVerdict(tex`Consider the squares, where $x \in \mathbb{R}$, $x^2 \ge x$.`)).toBe('wrong') // prettier-ignore
  })
})

describe('a letter that stands for a number by default is what a page calls so', () => {
  test.each([
    [tex`Let $y, w \in \mathbb{R}^n$. The residual $e = y - w$ satisfies $\|e\| \le \|y\| + □ \|w\|$.`, '1', '0'],
    [tex`Let $y, z \in \mathbb{R}$ with error $e = y - z$. Then $z + □ e = y$.`, '1', '2'],
  ])('%s', (text, right, wrong) => {
    expect(lastVerdict(text.replace('□', () => right))).toBe('verified')
    expect(lastVerdict(text.replace('□', () => wrong))).toBe('wrong')
  }) // prettier-ignore

  test('of what holds of no other number it is a claim', () => {
    expect(lastVerdict(tex`We have $e = 2.7182$.`)).toBe('wrong')
  })
})

describe('a bound behind a preposition says which thing is meant', () => {
  test.each([
    [tex`Let $x \in \mathbb{R}$. Dividing by $x \ne 0$ gives $x / x = □$.`, '1', '2'],
    [tex`Let $a, b \in \mathbb{R}$. It follows from $a > b$ that $a^□ > b^□$.`, '3', '2'],
  ])('%s', (text, right, wrong) => {
    expect(lastVerdict(text.replaceAll('□', () => right))).toBe('verified')
    expect(lastVerdict(text.replaceAll('□', () => wrong))).toBe('wrong')
  }) // prettier-ignore
})
