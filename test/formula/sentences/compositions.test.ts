/** One function after another: called, derived, by itself. */
import { expect, test } from 'vitest'
import { tex } from '../../support/page.ts'
import { evidenceOf, lastVerdict } from './verdicts.ts'

const pair = tex`Let $f, g : \mathbb{R} \to \mathbb{R}$ and $x \in \mathbb{R}$.`

test.each([
  [tex`${pair} Then $(f \circ g)(x) = □$.`, 'f(g(x))', 'g(f(x))'],
  [tex`${pair} Then $(f \circ g)(2x) = □$.`, 'f(g(2x))', 'f(2 g(x))'],
  [tex`${pair} Then $(f \circ g \circ f)(x)^2 = □$.`, 'f(g(f(x)))^2', 'f(g(f(x)))'],
  [tex`${pair} Then $(f \circ g)'(x) = □$.`, "f'(g(x)) g'(x)", "f'(g(x))"],
  [tex`${pair} Then $(f \circ g)'(x^2) = □$.`, "f'(g(x^2)) g'(x^2)", "f'(g(x)) g'(x)"],
  [tex`${pair} Let $h = f \circ g$. Then $h(x) = □$.`, 'f(g(x))', 'g(f(x))'],
  [tex`Let $f : \mathbb{R} \to \mathbb{R}$ be convex and $g : \mathbb{R} \to \mathbb{R}$ be affine. Then $□$ is convex.`, tex`f \circ g`, tex`g \circ f`],
])('%s', (text, right, wrong) => {
  expect(lastVerdict(text.replace('□', right))).toBe('verified')
  expect(lastVerdict(text.replace('□', wrong))).toBe('wrong')
}) // prettier-ignore

test('of matrices it may be the product by entries', () => {
  const text = tex`Let $A, B \in \mathbb{R}^{n \times n}$. Then $A \circ B = B \circ A$.`
  expect(evidenceOf(text).at(-1)?.verdict).toBe('unreadable')
})
