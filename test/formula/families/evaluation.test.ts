import { Matrix } from 'ml-matrix'
import { describe, expect, test } from 'vitest'
import '../../support/matchers.ts'
import { tex } from '../../support/page.ts'

const A = new Matrix([
  [1, 2],
  [3, 4],
])
const x = Matrix.columnVector([1, 2, 3])

describe('values, by hand', () => {
  test.each<[formula: string, value: number | number[][]]>([
    [tex`2 + 3 \cdot 4`, 14],
    [tex`2^{3^2}`, 512],
    [tex`-2^2`, -4],
    [tex`7 - 2 - 1`, 4],
    [tex`12 / 2 / 3`, 2],
    [tex`\frac{1}{2 + \frac{1}{2}}`, 0.4],
    [tex`\sqrt[3]{27}`, 3],
    [tex`5!`, 120],
    [tex`\binom{5}{2}`, 10],
    [tex`|-3|`, 3],
    [tex`\lfloor -1.5 \rfloor`, -2],
    [tex`\max(3, 1, 2)`, 3],
    [tex`\sum_{i=1}^{4} i^2`, 30],
    [tex`\prod_{i=1}^{4} (i + 1)`, 120],
    [tex`\sum_{i=1}^{3} \sum_{j=i}^{3} ij`, 25],
    [tex`\sum_{i \in \{2, 3, 5\}} i`, 10],
    [tex`\sum_{1 \le i < j \le 4} ij`, 35],
    [tex`\log 1`, 0],
    [tex`\log_2 1024`, 10],
    [tex`e^0`, 1],
    [tex`0.125 + \tfrac18`, 0.25],
    [tex`\mathbf{1}[3 > 2] + \mathbf{1}[2 > 3]`, 1],
    [tex`\begin{cases} 1 & 2 > 3 \\ 2 & \text{otherwise} \end{cases}`, 2],
  ])('%s', (formula, value) => {
    expect(formula).toEvaluateTo(value)
  })

  test.each<[formula: string, value: number | number[][]]>([
    [tex`x^\top x`, 14],
    [tex`\sum_i x_i`, 6],
    [tex`x_2 + x_{3}`, 5],
    [tex`A^2`, [[7, 10], [15, 22]]],
    [tex`A^\top`, [[1, 3], [2, 4]]],
    [tex`A^{-1}`, [[-2, 1], [1.5, -0.5]]],
    [tex`\det A`, -2],
    [tex`\operatorname{tr} A`, 5],
    [tex`A_{12} A_{2,1}`, 6],
    [tex`A \odot A`, [[1, 4], [9, 16]]],
    [tex`A + I`, [[2, 2], [3, 5]]],
    [tex`\operatorname{diag}(x)`, [[1, 0, 0], [0, 2, 0], [0, 0, 3]]],
    [tex`\operatorname{diag}(A)`, [[1], [4]]],
    [tex`x x^\top`, [[1, 2, 3], [2, 4, 6], [3, 6, 9]]],
    [tex`\begin{bmatrix} 1 & 0 \\ 0 & -1 \end{bmatrix} A`, [[1, 2], [-3, -4]]],
    [tex`A \mathbf{1}_2`, [[3], [7]]],
    [tex`\operatorname{vec}(A)`, [[1], [3], [2], [4]]],
    [tex`\arg\max_i x_i`, 3],
  ])('%s', (formula, value) => {
    expect(formula).toEvaluateTo(value, { A, x })
  }) // prettier-ignore
})
