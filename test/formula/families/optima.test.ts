import { claims } from '../../support/claims.ts'
import { tex } from '../../support/page.ts'

const numbers = tex`Let $c \in (0, 1)$ and $x, y \in \mathbb{R}^n$ and $k \in \{1, \dots, 5\}$.`

claims('over intervals', [numbers], {
  hold: [
    tex`\arg\max_{t \in [0, 1]} t(1 - t) = \frac12`,
    tex`\operatorname*{arg\,min}_{t \in [-2, 2]} (t - c)^2 = c`,
    tex`\max_{t \in [0, 1]} t(1 - t) = \frac14`,
    tex`\operatorname{argmax}_{t \in [0, 1]} t = 1`,
    tex`\mathop{\mathrm{argmax}}_{t \in [0, 1]} \log t - t = 1`,
    tex`\sup_{t \in [0, 1]} t^2 = 1`,
    tex`\min_{t \in [0, 1]} (t - c)^2 = 0`,
  ],
  fail: [
    tex`\arg\min_{t \in [0, 1]} t(1 - t) = \frac12`,
    tex`\arg\max_{t \in [0, 1]} t(1 - t) = \frac14`,
    tex`\operatorname*{arg\,min}_{t \in [-2, 2]} (t - c)^2 = -c`,
    tex`\max_{t \in [0, 1]} t(1 - t) = \frac12`,
    tex`\arg\max_{t \in [0, 1]} t = 0`,
  ],
})

claims('over finite sets', [numbers], {
  hold: [
    tex`\max_i x_i = -\min_i (-x_i)`,
    tex`\max_{i} x_i \ge \frac1n \sum_i x_i`,
    tex`\arg\max_{j \in \{1, \dots, 5\}} -(j - k)^2 = k`,
    tex`\max_{1 \le i \le n} x_i^2 = \left( \max_i |x_i| \right)^2`,
    tex`\max_i (x_i + y_i) \le \max_i x_i + \max_i y_i`,
    tex`\max\{1, 3, 2\} = 3`,
    tex`x_{\arg\max_i x_i} = \max_i x_i`,
  ],
  fail: [
    tex`\max_i x_i = \min_i (-x_i)`,
    tex`\max_i (x_i + y_i) = \max_i x_i + \max_i y_i`,
    tex`\arg\max_{j \in \{1, \dots, 5\}} (j - k)^2 = k`,
    tex`\arg\max_i x_i = \max_i x_i`,
    tex`x_{\arg\min_i x_i} = \max_i x_i`,
    tex`\min\{1, 3, 2\} = 3`,
  ],
})
