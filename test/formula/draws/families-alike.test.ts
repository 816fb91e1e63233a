/** Families whose members are all alike are among the draws. */
import { claims } from '../../support/claims.ts'
import { tex } from '../../support/page.ts'

claims(
  'members of one value',
  [tex`Let $x_1, \dots, x_n > 0$.`, tex`Let $u_1, \dots, u_n \in \mathbb{R}^d$.`],
  {
    hold: [
      tex`\bigl(\prod_{i=1}^n x_i\bigr)^{1/n} \le \frac1n \sum_{i=1}^n x_i`,
      tex`\frac1n \sum_{i=1}^n (x_i - \bar x)^2 \ge 0`,
      tex`\|\sum_{i=1}^n u_i\| \le \sum_{i=1}^n \|u_i\|`,
    ],
    fail: [
      tex`\bigl(\prod_{i=1}^n x_i\bigr)^{1/n} < \frac1n \sum_{i=1}^n x_i`,
      tex`\frac1n \sum_{i=1}^n (x_i - \bar x)^2 > 0`,
      tex`\max_i x_i > \min_i x_i`,
      tex`n \sum_{i=1}^n x_i^2 > \bigl(\sum_{i=1}^n x_i\bigr)^2`,
      tex`\|\sum_{i=1}^n u_i\| < \sum_{i=1}^n \|u_i\|`,
    ],
  },
)
