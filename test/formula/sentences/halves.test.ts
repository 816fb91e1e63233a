/** Conditions and equivalences about names that no sentence introduces: neither gives them a value. */
import { expect, test } from 'vitest'
import { tex } from '../../support/page.ts'
import { lastVerdict } from './verdicts.ts'

test.each([
  [tex`If $x^2 = 9$, then $x = 3$.`],
  [tex`For $x^2 = 9$, we have $x = 3$.`],
  [tex`$x^2 = 9$ if and only if $x = 3$.`],
  [tex`$y = 9$ if and only if $x = 3$.`],
])('%s defines nothing', (text) => {
  expect(lastVerdict(text)).toContain('unknown-symbol')
})

test('of a name that is introduced both are decided', () => {
  expect(lastVerdict(tex`Let $x > 0$. If $x^2 = 9$, then $x = 3$.`)).toBe('verified')
  expect(lastVerdict(tex`Let $x \in \mathbb{R}$. If $x^2 = 9$, then $x = 3$.`)).toBe('wrong') // prettier-ignore
  expect(lastVerdict(tex`Let $x > 0$. Then $x^2 = 9$ if and only if $x = 3$.`)).toBe('verified') // prettier-ignore
  expect(lastVerdict(tex`Let $x \in \mathbb{R}$. Then $x = 3$ if and only if $x^2 = 9$.`)).toContain('wrong') // prettier-ignore
})

test('the square of what is estimated defines its root', () => {
  expect(lastVerdict(tex`Let $x \in \mathbb{R}^n$. With $\hat\sigma^2 = \frac{1}{n} \sum_{i=1}^n x_i^2$, $\hat\sigma \ge 0$.`)).toBe('verified') // prettier-ignore
})

test.each([
  [tex`Given a vector $v$, $v + v = □$.`, '2 v', 'v'],
  [tex`Given $v \in \mathbb{R}^n$, $\|v\| □$.`, tex`\ge 0`, tex`> 0`],
  [tex`Assuming $x \in \mathbb{R}$, $x □$.`, tex`\le |x|`, tex`> 0`],
  [tex`Assuming $x > 0$, $x □$.`, tex`> -1`, tex`> 1`],
])('%s claims what stands behind the comma', (text, right, wrong) => {
  expect(lastVerdict(text.replace('□', right))).toBe('verified')
  expect(lastVerdict(text.replace('□', wrong))).toBe('wrong')
})

test('behind a finite verb a bound is one more assumption', () => {
  expect(lastVerdict(tex`Suppose that $x \in \mathbb{R}$, $x > 0$.`)).toBe('declared')
})

test.each([
  [tex`Then not $x = x$.`],
  [tex`Let $x \in \mathbb{R}$. Then not $x = x$.`],
  [tex`Let $x \in \mathbb{R}$. If not $x > 0$, then $x > 0$.`],
  [tex`Let $x \in \mathbb{R}$. If not $x > 0$, then $x \le 0$.`],
])('%s is not read as its contrary', (text) => {
  expect(lastVerdict(text)).toContain('unreadable')
})
