/** What a relation excludes is sought: `\ne` at its solutions, `<` where sides touch. */
import { claims } from '../../support/claims.ts'
import { tex } from '../../support/page.ts'

const declared = [tex`Let $x, y, \theta \in \mathbb{R}$, $r > 0$ and $p \in (0, 1)$.`]

claims('sides that cross or touch', declared, {
  fail: [
    tex`x^2 \ne 2`,
    tex`x^3 - x \ne 1`,
    tex`e^x \ne 3`,
    tex`\cos x \ne \frac13`,
    tex`|x^2 - 3| > 0`,
    tex`x^4 - 3 x^2 + \frac94 > 0`,
    tex`(x^3 - 2)^2 > 0`,
    tex`3 \sin\theta + 4 \cos\theta < 5`,
    tex`(x - \pi)^2 \ge 10^{-8}`,
    tex`x^2 + y^2 - 3.3 x - 5.7 y + 10.84 \ge 0`,
    tex`x^2 + y^2 \ne 3`,
    tex`r + \frac3r > 2 \sqrt3`,
    tex`p (1 - p) < \frac14`,
  ],
})

claims('sides that only come near each other', declared, {
  hold: [
    tex`\tanh x < 1`,
    tex`e^x > 0`,
    tex`e^{-x^2} > 0`,
    tex`\frac{1}{1 + e^{-x}} < 1`,
    tex`\log(1 + r) < r`,
    tex`-\log p > 0`,
    tex`\frac1r \ne 0`,
    tex`x^2 + 10^{-12} > 0`,
    tex`(x - 1)^2 + 10^{-10} > 0`,
    tex`r + \frac1r > 1.999`,
    tex`p (1 - p) < 0.2500001`,
    tex`x^2 + 1 \ne 0`,
    tex`\sin x + \cos x < 1.4143`,
  ],
})
