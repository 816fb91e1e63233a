/** Numbers whose ends are drawn themselves stay between them, however a draw is moved. */
import { describe, expect, test } from 'vitest'
import { tex } from '../../support/page.ts'
import { evidenceOf } from '../sentences/verdicts.ts'

const last = (text: string): string => evidenceOf(text).at(-1)!.verdict

describe('an interval with drawn ends', () => {
  const declared = [
    tex`Let $R > 0$ and let $x \in [-R, R]$.`,
    tex`Let $R > 0$ and $-R \le x \le R$.`,
    tex`Let $R > 0$. Suppose that $-R \le x$ and $x \le R$.`,
  ]
  test.each(declared)('%s', (text) => {
    expect(last(`${text} Then $|x| \\le R$.`)).toBe('verified')
    expect(last(`${text} Then $|x| < R$.`)).toBe('wrong')
    expect(last(`${text} Then $|x| \\le R / 2$.`)).toBe('wrong')
  })

  test('of a family holds for each member', () => {
    const text = tex`Let $a < b$ and let $x_1, \dots, x_n \in [a, b]$.`
    expect(last(tex`${text} Then $a \le \frac1n \sum_{i=1}^n x_i \le b$.`)).toBe('verified') // prettier-ignore
    expect(last(tex`${text} Then $\sum_{i=1}^n x_i \le b$.`)).toBe('wrong')
  })

  test('without an end goes on', () => {
    const text = tex`Let $R > 0$ and let $r_0, r_1, r_2, \dots \in [-R, R]$.`
    expect(last(tex`${text} Then $\left| \sum_{t=0}^\infty 2^{-t} r_t \right| \le 2 R$.`)).toBe('verified') // prettier-ignore
    expect(last(tex`${text} Then $\left| \sum_{t=0}^\infty 2^{-t} r_t \right| \le R$.`)).toBe('wrong') // prettier-ignore
  })
})

describe('numbers in a row', () => {
  test.each([
    [tex`Suppose $0 < \mu \le L$.`, tex`\mu \le L`, tex`\mu < L`],
    [tex`Let $a < b$ be real numbers.`, tex`a < \frac{a + b}{2} < b`, tex`a > 0`],
    [tex`Let $c > b > a > 0$.`, tex`a b < c^2`, tex`c < a + b`],
    [tex`Let $a > 0$. For $b > a$`, tex`b^2 > a^2`, tex`b > 2 a`],
  ])('%s', (text, right, wrong) => {
    const joined = (claim: string) => `${text}${text.endsWith('.') ? ' Then' : ' we have'} $${claim}$.` // prettier-ignore
    expect(last(joined(right))).toBe('verified')
    expect(last(joined(wrong))).toBe('wrong')
  })

  test('an inequality in a main clause introduces nothing', () => {
    expect(evidenceOf(tex`Let $s \in \mathbb{R}$. Then $t > s$.`).at(-1)?.code).toBe('unknown-symbol') // prettier-ignore
  })
})

describe('outcomes of a joint distribution', () => {
  test.each([
    tex`Let $p(x, y)$ be a joint distribution of $x \in \{1, \dots, m\}$ and $y \in \{1, \dots, n\}$.`,
    tex`Let $p(x, y)$ be a joint distribution over $\{1, \dots, m\} \times \{1, \dots, n\}$.`,
  ])('%s', (text) => {
    expect(last(tex`${text} Then $\sum_{y=1}^n p(x, y) = p(x)$.`)).toBe('verified')
    expect(last(tex`${text} Then $\sum_{y=1}^m p(x, y) = p(x)$.`)).not.toBe('verified')
  })
})

describe('random vectors', () => {
  test.each([
    [tex`Let $x \in \mathbb{R}^d$ be a standard normal vector.`, tex`\mathbb{E}[\|x\|^2] = d`, tex`\mathbb{E}[\|x\|^2] = 1`], // prettier-ignore
    [tex`Let $z \in \mathbb{R}^n$ be a random vector with zero mean and identity covariance.`, tex`\mathbb{E}[\|z\|^2] = n`, tex`\mathbb{E}[\|z\|^2] = 1`], // prettier-ignore
    [tex`Let $z \in \mathbb{R}^n$ be a random vector with mean zero and covariance $S$.`, tex`\mathbb{E}[z z^\top] = S`, tex`\mathbb{E}[z z^\top] = I`], // prettier-ignore
    [tex`Let $s_1, \dots, s_n$ be independent random variables that are uniform on $\{-1, 1\}$.`, tex`\mathbb{E}[s_1 s_2] = 0`, tex`\mathbb{E}[s_1^2] = 0`], // prettier-ignore
    [tex`Let $X$ be uniformly distributed on $[0, 1]$ and a random variable.`, tex`\operatorname{Var}[X] = \frac{1}{12}`, tex`\operatorname{Var}[X] = \frac{1}{6}`], // prettier-ignore
  ])('%s', (text, right, wrong) => {
    expect(last(`${text} Then $${right}$.`)).toBe('verified')
    expect(last(`${text} Then $${wrong}$.`)).toBe('wrong')
  })

  test('moments of a variable whose values are known are not read', () => {
    const [first] = evidenceOf(
      tex`Let $X$ be a random variable with values in $[-1, 1]$ and mean zero.`,
    )
    expect(first?.message).toBe(
      'Unexpected moments of a random variable whose values are known, expected one of both',
    )
  })

  test('conditional independence is not read as independence of all', () => {
    const text = tex`Let $A$, $B$ and $C$ be discrete random variables such that $A$ and $C$ are conditionally independent given $B$. Then` // prettier-ignore
    expect(evidenceOf(tex`${text} $I(A; C \mid B) = 0$.`).at(-1)?.verdict).toBe('verified') // prettier-ignore
    expect(evidenceOf(tex`${text} $I(A; C) = 0$.`).at(-1)?.verdict).toBe('wrong')
  })
})
