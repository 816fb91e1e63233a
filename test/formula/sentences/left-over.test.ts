/** Words that no phrase takes in: what they say may exclude the counterexample. */
import { describe, expect, test } from 'vitest'
import { tex } from '../../support/page.ts'
import { evidenceOf, lastVerdict } from './verdicts.ts'

const two = tex`Let $x, y \in \mathbb{R}^n$.`
const pair = tex`Let $A, B \in \mathbb{R}^{n \times n}$.`

describe('a true formula is refused with the words, and never called wrong', () => {
  test.each([
    // Behind the name.
    [tex`Let $A \in \mathbb{R}^{n \times n}$ be an involution. Then $A^2 = I$.`, 'be an involution'],
    [tex`Suppose that $A \in \mathbb{R}^{n \times n}$ is an M-matrix. Then $\det(A) > 0$.`, 'is an m-matrix'],
    [tex`Let $A, B \in \mathbb{R}^{n \times n}$ share the same eigenvectors. Then $A B = B A$.`, 'share the same eigenvectors'],
    [tex`Let $x, y \in \mathbb{R}^n$ lie on the unit sphere. Then $\|x - y\|^2 = 2 - 2 x^\top y$.`, 'lie on the unit sphere'],
    [tex`Let $x, y \in \mathbb{R}^n$ point in the same direction. Then $\|x + y\| = \|x\| + \|y\|$.`, 'point in the same direction'],
    [tex`Let $p, q \in (1, \infty)$ be conjugate exponents. Then $\frac{1}{p} + \frac{1}{q} = 1$.`, 'be conjugate exponents'],
    [tex`Let $X$ and $Y$ be random variables that do not interact. Then $\mathbb{E}[X Y] = \mathbb{E}[X] \, \mathbb{E}[Y]$.`, 'be random variables that do not interact'],
    [tex`Let $f : \mathbb{R} \to \mathbb{R}$ be a probability density. Then $\int_{-\infty}^\infty f(x) \, dx = 1$.`, 'density'],
    // A role that says which one it is.
    [tex`Let $H \in \mathbb{R}^{n \times n}$ be the centring matrix. Then $H \mathbf{1} = 0$.`, 'be the centring matrix'],
    [tex`Let $\alpha, \beta, \gamma \in \mathbb{R}$ be the angles of a triangle. Then $\alpha + \beta + \gamma = \pi$.`, 'be the angles of a triangle'],
    [tex`Let $v \in \mathbb{R}^n$ be a unit vector and let $P \in \mathbb{R}^{n \times n}$ be the orthogonal projection onto the line spanned by $v$. Then $P = v v^\top$.`, 'onto the line spanned by □'],
    // In front of it.
    [tex`Let $A \in \mathbb{R}^{n \times n}$ be invertible with condition number $\kappa \in \mathbb{R}$. Then $\kappa \ge 1$.`, 'with condition number'],
    // In sentences of their own.
    [tex`${pair} Suppose both matrices share an eigenbasis. Then $A B = B A$.`, 'both matrices share an eigenbasis'],
    [tex`Let $A, B \in \mathbb{R}^{n \times n}$, and suppose the two have a common eigenbasis. Then $A B = B A$.`, 'the two have a common eigenbasis'],
    [tex`${pair} We will require both to share an eigenbasis. Then $A B = B A$.`, 'both to share an eigenbasis'],
    [tex`${two} We normalise both to unit length. Then $\|x - y\|^2 = 2 - 2 x^\top y$.`, 'normalise both to unit length'],
    [tex`${two} If the two vectors point in the same direction, then $\|x + y\| = \|x\| + \|y\|$.`, 'the two vectors point in the same direction'],
    [tex`Let $A \in \mathbb{R}^{n \times n}$. The matrix $A$ is assumed to be diagonally dominant. Then $\det(A) \ne 0$.`, 'is assumed to be diagonally dominant'],
  ])('%s', (text, words) => {
    const last = evidenceOf(text).at(-1)
    expect(last?.verdict).toBe('unreadable')
    expect(last?.message).toContain(`Unexpected words "${words}" of `)
  })
}) // prettier-ignore

