/** "□ ≤ □, with equality if and only if □": both ways are claimed, as the words say. */
import { describe, expect, test } from 'vitest'
import { tex } from '../../support/page.ts'
import { evidenceOf, lastVerdict } from './verdicts.ts'

/** Texts that end with when the sides are equal, and when they are not. */
const cases: [text: string, right: string, wrong: string][] = [
  [tex`If $x > 0$ then $\log x \le x - 1$, with equality only if $□$.`, 'x = 1', 'x = 2'],
  [tex`If $x > 0$ then $\log x \le x - 1$, with equality if and only if $□$.`, 'x = 1', 'x = 2'],
  [tex`If $x > 0$ then $\log x \le x - 1$, with equality at $□$.`, 'x = 1', 'x = 2'],
  [tex`For $x > 0$, $\log x \le x - 1$ with equality only at $□$.`, 'x = 1', 'x = 2'],
  [tex`For $x, y \ge 0$, $\sqrt{x y} \le \frac{x + y}{2}$; equality is attained at $□$.`, 'x = y', 'x = 2 y'],
  [tex`For $x, y \ge 0$, $\sqrt{x y} \le \frac{x + y}{2}$, with equality when $□$.`, 'x = y', 'x = 2 y'],
  [tex`Let $x, y \ge 0$. Then $\sqrt{x y} \le \frac{x + y}{2}$. Equality holds if and only if $□$.`, 'x = y', 'x = 2 y'],
  [tex`Let $p$ and $q$ be distributions on $\{1, \dots, K\}$ with positive probabilities. Then $D_{KL}(p \| q) \ge 0$, with equality if and only if $□$.`, 'p = q', 'p_1 = q_1'],
  [tex`Let $a, b \in \mathbb{R}$. Then $2 a b \le a^2 + b^2$ with equality iff $□$.`, 'a = b', 'a = -b'],
  [tex`Let $u, v \in \mathbb{R}^n$. Then $\|u + v\| \le \|u\| + \|v\|$, with equality if $□$.`, 'u = 2 v', 'u = -v'],
  [tex`Let $p \in [0, 1]$. Then $p (1 - p) \le \frac14$, with equality exactly when $□$.`, tex`p = \frac12`, 'p = 0'],
  [tex`Let $p \in [0, 1]$. Then $p (1 - p) \ge 0$, with equality at the point $□$.`, 'p = 1', tex`p = \frac12`],
] // prettier-ignore

describe('when both sides are equal', () => {
  test.each(cases)('%s', (text, right, wrong) => {
    expect(lastVerdict(text.replace('□', right))).toBe('verified')
    expect(lastVerdict(text.replace('□', wrong))).toBe('wrong')
  })

  test('one way does not claim the other', () => {
    const text = tex`Let $p \in [0, 1]$. Then $p (1 - p) \ge 0$, with equality □ $p = 1$.`
    expect(lastVerdict(text.replace('□', 'at'))).toBe('verified')
    expect(lastVerdict(text.replace('□', 'only at'))).toBe('wrong')
    expect(lastVerdict(text.replace('□', 'if and only if'))).toBe('wrong')
  })
})

test.each([
  ['no bound', tex`Let $x \in \mathbb{R}$. Equality holds if and only if $x = 1$.`],
  ['words that are not read', tex`Let $x \in \mathbb{R}$. Then $x^2 \ge 0$, with equality for the smallest of all $x = 0$.`],
  ['a bound of three', tex`Let $x > 0$. Then $0 \le \log(1 + x) \le x$, with equality if $x = 0$.`],
])('of %s it is refused', (_what, text) => {
  expect(evidenceOf(text).at(-1)).toMatchObject({
    verdict: 'unreadable',
    message:
      'Unexpected "equality", expected a relation that says when the sides of the bound before it are equal',
  })
}) // prettier-ignore

test('an equality that holds is a claim like any other', () => {
  expect(lastVerdict(tex`Let $x \in \mathbb{R}$. The equality $2 x = x + x$ holds.`)).toBe('verified') // prettier-ignore
  expect(lastVerdict(tex`Let $x \in \mathbb{R}$. The equality $3 x = x + x$ holds.`)).toBe('wrong') // prettier-ignore
})

test('what is denied is not read', () => {
  for (const words of ['does not hold if', 'fails at', 'never holds at', 'is not attained at']) // prettier-ignore
    expect(lastVerdict(tex`If $x > 0$ then $\log x \le x - 1$. Equality ${words} $x = 1$.`)).toBe('unreadable') // prettier-ignore
})

test('the bound is that of what is spoken of now', () => {
  const text = tex`Let $x \in \mathbb{R}$. Then $x^2 \ge 0$. Let $y > 0$. Equality holds if and only if $x = 0$.`
  expect(lastVerdict(text)).toBe('unreadable')
  expect(lastVerdict(text.replace('Let $y > 0$. ', ''))).toBe('verified')
})
