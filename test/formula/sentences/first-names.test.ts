/** Names that stand first inside of a relation or beside an adjective, and are numbers. */
import { describe, expect, test } from 'vitest'
import { tex } from '../../support/page.ts'
import { evidenceOf, lastVerdict } from './verdicts.ts'

/** Texts that end with a true formula, and what makes it false. */
const cases: [text: string, right: string, wrong: string][] = [
  [tex`Let $c \ne 0$. Then $□ > 0$.`, 'c^2', 'c'],
  [tex`Let $a, b \ne 0$. Then $□ > 0$.`, '(a b)^2', 'a b'],
  [tex`Let $x \ne 1$. Then $\frac{x^2 - 1}{x - 1} = □$.`, 'x + 1', 'x - 1'],
  [tex`If $x \ne 0$, then $□ > 0$.`, 'x^2', 'x^3'],
  [tex`Let $r_0, \dots, r_T \in \mathbb{R}$ with $|r_t| \le M$ for every $t$. Then $|\sum_{t=0}^T r_t| \le □$.`, '(T + 1) M', 'T M'], // prettier-ignore
  [tex`Let $x_1, \dots, x_n \in \mathbb{R}^d$ with $\|x_i\| \le R$ for all $i$. Then $\|\sum_{i=1}^n x_i\| \le □$.`, 'n R', 'R'], // prettier-ignore
  [tex`Let $0 < m \le L$. Let $A$ be a matrix whose eigenvalues $\lambda$ satisfy $m \le \lambda \le L$. Then $|1 - \frac{□}{m + L} \lambda| \le \frac{L - m}{L + m}$.`, '2', '1'], // prettier-ignore
  [tex`Let $x_1 < x_2 < \dots < x_n$ be real numbers. Then $x_1 □ x_n$ if $n > 1$.`, '<', '>'], // prettier-ignore
  [tex`Let $x_1 \le \dots \le x_n$ be real numbers. Then $x_1 □ x_n$ if $n > 1$.`, tex`\le`, '<'], // prettier-ignore
  [tex`Let $x_1 \ge \dots \ge x_n$. Then $x_1 □ x_n$.`, tex`\ge`, '>'],
  [tex`Let $a$ and $b$ be positive. Then $a + b > □$.`, '0', '1'],
  [tex`Let $a$ and $b$ be positive. Their geometric mean $\sqrt{a b}$ is at most their arithmetic mean $□$.`, tex`\frac{a + b}{2}`, tex`\frac{a + b}{3}`], // prettier-ignore
  [tex`For all real $a$ and $b$, $(a + b)^2 = □$.`, 'a^2 + 2 a b + b^2', 'a^2 + b^2'],
  [tex`For positive $x$ and $y$, $(x + y)^2 > □$.`, 'x^2 + y^2', '4 x y'],
]

/** The claim is not always the last formula: a condition may stand behind it. */
const verdictsOf = (text: string): string[] => evidenceOf(text).map(({ verdict }) => verdict) // prettier-ignore

describe('a name is introduced where it stands first', () => {
  test.each(cases)('%s', (text, right, wrong) => {
    expect(verdictsOf(text.replace('□', right))).toContain('verified')
    expect(verdictsOf(text.replace('□', wrong))).toContain('wrong')
  })
})

test('what is denied of all real numbers is not true', () => {
  const text = tex`It is not true that $(a + b)^2 = □$ for all real $a$ and $b$.`
  expect(verdictsOf(text.replace('□', 'a^2 + b^2'))).toContain('refuted')
  expect(verdictsOf(text.replace('□', 'a^2 + 2 a b + b^2'))).toContain('wrong')
})

test.each([
  tex`Let $x$ be positive. Then $\|x\|_1 = \|x\|_2$.`,
  tex`Let $x$ be positive. Then $x^\top x = x_1^2$.`,
  tex`Let $v \ne 0$. Then $\|v\|_1 = \|v\|_2$.`,
])('a name that the text takes for a vector is no number: %s', (text) => {
  expect(lastVerdict(text)).not.toBe('verified')
})

test('an equation of a set of points claims nothing', () => {
  const text = tex`Let $w \in \mathbb{R}^d$ and $b \in \mathbb{R}$. The distance of $x \in \mathbb{R}^d$ from the hyperplane $w^\top z + b = 0$ is at most □.`
  expect(verdictsOf(text)).not.toContain('unknown-symbol')
})

test('"at least one" is no place', () => {
  const text = tex`Let $A \in \mathbb{R}^{n \times n}$ be orthogonal. It is at least one, $\|A\|_2 > 1$, and $\|2 A\|_2 = 2$.`
  expect(verdictsOf(text)).toContain('wrong')
})
