import { expect, test } from 'vitest'
import { openPage } from '../../../src/formula/index.ts'

// A counterexample quotes what fails as it is written, from its first sign to its last.
test.each([
  String.raw`\begin{bmatrix} 1 & 1 \end{bmatrix} \begin{bmatrix} 1 \\ 1 \end{bmatrix} = 3`,
  String.raw`3 = \begin{bmatrix} 1 & 1 \end{bmatrix} \begin{pmatrix} 1 \\ 1 \end{pmatrix}`,
  String.raw`\left( 1 + 2 \right) \begin{array}{c} 1 \end{array} = 4`,
  String.raw`\frac{1}{2} + 10^{-8} = \frac{1}{4}`,
])('%s', (tex) => {
  const { counterexample } = openPage().check({ tex, display: true })
  expect(counterexample?.link).toBe(tex)
})

test.each([
  String.raw`\|x + y\|^2 = \|x\|^2 + \|y\|^2`,
  String.raw`(x + y)^2 = x^2 + y^2`,
  String.raw`|x + y|^3 = |x|^3 + |y|^3`,
])('a script belongs to all that stands in brackets: %s', (tex) => {
  const page = openPage()
  page.check({ tex: String.raw`x, y \in \mathbb{R}`, display: false })
  expect(page.check({ tex, display: true }).counterexample?.link).toBe(tex)
})
