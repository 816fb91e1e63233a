/**
 * What the engine should do and does not do yet. A test here that begins to hold fails:
 * then it moves to the table of its family. The list only shrinks.
 */
import { describe, expect, test } from 'vitest'
import { joint, randomVariable, scope } from '../../src/formula/index.ts'
import '../support/matchers.ts'
import type { Declaration } from '../support/page.ts'
import { tex } from '../support/page.ts'

const two = scope({
  p: joint({ x: 3, y: 4 }),
  X: randomVariable('p', 'x'),
  Y: randomVariable('p', 'y'),
})
const centred = tex`Let $X \in \mathbb{R}^{m \times n}$ have each row centred.`

describe('known problems', () => {
  test.fails.each<[formula: string, ...declarations: Declaration[]]>([
    [tex`X \mathbf{1} = 0`, centred],
    [tex`\mathbb{E}_{p}[xy] = \sum_{x,y} p(x,y) x y`, two],
    [tex`\mathbb{E}[X] = \mathbb{E}\left[\mathbb{E}[X \mid Y]\right]`, two],
    [tex`\lim_{x \to 0^+} x \log x = 0`],
    [tex`D_{\rm KL}(p || p) = 0`, two],
    [tex`10^2 = 100`],
    [tex`0.5^2 = 0.25`],
    [tex`1{,}000 + 1 = 1001`],
    [tex`\min_{t \in [0, 1]} (t - c)^2 = 0`, tex`Let $c \in (0, 1)$.`],
    [tex`x_{\arg\max_i x_i} = \max_i x_i`, tex`Let $x \in \mathbb{R}^n$.`],
    [
      tex`\begin{split} a b &= \frac14 \left( (a+b)^2 \right. \\ &\quad \left. - (a-b)^2 \right) \end{split}`,
      tex`Let $a, b \in \mathbb{R}$.`,
    ],
  ])('holds: %s', (formula, ...declarations) => {
    expect(formula).toBeVerified(...declarations)
  })

  test.fails.each<[formula: string, ...declarations: Declaration[]]>([
    [tex`\mathbb{E}[X \mid Y = 1] = \mathbb{E}[X]`, two],
    [tex`10^2 = 0`],
    [
      tex`\begin{cases} x = x + 1 \\ y = y \end{cases}`,
      tex`Let $x, y \in \mathbb{R}$.`,
    ],
  ])('is refuted: %s', (formula, ...declarations) => {
    expect(formula).toBeWrong(...declarations)
  })
})
