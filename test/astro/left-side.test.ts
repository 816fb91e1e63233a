import { expect, test } from 'vitest'
import { leftSide } from '../../src/astro/left-side.ts'

const tex = String.raw

test.each([
  ['a = b', 'a'],
  ['a = b = c', 'a'],
  [tex`\sum_{i = 1}^{n} i = c`, tex`\sum_{i = 1}^{n} i`],
  [
    tex`\frac12 \begin{bmatrix} 1 & b \\ c & d \end{bmatrix} x = y`,
    tex`\frac12 \begin{bmatrix} 1 & b \\ c & d \end{bmatrix} x`,
  ],
  [tex`\begin{aligned} & a + b \\ & \quad = c \end{aligned}`, 'a + b'],
  [tex`\begin{aligned} f(x) &= c \\ &= d \end{aligned}`, 'f(x)'],
  [tex`\{ x \} = y`, tex`\{ x \}`],
  [tex`\quadratic = y`, tex`\quadratic`],
])('%s asks for %s', (latex, left) => {
  expect(leftSide(latex)?.replace(/\s+/g, ' ')).toBe(left)
})

test('of what is no equation there is none', () => {
  expect(leftSide(tex`a \le b`)).toBeUndefined()
  expect(leftSide(tex`\sum_{i = 1}^n a_i`)).toBeUndefined()
})
