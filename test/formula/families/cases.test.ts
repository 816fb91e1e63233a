import { claims } from '../../support/claims.ts'
import { tex } from '../../support/page.ts'

claims('cases', [tex`Let $x, y \in \mathbb{R}$.`], {
  hold: [
    tex`|x| = \begin{cases} x & \text{if } x \ge 0 \\ -x & \text{otherwise} \end{cases}`,
    tex`|x| = \begin{cases} x, & x \ge 0, \\ -x, & x < 0. \end{cases}`,
    tex`\max(x, y) = \begin{cases} x & x \ge y \\ y & x < y \end{cases}`,
    tex`\operatorname{sgn}(x) = \begin{cases} 1 & \text{if } x > 0 \\ 0 & \text{if } x = 0 \\ -1 & \text{else} \end{cases}`,
    tex`\frac{d}{dx} \operatorname{ReLU}(x) = \begin{cases} 1 & x > 0 \\ 0 & x < 0 \end{cases}`,
    tex`|x| = \left\{ \begin{array}{rl} x & \text{if } x \ge 0 \\ -x & \text{if } x < 0 \end{array} \right.`,
  ],
  fail: [
    tex`|x| = \begin{cases} x & \text{if } x \le 0 \\ -x & \text{otherwise} \end{cases}`,
    tex`|x| = \begin{cases} -x & \text{if } x \ge 0 \\ x & \text{otherwise} \end{cases}`,
    tex`\max(x, y) = \begin{cases} y & x \ge y \\ x & x < y \end{cases}`,
    tex`|x| = \begin{cases} x & x \ge 0 \end{cases}`,
  ],
})

claims('systems', [tex`Let $x, y \in \mathbb{R}$.`], {
  hold: [tex`\begin{cases} x + y = y + x \\ xy = yx \end{cases}`],
  fail: [
    tex`\begin{cases} x = x + 1 \\ y = y \end{cases}`,
    tex`\begin{cases} y = y \\ x = x + 1 \end{cases}`,
  ],
})

claims('indicators', [tex`Let $x \in \mathbb{R}$ and $n \ge 2$.`], {
  hold: [
    tex`\mathbf{1}[x > 0] = \begin{cases} 1 & x > 0 \\ 0 & x \le 0 \end{cases}`,
    tex`\mathbf{1}\{x > 0\} + \mathbf{1}\{x \le 0\} = 1`,
    tex`\sum_{i=1}^n \mathbb{1}[i \le 1] = 1`,
    tex`\mathbf{1}(x \ge 0) \, x = \operatorname{ReLU}(x)`,
  ],
  fail: [
    tex`\mathbf{1}[x > 0] = \mathbf{1}[x < 0]`,
    tex`\mathbf{1}[x > 0] = 1`,
    tex`\sum_{i=1}^n \mathbb{1}[i \ge 1] = 1`,
    tex`\mathbf{1}(x \le 0) \, x = \operatorname{ReLU}(x)`,
  ],
})
