import { describe, expect, test } from 'vitest'
import { claims } from '../../support/claims.ts'
import { check, tex } from '../../support/page.ts'

const numbers = tex`Let $a, b, c > 0$ and $x, y \in \mathbb{R}^n$.`

claims('rows and columns', [numbers], {
  hold: [
    tex`\begin{aligned} a + b + c &= a + b \\ &\quad + c \end{aligned}`,
    tex`\begin{aligned} a - b + c &= a \\ &\qquad - b + c \\ &= c + a - b \end{aligned}`,
    tex`\begin{aligned} a &= a & b &= b \end{aligned}`,
    tex`\begin{split} a b &= \frac14 \left( (a+b)^2 \right. \\ &\quad \left. - (a-b)^2 \right) \end{split}`,
  ],
  fail: [
    tex`\begin{aligned} a + b + c &= a + b \\ &\quad - c \end{aligned}`,
    tex`\begin{aligned} a - b + c &= a \\ &\qquad - b + c \\ &= c + a + b \end{aligned}`,
    tex`\begin{aligned} a &= a & b &= c \end{aligned}`,
    tex`\begin{split} a b &= \frac14 \left( (a+b)^2 \right. \\ &\quad \left. + (a-b)^2 \right) \end{split}`,
  ],
})

claims('bars in pairs', [numbers], {
  hold: [
    tex`|a||b| = |ab|`,
    tex`||a| - |b|| \le |a - b|`,
    tex`\exp(-\|x - y\|^2) \le 1`,
    tex`\max(0, \|x\|_1) = \|x\|_1`,
    tex`\|x\|\|y\| \ge x^\top y`,
    tex`\log(|a|^2) = 2 \log |a|`,
  ],
  fail: [
    tex`|a||b| = |a + b|`,
    tex`||a| - |b|| \ge |a + b|`,
    tex`\exp(-\|x - y\|^2) \ge 1`,
    tex`\max(0, \|x\|_1) = \|x\|_2`,
  ],
})

claims('braces with a note', [numbers], {
  hold: [
    tex`\overbrace{a + b}^{\text{both}} = a + b`,
    tex`\underbrace{a + b}_{\text{both of them}} = a + b`,
    tex`\underbrace{ab}_{\text{prior}} c = abc`,
  ],
  fail: [
    tex`\overbrace{a + b}^{\text{both}} = a + 2b`,
    tex`\underbrace{a + b}_{\text{both}} = a + c`,
  ],
})

claims('scripts of scripted things', [tex`Let $A \in \mathbb{R}^{n \times n}$.`], {
  hold: [tex`{A^\top}^\top = A`, tex`{A^2}^\top = (A^\top)^2`],
  fail: [tex`{A^\top}^\top = A^\top`, tex`{A^2}^\top = A^2`],
})

describe('what the eye sees is not the content alone', () => {
  test.each([
    tex`\cancel{a} = a`,
    tex`a \xcancel b = ab`,
    tex`\begin{matrix} a & b \end{matrix} = ab`,
    tex`\left( a \right] = a`,
    tex`\includegraphics{a} = a`,
    tex`\href{u}{a} = a`,
    tex`\oint a = a`,
    tex`\reflectbox{$a$} = a`,
  ])('%s', (formula) => {
    expect(check(formula.replaceAll('$', ''), [numbers]).verdict).toMatch(
      /^(unreadable|shape-mismatch)$/,
    )
  })
})
