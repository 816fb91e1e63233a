/** What stands behind the noun of what a sentence introduces, and narrows it. */
import { describe, expect, test } from 'vitest'
import { tex } from '../../support/page.ts'
import { evidenceOf, lastVerdict } from './verdicts.ts'

/** Texts that end with a true formula, and what makes it false. */
const cases: [text: string, right: string, wrong: string][] = [
  [tex`Let $x$ be a real number greater than $1$. Then $x^2 > □$.`, 'x', '2x'],
  [tex`Let $x$ be a real number that is not smaller than $2$. Then $x^2 \ge □$.`, '4', '5'], // prettier-ignore
  [tex`Let $x$ be a real number other than $1$. Then $(x - 1)^2 > □$.`, '0', '1'],
  [tex`Let $x$ be a number in the interval $[0, 1]$. Then $x^2 \le □$.`, 'x', 'x^3'],
  [tex`Let $x$ be a number between $0$ and $1$. Then $x^2 < □$.`, 'x', 'x^3'],
  [tex`Let $n$ be an integer divisible by $3$. Then $\cos(\frac{2 \pi n}{3}) = □$.`, '1', '-1'], // prettier-ignore
  [tex`Let $A \in \mathbb{R}^{n \times n}$ be a matrix with zero trace. Then $\operatorname{tr}(A + I) = □$.`, 'n', '1'], // prettier-ignore
  [tex`Let $A \in \mathbb{R}^{n \times n}$ be a matrix with determinant one. Then $\det(A^2) = □$.`, '1', '2'], // prettier-ignore
  [tex`Let $x$ be a real number and $A$ an $n \times n$ matrix with determinant one. Then $\det(A^2) = □$.`, '1', '2'], // prettier-ignore
  [tex`Let $A \in \mathbb{R}^{n \times n}$ be a matrix commuting with $B \in \mathbb{R}^{n \times n}$. Then $A B = □$.`, 'B A', 'B'], // prettier-ignore
  [tex`Let $B \in \mathbb{R}^{n \times n}$ be the inverse of $A \in \mathbb{R}^{n \times n}$. Then $A B = □$.`, 'I', '2 I'], // prettier-ignore
  [tex`Let $Q \in \mathbb{R}^{m \times n}$ with $m > n$ have orthonormal columns. Then $Q^\top Q = □$.`, 'I_n', '2 I_n'], // prettier-ignore
  [tex`Let $Q \in \mathbb{R}^{m \times n}$, where $m > n$, have orthonormal columns. Then $Q^\top Q = □$.`, 'I_n', '2 I_n'], // prettier-ignore
  [tex`Suppose $X \in \mathbb{R}^{n \times p}$, $n \ge p$, has full column rank. Then $\det(X^\top X) □ 0$.`, '>', '<'], // prettier-ignore
  [tex`Let $A \in \mathbb{R}^{n \times n}$ with $\operatorname{tr} A = 0$. Then $\operatorname{tr}(A + I) = □$.`, 'n', '1'], // prettier-ignore
  [tex`Let $A \in \mathbb{R}^{n \times n}$ be symmetric with smallest eigenvalue $m$ and largest eigenvalue $L$. Then $n m \le □ \le n L$.`, tex`\operatorname{tr} A`, tex`2 \operatorname{tr} A`], // prettier-ignore
  [tex`Let $A \in \mathbb{R}^{n \times n}$ be symmetric with smallest eigenvalue $m > 0$ and largest eigenvalue $L$. Then $\det A □ L^n$.`, tex`\le`, '<'], // prettier-ignore
  [tex`Let $A \in \mathbb{R}^{n \times n}$ have spectral norm less than one. Then $\|A\|_2^2 < □$.`, '1', tex`\frac12`], // prettier-ignore
  [tex`Let $A \in \mathbb{R}^{n \times n}$ with determinant $2$. Then $\det(A^2) = □$.`, '4', '2'], // prettier-ignore
  [tex`Let $A \in \mathbb{R}^{n \times n}$ have determinant $\det A = 2$. Then $\det(A^2) = □$.`, '4', '2'], // prettier-ignore
  [tex`If $A \in \mathbb{R}^{n \times n}$ has spectral norm $\|A\|_2 < 1$, then $\|A\|_2^2 < □$.`, '1', tex`\frac12`], // prettier-ignore
  [tex`Let $A \in \mathbb{R}^{n \times n}$ be a matrix. Assume that $A$ is invertible. Then $\det A \ne □$.`, '0', '1'], // prettier-ignore
]