describe('what could not be introduced is not drawn as something else', () => {
  test.each([
    tex`Let $x^* \in \mathbb{R}^d$ be a minimiser of the convex differentiable function $f : \mathbb{R}^d \to \mathbb{R}$. Then $\nabla f(x^*) = 0$.`,
    tex`Let $m$ and $n$ be twin primes with $m < n$. Then $n - m = 2$.`,
    tex`Let $X \in \mathbb{R}^{n \times d}$ and let $e = y - X b$. Then $X^\top e = 0$.`,
  ])('%s', (text) => {
    expect(lastVerdict(text)).not.toBe('wrong')
  })
})

describe('what holds all the same is verified, and known words hide nothing', () => {
  test.each([
    [tex`Let $A \in \mathbb{R}^{n \times n}$ be an involution. Then $\operatorname{tr}(A) = □$.`, tex`\operatorname{tr}(A^\top)`, 'verified'],
    [tex`${pair} Suppose both matrices share an eigenbasis. Then $A + B = □$.`, 'B + A', 'verified'],
    [tex`Let $x \in \mathbb{R}^n$ be an input image with label $y \in \{0, 1\}$. Then $\|x\| = □$.`, 'y', 'wrong'],
    [tex`Let $x \in \mathbb{R}^n$ be a training example and $y \in \mathbb{R}$ its label. Then $x^\top x = □$.`, 'y', 'wrong'],
    [tex`Let $w \in \mathbb{R}^n$ be the weights of a neuron. Then $\|w\| = □$.`, '1', 'wrong'],
    [tex`${pair} The product is subtle, and will require a new observation. Then $A B = □$.`, 'B A', 'wrong'],
    [tex`${pair} We consider these two matrices. If $n \ge 2$, then $A B = □$.`, 'B A', 'wrong'],
    [tex`Let $A \in \mathbb{R}^{n \times n}$ be the weight matrix of a layer. Then $A^\top = □$.`, 'A', 'wrong'],
    [tex`Let $v$ be a real $n$-dimensional vector. Then $\|v\|_1 = □$.`, tex`\|v\|_2`, 'wrong'],
  ])('%s', (text, right, verdict) => {
    expect(lastVerdict(text.replace('□', () => right))).toBe(verdict)
  })
}) // prettier-ignore

describe('a description of what the text is about hides no failure', () => {
  test.each([
    tex`Let $t$ and $f$ be the numbers of true positives, with $t, f > 0$. Then $\frac{t}{t + f} = \frac{f}{t + f}$.`,
    tex`Let $\bar w > 0$ be the mean of the waiting times. Then $\log \bar w = \bar w - 1$.`,
    tex`Let $y \in \mathbb{R}$ be the clean value and $\alpha \in (0, 1)$. Then $y > \alpha y$.`,
    tex`Let $r \in \mathbb{R}^n$ be the expected rewards and $0 < \gamma < 1$. Then $\|\gamma r\| = \|r\|$.`,
    tex`Let $\eta \in \mathbb{R}$ be what a network puts out. Then $e^\eta = 1 + \eta$.`,
    tex`Let $r \in \mathbb{R}^T$ be the rewards and $V \in \mathbb{R}^T$ the values of the states that an episode of $T$ steps visits. Then $\sum_{t=1}^T V_t = \sum_{t=1}^T r_t$.`,
  ])('%s', (text) => {
    expect(evidenceOf(text).at(-1)?.verdict).toBe('wrong')
  })

  test.each([
    tex`Let $a, b, c > 0$ be the sides of a right triangle. Then $a^2 + b^2 = c^2$.`,
    tex`Let $x \in \mathbb{R}^n$ and let $v \in \mathbb{R}$ be the optimal value. Then $v \ge 0$.`,
    tex`Let $v \in \mathbb{R}^n$ be the steepest direction of $u \in \mathbb{R}^n$. Then $v = u$.`,
  ])('unless it ties them: %s', (text) => {
    expect(evidenceOf(text).at(-1)?.verdict).toBe('unreadable')
  })
})

test('sizes of sets that are made of each other are tied', () => {
  const text = tex`Let $a, b \ge 1$ be the sizes of two sets and $c$ the size of their intersection. Then $□$.`
  expect(lastVerdict(text.replace('□', tex`c \le a`))).not.toBe('wrong')
  expect(lastVerdict(text.replace('□', tex`c \le a`))).not.toBe('verified')
  expect(lastVerdict(text.replace('□', tex`c + a = a + c`))).toBe('verified')
})
