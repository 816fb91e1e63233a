/**
 * What the engine should do and does not do yet. A test here that begins to hold fails:
 * then it moves to the table of its family. The list only shrinks.
 */
import { describe, expect, test } from 'vitest'
import '../support/matchers.ts'
import { tex } from '../support/page.ts'

const vectors = tex`Let $x, y \in \mathbb{R}^n$ and $a \in \mathbb{R}$.`

describe('known problems', () => {
  test.fails.each<[formula: string, ...declarations: string[]]>([
    [tex`\sum_{\substack{j = 1 \\ j \ne i}}^n x_j = \sum_j x_j - x_i`, vectors],
    [
      tex`f(y) \ge f(x) + \nabla f(x)^\top (y - x)`,
      vectors,
      tex`Define $f(x) = \|x\|^2$.`,
    ],
    [
      tex`\frac{d}{dp} H_b(p) = \log \frac{1 - p}{p}, \quad H_b(p) = -p \log p - (1 - p) \log(1 - p)`,
      tex`Let $p \in (0, 1)$.`,
    ],
    [
      tex`\frac{\partial s_i}{\partial z_j} = s_i (\delta_{ij} - s_j), \quad s_i = \frac{e^{z_i}}{\sum_k e^{z_k}}`,
      tex`Let $z \in \mathbb{R}^K$.`,
    ],
  ])('holds: %s', (formula, ...declarations) => {
    expect(formula).toBeVerified(...declarations)
  })
})