/** Numbers of which words say what they sum to. */
const sums: typeof cases = [
  [tex`Let $a_1, \dots, a_n$ be positive numbers that sum to one. Then $\sum_{i=1}^n a_i^2 \le □$.`, '1', tex`\frac12`], // prettier-ignore
  [tex`Let $w_1, \dots, w_n$ be nonnegative weights that sum to one. Then $\sum_{i=1}^n w_i^2 \le □$.`, '1', tex`\frac12`], // prettier-ignore
  [tex`Let $a$, $b$ and $c$ be positive numbers summing to one. Then $a^2 + b^2 + c^2 < □$.`, '1', tex`\frac12`], // prettier-ignore
  [tex`Let $w \in \mathbb{R}^n$ be a vector with positive weights that sum to one. Then $\|w\| \le □$.`, '1', tex`\frac12`], // prettier-ignore
  [tex`Let $a_1, \dots, a_n > 0$ with $\sum_{i=1}^n a_i = 1$. Then $\sum_{i=1}^n a_i^2 \le □$.`, '1', tex`\frac12`], // prettier-ignore
  [tex`Let $x \in \mathbb{R}^n$ be positive with $\sum_i x_i = 1$. Then $\|x\| \le □$.`, '1', tex`\frac12`], // prettier-ignore
]

/** What words say of two things, each in a formula of its own. */
const together: typeof cases = [
  [tex`Let $u$ and $v$ be orthogonal unit vectors in $\mathbb{R}^d$. Then $u^\top v = □$.`, '0', '1'], // prettier-ignore
  [tex`Let $u \in \mathbb{R}^d$ and $v \in \mathbb{R}^d$ be orthogonal. Then $u^\top v = □$.`, '0', '1'], // prettier-ignore
  [tex`Let $v_1, \dots, v_n \in \mathbb{R}^n$ be an orthonormal basis. Then $v_1^\top v_2 = □$.`, '0', '1'], // prettier-ignore
  [
    tex`Let $A$ and $B$ be commuting $n \times n$ matrices. Then $A B = □$.`,
    'B A',
    'B',
  ],
  [tex`Let $x, y$ and $z$ be distinct real numbers. Then $(x - z)^2 > □$.`, '0', '1'],
  [tex`Let $x$ and $y$ be distinct real numbers. Then $(x - y)^2 > □$.`, '0', '1'],
  [tex`Let $x_1, \dots, x_n$ be distinct real numbers. Then $\prod_{i < j} (x_j - x_i)^2 > □$.`, '0', '1'], // prettier-ignore
]

describe.each([
  ['behind a noun', cases],
  ['of two things', together],
  ['of a sum', sums],
])('what stands %s holds of what is drawn', (_, list) => {
  test.each(list)('%s', (text, right, wrong) => {
    expect(lastVerdict(text.replace('□', right))).toBe('verified')
    expect(lastVerdict(text.replace('□', wrong))).toBe('wrong')
  })
})

describe('"i.e." says what words mean that are in no list', () => {
  test('and restricts', () => {
    const text = tex`Let $a, b, c > 0$ be the sides of a right triangle, i.e. $a^2 + b^2 = c^2$. Then $a < c$.`
    expect(lastVerdict(text)).toBe('verified')
  })

  test('but claims of what known words say', () => {
    const text = tex`Let $Q \in \mathbb{R}^{2 \times 2}$ be the orthogonal matrix, i.e. $Q^\top = -Q$.`
    expect(lastVerdict(text)).toBe('wrong')
  })
})

describe('words that are not read may exclude the counterexample', () => {
  test.each([
    [tex`Let $f : \mathbb{R} \to \mathbb{R}$ be a function vanishing at zero. Then $f(0) = 0$.`, 'vanishing at zero', 'f'], // prettier-ignore
    [tex`Let $f : \mathbb{R} \to \mathbb{R}$ be a function bounded by one. Then $|f(0)| \le 1$.`, 'bounded by one', 'f'], // prettier-ignore
    [tex`Let $x \in \mathbb{R}^n$ be a vector without zero entries. Then $\prod_i x_i \ne 0$.`, 'without zero entries', 'x'], // prettier-ignore
  ])('%s', (text, words, name) => {
    expect(evidenceOf(text).at(-1)).toMatchObject({
      verdict: 'unreadable',
      code: 'unknown-word',
      message: `Unexpected words "${words}" of \`${name}\`, expected words that the lexicon knows`,
    })
  })

  test('and exclude nothing of what holds anyway', () => {
    const text = tex`Let $f : \mathbb{R} \to \mathbb{R}$ be a function vanishing at zero. Then $f(1) - f(1) = 0$.`
    expect(lastVerdict(text)).toBe('verified')
  })

  test('a role narrows nothing', () => {
    const text = tex`Let $x \in \mathbb{R}^n$ be the input with the most pixels. Then $\|x\| = 1$.`
    expect(lastVerdict(text)).toBe('wrong')
  })
})
