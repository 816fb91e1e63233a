import { claims } from '../../support/claims.ts'
import { tex } from '../../support/page.ts'

claims('implications and equivalences', [tex`Let $x \in \mathbb{R}$.`], {
  hold: [
    tex`x > 1 \Rightarrow x > 0`,
    tex`x > 0 \iff 2 x > 0`,
    tex`x > 0 \Leftrightarrow -x < 0`,
  ],
  fail: [
    tex`x > 0 \Rightarrow x > 1`,
    // True from left to right, false from right to left.
    tex`x > 1 \iff x > 0`,
    tex`x > 0 \iff x > 1`,
  ],
})
