import { claims } from '../../support/claims.ts'
import { tex } from '../../support/page.ts'

const numbers = tex`Let $c \in (0, 1)$ and $x, y \in \mathbb{R}^n$ and $k \in \{1, \dots, 5\}$.`

claims('a minimum that is zero', [tex`Let $x \in \mathbb{R}$.`], {
  hold: [
    tex`\min_x (x^2 - 1)^2 = 0`,
    tex`\min_x (x^2 - 2)^2 = 0`,
    tex`\min_x (e^x - 3)^2 = 0`,
  ],
  fail: [
    tex`\min_x (x^2 - 1)^2 = 10^{-9}`,
    tex`\min_x (x^2 - 1)^2 + 10^{-9} = 0`,
    tex`\min_x (x^2 + 1)^2 = 0`,
  ],
})

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

const unbounded = tex`Let $a \in \mathbb{R}$, $\delta, \lambda > 0$, $X \in \mathbb{R}^{n \times d}$, $y \in \mathbb{R}^n$, $w, b \in \mathbb{R}^d$. Let $S \in \mathbb{R}^{d \times d}$ be symmetric positive definite.`

claims('without bounds', [unbounded], {
  hold: [
    tex`\min_{u \in \mathbb{R}} (u - a)^2 = 0`,
    tex`\operatorname*{arg\,min}_{u \in \mathbb{R}} \left( \frac12 (u - a)^2 + \lambda u^2 \right) = \frac{a}{1 + 2 \lambda}`,
    tex`\operatorname*{arg\,min}_{u \in \mathbb{R}} \left\{ \tfrac12 (u - a)^2 + \lambda |u| \right\} = \operatorname{sign}(a) \max\{|a| - \lambda, 0\}`,
    tex`\inf_{u \in \mathbb{R}} e^u = 0`,
    tex`\min_{w} \left( \|X w - y\|^2 + \lambda \|w\|^2 \right) \le \|y\|^2`,
    tex`\operatorname*{arg\,min}_{w} \left\{ \|X w - y\|_2^2 + \lambda \|w\|_2^2 \right\} = (X^\top X + \lambda I)^{-1} X^\top y`,
    tex`\underset{w}{\arg\min} \left( \tfrac12 w^\top S w - b^\top w \right) = S^{-1} b`,
    tex`\min_{w \in \mathbb{R}^d} \left( \tfrac12 w^\top S w - b^\top w \right) = -\tfrac12 b^\top S^{-1} b`,
    tex`\max_{\|w\| = 1} b^\top w = \|b\|`,
    tex`\max_{\|w\| \le 1} b^\top w = \|b\|`,
    tex`\sup_{t > 0} \left( \log t - \lambda t \right) = -\log \lambda - 1`,
  ],
  fail: [
    tex`\min_{u \in \mathbb{R}} (u - a)^2 = a^2`,
    tex`\operatorname*{arg\,min}_{u \in \mathbb{R}} \left( \frac12 (u - a)^2 + \lambda u^2 \right) = \frac{a}{1 + \lambda}`,
    tex`\operatorname*{arg\,min}_{u \in \mathbb{R}} \left\{ \tfrac12 (u - a)^2 + \lambda |u| \right\} = \max\{|a| - \lambda, 0\}`,
    tex`\sup_{u \in \mathbb{R}} u = 1000`,
    tex`\min_{u \in \mathbb{R}} (u - a)^2 = 10^{-5}`,
    tex`\operatorname*{arg\,min}_{u \in \mathbb{R}} (u - a)^2 = a + 10^{-4}`,
    tex`\inf_{u \in \mathbb{R}} e^u = 1`,
    tex`\operatorname*{arg\,min}_{w} \left\{ \|X w - y\|_2^2 + \lambda \|w\|_2^2 \right\} = (X^\top X + 2 \lambda I)^{-1} X^\top y`,
    tex`\underset{w}{\arg\min} \left( \tfrac12 w^\top S w - b^\top w \right) = S b`,
    tex`\max_{\|w\| = 1} b^\top w = \|b\|^2`,
    tex`\max_{t \in [0, 1]} e^{-10^6 (t - 0.3)^2} = 0`,
  ],
})

claims('a maximum is attained, a supremum need not be', [numbers], {
  hold: [
    tex`\sup_{t \in (0, 1)} t = 1`,
    tex`\inf_{t \in (0, 1]} t = 0`,
    tex`\max_{t \in (0, 1]} t = 1`,
    tex`\max_{t \in (0, 1)} t (1 - t) = \frac14`,
    tex`\min_{t > 0} t + \frac1t = 2`,
    tex`\max_{t \in (0, 1)} 3 = 3`,
  ],
  fail: [
    tex`\max_{t \in (0, 1)} t = 1`,
    tex`\min_{t \in (0, 1]} t = 0`,
    tex`\min_{t > 0} \frac1t = 0`,
    tex`\sup_{t \in (0, 1)} t = 2`,
  ],
})

claims('the top of a needle', [numbers], {
  hold: [tex`\max_{t \in [0, 1]} e^{-10^{12} (t - 0.371)^2} = 1`],
  fail: [tex`\max_{t \in [0, 1]} e^{-10^{12} (t - 0.371)^2} \le \frac12`],
})
