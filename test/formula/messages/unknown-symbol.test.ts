/** What is said of a symbol without a meaning: how one would say what it is, by its use. */
import { describe, expect, test } from 'vitest'
import { suggestions } from '../../../src/formula/page/symbols/suggest.ts'
import { check, tex } from '../../support/page.ts'

describe('an unknown symbol is explained by its use', () => {
  test.each([
    ['a size', tex`\sum_{i=1}^n i = 3`, tex`\`n \in \mathbb{N}\``],
    ['a size', tex`\binom{n}{2} = 1`, tex`\`n \in \mathbb{N}\``],
    ['a share', tex`p \log p = (1-p) \log(1-p)`, tex`\`0 < p < 1\``],
    ['a function', tex`f(2) = 3`, tex`\`f : \mathbb{R}^n \to \mathbb{R}\``],
    ['a family', tex`\max_i x_i = 2`, tex`\`x_1, \dots, x_n \in \mathbb{R}\``],
    [
      'a random variable',
      tex`\mathbb{E}[X] = 1`,
      tex`"let $X \sim \mathcal{N}(0, 1)$"`,
    ],
    [
      'a random variable',
      tex`\operatorname{Var}(2X + 1) = 0`,
      tex`"let $X \sim \mathcal{N}(0, 1)$"`,
    ],
    ['a random variable', tex`\Pr(X \le 3) = 1`, tex`"let $X \sim \mathcal{N}(0, 1)$"`],
    ['an event', tex`\Pr(A) = 1`, tex`"let $A$ be an event"`],
    [
      'a law',
      tex`\mathbb{E}_{x \sim p}[x] = 1`,
      tex`"let $p$ be a distribution over $\{1, \dots, K\}$"`,
    ],
    ['a law', tex`H(q) = 1`, tex`"let $q$ be a distribution over $\{1, \dots, K\}$"`],
    ['a matrix', tex`A^\top = 1`, tex`\`A \in \mathbb{R}^{m \times n}\``],
    ['a square matrix', tex`A^{-1} = A`, tex`\`A \in \mathbb{R}^{n \times n}\``],
    ['a square matrix', tex`\det A = 1`, tex`\`A \in \mathbb{R}^{n \times n}\``],
    ['a square matrix', tex`M \succeq 0`, tex`\`M \in \mathbb{R}^{n \times n}\``],
    ['a vector', tex`\|v\| = 1`, tex`\`v \in \mathbb{R}^n\``],
    ['a vector', tex`x^\top x = 1`, tex`\`x \in \mathbb{R}^n\``],
    ['a set', tex`\sum_{x \in S} x = 1`, tex`\`S = \{1, \dots, n\}\``],
    ['a set', tex`|S| = 3`, tex`\`S = \{1, \dots, n\}\``],
    ['a number', tex`b + 1 = 2`, tex`\`b \in \mathbb{R}\``],
  ])('%s: %s', (_what, formula, example) => {
    const { verdict, note } = check(formula)
    expect(verdict).toBe('unknown-symbol')
    expect(note).toBe(
      `Say what it is where it first occurs, such as ${example.replaceAll('\\`', '`')}, or give it in an example.`,
    )
  })
})

test('letters side by side are factors, and the note says how they are one name', () => {
  expect(check(tex`TP + 1 = 2`).note).toBe(
    'Letters side by side are multiplied: one name of several is `\\mathrm{TP}`.',
  )
  expect(check(tex`T P + 1 = 2`).note).not.toContain('mathrm')
})

describe('a near spelling', () => {
  test.each([
    ['x', ['e', 'I', 'H'], []],
    ['n', [tex`\mathbb{N}`, 'm', tex`\pi`], []],
    [tex`\beta`, [tex`\eta`, tex`\zeta`, tex`\theta`], []],
    ['H', ['h', 'K'], ['h']],
    [tex`\Sigma`, [tex`\sigma`, tex`\Sigma_X`], [tex`\sigma`, tex`\Sigma_X`]],
    [tex`\epsilon`, [tex`\varepsilon`], [tex`\varepsilon`]],
    [tex`\lambda_2`, [tex`\lambda_1`, tex`\lambda^2`], [tex`\lambda_1`]],
    ["x'", ['x', 'y'], ['x']],
    [tex`\mathbf{x}`, ['x', tex`\mathbf{y}`, tex`\mathbf{1}`], ['x']],
    [
      tex`\mathrm{softmx}`,
      [tex`\mathrm{softmax}`, tex`\mathrm{softplus}`],
      [tex`\mathrm{softmax}`],
    ],
    ['KL', ['JS', 'H'], []],
  ])('of %s among %j: %j', (name, known, expected) => {
    expect(suggestions(name, known)).toEqual(expected)
  })
})
