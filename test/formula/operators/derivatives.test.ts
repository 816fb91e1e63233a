import { describe, expect, test } from 'vitest'
import { tolerances } from '../../../src/formula/evaluation/compare.ts'
import { constant, func, scope } from '../../../src/formula/index.ts'
import { claims } from '../../support/claims.ts'
import { check, tex } from '../../support/page.ts'

claims('derivatives of any order', [tex`Let $x > 0$, $a, t \in \mathbb{R}$.`], {
  hold: [
    tex`\frac{d^4}{dx^4} \log x = -\frac{6}{x^4}`,
    tex`\frac{d^3}{dx^3} \sin(a x) = -a^3 \cos(a x)`,
    tex`\frac{d^2}{dx^2} x^x = x^x \left( (\ln x + 1)^2 + \frac1x \right)`,
    tex`\frac{\partial^3}{\partial x^2 \partial a} x^3 a^2 = 12 x a`,
    tex`\frac{d}{dt} \tanh t = 1 - \tanh^2 t`,
    tex`\frac{d^2}{dt^2} \frac{1}{1 + e^{-t}} = \frac{e^{-t} (e^{-t} - 1)}{(1 + e^{-t})^3}`,
    tex`\frac{d}{dx} \int_0^x e^{a s} \, ds = e^{a x}`,
    tex`\frac{d}{da} \int_0^1 e^{a s} \, ds = \int_0^1 s e^{a s} \, ds`,
    tex`\frac{d}{dx} \int_x^{x^2} s^2 \, ds = 2 x^5 - x^2`,
    tex`\frac{d}{dx} \sum_{k=1}^{4} x^k = \sum_{k=1}^{4} k x^{k-1}`,
    tex`\frac{d}{dx} \prod_{k=1}^{3} (x + k) = (x+2)(x+3) + (x+1)(x+3) + (x+1)(x+2)`,
    tex`\frac{d}{dt} \operatorname{erf}(t) = \frac{2}{\sqrt{\pi}} e^{-t^2}`,
    tex`\frac{d}{dx} \sum_{k=0}^{\infty} \frac{x^k}{k!} = e^x`,
  ],
  fail: [
    tex`\frac{d^4}{dx^4} \log x = \frac{6}{x^4}`,
    tex`\frac{d^3}{dx^3} \sin(a x) = a^3 \cos(a x)`,
    tex`\frac{d}{dx} \int_0^x e^{a s} \, ds = e^{a x} - 1`,
    tex`\frac{d}{dx} \int_x^{x^2} s^2 \, ds = 2 x^5 + x^2`,
    tex`\frac{d}{dt} \tanh t = 1 + \tanh^2 t`,
    tex`\frac{\partial^3}{\partial x^2 \partial a} x^3 a^2 = 6 x a`,
    // A step of a difference would not tell these apart.
    tex`\frac{d}{dt} (t^2 + 10^{-8} t) = 2 t`,
    tex`\frac{d}{dt} |t| = \frac{t}{|t|} + 10^{-7}`,
  ],
})

const sizes = tex`Let $A \in \mathbb{R}^{n \times n}$ be invertible with positive determinant, $S \in \mathbb{R}^{n \times n}$ symmetric positive definite, $X \in \mathbb{R}^{m \times n}$, $x, b \in \mathbb{R}^n$, $y \in \mathbb{R}^m$, $\lambda > 0$.`

claims('gradients, Jacobians and Hessians', [sizes], {
  hold: [
    tex`\nabla_x^2 \|X x - y\|^2 = 2 X^\top X`,
    tex`\nabla_x \left( \|X x - y\|^2 + \lambda \|x\|^2 \right) = 2 X^\top (X x - y) + 2 \lambda x`,
    tex`\frac{\partial}{\partial A} \log\det A = A^{-\top}`,
    tex`\frac{\partial}{\partial A} \operatorname{tr}(A^{-1}) = -(A^{-2})^\top`,
    tex`\frac{\partial}{\partial A} \operatorname{tr}(e^{A}) = (e^{A})^\top`,
    tex`\frac{\partial}{\partial S} b^\top S^{-1} b = -S^{-1} b b^\top S^{-1}`,
    tex`\frac{\partial}{\partial A} \|A\|_F^2 = 2 A`,
    tex`\nabla_x \frac{b^\top x}{\|x\|} = \frac{b}{\|x\|} - \frac{b^\top x}{\|x\|^3} x`,
    tex`\frac{\partial}{\partial x} \operatorname{softmax}(x) = \operatorname{diag}(\operatorname{softmax}(x)) - \operatorname{softmax}(x) \operatorname{softmax}(x)^\top`,
    tex`\nabla_x \log \sum_{i=1}^n e^{x_i} = \operatorname{softmax}(x)`,
    tex`\nabla_x^2 \log \sum_{i=1}^n e^{x_i} = \frac{\partial}{\partial x} \operatorname{softmax}(x)`,
    tex`\frac{\partial \tanh(x)}{\partial x} = \operatorname{diag}(1 / \cosh(x)^2)`,
  ],
  fail: [
    tex`\nabla_x^2 \|X x - y\|^2 = X^\top X`,
    tex`\frac{\partial}{\partial A} \log\det A = A^{-1}`,
    tex`\frac{\partial}{\partial A} \operatorname{tr}(A^{-1}) = -A^{-2}`,
    tex`\frac{\partial}{\partial A} \operatorname{tr}(e^{A}) = e^{A}`,
    tex`\frac{\partial}{\partial S} b^\top S^{-1} b = S^{-1} b b^\top S^{-1}`,
    tex`\frac{\partial}{\partial A} \|A\|_F^2 = A`,
    tex`\frac{\partial}{\partial x} \operatorname{softmax}(x) = \operatorname{diag}(\operatorname{softmax}(x))`,
    tex`\nabla_x \log \sum_{i=1}^n e^{x_i} = x`,
  ],
}) // prettier-ignore

describe('precision', () => {
  test.each([
    tex`\frac{d}{dx} x^2 \sin x = 2x \sin x + x^2 \cos x`,
    tex`\frac{d}{dx} x^5 = 5 x^4`,
    tex`\frac{d^2}{dx^2} x^3 e^x = (6x + 6x^2 + x^3) e^x`,
  ])('%s at 0, to rounding', (formula) => {
    const evidence = check(formula, [scope({ x: constant(0) })])
    expect(evidence.verdict).toBe('verified')
    expect(evidence.tolerance).toBe(tolerances.exact)
  })

  test('code is asked for differences, and the tolerance says so', () => {
    const symbols = scope({ g: constant(func((x: number) => x * Math.sin(x))) })
    const formula = tex`\frac{d}{dx} g(x)^2 = 2 g(x) (\sin x + x \cos x)`
    const evidence = check(formula, [symbols, tex`Let $x \in \mathbb{R}$.`])
    expect(evidence.verdict).toBe('verified')
    expect(evidence.tolerance).toBe(tolerances.derivative)
  })

  test('a derivative inside of another one is not confused with it', () => {
    const formula = tex`\frac{d}{dx} \left( x \cdot \frac{d}{dy} (x + y) \right) = 1`
    expect(check(formula, [tex`Let $x, y \in \mathbb{R}$.`]).verdict).toBe('verified')
  })
})
