/** What a function is between: intervals on both sides of its arrow, and a body behind one. */
import { describe, expect, test } from 'vitest'
import { tex } from '../../support/page.ts'
import { evidenceOf, lastVerdict } from './verdicts.ts'

test.each([
  tex`Let $f \colon \mathbb{R} \to \mathbb{R}$ be convex. Then $f(0) \le \frac12 (f(1) + f(-1))$.`,
  tex`Let $f : (0, \infty) \to \mathbb{R}$ be given by $f(x) = \ln x$. For all $x, y > 0$, $f(xy) = f(x) + f(y)$.`,
  tex`Let $f : (0, \infty) \to (0, \infty)$. For $x > 0$, $f(x) > 0$.`,
  tex`Let $f : [0, 1] \to [0, 1]$. For $x \in [0, 1]$, $0 \le f(x) \le 1$.`,
  tex`Let $f : [0, 1] \to \mathbb{R}$ be differentiable. Then $\int_0^1 f'(x)\,dx = f(1) - f(0)$.`,
  tex`Let $a < b$ be real numbers and $f : [a, b] \to [a, b]$. For $x \in [a, b]$, $a \le f(x) \le b$.`,
  tex`Let $f : \mathbb{R}_{>0} \to \mathbb{R}$ be strictly increasing. Then $f(1) < f(2)$.`,
  tex`Let $\phi : \mathbb{R} \to [-1, 1]$ be odd. For $x \in \mathbb{R}$, $\phi(-x) = -\phi(x)$.`,
  tex`Let $\phi : \mathbb{R} \to [0, 1]$ be strictly increasing. For $x \in \mathbb{R}$, $\phi(x) < \phi(x + 1)$.`,
  tex`Let $f : \mathbb{R}^n \to [0, \infty)$. For $x \in \mathbb{R}^n$, $f(x) \ge 0$.`,
  tex`Let $\sigma : \mathbb{R} \to (0, 1)$ be the logistic function. For $x \in \mathbb{R}$, $\sigma(-x) = 1 - \sigma(x)$.`,
  tex`Let $f : \mathbb{R} \to \mathbb{R}, x \mapsto x^2$. Then $f(3) = 9$.`,
  tex`Let $f \colon x \mapsto x^2$. Then $f(3) = 9$.`,
  tex`Let $f : \mathbb{R} \to \mathbb{R}$, $x \mapsto x^2$. Then $f(3) = 9$.`,
  tex`Define $g : \mathbb{R}^2 \to \mathbb{R}$ by $(x, y) \mapsto x + y^2$. Then $g(1, 2) = 5$.`,
  tex`Let $g : \mathbb{R}^2 \to \mathbb{R}, (x, y) \mapsto x y$. Then $g(2, 3) = 6$.`,
])('%s', (text) => {
  expect(lastVerdict(text)).toBe('verified')
})

test.each([
  tex`Let $f \colon \mathbb{R} \to \mathbb{R}$ be convex. Then $f(0) < \frac12 (f(1) + f(-1))$.`,
  tex`Let $f : [0, 1] \to [0, 1]$. For $x \in [0, 1]$, $f(x) > 0$.`,
  tex`Let $f : [0, 1] \to [0, 1]$. For $x \in [0, 1]$, $f(x) < 1$.`,
  tex`Let $f : (0, 1] \to [0, \infty)$. For $x \in (0, 1)$, $f(x) > 0$.`,
  tex`Let $f : [0, \infty) \to \mathbb{R}$ and $0 \le x < y$. Then $f(x) \le f(y)$.`,
  tex`Let $f : [0, 1] \to \mathbb{R}$ be differentiable. Then $\int_0^1 f'(x)\,dx = f(1) + f(0)$.`,
  tex`Let $F : \mathbb{R} \to [0, 1]$ be nondecreasing. For $x \in \mathbb{R}$, $F(x) < F(x + 1)$.`,
  tex`Let $\sigma : \mathbb{R} \to (0, 1)$ be the logistic function. For $x \in \mathbb{R}$, $\sigma(-x) = \sigma(x)$.`,
  tex`Let $f : \mathbb{R} \to \mathbb{R}, x \mapsto x^2$. Then $f(3) = 6$.`,
  tex`Define $f : \mathbb{R} \to \mathbb{R}$ by $x \mapsto x^2$. Then $f(3) = 6$.`,
])('%s', (text) => {
  expect(lastVerdict(text)).toBe('wrong')
})

test('outside of its interval a function has no value', () => {
  const text = tex`Let $f : [0, 1] \to [0, 1]$. For $x \in \mathbb{R}$, $f(x) \ge 0$.`
  const last = evidenceOf(text).at(-1)
  expect(last?.verdict).toBe('wrong')
  expect(last?.message).toContain('undefined')
})

test('into an interval with one of its ends nothing odd is drawn', () => {
  const [first] = evidenceOf(tex`Let $\phi : \mathbb{R} \to (-1, 1]$ be odd.`)
  expect(first?.verdict).toBe('unreadable')
})

test('a shape that a way into an interval loses is refused', () => {
  const [first] = evidenceOf(tex`Let $f : \mathbb{R} \to [0, 1]$ be convex.`)
  expect(first?.verdict).toBe('unreadable')
  expect(first?.message).toBe(
    'Unexpected property "convex with values in an interval" of a symbol, expected one that can be drawn',
  )
})

describe('a function without a name', () => {
  test.each([
    [tex`The function $x \mapsto x^2$ is convex.`, 'verified'],
    [tex`The function $x \mapsto x^3$ is convex.`, 'wrong'],
    [tex`The map $t \mapsto e^{-t}$ is decreasing.`, 'verified'],
    [tex`The map $t \mapsto t^2$ is decreasing.`, 'wrong'],
    [tex`Let $a \in \mathbb{R}$. The function $x \mapsto a x$ is linear.`, 'verified'],
    [tex`Let $a \in \mathbb{R}$. The function $x \mapsto a x + 1$ is linear.`, 'wrong'],
    [tex`The function $x \mapsto \log x$ is strictly increasing.`, 'verified'],
    [tex`The function $x \mapsto \log x$ is convex.`, 'wrong'],
    [tex`The function $x \mapsto \sqrt{-1 - x^2}$ is convex.`, 'vacuous'],
    [tex`We apply $x \mapsto \max(0, x)$ to each entry.`, 'mentioned'],
    [tex`Consider the map $x \mapsto y x$.`, 'unknown-symbol'],
  ])('%s', (text, verdict) => {
    expect(evidenceOf(text).at(-1)?.verdict).toBe(verdict)
  })
})
